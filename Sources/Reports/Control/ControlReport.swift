import Cells
import CompetencePlan
import Forms
import SheetWriting
import TextFormats
import Wording

/// Kontrollrapport, for HR: a line a unit, every finding with a link to its cell, and the tidy tables.
package struct ControlReport {
    /// The name of the file, the same in every language: scripts rely on it.
    package static let fileName = "Kontrollrapport.xlsx"

    private let merged: Consolidation
    private let texts: Texts
    /// Where each returned file lies, seen from the report's folder.
    private let paths: [String: String]

    /// Excel takes this many links on a sheet; the findings after them stand without.
    private static let mostLinks = 60_000

    /// The workbook. `paths` leads from the names of files in findings to the files, for links.
    package static func workbook(_ merged: Consolidation, paths: [String: String]) -> WorkbookDescription {
        let report = ControlReport(merged: merged, texts: merged.texts, paths: paths)
        let tables = TidyTables(merged)
        let title = merged.texts(.controlTitle, ["plan": merged.plan.title])
        let answers: [(TidyTable, TextKey)] = [
            (tables.gap, .controlGapSheet), (tables.staffing, .controlStaffingSheet),
            (tables.recruitment, .controlRecruitmentSheet), (tables.measures, .controlMeasuresSheet),
        ]
        return WorkbookDescription(
            properties: DocumentProperties(
                title: title, subject: merged.texts(.controlConfidential), author: merged.plan.contact.name,
                company: merged.plan.municipality, created: merged.day.secondsSince1970,
                language: merged.language.tag),
            sheets: [report.unitsSheet(tables.units), report.findingsSheet(tables.findings)]
                + answers.map { report.sheet($0, named: $1, title: merged.texts($1)) })
    }

    private func unitsSheet(_ table: TidyTable) -> SheetDescription {
        var sheet = sheet(table, named: .controlUnitsSheet, title: texts(.controlTitle, ["plan": merged.plan.title]))
        sheet.isActive = true
        let range = CellRange.column(2, rows: Self.headerRow + 1...Self.headerRow + max(1, table.count))
        for (status, colour) in [(ReturnStatus.missing, "FFE699"), (.rejected, "F4B183")] {
            let condition = "\(range.first)=\(quotedInFormula(texts(status.key)))"
            sheet.conditionalFormats.append(
                ConditionalFormat(range, .formula(condition), style: CellStyle().with { $0.fillColour = colour }))
        }
        return sheet
    }

    private func findingsSheet(_ table: TidyTable) -> SheetDescription {
        let (paths, last) = (paths, table.columns.count - 1)
        var sheet = sheet(table, named: .controlFindingsSheet, title: texts(.controlFindingsSheet)) { place, row in
            var entries = row.map(\.entry)
            // A finding without a cell is linked by its file's name, two columns before.
            let column = entries[last].content == .blank ? last - 2 : last
            if place < Self.mostLinks, case .text(let file) = row[last - 2], paths[file] != nil {
                entries[column].style = House.link
            }
            return entries
        }
        if table.count == 0 {
            sheet.putWide(texts(.controlNoFindings), row: Self.headerRow + 1, columns: table.columns.count)
        }
        for (row, finding) in merged.returns.findings.prefix(Self.mostLinks).enumerated() {
            let place = finding.place
            guard let target = target(of: place) else { continue }
            let text = place.cell.isEmpty ? place.file : place.cell
            sheet.put(
                .link(target: target, text: text), row: Self.headerRow + 1 + row,
                column: place.cell.isEmpty ? last - 1 : last + 1, House.link)
        }
        return sheet
    }

    /// The link to a place in a returned file.
    private func target(of place: Place) -> String? {
        guard let path = paths[place.file] else { return nil }
        guard !place.sheet.isEmpty else { return "external:\(path)" }
        let sheet = place.sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        return "external:\(path)#'\(sheet)'!\(place.cell.isEmpty ? "A1" : place.cell)"
    }

    // MARK: Tables

    private static let headerRow = 4

    /// A tidy table as an Excel table under a title; `entries` shows a row, given its place.
    private func sheet(
        _ table: TidyTable, named name: TextKey, title: String,
        entries: @escaping @Sendable (Int, [TidyTable.Value]) -> [Entry] = { $1.map(\.entry) }
    ) -> SheetDescription {
        var sheet = SheetDescription(name: texts(name))
        sheet.columnWidths = table.columns.map(\.width)
        sheet.put(.text(title), row: 1, column: 1, House.title)
        sheet.rowHeights[1] = 28
        let made = texts(.madeOn, ["date": texts.day(merged.day.description)])
        sheet.put(
            .text("\(merged.shownStatus) · \(made) · \(texts(.controlConfidential))"), row: 2, column: 1, Self.note)
        for (place, column) in table.columns.enumerated() {
            sheet.put(.text(column.title.shown(in: texts)), row: Self.headerRow, column: place + 1, House.heading)
        }
        sheet.rowHeights[Self.headerRow] = 32
        sheet.put(table.count, from: Self.headerRow + 1) { table.rows.enumerated().lazy.map(entries) }
        let range = CellRange.rows(
            Self.headerRow...Self.headerRow + max(1, table.count), columns: 1...table.columns.count)
        sheet.tables = [
            Table(name: "data_\(table.name)", range: range, headers: table.columns.map { $0.title.shown(in: texts) })
        ]
        sheet.frozenAt = CellReference(row: Self.headerRow + 1, column: 1)
        sheet.print.isLandscape = true
        sheet.print.repeatedRows = Self.headerRow...Self.headerRow
        sheet.print.header = House.pageHeader(left: merged.plan.title, right: texts(.controlConfidential))
        sheet.print.footer = "&L&A&R" + texts(.pageFooter)
        return sheet
    }

    private static let note = House.faint.with { $0.wraps = false }
}

extension TidyTable.Value {
    fileprivate var entry: Entry {
        switch self {
        case .text(let text): .text(text)
        case .whole(let number): .whole(number, House.plainNumber)
        case .decimal(_, let number): Entry(number.map(CellContent.number) ?? .blank, House.number)
        case .word(_, let shown): .text(shown)
        }
    }
}
