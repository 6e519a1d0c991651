import CompetencePlan
import Wording

/// The sentences on a form's sheets, shared by making and reading a form.
extension FormLayout {
    /// "GAP-analyse – Bygg og eiendom".
    package func title(of sheet: SheetLayout, unit name: String) -> String { title(of: sheet.name, unit: name) }

    func title(of sheet: String, unit name: String) -> String { "\(sheet) – \(name)" }

    package func instruction(of sheet: SheetLayout) -> String {
        texts.filled(sheet.schema.instruction(language))
    }

    /// "7 av 12 fagområder besvart".
    package func completeness(of sheet: SheetLayout, done: String, total: String) -> String {
        texts.filled(sheet.schema.completeness(language), with: ["done": done, "total": total])
    }

    /// "Gjenstår: 3 på GAP-analyse, 1 på Årsverk, …", a count for each sheet.
    package func remaining(_ counts: [String], isApproved: Bool) -> String {
        var parts = zip(sheets, counts).map { texts(.guidanceRemainingOn, ["count": $1, "sheet": $0.name]) }
        if !isApproved { parts.append(texts(.guidanceApproved)) }
        return texts(.guidanceRemaining, ["list": parts.joined(separator: ", ")])
    }

    // MARK: The line on a sheet without needs, without answers, or with both

    package var nilMarked: String { texts(.formNilMarked) }

    package func nilUnanswered(of sheet: SheetLayout) -> String {
        texts(.formNilUnanswered, ["cell": sheet.schema.nilReturn?.name(language) ?? ""])
    }

    package func nilWithRows(of sheet: SheetLayout) -> String {
        texts(.formNilWithRows, ["cell": sheet.schema.nilReturn?.name(language) ?? ""])
    }

    /// "3 rader mangler noe", which follows the count of rows.
    package func rowsLeft(_ count: String) -> String { " – " + texts(.formRowsLeft, ["count": count]) }

    /// What another sheet asks for, which follows the rest of the line; empty if none does: fagområder that only one of
    /// GAP-analyse and Årsverk has, or large gaps without a measure.
    package func askedElsewhere(of sheet: SheetLayout, _ count: String) -> String {
        guard sheet.id != .recruitment, let other = self.sheet(sheet.id == .gap ? .staffing : .gap) else { return "" }
        let isOfGaps = sheet.id == .measures
        return " – " + texts(isOfGaps ? .formLargeGaps : .formAreasMissing, ["sheet": other.name, "count": count])
    }

    /// "Nivå: 0 Ingen kompetanse · 1 Kjenner til · …", at the top of GAP-analyse.
    package var scaleLine: String { texts(.formScaleLine, ["levels": Self.list(plan.levelScale)]) }

    package var importanceLine: String { texts(.formImportanceLine, ["levels": Self.list(plan.importanceScale)]) }

    package var sumLabel: String { texts(.columnSum) }

    private static func list(_ scale: LevelScale) -> String {
        scale.levels.map { scale.isLabelled ? $0.label : "\($0.level) \($0.label)" }.joined(separator: " · ")
    }

    /// All texts of a sheet that are not answers, except its title.
    func fixedTexts(of sheet: SheetLayout) -> [String] {
        let own = [sheet.name, instruction(of: sheet), scaleLine, importanceLine, sumLabel]
        let named = [sheet.schema.wholeUnit, sheet.schema.nilReturn].compactMap(\.self)
            .flatMap { [$0.name(language), $0.help(language)] }
        let count = completeness(of: sheet, done: "0", total: "0")
        let lines =
            [count]
            + (sheet.schema.nilReturn == nil
                ? [] : [nilMarked, nilUnanswered(of: sheet), nilWithRows(of: sheet), count + rowsLeft("0")])
        let elsewhere = askedElsewhere(of: sheet, "0")
        let former = sheet.schema.columns.flatMap { $0.formerExamples ?? [] }
        let texts = sheet.columns.flatMap { [$0.header, $0.help, $0.example].filter { !$0.isEmpty } }
        return own + named + lines + lines.map { $0 + elsewhere } + former + texts
    }
}
