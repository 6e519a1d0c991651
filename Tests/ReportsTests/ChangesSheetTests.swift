import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("Endringer in the council's workbook")
struct ChangesSheetTests {
    private func sheet(_ sample: MergedSample) throws -> SheetDescription {
        try #require(sample.council().sheets.first { $0.name == "Endringer" })
    }

    @Test("it exists only if there is a previous revision")
    func presence() throws {
        var sample = MergedSample()
        #expect(try !sample.council().sheets.map(\.name).contains("Endringer"))
        sample.previous = [try sample.revision(of: 2019)]
        let names = try sample.council().sheets.map(\.name)
        #expect(names.suffix(2) == ["Endringer", "Om tallene"])
        let contents = try sample.council().sheets[0].cells.map(\.content)
        #expect(contents.contains(.link(target: "internal:'Endringer'!A1", text: "Endringer")))
    }

    /// Brannvern's row with random figures, for `headcount` employees.
    private func sample(brann headcount: Int, _ random: inout SeededGenerator) -> MergedSample {
        var sample = MergedSample()
        let levels = "\(Int.random(in: 0...5, using: &random)) | \(Int.random(in: 0...5, using: &random))"
        sample.gap = sample.gap.replacing("Brannvern | 2 | 4", with: "Brannvern | \(levels)")
        sample.staffing = sample.staffing.replacing(
            "Brannvern | 2 | 1.2 | 1 | 1 | 0.4",
            with: "Brannvern | \(headcount) | 0.\(Int.random(in: 1...9, using: &random))")
        return sample
    }

    @Test(
        "figures hidden in either year change nothing in cells, sums, formulas, chart or alternative text",
        arguments: [(true, true), (true, false), (false, true)])
    func privacy(_ hidesThen: Bool, _ hidesNow: Bool) throws {
        var random = SeededGenerator(seed: 5)
        // What is shown in the other year is the same throughout.
        let (then, now) = (sample(brann: 4, &random), sample(brann: 4, &random))
        var expected: SheetDescription?
        for _ in 0..<40 {
            let earlier = hidesThen ? sample(brann: Int.random(in: 1...2, using: &random), &random) : then
            var later = hidesNow ? sample(brann: Int.random(in: 1...2, using: &random), &random) : now
            later.previous = [try earlier.revision(of: 2019)]
            let sheet = try sheet(later)
            #expect(sheet == expected ?? sheet)
            expected = sheet
        }
        #expect(expected?.allCells.contains { $0.content == .text("2 av 3 fagområder") } == true)
    }

    @Test("the employees of a fagområde with nearly all employees are shown as hidden, not as unanswered")
    func hiddenEmployees() throws {
        func sample(_ posts: String) -> MergedSample {
            var sample = MergedSample()
            sample.staffing = sample.staffing.replacing("Planarbeid | 3 | 2", with: "Planarbeid | 7 | \(posts)")
            return sample
        }
        var later = sample("2.5")
        later.previous = [try sample("2").revision(of: 2019)]
        let cells = try sheet(later).allCells
        let posts = try #require(cells.first { $0.content == .number(2.5) })
        let people = cells.filter { $0.reference.row == posts.reference.row && 3...5 ~= $0.reference.column }
        #expect(people.map(\.content) == Array(repeating: .text(":"), count: 3))
    }

    @Test("årsverk of a unit that are hidden are not called unanswered, though its employees are shown")
    func hiddenPosts() throws {
        func revision(of year: Int) throws -> Revision {
            var plan = try SamplePlan.small()
            plan.revision = year
            // The last one's årsverk would give away the first one's; of the second one's there are none.
            let records = zip(plan.units, [(2, "1.5"), (5, ""), (8, "7")]).map { unit, figures in
                var (answers, whole) = (UnitAnswers(unit: unit.id), UnitStaffing())
                whole.headcount = figures.0
                whole.fte = FullTimeEquivalent(decimalText: figures.1)
                answers.wholeUnit = whole
                return Revision.UnitRecord(
                    unit: unit.id, status: .returned, file: "", errors: 0, warnings: 0, answers: answers)
            }
            return Revision(plan: plan, isFinal: true, day: .epoch, units: records)
        }
        let now = try revision(of: 2020)
        let layout = FormLayout(plan: now.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [try revision(of: 2019)], isFinal: true,
            day: .epoch)
        let sheets = CouncilReport.make(merged).workbook.sheets
        let cells = try #require(sheets.first { $0.name == "Endringer" }).allCells
        let people = try #require(cells.first { $0.content == .number(8) && $0.reference.column == 3 })
        let posts = cells.filter { $0.reference.row == people.reference.row && 6...8 ~= $0.reference.column }
        #expect(posts.map(\.content) == Array(repeating: .text(":"), count: 3))
    }

