import SheetReading
import Builders
import Testing

/// The table of limits: for each, a value that stops a workbook accepted by the standard limits.
@Suite("Limits")
struct LimitTests {
    typealias Change = @Sendable (inout ReadLimits) -> Void

    static let table: [(ReadLimit, Change)] = [
        (.fileBytes, { $0.fileBytes = 100 }), (.entries, { $0.entries = 2 }), (.partBytes, { $0.partBytes = 100 }),
        (.totalBytes, { $0.totalBytes = 400 }),
        (
            .ratio,
            {
                $0.ratio = 2
                $0.ratioFreeBytes = 0
            }
        ),
        (
            .sortingBytes,
            {
                $0.streamingBytes = 0
                $0.sortingBytes = 10
            }
        ),
        (.sheets, { $0.sheets = 0 }), (.sheetNameBytes, { $0.sheetNameBytes = 3 }),
        (.allTextBytes, { $0.allTextBytes = 11 }), (.mergedRanges, { $0.mergedRanges = 0 }),
        (.sharedStrings, { $0.sharedStrings = 1 }), (.sharedStringBytes, { $0.sharedStringBytes = 11 }),
        (.textBytes, { $0.textBytes = 9 }), (.cells, { $0.cells = 1 }), (.notes, { $0.notes = 0 }),
        (.cellFormats, { $0.cellFormats = 1 }), (.relationships, { $0.relationships = 2 }),
        (.customProperties, { $0.customProperties = 0 }), (.depth, { $0.depth = 3 }),
        (.attributes, { $0.attributes = 2 }), (.names, { $0.names = 4 }),
        (
            .tokenBytes,
            {
                $0.streamingBytes = 4000
                $0.windowBytes = 64
                $0.tokenBytes = 1000
            }
        ),
    ]

    /// A workbook with something of everything that is limited.
    private static let bytes: [UInt8] = {
        // Row 1 comes after row 2, which is allowed only in a part that is not streamed.
        var book = SmallWorkbook(
            "<row r=\"2\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>")
        book.sharedStrings =
            "<si><t>lang tekst</t></si><si><t>to</t></si><!--\(String(repeating: "-=", count: 3000))-->"
        book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"0\"/></cellXfs>"
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = book.relationships([("n", "comments", "../comments1.xml")])
        book.parts["xl/comments1.xml"] =
            "<comments xmlns=\"\(book.main)\"><commentList><comment ref=\"A1\"><text><t>obs</t></text></comment></commentList></comments>"
        book.parts["_rels/.rels"] = book.relationships([
            ("a", "officeDocument", "xl/workbook.xml"), ("b", "custom-properties", "docProps/custom.xml"),
        ])
        book.parts["docProps/custom.xml"] =
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"><property name=\"enhet\"><x>a</x></property></Properties>"
        var zip = book.zip
        zip.change("") { $0.isDeflated = true }
        zip.change("sheet1.xml") { part in
            let merges = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"
            part.content = Array(
                String(decoding: part.content, as: UTF8.self).replacing("</worksheet>", with: merges).utf8)
        }
        return zip.bytes
    }()

    private func problem(_ limits: ReadLimits, sorting: Bool = false) -> ReadError.Kind? {
        do throws(ReadError) {
            let workbook = try Workbook(bytes: Self.bytes, name: "bok.xlsx", limits: limits)
            _ = try SmallWorkbook.cells(workbook, sorting: sorting)
            _ = try workbook.attachments(ofSheetAt: 0)
            _ = try workbook.properties()
            return nil
        } catch {
            return error.kind
        }
    }

    @Test("each limit stops what is larger, and is named; the standard limits accept it", arguments: table)
    func stops(_ limit: ReadLimit, _ change: Change) {
        #expect(problem(.standard) == nil)
        var limits = ReadLimits()
        change(&limits)
        #expect(problem(limits, sorting: limit == .sortingBytes) == .tooLarge(limit))
    }

