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
        (.streamingBytes, { $0.streamingBytes = 0 }),
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
