import CompetencePlan
import Support
import Testing
import Wording

@Suite("Plan definition")
struct PlanDefinitionTests {
    @Test("the sample plan is read with every unit, position, strategy and year of the printed plan")
    func sample() throws {
        let plan = try SamplePlan.roros()
        #expect(plan.positions.count == 18)
        #expect(plan.years == Array(2017...2022))
        #expect(plan.units.count == 19)
        #expect(plan.units.allSatisfy { $0.diagram == nil || !$0.subjectAreas.isEmpty })
        #expect(Set(plan.sections.flatMap(\.units)) == Set(plan.units.map(\.id)))
    }

    @Test(
        "a wrong definition is refused with the location and the reason",
        arguments: [
            ("\"version\": 1", "\"version\": 2", "/version", .planNotWhole),
            ("\"title\"", "\"titel\"", "/titel", .planUnknownMember),
            ("\"Kompetanseplan 2020–2022\"", "\"  \"", "/title", .planNotText),
            ("\"revision\": 2020", "\"revision\": \"2020\"", "/revision", .planNotWhole),
            ("[2020, 2021, 2022]", "[2021, 2020]", "/years", .planYearsNotRising),
            ("[2020, 2021, 2022]", "[]", "/years", .planEmptyList),
            ("[2020, 2021, 2022]", "2020", "/years", .planNotAList),
            ("2020-04-30", "30.04.2020", "/deadline", .planNotADay),
            ("\"language\": \"nb\"", "\"language\": \"sv\"", "/language", .planUnknownLanguage),
            ("{ \"level\": 1, \"label\": \"Litt\" }, ", "", "/scale/1/level", .planLevelMissing),
            ("\"id\": \"kultur\"", "\"id\": \"Kultur!\"", "/units/2/id", .planBadIdentifier),
            ("\"id\": \"kultur\"", "\"id\": \"bygg\"", "/units/2/id", .planTwice),
            (
                "\"name\": \"Kultur\", \"serviceArea\"", "\"name\": \"BRANN OG REDNING\", \"serviceArea\"",
                "/units/2/name", .planTwice
            ),
            (
                "\"serviceArea\": \"teknisk\", \"subjectAreas\": [\"plan\"]",
                "\"serviceArea\": \"x\", \"subjectAreas\": [\"plan\"]",
                "/units/2/serviceArea", .planUnknownReference
            ),
            (
                "\"subjectAreas\": [\"plan\"]", "\"subjectAreas\": [\"plan\", \"luft\"]", "/units/2/subjectAreas/1",
                .planUnknownReference
            ),
            ("\"units\": [\"kultur\"]", "\"units\": [\"bygg\"]", "/sections/1/units/0", .planTwice),
            ("\"bygg\", \"brann\"] }", "\"bygg\"] }", "/sections", .planUnitWithoutSection),
            ("\"category\": \"internal\"", "\"category\": \"intern\"", "/strategies/1/category", .planUnknownCategory),
            (
                "\"version\": 1",
                "\"version\": 1, \"statuses\": [{ \"id\": \"a\", \"name\": \"A\", \"role\": \"ferdig\" }]",
                "/statuses/0/role", .planUnknownWord
            ),
            (
                "\"version\": 1",
                "\"version\": 1, \"strategyCategories\": [{ \"id\": \"a\", \"name\": \"A\", \"role\": \"develop\" }]",
                "/strategies/0/category", .planUnknownCategory
            ),
            ("\"version\": 1", "\"version\": 1, \"gapChart\": \"kake\"", "/gapChart", .planUnknownChart),
            ("\"contact\": { \"name\": \"Personal\"", "\"contact\": { \"name\": null", "/contact/name", .planNotText),
        ] as [(String, String, String, TextKey)])
    func refusals(old: String, new: String, location: String, key: TextKey) throws {
        #expect(SamplePlan.smallJSON.contains(old))
        let error = #expect(throws: PlanError.self) { try SamplePlan.small { $0.replacing(old, with: new) } }
        let problems = error?.problems ?? []
        #expect(
            problems.contains { $0.location == location && $0.key == key },
            "\(problems.map { $0.text(in: .nbForTests) })")
    }

    @Test("all mistakes are reported at once")
    func severalProblems() throws {
        let error = #expect(throws: PlanError.self) {
            try SamplePlan.small { $0.replacing("2020-04-30", with: "snart").replacing("\"nb\"", with: "\"sv\"") }
        }
        #expect(error?.problems.count == 2)
    }

    @Test("text that is not JSON is refused")
    func noJSON() {
        let error = #expect(throws: PlanError.self) { try PlanDefinition(json: Array("PK\u{3}\u{4}".utf8)) }
        #expect(error?.problems.map(\.key) == [.planNotJSON])
    }

    @Test(
        "a slip in JSON is reported in the reader's language, with its location",
        arguments: [
            (Language.nb, "Fila er ikke gyldig JSON. Linje 2, tegn 6: det mangler et komma eller }."),
            (.nn, "Fila er ikkje gyldig JSON. Linje 2, teikn 6: det manglar eit komma eller }."),
            (.en, "The file is not valid JSON. Line 2, column 6: a comma or } is missing."),
        ])
    func slipInJSON(language: Language, message: String) {
        let json = "{\"a\": 1,\n\"b\":2\"c\": 3}"
        let error = #expect(throws: PlanError.self) { try PlanDefinition(json: Array(json.utf8)) }
        #expect(error?.problems.map { $0.text(in: language.texts) } == [message])
    }

    @Test("another validator accepts the sample plan and the small one by the published schema")
    func schema() throws {
        let folder = try TemporaryFolder()
        let small = try folder.write(SamplePlan.smallJSON, to: "small.json")
        let script = """
            import json, sys
            from jsonschema import Draft202012Validator as V
            schema = json.load(open(sys.argv[1]))
            V.check_schema(schema)
            for name in sys.argv[2:]:
                V(schema).validate(json.load(open(name)))
            broken = json.load(open(sys.argv[2])); broken["revision"] = "2020"
            print(V(schema).is_valid(broken))
            """
        let run = try ProgramRun(
            "/usr/bin/python3", ["-c", script, "schemas/plan.schema.json", small, "samples/roros/plan.json"])
        #expect(run.output == "False\n", "\(run.errors)")
    }
}

@Suite("A plan's own terms")
struct PlanTextTests {
    @Test("a heading with a year placeholder loses it when all years are meant")
    func headingOfYears() throws {
        let form = #""form": { "cost": { "repeats": "years" }, "headers": { "measures.cost": "Utgift {year}" } }, "#
        let plan = try SamplePlan.small { $0.replacing("\"contact\":", with: form + "\"contact\":") }
        #expect(plan.texts(in: .nb)(.strategiesCost).hasPrefix("Utgift"))
    }
}

extension Texts {
    static let nbForTests = Language.nb.texts
}
