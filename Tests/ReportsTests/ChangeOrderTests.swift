import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing

@Suite("Large changes in the control report")
struct ChangeOrderTests {
    @Test("they come last in the list of findings, with the largest effect on the totals first")
    func order() throws {
        let then = try MergedSample().revision(of: 2019)
        var now = MergedSample()
        now.gap = "Vann og avløp | 3 | 4 | | 2\nBrannvern | 2 | 4 | | 3\nPlanarbeid | 4 | 4 | | 1"
        now.wholeUnit = "Hele virksomheten | 80 | 60 | 40"
        now.staffing = "Vann og avløp | 9 | 4.5\nBrannvern | 2 | 1.2\nPlanarbeid | 60 | 9.5"
        let context = try FormContext(
            plan: SamplePlan.small(), schema: .standard(), language: .nb, previous: PreviousRevision(then))
        let returns = ReturnCollection([FormReader(context).read(now.form())], context: context)
        let merged = MergeResult(
            layout: context.layout, returns: returns, previous: [then], isFinal: false, day: .epoch)
        let sheet = try #require(MergedSample.control(merged).sheets.first { $0.name == "Funn" })
        let codes = sheet.allCells.filter { $0.reference.column == 2 }.compactMap(\.content.text)
            .filter { $0.contains("/") }
        let messages = sheet.allCells.filter { $0.reference.column == 4 }.compactMap(\.content.text)
            .filter { $0.contains("i fjor") }.map { $0.prefix { $0 != "." } }
        #expect(codes.prefix { !$0.hasPrefix("CHANGE") }.count + messages.count == codes.count, "\(codes)")
        #expect(
            messages == [
                "Bygg og eiendom: i fjor 6,5 årsverk, nå 60", "Bygg og eiendom: i fjor 8 ansatte, nå 80",
                "Planarbeid: i fjor 3 ansatte, nå 60", "Planarbeid: i fjor 2 årsverk, nå 9,5",
                "Planarbeid: Dagens nivå var 1 i fjor og er 4 nå", "Vann og avløp: i fjor 5 ansatte, nå 9",
            ])
        // The data files keep the order of units and cells.
        #expect(returns.findings.map(\.code.rawValue) != codes)
    }
}
