import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Hovedutfordringer: chapter 4's table, as the plan prints it.
extension CouncilReport {
    var challengesPage: CouncilPage {
        var page = page(
            .challengesSheet, title: texts(.challengesTitle), about: [texts(.challengesAbout)],
            widths: [26, 34, 28, 58], isLandscape: true)
        page.putHeadings(
            [.challengesSection, .challengesNeed, .challengesStrategies, .challengesMeasures].map { texts($0) },
            words: 4, isFixed: true)
        for (place, section) in challenges.sections.enumerated() {
            if section.needs.isEmpty {
                page.put([
                    .text(section.name, House.sumLabel),
                    .text(texts(whyNoNeeds(in: plan.sections[place])), House.cell.with { $0.isItalic = true }),
                    .text(""), .text(""),
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
    /// "Ingen behov ført" only where a unit of the section has answered; else what became of its form.
    private func whyNoNeeds(in section: Section) -> TextKey {
        let statuses = section.units.map { unit in
            let place = index.place(of: unit)
            let found = merged.returns.units.indices.contains(place) ? merged.returns.units[place] : nil
            return found.map { $0.carriedFrom == nil ? $0.status : .returned } ?? .missing
        }
        let status = statuses.contains(.returned) ? nil : statuses.first
        return status?.key ?? .challengesNone
    }
}
