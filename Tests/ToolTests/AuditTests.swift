import Foundation
import Support
import Testing
import TextFormats

/// Tests the audit of workbooks (Tests/Support/audit.py): each fault that Excel would repair, inserted into a
/// sound workbook, must be reported.
@Suite("The audit finds faults in workbooks")
struct AuditTests {
    /// Sound workbooks, each with features that others lack.
    enum Book: String, CaseIterable {
        /// Charts and drawings.
        case council
        /// Tables and links.
        case control
        /// Validations, notes and custom properties.
        case form
    }

    /// One fault: the replacement for the first match of `old` (a regular expression) in a part, and words of the
    /// audit's report. A part that does not exist is created.
    struct Fault {
        let book: Book
        let part: String
        let old: String
        let new: String
        let words: String

        init(_ book: Book, _ part: String, _ old: String, _ new: String, _ words: String) {
            (self.book, self.part, self.old, self.new, self.words) = (book, part, old, new, words)
        }
    }

    @Test("each fault is reported, and a sound workbook has none")
    func faults() throws {
        let folder = try TemporaryFolder()
        let books = try self.books(in: folder)
        let table = Fault.table
        #expect(table.count >= 60)
        let list = JSONWriter.document { json in
            json.array("faults", of: table) { json, fault in
                json.member("book", books[fault.book] ?? "")
                json.member("part", fault.part)
                json.member("old", fault.old)
                json.member("new", fault.new)
            }
        }
        let spoiled = try Witness.spoil(folder.write(list, to: "faults.json"), in: folder)
        let lines = try Witness.faults(of: table.indices.map { "\(spoiled)/\($0).xlsx" } + books.values.sorted())
            .split(separator: "\n")
        for (number, fault) in table.enumerated() {
            let own = lines.filter { $0.contains("/\(number).xlsx: ") }
            #expect(own.contains { $0.contains(fault.words) }, "\(fault.words): \(own)")
        }
        for (book, path) in books { #expect(!lines.contains { $0.hasPrefix(path) }, "\(book): \(lines)") }
    }

    private func books(in folder: TemporaryFolder) throws -> [Book: String] {
        let merge = try SampleMerge.second.get()
        let returns = try Kompetanseplan.run([
            "check", "--plan", "samples/trouble/plan.json", "samples/trouble/returned/aarsverk-over-ansatte.xlsx",
            "--returns", folder.path("retur"),
        ])
        #expect(returns.status == 1)
        return [
            .council: merge.councilPath, .control: merge.controlPath,
            .form: folder.path("retur/aarsverk-over-ansatte.xlsx"),
        ]
    }
}
