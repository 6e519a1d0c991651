import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Vedlegg 3: årsverk and employees by fagområde and unit, and the fagområder that several units
/// share. The whole units come first.
extension CouncilReport {
    private static let widths = [31, 31, 10, 11, 10, 10.5, 8.5, 11.5, 10.5]
    private static let headings: [TextKey] = [.columnUnit, .gapArea, .staffingHeadcount, .staffingFTE, .staffingVacant]
    /// The columns that are summed over fagområder; employees are not, since one may have several fagområder.
    private static let totals: [(column: Int, figure: CouncilTotal.Figure)] = [(4, .areaFTE), (5, .areaVacant)]

    var staffingSheet: CouncilSheet {
        var about = [texts(.staffingAbout)]
        if figures.workforce.total.isPartial { about.append(texts(.staffingPartial)) }
        about += partialFigures
        let areHidden = figures.staffingHidden + figures.workforce.hiddenUnits > 0
        if areHidden { about.append(hiddenNote) }
        let hidesFigures = figures.workforce.lines.contains { $0.figures?.hidden.isEmpty == false }
        if areHidden || hidesFigures || figures.headcountsHidden > 0 { about.append(hiddenCounts) }
        var sheet = sheet(
            .staffingSheet, title: texts(.staffingTitle), about: about,
            widths: Self.widths)
        writeWorkforce(on: &sheet)
        guard figures.staffingUnits > 0 else { return sheet }
        let layout = StaffingLayout(self)
        writeSharedAreas(layout, on: &sheet)
        sheet.writePart { writeAreas(layout, on: &$0) }
        return sheet
    }

    /// This table is the last one, so that its headings are repeated only on its own pages.
    private func writeAreas(_ layout: StaffingLayout, on sheet: inout CouncilSheet) {
        let first = sheet.row + Self.rowsAboveAreas
        sheet.writeSubtitle(texts(.staffingAreas), about: texts(.staffingAreasAbout))
        sheet.writeRepeatedTable(
            "staffing", Self.headings.map { texts($0) }, words: 2, rows: figures.staffingUnits + figures.staffingLines,
            in: answers.count
        ) { offset, block in
            if let unit = staffing(at: offset) { write(unit, in: &block) }
        }
        sheet.totals.append(in: answers.count) { [name = sheet.name] offset in
            layout.rows[offset].map { totals(ofUnitAt: offset, row: first + $0, name) } ?? []
        }
        if plan.units.count > 1 {
            writeTotal(rows: first...max(first, sheet.row - 1), on: &sheet)
        } else {
            sheet.note([(.areaFTE, 4)], inRow: first)
        }
    }

    /// A blank row, the title, its description and the headings.
    private static let rowsAboveAreas = 4

    private func write(_ unit: StaffingTable.UnitLines, in block: inout RowBlock) {
        let row = block.row
        let rows = row + 1...row + max(1, unit.lines.count)
        func asked(_ entries: [Entry]) -> [Entry] {
            zip(entries, ["staffing.fte", "staffing.vacant"]).map { self.asked($0, of: unit.unit.id, for: $1) }
        }
        let sums = asked(
            sums(unit.sum, isHidden: unit.hidden > 0, Theme.sum) { "SUBTOTAL(9,\(Formula.range($0, rows)))" })
        let label = [Entry.text(unit.unit.name, Theme.sumLabel), .text(texts(.columnSum), Theme.sumLabel)]
        block.write(label + [.inapplicable(Theme.sum)] + sums)
        for line in unit.lines {
            let label = [Entry.text(unit.unit.name, Self.repeated), .text(name(of: line.area))]
            guard let published = line.published else {
                block.write(label + Array(repeating: .hidden(), count: 3))
                continue
            }
            block.write(
                label + [line.headcount.map { .whole($0) } ?? .hidden()]
                    + asked([.fte(published.fte), .fte(published.vacant)]))
        }
    }

