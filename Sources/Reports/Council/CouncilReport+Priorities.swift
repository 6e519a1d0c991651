import CompetencePlan
import SheetWriting

/// Prioriteringer: the largest gaps, each with the measures that answer it.
extension CouncilReport {
    var prioritiesSheet: SheetDescription {
        var about = [texts(.prioritiesAbout)]
        if gaps.summary.hidden > 0 { about.append(hiddenNote) }
        var (sheet, row) = page(
            .prioritiesSheet, title: texts(.prioritiesTitle), about: about, widths: [28, 36, 9, 9, 8, 10, 10, 46],
            isLandscape: true)
        putHeadings(
            [
                .prioritiesUnit, .gapArea, .gapCurrent, .gapDesired, .gapGap, .gapImportance, .gapWeighted,
                .prioritiesMeasures,
            ], words: 2, row: row, on: &sheet)
        for priority in priorities {
            row += 1
            let levels = priority.levels
            let measures = priority.measures.map { "• " + $0 }.joined(separator: "\n")
            sheet.put(
                [
                    .text(index.name(of: priority.line.unit)), .text(name(of: priority.line.area)),
                    .whole(levels.current), .whole(levels.desired), .whole(levels.gap),
                    .whole(priority.line.importance),
                    .whole(levels.weightedGap, House.sum),
                    priority.measures.isEmpty
                        ? .text(texts(.prioritiesNone), House.cell.with { $0.isItalic = true }) : .text(measures),
                ], row: row)
        }
        if priorities.isEmpty { sheet.putWide(texts(.nothingStated), row: row + 1, columns: 8, House.faint) }
        return sheet
    }
}
