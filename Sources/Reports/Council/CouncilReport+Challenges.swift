import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Hovedutfordringer: the table of chapter 4 as the plan prints it.
extension CouncilReport {
    var challengesSheet: CouncilSheet {
        var sheet = sheet(
            .challengesSheet, title: texts(.challengesTitle), about: [texts(.challengesAbout)],
            widths: withStrategies([26, 34, 28, 58]), isLandscape: true)
        let headings = withStrategies(
            [.challengesSection, .challengesNeed, .columnStrategies, .challengesMeasures] as [TextKey])
        let rows = figures.challenges.needCounts.reduce(0) { $0 + max(1, $1) }
        sheet.freezeHeadings()
        sheet.writeRepeatedTable(
            "challenges", headings.map { texts($0) }, words: headings.count, rows: rows, in: plan.sections.count
        ) { writeSection($0, in: &$1) }
        return sheet
    }

    /// The style of text about missing entries.
    static let none = Theme.cell.with { $0.isItalic = true }
    /// The style of values repeated from the row above, which make each row complete.
    static let repeated = Theme.cell.with { $0.fontColour = Theme.grey }

    private func writeSection(_ offset: Int, in block: inout RowBlock) {
        let section = plan.sections[offset]
        let needs = figures.challenges.needs(ofSectionAt: offset)
        if needs.isEmpty {
            block.write(
                withStrategies([
                    .text(section.name, Theme.sumLabel),
                    section.units.contains { plan.asks($0, for: .measures) }
                        ? .text(texts(whyNoNeeds(in: section)), Self.none) : .inapplicable(Theme.cell),
                    .inapplicable(Theme.cell), .inapplicable(Theme.cell),
                ]))
        }
        // Each row names its section, so that it is complete for a screen reader, a filter or a copy.
        for (offset, need) in needs.enumerated() {
            block.write(
                withStrategies([
                    .text(section.name, offset == 0 ? Theme.sumLabel : Self.repeated), .text(need.text),
                    Self.list(need.strategies.map { "✓ " + name(of: $0) }),
                    Self.list(need.measures.map { words(for: $0).asListItem }),
                ]))
        }
    }

    /// A row of four columns, without the strategies if the form does not ask for them.
    private func withStrategies<Value>(_ row: [Value]) -> [Value] {
        plan.form.hides("measures.strategy") ? Array(row[..<2] + row[3...]) : row
    }

    /// One item a line, or the sign for missing answers.
    private static func list(_ items: [String]) -> Entry {
        .text(items.isEmpty ? ".." : items.joined(separator: "\n"))
    }

    /// The measure, marked if it no longer counts as meeting the need.
    private func words(for measure: ChallengeTable.Measure) -> String {
        switch measure.outcome {
        case .open: measure.text
        case .done: texts(.challengesDone, ["measure": measure.text])
        case .partlyDone: texts(.challengesPartlyDone, ["measure": measure.text])
        case .dropped: texts(.challengesDropped, ["measure": measure.text])
        }
    }

    /// "Ingen behov ført" only if a unit of the section has answered; otherwise the status of its form.
    private func whyNoNeeds(in section: Section) -> TextKey {
        let statuses = section.units.map { unit in
            let offset = index.index(of: unit)
            let found = merged.returns.units.indices.contains(offset) ? merged.returns.units[offset] : nil
            return found?.status ?? .missing
        }
        let status = statuses.contains { $0.isReturned || $0 == .carried } ? nil : statuses.first
        return status?.key ?? .challengesNone
    }
}