    @Test("differences and sums are formulas with correct cached results")
    func formulas() throws {
        var sample = MergedSample()
        sample.previous = [try sample.revision(of: 2019)]
        sample.gap = sample.gap.replacing("avløp | 3 | 4", with: "avløp | 4 | 4")
        let sheet = try sheet(sample)
        let values = Dictionary(sheet.allCells.map { ($0.reference, $0.content.number) }) { $1 }
        var checked = 0
        for cell in sheet.allCells {
            guard case .formula(let formula, .number(let stored)) = cell.content else { continue }
            let result = try #require(Self.result(of: formula, values), "\(formula)")
            #expect(abs(result - stored) < 1e-9, "\(cell.reference): \(formula)")
            checked += 1
        }
        #expect(checked > 30)
    }

    /// The result of a sum, difference, reference or index; nil for other formulas.
    private static func result(of formula: String, _ values: [CellReference: Double?]) -> Double? {
        func value(_ name: Substring) -> Double {
            if name.hasPrefix("ROUND(") { return (value(name.dropFirst(6).dropLast(3)) * 1_000).rounded() / 1_000 }
            return CellReference(String(name)).flatMap { values[$0] ?? 0 } ?? 0
        }
        if formula.hasPrefix("SUM("), formula.hasSuffix(")") {
            let ends = formula.dropFirst(4).dropLast().split(separator: ":").compactMap { CellReference(String($0)) }
            guard ends.count == 2 else { return nil }
            return (ends[0].row...ends[1].row).reduce(0) { sum, row in
                sum + ((values[CellReference(row: row, column: ends[0].column)] ?? 0) ?? 0)
            }
        }
        if formula.hasPrefix("("), formula.hasSuffix(")*100") {
            return result(of: String(formula.dropFirst().dropLast(5)), values).map { $0 * 100 }
        }
        if formula.hasSuffix("*100") {
            let parts = formula.dropLast(4).split(separator: "/")
            return parts.count == 2 ? value(parts[0]) / value(parts[1]) * 100 : nil
        }
        let parts = formula.split(separator: "-")
        return parts.count == 2 ? value(parts[0]) - value(parts[1]) : parts.count == 1 ? value(parts[0]) : nil
    }

    /// A sample after two revisions, the older of which is changed.
    private static func sample(_ change: (inout Revision) -> Void) throws -> MergedSample {
        var sample = MergedSample()
        var oldest = try sample.revision(of: 2018)
        change(&oldest)
        sample.previous = [oldest, try sample.revision(of: 2019)]
        return sample
    }

