import CompetencePlan
import SheetWriting
import Wording

/// Vedlegg 3: employees and årsverk by fagområde, unit by unit, and the fagområder that several units share.
extension CouncilReport {
    private static let headings: [TextKey] = [
        .gapArea, .staffingHeadcount, .staffingFTE, .staffingMean, .staffingFullTime, .staffingShare,
        .staffingDepartures, .staffingVacant,
    ]

    var staffingSheet: SheetDescription {
        var about = [texts(.staffingAbout), texts(.summaryStaffingNote)]
        if staffing.hidden > 0 { about.append(hiddenNote) }
        var (sheet, row) = page(
            .staffingSheet, title: texts(.staffingTitle), about: about, widths: [44, 10, 10, 10, 9, 11, 10, 11])
        putHeadings(Self.headings, words: 1, row: row, on: &sheet)
        for unit in staffing.units {
            row += 1
            sheet.put(sums(unit.sum, label: unit.unit.name), row: row)
            for line in unit.lines {
                row += 1
                let label = Entry.text(name(of: line.area), House.cell.with { $0.indent = 1 })
                sheet.put([label] + entries(line), row: row)
            }
        }
        row += 1
        sheet.put(sums(staffing.sum, label: texts(.staffingTotal)), row: row)
        writeSharedAreas(from: row + 2, on: &sheet)
        return sheet
    }

    private func writeSharedAreas(from first: Int, on sheet: inout SheetDescription) {
        let shared = staffing.areas.filter { $0.units.count > 1 }
        guard !shared.isEmpty else { return }
        sheet.put(.text(texts(.staffingByArea)), row: first, column: 1, House.subtitle)
        putHeadings(Self.headings, words: 1, row: first + 1, on: &sheet, isFixed: false)
        for (place, area) in shared.enumerated() {
            let units = area.units.map { index.name(of: $0) }.joined(separator: ", ")
            sheet.put([.text("\(name(of: area.area)) (\(units))")] + figures(area.sum), row: first + 2 + place)
        }
    }

    private func entries(_ line: StaffingTable.Line) -> [Entry] {
        guard let answer = line.figures else { return Array(repeating: Self.hidden, count: Self.headings.count - 1) }
        return figures(StaffingSum(of: [answer]))
    }

    private func sums(_ sum: StaffingSum, label: String) -> [Entry] {
        [.text(label, House.sumLabel)] + figures(sum, House.sum)
    }

    private func figures(_ sum: StaffingSum, _ style: CellStyle = House.number) -> [Entry] {
        [
            .whole(sum.headcount, style), .fte(sum.fte, style), .percent(sum.meanPosition, style),
            .whole(sum.fullTime, style), .percent(sum.fullTimeShare, style), .whole(sum.departures, style),
            .fte(sum.vacant, style),
        ]
    }
}
