import CompetencePlan
import Wording

/// Rules on whose answers a form contains.
enum FormRules {
    /// FORM/other-units-rows: fagområder of the plan that are not the unit's, as when another unit's rows were pasted
    /// in. One finding for all of them.
    static func otherUnitsRows(_ context: RuleContext) -> [Finding] {
        let rows =
            context.answers.gaps.map { ($0.area, $0.source) } + context.answers.staffing.map { ($0.area, $0.source) }
        let others = rows.filter { context.isOthers($0.0) }
        guard let first = others.first else { return [] }
        let names = others.map { context.name(of: $0.0) }.distinct
        let listed = names.prefix(mostNamed).joined(separator: ", ")
        return [
            context.finding(
                .formOtherUnitsRows, at: first.1,
                [
                    "areas": names.count > mostNamed ? listed + " …" : listed, "count": "\(names.count)",
                    "owner": owner(of: others.map(\.0), context),
                ])
        ]
    }

    private static let mostNamed = 5

    /// A sentence naming the one other unit that has all of these, if there are several.
    private static func owner(of areas: [Choice<SubjectArea>], _ context: RuleContext) -> String {
        let ids = Set(
            areas.compactMap { area -> Identifier<SubjectArea>? in
                if case .listed(let id) = area { id } else { nil }
            })
        let owners = context.plan.units.filter { ids.isSubset(of: $0.subjectAreas) }
        guard ids.count > 1, owners.count == 1, let owner = owners.first else { return "" }
        return " " + context.texts(.otherUnitsOwner, ["unit": owner.name])
    }
}
