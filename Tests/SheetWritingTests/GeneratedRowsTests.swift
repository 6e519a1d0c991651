import Cells
import Foundation
import SheetReading
import SheetWriting
import Support
import Testing

@Suite("Rows made while they are written")
struct GeneratedRowsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let bold = CellStyle().with { $0.isBold = true }

    private func generated(from first: Int, _ rows: [[CellContent]]) -> GeneratedRows {
        let columns = rows.map(\.count).max() ?? 0
        return GeneratedRows(numbers: first..<first + rows.count, columns: columns) {
            AnyIterator(rows.lazy.map { row in RowDescription(row.map { StyledCell($0, Self.bold) }) }.makeIterator())
        }
    }

    private func write(_ sheet: SheetDescription, to name: String = "bok.xlsx") throws -> String {
        let properties = DocumentProperties(title: "Prøve", created: 1_497_484_800)
        try WorkbookFile.write(WorkbookDescription(properties: properties, sheets: [sheet]), to: folder.path(name))
        return folder.path(name)
    }

    private func cells(_ path: String) throws -> [Cell] {
        var rows = try Workbook(path: path).rows(ofSheetAt: 0)
        var cells: [Cell] = []
        while let row = try rows.next() { cells += row.cells }
        return cells
    }

    private static let contents: [CellContent] = [
        .text("Å, æ og ø «sitat»"), .text("<&>\"'"), .text(" mellomrom "), .text("to\nlinjer"), .text("\r"),
        .text("før\0"),
        .text("_x000D_"), .text("før\u{1}etter"), .text("=1+1"), .text(""), .text("\u{FFFE}og\u{FF01}"), .number(2.5),
        .number(-3), .number(1e300), .number(0.1), .boolean(true), .date(year: 2017, month: 4, day: 30),
        .formula("A1&\"<\"", cached: .text("<")), .formula("1+1", cached: .number(2)), .blank,
        .link(target: "internal:'Ark'!A1", text: "dit"),
    ]

    @Test("generated rows give the same as cells, whatever their content", arguments: contents)
    func sameAsCells(_ content: CellContent) throws {
        var streamed = SheetDescription(name: "Ark")
        streamed.generatedRows = [generated(from: 2, [[content, .number(1)]])]
        var held = SheetDescription(name: "Ark")
        for (column, content) in [content, .number(1)].enumerated() {
            held.cells.append(CellDescription(CellReference(row: 2, column: column + 1), content, Self.bold))
        }
        let expected = try cells(write(held, to: "celler.xlsx"))
        #expect(try cells(write(streamed)) == expected)
    }

    @Test("generated rows are merged with the sheet's own, and replace those with the same numbers")
    func among() throws {
        var sheet = SheetDescription(name: "Ark")
        for row in [1, 3, 5, 9] {
            sheet.cells.append(CellDescription(CellReference(row: row, column: 1), .text("egen \(row)")))
        }
        sheet.generatedRows = [
            generated(from: 7, [[.text("c")]]), generated(from: 2, [[.text("a")], [.text("b"), .text("bb")]]),
        ]
        let path = try write(sheet)
        let seen = try cells(path).map { "\($0.reference) \($0.value.summary)" }
        #expect(seen == ["A1 egen 1", "A2 a", "A3 b", "B3 bb", "A5 egen 5", "A7 c", "A9 egen 9"])
        let other = try Witness.openpyxl(path)["sheets"].elements.first
        #expect(other?["cells"]["B3"].string == "bb")
        let csv = try Witness.libreOffice(path, to: "csv", in: folder)
        #expect(try String(contentsOfFile: csv, encoding: .utf8).hasPrefix("egen 1,\na,\nb,bb\n"))
        let parts = try ProgramRun("unzip", ["-p", path, "xl/worksheets/sheet1.xml"])
        #expect(parts.output.contains("<dimension ref=\"A1:B9\"/>"))
    }

    @Test("generated rows keep their styles and row heights")
    func stylesAndHeights() throws {
        var sheet = SheetDescription(name: "Ark")
        let row = RowDescription(
            [StyledCell(.text("fet"), Self.bold), StyledCell(.text("vanlig"), .standard)], height: 47)
        sheet.generatedRows = [GeneratedRows(numbers: 4..<5, columns: 2) { AnyIterator([row].makeIterator()) }]
        let parts = try ProgramRun("unzip", ["-p", write(sheet), "xl/worksheets/sheet1.xml"])
        #expect(parts.output.contains("<row r=\"4\" ht=\"47\" customHeight=\"1\"><c r=\"A4\" s=\"1\""))
        #expect(parts.output.contains("<c r=\"B4\" t="))
    }

    /// Adds a title, a link and a chart's figures in rows from `row` on, generated or as cells.
    private func add(to sheet: inout SheetDescription, from row: Int, isGenerated: Bool) {
        let link = CellContent.link(target: "internal:'Ark'!A1", text: "dit & \"hit\" <nå>")
        let rows: [[CellContent]] = [
            [.text("Tittel")], [link], [.text("Norsk"), .number(2.5)],
            [.text("Regning"), .formula("1+2", cached: .number(3))],
        ]
        if isGenerated {
            sheet.generatedRows.append(
                GeneratedRows(numbers: row..<row + rows.count, columns: 3) {
                    let made = rows.enumerated().lazy.map { index, row in
                        RowDescription(row.map { StyledCell($0, Self.bold) }, mergedColumns: index == 0 ? 3 : 1)
                    }
                    return AnyIterator(made.makeIterator())
                })
        } else {
            sheet.mergedRanges.append(
                CellRange(CellReference(row: row, column: 1), CellReference(row: row, column: 3)))
            for (index, contents) in rows.enumerated() {
                for (column, content) in contents.enumerated() {
                    sheet.cells.append(
                        CellDescription(CellReference(row: row + index, column: column + 1), content, Self.bold))
                }
            }
        }
        let range = { (column: Int) in
            let (first, last) = (
                CellReference(row: row + 2, column: column), CellReference(row: row + 3, column: column)
            )
            return SheetRange("Ark", CellRange(first, last))
        }
        let series = Chart.Series(name: "Nivå", categories: range(1), values: range(2), colour: "2E7D8C")
        sheet.charts.append(
            Chart(
                .bar, title: "Diagram", series: [series], anchor: CellReference(row: row + 5, column: 1), width: 300,
                height: 200, alternativeText: "Ord"))
    }

    @Test(
        "merged titles, links and chart data equal those of cells, alone and beside such cells",
        arguments: [[true], [false, true], [true, false], [true, true]])
    func mergesLinksAndCharts(_ areGenerated: [Bool]) throws {
        func parts(_ areGenerated: [Bool]) throws -> [[Substring]] {
            var sheet = SheetDescription(name: "Ark")
            for (index, isGenerated) in areGenerated.enumerated() {
                add(to: &sheet, from: 10 * index + 2, isGenerated: isGenerated)
            }
            let path = try write(sheet)
            let xml = try ProgramRun("unzip", ["-p", path, "xl/worksheets/sheet1.xml"]).output
            let elements = xml.split(separator: "<").filter { $0.hasPrefix("mergeCell ") || $0.hasPrefix("hyperlink ") }
            let charts = try ProgramRun("unzip", ["-p", path, "xl/charts/chart*.xml"]).output.split(separator: "<")
            #expect(try Witness.faults(of: [path]).isEmpty)
            let merged = try Witness.openpyxl(path)["sheets"].elements.first?["merged"].elements.count
            #expect(merged == areGenerated.count)
            return [elements.sorted(), charts]
        }
        let made = try parts(areGenerated)
        var expected = try parts(areGenerated.map { _ in false })
        // libxlsxwriter writes a formula's result as zero.
        expected[1] = expected[1].map { $0 == "c:v>0" ? "c:v>3" : $0 }
        #expect(made[0] == expected[0] && made[0].count == 2 * areGenerated.count)
        #expect(made[1].map { $0 == "c:v>0" ? "c:v>3" : $0 } == expected[1])
        #expect(made[1].contains("c:v>Regning") && made[1].contains("c:v>2.5"))
    }

    @Test(
        "external links have the targets of those in cells, beside a cell's own link or alone",
        arguments: [
            "external:../a b/æ 100% [1].xlsx#'Ark 1'!B2", "external:a.xlsx", "external:/srv/a^b`{}.xlsx#'Å & \"b\"'!A1",
            "https://eksempel.no/a b/?q=50%25&r=\"<x>\"#del",
        ], [false, true])
    func linksOut(_ target: String, _ hasOther: Bool) throws {
        func links(isGenerated: Bool) throws -> [Substring] {
            var sheet = SheetDescription(name: "Ark")
            let content = CellContent.link(target: target, text: "ut")
            if hasOther {
                let other = CellContent.link(target: "https://eksempel.no/", text: "annet")
                sheet.cells.append(CellDescription(CellReference(row: 1, column: 1), other))
            }
            if isGenerated {
                sheet.generatedRows = [generated(from: 3, [[.blank, content]])]
            } else {
                sheet.cells.append(CellDescription(CellReference(row: 3, column: 2), content, Self.bold))
            }
            let path = try write(sheet)
            if isGenerated { #expect(try Witness.faults(of: [path]).isEmpty) }
            let xml = try ["xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"].map { part in
                try ProgramRun("unzip", ["-p", path, part]).output
            }
            #expect(xml[0].contains("hyperlink ref=\"B3\""))
            return xml.joined().split(separator: " ").filter { $0.hasPrefix("Target=") || $0.hasPrefix("location=") }
        }
        let made = try links(isGenerated: true)
        #expect(try made == links(isGenerated: false) && made.count >= 1)
    }

    @Test("a sheet with more links than Excel allows is refused, wherever they are")
    func mostLinks() throws {
        var sheet = SheetDescription(name: "Ark")
        let link = CellContent.link(target: "internal:'Ark'!A1", text: "dit")
        let most = SheetDescription.mostLinks
        sheet.generatedRows = [generated(from: 2, Array(repeating: [link], count: most))]
        _ = try write(sheet)
        sheet.cells.append(CellDescription(CellReference(row: 1, column: 1), link))
        #expect(throws: WriteError.self) { try self.write(sheet, to: "annen.xlsx") }
    }

    @Test("a value that no cell can contain is refused with its location, and nothing is written")
    func refusals() throws {
        let long = String(repeating: "å", count: 32_768)
        for (content, reason) in [(CellContent.number(.nan), "Ark!B3"), (.text(long), "Ark!B3")] {
            var sheet = SheetDescription(name: "Ark")
            sheet.generatedRows = [generated(from: 2, [[.blank, .blank], [.blank, content]])]
            let error = #expect(throws: WriteError.self) { try self.write(sheet) }
            #expect(error?.location == reason)
        }
        var sheet = SheetDescription(name: "Ark")
        sheet.generatedRows = [
            GeneratedRows(numbers: 1..<3, columns: 1) { AnyIterator([RowDescription([])].makeIterator()) }
        ]
        #expect(throws: WriteError.self, "fewer rows than declared") { try self.write(sheet) }
        #expect(try folder.names().isEmpty)
    }

    @Test("texts are shared up to a limit, known ones also after it, and all are written")
    func sharedTexts() throws {
        let most = 16_384
        let texts = (0..<most + 3).map { "tekst \($0) \(String(repeating: "æ", count: $0 % 20))" }
        let known = [texts[0], texts[most - 1], "_x000D_", texts[most + 1]]
        var sheet = SheetDescription(name: "Ark")
        sheet.generatedRows = [generated(from: 1, [[.text("_x000D_")]] + (texts + known).map { [.text($0)] })]
        let path = try write(sheet)
        #expect(try cells(path).map { $0.value.summary } == ["_x000D_"] + texts + known)
        let xml = try ProgramRun("unzip", ["-p", path, "xl/worksheets/sheet1.xml"]).output
        // The last four of the first texts, and two of them again.
        #expect(xml.split(separator: "<").count { $0.contains("inlineStr") } == 6)
        let table = try ProgramRun("unzip", ["-p", path, "xl/sharedStrings.xml"]).output
        #expect(table.contains("count=\"\(most + 2)\" uniqueCount=\"\(most)\""))
        let other = try Witness.openpyxl(path)["sheets"].elements.first
        #expect(other?["cells"]["A\(most + 5)"].string == texts[0])
    }

    @Test("a letter with two encodings is two texts")
    func canonicalTexts() throws {
        let texts = ["\u{E5}rsverk", "a\u{30A}rsverk", "\u{E5}rsverk"]
        var sheet = SheetDescription(name: "Ark")
        sheet.generatedRows = [generated(from: 1, texts.map { [.text($0)] })]
        let read = try cells(write(sheet)).map { Array($0.value.summary.utf8) }
        #expect(read == texts.map { Array($0.utf8) })
    }

    @Test("generated rows are compared by content")
    func equality() {
        let rows: [[CellContent]] = [[.text("a")], [.number(1)]]
        #expect(generated(from: 2, rows) == generated(from: 2, rows))
        #expect(generated(from: 2, rows) != generated(from: 3, rows))
        #expect(generated(from: 2, rows) != generated(from: 2, [[.text("a")], [.number(2)]]))
    }
}

extension CellValue {
    fileprivate var summary: String { if case .text(let text) = self { text } else { "\(self)" } }
}
