import CompetencePlan
import SheetWriting
import Wording

/// Felles behov: what several units lack, and Kryssjekk: what does not fit together.
extension CouncilReport {
    var sharedSheet: CouncilSheet {
        var about = [texts(.sharedAbout)]
        if figures.gaps.hidden > 0 { about.append(hiddenNote) }
        var sheet = sheet(
            .sharedSheet, title: texts(.sharedTitle), about: about, widths: [34, 36, 9, 9, 9, 12, 10, 50],
            isLandscape: true)
        let headings: [TextKey] = [
            .sharedUnits, .gapArea, .sharedLowest, .sharedHighest, .columnMeanLack, .sharedWeighted, .gapWeighted,
            .columnMeasures,
        ]
        let needs = figures.sharedNeeds
        guard !needs.isEmpty else {
            sheet.putWide(texts(.sharedNone), Theme.faint)
            putChecks(on: &sheet, isOnNewPage: false)
            return sheet
        }
        sheet.putTable("shared_needs", withMeasures(headings.map { texts($0) }), words: 2) { sheet in
            sheet.put(needs.count, in: needs.count) { $1.put(withMeasures(entries(needs[$0]))) }
        }
        putChecks(on: &sheet)
        return sheet
    }

    private func entries(_ area: GapByArea) -> [Entry] {
        let units = area.lacking.lazy.map { name(ofUnitAt: $0) }
        let measures = area.lacking.lazy.flatMap { offset in
            let unit = name(ofUnitAt: offset)
            return (answers[offset].openMeasures(index)[area.area.key] ?? []).map { "\(unit): \($0)" }
        }
        return [
            .text(units.fillingCell.joined(separator: "\n")), .text(name(of: area.area)),
            entry(for: area.lowestCurrent),
            entry(for: area.highestCurrent), .mean(area.meanLack), .mean(area.headcountWeightedMeanLack),
            .level(area.weightedGap, Theme.sum), entry(for: measures.fillingCell),
        ]
    }

    // MARK: Cross-checks

    func putChecks(on sheet: inout CouncilSheet, isOnNewPage: Bool = true) {
        let checks = figures.checks
        guard checks.contains(where: { !$0.isEmpty }) else { return }
        if isOnNewPage { sheet.beginPage(atRow: sheet.row) }
        sheet.putSubtitle(texts(.checksTitle), about: texts(.checksAbout))
        for kind in CrossCheck.Kind.allCases {
            let count = checks.count { $0.contains(.init(kind)) }
            guard count > 0 else { continue }
            sheet.skipRow()
            sheet.write(BodyRow([.text(texts(Self.key(of: kind)), Theme.strong)]))
            sheet.putTable("check_\(kind)", [texts(.columnUnit), texts(.checksSubject)], words: 2) { sheet in
                sheet.put(count, in: checks.count) { putCheck(kind, ofUnitAt: $0, in: &$1) }
            }
        }
    }

    private func putCheck(_ kind: CrossCheck.Kind, ofUnitAt offset: Int, in block: inout RowBlock) {
        guard figures.checks[offset].contains(.init(kind)), let check = unit(at: offset)?.check(for: kind) else {
            return
        }
        let subjects = check.subjects.map(words)
        block.put([.text(name(ofUnitAt: offset)), .text(subjects.joined(separator: "\n"))])
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
