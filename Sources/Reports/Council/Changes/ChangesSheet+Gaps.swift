import CompetencePlan
import SheetWriting
import Wording

/// Closed and opened gaps: by unit, by fagområde that several units share, and line by line.
extension ChangesSheet {
    private static let kinds: [GapChanges.Kind] = [.closed, .smaller, .larger, .opened]

    mutating func writeGaps() {
        guard let gaps = changes.gaps else { return }
        let (texts, previous, limit) = (texts, previous, report.plan.largeWeightedGap)
        let names = gaps.units.map { ($0.unit.name, $0.sum) }
        let shared = gaps.areas.filter { $0.units > 1 }.map { (report.name(of: $0.area), $0.sum) }
        let headings =
            Self.kinds.map { texts($0.key) }
            + both(.gapWeighted)
        writePart { sheet, figures in
            sheet.writeSubtitle(texts(.changesGapUnits), about: texts(.changesGapAbout))
            let rows = sheet.writeTable(
                "changes_units", [texts(.columnUnit), texts(.changesCompared)] + headings, words: 2, rows: names.count
            ) { Self.write(names[$0].0, names[$0].1, gaps, texts, on: &$1) }
            let last = Self.write(texts(.columnSum), gaps.sum, gaps, texts, on: &sheet, over: rows.all)
            figures += Self.figures(gaps, sumRow: last, limit: limit, texts, previous: previous)
        }
        if !shared.isEmpty {
            writePart { sheet, _ in
                sheet.writeSubtitle(texts(.changesGapAreas))
                sheet.writeTable(
                    "changes_areas", [texts(.gapArea), texts(.changesCompared)] + headings, words: 2,
                    rows: shared.count
                ) { Self.write(shared[$0].0, shared[$0].1, gaps, texts, on: &$1, noun: .changesUnitsOf) }
            }
        }
        writeGapLines(gaps)
    }

    /// Writes a row of counts without the unchanged gaps, and returns its number; with `over`
    /// it is the sum of those rows.
    @discardableResult
    private static func write(
        _ name: String, _ sum: GapChanges.Sum, _ gaps: GapChanges, _ texts: Texts, on sheet: inout some RowLayout,
        over rows: ClosedRange<Int>? = nil, noun: TextKey = .changesAreasOf
    ) -> Int {
        let (label, style) = rows == nil ? (Theme.cell, Theme.number) : (Theme.sumLabel, Theme.sum)
        let total = texts.counted(.changesAreas, sum.lines + sum.hidden)
        let compared = texts.counted(noun, sum.lines, ["total": total])
        var entries = [Entry.text(name, label), .text(compared, label)]
        for (index, kind) in kinds.enumerated() {
            entries.append(.whole(sum.count(kind), style).live(rows.map { Formula.sum(index + 3, $0) }))
        }
        guard sum.lines > 0 else {
            let sign: Entry = sum.hidden > 0 ? .hidden(style) : .inapplicable(style)
            return sheet.write(entries.prefix(2) + Array(repeating: sign, count: 7))
        }
        guard gaps.hasWeights else { return sheet.write(entries + Array(repeating: .inapplicable(style), count: 3)) }
        let weights = [sum.previous, sum.now].map { Entry.level($0.weightedGap, style) }
        return sheet.write(entries + pair(weights, from: 7, row: sheet.row, over: rows, style))
    }

