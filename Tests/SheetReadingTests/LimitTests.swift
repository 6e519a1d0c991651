import SheetReading
import Builders
import Testing

/// The table of limits: for each, a value that stops a workbook which passes with the standard one.
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
        (.sheets, { $0.sheets = 0 }),
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

    /// A workbook that has something of everything that is limited.
    private static let bytes: [UInt8] = {
        // Row 1 stands behind row 2, which is fine only in a part that is not streamed.
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
        return zip.bytes
    }()

    private func problem(_ limits: ReadLimits, sorting: Bool = false) -> ReadError.Kind? {
        do throws(ReadError) {
            let workbook = try Workbook(bytes: Self.bytes, name: "bok.xlsx", limits: limits)
            _ = try SmallWorkbook.cells(workbook, sorting: sorting)
            _ = try workbook.notes(ofSheetAt: 0)
            _ = try workbook.properties()
            return nil
        } catch {
            return error.kind
        }
    }

    @Test("each limit stops what is larger, and is named; the standard limits let it pass", arguments: table)
    func stops(_ limit: ReadLimit, _ change: Change) {
        #expect(problem(.standard) == nil)
        var limits = ReadLimits()
        change(&limits)
        #expect(problem(limits, sorting: limit == .sortingBytes) == .tooLarge(limit))
    }

    @Test("every limit stands in the table")
    func complete() { #expect(Set(Self.table.map(\.0)) == Set(ReadLimit.allCases)) }

    @Test("a bomb is refused before it is inflated")
    func bomb() {
        var zip = SmallWorkbook("").zip
        zip.change("sheet1.xml") { entry in
            entry.content = [UInt8](repeating: UInt8(ascii: " "), count: 5 << 20)
            entry.isDeflated = true
        }
        #expect(Outcome(of: zip.bytes) == .refused(.tooLarge(.ratio)))
    }
}
