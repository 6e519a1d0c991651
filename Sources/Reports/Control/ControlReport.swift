import Cells
import CompetencePlan
import Forms
import SheetWriting
import TextFormats
import Wording

/// Kontrollrapport for HR: one line for each unit, every finding with a link to its cell, and the tidy tables.
package struct ControlReport {
    /// The file name, the same in every language since scripts rely on it.
    package static let fileName = "Kontrollrapport.xlsx"

    private let merged: MergeResult
    private var texts: Texts { merged.texts }
    /// The address of each returned file, relative to the report's folder.
    private let addresses: [String: String]

    /// Excel's limit for links on a sheet; later findings have no link.
    private static let mostLinks = 60_000

    /// The workbook. `totals` are those of the council's workbook; `paths` are those of files by their
    /// names in findings, for links.
    package static func workbook(
        _ merged: MergeResult, totals: CouncilTotals, paths: [String: String]
    ) -> WorkbookDescription {
        let report = ControlReport(merged: merged, addresses: paths.mapValues(FileAddress.escaped))
        let tables = TidyTables(merged)
        let title = merged.texts(.controlTitle, ["plan": merged.plan.title])
        let used = report.answers(tables)
        let located = used.map { answer in
            (answer.sheet, SheetTable(table: answer.table, sheet: merged.texts(answer.name), firstRow: headerRow + 1))
        }
        // If costs are stated by year, their totals are based on a table of their own, the last.
        let reconciliation = Reconciliation(merged, tables: Dictionary(first: located.reversed()))
        let own = OwnReconciliation(merged: merged, tables: Dictionary(first: located))
        return WorkbookDescription(
            properties: DocumentProperties(
                title: title, subject: merged.texts(.controlConfidential), author: merged.plan.contact.name,
                company: merged.plan.municipality, created: merged.day.secondsSince1970,
                language: merged.language.tag),
            sheets: [
                report.unitsSheet(tables.units),
                report.linkedSheet(
                    tables.findings, named: .controlFindingsSheet, title: .controlFindingsSheet,
                    none: .controlNoFindings),
                report.linkedSheet(
                    tables.corrections, named: .controlCorrectionsSheet, title: .controlCorrectionsSheet,
                    none: .correctionsNone),
                report.textsSheet(tables.councilTexts(totals.formerMeasures)),
            ]
                + used.map { report.sheet($0.table, named: $0.name, title: merged.texts($0.name)) }
                + [report.reconciliationSheet(reconciliation, own, totals)])
    }

    /// The tables of answers, each with the form's sheet that they are from.
    private func answers(_ tables: TidyTables) -> [(sheet: FormSheetID, table: TidyTable, name: TextKey)] {
        let form = merged.plan.form
        let answers: [(sheet: FormSheetID, table: TidyTable, name: TextKey)] = [
            (.gap, tables.gap, .controlGapSheet), (.staffing, tables.staffing, .controlStaffingSheet),
            (.recruitment, tables.recruitment, .controlRecruitmentSheet),
            (.measures, tables.measures, .controlMeasuresSheet),
        ]
        let costs = form.repeatsCost ? [(FormSheetID.measures, tables.measureCosts, TextKey.controlCostsSheet)] : []
        return (answers + costs).filter { form.uses($0.sheet) }
    }

    private func unitsSheet(_ table: TidyTable) -> SheetDescription {
        var sheet = sheet(table, named: .units, title: texts(.controlTitle, ["plan": merged.plan.title]))
        sheet.isActive = true
        for (status, colour) in [
            (ReturnStatus.missing, "FFE699"), (.blank, "FFE699"), (.toCorrect, "FCE4D6"), (.rejected, "F4B183"),
        ] {
            mark(status.key, colour, amongRows: table.count, of: &sheet)
        }
        return sheet
    }

    /// Colours the cells of the second column that have a text.
    private func mark(_ text: TextKey, _ colour: String, amongRows count: Int, of sheet: inout SheetDescription) {
        let range = CellRange.column(2, rows: Self.headerRow + 1...Self.headerRow + max(1, count))
        let condition = "\(range.first)=\(quotedInFormula(texts(text)))"
        sheet.conditionalFormats.append(ConditionalFormat(range, .formula(condition), style: Theme.fill(colour)))
    }

    /// Tekster: the units' own words that the council will read, with those about hidden fagområder first and coloured.
    private func textsSheet(_ table: TidyTable) -> SheetDescription {
        var sheet = linkedSheet(table, named: .controlTextsSheet, title: .textsTitle, none: .textsNone)
        if table.count > 0 { mark(.formYes, "FCE4D6", amongRows: table.count, of: &sheet) }
        return sheet
    }

    /// A table whose rows link to the cells they are about, or a sentence if there are none.
    private func linkedSheet(
        _ table: TidyTable, named name: TextKey, title: TextKey, none: TextKey
    ) -> SheetDescription {
        if table.count > 0 { return sheet(table, named: name, title: texts(title), entries: linked(table)) }
        var sheet = titledSheet(named: name, title: texts(title))
        sheet.write(.text(texts(none)), row: Self.headerRow, column: 1, Self.note)
        return sheet
    }

    /// Adds links to rows, from the last column to the cell that the last three columns locate.
    private func linked(_ table: TidyTable) -> @Sendable (Int, [Entry]) -> [Entry] {
        let last = table.publicColumns.count - 1
        return { [addresses] number, row in
            var entries = row
            // A finding without a cell is linked by its file name, two columns earlier.
            let column = entries[last].content == .blank ? last - 2 : last
            if number <= Self.headerRow + Self.mostLinks, let target = Self.target(of: row, addresses),
                case .text(let text) = entries[column].content
            {
                entries[column] = Entry(.link(target: target, text: text), Theme.link)
            }
            return entries
        }
    }

    /// Excel allows addresses of 2,079 characters, part of which locates the cell.
    private static let longestAddress = 1_900

    /// The link to the cell located by the last three columns of a row.
    private static func target(of row: [Entry], _ addresses: [String: String]) -> String? {
        guard case .text(let file) = row[row.count - 3].content, let address = addresses[file],
            address.utf8.count <= longestAddress
        else { return nil }
        // A link can open a zip file, but not a file in it.
        guard case .text(let sheet) = row[row.count - 2].content, !address.lowercased().hasSuffix(".zip") else {
            return "external:\(address)"
        }
        let cell = if case .text(let cell) = row[row.count - 1].content { cell } else { "A1" }
        return "external:\(address)#\(SheetRange.quoted(sheet))!\(cell)"
    }

    // MARK: Tables

    private static let headerRow = 4

    /// A tidy table as an Excel table with a title; `entries` formats a row, given its number on the sheet.
    private func sheet(
        _ table: TidyTable, named name: TextKey, title: String,
        entries: @escaping @Sendable (Int, [Entry]) -> [Entry] = { $1 }
    ) -> SheetDescription {
        var sheet = sheet(
            named: name, title: title, table: table.name, count: table.count,
            columns: table.publicColumns.map { ($0.title.text(in: texts), $0.width) })
        // Without columns that the form does not have.
        let columns = table.columns.indices.filter { table.columns[$0].isPublic }
        sheet.write(table.count, from: Self.headerRow + 1, chunks: table.chunks) { chunk, number in
            table.rows(chunk).enumerated().map { offset, row in
                entries(number + offset, columns.map { row[$0].entry })
            }
        }
        return sheet
    }

    private func reconciliationSheet(
        _ reconciliation: Reconciliation, _ own: OwnReconciliation, _ totals: CouncilTotals
    ) -> SheetDescription {
        var sheet = sheet(
            named: .controlReconciliationSheet, title: texts(.controlReconciliationSheet), table: "reconciliation",
            count: totals.count + totals.own.count, columns: Reconciliation.columns.map { (texts($0.title), $0.width) })
        sheet.write(.text(texts(.reconciliationAbout)), row: 3, column: 1, Self.note)
        sheet.write(totals.count, from: Self.headerRow + 1, chunks: totals.chunks) { chunk, row in
            reconciliation.entries(totals.totals(inChunk: chunk), from: row)
        }
        let first = Self.headerRow + 1 + totals.count
        sheet.write(totals.own.count, from: first, chunks: totals.own.count) { index, row in
            [own.entries(totals.own[index], row: row)]
        }
        return sheet
    }

    /// A sheet with a title and the headings of an Excel table of `count` rows.
    private func sheet(
        named name: TextKey, title: String, table: String, count: Int, columns: [(heading: String, width: Double)]
    ) -> SheetDescription {
        var sheet = titledSheet(named: name, title: title)
        let headings = TableHeadings.valid(columns.map(\.heading))
        sheet.columnWidths = columns.map(\.width)
        for (index, heading) in headings.enumerated() {
            sheet.write(.text(heading), row: Self.headerRow, column: index + 1, Theme.heading)
        }
        sheet.setHeight(32, ofRow: Self.headerRow)
        let range = CellRange.rows(Self.headerRow...Self.headerRow + max(1, count), columns: 1...columns.count)
        sheet.tables = [Table(name: "data_\(table)", range: range, headers: headings)]
        sheet.frozenAt = CellReference(row: Self.headerRow + 1, column: 1)
        sheet.print.repeatedRows = Self.headerRow...Self.headerRow
        return sheet
    }

    private func titledSheet(named name: TextKey, title: String) -> SheetDescription {
        var sheet = SheetDescription(name: texts(name))
        sheet.write(.text(title), row: 1, column: 1, Theme.title)
        sheet.setHeight(28, ofRow: 1)
        let made = texts(.madeOn, ["date": texts.day(merged.day.description)])
        sheet.write(
            .text("\(merged.statusText) · \(made) · \(texts(.controlConfidential))"), row: 2, column: 1, Self.note)
        sheet.print = PrintSetup(texts, left: merged.plan.title, right: texts(.controlConfidential))
        return sheet
    }

    private static let note = Theme.faint.with { $0.wraps = false }
}
