import Cells
import CompetencePlan
import Forms
import SheetWriting
import Support
import Testing
import Wording

@testable import Reports

@Suite("Printed pages of the council's workbook")
struct PageTests {
    /// A row as printed.
    private struct Row {
        var number: Int
        var cells: [CellDescription] = []
        var height = RowHeight.line

        /// Whether it is the headings of a table.
        var isHeading: Bool { cells.first?.style.fillColour == Theme.dark }
        /// Whether it is a part's title or a table's headings, which something must follow.
        var isAbove: Bool { isHeading || [Theme.title, Theme.subtitle, Theme.strong].contains(cells.first?.style) }
    }

    /// A row with more points takes a large part of a page.
    private static let high = 150.0

    /// The rows of a sheet on each page, as broken by a program that fills each A4 page.
    private static func pages(of sheet: SheetDescription) -> [[Row]] {
        var rows: [Int: Row] = [:]
        for cell in sheet.allCells {
            rows[cell.reference.row, default: Row(number: cell.reference.row)].cells.append(cell)
        }
        for (number, row) in sheet.rows {
            if let height = row.height { rows[number, default: Row(number: number)].height = height }
        }
        for generated in sheet.generatedRows {
            for (number, row) in zip(generated.numbers, generated) {
                rows[number]?.height = row.height ?? RowHeight.line
            }
        }
        let charts = sheet.charts.map { $0.anchor.row + $0.height / 20 + 1 }
        let paper = sheet.print.isLandscape ? (width: 1_026.0, height: 487.0) : (width: 698, height: 733)
        let width = sheet.columnWidths.reduce(0) { $0 + $1 * 7 + 5 }
        let room = paper.height * max(1, width / paper.width)
        var pages: [[Row]] = [[]]
        var used = 0.0
        for number in 1...max(rows.keys.max() ?? 1, charts.max() ?? 1) {
            let row = rows[number] ?? Row(number: number)
            if sheet.print.pageBreaksAfterRows.contains(number - 1) || used + row.height > room {
                pages.append([])
                let repeated = sheet.print.repeatedRows?.lowerBound ?? number
                used = repeated < number ? rows[repeated]?.height ?? 0 : 0
            }
            pages[pages.count - 1].append(row)
            used += row.height
        }
        return pages
    }

    /// A random municipality with this many units, with the year before.
    private static func workbook(units: Int, _ language: Language = .nb) throws -> WorkbookDescription {
        var earlier = try RandomMunicipality(seed: 1, units: units).revision
        earlier.plan.revision -= 1
        let now = try RandomMunicipality(seed: 2, units: units).revision
        let layout = FormLayout(plan: now.plan, language: language, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [earlier], isFinal: true, day: .epoch)
        return CouncilReport.make(merged).workbook
    }

    @Test(
        "tables that continue have headings on each page, and no heading ends a page",
        arguments: [2, 19, 60])
    func headings(units: Int) throws {
        for sheet in try Self.workbook(units: units).sheets {
            let pages = Self.pages(of: sheet)
            for (number, page) in pages.enumerated() {
                let filled = page.filter { !$0.cells.isEmpty }
                let location = "\(sheet.name), page \(number + 1) of \(pages.count)"
                let next = number + 1 < pages.count ? pages[number + 1].first?.height ?? 0 : 0
                #expect(filled.last?.isAbove != true || next > Self.high, "\(location) ends in a heading")
                // Running text may continue on a page; a table may if its headings are repeated.
                guard number > 0, let first = filled.first, first.cells.count > 1, !first.isHeading else { continue }
                let repeated = sheet.print.repeatedRows?.lowerBound ?? Int.max
                #expect(repeated < first.number, "\(location) begins without headings")
            }
        }
    }

    @Test("no page has only one or two rows of a table that began on the page before", arguments: [2, 19, 60])
    func rows(units: Int) throws {
        var continued = 0
        for sheet in try Self.workbook(units: units).sheets where sheet.print.repeatedRows != nil {
            let pages = Self.pages(of: sheet)
            for (number, page) in pages.enumerated().dropFirst() {
                let isFull = page.contains { $0.height > Self.high } || page.count { !$0.cells.isEmpty } > 2
                #expect(isFull, "\(sheet.name), page \(number + 1) of \(pages.count)")
                continued += 1
            }
        }
        #expect(continued > 0 || units < 60)
    }

    @Test("no page break splits a chart", arguments: [2, 19, 60])
    func charts(units: Int) throws {
        for sheet in try Self.workbook(units: units).sheets {
            let pages = Self.pages(of: sheet)
            for chart in sheet.charts {
                let first = pages.firstIndex { $0.contains { $0.number == chart.anchor.row } }
                let last = pages.firstIndex { $0.contains { $0.number == chart.anchor.row + chart.height / 20 } }
                #expect(first == last, "\(sheet.name), \(chart.title)")
            }
        }
    }

    @Test("rows made while the file is written are kept on one page if possible, like others")
    func blocks() throws {
        var sheet = CouncilSheet(description: SheetDescription(name: "Ark"))
        sheet.skip(30)
        sheet.writePart { sheet in
            sheet.write(30, in: 1) { _, block in (0..<30).forEach { _ in block.write([.text("Renhold")]) } }
        }
        #expect(sheet.description.print.pageBreaksAfterRows == [30])
    }

    @Test("a municipality of two units has no extra page for a table that fits on the one before")
    func few() throws {
        let pages = try Self.workbook(units: 2).sheets.map { ($0.name, Self.pages(of: $0).count) }
        for (name, count) in pages {
            #expect(count <= (name == "Endringer" ? 4 : name == "Vedlegg 2 GAP" ? 3 : 2), "\(name)")
        }
    }

    @Test("each word of a heading fits in its column", arguments: Language.allCases)
    func words(_ language: Language) throws {
        var count = 0
        for sheet in try Self.workbook(units: 3, language).sheets {
            for cell in sheet.allCells where cell.style.fillColour == Theme.dark && cell.style.rotation == 0 {
                let width = cell.style.room(in: sheet.width(ofColumn: cell.reference.column))
                for word in (cell.content.text ?? "").split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                    #expect(
                        RowHeight.lineCount(String(word), width: width) == 1, "\(sheet.name) \(cell.reference): \(word)"
                    )
                    count += 1
                }
            }
        }
        #expect(count > 100)
    }
}
