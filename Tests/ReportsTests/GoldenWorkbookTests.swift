import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("The texts of the workbooks, word for word")
struct GoldenWorkbookTests {
    /// A merge with a previous revision: a gap has closed, another opened, and staff increased.
    private static func merged(_ language: Language) throws -> MergeResult {
        var before = MergedSample()
        before.gap = "Vann og avløp | 2 | 4 | | 2\nBrannvern | 2 | 4 | | 3\nPlanarbeid | 3 | 3 | | 1"
        before.staffing = "Vann og avløp | 4 | 3.5 | 3 | 1\nBrannvern | 2 | 1.2 | 1 | 1 | 0.4\nPlanarbeid | 3 | 2"
        var now = MergedSample()
        now.language = language
        now.previous = [try before.revision(of: 2019)]
        return try now.merged()
    }

    @Test("the council's workbook; `make golden` rewrites it", arguments: Language.allCases)
    func council(_ language: Language) throws {
        let text = try CouncilReport.make(Self.merged(language)).workbook.transcript
        let path = "Tests/ReportsTests/Golden/vedlegg.\(language.rawValue).txt"
        #expect(try Golden.difference(of: text, from: path) == nil)
    }

    @Test("HR's report; `make golden` rewrites it", arguments: Language.allCases)
    func control(_ language: Language) throws {
        let text = try MergedSample.control(Self.merged(language)).transcript
        let path = "Tests/ReportsTests/Golden/kontrollrapport.\(language.rawValue).txt"
        #expect(try Golden.difference(of: text, from: path) == nil)
    }
}
