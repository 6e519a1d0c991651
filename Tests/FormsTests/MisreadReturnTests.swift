import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

/// What was once read as something else than its writer meant, or went without a word.
@Suite("Words beside numbers, answers and totals")
struct MisreadReturnTests {
    @Test(
        "a number with «ingen» beside it is not nothing",
        arguments: ["5, ingen andre", "1 (ingen flere)", "3 (no other needs)", "2, ingen i 2029", "nå 2, ingen nye"])
    func numberBesideNone(_ text: String) throws {
        let reading = try SmallForm.reading { $0.recruitment = "Ingeniører | \(text) | 2" }
        #expect(reading.summary == ["REC/not-a-whole-number Rekruttering!B2"], "\(reading.summary)")
        let staffing = try SmallForm.reading { $0.staffing.replace("4.5 | 4", with: "4.5 | \(text)") }
        #expect(staffing.summary == ["FTE/not-a-number Årsverk!D2"], "\(staffing.summary)")
        let measures = try SmallForm.reading { $0.measures.replace("10000", with: text) }
        #expect(measures.summary == ["CELL/text-where-number Behov og tiltak!J2"], "\(measures.summary)")
    }

    @Test("zero with a word for it is level 0", arguments: ["0 - ingen", "0 (ingen)", "0: none", "0 – ikke"])
    func levelZero(_ text: String) throws {
        let reading = try SmallForm.reading { $0.gap.replace("avløp | 3", with: "avløp | \(text)") }
        #expect(reading.answers?.gaps.first?.current == 0, "\(reading.summary)")
    }

    @Test(
        "only what says that there is none is «Ingen behov»",
        arguments: [
            ("Nei, vi har behov", false), ("Nei, vi har planlagte tiltak", false), ("No, we have needs", false),
            ("Vi har ikkje kartlagt", false), ("Vi har behov, ikkje kartlagt", false), ("Vi har behov no", false),
            ("Nei – vi har nye behov", false), ("Ingen behov pr. 1.1.2020", true), ("Nei, vi har ingen behov", true),
            ("No, we have no needs", true), ("Nei, ingen", true), ("Ingen kartlagte behov", true),
            ("Vi har ikke behov nå", true), ("Ingen nye i 2020", true),
        ])
    func noNeed(_ text: String, _ isNone: Bool) throws {
        let beside = try SmallForm.reading { $0.answerNoNeed(text, rows: "") }
        #expect(beside.answers?.nilReturns.contains(.recruitment) == isNone, "\(beside.summary)")
        #expect(beside.summary.contains("FORM/sheet-unanswered Rekruttering!B1") != isNone, "\(beside.summary)")
        let inTable = try SmallForm.reading { $0.answerNoNeed("", rows: text) }
        #expect(inTable.answers?.nilReturns.contains(.recruitment) == isNone, "\(inTable.summary)")
    }

    @Test(
        "a number under Frist is a day of the plan's years, or none",
        arguments: [
            (43_921, "CELL/date-as-text"), (45_000, "ACT/deadline-unreadable"), (36_600, "ACT/deadline-unreadable"),
            (52_000, "ACT/deadline-unreadable"),
        ])
    func deadlineNumber(_ number: Int, _ code: String) throws {
        let reading = try SmallForm.reading { $0.measures.replace("2021", with: "\(number)") }
        #expect(reading.summary.first?.hasPrefix(code) == true, "\(reading.summary)")
    }

    @Test("a row without its name that has Ja or Nei beside its numbers is no total", arguments: ["Ja", "Nei", "x"])
    func namelessRow(_ answer: String) throws {
        let reading = try SmallForm.reading { $0.measures += "\n | | | | | | | | | 5000 | \(answer)" }
        #expect(reading.summary == ["ACT/measure-without-need Behov og tiltak!A3"], "\(reading.summary)")
        let total = try SmallForm.reading { $0.measures += "\n | | | | | | | | Sum | 10000 | \(answer)" }
        #expect(total.summary == ["CELL/total-row Behov og tiltak!I3"], "\(total.summary)")
    }

    @Test("a total of costs may be in words", arguments: ["ca. 110 000", "se budsjettet", "108 000 + mva"])
    func totalInWords(_ cost: String) throws {
        let reading = try SmallForm.reading { $0.measures += "\nTotalt | | | | | | | | | \(cost)" }
        #expect(reading.summary == ["CELL/total-row Behov og tiltak!A3"], "\(reading.summary)")
        #expect(reading.answers?.measures.count == 1)
    }

    @Test("«IA» is a name, and so is a word for nothing that stands in the plan's list")
    func names() throws {
        let own = try SmallForm.reading { $0.gap += "\nIA | 2 | 3 | | 2" }
        #expect(own.answers?.gaps.last?.area == .own("IA"), "\(own.summary)")
        let plan = try SamplePlan.small { $0.replacing("\"Vann og avløp\"", with: "\"Ukjent\"") }
        var form = SmallForm()
        form.gap.replace("Vann og avløp", with: "Ukjent")
        form.staffing.replace("Vann og avløp", with: "Ukjent")
        form.measures.replace("Vann og avløp", with: "Ukjent")
        let listed = try FormReader(FormContext(plan: plan, schema: .standard(), language: .nb)).read(form.workbook)
        #expect(listed.summary == [], "\(listed.summary)")
        #expect(listed.answers?.measures.first?.area == .listed(Identifier("vann")))
    }

