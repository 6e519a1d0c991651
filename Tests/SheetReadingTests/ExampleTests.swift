import Builders
import Foundation
import SheetReading
import Support
import Testing

@Suite("The module's documentation")
struct ExampleTests {
    /// Imports only the module itself, as an adopter would.
    private func example(_ path: String) throws -> [String] {
        var printed: [String] = []
        func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
        // The example begins.
        let workbook = try Workbook(path: path)
        var rows = try workbook.rows(named: "Ark1")
        while let row = try rows.next() {
            for cell in row.cells {
                switch cell.value {
                case .number(let number): print(cell.reference, cell.isPercent ? number * 100 : number)
                case .text(let text): print(cell.reference, text)
                case .boolean(let truth): print(cell.reference, truth ? "yes" : "no")
                case .date(let date): print(cell.reference, date.iso)
                case .error(let text): print(cell.reference, "cannot be used:", text)
                case .noResult: print(cell.reference, "was never calculated")
                }
            }
        }
        for range in rows.mergedRanges { print(range, "is one cell") }
        for note in try workbook.attachments(ofSheetAt: 0).notes { print(note.reference, "says", note.text) }
        // The example ends.
        return printed
    }

    @Test("the example in the article runs")
    func runs() throws {
        var book = SmallWorkbook()
        book.styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"14\"/></cellXfs>"
        book.parts["xl/worksheets/sheet1.xml"] = """
            <worksheet xmlns="\(book.main)"><sheetData><row r="1"><c r="A1"><v>2.5</v></c><c r="B1" s="1"><v>0.5</v></c>
            <c r="C1" s="2"><v>42855</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="str"><v>svar</v></c>
            <c r="F1" t="e"><v>#N/A</v></c><c r="G1"><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/>
            </mergeCells></worksheet>
            """
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = book.relationships([("n", "comments", "../comments1.xml")])
        book.parts["xl/comments1.xml"] =
            "<comments xmlns=\"\(book.main)\"><comment ref=\"A1\"><text><t>obs</t></text></comment></comments>"
        let folder = try TemporaryFolder()
        try Data(book.zip.bytes).write(to: folder.url.appending(path: "bok.xlsx"))
        #expect(
            try example(folder.path("bok.xlsx")) == [
                "A1 2.5", "B1 50.0", "C1 2017-04-30", "D1 yes", "E1 svar", "F1 cannot be used: #N/A",
                "G1 was never calculated", "A1:A2 is one cell", "A1 says obs",
            ])
    }

    @Test("the example that runs is the one in the article")
    func same() throws {
        func lines(_ text: Substring) -> [String] {
            text.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        }
        func between(_ start: String, _ end: String, in text: String) throws -> Substring {
            let start = try #require(text.firstRange(of: start)?.upperBound)
            let rest = text[start...]
            return rest[..<(try #require(rest.firstRange(of: end)?.lowerBound))]
        }
        let article = try Repository.text("Sources/SheetReading/SheetReading.docc/SheetReading.md")
        let source = try Repository.text("Tests/SheetReadingTests/ExampleTests.swift")
        let code = lines(try between("// The example begins.", "// The example ends.", in: source))
        #expect(lines(try between("```swift", "```", in: article)) == code)
    }

    @Test("the C library of a system is imported only there", arguments: ["Cells", "SheetReading"])
    func imports(_ module: String) throws {
        let folder = Repository.path("Sources/\(module)")
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
            let lines = try Repository.text("Sources/\(module)/\(file)").split(separator: "\n")
            let unguarded = zip([""] + lines, lines).filter { before, line in
                ["Glibc", "Musl", "Darwin"].contains { system in
                    line.hasSuffix("import \(system)") && !before.hasSuffix("if canImport(\(system))")
                }
            }
            #expect(unguarded.isEmpty, "\(file)")
        }
    }
}
