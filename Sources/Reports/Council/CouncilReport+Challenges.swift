import CompetencePlan
import SheetWriting

/// Hovedutfordringer: chapter 4's table, as the plan prints it.
extension CouncilReport {
    var challengesSheet: SheetDescription {
        var (sheet, row) = page(
            .challengesSheet, title: texts(.challengesTitle), about: [texts(.challengesAbout)],
            widths: [26, 34, 28, 58],
            isLandscape: true)
        putHeadings(
            [.challengesSection, .challengesNeed, .challengesStrategies, .challengesMeasures], words: 4, row: row,
            on: &sheet)
        for section in challenges.sections {
            row += 1
            if section.needs.isEmpty {
                sheet.put(
                    [
                        .text(section.name, House.sumLabel),
                        .text(texts(.challengesNone), House.cell.with { $0.isItalic = true }),
                        .text(""), .text(""),
                    ], row: row)
            }
            // The section stands on each row, so that a row makes sense alone: to a screen reader, a filter, a copy.
            for (place, need) in section.needs.enumerated() {
                if place > 0 { row += 1 }
                sheet.put(
                    [
                        .text(
                            section.name, place == 0 ? House.sumLabel : House.cell.with { $0.fontColour = House.grey }),
                        .text(need.text),
                        .text(need.strategies.map { "✓ " + name(of: $0) }.joined(separator: "\n")),
                        .text(need.measures.map { "• " + $0 }.joined(separator: "\n")),
                    ], row: row)
            }
        }
        return sheet
    }
}
