import Cells
import SheetReading
import Builders
import Testing

@Suite("Sheet contents other than cells")
struct AttachmentTests {
    private static let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private func comments(_ items: String) -> String {
        """
        <comments xmlns="\(SmallWorkbook().main)"><authors><author>a</author></authors>
        <commentList>\(items)</commentList></comments>
        """
    }

    private func note(_ cell: String, _ text: String) -> String {
        "<comment ref=\"\(cell)\" authorId=\"0\"><text><t xml:space=\"preserve\">\(text)</t></text></comment>"
    }

    private static let copy = """
        [Threaded comment]

        Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the \
        file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924

        Comment:
            Usikker på tallet.
        Spør lønn.
        Reply:
            Skal være 4.
        """

    private func threads(_ attachments: SheetAttachments) -> [String] {
        attachments.threads.map { "\($0.reference) \($0.texts.joined(separator: " | "))" }
    }

    @Test("comments are read with their replies, and the copy kept as a note is ignored")
    func threaded() throws {
        let thread = """
            <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
            <threadedComment ref="B6" personId="{2}" id="{C}" parentId="{A}"><text>Skal være 4 &amp; ikke 5</text>
            </threadedComment>
            <threadedComment ref="B6" personId="{1}" id="{A}"><text>Usikker</text><mentions/></threadedComment>
            <threadedComment ref="C7" personId="{1}" id="{B}" done="1"><text>Nytt fag</text></threadedComment>
            </ThreadedComments>
            """
        let found = try SmallWorkbook(Self.row).attachments([
            ("comments", "comments1.xml", comments(note("B6", Self.copy) + note("D1", "obs"))),
            ("threadedComment", "threadedComments/threadedComment1.xml", thread),
        ])
        #expect(threads(found) == ["B6 Usikker | Skal være 4 & ikke 5", "C7 Nytt fag"])
        #expect(found.notes.map(\.text) == ["obs"])
    }

    @Test(
        "if only the copy of a thread remains, its text is read without the program's notice",
        arguments: [
            (copy, "Usikker på tallet.\nSpør lønn. | Skal være 4."),
            (
                "[Kommentartråd]\n\nDin versjon … Finn ut mer: https://go.microsoft.com/fwlink/?linkid=870924\n\n"
                    + "Kommentar:\n    Svar:\nSvar:\n    nei", "Svar: | nei"
            ),
        ])
    func copies(_ note: String, _ expected: String) throws {
        let found = try SmallWorkbook(Self.row).attachments([
            ("comments", "comments1.xml", comments(self.note("A1", note)))
        ])
        #expect(threads(found) == ["A1 \(expected)"])
        #expect(found.notes.isEmpty)
    }

    @Test(
        "a note that merely begins like such a copy is a note",
        arguments: ["[Threaded comment]\n\nja", "[x] fwlink/?linkid=870924"])
    func notes(_ text: String) throws {
        let found = try SmallWorkbook(Self.row).attachments([("comments", "comments1.xml", comments(note("A1", text)))])
        #expect(found.notes.map(\.text) == [text])
        #expect(found.threads.isEmpty)
    }

    @Test(
        "a note with only its author's name, as Excel begins it, has no text",
        arguments: [("a:", ""), ("a:\n", ""), ("a:\nobs", "a:\nobs"), ("b:", "b:"), ("a", "a")])
    func left(_ text: String, _ expected: String) throws {
        let found = try SmallWorkbook(Self.row).attachments([("comments", "comments1.xml", comments(note("A1", text)))])
        #expect(found.notes.map(\.text) == [expected])
    }

    @Test(
        "a note on a range is on its first cell, and one on no cell is told without a cell",
        arguments: [("B8:C9", "B8"), ("b8", "B8"), ("", nil), ("ZZZZ99", nil)] as [(String, String?)])
    func noteReferences(_ reference: String, _ expected: String?) throws {
        let found = try SmallWorkbook(Self.row).attachments([
            ("comments", "comments1.xml", comments(note(reference, "obs") + note("", "a:")))
        ])
        #expect(found.notes.map(\.reference.description) == (expected.map { [$0] } ?? []))
        #expect(found.drawings == (expected == nil ? [SheetDrawing(.shape, text: "obs")] : []))
    }

    // MARK: Behind the rows

    @Test(
        "merged ranges and texts of headers and footers are read, whole or as a stream", arguments: [false, true])
    func layout(_ isStreamed: Bool) throws {
        var book = SmallWorkbook()
        book.parts["xl/worksheets/sheet1.xml"] = """
            <worksheet xmlns="\(book.main)"><sheetData>\(Self.row)</sheetData><conditionalFormatting sqref="A1">
            <cfRule/></conditionalFormatting><mergeCells count="4"><mergeCell ref="A1:B1"/><mergeCell ref="c3:A2"/>
            <mergeCell ref="D4"/><mergeCell ref="tull"/></mergeCells><headerFooter differentFirst="1">
            <oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Ring  oss&amp;C&amp;A &amp;&amp; mer</oddHeader>
            <oddFooter>&amp;RSide &amp;P av &amp;N</oddFooter><firstFooter>&amp;RSide &amp;P av &amp;N</firstFooter>
            </headerFooter></worksheet>
            """
        var limits = ReadLimits()
        if isStreamed { limits.streamingBytes = 0 }
        var rows = try book.open(limits).rows(ofSheetAt: 0)
        #expect(try rows.rest().count == 1)
        #expect(rows.mergedRanges.map(\.description) == ["A1:B1", "A2:C3"])
        #expect(rows.headersAndFooters == ["Ring oss", "& mer", "Side av"])
        #expect(rows.mergedRanges[1].contains(CellReference(row: 3, column: 2)))
        #expect(!rows.mergedRanges[1].contains(CellReference(row: 1, column: 2)))
    }
}
