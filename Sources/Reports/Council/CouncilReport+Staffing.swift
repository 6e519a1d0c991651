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
        if staffing.hidden > 0 { about.append(hiddenNote) }
        var page = page(
            .staffingSheet, title: texts(.staffingTitle), about: about, widths: [44, 10, 10, 12, 9, 12, 10, 11])
        page.putHeadings(Self.headings.map { texts($0) }, words: 1, isFixed: true)
        let first = page.row
        var areaRows: [String: [Int]] = [:]
        for unit in staffing.units { put(unit, areaRows: &areaRows, on: &page) }
        putTotal(rows: first...max(first, page.row - 1), on: &page)
        putSharedAreas(areaRows, on: &page)
        return page
    }

    private func put(
        _ unit: StaffingTable.UnitLines, areaRows: inout [String: [Int]], on page: inout CouncilPage
    ) {
        let row = page.row
        let rows = row + 1...row + max(1, unit.lines.count)
        let figures = figures(unit.sum, row: row, House.sum) { "SUBTOTAL(9,\(Formula.range($0, rows)))" }
        page.put([.text(unit.unit.name, House.sumLabel)] + figures, totals: Self.totals, of: [.unit(unit.unit.id)])
        for line in unit.lines {
            let label = Entry.text(name(of: line.area), House.cell.with { $0.indent = 2 })
            guard let answer = line.figures else {
                page.put([label] + Array(repeating: Self.hidden, count: Self.headings.count - 1))
                continue
            }
            areaRows[line.area.key, default: []].append(page.row)
            page.put([label] + self.figures(StaffingSum(of: [answer]), row: page.row, House.number) { _ in nil })
        }
    }

    /// SUBTOTAL leaves out the sums of the units, which are subtotals themselves.
    private func putTotal(rows: ClosedRange<Int>, on page: inout CouncilPage) {
        let figures = figures(staffing.sum, row: page.row, House.sum) { "SUBTOTAL(9,\(Formula.range($0, rows)))" }
        let row = page.put(
            [.text(texts(.staffingTotal), House.sumLabel)] + figures, totals: Self.totals, of: [])
        for (figure, column) in [(KeyFigure.employees, 2), (.fte, 3), (.departures, 7), (.vacant, 8)] {
            page.figures[figure] = page.reference(row: row, column: column)
        }
    }

    private func putSharedAreas(_ rows: [String: [Int]], on page: inout CouncilPage) {
        let shared = staffing.areas.filter { $0.units.count > 1 }
        guard !shared.isEmpty else { return }
        page.putSubtitle(texts(.staffingByArea))
        page.putHeadings(Self.headings.map { texts($0) }, words: 1)
        for area in shared {
            let units = area.units.map { index.name(of: $0) }.joined(separator: ", ")
            let rows = rows[area.area.key] ?? []
            let figures = figures(area.sum, row: page.row, House.number) { column in
                Formula.sum(of: rows.map { Formula.cell(column, $0) })
            }
            page.put([.text("\(name(of: area.area)) (\(units))")] + figures)
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
