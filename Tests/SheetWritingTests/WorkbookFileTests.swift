import Cells
import Foundation
import SheetReading
import SheetWriting
import Support
import Synchronization
import Testing
import TextFormats

@Suite("Workbooks as files")
struct WorkbookFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func book(_ sheets: [SheetDescription]) -> WorkbookDescription {
        WorkbookDescription(
            properties: DocumentProperties(
                title: "Prøve", created: 1_497_484_800, language: "nb-NO", custom: ["id": "æøå"]),
            sheets: sheets)
    }

    private func sheet(_ name: String = "Ark", _ contents: [CellContent] = []) -> SheetDescription {
        var sheet = SheetDescription(name: name)
        for (index, content) in contents.enumerated() {
            sheet.cells.append(CellDescription(CellReference(row: index + 1, column: 1), content))
        }
        return sheet
    }

    private func write(_ workbook: WorkbookDescription) throws -> String {
        let path = folder.path("bok.xlsx")
        try WorkbookFile.write(workbook, to: path)
        return path
    }

    @Test(
        "texts are written unchanged, as read by openpyxl and by our reader",
        arguments: [
            "=1+1", "Å, æ og ø «sitat»", "to\nlinjer", "😀", "<&>\"'", " mellomrom ", "_x000D_", "a_x0041_b",
            "_x005F_x000D_", "tab\tog",
            "+47", "@navn", "https://eksempel.no", String(repeating: "å", count: 32_767),
        ])
    func texts(_ text: String) throws {
        let path = try write(book([sheet("Ark", [.text(text)])]))
        var rows = try Workbook(path: path).rows(ofSheetAt: 0)
        #expect(try rows.next()?.cells.map(\.value) == [.text(text)])
        let seen = try Witness.openpyxl(path)["sheets"].elements.first?["cells"]["A1"].string
        // openpyxl does not undo the escaping of "_x005F_".
        if !text.contains("_x") { #expect(seen == text) }
    }

    @Test("numbers, booleans, dates and formulas with their results are stored as such")
    func values() throws {
        var sheet = sheet("Ark", [.number(2.5), .boolean(true), .date(year: 2017, month: 4, day: 30), .number(0.1)])
        sheet.cells[2].style.numberFormat = "dd.mm.yyyy"
        sheet.cells.append(
            CellDescription(CellReference(row: 5, column: 1), .formula("SUM(A1,A4)", cached: .number(2.6))))
        sheet.cells.append(
            CellDescription(CellReference(row: 6, column: 1), .formula("\"a\"&\"b\"", cached: .text("ab"))))
        let path = try write(book([sheet]))
        var rows = try Workbook(path: path).rows(ofSheetAt: 0)
        var values: [CellValue] = []
        while let row = try rows.next() { values += row.cells.map(\.value) }
        #expect(
            values == [
                .number(2.5), .boolean(true), .date(SerialDate(serial: 42_855)), .number(0.1), .number(2.6),
                .text("ab"),
            ])
        let csv = try Witness.libreOffice(path, to: "csv", in: folder)
        let lines = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\n")
        #expect(lines.suffix(2) == ["2.6", "ab"], "recalculated by LibreOffice")
    }

    @Test(
        "dangerous texts stay plain text: formulas, DDE, links, control characters",
        arguments: [
            "=cmd|' /C calc'!A0", "+1+cmd|'x'!A0", "@SUM(A1)", "http://example.no/?a=1", "file:///etc/passwd",
            "før\u{1}\u{7}etter",
        ])
    func dangerousTexts(_ text: String) throws {
        let path = try write(book([sheet("Ark", [.text(text)])]))
        var rows = try Workbook(path: path).rows(ofSheetAt: 0)
        let cell = try #require(try rows.next()?.cells.first)
        #expect(cell.value == .text(text) && !cell.isFormula)
        let parts = try ProgramRun("unzip", ["-p", path, "xl/worksheets/sheet1.xml"])
        #expect(!parts.output.contains("<f>") && !parts.output.contains("hyperlink"))
    }

    @Test("a null character in a text does not cut it off")
    func nullCharacter() throws {
        let path = try write(book([sheet("Ark", [.text("før\0etter")])]))
        var rows = try Workbook(path: path).rows(ofSheetAt: 0)
        #expect(try rows.next()?.cells.map(\.value) == [.text("før\u{FFFD}etter")])
    }

    @Test("equal descriptions give equal bytes, at any time")
    func sameBytes() throws {
        let workbook = book([sheet("Ark", [.text("a"), .number(1)])])
        var atEpoch = workbook
        // SOURCE_DATE_EPOCH=0 is the usual choice where only reproducibility counts.
        atEpoch.properties.created = 0
        let first = try [workbook, atEpoch].map { try Data(contentsOf: URL(filePath: write($0))) }
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try [workbook, atEpoch].map { try Data(contentsOf: URL(filePath: write($0))) } == first)
    }

    @Test("a workbook has its own date, even if the C library is asked for other dates meanwhile")
    func dayMeanwhile() throws {
        let asking = Asking()
        Thread { while !asking.isDone.load(ordering: .relaxed) { asking.ask() } }.start()
        defer { asking.isDone.store(true, ordering: .relaxed) }
        for _ in 0..<20 {
            let properties = try Workbook(path: write(book([sheet("Ark", [.number(1)])]))).properties()
            #expect(properties.created == "2017-06-15T00:00:00Z")
            #expect(properties.modified == properties.created)
        }
    }

    private final class Asking: Sendable {
        let isDone = Atomic(false)

        /// The C library returns the date to all threads in one static buffer.
        func ask() {
            var other = time_t(0)
            _ = gmtime(&other)
        }
    }

    @Test("the file has properties, language and, in a form, the unlocked Normal style")
    func properties() throws {
        var form = sheet()
        form.isProtected = true
        let path = try write(book([form]))
        let seen = try Witness.openpyxl(path)
        #expect(seen["title"].string == "Prøve")
        #expect(seen["language"].string == "nb-NO")
        #expect(seen["normalIsLocked"] == .boolean(false))
        let properties = try Workbook(path: path).properties()
        #expect(properties.custom == ["id": "æøå"])
        #expect(properties.created == "2017-06-15T00:00:00Z")
    }

    @Test("what would make Excel repair the file, or be cut off, is refused before writing")
    func refusals() throws {
        var overlapping = sheet()
        let range = CellRange(CellReference(row: 1, column: 1), CellReference(row: 2, column: 2))
        overlapping.mergedRanges = [
            range, CellRange(CellReference(row: 2, column: 2), CellReference(row: 3, column: 3)),
        ]
        var validation = sheet()
        validation.validations = [Validation(range, .any)]
        validation.validations[0].inputMessage = String(repeating: "x", count: 256)
        var outside = sheet()
        outside.cells = [CellDescription(CellReference(row: 1, column: 16_385), .number(1))]
        var hidden = sheet()
        hidden.isHidden = true
        let wrong: [([SheetDescription], String)] = [
            ([], "no visible sheet"), ([hidden], "no visible sheet"), ([sheet("")], "name"), ([sheet("a/b")], "name"),
            ([sheet("'a")], "name"), ([sheet(String(repeating: "x", count: 32))], "name"),
            ([sheet("Ark"), sheet("ARK")], "two sheets"), ([sheet("Ark", [.number(.nan)])], "Ark!A1"),
            ([sheet("Ark", [.number(.infinity)])], "Ark!A1"),
            ([sheet("Ark", [.text(String(repeating: "x", count: 32_768))])], "Ark!A1"),
            ([sheet("Ark", [.date(year: 1800, month: 1, day: 1)])], "Ark!A1"), ([outside], "outside the sheet"),
            ([overlapping], "overlaps"), ([validation], "too long"),
        ]
        for (sheets, reason) in wrong {
            let error = try #require(throws: WriteError.self) { try write(book(sheets)) }
            #expect(error.description.contains(reason), "\(error)")
        }
        #expect(try folder.names().isEmpty)
    }

    @Test("a path that cannot be written is reported, and the existing file stays")
    func unwritablePath() throws {
        try folder.write("gammelt", to: "mappe/bok.xlsx")
        let inFile = folder.path("mappe/bok.xlsx/ny.xlsx")
        #expect(throws: WriteError.self) { try WorkbookFile.write(book([sheet()]), to: inFile) }
        #expect(throws: WriteError.self) { try WorkbookFile.write(book([sheet()]), to: folder.path("mappe")) }
        #expect(try folder.names() == ["mappe"])
        #expect(try folder.text("mappe/bok.xlsx") == "gammelt")
    }

    @Test("openpyxl finds charts, tables, notes, validations and print settings")
    func chartsTablesAndNotes() throws {
        var sheet = sheet("Ark", [.text("Navn"), .text("a"), .text("b")])
        for row in 2...3 {
            sheet.cells.append(CellDescription(CellReference(row: row, column: 2), .number(Double(row))))
        }
        sheet.cells.append(CellDescription(CellReference(row: 1, column: 2), .text("Tall")))
        let names = CellRange(CellReference(row: 2, column: 1), CellReference(row: 3, column: 1))
        let numbers = CellRange(CellReference(row: 2, column: 2), CellReference(row: 3, column: 2))
        for kind in [Chart.Kind.bar, .column, .line] {
            var chart = Chart(
                kind, title: "Tall",
                series: [
                    Chart.Series(
                        name: "Tall", categories: SheetRange("Ark", names), values: SheetRange("Ark", numbers),
                        colour: "2E7D8C")
                ], anchor: CellReference(row: 5, column: 1), width: 400, height: 300, alternativeText: "To søyler")
            chart.valueAxisRange = 0...5
            chart.valueAxisStep = 1
            sheet.charts.append(chart)
        }
        sheet.tables = [
            Table(
                name: "tall", range: CellRange(CellReference(row: 1, column: 1), CellReference(row: 3, column: 2)),
                headers: ["Navn", "Tall"])
        ]
        sheet.notes = [CellNote(CellReference(row: 2, column: 1), "En merknad", author: "HR")]
        sheet.validations = [Validation(numbers, .wholeNumber(0...5))]
        sheet.conditionalFormats = [
            ConditionalFormat(numbers, .formula("B2>2"), style: CellStyle().with { $0.fillColour = "FFE699" })
        ]
        sheet.print.isLandscape = true
        sheet.print.repeatedRows = 1...1
        sheet.frozenAt = CellReference(row: 2, column: 1)
        let path = try write(book([sheet]))
        let seen = try #require(try Witness.openpyxl(path)["sheets"].elements.first)
        #expect(seen["charts"].elements.compactMap(\.string) == ["BarChart", "BarChart", "LineChart"])
        #expect(seen["tables"]["tall"].string == "A1:B3")
        #expect(seen["validations"].elements.count == 1)
        #expect(seen["conditional"].int == 1)
        #expect(seen["frozen"].string == "A2")
        #expect(seen["paper"].int == 9)
        #expect(seen["repeated"].string?.contains("1:$1") == true || seen["repeated"].string?.contains("1:1") == true)
        let parts = try ProgramRun("unzip", ["-p", path, "xl/drawings/drawing1.xml", "xl/charts/chart1.xml"])
        #expect(parts.output.contains("descr=\"To søyler\""), "a screen reader's words")
        #expect(parts.output.contains("<c:max val=\"5\"/>"), "the axis of values, also of a bar chart")
    }

    @Test(
        "values inside a solid bar of a stack are white; on a pattern, and beside a bar, they are dark",
        arguments: [
            (Chart.Kind.stackedBar, false, true), (.stackedBar, true, false),
            (.bar, false, false),
        ])
    func labels(_ kind: Chart.Kind, _ hasPattern: Bool, _ isWhite: Bool) throws {
        var sheet = sheet("Ark", [.text("a"), .text("b")])
        for row in 1...2 {
            sheet.cells.append(CellDescription(CellReference(row: row, column: 2), .number(Double(row))))
        }
        func cells(_ column: Int) -> CellRange {
            CellRange(CellReference(row: 1, column: column), CellReference(row: 2, column: column))
        }
        sheet.charts = [
            Chart(
                kind, title: "Tall",
                series: [
                    Chart.Series(
                        name: "Tall", categories: SheetRange("Ark", cells(1)),
                        values: SheetRange("Ark", cells(2)), colour: "2E7D8C", hasPattern: hasPattern,
                        showsValues: true)
                ], anchor: CellReference(row: 5, column: 1), width: 400, height: 300, alternativeText: "To søyler")
        ]
        let chart = try ProgramRun("unzip", ["-p", write(book([sheet])), "xl/charts/chart1.xml"]).output
        let labels = chart.components(separatedBy: "<c:dLbls>").last?.components(separatedBy: "</c:dLbls>").first
        #expect(labels?.contains("FFFFFF") == isWhite, "\(chart)")
    }
}
