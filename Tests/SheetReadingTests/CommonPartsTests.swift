import Builders
import SheetReading
import Support
import Testing

/// Workbooks that are read with what others said of their common parts: each gives what it gives alone.
@Suite("What workbooks have in common")
struct CommonPartsTests {
    /// The same number, as a date or not, in a sheet of one name or another, in either calendar.
    private static let books: [SmallWorkbook] = {
        var books: [SmallWorkbook] = []
        for format in ["14", "0", "2", "14\" applyNumberFormat=\"1"] {
            var book = SmallWorkbook("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>\(42_000 + books.count)</v></c></row>")
            book.styles = "<cellXfs><xf numFmtId=\"\(format)\"/></cellXfs>"
            books.append(book)
            book.workbookPr = "<workbookPr date1904=\"1\"/>"
            books.append(book)
            // The same relationships, but from another folder.
            book.parts["_rels/.rels"] = book.relationships([("r1", "officeDocument", "xl2/workbook.xml")])
            let entries = book.zip.entries
            for name in ["workbook.xml", "_rels/workbook.xml.rels"] {
                let content = entries.first { $0.name == "xl/\(name)" }?.content ?? []
                book.parts["xl2/\(name)"] = String(decoding: content, as: UTF8.self)
                book.parts["xl/\(name)"] = ""
            }
            book.parts["xl2/worksheets/sheet1.xml"] =
                "<worksheet xmlns=\"\(book.main)\"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
            books.append(book)
        }
        return books
    }()

    private static func summary(_ book: SmallWorkbook, _ common: CommonParts?) throws -> [String] {
        let workbook = try Workbook(bytes: book.zip.bytes, name: "bok.xlsx", buffers: ReadBuffers(), common: common)
        return try SmallWorkbook.summary(workbook) + workbook.sheets.map(\.name)
    }

    @Test("each workbook gives the same with and without it, whatever came before")
    func alike() throws {
        let common = CommonParts()
        let alone = try Self.books.map { try Self.summary($0, nil) }
        #expect(Set(alone).count > 6)
        var random = SeededGenerator(seed: 42)
        for _ in 0..<200 {
            let index = Int.random(in: Self.books.indices, using: &random)
            #expect(try Self.summary(Self.books[index], common) == alone[index])
        }
    }

    @Test("more kinds of a part than are remembered do no harm")
    func many() throws {
        let common = CommonParts()
        for number in (0..<40).flatMap({ [$0, $0 / 2] }) {
            var book = SmallWorkbook("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c></row>")
            book.styles = "<!-- \(number) --><cellXfs><xf numFmtId=\"\(number % 3 == 0 ? 14 : 0)\"/></cellXfs>"
            #expect(try Self.summary(book, common)[0].contains("d ") == (number % 3 == 0))
        }
    }

    @Test("a limit holds for a part that was read under a wider one")
    func limits() throws {
        let common = CommonParts()
        var book = SmallWorkbook("<row><c><v>1</v></c></row>")
        book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"0\"/></cellXfs>"
        _ = try Self.summary(book, common)
        for change: (inout ReadLimits) -> Void in [{ $0.cellFormats = 1 }, { $0.totalBytes = 100 }] {
            var limits = ReadLimits()
            change(&limits)
            #expect(throws: ReadError.self) {
                try Workbook(
                    bytes: book.zip.bytes, name: "bok.xlsx", limits: limits, buffers: ReadBuffers(), common: common)
            }
        }
    }

    @Test("a part that says something else under the same checksum and sizes is read")
    func forged() throws {
        let common = CommonParts()
        var book = SmallWorkbook("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>42000</v></c></row>")
        book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        _ = try Self.summary(book, common)
        var bytes = book.zip.bytes
        let styles = Array("numFmtId=\"14\"".utf8)
        let index = try #require(
            (0..<bytes.count - styles.count).first { Array(bytes[$0..<$0 + styles.count]) == styles })
        bytes[index + styles.count - 2] = UInt8(ascii: "5")
        #expect(throws: ReadError.self, "the checksum is wrong") {
            try Workbook(bytes: bytes, name: "bok.xlsx", buffers: ReadBuffers(), common: common)
        }
    }

    @Test("the rows that a cursor has left are given at once")
    func rest() throws {
        let book = SmallWorkbook((1...5).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined())
        for streaming in [0, 1 << 20] {
            var limits = ReadLimits()
            limits.streamingBytes = streaming
            var whole = try book.open(limits).rows(ofSheetAt: 0)
            #expect(try whole.rest().map(\.number) == [1, 2, 3, 4, 5])
            #expect(try whole.rest().isEmpty)
            var cursor = try book.open(limits).rows(ofSheetAt: 0)
            _ = try cursor.next()
            _ = try cursor.next()
            #expect(try cursor.rest().map(\.number) == [3, 4, 5])
        }
    }
}
