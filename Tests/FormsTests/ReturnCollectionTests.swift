import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Returns in a folder")
struct ReturnCollectionTests {
    private let context: FormContext

    init() throws { context = try SamplePlan.context() }

    private func reading(_ file: String, unit: String = "bygg", savedAt: String, level: Int = 3) -> FormReading {
        var form = SmallForm()
        form.gap = form.gap.replacing("avløp | 3", with: "avløp | \(level)")
        var workbook = Grid.form(form.workbook.sheets.dropLast().map { $0 }, unit: unit, file: file, savedAt: savedAt)
        workbook.file = file
        return FormReader(context).read(workbook)
    }

    @Test("the same readings in any order give the same collection")
    func order() {
        var readings = [
            reading("a.xlsx", savedAt: "2020-04-01"), reading("b.xlsx", savedAt: "2020-04-02", level: 2),
            reading("c.xlsx", unit: "brann", savedAt: "2020-03-01"), reading("d.xlsx", savedAt: "2020-04-01"),
            reading("e.xlsx", unit: "ukjent", savedAt: "2020-04-01"),
        ]
        let expected = ReturnCollection(readings, context: context)
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            readings.shuffle(using: &random)
            let shuffled = ReturnCollection(readings, context: context)
            #expect(shuffled.findings == expected.findings)
            #expect(shuffled.answers == expected.answers)
        }
        #expect(expected.answers.map(\.unit.text) == ["bygg", "brann"])
        #expect(expected.units.map(\.status) == [.returned, .returned, .missing])
    }

    @Test("of two returns the last saved counts; the other is reported, as a note if its answers are equal")
    func twice() {
        let collection = ReturnCollection(
            [
                reading("gammel.xlsx", savedAt: "2020-04-01", level: 2), reading("ny.xlsx", savedAt: "2020-04-03"),
                reading("kopi.xlsx", savedAt: "2020-04-02"),
            ], context: context)
        let summary = collection.findings.filter { $0.unit?.text == "bygg" }.map {
            "\($0.code.rawValue) \($0.location.file)"
        }
        #expect(summary == ["FORM/duplicate-return gammel.xlsx", "FORM/identical-return kopi.xlsx"])
        #expect(collection.units.first?.file == "ny.xlsx")
        #expect(collection.answers.first?.gaps.first?.current == 3)
    }

    @Test("of equal files the one with the plain name counts, unless another is approved")
    func equalFiles() {
        let names = ["stab.xlsx.tmp", "stab.xlsx", "stab (1).xlsx", "Kopi av stab.xlsx", "kopi/stab.xlsx"]
        var readings = names.map { reading($0, savedAt: "2020-04-01T10:00:00Z") }
        #expect(ReturnCollection(readings, context: context).units.first?.file == "stab.xlsx")
        readings[2].approvedBy = "Virksomhetsleder"
        #expect(ReturnCollection(readings, context: context).units.first?.file == "stab (1).xlsx")
    }

    @Test("findings in a replaced return do not count, and are one line")
    func replaced() {
        var old = reading("gammel.xlsx", savedAt: "2020-04-01", level: 2)
        old.findings.append(Finding(.gapLevelRange, unit: old.unit, at: Location(file: "gammel.xlsx")))
        let collection = ReturnCollection(
            [reading("ny.xlsx", savedAt: "2020-04-03"), old], context: context, expectsAll: false)
        #expect(collection.findings.map(\.code) == [.formDuplicateReturn])
        #expect(collection.findings.map(\.severity) == [.note], "there is nothing to do")
        #expect(collection.units.map(\.status) == [.returned] && !collection.hasErrors)
        #expect(ReturnCollection([FormReading](), context: context).count(of: .warning) == 0, "units are no findings")
        #expect(collection.units.map(\.errors) == [0])
    }

    private static let times: [(first: String, second: String, newest: String?)] = [
        ("2020-04-01T10:00:00Z", "2020-04-01T10:00:01Z", "b"), ("2020-04-01T10:00:00Z", "2020-04-01T10:00:00Z", nil),
        ("", "2020-04-01T10:00:00Z", nil), ("", "", nil), ("i fjor", "2020-04-01T10:00:00Z", nil),
        // The first was saved by LibreOffice, in local time.
        ("2020-04-01T12:30:00", "2020-04-01T10:00:00Z", nil), ("2020-04-01T13:00:01", "2020-04-01T10:00:00Z", "a"),
        ("2020-04-01T10:00:00", "2020-04-01T13:00:00Z", nil), ("2020-04-01T10:00:00", "2020-04-01T13:00:01Z", "b"),
        ("2020-04-01T10:00:00", "2020-04-01T10:00:01", "b"),
        ("2020-04-01T12:00:00+02:00", "2020-04-01T10:00:01Z", "b"),
    ]

    @Test(
        "if saving times do not show which return is newer, the fuller counts and HR is asked", arguments: times)
    func orderUnknown(_ first: String, _ second: String, _ newest: String?) {
        var fuller = reading("a.xlsx", savedAt: first)
        fuller.answers?.gaps[0].comment = "Mer"
        let others = ["brann", "kultur"].map { reading("\($0).xlsx", unit: $0, savedAt: "2020-04-01") }
        let readings = [fuller, reading("b.xlsx", savedAt: second)]
        for readings in [readings, readings.reversed()] {
            let collection = ReturnCollection(readings + others, context: context)
            #expect(collection.units.first?.file == (newest ?? "a") + ".xlsx")
            #expect(collection.isComplete == (newest != nil))
            // The newer one also lacks a comment, which is questioned separately.
            let codes = collection.findings.filter { $0.unit == fuller.unit && $0.code != .formReturnEmptier }.map(
                \.code)
            #expect(codes == [newest == nil ? .formOrderUnknown : .formDuplicateReturn])
        }
    }

    @Test("of two equally full returns the same one counts in any order; equal ones are not questioned")
    func equallyFull() {
        let readings = [
            reading("a.xlsx", savedAt: ""), reading("b.xlsx", savedAt: "", level: 2),
            reading("c.xlsx", savedAt: "2020-04-01"),
        ]
        let counted = Set(
            [readings, readings.reversed()].map {
                ReturnCollection($0, context: context).units.first?.file ?? ""
            })
        #expect(counted.count == 1)
        let same = ReturnCollection([readings[0], readings[2]], context: context, expectsAll: false)
        #expect(same.findings.map(\.code) == [.formIdenticalReturn] && same.isComplete)
    }

    @Test("two returns are not the same if a cell that could not be read differs")
    func unreadCells() {
        let readings = ["mye", "en del"].map { cost in
            var form = SmallForm()
            form.measures = form.measures.replacing("10000", with: cost)
            var workbook = form.workbook
            workbook.file = "\(cost).xlsx"
            return FormReader(context).read(workbook)
        }
        let returns = ReturnCollection(readings, context: context, expectsAll: false)
        #expect(returns.findings.map(\.code).contains(.formOrderUnknown) && !returns.isComplete)
    }

    @Test(
        "a file that may be a newer return keeps the result provisional; one that is not a form does not",
        arguments: [
            (.fileEncrypted, false), (.fileDamaged, false), (.fileUnreadable, false), (.fileEmpty, false),
            (.fileTooLarge, false), (.fileLock, true), (.fileNotXLSX, true), (.formOtherRevision, true),
            (.formUnknownPlan, true),
        ] as [(FindingCode, Bool)])
    func unreadable(_ code: FindingCode, _ isComplete: Bool) {
        let units = ["bygg", "brann", "kultur"]
        let readings = units.map { reading("\($0).xlsx", unit: $0, savedAt: "2020-04-01") }
        for unit in [Identifier<Unit>("bygg"), nil] {
            var other = FormReading(file: "annen.xlsx")
            other.unit = unit
            other.findings = [Finding(code, unit: unit, at: Location(file: "annen.xlsx"))]
            let collection = ReturnCollection(readings + [other], context: context)
            #expect(collection.isComplete == isComplete, "\(code)")
            #expect(collection.units.map(\.status) == [.returned, .returned, .returned])
            let severities = collection.findings.filter { $0.code == code }.map(\.severity)
            #expect(severities.allSatisfy { $0 == (isComplete ? .warning : .error) }, "no error beside a final result")
            #expect(collection.hasErrors == severities.contains(.error))
            let isAsked = collection.findings.contains { $0.code == .formNewerUnreadable }
            #expect(isAsked == (!isComplete && unit != nil))
        }
    }

    @Test("a blank form is no return: its unit is not missing, has not answered, and loses no earlier return")
    func blank() {
        var blank = FormReading(file: "tomt.xlsx", savedAt: "2020-05-01")
        blank.unit = Identifier("bygg")
        blank.findings = [
            Finding(.formBlank, unit: blank.unit, at: Location(file: "tomt.xlsx")),
            Finding(.formContentOutside, unit: blank.unit, at: Location(file: "tomt.xlsx", sheet: "Ark1", cell: "A1")),
        ]
        let alone = ReturnCollection([blank], context: context)
        #expect(alone.units.map(\.status) == [.blank, .missing, .missing])
        #expect(alone.answers.isEmpty && !alone.isComplete)
        #expect(alone.findings.count { $0.unit == blank.unit } == 2)
        let both = ReturnCollection(
            [blank, reading("bygg.xlsx", savedAt: "2020-04-01")], context: context, expectsAll: false)
        #expect(both.units.map(\.status) == [.returned] && both.isComplete)
        // What was written in it is still told.
        #expect(both.findings.map(\.code) == [.formBlank, .formContentOutside])
        var rejected = FormReading(file: "gammel.xls")
        rejected.unit = blank.unit
        rejected.findings = [Finding(.fileNotXLSX, unit: blank.unit, at: Location(file: "gammel.xls"))]
        #expect(ReturnCollection([rejected, blank], context: context).units.first?.status == .rejected)
    }

    @Test("a unit left out on purpose is waived, and the rest can be complete")
    func waived() {
        let readings = [
            reading("bygg.xlsx", savedAt: ""), reading("brann.xlsx", unit: "brann", savedAt: ""),
            reading("kultur.xlsx", unit: "kultur", savedAt: ""),
        ]
        #expect(ReturnCollection(readings, context: context).isComplete)
        let two = ReturnCollection(Array(readings.dropLast()), context: context)
        #expect(!two.isComplete)
        #expect(two.findings.filter { $0.unit?.text == "kultur" }.map(\.code) == [.formUnitMissing])
        let waived = ReturnCollection(readings, context: context, without: [Identifier("kultur")])
        #expect(waived.isComplete)
        #expect(waived.units.map(\.status) == [.returned, .returned, .waived])
        #expect(waived.answers.count == 2)
    }

    /// The answers of the unit "kultur" in 2019: a fagområde, a position and a strategy that have since left the plan.
    private func earlier(scale: String = "") throws -> Revision {
        let plan = try SamplePlan.small {
            $0.replacing("2020, 2021, 2022", with: "2019, 2020, 2021").replacing(
                "2020", with: "2019", maxReplacements: 1
            )
            .replacing("\"revision\": 2020", with: "\"revision\": 2019")
            .replacing("\"id\": \"plan\", \"name\": \"Planarbeid\"", with: "\"id\": \"luft\", \"name\": \"Luft\"")
            .replacing("\"plan\"]", with: "\"luft\"]").replacing("\"id\": \"brannfolk\"", with: "\"id\": \"feier\"")
            .replacing(scale, with: "")
        }
        let source = Source(file: "kultur.xlsx", sheet: "GAP-analyse", cell: "A6")
        var answers = UnitAnswers(unit: Identifier("kultur"))
        answers.gaps = [
            GapAnswer(
                area: .listed(Identifier("luft")), current: 1, desired: 3, importance: 2, comment: "", source: source)
        ]
        answers.recruitment = [2019, 2020].map {
            RecruitmentAnswer(position: .listed(Identifier("feier")), year: $0, count: 2, reason: "", source: source)
        }
        let unit = Revision.UnitRecord(
            unit: answers.unit, status: .returned, file: "kultur.xlsx", errors: 0, warnings: 0, answers: answers)
        return Revision(plan: plan, isFinal: true, day: .epoch, units: [unit])
    }

    @Test("a missing unit is carried forward: its dated figures count, and the rest can be complete")
    func carried() throws {
        let kultur = Identifier<Unit>("kultur")
        let carried = try #require(earlier().carried(kultur, to: context.index))
        #expect(carried.year == 2019 && !carried.lacksLevels)
        #expect(carried.answers.gaps.map(\.area) == [.own("Luft")])
        #expect(carried.answers.gaps.map(\.source.file) == ["2019: kultur.xlsx"])
        #expect(carried.answers.recruitment.map(\.year) == [2020])
        #expect(carried.answers.recruitment.map(\.position) == [.own("Brannkonstabler")])
        let readings = [
            reading("bygg.xlsx", savedAt: ""), reading("brann.xlsx", unit: "brann", savedAt: ""),
        ]
        let collection = ReturnCollection(readings, context: context, carrying: [kultur: carried])
        #expect(collection.isComplete)
        #expect(collection.units.map(\.status) == [.returned, .returned, .carried])
        #expect(collection.units.map(\.carriedFrom) == [nil, nil, 2019])
        #expect(collection.answers.last == carried.answers)
        #expect(collection.findings.filter { $0.unit == kultur }.map(\.code) == [.formCarriedForward])
        let returned = ReturnCollection(
            readings + [reading("kultur.xlsx", unit: "kultur", savedAt: "")], context: context,
            carrying: [kultur: carried])
        #expect(returned.units.last?.carriedFrom == nil && returned.answers.last != carried.answers)
    }

    @Test("a rejected file prevents no final result if its unit is left out, or carried forward and the file was read")
    func settled() throws {
        let kultur = Identifier<Unit>("kultur")
        let carried = try #require(earlier().carried(kultur, to: context.index))
        var rejected = FormReading(file: "kultur.xlsx")
        rejected.unit = kultur
        rejected.findings = [Finding(.fileDamaged, unit: kultur, at: Location(file: "kultur.xlsx"))]
        let readings = [
            reading("bygg.xlsx", savedAt: ""), reading("brann.xlsx", unit: "brann", savedAt: ""), rejected,
        ]
        #expect(!ReturnCollection(readings, context: context).isComplete)
        // This year's answers may be in it.
        let unread = ReturnCollection(readings, context: context, carrying: [kultur: carried])
        #expect(!unread.isComplete && unread.openFindings.map(\.code) == [.fileDamaged])
        #expect(ReturnCollection(readings, context: context, without: [kultur]).isComplete)
        rejected.findings = [Finding(.formOtherRevision, unit: kultur, at: Location(file: "kultur.xlsx"))]
        let read = ReturnCollection(readings.dropLast() + [rejected], context: context, carrying: [kultur: carried])
        #expect(read.isComplete)
        var unassigned = rejected
        unassigned.unit = nil
        unassigned.findings = [Finding(.fileDamaged, unit: nil, at: Location(file: "kultur.xlsx"))]
        #expect(
            !ReturnCollection(readings.dropLast() + [unassigned], context: context, carrying: [kultur: carried])
                .isComplete)
    }

    @Test("levels on another scale are not carried forward, and a finding reports it")
    func otherScale() throws {
        let earlier = try earlier(scale: ", { \"level\": 5, \"label\": \"Best\" }")
        let carried = try #require(earlier.carried(Identifier("kultur"), to: context.index))
        #expect(carried.lacksLevels && carried.answers.gaps.isEmpty && !carried.answers.recruitment.isEmpty)
        let collection = ReturnCollection([], context: context, carrying: [Identifier("kultur"): carried])
        let finding = try #require(collection.findings.first { $0.code == .formCarriedForward })
        #expect(finding.message(in: Language.nb.texts).contains("skalaen er en annen nå"))
    }

    @Test("figures carried forward twice keep their original year")
    func twiceCarried() throws {
        var revision = try earlier()
        revision.units[0].carriedFrom = 2018
        revision.units[0].answers?.gaps[0].source.file = "2018: kultur.xlsx"
        let carried = try #require(revision.carried(Identifier("kultur"), to: context.index))
        #expect(carried.year == 2018)
        #expect(carried.answers.gaps.map(\.source.file) == ["2018: kultur.xlsx"])
    }
}