    @Test("every limit is in the table")
    func complete() { #expect(Set(Self.table.map(\.0)) == Set(ReadLimit.allCases)) }

    /// A workbook with `count` sheets that share one part.
    private func copies(_ count: Int, cells: String, attached: [String: String] = [:]) -> [UInt8] {
        var book = SmallWorkbook("<row r=\"1\">\(cells)</row>")
        book.sharedStrings = "<si><t>\(String(repeating: "lang ", count: 20))</t></si>"
        let sheets = (0..<count).map { "<sheet name=\"Ark\($0)\" sheetId=\"\($0 + 1)\" r:id=\"rId1\"/>" }
        book.parts = attached
        book.parts["xl/workbook.xml"] = """
            <workbook xmlns="\(book.main)" xmlns:r="\(book.office)"><sheets>\(sheets.joined())</sheets></workbook>
            """
        return book.zip.bytes
    }

    private func readAll(_ bytes: [UInt8], _ change: Change) -> ReadError.Kind? {
        var limits = ReadLimits()
        change(&limits)
        do throws(ReadError) {
            let workbook = try Workbook(bytes: bytes, name: "bok.xlsx", limits: limits)
            for _ in 0..<3 {
                for index in workbook.sheets.indices {
                    var rows = try workbook.rows(ofSheetAt: index)
                    _ = try rows.rest()
                    _ = try workbook.attachments(ofSheetAt: index)
                }
            }
            return nil
        } catch {
            return error.kind
        }
    }

    @Test("a part shared by many sheets counts for each of them, and a sheet read again counts once")
    func shared() {
        let cells = "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
        let book = SmallWorkbook()
        let notes = [
            "xl/worksheets/_rels/sheet1.xml.rels": book.relationships([("n", "comments", "../comments1.xml")]),
            "xl/comments1.xml":
                "<comments xmlns=\"\(book.main)\"><comment ref=\"A1\"><text><t>obs</t></text></comment></comments>",
        ]
        let bytes = copies(10, cells: cells, attached: notes)
        #expect(readAll(bytes) { $0.cells = 20 } == nil)
        #expect(readAll(bytes) { $0.cells = 19 } == .tooLarge(.cells))
        // A text of 99 bytes, since trailing spaces do not count, 20 times; and ten notes.
        #expect(readAll(bytes) { $0.allTextBytes = 20 * 99 + 30 } == nil)
        #expect(readAll(bytes) { $0.allTextBytes = 20 * 99 + 29 } == .tooLarge(.allTextBytes))
        #expect(readAll(bytes) { $0.notes = 10 } == nil)
        #expect(readAll(bytes) { $0.notes = 9 } == .tooLarge(.notes))
        // Parts without cells cost time too.
        let empty = copies(100, cells: String(repeating: "<c/>", count: 100))
        #expect(readAll(empty) { $0.totalBytes = 200_000 } == nil)
        #expect(readAll(empty) { $0.totalBytes = 40_000 } == .tooLarge(.totalBytes))
    }

    /// Attachments of a workbook in which small parts name other parts, or cells, a thousand times.
    @Test(
        "a part counts each time that it is named",
        arguments: [
            ("comments", "comments1.xml", "<comments xmlns=\"M\"/>", 1_000, 1),
            ("drawing", "drawings/drawing1.xml", "<wsDr xmlns=\"D\"/>", 1_000, 1),
            (
                "drawing", "drawings/drawing1.xml",
                "<wsDr xmlns=\"D\" xmlns:r=\"R\"><graphicFrame>\(String(repeating: "<c r:id=\"q\"/>", count: 1_000))"
                    + "</graphicFrame></wsDr>",
                1, 1_000
            ),
        ])
    func named(_ type: String, _ target: String, _ content: String, _ times: Int, _ charts: Int) throws {
        var book = SmallWorkbook()
        let list = (0..<times).map { (id: "r\($0)", type: type, target: "../\(target)") }
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = book.relationships(list)
        book.parts["xl/\(target)"] = content.replacing("\"M\"", with: "\"\(book.main)\"")
            .replacing("\"R\"", with: "\"\(book.office)\"")
        book.parts["xl/drawings/_rels/drawing1.xml.rels"] = book.relationships([("q", "chart", "../charts/chart1.xml")])
        book.parts["xl/charts/chart1.xml"] = "<chartSpace/>"
        var limits = ReadLimits()
        let bytes = book.zip.bytes
        #expect(try Workbook(bytes: bytes, name: "bok.xlsx").attachments(ofSheetAt: 0).notes.isEmpty)
        limits.totalBytes = 1_000_000
        let workbook = try Workbook(bytes: bytes, name: "bok.xlsx", limits: limits)
        do throws(ReadError) {
            _ = try workbook.attachments(ofSheetAt: 0)
            Issue.record("A thousand readings of a part count less than 1 KB each.")
        } catch {
            #expect(error.kind == .tooLarge(.totalBytes))
        }
    }

    @Test("properties that are named again and again count each time")
    func namedProperties() throws {
        var book = SmallWorkbook()
        let list = (0..<1_000).map { (id: "p\($0)", type: "core-properties", target: "docProps/core.xml") }
        book.parts["_rels/.rels"] = book.relationships([("a", "officeDocument", "xl/workbook.xml")] + list)
        book.parts["docProps/core.xml"] = "<a/>"
        var limits = ReadLimits()
        limits.totalBytes = 1_000_000
        let workbook = try Workbook(bytes: book.zip.bytes, name: "bok.xlsx", limits: limits)
        #expect(throws: ReadError.self) { try workbook.properties() }
    }

    @Test("empty cells out of order, and check boxes, count, since they take memory")
    func unseen() throws {
        let cells = "<c r=\"B1\"/>" + String(repeating: "<c r=\"A1\"/>", count: 1_000)
        var limits = ReadLimits()
        limits.cells = 999
        #expect(throws: ReadError.self) { try SmallWorkbook("<row r=\"1\">\(cells)</row>").cells(limits) }
        #expect(try SmallWorkbook("<row r=\"1\">\(cells)</row>").cells().isEmpty)
        var book = SmallWorkbook()
        let box = "<ClientData xmlns=\"urn:schemas-microsoft-com:office:excel\" ObjectType=\"Checkbox\"/>"
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = book.relationships([
            ("v", "vmlDrawing", "../drawings/vmlDrawing1.vml")
        ])
        book.parts["xl/drawings/vmlDrawing1.vml"] = "<xml>\(String(repeating: box, count: 1_000))</xml>"
        limits.notes = 999
        let workbook = try Workbook(bytes: book.zip.bytes, name: "bok.xlsx", limits: limits)
        #expect(throws: ReadError.self) { try workbook.attachments(ofSheetAt: 0) }
    }

    /// Each of these took a minute or more, since everything before was looked at again for each item.
    @Test("many runs of a text, many headers and many numbers in a long format are read one by one")
    func longTexts() throws {
        let runs = String(repeating: "<r><t>ab</t></r>", count: 400_000)
        let text = try SmallWorkbook("<row r=\"1\"><c t=\"inlineStr\"><is>\(runs)</is></c></row>").cells()
        #expect(text.first?.value == .text(String(repeating: "ab", count: 400_000)))

        var book = SmallWorkbook()
        let headers = (0..<200_000).map { "<oddHeader>&amp;L\($0)</oddHeader>" }.joined()
        book.parts["xl/worksheets/sheet1.xml"] =
            "<worksheet xmlns=\"\(book.main)\"><sheetData/><headerFooter>\(headers)</headerFooter></worksheet>"
        var rows = try book.open().rows(ofSheetAt: 0)
        _ = try rows.rest()
        #expect(rows.headersAndFooters.count == 200_000)

        let row = "<row r=\"1\">\(String(repeating: "<c s=\"1\"><v>1</v></c>", count: 4_000))</row>"
        var formatted = SmallWorkbook(row)
        let unit = String(repeating: "a b ", count: 200_000)
        formatted.styles = """
            <numFmts><numFmt numFmtId="200" formatCode="0&quot;\(unit)&quot;;-0"/></numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>
            """
        #expect(try formatted.cells().count == 4_000)
    }

    @Test("a zip bomb is refused before it is inflated")
    func bomb() {
        var zip = SmallWorkbook("").zip
        zip.change("sheet1.xml") { entry in
            entry.content = [UInt8](repeating: UInt8(ascii: " "), count: 5 << 20)
            entry.isDeflated = true
        }
        #expect(Outcome(of: zip.bytes) == .refused(.tooLarge(.ratio)))
    }
}
