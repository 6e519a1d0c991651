import Cells
import SheetReading
import Builders
import Support
import Testing

@Suite("Cells of a sheet")
struct CellTests {
    @Test(
        "every type of cell gives the stored value",
        arguments: [
            ("<c r=\"A1\"><v>2.5</v></c>", ["A1 n 2.5"]), ("<c r=\"A1\" t=\"n\"><v> -3 </v></c>", ["A1 n -3.0"]),
            ("<c r=\"A1\"><v>1E-3</v></c>", ["A1 n 0.001"]), ("<c r=\"A1\" t=\"s\"><v>1</v></c>", ["A1 s to"]),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t>her</t></is></c>", ["A1 s her"]),
            ("<c r=\"A1\" t=\"str\"><f>A2</f><v>svar</v></c>", ["A1 s svar ="]),
            ("<c r=\"A1\" t=\"str\"><f>A2</f><v></v></c>", ["A1 s  ="]),
            ("<c r=\"A1\" t=\"b\"><v>1</v></c>", ["A1 b true"]),
            ("<c r=\"A1\" t=\"b\"><v>0</v></c>", ["A1 b false"]),
            ("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>", ["A1 e #DIV/0!"]), ("<c r=\"A1\"><f>1+1</f></c>", ["A1 ? ="]),
            ("<c r=\"A1\"><f>1+1</f><v>2</v></c>", ["A1 n 2.0 ="]),
            ("<c r=\"A1\" t=\"d\"><v>2017-04-30</v></c>", ["A1 d 2017-04-30"]),
            ("<c r=\"A1\" t=\"d\"><v>2017-04-30T12:30:00.000</v></c>", ["A1 d 2017-04-30T12:30:00"]),
            ("<c r=\"A1\" t=\"d\"><v>18:15:00</v></c>", ["A1 d 18:15:00"]),
            ("<c r=\"A1\" t=\"d\"><v>snart</v></c>", ["A1 s snart"]),
            ("<c r=\"A1\" s=\"1\"><v>42855</v></c>", ["A1 d 2017-04-30"]),
            ("<c r=\"A1\" s=\"2\"><v>42855</v></c>", ["A1 n 42855.0"]), ("<c r=\"A1\" s=\"1\"/>", []),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t></t></is></c>", []), ("<c r=\"A1\"><v></v></c>", []),
            ("<c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c>", ["A1 n 1.0", "D1 n 2.0", "E1 n 3.0"]),
            ("<c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c>", ["A1 n 1.0", "B1 n 2.0"]),
            ("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>", ["A1 n 2.0"]),
            ("<c r=\"A1\" t=\"s\"><f>B1</f><v></v></c>".replacing("t=\"s\"", with: "t=\"e\""), ["A1 ? ="]),
            ("<c r='A1' t='n'><f>B1</f><v/></c>", ["A1 ? ="]), ("<c r=\"A&#49;\"><v>1&#48;</v></c>", ["A1 n 10.0"]),
            ("<c r=\"A1\"><v>0.1</v></c>", ["A1 n 0.1"]), ("<c r=\"A1\"><v>-1.5E+3</v></c>", ["A1 n -1500.0"]),
            ("<c r=\"A1\"><v>0.30000000000000004</v></c>", ["A1 n 0.30000000000000004"]),
            ("<c r=\"A1\"><v>1.7976931348623157E308</v></c>", ["A1 n 1.7976931348623157e+308"]),
            ("<c r=\"XFD1\"><v>1</v></c>", ["XFD1 n 1.0"]),
            ("<c r=\"A1\"><v>1</v><extLst><ext><v>9</v></ext></extLst></c>", ["A1 n 1.0"]),
            // As other readers also do.
            ("<c r=\"A1\" t=\"s\"><v></v></c>", []), ("<c r=\"A1\" t=\"s\"><v/></c>", []),
            ("<c r=\"A1\" t=\"b\"><v></v></c>", []), ("<c r=\"A1\" t=\"e\"><v/></c>", []),
            ("<c r=\"A1\" t=\"d\"><v></v></c>", []), ("<c r=\"A1\" t=\"n\"><v></v></c>", []),
            ("<c r=\"A1\" t=\"str\"><v></v></c>", []), ("<c r=\"A1\" t=\"s\"><f>B1</f><v></v></c>", ["A1 s  ="]),
            ("<c r=\"A1\" t=\"b\"><f>B1</f><v></v></c>", ["A1 ? ="]), ("<c r=\"A1\" t=\"\"><v>1</v></c>", ["A1 n 1.0"]),
            ("<c r=\"A1\" s=\"\"><v>1</v></c>", ["A1 n 1.0"]), ("<c r=\"A1\" s=\"x\"><v>1</v></c>", ["A1 n 1.0"]),
            ("<c r=\"A1\" s=\"-1\"><v>1</v></c>", ["A1 n 1.0"]),
            ("<c r=\"A1\" s=\"999999999999999\"><v>1</v></c>", ["A1 n 1.0"]),
            ("<c r=\"A1\"><v>1E400</v></c>", ["A1 e #NUM!"]), ("<c r=\"A1\"><v>-1e400</v></c>", ["A1 e #NUM!"]),
            ("<c r=\"$B$9\"><v>1</v></c>", ["B1 n 1.0"]),
            ("<c r=\"b1\"><v>1</v></c><c r=\"aA1\"><v>2</v></c>", ["B1 n 1.0", "AA1 n 2.0"]),
            ("<c r=\"B7\"><v>1</v></c><c r=\"C1\"><v>2</v></c>", ["B1 n 1.0", "C1 n 2.0"]),
            ("<c r=\"\"><v>1</v></c><c r=\"\"><v>2</v></c>", ["A1 n 1.0", "B1 n 2.0"]),
            ("<c r=\"A1\" t=\"s\"><v>-1</v></c>", []), ("<c r=\"A1\" t=\"s\"><f>B1</f><v>-1</v></c>", ["A1 s  ="]),
            ("<c r=\"A1\" t=\"b\"><v>TRUE</v></c>", ["A1 b true"]), ("<c r=\"A1\" t=\"b\"><v>2</v></c>", ["A1 b true"]),
        ])
    func types(_ cells: String, _ expected: [String]) throws {
        var book = SmallWorkbook("<row r=\"1\">\(cells)</row>")
        book.sharedStrings = "<si><t>en</t></si><si><t>to</t></si>"
        book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"2\"/></cellXfs>"
        #expect(try book.summary() == expected)
        // With an extra space, the same cell takes the slow path of the scanner.
        book.sheetData = "<row  r=\"1\">\(cells)</row>".replacing("<c ", with: "<c  ")
        #expect(try book.summary() == expected)
    }

    @Test("the fast path for plain cells agrees with the scanner", arguments: 0..<20)
    func plain(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
        for _ in 0..<20 {
            let cells = (0..<6).map { _ in
                let type = pick([
                    "", "", " t=\"n\"", " t=\"s\"", " t=\"str\"", " t=\"b\"", " t=\"e\"", " t=\"inlineStr\"",
                    " t=\"x\"",
                ])
                let tag =
                    "<c r=\"\(pick(["A1", "B1", "C1", "XFD1", "XFE1", "A01", "A2", "AAAA1", "b1", ""]))\"\(pick(["", " s=\"1\"", " s=\"\"", " s=\"x\""]))\(type)"
                let value = pick([
                    "0", "1", "2.5", "-1.5", "123456789012345", "1234567890123456", "", " 1 ", "tekst",
                    "en lang tekst æøå",
                    "&lt;", "&quot;a&apos;&amp;&gt;b", "&#248;&#xF8;", "&#0;", "&lt", "&nbsp;", "]", "]]", "]]>", "a]b",
                    "_x0041_", "__x0041_", "\r\n", "en\tto\n",
                ])
                let formula = pick(["A1+1", "A1&lt;&gt;&quot;&quot;", "B1&", "\"a\"]", "]]>", "", "<x/>"])
                let content = pick([
                    "<v>\(value)</v>", "<v>\(value)</v>", "<is><t>\(value)</t></is>", "<is><t>\(value)</t></is>",
                    "<f>\(formula)</f><v>\(value)</v>", "<f aca=\"false\">\(formula)</f><v>\(value)</v>",
                    "<f>\(formula)</f>", "<f>\(formula)</f><v/>", "<f t=\"shared\" si=\"0\"/><v>\(value)</v>", "",
                    "></c>",
                ])
                if content == "></c>" { return tag + content }
                return content.isEmpty ? tag + "/>" : tag + ">" + content + pick(["</c>", "</c>", "</c>", "</c >"])
            }
            var book = SmallWorkbook("<row r=\"1\">\(cells.joined())</row>")
            book.sharedStrings = "<si><t>en</t></si>"
            let short = Outcome(of: book.zip.bytes)
            book.sheetData = book.sheetData.replacing("<c ", with: "<c  ")
            #expect(Outcome(of: book.zip.bytes) == short, "\(cells)")
        }
    }

    @Test("the fast path for repeated tags agrees with the scanner", arguments: 0..<20)
    func rowTags(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(100 + seed))
        func pick(_ list: [String]) -> String { list[Int.random(in: 0..<list.count, using: &random)] }
        for _ in 0..<20 {
            // Few different tails, so that most are repeated.
            let tails = (0..<3).map { _ in
                (0..<Int.random(in: 0...3, using: &random)).map { _ in
                    pick([
                        " ht=\"15\"", " spans=\"1:2\"", " hidden=\"false\"", " x='a>b'", " x=\"&lt;\"", " r=\"9\"",
                        " p:x=\"1\"", " xml:space=\"preserve\"", " xmlns=\"annet\"", " x=\"<\"",
                    ])
                }.joined()
            }
            let rows = (1...8).map { number in
                let start =
                    "<row r=\"\(pick(["\(number)", "\(number)", "\(number)", "0", "1048577", "000000001"]))\"\(pick(tails))"
                return Bool.random(using: &random)
                    ? start + "/>" : start + "><c><v>\(number)</v></c>" + pick(["</row>", "</row>", "</row >"])
            }
            var book = SmallWorkbook(rows.joined())
            let short = Outcome(of: book.zip.bytes)
            book.sheetData = book.sheetData.replacing("<row ", with: "<row  ")
            #expect(Outcome(of: book.zip.bytes) == short, "\(rows)")
        }
    }

    @Test(
        "texts are read completely: runs joined, phonetic runs ignored, escapes and references resolved",
        arguments: [
            ("<r><t>fag</t></r><r><rPr><b/></rPr><t>område</t></r>", "fagområde"),
            ("<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>", "東京"),
            ("<t xml:space=\"preserve\"> to </t>", " to "), ("<t>\n to </t>", "to"), ("<t>  </t>", nil),
            ("<r><t xml:space=\"preserve\">en </t></r><r><t> to</t></r>", "en to"), ("<t>a_x000D_b</t>", "a\rb"),
            ("<t>&#32;to&#xD;</t>", "to"), ("<t>to&#10;</t>", "to"), ("<t>&amp;to&#51;</t>", "&to3"),
            ("<t xml:space=\"preserve\">&#32;to</t>", " to"),
            ("<t>_x005F_x000D_</t>", "_x000D_"),
            ("<t>_xD83D__xDE00_</t>", "😀"), ("<t>_xE000__xFFFE_</t>", "\u{E000}\u{FFFE}"),
            ("<t>_x00_ _xGGGG_</t>", "_x00_ _xGGGG_"),
            ("<t>&lt;&amp;&#230;&#xF8;&quot;</t>", "<&æø\""), ("<t><![CDATA[a & <b>]]> c</t>", "a & <b> c"),
            ("<r><t>11</t></r><r><rPr><b/><vertAlign val=\"superscript\"/></rPr><t>2</t></r>", "11²"),
            (
                "<r><t>11</t></r><r><rPr><vertAlign val=\"subscript\"></vertAlign></rPr><t>2</t></r><r><t>3</t></r>",
                "11₂3"
            ),
            ("<r><t>18000</t></r><r><rPr><vertAlign val=\"superscript\"/><i/></rPr><t>1)</t></r>", "18000¹)"),
            ("<r><rPr><vertAlign val=\"superscript\"/></rPr><t>20</t></r><r><rPr/><t>11</t></r>", "²⁰11"),
            ("<r><t>11</t></r><r><rPr><vertAlign val=\"baseline\"/></rPr><t>2</t></r>", "112"),
            ("<r><rPr><vertAlign val=\"superscript\"/></rPr><t>3</t></r>", "3"),
            (
                "<r><t>CO</t></r><r><rPr><vertAlign val=\"subscript\"/></rPr><t>2</t></r><r><t>. Luft</t></r>",
                "CO2. Luft"
            ),
            ("<t>en<!-- to -->tre<?pi x?></t>", "entre"), ("<t>en\r\nto\rtre</t>", "en\nto\ntre"),
        ])
    func texts(_ item: String, _ expected: String?) throws {
        var shared = SmallWorkbook("<row><c t=\"s\"><v>0</v></c></row>")
        shared.sharedStrings = "<si>\(item)</si>"
        #expect(try shared.cells().map(\.value) == expected.map { [.text($0)] } ?? [])
        // With an extra space, the same item takes the slow path of the scanner.
        shared.sharedStrings = "<si >\(item)</si>"
        #expect(try shared.cells().map(\.value) == expected.map { [.text($0)] } ?? [])
        let inline = SmallWorkbook("<row><c t=\"inlineStr\"><is>\(item)</is></c></row>")
        #expect(try inline.cells().map(\.value) == expected.map { [.text($0)] } ?? [])
    }

    @Test(
        "rows are sorted, and of two cells for a column the later one counts, even if empty",
        arguments: [
            (
                "<row r='3'><c><v>3</v></c></row><row r='1'><c><v>1</v></c></row><row><c><v>2</v></c></row>"
                    + "<row r='3'><c r='A3'><v>4</v></c><c r='B3'><v>5</v></c></row>",
                ["A1 n 1.0", "A2 n 2.0", "A3 n 4.0", "B3 n 5.0"]
            ),
            (
                "<row><c r='B5'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row><c r='A1'><v>4</v></c></row>",
                ["A1 n 4.0", "B5 n 1.0", "C5 n 2.0", "A6 n 3.0"]
            ),
            (
                "<row r='2'><c r='A2'><v>1</v></c></row><row><c r='A2'/></row><row r='4'><c r='A7'><v>1</v></c></row>",
                ["A4 n 1.0"]
            ),
            ("<row><c r='A1'><v>1</v></c><c r='A1' s='1'/></row>", []),
            ("<row><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c><c r='A1'></c></row>", ["B1 n 2.0"]),
            ("<row><c r='B1'><v>2</v></c><c r='A1'/><c r='A1'><v>1</v></c></row>", ["A1 n 1.0", "B1 n 2.0"]),
            ("<row><c r='B1'><v>1</v></c><c r='A1'/><c r='B1' t='inlineStr'><is><t/></is></c></row>", []),
            ("<row r='1'><c><v>1</v></c><c><v>2</v></c></row><row r='1'><c/></row>", ["B1 n 2.0"]),
            ("<row r='1'><c><v>1</v></c></row><row r='2'><c><v>2</v></c></row><row r='1'><c/></row>", ["A2 n 2.0"]),
            ("<row r='1'><c><v>1</v></c></row><row r='1'/>", ["A1 n 1.0"]),
            (
                "<row r='2'/><row r='1'><c><v>1</v></c></row><row r='2'><c/><c><v>2</v></c></row>",
                ["A1 n 1.0", "B2 n 2.0"]
            ),
        ])
    func order(_ rows: String, _ expected: [String]) throws {
        var book = SmallWorkbook(rows)
        #expect(try book.summary() == expected)
        book.sheetData = rows.replacing("'", with: "\"")
        #expect(try book.summary() == expected)
        // In a streamed part they are sorted only on request.
        var limits = ReadLimits()
        limits.streamingBytes = 0
        #expect(try book.summary(limits, sorting: true) == expected)
    }

    @Test("values that a later one for the same cell took the place of are kept", arguments: [false, true])
    func replaced(isStreamed: Bool) throws {
        let first = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c><c r=\"A2\"><v>3</v></c></row>"
        let again = "<row r=\"2\"><c r=\"A2\"><v>4</v></c><c r=\"B2\"/><c r=\"C2\"><v>5</v></c></row>"
        var limits = ReadLimits()
        if isStreamed { limits.streamingBytes = 0 }
        var rows = try SmallWorkbook(first + again).open(limits).rows(ofSheetAt: 0, sorting: true)
        #expect(try rows.rest().flatMap(\.cells).map(\.value) == [.number(4), .number(5)])
        #expect(rows.replacedCells.map(\.value) == [.number(1), .number(2), .number(3)])
    }

    @Test("empty cells with formats count for nothing, however many, and are not kept")
    func emptyCells() throws {
        let cells = (1...500).map { "<c r=\"\(CellReference.letters(ofColumn: $0))ROW\" s=\"3\"/>" }.joined()
        let rows = (1...400).map { "<row r=\"\($0)\">" + cells.replacing("ROW", with: "\($0)") + "</row>" }
        let book = SmallWorkbook(rows.joined() + "<row r=\"401\"><c r=\"A401\"><v>1</v></c></row>")
        var limits = ReadLimits()
        limits.cells = 1
        #expect(try book.summary(limits) == ["A401 n 1.0"])
        // When streaming, only the window is in memory.
        limits.streamingBytes = 0
        limits.windowBytes = 4096
        limits.tokenBytes = 4096
        #expect(try book.summary(limits) == ["A401 n 1.0"])
    }

    @Test(
        "cells outside the sheet or without meaning are refused with their location",
        arguments: [
            ("<row r=\"0\"><c><v>1</v></c></row>", "row 0"), ("<row r=\"1048577\"/>", "row 1048577"),
            ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "XFE1"),
            ("<row r=\"1\"><c r=\"A1\"><v>fem</v></c></row>", "\"fem\" is not a number"),
            ("<row r=\"1\"><c r=\"A1\"><v>0x10</v></c></row>", "not a number"),
            ("<row r=\"1\"><c r=\"A1\"><v>inf</v></c></row>", "not a number"),
            ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "not the index of a shared string"),
            ("<row r=\"1\"><c r=\"A1\" t=\"q\"><v>7</v></c></row>", "unknown type"),
            ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>ja</v></c></row>", "neither true nor false"),
        ])
    func refused(_ rows: String, _ reason: String) throws {
        let error = try #require(throws: ReadError.self) { try SmallWorkbook(rows).cells() }
        #expect(error.kind == .damaged)
        #expect(error.part == "xl/worksheets/sheet1.xml")
        #expect(error.description.contains(reason), "\(error)")
    }
}