    private static func figures(
        _ gaps: GapChanges, sumRow: Int, limit: Int, _ texts: Texts, previous: String
    ) -> [Figure] {
        let sum = gaps.sum
        let aimed = sum.towardsPreviousAims
        guard sum.lines > 0 else { return [] }
        var figures = [
            Figure(
                label: texts(.columnCoverage), about: texts(.changesCoverageAbout),
                previous: .finePercent(sum.previous.coverage(above: gaps.lowestLevel)),
                now: .finePercent(sum.now.coverage(above: gaps.lowestLevel)),
                aimed: .finePercent(aimed.coverage(above: gaps.lowestLevel)),
                differenceFormat: Theme.differencePointsFormat(texts(.percentagePoints)), isShare: true, better: .higher
            ),
            Figure(
                label: texts(.columnLacking), about: texts(.changesLackingAbout),
                previous: .whole(sum.previous.lacking),
                now: .whole(sum.now.lacking), aimed: .whole(aimed.lacking), better: .lower),
            Figure(
                label: texts(.changesClosedGaps), about: texts(.changesClosedAbout), previous: nil,
                now: .whole(sum.count(.closed)), cells: (nil, Formula.cell(3, sumRow)), better: .higher),
            Figure(
                label: texts(.changesOpenedGaps), about: texts(.changesOpenedAbout), previous: nil,
                now: .whole(sum.count(.opened)), cells: (nil, Formula.cell(6, sumRow)), better: .lower),
        ]
        guard gaps.hasWeights else { return figures }
        let before = Entry.level(sum.previous.weightedGap)
        let weighted = [
            Figure(
                label: texts(.gapWeighted), about: texts(.changesWeightedAbout), previous: before,
                now: .level(sum.now.weightedGap), aimed: .level(aimed.weightedGap),
                cells: (Formula.cell(7, sumRow), Formula.cell(8, sumRow)), better: .lower, key: .weightedChange),
            Figure(
                label: texts(.changesAimed, ["previous": previous]),
                about: texts(.changesAimedAbout, ["previous": previous]), previous: before,
                now: .level(aimed.weightedGap), aimed: .level(sum.now.weightedGap),
                cells: (Formula.cell(7, sumRow), nil), better: .lower),
        ]
        figures.insert(contentsOf: weighted, at: 1)
        figures.append(
            Figure(
                label: texts(.summaryLarge), about: texts(.changesLargeAbout, ["limit": "\(limit)"]),
                previous: .whole(sum.largeBefore), now: .whole(sum.largeNow),
                aimed: .whole(sum.largeTowardsPreviousAims), better: .lower))
        return figures
    }

    // MARK: Line by line

    private mutating func writeGapLines(_ gaps: GapChanges) {
        let (texts, previous, now, report) = (texts, previous, now, report)
        writePart { sheet, _ in
            sheet.writeSubtitle(texts(.changesGapLines))
            let changed = [GapChanges.Kind.closed, .opened, .smaller, .larger].flatMap { kind in
                gaps.lines.filter { $0.kind == kind }
            }
            guard !changed.isEmpty else {
                sheet.writeWide(report.unchanged(hidden: gaps.sum.hidden), Theme.faint)
                return
            }
            let levels = [TextKey.gapCurrent, .gapDesired, .gapGap].flatMap { key in
                [previous, now].map { "\(texts(key)) \($0)" }
            }
            let headings =
                [texts(.columnUnit), texts(.gapArea)] + levels
                + [texts(.changesDifferenceIn, ["figure": texts(.gapGap).lowercased()]), texts(.columnMessage)]
            sheet.writeTable("changes_gaps", headings, words: 2, rows: changed.count) { index, block in
                let line = changed[index]
                let label = [Entry.text(report.index.name(of: line.unit)), .text(report.name(of: line.area))]
                block.write(label + Self.entries(line, row: block.row, report))
            }
        }
    }

    private static func entries(_ line: GapChanges.Line, row: Int, _ report: CouncilReport) -> [Entry] {
        let (before, after) = (Entry.level(line.previous.gap), Entry.level(line.now.gap))
        return [
            report.labelled(line.previous.current), report.labelled(line.now.current),
            report.labelled(line.previous.desired), report.labelled(line.now.desired),
            before.live("\(Formula.cell(5, row))-\(Formula.cell(3, row))"),
            after.live("\(Formula.cell(6, row))-\(Formula.cell(4, row))"),
            .difference(from: before, to: after).live("\(Formula.cell(8, row))-\(Formula.cell(7, row))"),
            .text(words(for: line, report.texts), wordsAfterNumber),
        ]
    }

    private static let wordsAfterNumber = Theme.cell.with { $0.indent = 1 }

    /// "Lukket", and the reason if it is not higher levels.
    private static func words(for line: GapChanges.Line, _ texts: Texts) -> String {
        let kind = texts(line.kind.key)
        let isLess = line.kind == .closed || line.kind == .smaller
        if isLess, line.now.current <= line.previous.current { return kind + texts(.changesByLowerAim) }
        if !isLess, line.now.current >= line.previous.current { return kind + texts(.changesByHigherAim) }
        return kind
    }
}

extension GapChanges.Kind {
    fileprivate var key: TextKey {
        switch self {
        case .closed: .changesClosed
        case .opened: .changesOpened
        case .smaller: .changesSmaller
        case .larger: .changesLarger
        case .unchanged: .changesUnchanged
        }
    }
}