    @Test("a number of more than fifteen digits is too large, and not rounded to its first ones")
    func hugeNumber() throws {
        let reading = try SmallForm.reading { $0.measures.replace("10000", with: "1.2345e19") }
        #expect(reading.summary == ["CELL/number-too-large Behov og tiltak!J2"], "\(reading.summary)")
    }

    @Test("an unusable value in merged cells takes out all of their rows, and says so with their words")
    func mergedError() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | middels | 4 | | 2\nBrannvern | | 4 | | 1 | Husk dette\nPlanarbeid | 3 | 3 | | 1"
        var workbook = form.workbook
        workbook.edited[0].merges = ["B2:B3"].compactMap { CellRange($0) }
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary.first == "GAP/level-not-whole GAP-analyse!B2", "\(reading.summary)")
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.contains("B3") && message.contains("«Husk dette»"), "\(message)")
    }

    @Test("a copy of a sheet does not silence errors on the sheet that is read")
    func copyBesideError() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Årsverk (2)", SmallForm.staffingHeader + form.staffing)]
        form.staffing.replace("avløp | 5", with: "avløp | ")
        let summary = try form.read().summary
        #expect(summary.contains("FTE/headcount-missing Årsverk!B2"), "\(summary)")
        #expect(summary.contains("FORM/sheet-copied Årsverk (2)!"), "\(summary)")
    }

    @Test("values of a column that were read in different ways are each shown as read")
    func readings() throws {
        let row = SmallForm().measures
        let costs = ["60 tusen", "kr 30.000,-", "1,2 mill", "gratis"]
        let reading = try SmallForm.reading { form in
            form.measures = costs.map { cost in
                row.replacing("10000", with: cost).replacing("Bedre drift", with: "Bedre drift \(cost.count)")
            }.joined(separator: "\n")
        }
        #expect(reading.summary == ["CELL/number-as-text Behov og tiltak!J2"], "\(reading.summary)")
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(
            message.hasSuffix(
                "«60 tusen»: 60\u{A0}000, «kr 30.000,-»: 30\u{A0}000, «1,2 mill»: 1\u{A0}200\u{A0}000, «gratis»: 0."),
            "\(message)")
    }

    @Test("signs for nothing in several columns are not said to be in the first one's")
    func signs() throws {
        let reading = try SmallForm.reading {
            $0.measures = $0.measures.replacing("Leder | 2021 | 10000 | Ja | 12", with: "- | - | 1 | - | - | | -")
        }
        let message = try #require(reading.findings.first { $0.code == .cellSignForNothing }).message(
            in: Language.nb.texts)
        #expect(message.hasPrefix("«-» er lest som en tom celle. Det samme gjelder"), "\(message)")
    }

    @Test("an empty row may follow a subheading")
    func subheading() throws {
        let reading = try SmallForm.reading {
            $0.staffing.replace("\nPlanarbeid", with: "\nAndre områder:\n\nPlanarbeid")
        }
        #expect(reading.summary == ["FORM/subheading Årsverk!A4"], "\(reading.summary)")
    }

    @Test("a column of words without its heading is quoted whole, since nothing else has its words")
    func unheadedWords() throws {
        var form = SmallForm()
        form.gapHeading = SmallForm.gapHeader.replacing(" | Kommentar", with: "")
        form.gap = (1...5).map { "Område \($0) | 3 | 4 | | 2 | Merknad nummer \($0)" }.joined(separator: "\n")
        let finding = try #require(form.read().findings.first { $0.code == .formColumnMissing })
        let message = finding.message(in: Language.nb.texts)
        #expect((1...5).allSatisfy { message.contains("«Merknad nummer \($0)»") }, "\(message)")
    }

    @Test("without the heading of a strategy, nothing is said of needs without one")
    func strategyHeading() throws {
        let reading = try SmallForm.reading { form in
            let rows = SmallForm.measuresHeader.replacing("Strategi 1", with: "") + form.measures
            form.replace(Grid.sheet("Behov og tiltak", rows))
        }
        #expect(!reading.summary.contains { $0.hasPrefix("ACT/strategy-missing") }, "\(reading.summary)")
    }

    @Test("a date with slashes in an English form has two readings")
    func englishDate() throws {
        var form = SmallForm()
        form.measures.replace("2021", with: "05/06/2021")
        #expect(try form.read(.en).summary.contains("ACT/deadline-unreadable Behov og tiltak!I2"))
        #expect(
            try form.read(.nb).answers?.measures.first?.deadline == .day(CalendarDay(year: 2021, month: 6, day: 5)!))
    }

    @Test("a status that is none of the plan's is not an empty cell", arguments: ["Ikke planlagt", "not planned"])
    func status(_ text: String) throws {
        let reading = try SmallForm.reading { $0.measures += " | \(text)" }
        #expect(reading.summary == ["ACT/status-unknown Behov og tiltak!M2"], "\(reading.summary)")
    }

    @Test("where the heading of the first strategy is lost, no need is said to have no strategy")
    func lostStrategy() throws {
        var form = SmallForm()
        let heading = SmallForm.measuresHeader.replacing("Strategi 1", with: "Vei videre")
        form.replace(Grid.sheet("Behov og tiltak", heading + form.measures))
        let summary = try form.read().summary
        #expect(summary == ["FORM/heading-changed Behov og tiltak!B1"], "\(summary)")
    }
}