    private func totals(ofUnitAt offset: Int, row: Int, _ sheet: String) -> [CouncilTotal] {
        guard let unit = staffing(at: offset) else { return [] }
        let entries = sums(unit.sum, isHidden: unit.hidden > 0, Theme.sum) { _ in nil }
        return Self.totals.compactMap { column, figure in
            entries[column - 4].value.map { value in
                CouncilTotal(
                    sheet: sheet, cell: CellReference(row: row, column: column), figure: figure,
                    conditions: [.unit(unit.unit.id)], value: value)
            }
        }
    }

    /// SUBTOTAL ignores the sums of the units, which are subtotals themselves.
    private func writeTotal(rows: ClosedRange<Int>, on sheet: inout CouncilSheet) {
        let sums = sums(figures.staffing, isHidden: figures.staffingHidden > 0, Theme.sum) {
            "SUBTOTAL(9,\(Formula.range($0, rows)))"
        }
        let label = [
            Entry.text(labelOfTotal(on: .staffingSheet), Theme.sumLabel), .text(texts(.columnSum), Theme.sumLabel),
            .inapplicable(Theme.sum),
        ]
        let row = sheet.write(label + sums, totals: Self.totals, of: [])
        sheet.note([(.areaFTE, 4)], inRow: row)
    }

    /// Writes the shared fagområder above the table of units whose rows they sum. That table's position depends on the
    /// height of this one, so this one is measured first.
    private func writeSharedAreas(_ layout: StaffingLayout, on sheet: inout CouncilSheet) {
        guard !figures.sharedStaffing.isEmpty else { return }
        let first = sheet.row { writeSharedAreas(layout, from: 1, on: &$0) } + Self.rowsAboveAreas
        sheet.writePart { writeSharedAreas(layout, from: first, on: &$0) }
    }

    private func writeSharedAreas(_ layout: StaffingLayout, from first: Int, on sheet: inout CouncilSheet) {
        let shared = figures.sharedStaffing
        sheet.writeSubtitle(texts(.staffingByArea))
        let headings = [TextKey.gapArea, .historyUnits, .aboutCount, .staffingFTE, .staffingVacant].map { texts($0) }
        sheet.writeTable("shared_staffing", headings, words: 2, rows: shared.count) { offset, block in
            let area = shared[offset]
            let units = area.units.lazy.map { name(ofUnitAt: $0) }.listed(width: Self.widths[1], texts)
            let rows = layout.areaRows[area.area.key] ?? []
            let sums = sums(area.sum, isHidden: false, Theme.number) { column in
                Formula.sum(of: rows.map { "N(\(Formula.cell(column, first + $0)))" })
            }
            block.write([.text(name(of: area.area)), .text(units), .whole(area.units.count)] + sums)
        }
    }

    /// Årsverk and vacant årsverk, in columns D and E; a missing sum is ":" if something is hidden.
    private func sums(
        _ sum: StaffingSum, isHidden: Bool, _ style: CellStyle, _ formula: (Int) -> String?
    ) -> [Entry] {
        [Entry.fte(sum.fte, style).live(formula(4)), .fte(sum.vacant, style).live(formula(5))].map {
            isHidden ? $0.orHidden : $0
        }
    }
}

/// The location of each unit among the fagområder of Appendix 3, by rows counted from the table's first.
private struct StaffingLayout: Sendable {
    /// The row of each unit's sum, by its offset among the answers; nil for units without staffing.
    private(set) var rows: [Int?] = []
    /// The rows of fagområder that units share: as many as fit in a formula, and one more.
    private(set) var areaRows: [ChoiceKey: [Int]] = [:]

    init(_ report: CouncilReport) {
        var row = 0
        for area in report.figures.sharedStaffing { areaRows[area.area.key] = [] }
        for offset in report.answers.indices {
            guard let unit = report.staffing(at: offset) else {
                rows.append(nil)
                continue
            }
            rows.append(row)
            row += 1
            for line in unit.lines {
                if line.published != nil { add(row, to: line.area.key) }
                row += 1
            }
        }
    }

    private mutating func add(_ row: Int, to area: ChoiceKey) {
        guard let count = areaRows[area]?.count, count <= Formula.mostTerms else { return }
        areaRows[area]?.append(row)
    }
}
