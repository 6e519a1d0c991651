import Cells
import SheetReading
import Builders
import Testing

@Suite("Number formats")
struct NumberFormatTests {
    /// Whether a cell with `number` is a date under one cell format.
    private func isDate(_ number: Double, _ format: String, _ codes: String = "") throws -> Bool {
        var book = SmallWorkbook("<row><c s=\"1\"><v>\(number)</v></c></row>")
        book.styles =
            "\(codes)<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf \(format)/></cellXfs>"
        guard case .date? = try book.cells().first?.value else { return false }
        return true
    }

    private func code(_ code: String) -> String {
        let escaped = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
        return "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/></numFmts>"
    }

    @Test(
        "format codes distinguish dates from numbers",
        arguments: [
            ("yyyy-mm-dd", true), ("[$-414]d. mmmm yyyy;@", true), ("[h]:mm", true), ("[ss]", true),
            ("[mm]:ss.0", true),
            ("h:mm AM/PM", true), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", true), ("[Red]yyyy", true),
            ("mmm\\-yy", true),
            ("[$-411]ggge\"年\"m\"月\"d\"日\"", true), ("[$-411]aaaa", true), ("[$-D07041E]bbbb", true),
            ("\"den \"d", true), ("[DBNum1][$-804]yyyy\"年\"", true), ("YYYY/MM/DD", true), ("mm:ss", true),
            ("General", false), ("G/通用格式", false), ("GENERAL", false), ("\"dag \"General", false), ("0.00E+00", false),
            ("##0.0E-0", false), ("[Red]0;[Blue]-0", false), ("[Color10]0", false), ("\"dager\" 0", false),
            ("0\\d", false),
            ("0_d", false), ("*d0", false), ("[>=10]0;0.0", false), ("#,##0 \"kr\"", false), ("_-* #,##0_-", false),
            ("@", false), ("0;yyyy", false), ("[$€-407] #,##0.00", false), ("# ?/?", false), ("\"yyyy", false),
            ("[", false),
            ("", false), (";;;", false),
        ])
    func codes(_ code: String, _ expected: Bool) throws {
        #expect(try isDate(42_855, "numFmtId=\"164\"", self.code(code)) == expected)
    }

    @Test(
        "the section that displays the number decides",
        arguments: [
            ("0;yyyy", -5.0, true), ("0;yyyy", 0, false), ("yyyy;0;0", 0, false), ("0;0;yyyy", 0, true),
            ("yyyy;;", -1, false),
            ("[<100]0;yyyy", 99, false), ("[<100]0;yyyy", 100, true), ("[>=100]yyyy;0", 100, true),
            ("[=1]yyyy;0", 2, false),
            ("[<>1]yyyy;0", 2, true), ("[Red][<=-1.5]d;[>1]0;d", -2, true), ("[Red][<=-1.5]d;[>1]0;d", 2, false),
            ("[Red][<=-1.5]d;[>1]0;d", 1, true), ("yyyy;@", -2, true),
        ])
    func sections(_ code: String, _ number: Double, _ expected: Bool) throws {
        #expect(try isDate(number, "numFmtId=\"164\"", self.code(code)) == expected)
    }

    @Test(
        "format codes tell what is shown of a date",
        arguments: [
            ("mmm yy", DatePrecision.month), ("mmmm yyyy", .month), ("[$-414]mmm\\.\\ yy;@", .month),
            ("mm/yyyy", .month),
            ("yyyy", .year), ("yy", .year), ("dd.mm.yyyy", .day), ("d. mmm", .day), ("mmm", .day), ("mm:ss", .day),
            ("yyyy h:mm", .day), ("mmm yy [h]", .day), ("[$-411]aaaa", .day), ("[h]:mm", .hours),
            ("[mm]:ss.0", .hours),
        ])
    func precision(_ code: String, _ expected: DatePrecision) throws {
        var book = SmallWorkbook("<row><c s=\"1\"><v>43221</v></c></row>")
        book.styles = "\(self.code(code))<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
        #expect(try book.cells().map(\.value) == [.date(SerialDate(serial: 43_221, precision: expected))])
    }

