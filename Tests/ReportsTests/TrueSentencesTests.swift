import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("What the council reads is true of plans and returns unlike the sample")
struct TrueSentencesTests {
    private func texts(_ sample: MergedSample, on sheet: String) throws -> [String] {
        let sheet = try #require(sample.council().sheets.first { $0.name == sheet })
        return sheet.allCells.compactMap(\.content.text)
    }

    @Test("a fagområde of which the council may not see how many leave is not said to be safe")
    func hiddenDepartures() throws {
        var sample = MergedSample()
        sample.staffing = "Vann og avløp | 5 | 4.5 | | 2\nBrannvern | 6 | 4.2 | | 0\nPlanarbeid | 7 | 5 | | 0"
        sample.wholeUnit = "Hele virksomheten | 18 | 14 | | 2"
        let none = "Det kan ikke vises for noen av fagområdene om de er sårbare."
        for sheet in ["Sammendrag", "Sårbarhet"] {
            #expect(try texts(sample, on: sheet).contains { $0.hasPrefix(none) }, "\(sheet)")
        }
        #expect(try !texts(sample, on: "Sammendrag").contains { $0.hasPrefix("0 vist") })
        // Two of them can be seen to have few årsverk, and of the third nothing can be told.
        sample.staffing = "Vann og avløp | 5 | 0.5 | | 2\nBrannvern | 6 | 0.2 | | 0\nPlanarbeid | 7 | 5 | | 0"
        let words = try texts(sample, on: "Sammendrag").first { $0.contains("2 sårbare fagområder") }
        #expect(
            words?.contains("For ett fagområde til kan det ikke vises om det er sårbart.") == true, "\(words ?? "")")
        #expect(try texts(sample, on: "Sammendrag").contains("2 vist, 1 kan ikke vises"))
    }

    @Test("where only numbers of persons are hidden, a note says so, and none speaks of units with few employees")
    func notesOnCounts() throws {
        var sample = MergedSample()
        sample.staffing = "Vann og avløp | 5 | 4.5 | | 2\nBrannvern | 6 | 4.2 | | 0\nPlanarbeid | 7 | 5 | | 0"
        sample.wholeUnit = "Hele virksomheten | 18 | 14 | | 2"
        let staffing = try texts(sample, on: "Vedlegg 3 Årsverk")
        #expect(staffing.contains { $0.hasPrefix("Antall personer fra 1 til 2") }, "\(staffing.prefix(8))")
        #expect(!staffing.contains { $0.hasPrefix("«:» betyr") })
        let vulnerable = try texts(sample, on: "Sårbarhet")
        #expect(vulnerable.contains { $0.hasPrefix("Der antallet som ventes å slutte") }, "\(vulnerable.prefix(8))")
        #expect(!vulnerable.contains { $0.hasPrefix("«:» betyr") })
    }

    @Test("every sheet with figures says which units are missing or left out")
    func missingUnits() throws {
        let council = try MergedSample().council()
        for sheet in council.sheets where sheet.name != "Om tallene" && sheet.name != "Sammendrag" {
            let texts = sheet.allCells.compactMap(\.content.text)
            #expect(texts.contains("Ikke levert: Brann og redning, Kultur."), "\(sheet.name)")
        }
    }

    @Test("where importance is not asked, no sentence says that gaps are weighted", arguments: Language.allCases)
    func unweighted(_ language: Language) throws {
        let plan = try SamplePlan.small {
            $0.replacing("\"contact\":", with: "\"form\": { \"hide\": [\"gap.importance\"] }, \"contact\":")
        }
        let texts = plan.texts(in: language)
        let words = ["previous": "2019", "before": "3", "after": "2", "percent": "33"]
        for key in [TextKey.gapSame, .changesAimed, .messagePreviousAims, .gapDown, .gapUp, .gapUpFromNone] {
            let sentence = texts(key, words)
            #expect(!["vekt", "weighted"].contains { sentence.contains($0) }, "\(sentence)")
        }
    }

    @Test("in a roll-up, different positions and strategies with one id stay apart")
    func equalIDs() throws {
        let first = try SamplePlan.small { $0.replacing("Prøve kommune", with: "A kommune") }
        let position = try #require(first.positions.first), strategy = try #require(first.strategies.first)
        let second = try SamplePlan.small {
            $0.replacing("Prøve kommune", with: "B kommune").replacing(
                "\"\(position.name)\"", with: "\"Spesialpedagog\""
            )
            .replacing("\"\(strategy.name)\"", with: "\"Kjøp av kurs\"")
        }
        let revisions = [first, second].map { Revision(plan: $0, isFinal: true, day: $0.deadline, units: []) }
        let plan = try RollUp(revisions, mapping: AreaMapping(), title: "Samlet", language: .nb).revision.plan
        #expect(Set(plan.positions.map(\.name)).isSuperset(of: [position.name, "Spesialpedagog"]))
        #expect(Set(plan.strategies.map(\.name)).isSuperset(of: [strategy.name, "Kjøp av kurs"]))
        #expect(Set(plan.positions.map(\.id)).count == plan.positions.count)
    }

    @Test(
        "a number of persons that leaves few other employees is hidden, and the total with it; a small one with another",
        arguments: [
            (18, true, true), (19, true, true), (20, false, false), (17, false, false), (2, true, false),
            (10, false, false),
        ])
    func complement(_ count: Int, _ isHidden: Bool, _ isTotalHidden: Bool) throws {
        let column =
            "{ \"sheet\": \"staffing\", \"id\": \"kvinner\", \"type\": \"whole\", \"header\": \"Kvinner\", "
            + "\"persons\": true, \"council\": \"sum\" }"
        let plan = try SamplePlan.small {
            $0.replacing("\"contact\":", with: "\"form\": { \"columns\": [\(column)] }, \"contact\":")
        }
        let index = PlanIndex(plan)
        let answers = zip(["bygg", "brann"], [count, 15]).map { unit, women in
            var answers = UnitAnswers(unit: Identifier(unit))
            var whole = UnitStaffing()
            whole.headcount = unit == "bygg" ? 20 : 30
            whole.own = ["kvinner": .number(OwnNumber(whole: women))]
            answers.wholeUnit = whole
            return answers
        }
        let disclosure = WorkforceDisclosure(answers, index)
        let filters = answers.map { PublicAnswers(of: $0, disclosure) }
        let table = try OwnColumnTable(#require(plan.form.columns.first), answers, filters, index)
        let sums = table.sums
        #expect((sums.units.first?.figures.sum == .hidden) == isHidden)
        #expect((sums.total.sum == .hidden) == isTotalHidden)
        let row = try #require(table.rows.first)
        #expect((table.figure(OwnNumber(whole: count), in: row) == .hidden) == isHidden)
    }

    @Test("a sum over years, which may count persons several times, is not compared with the employees")
    func yearly() throws {
        let column =
            "{ \"sheet\": \"staffing\", \"id\": \"kurs\", \"type\": \"whole\", \"header\": \"På kurs {year}\", "
            + "\"persons\": true, \"council\": \"sum\", \"repeats\": \"years\" }"
        let plan = try SamplePlan.small {
            $0.replacing("\"contact\":", with: "\"form\": { \"columns\": [\(column)] }, \"contact\":")
        }
        let own = try #require(plan.form.columns.first)
        var answers = UnitAnswers(unit: Identifier("bygg"))
        var whole = UnitStaffing()
        whole.headcount = 20
        for year in plan.years { whole.own[OwnField.key(of: own, year)] = .number(OwnNumber(whole: 6)) }
        answers.wholeUnit = whole
        let disclosure = WorkforceDisclosure([answers], PlanIndex(plan))
        let table = OwnColumnTable(own, [answers], [PublicAnswers(of: answers, disclosure)], PlanIndex(plan))
        #expect(table.sums.total.sum == .published(OwnNumber(whole: 18)))
    }
}
