import Support
import Testing
import TextFormats

@Suite("CSV")
struct CSVTableTests {
    @Test(
        "fields are quoted only where they must be",
        arguments: [
            (["a", "b"], "a,b\r\n"), (["a,b", ""], "\"a,b\",\r\n"), (["say \"hi\""], "\"say \"\"hi\"\"\"\r\n"),
            (["two\nlines"], "\"two\nlines\"\r\n"), (["é\u{301}\""], "\"é\u{301}\"\"\"\r\n"),
        ])
    func quoting(fields: [String], line: String) {
        #expect(CSVTable.line(fields) == line)
    }

    @Test(
        "a text that a spreadsheet would run is defused, a number of ours is not",
        arguments: ["=1+1", "+47", "-cmd", "@SUM(A1)", "\tx", "\rx"])
    func defusing(text: String) {
        #expect(CSVField.text(text).text == "'" + text)
        #expect(CSVField.literal("-2.5").text == "-2.5")
        #expect(CSVField.number(-3).text == "-3")
    }

    @Test("another program reads back what was written")
    func witness() throws {
        let folder = try TemporaryFolder()
        var table = CSVTable(columns: ["a", "b"])
        table.append([.text("linje 1\nlinje 2"), .text("«sitat», \"ordrett\"")])
        table.append([.number(nil), .literal("2.5")])
        let file = try folder.write(table.text, to: "t.csv")
        let script =
            "import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8')))))"
        let run = try ProgramRun("/usr/bin/python3", ["-c", script, file])
        #expect(
            try JSONValue(parsing: Array(run.output.utf8))
                == .array([
                    .array([.string("a"), .string("b")]),
                    .array([.string("linje 1\nlinje 2"), .string("«sitat», \"ordrett\"")]),
                    .array([.string(""), .string("2.5")]),
                ]))
    }
}
