import CompetencePlan
import SheetWriting
import Wording

/// Felles behov: what several units lack, and Kryssjekk: inconsistent answers.
extension CouncilReport {
    private static let sharedWidths: [Double] = [32, 54, 9, 9, 9, 12, 10, 42]

    var sharedSheet: CouncilSheet {
        var about = [texts(.sharedAbout)]
        if figures.gaps.hidden > 0 { about.append(hiddenNote) }
        var sheet = sheet(
            .sharedSheet, title: texts(.sharedTitle), about: about, widths: Self.sharedWidths,
            isLandscape: true)
        let headings: [TextKey] = [
            .gapArea, .sharedUnits, .sharedLowest, .sharedHighest, .columnMeanLack, .sharedWeighted, .gapWeighted,
            .columnMeasures,
        ]
        let needs = figures.sharedNeeds
        guard !needs.isEmpty else {
            sheet.writeWide(figures.gaps.published > 0 ? texts(.sharedNone, hidden) : noGap, Theme.faint)
            writeChecks(on: &sheet)
            return sheet
        }
        sheet.writeTable("shared_needs", withMeasures(headings.map { texts($0) }), words: 2, rows: needs.count) {
            $1.write(withMeasures(entries(needs[$0])))
        }
        writeChecks(on: &sheet)
        return sheet
    }

    private func entries(_ area: GapByArea) -> [Entry] {
        let units = area.lacking.lazy.map { name(ofUnitAt: $0) }
        let open = area.lacking.flatMap { offset in
            (answers[offset].openMeasures[area.area.key] ?? []).map { (text: $0, unit: name(ofUnitAt: offset)) }
        }
        // A measure that several units have is listed once: they could do it together.
        let measures = open.grouped { $0.text }.map { same in
            // In a third of the row, so that there is room for other measures.
            "\(same[0].text) (\(same.map(\.unit).distinct.listed(width: Self.sharedWidths[7] / 3, texts)))"
        }
        let fitting = measures.fitting(width: Self.sharedWidths[7], onOwnLines: true)
        let isAsked = area.lacking.contains { plan.asks(answers[$0].unit, for: "measures.area") }
        let count = texts(.summaryOf, ["count": "\(area.lacking.count)", "total": "\(area.published)"])
        return [
            .text(name(of: area.area)), .text(units.listed(width: Self.sharedWidths[1], texts) + " (\(count))"),
            entry(for: area.lowestCurrent), entry(for: area.highestCurrent), .mean(area.meanLack),
            weightedMean(of: area),
            .level(area.weightedGap, Theme.sum), entry(for: isAsked ? fitting.texts : nil, more: fitting.more),
        ]
    }

    /// Levels are shown only where enough employees are stated, so none to weigh with means that their numbers are
    /// hidden.
    private func weightedMean(of area: GapByArea) -> Entry {
        let asksHeadcount = area.lacking.contains { plan.asks(answers[$0].unit, for: .staffing) }
        let isHidden = area.headcountWeightedMeanLack == nil && asksHeadcount
        return isHidden ? .hidden() : .mean(area.headcountWeightedMeanLack)
    }

    // MARK: Cross-checks

    func writeChecks(on sheet: inout CouncilSheet) {
        let kinds = CrossCheck.Kind.allCases.filter { figures.checks[$0] != nil }
        for (number, kind) in kinds.enumerated() {
            sheet.writePart { sheet in
                if number == 0 { sheet.writeSubtitle(texts(.checksTitle), about: texts(.checksAbout)) }
                writeCheck(kind, on: &sheet)
            }
        }
    }

    private func writeCheck(_ kind: CrossCheck.Kind, on sheet: inout CouncilSheet) {
        let units = figures.checks[kind] ?? []
        sheet.skipRow()
        sheet.write(RowDescription([.text(texts(Self.key(of: kind)), Theme.strong)]))
        let headings = [texts(.columnUnit), texts(.checksSubject)]
        sheet.writeTable("check_\(kind)", headings, words: 2, rows: units.count) { index, block in
            let (unit, subjects) = units[index]
            block.write([.text(name(ofUnitAt: unit)), .text(subjects.map(words).joined(separator: "\n"))])
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
