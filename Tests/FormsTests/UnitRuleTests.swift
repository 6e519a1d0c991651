import Cells
import CompetencePlan
import Forms
import Foundation
import Support
import Testing
import Wording

@Suite("Rules about the unit as a whole")
struct UnitRuleTests {
    private static let areas = "Vann og avløp | 5 | 4.5 | | 1\nBrannvern | 8 | 7.25\nPlanarbeid | 3 | 2"

    @Test(
        "årsverk without employees is one finding, and nothing else is said about that row",
        arguments: [
            ("Hele virksomheten | 0 | 14 | 15 | 4\nVann og avløp | 5 | 4.5", "FTE/fte-above-headcount Årsverk!C2"),
            ("Vann og avløp | 0 | 2 | | 4", "FTE/fte-above-headcount Årsverk!C2"),
            ("Vann og avløp | 0 | | | 4", "FTE/departures-above-headcount Årsverk!E2"),
        ])
    func withoutEmployees(first: String, expected: String) throws {
        var form = SmallForm()
        form.staffing.replace("Vann og avløp | 5 | 4.5 | 4 | 1", with: first)
        #expect(try form.read().summary.filter { $0.hasPrefix("FTE/") && $0.hasSuffix("2") } == [expected])
    }

    @Test(
        "Hele virksomheten",
        arguments: [
            ("Hele virksomheten | 20 | 18 | 12 | 2", []),
            // Of 13.75 årsverk in fagområder, half a one may be rounding.
            ("Hele virksomheten | 20 | 13.25 | 8", []),
            ("Hele virksomheten | 20 | 13.2 | 8", ["FTE/areas-above-unit Årsverk!C2"]),
            ("Hele virksomheten | 8 | 8 | 5", ["FTE/areas-above-unit Årsverk!C2"]),
            (
                "HELE VIRKSOMHETEN: | 7 | 7 | 5",
                ["FTE/areas-above-unit Årsverk!C2", "FTE/area-headcount-above-unit Årsverk!B4"]
            ),
            (
                "The whole unit | 0 | 0 | 0",
                // One for each column.
                ["FTE/areas-above-unit Årsverk!C2", "FTE/area-headcount-above-unit Årsverk!B3"]
            ),
            // One number is too low.
            ("Hele virksomheten | 2 | 18 | 17 | 3", ["FTE/fte-above-headcount Årsverk!C2"]),
            ("Hele virksomheten | 20 | 18 | 21", ["FTE/full-time-above-headcount Årsverk!D2"]),
            ("Hele virksomheten | 20 | 18 | 19", ["FTE/fte-below-full-time Årsverk!C2"]),
            ("Hele virksomheten | ", ["FTE/unit-totals-missing Årsverk!B2"]),
            ("Hele virksomheten | 20 | 18 | 12 | 21", ["FTE/departures-above-headcount Årsverk!E2"]),
        ] as [(String, [String])])
    func wholeUnit(_ row: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.staffing = row + "\n" + Self.areas
        let found = try form.read().summary.filter { $0.hasPrefix("FTE") }
        #expect(found == expected, "\(found)")
    }

    @Test(
        "a form without the row for the whole unit is read, and its full-time employees are accepted silently"
    )
    func withoutWholeUnit() throws {
        var form = SmallForm()
        form.staffing = "Vann og avløp | 5 | 2 | 4\nBrannvern | 8 | 7.25 | 9\nPlanarbeid | 3 | 2"
        let reading = try form.read()
        #expect(reading.summary.isEmpty)
        #expect(reading.answers?.staffing.map(\.fullTime) == [4, 9, nil])
        #expect(reading.answers?.wholeUnit == nil)
    }

    @Test(
        "a sheet states needs or that there are none, not both",
        arguments: [
            ("Ja", "", ["recruitment"], []), ("Nei", "Ingeniører | 1", [], []), ("", "Ingeniører | 1", [], []),
            ("x", "", ["recruitment"], []),
            ("Ja", "Ingeniører | 1", ["recruitment"], ["FORM/nil-with-answers Rekruttering!B1"]),
        ] as [(String, String, [String], [String])])
    func nilReturn(_ answer: String, _ rows: String, _ stated: [String], _ expected: [String]) throws {
        var form = SmallForm()
        form.sheets = [
            Grid.sheet("GAP-analyse", SmallForm.gapHeader + form.gap),
            Grid.sheet("Årsverk", SmallForm.staffingHeader + form.staffing),
            Grid.sheet(
                "Rekruttering", "Ingen behov i perioden | \(answer)\n" + SmallForm.recruitmentHeader + rows),
            Grid.sheet("Behov og tiltak", SmallForm.measuresHeader + form.measures),
        ]
        let reading = try form.read()
        #expect(reading.summary == expected)
        #expect(reading.answers?.nilReturns.map(\.rawValue) == stated)
        #expect(reading.answers?.recruitment.count == (rows.isEmpty ? 0 : 1))
    }

