import Cells
import SheetReading
import Builders
import Testing

@Suite("Sheet contents other than cells")
struct AttachmentTests {
    private static let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    /// A workbook with one attached part, and what is read from it.
    private func attachments(
        _ parts: [(type: String, target: String, content: String)], more: [String: String] = [:]
    ) throws -> SheetAttachments {
        var book = SmallWorkbook(Self.row)
        let list = parts.enumerated().map { (id: "r\($0)", type: $1.type, target: "../\($1.target)") }
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = book.relationships(list)
        for part in parts { book.parts["xl/\(part.target)"] = part.content }
        book.parts.merge(more) { $1 }
        return try book.open().attachments(ofSheetAt: 0)
    }

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
        let found = try attachments([
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
        let found = try attachments([("comments", "comments1.xml", comments(self.note("A1", note)))])
        #expect(threads(found) == ["A1 \(expected)"])
        #expect(found.notes.isEmpty)
    }

    @Test(
        "a note that merely begins like such a copy is a note",
        arguments: ["[Threaded comment]\n\nja", "[x] fwlink/?linkid=870924"])
    func notes(_ text: String) throws {
        let found = try attachments([("comments", "comments1.xml", comments(note("A1", text)))])
        #expect(found.notes.map(\.text) == [text])
        #expect(found.threads.isEmpty)
    }

    @Test(
        "a note with only its author's name, as Excel begins it, has no text",
        arguments: [("a:", ""), ("a:\n", ""), ("a:\nobs", "a:\nobs"), ("b:", "b:"), ("a", "a")])
    func left(_ text: String, _ expected: String) throws {
        let found = try attachments([("comments", "comments1.xml", comments(note("A1", text)))])
        #expect(found.notes.map(\.text) == [expected])
    }

    // MARK: Drawings

    private static let names = """
        xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a14="urn:a14"
        """

    private func drawings(_ content: String, more: [String: String] = [:]) throws -> [String] {
        let drawing = "<xdr:wsDr \(Self.names)>\(content)</xdr:wsDr>"
        let found = try attachments([("drawing", "drawings/drawing1.xml", drawing)], more: more)
        return found.drawings.map { "\($0.kind) \($0.reference?.description ?? "–") \($0.text)" }
    }

    private static func anchored(_ column: Int, _ row: Int, _ content: String) -> String {
        """
        <xdr:twoCellAnchor><xdr:from><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(row)</xdr:row>
        <xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>\(content)
        <xdr:clientData/></xdr:twoCellAnchor>
        """
    }

    private static func shape(_ paragraphs: String) -> String {
        """
        <xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TekstSylinder 1" descr="pynt"/></xdr:nvSpPr><xdr:spPr/>
        <xdr:txBody><a:bodyPr/><a:lstStyle/>\(paragraphs)</xdr:txBody></xdr:sp>
        """
    }

    private static let picture = """
        <xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Bilde 1" descr="Skisse"/><xdr:cNvPicPr/></xdr:nvPicPr>
        <xdr:blipFill><a:blip r:embed="r1"/></xdr:blipFill></xdr:pic>
        """

    @Test(
        "text boxes and shapes give their text and their cell, in groups and in any markup version",
        arguments: [
            (
                anchored(1, 16, shape("<a:p><a:r><a:t>NB: </a:t></a:r><a:r><a:t>to slutter</a:t></a:r></a:p>")),
                ["shape B17 NB: to slutter"]
            ),
            (
                anchored(
                    0, 0,
                    shape(
                        "<a:p><a:r><a:t>en</a:t></a:r><a:br/><a:fld><a:t>to</a:t></a:fld></a:p><a:p/><a:p><a:r><a:t>tre</a:t></a:r></a:p>"
                    )),
                ["shape A1 en\nto\ntre"]
            ),
            (anchored(0, 0, shape("<a:p/>")), []), (anchored(0, 0, shape("<a:p><a:r><a:t> </a:t></a:r></a:p>")), []),
            (
                anchored(
                    2, 3,
                    "<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id='1' name='g'/></xdr:nvGrpSpPr>"
                        + shape("<a:p><a:r><a:t>a</a:t></a:r></a:p>") + "<xdr:grpSp>"
                        + shape("<a:p><a:r><a:t>b</a:t></a:r></a:p>") + "</xdr:grpSp></xdr:grpSp>"),
                ["shape C4 a", "shape C4 b"]
            ),
            (
                "<mc:AlternateContent><mc:Choice Requires='a14'>"
                    + anchored(0, 1, shape("<a:p><a:r><a:t>Valg</a:t></a:r></a:p>"))
                    + "</mc:Choice><mc:Fallback>"
                    + anchored(0, 1, shape("<a:p><a:r><a:t>kan ikke vises</a:t></a:r></a:p>"))
                    + "</mc:Fallback></mc:AlternateContent>", ["shape A2 Valg"]
            ),
            (
                anchored(3, 1, picture) + anchored(4, 1, shape("<a:p><a:r><a:t>x</a:t></a:r></a:p>")),
                ["picture D2 Skisse", "shape E2 x"]
            ),
            (
                anchored(0, 0, picture) + "<xdr:absoluteAnchor><xdr:pos x='0' y='0'/>"
                    + shape("<a:p><a:r><a:t>fri</a:t></a:r></a:p>") + "</xdr:absoluteAnchor>",
                ["picture A1 Skisse", "shape – fri"]
            ),
            (anchored(99999, 5, picture), ["picture – Skisse"]),
            (
                anchored(
                    1, 1,
                    "<mc:AlternateContent><mc:Choice Requires='k'><k:contentPart xmlns:k='k' r:id='r1'/></mc:Choice>"
                        + "<mc:Fallback>\(picture)</mc:Fallback></mc:AlternateContent>"),
                ["picture B2 "]
            ),
        ])
    func shapes(_ content: String, _ expected: [String]) throws {
        #expect(try drawings(content) == expected)
    }

    @Test("charts and diagrams give their texts")
    func charts() throws {
        let frame = """
            <xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Diagram 1"/></xdr:nvGraphicFramePr><a:graphic>
            <a:graphicData><c:chart r:id="r7"/></a:graphicData></a:graphic></xdr:graphicFrame>
            """
        let diagram = frame.replacing("c:chart r:id=\"r7\"", with: "c:relIds r:dm=\"r8\" r:lo=\"r9\"")
        let text = "<a:p><a:r><a:t>Behov 2018</a:t></a:r></a:p>"
        let more = [
            "xl/drawings/_rels/drawing1.xml.rels": SmallWorkbook().relationships([
                ("r7", "chart", "../charts/chart1.xml"), ("r8", "diagramData", "../diagrams/data1.xml"),
            ]),
            "xl/charts/chart1.xml":
                "<c:chartSpace \(Self.names)><c:title><c:rich>\(text)</c:rich></c:title><c:v>9</c:v></c:chartSpace>",
            "xl/diagrams/data1.xml": "<c:dataModel \(Self.names)><c:t>\(text)\(text)</c:t></c:dataModel>",
        ]
        let found = try drawings(Self.anchored(0, 0, frame) + Self.anchored(1, 0, diagram), more: more)
        #expect(found == ["chart A1 Behov 2018", "chart B1 Behov 2018\nBehov 2018"])
        #expect(try drawings(Self.anchored(0, 0, frame)) == ["chart A1 "])
        let slicer = frame.replacing("c:chart r:id=\"r7\"", with: "sle:slicer xmlns:sle=\"urn:s\" name=\"Avdeling\"")
        #expect(try drawings(Self.anchored(0, 0, slicer)) == ["object A1 "])
    }

    @Test("embedded documents are reported, whatever their content", arguments: ["oleObject", "package", "control"])
    func objects(_ type: String) throws {
        let found = try attachments([(type, "embeddings/a.bin", "x")])
        #expect(found.drawings.map(\.kind) == [.object])
    }

    private static func control(_ type: String, _ label: String, _ more: String) -> String {
        """
        <v:shape type="#_x0000_t201"><v:textbox><div><font face="Tahoma">\(label)</font></div></v:textbox>
        <x:ClientData ObjectType="\(type)"><x:Anchor> 10, 1, 6, 1, 10, 90, 6, 20</x:Anchor>\(more)</x:ClientData></v:shape>
        """
    }

    @Test(
        "check boxes whose state is in no cell are reported with it, once; notes and broken markup are not",
        arguments: [
            (control("Checkbox", "I budsjett", "<x:Checked>1</x:Checked>"), ["object K7 ☑ I budsjett"]),
            (control("Radio", "", ""), ["object K7 ☐"]),
            (control("Checkbox", "Ja", "<x:FmlaLink>$K$7</x:FmlaLink><x:Checked>1</x:Checked>"), ["shape K7 Ja"]),
            (control("Checkbox", "Ja", ""), ["object K7 ☐ Ja"]), (control("Note", "Ja", ""), ["shape K7 Ja"]),
            (control("Checkbox", "en<br>to", ""), ["shape K7 Ja"]),
        ])
    func controls(_ shape: String, _ expected: [String]) throws {
        let names = "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:x='urn:schemas-microsoft-com:office:excel'"
        let newer = Self.anchored(10, 6, Self.shape("<a:p><a:r><a:t>Ja</a:t></a:r></a:p>"))
        let hasNewer = !expected[0].hasSuffix("I budsjett") && expected[0] != "object K7 ☐"
        var parts = [("vmlDrawing", "drawings/vmlDrawing1.vml", "<xml \(names)>\(shape)</xml>")]
        if hasNewer {
            parts.append(("drawing", "drawings/drawing1.xml", "<xdr:wsDr \(Self.names)>\(newer)</xdr:wsDr>"))
        }
        let found = try attachments(parts)
        let drawings = found.drawings.map { "\($0.kind) \($0.reference?.description ?? "–") \($0.text)" }
        #expect(drawings == expected)
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
