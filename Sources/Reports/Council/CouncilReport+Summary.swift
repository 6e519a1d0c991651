import CompetencePlan
import Forms
import SheetWriting

/// Sammendrag: how final the workbook is, its key figures, the largest gaps and what is in it.
extension CouncilReport {
    /// How many of the largest gaps are named.
    private static let largest = 5

    func summarySheet(contents: [String]) -> SheetDescription {
        var about = [merged.statusReason]
        let waived = merged.names(of: .waived)
        if !waived.isEmpty { about.append(texts(.waivedWhy, ["units": waived])) }
        let statusTitle = merged.isFinal ? title : "\(title) – \(merged.shownStatus.lowercased())"
        var (sheet, row) = page(.summarySheet, title: statusTitle, about: about, widths: [62, 32])
        sheet.isActive = true
        sheet.put(.text(texts(.summaryFigures)), row: row, column: 1, House.subtitle)
        for (label, entry) in figures {
            row += 1
            sheet.put([.text(label), entry], row: row)
        }
        row += 1
        sheet.putWide(texts(.summaryStaffingNote), row: row, columns: 2, House.faint)
        if gaps.summary.hidden + staffing.hidden > 0 {
            row += 1
            sheet.putWide(hiddenNote, row: row, columns: 2, House.faint)
        }
        row = writeLargest(from: row + 2, on: &sheet)
        sheet.put(.text(texts(.summaryContents)), row: row + 2, column: 1, House.subtitle)
        for (place, name) in contents.enumerated() {
            sheet.put([Entry(.link(target: "internal:'\(name)'!A1", text: name), House.link)], row: row + 3 + place)
        }
        return sheet
    }

    private var figures: [(String, Entry)] {
        let returned = merged.returns.units.count { $0.status == .returned }
        let expected = merged.returns.units.count { $0.status != .waived }
        let needs = challenges.sections.reduce(0) { $0 + $1.needs.count }
        let measures = challenges.sections.reduce(0) { $0 + $1.needs.reduce(0) { $0 + $1.measures.count } }
        let years = ["first": "\(plan.years.first ?? 0)", "last": "\(plan.years.last ?? 0)"]
        let cost = strategies.costs.isEmpty ? nil : strategies.costs.reduce(Kroner.zero) { $0 + $1.cost }
        let count = texts(.summaryOf, ["count": "\(returned)", "total": "\(expected)"])
        let gap = gaps.summary
        return [
            (texts(.summaryReturned), .text(count, House.number)),
            (texts(.summaryAreas), .whole(gap.shown + gap.hidden)), (texts(.summaryLacking), .whole(gap.lacking)),
            (texts(.summaryHidden), .whole(gap.hidden)), (texts(.summaryCoverage), .percent(gap.coverage)),
            (texts(.summaryRecruitment, years), .whole(recruitment.total)), (texts(.summaryNeeds), .whole(needs)),
            (texts(.summaryMeasures), .whole(measures)), (texts(.summaryCost), .money(cost)),
            (texts(.summaryEmployees), .whole(staffing.sum.headcount)), (texts(.summaryFTE), .fte(staffing.sum.fte)),
            (texts(.summaryVacant), .fte(staffing.sum.vacant)),
            (texts(.summaryDepartures), .whole(staffing.sum.departures)),
            (texts(.summaryVulnerable), .whole(vulnerable.count { !$0.reasons.isEmpty })),
        ]
    }

    private func writeLargest(from first: Int, on sheet: inout SheetDescription) -> Int {
        guard !priorities.isEmpty else { return first - 2 }
        sheet.put(.text(texts(.summaryLargest)), row: first, column: 1, House.subtitle)
        var row = first
        for priority in priorities.prefix(Self.largest) {
            row += 1
            let place = "\(index.name(of: priority.line.unit)): \(name(of: priority.line.area))"
            sheet.put([.text(place), .whole(priority.levels.weightedGap)], row: row)
        }
        return row
    }
}
