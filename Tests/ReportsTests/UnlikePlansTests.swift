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

    /// The units listed on Felles behov below a sentence with these words; nil if no unit is.
    private func units(below words: String, in book: WorkbookDescription) throws -> ArraySlice<String>? {
        let texts = try rows("Felles behov", in: book).map { $0[1]?.text ?? "" }
        guard let sentence = texts.firstIndex(where: { $0.contains(words) }) else { return nil }
        return texts[(sentence + 1)...].prefix { !$0.isEmpty }
    }

    @Test("who was not asked for measures is not said to lack them, and the others are")
    func measuresOfOthers() throws {
        var counts = [0, 0, 0, 0, 0]
        for seed in UInt64(0)..<20 {
            let book = try book([
                revision("A kommune", form: Self.asksAll, seed: seed),
                revision("B kommune", form: Self.without(.measures), seed: seed &+ 100),
            ])
            for (sheet, column) in [("Prioriteringer", 8), ("Sårbarhet", 7)] {
                for row in try rows(sheet, in: book) where row[2] != nil {
                    let isOfOther = row[1]?.text?.hasPrefix("B kommune: ") == true
                    #expect((row[column]?.text == ".") == isOfOther, "\(row)")
                    counts[isOfOther ? 1 : 0] += 1
                }
            }
            for (number, words) in ["Stort vektet gap, men", "Sårbart fagområde uten"].enumerated() {
                guard let listed = try units(below: words, in: book) else { continue }
                #expect(!listed.contains { $0.hasPrefix("B kommune") }, "\(listed)")
                counts[3 + number] += listed.count
            }
            let words = " der det er spurt om tiltak, er uten planlagte eller pågående tiltak"
            counts[2] += try rows("Sammendrag", in: book).count { $0[1]?.text?.contains(words) == true }
        }
        #expect(counts.allSatisfy { $0 > 0 }, "\(counts)")
    }

    @Test("who was not asked for needs is not said to lack them", arguments: 0..<8)
    func needs(_ seed: UInt64) throws {
        let book = try book([
            revision("A kommune", form: Self.asksAll, seed: seed),
            revision("B kommune", form: Self.without(.measures), seed: seed &+ 100),
        ])
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
        let listed = try units(below: "står ikke i Vedlegg 1", in: book) ?? []
        #expect(!listed.contains { $0.hasPrefix("B kommune") }, "\(listed)")
    }

    @Test("a unit that was not asked for staffing by fagområde has no hidden rows of it, and others have")
    func staffing() throws {
        var counts = [0, 0]
        for seed in UInt64(0)..<8 {
            let book = try book([
                revision("A kommune", form: Self.asksAll, seed: seed),
                revision("B kommune", form: Self.without(.staffing), seed: seed &+ 100),
            ])
            let rows = try rows("Vedlegg 3 Årsverk", in: book)
            let isOfOther = { (row: SheetRow) in row[1]?.text?.hasPrefix("B kommune") == true }
            let hidden = rows.filter { $0[3]?.text == ":" && $0[2]?.text != nil }
            #expect(!hidden.contains(where: isOfOther), "\(hidden)")
            counts[0] += hidden.count
            let unstated = rows.filter { $0[3]?.text == ".." }
            #expect(!unstated.contains(where: isOfOther), "\(unstated)")
            counts[1] += unstated.count
        }
        #expect(counts.allSatisfy { $0 > 0 }, "\(counts)")
    }

    @Test("a total of what only some were asked for tells of how many it is, and whose figures it lacks")
    func totals() throws {
        var revisions = [
            try revision("A kommune", form: Self.asksAll, seed: 3),
            try revision(
                "B kommune", form: "\"hide\": [\"staffing.fte\"], \(Self.without(.recruitment))", seed: 4),
        ]
        for index in revisions.indices {
            for unit in revisions[index].units.indices {
                revisions[index].units[unit].answers?.wholeUnit = UnitStaffing()
                revisions[index].units[unit].answers?.wholeUnit?.headcount = 20
                for area in revisions[index].units[unit].answers?.staffing.indices ?? 0..<0 where index == 1 {
                    revisions[1].units[unit].answers?.staffing[area].fte = nil
                }
                revisions[index].units[unit].answers?.wholeUnit?.fte = index == 0 ? FullTimeEquivalent(whole: 12) : nil
            }
        }
        let book = try book(revisions)
        let counts = revisions.map(\.answers.count)
        let partial = "\(counts[0]) av \(counts[0] + counts[1]) virksomheter"
        let labels = try rows("Sammendrag", in: book).compactMap { $0[1]?.text }
        for label in ["Årsverk", "Årsverk ført på fagområder", "Rekrutteringsbehov 2020–2022, personer"] {
            #expect(labels.contains("\(label) (\(partial))"), "\(labels)")
        }
        #expect(labels.contains("Ansatte"))
        #expect(labels.contains { $0.hasSuffix(" Det gjelder \(partial). De andre er ikke spurt.") })
        let staffing = try rows("Vedlegg 3 Årsverk", in: book)
        #expect(staffing.contains { $0[1]?.text == "Ikke alle er spurt om alt. Ikke spurt om: Årsverk (B kommune)." })
        #expect(staffing.count { $0[1]?.text == "Virksomhetene som er spurt" } == 2)
        let others = staffing.filter { $0[1]?.text?.hasPrefix("B kommune: ") == true && $0[4]?.text != ":" }
        #expect(!others.isEmpty)
        for row in others { #expect(row[4]?.text == ".", "\(row)") }
        let recruitment = try rows("Vedlegg 1 Rekruttering", in: book)
        #expect(
            recruitment.contains { $0[1]?.text?.hasSuffix("Ikke spurt om: arket Rekruttering (B kommune).") == true })
    }

    @Test("measures of those who were not asked for a status or a deadline are not called open or without a deadline")
    func unasked() throws {
        func revision(_ name: String, _ form: String) throws -> Revision {
            var revision = try self.revision(name, form: form, seed: 5)
            var measure = MeasureAnswer()
            (measure.need, measure.measure, measure.cost) = ("Drift", "Kurs", Kroner(whole: 1_000))
            for index in revision.units.indices { revision.units[index].answers?.measures = [measure] }
            return revision
        }
        let first = try revision("A kommune", Self.asksAll)
        let second = try revision("B kommune", "\"hide\": [\"measures.status\"]")
        let (asked, others) = (first.answers.count, second.answers.count)
        let book = try book([first, second])
        let texts = try rows("Sammendrag", in: book).compactMap { $0[1]?.text }
        let sentences = [
            "\(asked) tiltak er planlagt", "\(others) tiltak til er oppgitt der det ikke er spurt om status.",
        ]
        #expect(texts.contains { $0.hasPrefix(sentences[0]) && $0.hasSuffix(sentences[1]) }, "\(texts)")
        let partial = "(\(asked) av \(asked + others) virksomheter)"
        #expect(texts.contains("– av disse gjenstår (planlagt eller i gang) \(partial)"), "\(texts)")
        #expect(texts.contains { $0.hasPrefix("Kostnad som gjenstår") && $0.hasSuffix(partial) }, "\(texts)")
        let statuses = try rows("Strategier og tiltak", in: book)
        for (label, count) in [
            ("Ikke oppgitt", asked), ("Ikke spurt om status", others), ("Gjenstår", asked), ("Tiltak", asked + others),
        ] {
            #expect(statuses.contains { $0[1]?.text == label && $0[2]?.number == Double(count) }, "\(label)")
        }
        let dated = try self.book([first, revision("B kommune", "\"hide\": [\"measures.deadline\"]")])
        let costs = try rows("Strategier og tiltak", in: dated)
        #expect(costs.contains { $0[1]?.text == "Uten frist, eller ikke spurt" && $0[2]?.number ?? 0 > Double(asked) })
    }

    @Test(
        "needs without strategies are no contradiction of recruitment where no strategies are asked for",
        arguments: 0..<8)
    func strategies(_ seed: UInt64) throws {
        let book = try book([
            revision("A kommune", form: Self.asksAll, seed: seed),
            revision("B kommune", form: "\"hide\": [\"measures.strategy\"]", seed: seed &+ 100),
        ])
        for words in ["rekruttering som strategi", "står ikke i Vedlegg 1"] {
            let listed = try units(below: words, in: book) ?? []
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
