import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("Roll-ups of plans that ask for different things")
struct UnlikePlansTests {
    private func revision(_ municipality: String, form: String, seed: UInt64) throws -> Revision {
        let plan = try SamplePlan.small {
            $0.replacing("Prøve kommune", with: municipality)
                .replacing("\"contact\":", with: "\"form\": { \(form) }, \"contact\":")
        }
        var maker = RandomAnswers(generator: SeededGenerator(seed: seed))
        var revision = maker.revision(of: plan)
        for index in revision.units.indices {
            if !plan.form.uses(.measures) { revision.units[index].answers?.measures = [] }
            if !plan.form.uses(.recruitment) { revision.units[index].answers?.recruitment = [] }
            if !plan.form.uses(.staffing) {
                revision.units[index].answers?.staffing = []
                revision.units[index].answers?.wholeUnit = nil
            }
        }
        return revision
    }

    private func book(_ revisions: [Revision]) throws -> WorkbookDescription {
        let rollUp = try RollUp(revisions, mapping: AreaMapping(), title: "Samlet", language: .nb)
        return RollUpReport(rollUp, on: .epoch, .nb, schema: try .standard()).workbook
    }

    private static let asksAll = "\"approval\": \"none\""

    private static func without(_ sheet: FormSheetID) -> String {
        "\"sheets\": { \"\(sheet.rawValue)\": { \"use\": false } }"
    }

    private func rows(_ sheet: String, in book: WorkbookDescription) throws -> [SheetRow] {
        try #require(book.sheets.contains { $0.name == sheet })
        return SheetRow.rows(of: sheet, in: book)
    }

    @Test("nothing is said to lack measures or needs if one of them does not ask for these", arguments: 0..<8)
    func measures(_ seed: UInt64) throws {
        let book = try book([
            revision("A kommune", form: Self.asksAll, seed: seed),
            revision("B kommune", form: Self.without(.measures), seed: seed &+ 100),
        ])
        for words in ["uten planlagte", "uten tiltak", "uten noe tiltak"] {
            #expect(!book.texts.contains { $0.lowercased().contains(words) }, "\(words)")
        }
        #expect(!book.texts.contains(Language.nb.texts(.prioritiesNone)))
        let needs = try rows("Hovedutfordringer", in: book).filter { $0[1]?.text?.hasPrefix("B kommune") == true }
        #expect(!needs.isEmpty)
        for need in needs { #expect(need[2]?.text == ".", "\(need)") }
    }

    @Test("a unit that was not asked for recruitment is not said to lack a row of it", arguments: 0..<8)
    func recruitment(_ seed: UInt64) throws {
        let book = try book([
            revision("A kommune", form: Self.asksAll, seed: seed),
            revision("B kommune", form: Self.without(.recruitment), seed: seed &+ 100),
        ])
        let texts = try rows("Felles behov", in: book).map { $0[1]?.text ?? "" }
        let check = texts.firstIndex { $0.contains("står ikke i Vedlegg 1") }
        let listed = check.map { texts[($0 + 1)...].prefix { !$0.isEmpty } } ?? []
        #expect(!listed.contains { $0.hasPrefix("B kommune") }, "\(listed)")
    }

    @Test("a unit that was not asked for staffing by fagområde has no hidden rows of it", arguments: 0..<8)
    func staffing(_ seed: UInt64) throws {
        let book = try book([
            revision("A kommune", form: Self.asksAll, seed: seed),
            revision("B kommune", form: Self.without(.staffing), seed: seed &+ 100),
        ])
        let hidden = try rows("Vedlegg 3 Årsverk", in: book).filter { $0[3]?.text == ":" && $0[2]?.text != nil }
        #expect(!hidden.contains { $0[1]?.text?.hasPrefix("B kommune") == true }, "\(hidden)")
        let rows = try rows("Vedlegg 3 Årsverk", in: book)
        #expect(!rows.contains { $0[1]?.text?.hasPrefix("B kommune") == true && $0[3]?.text == ".." }, "\(rows)")
    }

    @Test("a total of what only some were asked for tells of how many it is, and whose figures it lacks")
    func totals() throws {
        let book = try book([
            revision("A kommune", form: Self.asksAll, seed: 3),
            revision("B kommune", form: "\"hide\": [\"staffing.fte\"], \(Self.without(.recruitment))", seed: 4),
        ])
        let labels = try rows("Sammendrag", in: book).compactMap { $0[1]?.text }
        for label in ["Årsverk", "Årsverk ført på fagområder", "Rekrutteringsbehov 2020–2022, personer"] {
            #expect(labels.contains("\(label) (2 av 4 virksomheter)"), "\(labels)")
        }
        #expect(labels.contains("Ansatte"))
        #expect(labels.contains { $0.hasSuffix(" Det gjelder 2 av 4 virksomheter. De andre er ikke spurt.") })
        let staffing = try rows("Vedlegg 3 Årsverk", in: book)
        #expect(staffing.contains { $0[1]?.text == "Ikke alle er spurt om alt. Ikke spurt: Årsverk (B kommune)." })
        #expect(staffing.contains { $0[1]?.text == "Virksomhetene som er spurt" })
        let others = staffing.filter { $0[1]?.text?.hasPrefix("B kommune: ") == true && $0[3]?.text != ":" }
        #expect(!others.isEmpty)
        for row in others { #expect(row[4]?.text == ".", "\(row)") }
        let recruitment = try rows("Vedlegg 1 Rekruttering", in: book)
        #expect(recruitment.contains { $0[1]?.text?.hasSuffix("Ikke spurt: arket Rekruttering (B kommune).") == true })
    }

    @Test(
        "needs without strategies are no contradiction of recruitment where no strategies are asked for",
        arguments: 0..<8)
    func strategies(_ seed: UInt64) throws {
        let book = try book([
            revision("A kommune", form: Self.asksAll, seed: seed),
            revision("B kommune", form: "\"hide\": [\"measures.strategy\"]", seed: seed &+ 100),
        ])
        let texts = try rows("Felles behov", in: book).map { $0[1]?.text ?? "" }
        for words in ["rekruttering som strategi", "står ikke i Vedlegg 1"] {
            let check = texts.firstIndex { $0.contains(words) }
            let listed = check.map { texts[($0 + 1)...].prefix { !$0.isEmpty } } ?? []
            #expect(!listed.contains { $0.hasPrefix("B kommune") }, "\(listed)")
        }
    }

    @Test("costs of each year count with their measure's deadline if only one of them asks for years")
    func costs() throws {
        func revision(_ name: String, _ form: String) throws -> Revision {
            var revision = try self.revision(name, form: form, seed: 1)
            var measure = MeasureAnswer()
            (measure.need, measure.measure, measure.deadline) = ("Drift", "Kurs", .year(2021))
            measure.cost = Kroner(whole: 3_000)
            if revision.plan.form.repeatsCost {
                measure.costs = [2020: Kroner(whole: 1_000), 2022: Kroner(whole: 2_000)]
            }
            for index in revision.units.indices { revision.units[index].answers?.measures = [measure] }
            return revision
        }
        let yearly = try revision("A kommune", "\"cost\": { \"repeats\": \"years\" }")
        let single = try revision("B kommune", Self.asksAll)
        let rollUp = try RollUp([yearly, single], mapping: AreaMapping(), title: "Samlet", language: .nb)
        let years = rollUp.revision.answers.flatMap(\.measures).flatMap { $0.costsByYear.map(\.year) }
        #expect(Set(years) == [2021])
    }
}
