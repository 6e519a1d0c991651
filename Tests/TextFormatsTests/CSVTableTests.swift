import Support
import Testing
import TextFormats

@Suite("CSV")
struct CSVTableTests {
    @Test(
        "fields are quoted only where necessary",
        arguments: [
            (["a", "b"], "a,b\r\n"), (["a,b", ""], "\"a,b\",\r\n"), (["say \"hi\""], "\"say \"\"hi\"\"\"\r\n"),
            (["two\nlines"], "\"two\nlines\"\r\n"), (["é\u{301}\""], "\"é\u{301}\"\"\"\r\n"),
        ])
    func quoting(fields: [String], line: String) {
        #expect(CSVTable.line(fields) == line)
    }

    @Test(
        "a text that a spreadsheet would run gets an apostrophe, but a number does not",
        arguments: ["=1+1", "+47", "-cmd", "@SUM(A1)", "\tx", "\rx"])
    func defusing(text: String) {
        var table = CSVTable(columns: ["a"])
        table.append("x" + text)
        table.append(text)
        table.append(DecimalNumber(units: -25, decimals: 1))
        table.append(-3)
        table.endRow()
        let field = text == "\rx" ? "\"'\rx\"" : "'" + text
        let before = text == "\rx" ? "\"x\rx\"" : "x" + text
        #expect(table.text == "a\r\n\(before),\(field),-2.5,-3\r\n")
    }

    @Test(
        "so does a formula after spaces and invisible characters, or with full-width signs",
        arguments: [
            "", " ", "\u{A0}", "\u{FEFF}", "\u{200B}", "\u{200B} \u{2060}", "\u{AD}", "\u{202E}", "\u{3000}", "\0",
        ],
        ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", "﹦1", "\u{2212}1", "=cmd|' /C calc'!A0"])
    func hiddenFormula(before: String, formula: String) {
        var table = CSVTable(columns: ["a"])
        table.append(before + formula)
        table.append("x" + before + formula)
        table.endRow()
        #expect(table.text == "a\r\n'\(before)\(formula),x\(before)\(formula)\r\n")
    }

    @Test("ordinary text is unchanged", arguments: ["– kurs", "a=b", "", " ", "§ 14", "«=»", "1-2", "'=1"])
    func ordinary(text: String) {
        var table = CSVTable(columns: ["a"])
        table.append(text)
        table.endRow()
        #expect(table.text == "a\r\n\(text)\r\n")
    }

    @Test("another program reads back what was written")
    func witness() throws {
        let folder = try TemporaryFolder()
        var table = CSVTable(columns: ["a", "b"])
        table.append("linje 1\nlinje 2")
        table.append("«sitat», \"ordrett\"")
        table.endRow()
        table.append(Int?.none)
        table.append(DecimalNumber(units: 250, decimals: 2))
        table.endRow()
        let file = try folder.write(table.text, to: "t.csv")
        let script =
            "import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8')))))"
        let run = try ProgramRun("/usr/bin/python3", ["-c", script, file])
        #expect(
            try run.json
                == .array([
                    .array([.string("a"), .string("b")]),
                    .array([.string("linje 1\nlinje 2"), .string("«sitat», \"ordrett\"")]),
                    .array([.string(""), .string("2.5")]),
                ]))
    }
}