    @Test("the history is drawn as lines, which a change of scale interrupts")
    func history() throws {
        let sample = try Self.sample { $0.plan.scale.removeLast() }
        let sheet = try sheet(sample)
        let chart = try #require(sheet.charts.first)
        #expect(chart.kind == .line && chart.series.count >= 3)
        #expect(chart.alternativeText.contains("Dekning: 2019: 100, 2020: 100"))
        #expect(chart.alternativeText.contains("Årsverk: 2018: 100, 2019: 100, 2020: 100"))
        #expect(
            sheet.allCells.contains {
                $0.content == .text("Brudd i serien: 2019: skalaen er endret, så nivåer og gap kan ikke sammenlignes.")
            })
        for series in chart.series {
            #expect(series.values.range.last.column - series.values.range.first.column == 2)
        }
    }

    @Test("a change of importance degrees interrupts the weighted gap, but not the coverage")
    func importance() throws {
        let sample = try Self.sample { $0.plan.importance.removeLast() }
        let words = try #require(try sheet(sample).charts.first).alternativeText
        #expect(words.contains("Dekning: 2018: 100, 2019: 100, 2020: 100"), "\(words)")
        #expect(words.contains("Vektet gap: 2019: 100, 2020: 100"), "\(words)")
    }

    @Test("a plan without levels gets no text about levels", arguments: [true, false])
    func levels(_ hasGap: Bool) throws {
        let sample = MergedSample()
        let earlier = try sample.revision(of: 2019)
        var plan = earlier.plan
        plan.revision = 2020
        if !hasGap { plan.form.sheets[.gap, default: .init()].isUsed = false }
        let layout = FormLayout(plan: plan, language: .nb, schema: try .standard())
        let now = Revision(plan: plan, isFinal: true, day: .epoch, units: earlier.units)
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [earlier], isFinal: true, day: .epoch)
        let texts = CouncilReport.make(merged).workbook.texts
        #expect(texts.contains { $0.hasPrefix("110 betyr ti prosent mer") && $0.contains(" nivåene ") } == hasGap)
        #expect(texts.contains { $0.hasPrefix("110 betyr ti prosent mer") })
    }

    @Test("after a change of scale no levels are compared")
    func scale() throws {
        var sample = MergedSample()
        var earlier = try sample.revision(of: 2019)
        earlier.plan.scale.removeLast()
        sample.previous = [earlier]
        let texts = try sheet(sample).allCells.compactMap(\.content.text)
        #expect(texts.contains("Brudd i serien: skalaen er endret, så nivåer og gap kan ikke sammenlignes."))
        #expect(
            !texts.contains("Gap, virksomhet for virksomhet") && texts.contains("Bemanning, virksomhet for virksomhet"))
    }

    @Test(
        "no text has an unfilled placeholder, in any language, and the chart has an alternative text",
        arguments: Language.allCases)
    func texts(_ language: Language) throws {
        var sample = MergedSample()
        sample.language = language
        var earlier = try sample.revision(of: 2019)
        earlier.plan.units[1].name = "Brannvesenet"
        earlier.plan.subjectAreas[0].name = "Vann"
        earlier.plan.thresholds.privacy = 2
        sample.previous = [earlier]
        let keys = Set(TextKey.allCases.map { "\($0)" }.filter { $0.contains(where: \.isUppercase) })
        for text in try sample.council().texts { #expect(!text.contains("{") && !keys.contains(text), "\(text)") }
    }

    @Test("it reports if the previous revision was never made final", arguments: [false, true])
    func provisional(_ isFinal: Bool) throws {
        var sample = MergedSample()
        var earlier = try sample.revision(of: 2019)
        earlier.isFinal = isFinal
        sample.previous = [earlier]
        let text = CellContent.text("Tallene fra 2019 ble aldri gjort endelige.")
        #expect(try sheet(sample).allCells.contains { $0.content == text } == !isFinal)
    }

    @Test("last year's measure that a unit took out of its form is shown to the council, so it is among HR's texts")
    func formerTexts() throws {
        var sample = MergedSample()
        var earlier = try sample.revision(of: 2019)
        for unit in earlier.units.indices {
            for index in earlier.units[unit].answers?.measures.indices ?? 0..<0 {
                earlier.units[unit].answers?.measures[index].need = "Et annet behov"
                earlier.units[unit].answers?.measures[index].measure = "Kurs for den som leder"
            }
        }
        sample.previous = [earlier]
        let words = CellContent.text("Kurs for den som leder")
        let council = try #require(try sample.council().sheets.first { $0.name == "Endringer" })
        #expect(council.allCells.contains { $0.content == words })
        let texts = try #require(try sample.control().sheets.first { $0.name == "Tekster" })
        let row = try #require(texts.allCells.first { $0.content == words }?.reference.row)
        #expect(texts.allCells.contains { $0.reference.row == row && $0.content.text?.hasPrefix("2019: ") == true })
    }

    @Test("a previous revision without answers, then or now, still gives a sheet")
    func empty() throws {
        var sample = MergedSample()
        var earlier = try sample.revision(of: 2019)
        for index in earlier.units.indices { earlier.units[index].answers = nil }
        sample.previous = [earlier]
        let context = try SamplePlan.context()
        let silent = MergeResult(
            layout: context.layout, returns: ReturnCollection([], context: context),
            previous: [try sample.revision(of: 2019)], isFinal: false, day: .epoch)
        let folder = try TemporaryFolder()
        let books = [try sample.council(), CouncilReport.make(silent).workbook]
        for (book, silence) in zip(books, ["Uten egne tall i 2019", "Uten egne tall nå"]) {
            try WorkbookFile.write(book, to: folder.path(silence + ".xlsx"))
            #expect(book.sheets[0].allCells.contains { $0.content == .text("Gapene kan ikke sammenlignes med 2019.") })
            let sheet = try #require(book.sheets.first { $0.name == "Endringer" })
            #expect(sheet.allCells.contains { $0.content.text?.hasPrefix(silence + ", og derfor ikke") == true })
        }
    }
}
