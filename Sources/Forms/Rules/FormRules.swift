import CompetencePlan
import Wording

/// Rules on whose answers a form contains.
enum FormRules {
    /// FORM/other-units-rows: fagområder of the plan that are not the unit's, as when another unit's rows were pasted
    /// in. One finding for all of them.
    static func otherUnitsRows(_ context: RuleContext) -> [Finding] {
        let rows =
            context.answers.gaps.map { ($0.area, $0.source) } + context.answers.staffing.map { ($0.area, $0.source) }
        guard rows.contains(where: { context.isOthers($0.0) }) else { return [] }
        // Cross-cutting ones came with them.
        let others = rows.filter { context.isOthers($0.0, evenIfCrossCutting: true) }
        let names = others.map { context.name(of: $0.0) }.distinct
        let listed = names.prefix(mostNamed).joined(separator: ", ")
        let owner = Self.owner(of: others.map(\.0), context)
        // None of the unit's own: another unit has used its form.
        let isForeign = !owner.isEmpty && names.count >= fewestOfForm && others.count == rows.count
        let finding = context.finding(
            .formOtherUnitsRows, at: others[0].1,
            [
                "areas": names.count > mostNamed ? listed + " …" : listed, "count": "\(names.count)", "owner": owner,
                isOfWholeForm: isForeign ? "1" : "",
            ])
        return [finding.judged(isForeign ? .error : .warning)]
    }

    /// The argument of a finding that all answers of a form are another unit's, so that it does not count.
    static let isOfWholeForm = "whole"

    /// FORM/nil-with-answers: «Ingen behov» above rows that count. For rows that do not, others are the findings.
    static func nilWithAnswers(_ context: RuleContext) -> [Finding] {
        FormSheetID.allCases.compactMap { id in
            guard context.answers.nilReturns.contains(id), context.answers.count(on: id) > 0,
                let sheet = context.sheets[id], let cell = sheet.nilCell
            else { return nil }
            return Finding(
                .formNilWithAnswers, unit: context.unit.id, at: sheet.location.at(cell),
                [
                    "sheet": sheet.layout.name,
                    "cell": sheet.layout.schema.nilReturn?.name(context.texts.language) ?? "",
                ])
        }
    }

    private static let mostNamed = 5
    private static let fewestOfForm = 3

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
