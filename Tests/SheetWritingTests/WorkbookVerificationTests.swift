import Cells
import Foundation
import SheetReading
import SheetWriting
import Support
import Testing

@Suite("Files are verified before they replace others")
struct WorkbookVerificationTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(rows: Int) throws -> String {
        var sheet = SheetDescription(name: "Ark")
        sheet.generatedRows = [
            GeneratedRows(numbers: 1..<rows + 1, columns: 2) {
                AnyIterator(
                    (1...rows).lazy.map { row in
                        RowDescription([
                            StyledCell(.text("Rad \(row)"), .standard), StyledCell(.number(Double(row)), .standard),
                        ])
                    }.makeIterator())
            }
        ]
        let path = folder.path("bok.xlsx")
        try WorkbookFile.write(
            WorkbookDescription(properties: DocumentProperties(title: "", created: 0), sheets: [sheet]), to: path)
        return path
    }

    @Test(
        "sheets of any length are intact: in memory, from the temporary file, and packed as a stream",
        arguments: [
            1, 700, 2_000, 60_000, 200_000,
        ])
    func lengths(_ count: Int) throws {
        let path = try write(rows: count)
        try WorkbookVerification.check(path: path)
        var rows = try Workbook(path: path).rows(ofSheetAt: 0)
        var row = 0
        while let next = try rows.next() {
            row += 1
            guard next.cells.map(\.value) == [.text("Rad \(row)"), .number(Double(row))] else {
                Issue.record("row \(row): \(next.cells)")
                break
            }
        }
        #expect(row == count)
        #expect(try folder.names() == ["bok.xlsx"])
    }

    @Test("a truncated file, or one with any byte flipped, is refused")
    func damaged() throws {
        let whole = try Data(contentsOf: URL(filePath: write(rows: 5)))
        let path = folder.path("skadet.xlsx")
        for length in [0, 1, whole.count / 2, whole.count - 1] {
            try whole.prefix(length).write(to: URL(filePath: path))
            #expect(throws: ReadError.self) { try WorkbookVerification.check(path: path) }
        }
        var generator = SeededGenerator(seed: 16)
        var refused = 0
        for _ in 0..<200 {
            var bytes = whole
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= 0x10
            try bytes.write(to: URL(filePath: path))
            do { try WorkbookVerification.check(path: path) } catch { refused += 1 }
        }
        // A few bytes have no effect: times and attributes of entries.
        #expect(refused > 150, "\(refused)")
    }

    @Test("a part that is not well formed is refused by name, even if its checksum is right")
    func notWellFormed() throws {
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as old, zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as new:
                for name in old.namelist():
                    data = old.read(name)
                    new.writestr(name, data[:len(data) // 2] if name == "xl/styles.xml" else data)
            """
        let path = folder.path("skadet.xlsx")
        let run = try ProgramRun("/usr/bin/python3", ["-c", script, write(rows: 5), path])
        #expect(run.status == 0)
        let error = #expect(throws: ReadError.self) { try WorkbookVerification.check(path: path) }
        #expect(error?.part == "xl/styles.xml")
    }
}