    @Test("built-in formats are recognised without a code, in all editions")
    func builtIn() throws {
        let dates = Set([14...22, 27...36, 45...47, 50...58, 71...81].flatMap(Array.init))
        for id in 0...163 { #expect(try isDate(1, "numFmtId=\"\(id)\"") == dates.contains(id), "\(id)") }
    }

    @Test(
        "format codes distinguish percentages from other numbers, also by section",
        arguments: [
            ("0%", 1.0, true), ("0.00 %", 1, true), ("\"ca. \"0%", 1, true), ("[Red]-0%;0", -1, false),
            ("0;-0%", -1, true),
            ("0;-0%", 1, false), ("0\" %\"", 1, false), ("0\\%", 1, false), ("#,##0.0", 1, false), ("0_%", 1, false),
        ])
    func percentages(_ code: String, _ number: Double, _ expected: Bool) throws {
        var book = SmallWorkbook("<row><c s=\"1\"><v>\(number)</v></c></row>")
        book.styles = "\(self.code(code))<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
        #expect(try book.cells().map(\.isPercent) == [expected])
    }

    @Test(
        "words and currencies that a format shows beside the number are its unit",
        arguments: [
            ("0 \"tkr\"", 25.0, "tkr"), ("#,##0.00\\ \"Kr\"", 25, "kr"), ("\"kr\" #,##0;-\"kr\" #,##0", -2, "kr"),
            ("[$kr-414] #,##0", 2, "kr"), ("[$-414]0", 2, nil), ("[$€-2]\\ #,##0", 2, "€"), ("$#,##0", 2, "$"),
            ("0\" %\"", 80, "%"), ("0\"000\"", 25, "000"), ("\"47 \"00", 25, nil), ("General\" av 5\"", 3, "av 5"),
            ("0\\,\\-", 3, nil), ("0\"*\"", 3, nil),
            // Of a number in thousands or under a condition, the words are true already.
            ("#,##0,\" tkr\"", 25_000, nil), ("[>=1000000]0.0,,\"mill\";0", 1_500_000, nil),
            // A section without digits shows no number.
            ("0;-0;\"ingen\"", 0, nil), ("0\" stk\";-0;\"ingen\"", 3, "stk"),
            ("_-* #,##0.00\\ \"kr\"_-;-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-", 2, "kr"),
        ])
    func units(_ code: String, _ number: Double, _ expected: String?) throws {
        var book = SmallWorkbook("<row><c s=\"1\"><v>\(number)</v></c></row>")
        book.styles = "\(self.code(code))<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
        #expect(try book.cells().map(\.unit) == [expected.map { .words($0) }])
        #expect(try book.cells().map(\.value) == [.number(number)])
    }

    @Test(
        "a cell is struck through if its font is",
        arguments: [
            ("<font><strike/></font>", true), ("<font><b/><strike val=\"1\"/><sz val=\"11\"/></font>", true),
            ("<font><strike val=\"0\"/></font>", false), ("<font><strike val=\"false\"/></font>", false),
            ("<font/>", false), ("", false), ("<font><extension><strike/></extension></font>", true),
        ])
    func struckThrough(_ font: String, _ expected: Bool) throws {
        for content in ["<v>1</v>", "<f>1</f><v>1</v>", "<is><t>en</t></is>"] {
            let type = content.hasPrefix("<is") ? " t=\"inlineStr\"" : ""
            var book = SmallWorkbook(
                "<row r=\"1\"><c r=\"A1\"\(type)>\(content)</c><c r=\"B1\" s=\"1\"\(type)>\(content)</c></row>")
            book.styles =
                "<fonts><font/>\(font)</fonts><cellXfs><xf fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>"
            #expect(try book.cells().map(\.isStruckThrough) == [false, expected], "\(content)")
        }
    }

    @Test("the built-in percentages are 9 and 10")
    func builtInPercentages() throws {
        for id in 0...163 {
            var book = SmallWorkbook("<row><c s=\"0\"><v>1</v></c></row>")
            book.styles = "<cellXfs><xf numFmtId=\"\(id)\"/></cellXfs>"
            #expect(try book.cells().map(\.isPercent) == [id == 9 || id == 10], "\(id)")
        }
    }

    @Test("a code applies to its number in any position, and overrides a built-in one")
    func order() throws {
        var book = SmallWorkbook("<row><c s=\"0\"><v>1</v></c><c s=\"1\"><v>1</v></c><c s=\"9\"><v>1</v></c></row>")
        book.styles =
            "<cellXfs><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\"/><numFmt numFmtId=\"14\" formatCode=\"0\"/></numFmts>"
        #expect(try book.summary() == ["A1 d 1900-01-01", "B1 n 1.0", "C1 n 1.0"])
    }
}
