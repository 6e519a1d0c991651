import Cells
import Foundation
import SheetReading
import SheetWriting
import Support
import Testing

@Suite("Hostile texts in every part of a workbook")
struct HostileTextTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let texts = [
        "hyperlinks", "mergeCells", "<sheetData>", "</sheetData>", "<mergeCells count=\"1\">", "<hyperlinks/>",
        "dimension", "før\u{B}etter", "\u{1}\u{8}\u{1F}", "før\0etter", "\u{FFFE}\u{FFFF}", "linje\r\nto\rtre\u{C}fire",
        "tab\tog", "_x0041_", "_x000B_ _xFFFE_", "=1+1", "&G &L&R&C &&G", "R&G <AS> \"'", "]]>", "<!--", "😀😀",
        "\u{85}\u{2028}", "a'b",
    ]

    /// A sheet with a text wherever one is possible, and rows with their own merged ranges and links.
    private func sheet(_ text: String) -> SheetDescription {
        var sheet = SheetDescription(name: "Ark")
        let headings = TableHeadings.valid([text, text.uppercased(), "År"])
        for (index, heading) in headings.enumerated() {
            sheet.cells.append(CellDescription(CellReference(row: 1, column: index + 1), .text(heading)))
        }
        let cells = CellRange(CellReference(row: 2, column: 1), CellReference(row: 3, column: 1))
        let numbers = CellRange(CellReference(row: 2, column: 2), CellReference(row: 3, column: 2))
        let rows: [[CellContent]] = [
            [.text(text), .number(1), .formula("\"\(String(repeating: "ø", count: 255))\"", cached: .text(text))],
            [
                .link(target: "internal:'Ark'!A1", text: text), .number(2),
                .link(target: "external:a b.xlsx", text: text),
            ],
            [.text(text)],
        ]
        sheet.generatedRows = [
            GeneratedRows(numbers: 2..<5, columns: 3) {
                AnyIterator(
                    rows.enumerated().lazy.map { index, row in
                        RowDescription(row.map { StyledCell($0, .standard) }, mergedColumns: index == 2 ? 3 : 1)
                    }.makeIterator())
            }
        ]
        sheet.tables = [
            Table(
                name: "tall", range: CellRange(CellReference(row: 1, column: 1), CellReference(row: 3, column: 3)),
                headers: headings)
        ]
        sheet.mergedRanges = [CellRange(CellReference(row: 8, column: 1), CellReference(row: 8, column: 2))]
        sheet.notes = [CellNote(CellReference(row: 2, column: 1), text, author: text)]
        var validation = Validation(numbers, .formula("B2>0"))
        validation.inputTitle = text.cut(to: ExcelLimits.messageTitle)
        validation.inputMessage = text
        validation.errorTitle = validation.inputTitle
        validation.errorMessage = text
        sheet.validations = [validation]
        sheet.print.header = "&L\(text.replacingOccurrences(of: "&", with: "&&"))"
        sheet.print.footer = sheet.print.header
        var chart = Chart(
            .bar, title: text,
            series: [
                Chart.Series(
                    name: text, categories: SheetRange("Ark", cells), values: SheetRange("Ark", numbers),
                    colour: "2E7D8C")
            ], anchor: CellReference(row: 10, column: 1), width: 300, height: 200, alternativeText: text)
        chart.valueAxisTitle = text
        chart.categoryAxisTitle = text
        sheet.charts = [chart]
        return sheet
    }

    private func write(_ text: String) throws -> String {
        let path = folder.path("bok.xlsx")
        let properties = DocumentProperties(
            title: text, subject: text, author: text, company: text, created: 0, language: "nb-NO",
            custom: ["navn": text, text + ".": "verdi"])
        try WorkbookFile.write(
            WorkbookDescription(
                properties: properties, sheets: [sheet(text)], names: [DefinedName("navn", "'Ark'!$A$1:$A$2")]),
            to: path)
        return path
    }

    @Test("everywhere in a workbook at once", arguments: texts)
    func everywhere(_ text: String) throws {
        let path = try write(text)
        let faults = try Witness.faults(of: [path])
        #expect(faults.isEmpty, "\(faults)")
        let seen = try #require(try Witness.openpyxl(path)["sheets"].elements.first)
        #expect(seen["merged"].elements.count == 2)
        #expect(seen["charts"].elements.count == 1)
        #expect(seen["tables"]["tall"].string == "A1:C3")
        var rows = try Workbook(path: path).rows(ofSheetAt: 0)
        var cells: [CellReference: CellValue] = [:]
        while let row = try rows.next() { for cell in row.cells { cells[cell.reference] = cell.value } }
        let kept = text.unicodeScalars.map { [0, 0xFFFE, 0xFFFF].contains($0.value) ? "\u{FFFD}" : $0 }
        for reference in ["A2", "A3", "C3", "A4"].compactMap({ CellReference($0) }) {
            #expect(cells[reference] == .text(String(String.UnicodeScalarView(kept))), "\(reference)")
        }
        let links = try ProgramRun("unzip", ["-p", path, "xl/worksheets/sheet1.xml"]).output
        #expect(links.components(separatedBy: "<hyperlink ").count == 3)
        #expect(links.components(separatedBy: "<mergeCell ").count == 3)
    }

    @Test("a formula rule also applies if a cell that it refers to is blank; others accept blanks")
    func blanks() throws {
        var sheet = SheetDescription(name: "Ark")
        let cell = CellReference(row: 1, column: 1)
        sheet.validations = [
            Validation(CellRange(cell, cell), .formula("B1>0")),
            Validation(
                CellRange(CellReference(row: 2, column: 1), CellReference(row: 2, column: 1)), .wholeNumber(1...3)),
        ]
        let path = folder.path("bok.xlsx")
        try WorkbookFile.write(
            WorkbookDescription(properties: DocumentProperties(title: "", created: 0), sheets: [sheet]), to: path)
        let rules = try ProgramRun("unzip", ["-p", path, "xl/worksheets/sheet1.xml"]).output
            .split(separator: "<").filter { $0.hasPrefix("dataValidation ") }
        #expect(rules.map { $0.contains("allowBlank=\"1\"") } == [false, true])
    }

    @Test(
        "headings become unique ignoring case, at full length and on one line",
        arguments: [
            (["Kategori", "kategori", "KATEGORI"], ["Kategori", "kategori (2)", "KATEGORI (3)"]),
            (["a\tb", "a\r\nb", " a  b "], ["a b", "a b (2)", "a b (3)"]), (["", "x", ""], ["1", "x", "3"]),
            (["_x0041_", "A"], ["_x0041_", "A"]), (["a (2)", "a", "a"], ["a (2)", "a", "a (3)"]),
            (["Å", "å"], ["Å", "å (2)"]),
        ])
    func headings(_ headings: [String], _ expected: [String]) {
        #expect(TableHeadings.valid(headings) == expected)
        #expect(TableHeadings.valid(expected) == expected)
    }

    @Test("long headings are cut to Excel's limit, and stay unique")
    func longHeadings() {
        let long = String(repeating: "😀", count: 200)
        let valid = TableHeadings.valid([long, long])
        #expect(valid.allSatisfy { $0.utf16.count <= 255 } && Set(valid).count == 2)
        #expect(valid[1].hasSuffix("… (2)"))
    }

    @Test(
        "a text is cut by UTF-16 units, as Excel counts, but between characters",
        arguments: [
            ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("😀😀", 4, "😀😀"), ("😀😀😀", 4, "😀…"),
            ("e\u{301}e\u{301}", 3, "e\u{301}…"),
        ])
    func cut(_ text: String, _ limit: Int, _ expected: String) {
        #expect(text.cut(to: limit) == expected)
        #expect(text.cut(to: limit).utf16.count <= limit)
    }

    @Test(
        "an invalid name for a range is refused",
        arguments: [
            "", "a/b", "1a", "A1", "xfd1", "R", "c", "R1C1", "a b", "navn-2", String(repeating: "x", count: 256),
        ])
    func rangeNames(_ name: String) {
        let workbook = WorkbookDescription(
            properties: DocumentProperties(title: "", created: 0), sheets: [SheetDescription(name: "Ark")],
            names: [DefinedName(name, "'Ark'!$A$1")])
        #expect(throws: WriteError.self) { try WorkbookFile.write(workbook, to: folder.path("bok.xlsx")) }
    }

    private static let cell = CellReference(row: 1, column: 1)
    private static let range = CellRange(cell, cell)

    /// What libxlsxwriter would write incorrectly, by what is wrong with it.
    private static let refused: [(String, @Sendable (inout SheetDescription) -> Void)] = [
        ("2017-2-30 cannot be the date", { $0.cells = [CellDescription(cell, .date(year: 2017, month: 2, day: 30))] }),
        ("cannot be the number", { $0.cells = [CellDescription(cell, .formula("1/0", cached: .number(.infinity)))] }),
        (
            "at most 255",
            {
                $0.cells = [
                    CellDescription(cell, .formula("\"\(String(repeating: "x", count: 256))\"", cached: .text("")))
                ]
            }
        ),
        (
            "at most 255",
            {
                $0.cells = [
                    CellDescription(cell, .formula("\"\(String(repeating: "😀", count: 128))\"", cached: .text("")))
                ]
            }
        ),
        (
            "at most 8192",
            {
                $0.cells = [
                    CellDescription(cell, .formula(String(repeating: "1+", count: 4_100) + "1", cached: .number(1)))
                ]
            }
        ),
        ("not a colour", { $0.cells = [CellDescription(cell, .blank, CellStyle().with { $0.fillColour = "rød" })] }),
        (
            "not a number format",
            {
                $0.cells = [
                    CellDescription(
                        cell, .blank, CellStyle().with { $0.numberFormat = String(repeating: "0", count: 128) })
                ]
            }
        ),
        ("too wide", { $0.columnWidths = [.nan] }), ("too high", { $0.setHeight(.infinity, ofRow: 1) }),
        ("too high", { $0.setHeight(500, ofRow: 1) }),
        (
            "too long",
            {
                $0.validations = [Validation(range, .any)];
                $0.validations[0].errorTitle = String(repeating: "😀", count: 17)
            }
        ),
        ("at most 255", { $0.validations = [Validation(range, .formula(String(repeating: "1+", count: 128) + "1"))] }),
        ("not a finite number", { $0.validations = [Validation(range, .decimal(0...(.infinity)))] }),
        ("header", { $0.print.header = String(repeating: "😀", count: 128) }),
        (
            "colour",
            { sheet in
                let (black, none) = (ConditionalFormat.ColourStop(0, "000000"), ConditionalFormat.ColourStop(1, "x"))
                sheet.conditionalFormats = [
                    ConditionalFormat(range, .threeColours(low: black, middle: none, high: black))
                ]
            }
        ),
        ("one heading for each", { $0.tables = [Table(name: "t", range: range, headers: [""])] }),
        ("is not a valid name", { $0.tables = [Table(name: "1 t", range: range, headers: ["Navn"])] }),
        ("no row below", { $0.tables = [Table(name: "t", range: CellRange(cell, cell), headers: ["Navn"])] }),
        (
            "does not contain the heading",
            {
                let below = CellReference(row: 2, column: 1)
                $0.tables = [Table(name: "t", range: CellRange(cell, below), headers: ["Navn"])]
            }
        ),
    ]

    @Test("what libxlsxwriter would write incorrectly is refused before it is called", arguments: refused.indices)
    func refusals(_ index: Int) throws {
        let (reason, change) = Self.refused[index]
        var sheet = SheetDescription(name: "Ark")
        change(&sheet)
        let path = folder.path("bok.xlsx")
        let workbook = WorkbookDescription(properties: DocumentProperties(title: "", created: 0), sheets: [sheet])
        let error = #expect(throws: WriteError.self) { try WorkbookFile.write(workbook, to: path) }
        #expect(error?.description.contains(reason) == true, "\(error as Any)")
        #expect(try folder.names().isEmpty)
    }
}
