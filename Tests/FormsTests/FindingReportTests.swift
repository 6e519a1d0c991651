import CompetencePlan
import Testing

@testable import Forms

@Suite("Findings of one file, up to a limit")
struct FindingReportTests {
    @Test("findings that are removed leave room for others")
    func removed() {
        let unit = Identifier<Unit>("bygg")
        var report = FindingReport(file: "a.xlsx", unit: unit, severities: [:], namesEachCell: false)
        let at = Location(file: "a.xlsx", sheet: "GAP-analyse", cell: "A1")
        for _ in 0..<1_000 { report.add(.gapAreaUnanswered, at: at) }
        report.remove(from: 0) { $0.code == .gapAreaUnanswered }
        report.add(.gapAreaUnanswered, at: at)
        #expect(report.findings.count == 1 && report.omitted == 0)
        for _ in 0..<1_000 { report.add(.gapAreaUnanswered, at: at) }
        #expect(report.findings.count == 1_000 && report.omitted == 1)
    }
}
