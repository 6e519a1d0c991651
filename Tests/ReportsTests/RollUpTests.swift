import CompetencePlan
import Forms
import Reports
import Support
import Testing
import Wording

@Suite("The roll-up of several municipalities")
struct RollUpTests {
    private func plan(_ municipality: String, _ change: (String) -> String = { $0 }) throws -> PlanDefinition {
        try SamplePlan.small { change($0.replacing("Prøve kommune", with: municipality)) }
    }

    private func rollUp(_ revisions: [Revision], _ mapping: AreaMapping = AreaMapping()) throws -> RollUp {
        try RollUp(revisions, mapping: mapping, title: "Samlet", language: .nb)
    }

    private func random(_ plan: PlanDefinition, seed: UInt64) -> Revision {
        var maker = RandomAnswers(generator: SeededGenerator(seed: seed))
        return maker.revision(of: plan)
    }

    private func empty(_ plan: PlanDefinition) -> Revision {
        Revision(plan: plan, isFinal: true, day: plan.deadline, units: [])
    }

    @Test("fagområder with the same id or name are combined, and others as HR maps them")
    func matching() throws {
        let first = try plan("Ås kommune")
        let second = try plan("Os kommune") {
            $0.replacing("\"vann\"", with: "\"va\"").replacing("Vann og avløp", with: "VANN OG AVLØP")
                .replacing("Brannvern", with: "Brannvern og redning").replacing("\"plan\"", with: "\"areal\"")
                .replacing("Planarbeid", with: "Arealplan")
        }
        let proposed = try rollUp([empty(first), empty(second)])
        #expect(proposed.rows.map(\.municipality).prefix(1) == ["Os kommune"])
        #expect(proposed.rows.map(\.common).suffix(3) == ["VANN OG AVLØP", "Brannvern og redning", "Planarbeid"])
        #expect(proposed.counts == (4, 2))
        let key = AreaMapping.Key(municipality: "ås kommune", id: "plan", name: "")
        let stated = try rollUp([empty(first), empty(second)], AreaMapping([key: "arealplan"]))
        #expect(stated.rows.map(\.common).last == "Arealplan")
        #expect(stated.counts == (3, 3))
    }

    @Test("the roll-up has all units, years, positions and strategies, and the strictest thresholds")
    func whole() throws {
        let first = try plan("A kommune")
        let second = try plan("B kommune") {
            $0.replacing("\"years\": [2020, 2021, 2022]", with: "\"years\": [2021, 2023]")
                .replacing("\"title\"", with: "\"thresholds\": { \"privacy\": 5, \"largeWeightedGap\": 4 }, \"title\"")
                .replacing("\"revision\": 2020", with: "\"revision\": 2021")
        }
        let plan = try rollUp([random(first, seed: 1), random(second, seed: 2)]).revision.plan
        #expect(plan.years == [2020, 2021, 2022, 2023])
        #expect(plan.revision == 2021)
        #expect(plan.currency == first.currency)
        #expect(plan.texts(in: .nb)(.recruitmentServiceArea) == "Organisasjon")
        #expect(plan.thresholds.privacy == 5)
        #expect(plan.thresholds.largeWeightedGap == 4)
        #expect(plan.units.map(\.name).first == "A kommune (2020): Bygg og eiendom")
        #expect(plan.units.count == 6)
        #expect(Set(plan.units.map(\.id)).count == 6)
        #expect(plan.units.compactMap(\.diagram) == [1, 2, 3, 4])
        #expect(plan.positions.map(\.name) == first.positions.map(\.name))
        #expect(plan.strategies.map(\.category) == first.strategies.map(\.category))
        #expect(try PlanDefinition(json: plan.jsonBytes) == plan)
    }

