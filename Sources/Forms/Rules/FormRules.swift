import CompetencePlan
import Wording

/// Rules on whose answers a form contains.
enum FormRules {
    /// FORM/other-units-rows: fagområder of the plan that are not the unit's, as when another unit's rows were pasted
    /// in, also of measures, and rows under the title of another unit's sheet. One finding for all of them.
    static func otherUnitsRows(_ context: RuleContext) -> [Finding] {
        let rows =
            context.answers.gaps.map { ($0.area, $0.source) } + context.answers.staffing.map { ($0.area, $0.source) }
        // Cross-cutting ones came with them.
        let ofAreas =
            rows.contains { context.isOthers($0.0) }
            ? rows.filter { context.isOthers($0.0, evenIfCrossCutting: true) } : []
        let others =
            ofAreas
            + context.answers.measures.compactMap { measure in
                measure.area.flatMap { context.isOthers($0) ? ($0, measure.source) : nil }
            }
        let titled = rowsUnderTitles(context, onSheets: Set(others.map { $0.1.sheet }))
        guard let first = others.first.map({ Location($0.1) }) ?? titled.first?.location else { return [] }
        let names = (others.map { context.name(of: $0.0) } + titled.map(\.row.name)).distinct(by: NormalisedText.of)
        let listed = names.prefix(mostNamed).joined(separator: ", ")
        let owner = owner(of: others.map(\.0), titled.compactMap(\.row.owner), context)
        // None of the unit's own: another unit has used its form.
        let isForeign = !owner.isEmpty && names.count >= fewestOfForm && !rows.isEmpty && ofAreas.count == rows.count
        let areFree = titled.contains { $0.row.sheet == .recruitment || $0.row.sheet == .measures }
        let areCounted = !others.isEmpty || context.haveAnswers(titled.map(\.location))
        let sheets = others.map { $0.1.sheet } + titled.map(\.location.sheet)
        let finding = Finding(
            .formOtherUnitsRows, unit: context.unit.id, at: first,
            [
                "areas": names.count > mostNamed ? listed + " …" : listed,
                "count": "\(areFree ? others.count + titled.count : names.count)", "owner": owner,
                isOfWholeForm: isForeign ? "1" : "", "rows": titled.isEmpty ? "" : "1",
                "counted": !isForeign && areCounted ? "1" : "",
                Finding.sheetsOfOthers: sheets.distinct.joined(separator: "/"),
            ])
        return [finding.judged(isForeign ? .error : .warning)]
    }

    /// The rows under another unit's title: those that were pasted in, and all of a sheet with
    /// rows that can only be another's.
    private static func rowsUnderTitles(
        _ context: RuleContext, onSheets sheets: Set<String>
    ) -> [(row: RowOfOther, location: Location)] {
        FormSheetID.allCases.compactMap { context.sheets[$0] }.flatMap { sheet in
            sheet.rowsOfOthers.filter { $0.isPasted || sheets.contains(sheet.location.sheet) }
                .map { (row: $0, location: sheet.location.at($0.cell)) }
        }
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
                    "sheet": sheet.table.layout.name,
                    "cell": sheet.table.layout.schema.nilReturn?.name(context.texts.language) ?? "",
                ])
        }
    }

    private static let mostNamed = 5
    private static let fewestOfForm = 3

    /// A sentence naming the unit in the titles, or the one other unit that has all of these
    /// fagområder, if there are several.
    private static func owner(
        of areas: [Choice<SubjectArea>], _ titled: [Identifier<Unit>], _ context: RuleContext
    ) -> String {
        let ids = Set(
            areas.compactMap { area -> Identifier<SubjectArea>? in
                if case .listed(let id) = area { id } else { nil }
            })
        let owners = context.plan.units.filter { ids.isSubset(of: $0.subjectAreas) }.map(\.id)
        let named = titled.isEmpty && ids.count > 1 && owners.count == 1 ? owners : titled.distinct
        guard !named.isEmpty else { return "" }
        let names = named.map(context.index.name(of:)).joined(separator: ", ")
        return " " + context.texts(.otherUnitsOwner, ["unit": names])
    }
}
