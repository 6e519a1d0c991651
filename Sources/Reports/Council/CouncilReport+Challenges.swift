import CompetencePlan
import SheetWriting

/// Hovedutfordringer: chapter 4's table, as the plan prints it.
extension CouncilReport {
    var challengesPage: CouncilPage {
        var page = page(
            .challengesSheet, title: texts(.challengesTitle), about: [texts(.challengesAbout)],
            widths: [26, 34, 28, 58], isLandscape: true)
        page.putHeadings(
            [.challengesSection, .challengesNeed, .challengesStrategies, .challengesMeasures].map { texts($0) },
            words: 4, isFixed: true)
        for section in challenges.sections {
            if section.needs.isEmpty {
                page.put([
                    .text(section.name, House.sumLabel),
                    .text(texts(.challengesNone), House.cell.with { $0.isItalic = true }), .text(""), .text(""),
                ])
            }
            // The section stands on each row, so that a row makes sense alone: to a screen reader, a filter, a copy.
            for (place, need) in section.needs.enumerated() {
                page.put([
                    .text(section.name, place == 0 ? House.sumLabel : House.cell.with { $0.fontColour = House.grey }),
                    .text(need.text),
                    .text(need.strategies.map { "✓ " + name(of: $0) }.joined(separator: "\n")),
                    .text(need.measures.map { "• " + $0 }.joined(separator: "\n")),
                ])
            }
        }
        return page
    }
}
