import Cells
import SheetReading
import Builders
import Testing

@Suite("Drawings and controls over the cells")
struct DrawingTests {
    private static let names = """
        xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a14="urn:a14"
        """

    private func drawings(_ content: String, more: [String: String] = [:]) throws -> [String] {
        let drawing = "<xdr:wsDr \(Self.names)>\(content)</xdr:wsDr>"
        let found = try SmallWorkbook().attachments([("drawing", "drawings/drawing1.xml", drawing)], more: more)
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
            // Without text in it, a shape has its alternative text.
            (anchored(0, 0, shape("<a:p/>")), ["shape A1 pynt"]),
            (anchored(0, 0, shape("<a:p/>").replacing("pynt", with: "")), []),
            (
                anchored(0, 0, shape("<a:p><a:r><a:t> </a:t></a:r></a:p>").replacing("descr=\"pynt\"", with: "")), []
            ),
            (
                anchored(
                    0, 0,
                    "<xdr:cxnSp><xdr:nvCxnSpPr><xdr:cNvPr id='3' name='Pil 2' descr='hit'/></xdr:nvCxnSpPr></xdr:cxnSp>"
                        + shape("<a:p><a:r><a:t>x</a:t></a:r></a:p>")),
                ["shape A1 hit", "shape A1 x"]
            ),
            // LibreOffice gives a label no place.
            (
                anchored(0, 0, shape("<a:p><a:r><a:t>Husk</a:t></a:r></a:p>"))
                    .replacing(
                        "<xdr:col>9</xdr:col><xdr:row>9</xdr:row>",
                        with:
                            "<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff>"
                    ),
                ["shape – Husk"]
            ),
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
        let boxes = more.merging([
            "xl/charts/_rels/chart1.xml.rels": SmallWorkbook().relationships([
                ("r1", "chartUserShapes", "../drawings/drawing2.xml")
            ]),
            "xl/drawings/drawing2.xml":
                "<c:userShapes \(Self.names)><c:sp>\(text.replacing("Behov 2018", with: "Ord"))</c:sp></c:userShapes>",
        ]) { $1 }
        #expect(try drawings(Self.anchored(0, 0, frame), more: boxes) == ["chart A1 Behov 2018\nOrd"])
        #expect(try drawings(Self.anchored(0, 0, frame)) == ["chart A1 "])
        let slicer = frame.replacing("c:chart r:id=\"r7\"", with: "sle:slicer xmlns:sle=\"urn:s\" name=\"Avdeling\"")
        #expect(try drawings(Self.anchored(0, 0, slicer)) == ["object A1 "])
    }

    @Test("embedded documents are reported, whatever their content", arguments: ["oleObject", "package", "control"])
    func objects(_ type: String) throws {
        let found = try SmallWorkbook().attachments([(type, "embeddings/a.bin", "x")])
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
            (control("Checkbox", "Ja", "<x:FmlaLink>$K$7</x:FmlaLink><x:Checked>1</x:Checked>"), ["object K7 ☑ Ja"]),
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
        let found = try SmallWorkbook().attachments(parts)
        let drawings = found.drawings.map { "\($0.kind) \($0.reference?.description ?? "–") \($0.text)" }
        #expect(drawings == expected)
    }

    @Test("a check box in a cell is told with the cell if it has a label, else the cell tells its state")
    func linked() throws {
        let names = "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:x='urn:schemas-microsoft-com:office:excel'"
        let shapes = ["$F$8", "Ark1!$F$9", "Ark2!$F$9"].map {
            Self.control("Checkbox", "Ja", "<x:FmlaLink>\($0)</x:FmlaLink>")
        }
        let unlabelled = Self.control("Checkbox", "", "<x:FmlaLink>$F$8</x:FmlaLink>")
        let found = try SmallWorkbook().attachments([
            ("vmlDrawing", "drawings/vmlDrawing1.vml", "<xml \(names)>\(shapes.joined() + unlabelled)</xml>")
        ])
        #expect(found.drawings.map { $0.linkedCell?.description } == ["F8", "F9", nil])
    }

    @Test("a frame with several parts has the texts of all")
    func severalParts() throws {
        let chart = { (text: String) in
            "<c:chartSpace \(Self.names)><c:tx><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></c:tx></c:chartSpace>"
        }
        let frame = "<xdr:graphicFrame><c:chart r:id=\"a\"/><c:chart r:id=\"b\"/></xdr:graphicFrame>"
        let found = try drawings(
            Self.anchored(0, 0, frame),
            more: [
                "xl/drawings/_rels/drawing1.xml.rels": SmallWorkbook().relationships([
                    ("a", "chart", "../charts/chart1.xml"), ("b", "chart", "../charts/chart2.xml"),
                ]), "xl/charts/chart1.xml": chart("en"), "xl/charts/chart2.xml": chart("to"),
            ])
        #expect(found == ["chart A1 en\nto"])
    }

    @Test("LibreOffice writes the state of a check box only in its properties, and its label at no place as well")
    func controlProperties() throws {
        let names = "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:x='urn:schemas-microsoft-com:office:excel'"
        let shapes = ["En", "To"].map { Self.control("Checkbox", $0, "") }.joined()
        let label = Self.anchored(9, 9, Self.shape("<a:p><a:r><a:t>To</a:t></a:r></a:p>"))
            .replacing("<xdr:colOff>0</xdr:colOff>", with: "").replacing("<xdr:rowOff>0</xdr:rowOff>", with: "")
        func properties(_ more: String) -> String {
            "<formControlPr xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" \(more)/>"
        }
        let found = try SmallWorkbook().attachments([
            ("drawing", "drawings/drawing1.xml", "<xdr:wsDr \(Self.names)>\(label)</xdr:wsDr>"),
            ("vmlDrawing", "drawings/vmlDrawing1.vml", "<xml \(names)>\(shapes)</xml>"),
            ("ctrlProp", "ctrlProps/ctrlProps1.xml", properties("objectType=\"CheckBox\" fmlaLink=\"'Ark1'!$F$8\"")),
            ("ctrlProp", "ctrlProps/ctrlProps2.xml", properties("objectType=\"Label\"")),
            ("ctrlProp", "ctrlProps/ctrlProps3.xml", properties("objectType=\"CheckBox\" checked=\"Checked\"")),
        ])
        #expect(found.drawings.map(\.text) == ["☐ En", "☑ To"])
        #expect(found.drawings.map { $0.linkedCell?.description } == ["F8", nil])
    }
}
