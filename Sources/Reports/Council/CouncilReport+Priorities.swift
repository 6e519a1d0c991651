import CompetencePlan
import SheetWriting
import Wording

/// Prioriteringer: the largest gaps, each with the measures that answer it.
extension CouncilReport {
    /// The gaps that are listed: the large ones by the plan's threshold, no fewer and no more than these.
    static let listedPriorities = 20...100

    private static let headings: [TextKey] = [
        .prioritiesUnit, .gapArea, .gapCurrent, .gapDesired, .gapGap, .gapImportance, .gapWeighted,
        .prioritiesMeasures,
    ]

    var prioritiesPage: CouncilPage {
        var about = [texts(.prioritiesAbout)]
        if figures.gaps.hidden > 0 { about.append(hiddenNote) }
        var page = page(
            .prioritiesSheet, title: texts(.prioritiesTitle), about: about, widths: [28, 36, 9, 9, 9, 10, 10, 46],
            isLandscape: true)
        page.putFixedHeadings(Self.headings.map { texts($0) }, words: 2)
        let priorities = figures.priorities
        let listed = Self.listedPriorities
        let count = min(max(priorities.largeCount, listed.lowerBound), listed.upperBound, priorities.count)
        for (place, priority) in priorities.top.prefix(count).enumerated() {
            page.figures[.priority(place)] = page.reference(row: page.row, column: 7)
            page.put(entries(priority))
        }
        if priorities.count == 0 { page.putWide(texts(.nothingStated), Theme.faint) }
        if priorities.count > count {
            let counts = ["count": "\(count)", "more": "\(priorities.count - count)"]
            page.putWide(texts(.prioritiesMore, counts), Theme.faint)
        }
        return page
    }

    private func entries(_ priority: Priority) -> [Entry] {
        let levels = priority.levels
        return [
            .text(index.name(of: priority.line.unit)), .text(name(of: priority.line.area)), .whole(levels.current),
            .whole(levels.desired), .whole(levels.gap), .whole(priority.line.importance),
            .whole(levels.weightedGap, Theme.sum), entry(for: priority.measures),
        ]
    }

    /// A unit's measures as a list, or "ingen tiltak".
    func entry(for measures: [String]) -> Entry {
        measures.isEmpty
            ? .text(texts(.prioritiesNone), Self.none)
            : .text(measures.map { "• " + $0 }.joined(separator: "\n"))
    }
}
