import Foundation
import SheetReading
import Support
import Testing
import TextFormats

/// Nothing that a unit wrote is lost: a marker in each kind of place is an answer or in a finding.
///
/// Places without answers are excluded: names of ranges, document properties, texts of validations.
@Suite("Markers in every kind of place")
struct MarkerTests {
    /// The markers of each workbook that the script made, by kind of place, with their locations.
    private static func mark(in folder: TemporaryFolder) throws -> [String: [String: String]] {
        let script = Repository.path("Tests/Support/markers.py")
        let form = Repository.path("samples/roros/returned/stab.xlsx")
        let run = try ProgramRun("/usr/bin/python3", [script, form, folder.path])
        guard run.status == 0 else { throw Witness.Failure(run.errors) }
        return try JSONDecoder().decode([String: [String: String]].self, from: Data(run.output.utf8))
    }

    /// Everything that HR gets: the control report, cell by cell, and the data.
    private func result(of form: String) throws -> String {
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run([
            "merge", "--plan", "samples/roros/plan.json", form, "--out", folder.path,
        ])
        #expect(run.status < 2, "\(run.errors)")
        var texts = [try folder.text("data/findings.csv"), try folder.text("data/kompetanseplan.json")]
        let workbook = try Workbook(path: folder.path("Kontrollrapport.xlsx"))
        for index in workbook.sheets.indices {
            var rows = try workbook.rows(ofSheetAt: index)
            while let row = try rows.next() {
                for case .text(let text) in row.cells.map(\.value) { texts.append(text) }
            }
        }
        return texts.joined(separator: "\n")
    }

    @Test("each is an answer or in a finding")
    func accounted() throws {
        let folder = try TemporaryFolder()
        let kinds = try Self.mark(in: folder)
        #expect(kinds.count == 10)
        for (kind, markers) in kinds.sorted(by: { $0.key < $1.key }) {
            #expect(!markers.isEmpty, "\(kind)")
            let result = try result(of: folder.path("\(kind).xlsx"))
            let lost = markers.filter { !result.contains($0.key) }.map(\.value).sorted()
            #expect(lost.isEmpty, "\(kind)")
        }
    }
}
