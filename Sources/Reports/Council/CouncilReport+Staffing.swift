import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Vedlegg 3: employees and årsverk by fagområde, unit by unit, and the fagområder that several units share.
extension CouncilReport {
    private static let headings: [TextKey] = [
        .gapArea, .staffingHeadcount, .staffingFTE, .staffingMean, .staffingFullTime, .staffingShare,
        .staffingDepartures, .staffingVacant,
    ]
    /// The columns that are added up; the others are shares of them.
    private static let totals: [(column: Int, figure: CouncilTotal.Figure)] = [
        (2, .headcount), (3, .fte), (5, .fullTime), (7, .departures), (8, .vacant),
    ]

    var staffingPage: CouncilPage {
        var about = [texts(.staffingAbout), texts(.summaryStaffingNote)]
        if figures.staffingHidden > 0 { about.append(hiddenNote) }
        var page = page(
            .staffingSheet, title: texts(.staffingTitle), about: about, widths: [44, 10, 10, 12, 9, 12, 10, 11])
        page.putFixedHeadings(Self.headings.map { texts($0) }, words: 1)
        let layout = StaffingLayout(self, from: page.row)
        page.put(figures.staffingUnits + figures.staffingLines, in: answers.count) { place, block in
            if let unit = staffing(at: place) { put(unit, in: &block) }
        }
        page.totals.append(layout.totalCount, in: answers.count) { [sheet = page.sheet.name] place in
            totals(ofUnitAt: place, row: layout.rows[place], sheet)
        }
        putTotal(rows: layout.first...max(layout.first, page.row - 1), on: &page)
        putSharedAreas(layout, on: &page)
        return page
    }

    private func put(_ unit: StaffingTable.UnitLines, in block: inout RowBlock) {
        let row = block.row
        let rows = row + 1...row + max(1, unit.lines.count)
        let figures = figures(unit.sum, row: row, Theme.sum) { "SUBTOTAL(9,\(Formula.range($0, rows)))" }
        block.put([.text(unit.unit.name, Theme.sumLabel)] + figures)
        for line in unit.lines {
            let label = Entry.text(name(of: line.area), Self.indented)
            guard let answer = line.answer else {
                block.put([label] + Array(repeating: .hidden(), count: Self.headings.count - 1))
                continue
            }
            block.put([label] + self.figures(StaffingSum(answer), row: block.row, Theme.number) { _ in nil })
        }
    }

    private static let indented = Theme.cell.with { $0.indent = 2 }

    private func totals(ofUnitAt place: Int, row: Int, _ sheet: String) -> [CouncilTotal] {
        guard row > 0, let unit = staffing(at: place) else { return [] }
        let entries = figures(unit.sum, row: row, Theme.sum) { _ in nil }
        return Self.totals.compactMap { column, figure in
            entries[column - 2].value.map { value in
                CouncilTotal(
                    sheet: sheet, cell: CellReference(row: row, column: column), figure: figure,
                    conditions: [.unit(unit.unit.id)], value: value)
            }
        }
    }

    /// SUBTOTAL leaves out the sums of the units, which are subtotals themselves.
    private func putTotal(rows: ClosedRange<Int>, on page: inout CouncilPage) {
        let sums = figures(figures.staffing, row: page.row, Theme.sum) { "SUBTOTAL(9,\(Formula.range($0, rows)))" }
        let row = page.put([.text(texts(.staffingTotal), Theme.sumLabel)] + sums, totals: Self.totals, of: [])
        for (figure, column) in [(KeyFigure.employees, 2), (.fte, 3), (.departures, 7), (.vacant, 8)] {
            page.figures[figure] = page.reference(row: row, column: column)
        }
    }

    private func putSharedAreas(_ layout: StaffingLayout, on page: inout CouncilPage) {
        let shared = figures.sharedStaffing
        guard !shared.isEmpty else { return }
        page.putSubtitle(texts(.staffingByArea))
        page.putHeadings(Self.headings.map { texts($0) }, words: 1)
        page.put(shared.count, in: shared.count) { place, block in
            let area = shared[place]
            let units = area.units.lazy.map { name(ofUnitAt: $0) }.fillingCell.joined(separator: ", ")
            let rows = layout.areaRows[area.area.key] ?? []
            let figures = figures(area.sum, row: block.row, Theme.number) { column in
                Formula.sum(of: rows.map { Formula.cell(column, $0) })
            }
            block.put([.text("\(name(of: area.area)) (\(units))")] + figures)
        }
    }

    /// A row's figures. The shares are formulas where every employee of the row also stands in what is divided; else a
    /// row that leaves something out is in the sum of employees but in no share.
    private func figures(
        _ sum: StaffingSum, row: Int, _ style: CellStyle, _ formula: (Int) -> String?
    ) -> [Entry] {
        let mean = sum.headcountWithFTE == sum.headcount ? "\(Formula.cell(3, row))/\(Formula.cell(2, row))" : nil
        let share = sum.headcountWithFullTime == sum.headcount ? "\(Formula.cell(5, row))/\(Formula.cell(2, row))" : nil
        return [
            .whole(sum.headcount, style).live(formula(2)), .fte(sum.fte, style).live(formula(3)),
            .percent(sum.meanPosition, style).live(mean), .whole(sum.fullTime, style).live(formula(5)),
            .percent(sum.fullTimeShare, style).live(share), .whole(sum.departures, style).live(formula(7)),
            .fte(sum.vacant, style).live(formula(8)),
        ]
    }
}

/// Where each unit stands in Appendix 3.
private struct StaffingLayout: Sendable {
    let first: Int
    /// The row of each unit's sum by its offset among the answers, zero for those without staffing.
    private(set) var rows: [Int] = []
    /// The rows of fagområder that units share, as many as a formula can name and one more.
    private(set) var areaRows: [ChoiceKey: [Int]] = [:]
    /// How many totals the units have.
    private(set) var totalCount = 0

    /// Lays out the units from a row on.
    init(_ report: CouncilReport, from first: Int) {
        self.first = first
        var row = first
        for area in report.figures.sharedStaffing { areaRows[area.area.key] = [] }
        for place in report.answers.indices {
            guard let unit = report.staffing(at: place) else {
                rows.append(0)
                continue
            }
            rows.append(row)
            totalCount +=
                [unit.sum.fte == nil, unit.sum.fullTime == nil, unit.sum.departures == nil, unit.sum.vacant == nil]
                .count { !$0 } + 1
            row += 1
            for line in unit.lines {
                if line.answer != nil { add(row, to: line.area.key) }
                row += 1
            }
        }
    }

    private mutating func add(_ row: Int, to area: ChoiceKey) {
        guard let count = areaRows[area]?.count, count <= Formula.mostTerms else { return }
        areaRows[area]?.append(row)
    }
}
