import CompetencePlan
import SheetWriting
import Wording

/// Felles behov: what several units lack, and Kryssjekk: what does not fit together.
extension CouncilReport {
    var sharedPage: CouncilPage {
        var about = [texts(.sharedAbout)]
        if gaps.summary.hidden > 0 { about.append(hiddenNote) }
        var page = page(
            .sharedSheet, title: texts(.sharedTitle), about: about, widths: [34, 36, 9, 9, 9, 12, 10, 50],
            isLandscape: true)
        page.putHeadings(
            [
                .sharedUnits, .gapArea, .sharedLowest, .sharedHighest, .sharedMean, .sharedWeighted, .gapWeighted,
                .prioritiesMeasures,
            ].map { texts($0) }, words: 2)
        for area in sharedNeeds {
            let lacking = area.lines.filter { ($0.levels?.gap ?? 0) > 0 }
            let units = lacking.map { index.name(of: $0.unit) }
            let measures = lacking.flatMap { line in
                measuresByArea.of(line.unit, line.area).map { "\(index.name(of: line.unit)): \($0)" }
            }
            page.put([
                .text(units.joined(separator: "\n")), .text(name(of: area.area)), .whole(area.lowestCurrent),
                .whole(area.highestCurrent), .mean(area.meanGap), .mean(area.headcountWeightedMeanGap),
                .whole(area.weightedGap, House.sum), entry(for: measures),
            ])
        }
        if sharedNeeds.isEmpty { page.putWide(texts(.sharedNone), House.faint) }
        putChecks(on: &page)
        return page
    }

    // MARK: Cross-checks

    private func putChecks(on page: inout CouncilPage) {
        guard !checks.isEmpty else { return }
        page.sheet.print.pageBreaksAfterRows.append(page.row - 1)
        page.putSubtitle(texts(.checksTitle), about: texts(.checksAbout))
        for kind in CrossCheck.Kind.allCases {
            let found = checks.filter { $0.kind == kind }
            guard !found.isEmpty else { continue }
            page.row += 1
            page.sheet.put(.text(texts(Self.key(of: kind))), row: page.row, column: 1, House.strong)
            page.row += 1
            page.putHeadings([texts(.aboutUnit), texts(.checksSubject)], words: 2)
            for check in found {
                let subjects = check.subjects.map(words)
                page.put([.text(index.name(of: check.unit)), .text(subjects.joined(separator: "\n"))])
            }
        }
    }

    private func words(for subject: CrossCheck.Subject) -> String {
        switch subject {
        case .area(let area): name(of: area)
        case .need(let text): text
        case .position(let position): name(of: position)
        }
    }

    private static func key(of kind: CrossCheck.Kind) -> TextKey {
        switch kind {
        case .largeGapWithoutMeasure: .checkLargeGap
        case .vulnerableWithoutMeasure: .checkVulnerable
        case .recruitmentWithoutRow: .checkNoRow
        case .rowWithoutRecruitment: .checkNoStrategy
        }
    }
}
