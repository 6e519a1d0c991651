extension AuditTests.Fault {
    /// Every kind of fault that the audit must find.
    static let table = package + elements + values + rows + formulas + styles + validations + tables + drawings + names

    private static let sheet = "xl/worksheets/sheet3.xml"
    private static let types = "[Content_Types].xml"
    private static let book = "xl/workbook.xml"
    private static let relations = "xl/_rels/workbook.xml.rels"

    private static let package = [
        Self(.council, "xl/worksheets/sheet1.xml", "</worksheet>", "", "not well formed"),
        Self(.council, "xl/worksheets/sheet1.xml", "<v>", "\u{1}<v>", "not well formed"),
        Self(.council, "xl/Workbook.xml", "", "<workbook/>", "two parts of one name"),
        Self(.council, "xl/spare.xml", "", "<spare/>", "nothing leads to it"),
        Self(.council, relations, "sheet2.xml", "sheet99.xml", "which is not there"),
        Self(.council, relations, "Id=\"rId2\"", "Id=\"rId1\"", "has rId1 twice"),
        Self(.council, relations, "relationships/theme\"", "relationships/themes\"", "which is unknown"),
        Self(
            .council, types, "<Override PartName=\"/xl/styles.xml\"[^>]*>", "", "has the content type application/xml"),
        Self(.council, types, "drawingml.chart\\+xml", "drawing+xml", "has the content type"),
        Self(.council, types, "/xl/charts/chart2.xml", "/xl/charts/chart1.xml", "names xl/charts/chart1.xml twice"),
        Self(.form, types, "<Default Extension=\"vml\"[^>]*>", "", "has the content type None"),
        Self(.form, sheet, "<legacyDrawing r:id=\"rId1\"", "<legacyDrawing r:id=\"rId9\"", "no relationship of it"),
        Self(.control, "xl/worksheets/_rels/sheet2.xml.rels", "\\.xlsx\"", "#2.xlsx\"", "whose # is not encoded"),
    ]

    private static let elements = [
        Self(
            .form, sheet, "(<mergeCells.*</mergeCells>)(<cond.*)(<dataValidations)", "\\2\\1\\3",
            "order of its elements"),
        Self(.form, sheet, "(<sheetData>.*</sheetData>)(.*)(</worksheet>)", "\\2\\1\\3", "order of its elements"),
        Self(
            .council, "xl/charts/chart1.xml", "(<c:crossAx[^>]*>)(<c:crosses[^>]*>)", "\\2\\1", "order of its elements"),
        Self(.council, "xl/styles.xml", "(<fonts.*</fonts>)(<fills.*</fills>)", "\\2\\1", "order of its elements"),
        Self(.form, sheet, "<sheetData>", "<sheetDato/><sheetData>", "the element sheetDato is unknown"),
        Self(.form, sheet, "<row r=", "<row height=\"9\" r=", "the attribute height is unknown"),
        Self(.form, sheet, "<c r=", "<c wide=\"1\" r=", "the attribute wide is unknown"),
        Self(.form, sheet, "<row r=\"1\"", "<row", "the attribute r is missing"),
        Self(.form, sheet, "<sheetData>", "text<sheetData>", "holds text"),
        Self(.form, "xl/comments1.xml", "<commentList>.*</commentList>", "", "one is missing"),
    ]

    private static let values = [
        Self(.form, sheet, "orientation=\"landscape\"", "orientation=\"sideways\"", "is none of"),
        Self(.form, sheet, "showGridLines=\"0\"", "showGridLines=\"no\"", "is neither true nor false"),
        Self(.form, sheet, "paperSize=\"9\"", "paperSize=\"A4\"", "is no whole number"),
        Self(.form, sheet, "ht=\"[0-9]+\"", "ht=\"410\"", "is not from 0 to 409.5"),
        Self(.form, sheet, "width=\"[0-9.]+\"", "width=\"256\"", "is not from 0 to 255"),
        Self(.form, sheet, "left=\"0.5\"", "left=\"NaN\"", "is no number"),
        Self(.form, sheet, "<tabColor rgb=\"FF2E7D8C\"", "<tabColor rgb=\"2E7D8C\"", "is no colour"),
        Self(.form, sheet, "mergeCell ref=\"A1:G1\"", "mergeCell ref=\"G1:A1\"", "is no area"),
        Self(
            .form, sheet, "dataValidation ([^>]*) sqref=\"[^\"]*\"", "dataValidation \\1 sqref=\"\"", "no list of areas"
        ),
        Self(.form, sheet, "<oddHeader>&amp;L", "<oddHeader>&amp;L" + text(256), "is longer than 255"),
        Self(.form, sheet, "<oddHeader>&amp;L", "<oddHeader>&amp;L" + text(128, "🙂"), "is longer than 255"),
        Self(.form, sheet, "<oddHeader>&amp;L", "<oddHeader>&amp;L1 &amp; 2", "an & that begins no code"),
        Self(.form, "xl/sharedStrings.xml", "<t>Årsverk</t>", "<t>\(text(32_768))</t>", "is longer than 32767"),
        Self(.form, "xl/sharedStrings.xml", "<t>Årsverk</t>", "<t> Årsverk</t>", "are not kept"),
        Self(.form, "xl/sharedStrings.xml", "uniqueCount=\"[0-9]+\"", "uniqueCount=\"7\"", "another count than texts"),
        Self(.form, "docProps/core.xml", "(<dcterms:created[^>]*>)[^<]*", "\\g<1>2026-13-01T00:00:00Z", "is no moment"),
        Self(.form, "docProps/core.xml", "(<dcterms:modified[^>]*>)[^<]*", "\\g<1>i går", "is no moment"),
        Self(.form, "docProps/core.xml", "(<dcterms:created[^>]*>)[^<]*", "\\g<1>2026-02-30T00:00:00Z", "is no moment"),
        Self(.form, "docProps/core.xml", "(<dc:title>.*</dc:title>)", "\\1\\1", "a property is there twice"),
        Self(.form, "docProps/custom.xml", "pid=\"3\"", "pid=\"2\"", "a property is there twice"),
        Self(.form, "docProps/custom.xml", "pid=\"2\"", "pid=\"1\"", "takes a number that is kept"),
        Self(.form, "docProps/custom.xml", "plan-unit", "plan-PLAN", "a property is there twice"),
        Self(.form, "docProps/custom.xml", "<vt:lpwstr>", "<vt:lpwstr>" + text(255), "is longer than 255"),
        Self(.form, "docProps/app.xml", "size=\"4\"", "size=\"5\"", "another size than values"),
    ]

    private static let rows = [
        Self(.form, sheet, "<c r=\"A1\"", "<c r=\"A0\"", "is no cell"),
        Self(.form, sheet, "<c r=\"A1\"", "<c r=\"XFE1\"", "is no cell"),
        Self(.form, sheet, "<row r=\"2\"", "<row r=\"1\"", "row 1 comes twice"),
        Self(.form, sheet, "<c r=\"A2\"", "<c r=\"A1\"", "stands in another row"),
        Self(.form, sheet, "<c r=\"B5\"", "<c r=\"A5\"", "A5 comes twice"),
        Self(.form, sheet, "(<c r=\"B7\"[^>]*>)<v>[^<]*", "\\1<v>NaN", "is no number: NaN"),
        Self(.form, sheet, "(<c r=\"B7\"[^>]*>)<v>[^<]*", "\\1<v>1e999", "is no number: 1e999"),
        Self(.form, sheet, "(<c r=\"A1\"[^>]*>)<v>[^<]*", "\\1<v>99999", "has a text that is not there"),
        Self(.form, sheet, "(<c r=\"B7\") s=\"[0-9]+\"", "\\1 s=\"999\"", "has a format that is not there"),
        Self(.form, sheet, "(<c r=\"B7\" s=\"[0-9]+\")><v>[^<]*", "\\1 t=\"e\"><v>#N/A", "is an error: #N/A"),
        Self(.form, sheet, "(<c r=\"B7\" s=\"[0-9]+\")><v>[^<]*", "\\1 t=\"b\"><v>2", "neither true nor false"),
        Self(.form, sheet, "<mergeCell ref=\"A2:G2\"", "<mergeCell ref=\"A1:A2\"", "merged cells overlap"),
        Self(.form, sheet, "<mergeCells count=\"2\"", "<mergeCells count=\"3\"", "another count than elements"),
        Self(.form, sheet, "<col min=\"2\"", "<col min=\"1\"", "column 1 comes twice"),
        Self(.council, "xl/worksheets/sheet4.xml", "<brk id=\"[0-9]+\"", "<brk id=\"1000\"", "page breaks"),
    ]

    private static let formulas = [
        Self(.form, sheet, "<f>[^<]*</f>", "<f>=1</f>", "begins with ="),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>SUM(B6:B7</f>", "leaves a bracket open"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>SUM(B6:B7))</f>", "was not opened"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>1+</f>", "ends before its end"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>\"\(text(256))\"&amp;1</f>", "holds a text longer than 255"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>\"open</f>", "cannot be read"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>SUMMER(B6)</f>", "calls SUMMER"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>IF(B6=1;2;3)</f>", "cannot be read"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>unknown_name</f>", "is not defined"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>A1048577</f>", "which no sheet has"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>#REF!+1</f>", "refers to nothing"),
        Self(.form, sheet, "<f>[^<]*</f>", "<f>Ark99!A1</f>", "a sheet that is not there"),
        Self(.form, sheet, "(<f>[^<]*</f>)<v>[^<]*</v>", "\\1", "has a formula without a value"),
        Self(.council, "xl/charts/chart2.xml", "'Vedlegg", "'Tillegg", "a sheet that is not there"),
        Self(.council, "xl/worksheets/sheet1.xml", "location=\"[^\"]*\"", "location=\"Ark99!A1\"", "is not there"),
    ]

    private static let styles = [
        Self(.form, "xl/styles.xml", "fontId=\"1\"", "fontId=\"99\"", "has fontId 99, which is not there"),
        Self(.form, "xl/styles.xml", "fillId=\"2\"", "fillId=\"99\"", "has fillId 99, which is not there"),
        Self(.form, "xl/styles.xml", "numFmtId=\"165\" fontId", "numFmtId=\"199\" fontId", "the number format 199"),
        Self(.form, "xl/styles.xml", "formatCode=\"0.0##\"", "formatCode=\"0.0&quot;x\"", "is no number format"),
        Self(.form, "xl/styles.xml", "formatCode=\"0.0##\"", "formatCode=\"0;0;0;0;0\"", "more than four sections"),
        Self(.form, "xl/styles.xml", "formatCode=\"0.0##\"", "formatCode=\"#,##0.##\"", "with nothing after it"),
        Self(.form, "xl/styles.xml", "formatCode=\"0.0##\"", "formatCode=\"[Rødt]0\"", "is no number format"),
        Self(.form, "xl/styles.xml", "formatCode=\"0.0##\"", "formatCode=\"yyyy0\"", "a date and a number"),
        Self(.form, "xl/styles.xml", "formatCode=\"0.0##\"", "formatCode=\"0.0.0\"", "one thing twice"),
        Self(.form, "xl/styles.xml", "<fonts count=\"[0-9]+\"", "<fonts count=\"99\"", "another count than elements"),
        Self(.form, sheet, "dxfId=\"[0-9]+\"", "dxfId=\"99\"", "dxfId 99, which is not there"),
        Self(.form, sheet, "priority=\"2\"", "priority=\"1\"", "the same priority"),
    ]

    private static let validations = [
        Self(.form, sheet, " prompt=\"", " prompt=\"" + text(255), "is longer than 255"),
        Self(.form, sheet, " prompt=\"[^\"]*", " prompt=\"" + text(128, "🙂"), "is longer than 255"),
        Self(.form, sheet, "promptTitle=\"", "promptTitle=\"" + text(32), "is longer than 32"),
        Self(.form, sheet, " error=\"", " error=\"" + text(255), "is longer than 255"),
        Self(.form, sheet, "errorTitle=\"", "errorTitle=\"" + text(32), "is longer than 32"),
        Self(.form, sheet, "type=\"custom\"", "type=\"custom\" allowBlank=\"1\"", "ignores blanks"),
        Self(.form, sheet, "<formula2>[^<]*</formula2>", "", "has no upper bound"),
        Self(
            .form, sheet, "type=\"whole\"([^>]*>)<formula1>0</formula1><formula2>[^<]*</formula2>",
            "type=\"list\"\\1<formula1>\"\(text(200)),\(text(60))\"</formula1>", "has a list longer than 255"),
        Self(.form, sheet, "(prompt=\"[^\"]*\" sqref=\")B([0-9])", "\\1A\\2", "validations overlap"),
    ]

    private static let tables = [
        Self(.control, "xl/tables/table1.xml", "name=\"Status\"", "name=\"VIRKSOMHET\"", "have the same heading"),
        Self(.control, "xl/tables/table1.xml", "name=\"Status\"", "name=\"Tilstand\"", "not those of its cells"),
        Self(.control, "xl/tables/table1.xml", "name=\"Status\"", "name=\"Sta&#10;tus\"", "a bare tab or line break"),
        Self(.control, "xl/tables/table1.xml", "name=\"Status\"", "name=\"\"", "is empty"),
        Self(.control, "xl/tables/table1.xml", "<tableColumn id=\"2\"", "<tableColumn id=\"1\"", "the same number"),
        Self(.control, "xl/tables/table2.xml", " id=\"2\" name", " id=\"1\" name", "id 1 is there twice"),
        Self(
            .control, "xl/tables/table2.xml", "displayName=\"[^\"]*\"", "displayName=\"DATA_UNITS\"", "is there twice"),
        Self(.control, "xl/tables/table2.xml", "displayName=\"[^\"]*\"", "displayName=\"AB12\"", "looks like a cell"),
        Self(.control, "xl/tables/table2.xml", "displayName=\"[^\"]*\"", "displayName=\"a b\"", "is no name"),
        Self(
            .control, "xl/tables/table2.xml", "autoFilter ref=\"A4:", "autoFilter ref=\"B4:",
            "another area than the table"),
    ]

    private static let drawings = [
        Self(
            .council, "xl/charts/chart3.xml", "(<c:axId val=\")([0-9]+)(\"/></c:bar)", "\\g<1>7\\3",
            "axes are not those"),
        Self(.council, "xl/charts/chart3.xml", "<c:crossAx val=\"[0-9]+\"", "<c:crossAx val=\"7\"", "crosses axis 7"),
        Self(.council, "xl/charts/chart3.xml", "<c:order val=\"1\"", "<c:order val=\"0\"", "have the same order"),
        Self(.council, "xl/charts/chart3.xml", "<c:ptCount val=\"[0-9]+\"", "<c:ptCount val=\"3\"", "number of values"),
        Self(.council, "xl/charts/chart3.xml", "<c:pt idx=\"1\"", "<c:pt idx=\"0\"", "keeps a value"),
        Self(
            .council, "xl/charts/chart3.xml", "<c:pt idx=\"0\"><c:v>[0-9]+", "<c:pt idx=\"0\"><c:v>mye", "is no number"),
        Self(.council, "xl/drawings/drawing3.xml", "<xdr:cNvPr id=\"3\"", "<xdr:cNvPr id=\"2\"", "the same number"),
        Self(.council, "xl/drawings/drawing3.xml", "<xdr:row>[0-9]+", "<xdr:row>99999", "ends before it begins"),
        Self(.form, "xl/comments1.xml", "authorId=\"1\"", "authorId=\"2\"", "an author that is not there"),
        Self(.form, "xl/comments1.xml", "(<comment .*</comment>)", "\\1\\1", "a cell has two notes"),
        Self(.form, "xl/drawings/vmlDrawing1.vml", "<x:Row>[0-9]+", "<x:Row>99", "boxes are not those of the notes"),
    ]

    private static let names = [
        Self(.council, book, "Om tallene", "SAMMENDRAG", "two sheets have the same name"),
        Self(.council, book, "sheet name=\"Om tallene\"", "sheet name=\"Om [tallene]\"", "is no name of a sheet"),
        Self(.council, book, "sheet name=\"Om tallene\"", "sheet name=\"\(text(32))\"", "is longer than 31"),
        Self(.council, book, "sheet name=\"Om tallene\"", "sheet name=\"History\"", "keeps for itself"),
        Self(.council, book, "sheetId=\"2\"", "sheetId=\"1\"", "the same number"),
        Self(.council, book, "(<sheet name=\"Sammendrag\")", "\\1 state=\"hidden\"", "opens on is hidden"),
        Self(.form, book, "name=\"levels\"", "name=\"LEV1\"", "looks like a cell"),
        Self(.form, book, "name=\"levels\"", "name=\"R1C1\"", "looks like a cell"),
        Self(.form, book, "name=\"levels\"", "name=\"true\"", "is a word of formulas"),
        Self(.form, book, "name=\"levels\"", "name=\"Positions\"", "is defined twice"),
        Self(.form, book, "localSheetId=\"1\"", "localSheetId=\"99\"", "belongs to a sheet that is not there"),
    ]

    private static func text(_ count: Int, _ character: Character = "x") -> String {
        String(repeating: character, count: count)
    }
}