    @Test(
        "a message to HR is quoted in full, and an approval is required if the plan requires one",
        arguments: ["none", "warn", "required"])
    func messageAndApproval(_ approval: String) throws {
        let plan = try SamplePlan.small {
            $0.replacing("\"revision\": 2020", with: "\"revision\": 2020, \"form\": { \"approval\": \"\(approval)\" }")
        }
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        var form = SmallForm()
        form.extra = [Grid.sheet("Veiledning", "Melding til HR | Vi har to langtidssykmeldte.\nGodkjent av |")]
        let reading = FormReader(context).read(form.workbook)
        #expect(reading.message == "Vi har to langtidssykmeldte.")
        let codes = reading.findings.map(\.code.rawValue)
        #expect(codes == (approval == "none" ? [] : ["FORM/not-approved"]) + ["FORM/message"])
        let returns = ReturnCollection([reading], context: context)
        #expect(returns.findings.contains { $0.message(in: context.texts).contains("to langtidssykmeldte") })
        let errors = returns.units.first { $0.unit.id.text == "bygg" }?.errors
        #expect(errors == (approval == "required" ? 1 : 0))
        form.extra = [Grid.sheet("Veiledning", "Melding til HR |\nGodkjent av | Rådmannen")]
        let approved = FormReader(context).read(form.workbook)
        #expect(approved.findings.map(\.code.rawValue).filter { $0 != "FORM/content-outside" }.isEmpty)
        // A text that is no approval is reported once, with its words.
        form.extra = [Grid.sheet("Veiledning", "Melding til HR |\nGodkjent av | Nei")]
        let refused = FormReader(context).read(form.workbook)
        #expect(
            refused.summary == [
                approval == "none" ? "FORM/content-outside Veiledning!B2" : "FORM/not-approved Veiledning!B2"
            ])
        #expect(refused.findings.first?.message(in: context.texts).contains("«Nei»") == true)
    }

    @Test("a message to HR may go on in the row below")
    func messageInTwoRows() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Veiledning", "Melding til HR | Vi er i gang,\n| men mangler én.\nGodkjent av |")]
        let reading = try form.read()
        #expect(reading.message == "Vi er i gang,\nmen mangler én.")
        #expect(reading.summary == ["FORM/message Veiledning!B1", "FORM/message Veiledning!B2"])
    }

    private static let approvals: [(plan: String, cell: String, isWrong: Bool, status: ReturnStatus)] = [
        ("none", "Rådmannen", false, .returned), ("warn", "", false, .returned), ("warn", "-", false, .returned),
        ("warn", "Nei", false, .returned), ("warn", "Rådmannen", false, .approved),
        ("required", "", false, .toCorrect), ("required", "Rådmannen", false, .approved),
        ("required", "Rådmannen", true, .toCorrect), ("required", "Ikke godkjent ennå", false, .toCorrect),
        ("required", "Venter på rådmannen", false, .toCorrect), ("warn", "Skal godkjennes", false, .returned),
    ]

    @Test(
        "a unit is approved if the plan requires it, the leader signed, and there are no errors", arguments: approvals)
    func approved(plan approval: String, cell: String, isWrong: Bool, status: ReturnStatus) throws {
        let plan = try SamplePlan.small {
            $0.replacing(
                "\"revision\": 2020", with: "\"revision\": 2020, \"form\": { \"approval\": \"\(approval)\" }")
        }
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        var form = SmallForm()
        form.extra = [Grid.sheet("Veiledning", "Utfylt av | Kari\nGodkjent av | \(cell)")]
        if isWrong { form.gap = form.gap.replacing("avløp | 3", with: "avløp | 9") }
        let reading = FormReader(context).read(form.workbook)
        let returns = ReturnCollection([reading], context: context)
        #expect(returns.units.first?.status == status)
        #expect(returns.units.first?.isSettled == (status != .toCorrect))
        let words = reading.findings.filter { [.formContentOutside, .formNotApproved].contains($0.code) }
            .compactMap { $0.arguments["value"] }.filter { !$0.isEmpty }
        let isApproval = ["", "Rådmannen"].contains(cell)
        #expect(words == (!isApproval ? [cell] : approval == "none" && !cell.isEmpty ? words : []))
    }

    @Test(
        "large changes since last year are questioned, by both a number and a share",
        arguments: [
            // Persons: 3 more is 60 % of 5; 2 more is too few; 3 of 13 is under a quarter.
            ("Vann og avløp | 8 | 4.5\nBrannvern | 8 | 7.25\nPlanarbeid | 3 | 2", 3, ["CHANGE/headcount Årsverk!B2"]),
            ("Vann og avløp | 7 | 4.5\nBrannvern | 8 | 7.25\nPlanarbeid | 3 | 2", 3, []),
            (
                "Vann og avløp | 8 | 7.5\nBrannvern | 8 | 7.25\nPlanarbeid | 3 | 2", 3,
                ["CHANGE/headcount Årsverk!B2", "CHANGE/fte Årsverk!C2"]
            ),
            ("Vann og avløp | 5 | 4.5\nBrannvern | 8 | 7.25\nPlanarbeid | 3 | 2", 5, ["CHANGE/level GAP-analyse!B2"]),
        ] as [(String, Int, [String])])
    func changes(_ staffing: String, _ level: Int, _ expected: [String]) throws {
        let before = try #require(try SmallForm().read().answers)
        let unit = Revision.UnitRecord(
            unit: before.unit, status: .returned, file: "", errors: 0, warnings: 0, answers: before)
        let previous = PreviousRevision(
            Revision(plan: try SamplePlan.small(), isFinal: true, day: .epoch, units: [unit]))
        let context = try FormContext(
            plan: SamplePlan.small(), schema: .standard(), language: .nb, previous: previous)
        var form = SmallForm()
        form.staffing = staffing
        form.gap = form.gap.replacing("Vann og avløp | 3 | 4", with: "Vann og avløp | \(level) | 5")
        func asked() -> [String] { FormReader(context).read(form.workbook).summary.filter { $0.hasPrefix("CHANGE") } }
        #expect(asked() == expected)
        form = SmallForm()
        #expect(asked() == ["CHANGE/all-equal"])
    }

    @Test("a change is since last year, or since the year of the previous revision", arguments: [2019, 2017])
    func since(_ year: Int) throws {
        var plan = try SamplePlan.small()
        plan.revision = year
        var before = try #require(try SmallForm().read().answers)
        before.gaps[0].current = CompetenceLevel(whole: 0)
        let unit = Revision.UnitRecord(
            unit: before.unit, status: .returned, file: "", errors: 0, warnings: 0, answers: before)
        let context = try FormContext(
            plan: SamplePlan.small(), schema: .standard(), language: .nb,
            previous: PreviousRevision(Revision(plan: plan, isFinal: true, day: .epoch, units: [unit])))
        let found = FormReader(context).read(SmallForm().workbook).findings.first { $0.code == .changeLevel }
        let message = try #require(found).message(in: context.texts)
        #expect(message.contains(year == 2019 ? "var 0 i fjor og" : "var 0 i 2017 og"), "\(message)")
    }

    @Test("answers typed over what the form shows of the previous revision are one finding a column")
    func typedOver() throws {
        var form = SmallForm()
        form.gapHeading =
            "Fagområde | Dagens nivå forrige gang | Dagens nivå | Ønsket nivå | Gap | Viktighet | Kommentar\n"
        form.gap = "Vann og avløp | 6 | 3 | 4 | | 2\nBrannvern | 7 | 2 | 3 | | 1\nPlanarbeid | 8 | 3 | 3 | | 1"
        let found = try form.read().findings.filter { $0.code == .formContentOutside }
        #expect(found.map(\.location.cell) == ["B2"])
        let message = try #require(found.first).message(in: Language.nb.texts)
        for level in ["6", "7", "8"] { #expect(message.contains("«\(level)»"), "\(message)") }
    }

    @Test("this revision's answer in last revision's column is told; what the form showed there is not")
    func misplaced() throws {
        let before = try #require(try SmallForm().read().answers)
        let unit = Revision.UnitRecord(
            unit: before.unit, status: .returned, file: "", errors: 0, warnings: 0, answers: before)
        let previous = PreviousRevision(
            Revision(plan: try SamplePlan.small(), isFinal: true, day: .epoch, units: [unit]))
        let context = try FormContext(plan: SamplePlan.small(), schema: .standard(), language: .nb, previous: previous)
        var form = SmallForm()
        form.gapHeading =
            "Fagområde | Dagens nivå forrige gang | Dagens nivå | Ønsket nivå | Gap | Viktighet | Kommentar\n"
        form.gap = "Vann og avløp | 5 | | 4 | | 2\nBrannvern | 2 | | 3 | | 1\nPlanarbeid | 5 | 3 | 3 | | 1"
        let found = FormReader(context).read(form.workbook).findings.filter { $0.location.sheet == "GAP-analyse" }
        #expect(
            found.map { "\($0.code.rawValue) \($0.location.cell)" } == [
                "FORM/content-outside B2", "GAP/level-missing C2", "GAP/level-missing C3",
            ])
    }
}