    @Test("incompatible revisions are refused, with every reason")
    func refusals() throws {
        let first = try plan("A kommune")
        let second = try plan("B kommune") {
            $0.replacing(
                "{ \"level\": 5, \"label\": \"Best\" }",
                with: "{ \"level\": 5, \"label\": \"Best\" }, { \"level\": 6, \"label\": \"!\" }")
        }
        let third = try plan("C kommune") { $0.replacing(", { \"level\": 3, \"label\": \"Avgjørende\" }", with: "") }
        let error = #expect(throws: PlanError.self) {
            try rollUp([first, second, third, first].map(empty))
        }
        #expect(Set(error?.problems.map(\.key) ?? []) == [.rollUpTwice, .rollUpScale, .rollUpImportance])
        let alike = try plan("B kommune")
        let twice = #expect(throws: PlanError.self) { try rollUp([first, alike, alike].map(empty)) }
        let name = "B kommune, \(alike.title)"
        #expect(twice?.problems.map(\.arguments) == [["first": name, "second": name]])
    }

    @Test("of each threshold, the roll-up has the one that hides or reports most")
    func thresholds() throws {
        let first = try plan("A kommune")
        let second = try plan("B kommune") {
            let strict = """
                "thresholds": { "privacy": 5, "vulnerableFTE": 2, "vulnerableHeadcount": 4, "vulnerableMeanPosition": 0.9,
                "vulnerableDepartureShare": 0.1, "largeWeightedGap": 4, "changePersons": 1, "changeShare": 0.1,
                "changeLevels": 1, "boundMonths": 12 }, "title"
                """
            return $0.replacing("\"title\"", with: strict)
        }
        for plans in [[first, second], [second, first]] {
            #expect(try rollUp(plans.map(empty)).revision.plan.thresholds == second.thresholds)
        }
    }

    @Test("two revisions of one municipality are refused; its plans for different units are not")
    func oneMunicipality() throws {
        let first = try plan("A kommune")
        let second = try plan("A kommune") {
            $0.replacing("\"revision\": 2020", with: "\"revision\": 2021").replacing("2020–2022", with: "2021–2023")
        }
        let refusal = try #require(throws: PlanError.self) { try rollUp([empty(first), empty(second)]) }
        #expect(refusal.problems.map(\.key) == [.rollUpTwice])
        let others = try plan("A kommune") {
            $0.replacing("\"bygg\"", with: "\"skole\"").replacing("\"kultur\"", with: "\"barnehage\"")
                .replacing("\"brann\", \"name\": \"Brann og", with: "\"sfo\", \"name\": \"Brann og")
                .replacing("\"skole\", \"brann\"]", with: "\"skole\", \"sfo\"]")
                .replacing("2020–2022", with: "2021–2023")
        }
        #expect(try rollUp([empty(first), empty(others)]).members.count == 2)
    }

    @Test("amounts in two currencies are refused; a plan without levels fits any scale")
    func otherPlans() throws {
        func currency(_ currency: String) -> (String) -> String {
            { $0.replacing("\"title\"", with: "\"currency\": \"\(currency)\", \"title\"") }
        }
        let (kroner, pounds) = (try plan("A kommune", currency("kr")), try plan("B kommune", currency("GBP")))
        let error = #expect(throws: PlanError.self) { try rollUp([kroner, pounds].map(empty)) }
        #expect(error?.problems.map(\.key) == [.rollUpCurrency])
        let recruiting = try plan("C kommune") {
            $0.replacing(/"(scale|importance)": \[[^\]]*\],/, with: "").replacing(
                "\"title\"", with: "\"form\": { \"sheets\": { \"gap\": { \"use\": false } } }, \"title\"")
        }
        let all = try rollUp([recruiting, kroner].map(empty)).revision.plan
        #expect(all.scale.count == 6 && all.importance.count == 3)
    }

    @Test("names of columns and sheets that all plans share, and unused ones, carry over to the roll-up")
    func words() throws {
        func form(_ more: String) -> (String) -> String {
            {
                $0.replacing(
                    "\"title\"",
                    with: """
                        "form": { "headers": { "gap.area": "Ferdighet"\(more) }, "sheets": { "gap": { "name": "Matrise" } },
                        "hide": ["gap.importance"] }, "title"
                        """)
            }
        }
        let plans = [try plan("A kommune", form("")), try plan("B kommune", form(", \"gap.current\": \"Nå\""))]
        var all = try rollUp(plans.map(empty)).revision.plan
        #expect(all.form.header(of: "gap.area") == "Ferdighet" && all.form.header(of: "gap.current") == nil)
        #expect(all.form.sheets[.gap]?.name == "Matrise" && all.form.hide == ["gap.importance"])
        all.ownForms = [:]
        #expect(try PlanDefinition(json: all.jsonBytes) == all)
    }

    @Test("own columns that all plans have are summed, counted and shown; those that are not are named")
    func ownColumns() throws {
        func column(_ id: String, _ header: String, _ more: String = "", sheet: String = "measures") -> String {
            """
            { "sheet": "\(sheet)", "id": "\(id)", "type": "number", "header": "\(header)", "council": "sum"\(more) }
            """
        }
        let common = [column("timer", "Timer"), column("deltakere", "Deltakere", ", \"persons\": true")]
        let own = [[column("poeng", "Poeng")], [column("poeng", "Poeng", ", \"repeats\": \"years\"")]]
        let plans = try zip(["A kommune", "B kommune"], own).map { name, own in
            try plan(name) {
                $0.replacing(
                    "\"title\"",
                    with: "\"form\": { \"columns\": [\((common + own).joined(separator: ", "))] }, \"title\"")
            }
        }
        let revisions = plans.enumerated().map { offset, plan in
            var revision = random(plan, seed: UInt64(offset))
            for unit in revision.units.indices {
                var measure = MeasureAnswer(need: "A", measure: "B", source: Source(file: "", sheet: "", cell: ""))
                measure.own = ["timer": .number(OwnNumber(whole: 7)), "deltakere": .number(OwnNumber(whole: 9))]
                revision.units[unit].answers?.measures = [measure]
            }
            return revision
        }
        let whole = try rollUp(revisions)
        #expect(whole.revision.plan.form.columns.map(\.title) == ["Timer"])
        #expect(whole.omittedColumns == ["Deltakere", "Poeng"])
        let report = try RollUpReport(whole, on: .epoch, .nb, schema: .standard())
        let sheet = try #require(report.workbook.sheets.first { $0.name == "Egne opplysninger" })
        let count = whole.revision.answers.count
        let numbers = sheet.allCells.map { "\($0)" }
        #expect(numbers.contains { $0.contains("\(7 * count).0") || $0.contains("(\(7 * count))") }, "\(numbers)")
    }

    @Test("a fagområde is cross-cutting if all municipalities agree, and has no årsverk where it is")
    func crossCutting() throws {
        func plan(_ name: String, _ areas: Set<String>) throws -> PlanDefinition {
            var plan = try self.plan(name)
            for index in plan.subjectAreas.indices {
                plan.subjectAreas[index].isCrossCutting = areas.contains(plan.subjectAreas[index].id.text)
            }
            return plan
        }
        let revisions = try [plan("A kommune", ["vann", "plan"]), plan("B kommune", ["vann"])].enumerated().map {
            random($1, seed: UInt64($0))
        }
        let whole = try rollUp(revisions).revision
        #expect(whole.plan.subjectAreas.filter(\.isCrossCutting).map(\.id.text) == ["vann"])
        let stated = whole.answers.filter { $0.unit.text.hasPrefix("1-") }.flatMap(\.staffing)
        #expect(
            stated.filter { $0.area == .listed(Identifier("plan")) }.allSatisfy { $0.fte == nil && $0.vacant == nil })
        #expect(stated.contains { $0.fte != nil })
    }

    // MARK: Privacy

    /// A random mapping that combines fagområder, so that a unit often has two of the same.
    private func anyMapping(_ plans: [PlanDefinition], _ random: inout SeededGenerator) -> AreaMapping {
        var mapping = AreaMapping()
        for plan in plans {
            for area in plan.subjectAreas where Bool.random(using: &random) {
                let key = AreaMapping.Key(municipality: plan.municipality, id: area.id.text, name: "")
                mapping.common[key] = ["Felles", "Brannvern", "Planarbeid"].randomElement(using: &random)
            }
        }
        return mapping
    }

    @Test("no fagområder of one unit are combined, so that each line has its own employees")
    func linesStayApart() throws {
        let plans = try [plan("A kommune"), plan("B kommune")]
        for seed in 0..<UInt64(60) {
            var generator = SeededGenerator(seed: seed)
            let revisions = plans.enumerated().map { random($1, seed: seed &* 2 &+ UInt64($0)) }
            let whole = try rollUp(revisions, anyMapping(plans, &generator))
            let then = revisions.flatMap(\.units).map(\.answers)
            for (answers, then) in zip(whole.revision.units.map(\.answers), then) {
                guard let answers, let then else { continue }
                #expect(Set(answers.staffing.map(\.area.key)).count == Set(then.staffing.map(\.area.key)).count)
                #expect(Set(answers.gaps.map(\.area.key)).count == Set(then.gaps.map(\.area.key)).count)
                let pairs = zip(then.gaps, answers.gaps).map { ($0.area.key, $1.area.key) }
                let renamed = Dictionary(pairs) { first, _ in first }
                for (before, after) in zip(then.staffing, answers.staffing) {
                    #expect(renamed[before.area.key].map { $0 == after.area.key } ?? true)
                    #expect(before.headcount == after.headcount)
                }
            }
        }
    }

    @Test("lines about few employees do not affect the workbook, so nothing of them can be derived")
    func nothingDerivable() throws {
        let plans = try [
            plan("A kommune"),
            plan("B kommune") {
                $0.replacing("\"title\"", with: "\"thresholds\": { \"privacy\": 4 }, \"title\"")
            },
        ]
        var hidden = 0
        for seed in 0..<UInt64(25) {
            var generator = SeededGenerator(seed: seed &+ 900)
            let revisions = plans.enumerated().map { random($1, seed: seed &* 7 &+ UInt64($0)) }
            let mapping = anyMapping(plans, &generator)
            let changed = revisions.map { changingFew($0, below: 4, &generator, &hidden) }
            let books = try [revisions, changed].map {
                try RollUpReport(rollUp($0, mapping), on: .epoch, .nb, schema: .standard()).workbook
            }
            for (one, other) in zip(books[0].sheets, books[1].sheets) {
                let differences = zip(one.allCells, other.allCells).filter { $0 != $1 }.prefix(2).map {
                    "\($0) / \($1)"
                }
                #expect(one == other, "seed \(seed), \(one.name): \(differences)")
            }
        }
        #expect(hidden > 50)
    }

    /// The revision with other levels and staffing wherever fewer than `threshold` employees are concerned.
    private func changingFew(
        _ revision: Revision, below threshold: Int, _ random: inout SeededGenerator, _ count: inout Int
    ) -> Revision {
        var copy = revision
        for unit in copy.units.indices {
            guard var answers = copy.units[unit].answers else { continue }
            let pairs = answers.staffing.map { ($0.area.key, $0.headcount) }
            let headcounts = Dictionary(pairs) { first, _ in first }
            for index in answers.gaps.indices where headcounts[answers.gaps[index].area.key] ?? 0 < threshold {
                answers.gaps[index].current = CompetenceLevel(whole: Int.random(in: 0...5, using: &random))
                answers.gaps[index].desired = CompetenceLevel(whole: Int.random(in: 0...5, using: &random))
                count += 1
            }
            for index in answers.staffing.indices where answers.staffing[index].headcount < threshold {
                answers.staffing[index].headcount = Int.random(in: 0..<threshold, using: &random)
                answers.staffing[index].fte = FullTimeEquivalent(units: Int64.random(in: 0...30_000, using: &random))
                answers.staffing[index].departures = Int.random(in: 0...3, using: &random)
                answers.staffing[index].vacant = FullTimeEquivalent(units: Int64.random(in: 0...9_000, using: &random))
                answers.staffing[index].fullTime = nil
            }
            copy.units[unit].answers = answers
        }
        return copy
    }
}
