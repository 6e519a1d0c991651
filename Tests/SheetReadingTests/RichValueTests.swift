import Cells
import SheetReading
import Builders
import Testing

@Suite("Values without a type in the file format")
struct RichValueTests {
    private static let error = "<c r=\"A1\" t=\"e\" vm=\"1\"><v>#VALUE!</v></c>"

    private func cell(_ cell: String, _ parts: [String: String] = [:]) throws -> Cell? {
        var book = SmallWorkbook("<row r=\"1\">\(cell)</row>")
        if !parts.isEmpty {
            book.parts = parts
            book.parts["xl/_rels/workbook.xml.rels"] = book.relationships([
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("m", "sheetMetadata", "metadata.xml"),
                ("v", "rdRichValue", "richData/rdrichvalue.xml"),
                ("s", "rdRichValueStructure", "richData/rdrichvaluestructure.xml"),
            ])
        }
        return try book.cells().first
    }

    /// The parts that describe a rich value, as Excel writes them.
    private func parts(_ type: String, keys: [String] = ["a"], values: [String] = ["0"]) -> [String: String] {
        [
            "xl/metadata.xml": """
            <metadata xmlns="\(SmallWorkbook().main)" xmlns:xlrd="urn:x"><metadataTypes count="2"/>
            <futureMetadata name="XLDAPR" count="1"><bk><extLst><ext><xlrd:rvb i="7"/></ext></extLst></bk></futureMetadata>
            <futureMetadata name="XLRICHVALUE" count="2"><bk><extLst><ext uri="u"><xlrd:rvb i="0"/></ext></extLst></bk>
            <bk><extLst><ext uri="u"><xlrd:rvb i="1"/></ext></extLst></bk></futureMetadata>
            <cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>
            <valueMetadata count="1"><bk><rc t="2" v="1"/></bk></valueMetadata></metadata>
            """,
            "xl/richData/rdrichvalue.xml": """
            <rvData xmlns="urn:r" count="2"><rv s="0"><v>8</v></rv><rv s="1">\(values.map { "<v>\($0)</v>" }.joined())</rv>
            </rvData>
            """,
            "xl/richData/rdrichvaluestructure.xml": """
            <rvStructures xmlns="urn:r" count="2"><s t="_other"><k n="x" t="i"/></s><s t="\(type)">
            \(keys.map { "<k n=\"\($0)\" t=\"i\"/>" }.joined())</s></rvStructures>
            """,
        ]
    }

    @Test(
        "the meaning of an error is read from the workbook's description of it",
        arguments: [
            ("_localImage", ["a"], ["0"], RichValue.picture), ("_webimage", ["a"], ["0"], .picture),
            ("_linkedentity2core", ["a"], ["0"], .dataType), ("_entity", ["a"], ["0"], .dataType),
            ("_error", ["colOffset", "errorType", "rwOffset"], ["0", "8", "2"], .spill),
            ("_error", ["errorType"], ["13"], nil), ("_error", [], [], nil),
        ] as [(String, [String], [String], RichValue?)])
    func described(_ type: String, _ keys: [String], _ values: [String], _ expected: RichValue?) throws {
        let cell = try cell(Self.error, parts(type, keys: keys, values: values))
        #expect(cell?.value == .error("#VALUE!"))
        #expect(cell?.richValue == expected)
    }

    @Test(
        "without a description, an array formula has no room, and anything else is a rich value",
        arguments: [
            (error, RichValue.other),
            (error.replacing("<v>", with: "<f t=\"array\" ref=\"A1\">FILTER(B1:B9,C1:C9)</f><v>"), .spill),
            (error.replacing("<v>", with: "<f>IMAGE(B1)</f><v>"), .other),
            (error.replacing(" vm=\"1\"", with: ""), nil), (error.replacing("vm=\"1\"", with: "vm=\"x\""), nil),
            ("<c r=\"A1\" vm=\"1\"><v>3</v></c>", nil),
        ] as [(String, RichValue?)])
    func undescribed(_ content: String, _ expected: RichValue?) throws {
        #expect(try cell(content)?.richValue == expected)
    }

    @Test("invalid indices give some rich value", arguments: ["<rvb i=\"-1\"/>", "<rvb i=\"99\"/>", "<rvb/>"])
    func wrong(_ index: String) throws {
        var parts = parts("_entity")
        parts["xl/metadata.xml"] = """
            <metadata xmlns="\(SmallWorkbook().main)"><futureMetadata name="XLRICHVALUE"><bk>\(index)</bk></futureMetadata>
            <valueMetadata><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>
            """
        #expect(try cell(Self.error, parts)?.richValue == .other)
    }
}
