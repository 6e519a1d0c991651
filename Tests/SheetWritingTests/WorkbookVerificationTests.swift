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

    @Test("a truncated file is refused")
    func truncated() throws {
        let whole = try Data(contentsOf: URL(filePath: write(rows: 5)))
        let path = folder.path("skadet.xlsx")
        for length in [0, 1, whole.count / 2, whole.count - 1] {
            try whole.prefix(length).write(to: URL(filePath: path))
            #expect(throws: ReadError.self) { try WorkbookVerification.check(path: path) }
        }
    }

    @Test("a file with any byte changed is refused, except those that nobody reads: versions, flags, times, attributes")
    func changed() throws {
        let whole = try Array(Data(contentsOf: URL(filePath: write(rows: 5))))
        let unread = Self.unreadFields(of: whole)
        let path = folder.path("skadet.xlsx")
        for offset in whole.indices where !unread.contains(offset) {
            var bytes = whole
            bytes[offset] ^= 0x10
            try Data(bytes).write(to: URL(filePath: path))
            #expect(throws: ReadError.self, "byte \(offset) of \(whole.count)") {
                try WorkbookVerification.check(path: path)
            }
        }
    }

    /// The offsets of what no reader of a zip archive needs, in each entry and its copy in the directory (APPNOTE 4.3).
    private static func unreadFields(of zip: [UInt8]) -> Set<Int> {
        func number(_ offset: Int, _ bytes: Int = 2) -> Int {
            zip[offset..<offset + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        let end = zip.count - 22
        var entry = number(end + 16, 4)
        var fields: Set<Int> = []
        for _ in 0..<number(end + 10) {
            let local = number(entry + 42, 4)
            let data = local + 30 + number(local + 26) + number(local + 28)
            // Versions, flags and times; in the directory the disk and the attributes too.
            fields.formUnion(Array(local + 4..<local + 8) + Array(local + 10..<local + 14))
            fields.formUnion(Array(entry + 4..<entry + 10) + Array(entry + 12..<entry + 16))
            fields.formUnion(entry + 34..<entry + 42)
            // The bits after the last block.
            fields.insert(data + number(entry + 20, 4) - 1)
            entry += 46 + number(entry + 28) + number(entry + 30) + number(entry + 32)
        }
        return fields
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
