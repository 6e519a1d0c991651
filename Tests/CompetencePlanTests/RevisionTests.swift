import CompetencePlan
import Support
import TextFormats
import Testing
import Wording

@Suite("Revisions written and read back")
struct RevisionTests {
    /// The small plan with everything that a definition can contain.
    private static func fullPlan() throws -> PlanDefinition {
        try SamplePlan.small {
            $0.replacing("[2020, 2021, 2022]", with: "[2020, { \"year\": 2021, \"label\": \"2021/22\" }, 2022]")
                .replacing(
                    "\"revision\": 2020",
                    with: """
                        "revision": 2020, "readyToSend": true, "gapChart": "radar", "severities": { "GAP/area-unknown": "note", "ACT/gap-without-measure": "error" },
                        "thresholds": { "privacy": 5, "vulnerableFTE": "1.25", "largeWeightedGap": 8 },
                        "references": { "challenges": "del 2", "boundService": "avtalen" }, "currency": "kr", "decidingBody": "styret",
                        "strategyCategories": [
                          { "id": "internal", "name": "Interne læringsarenaer", "role": "develop" },
                          { "id": "recruitment", "name": "Ansette", "role": "recruit" }
                        ],
                        "statuses": [{ "id": "ny", "name": "Ny", "role": "planned", "aliases": ["Fersk"] }],
                        "form": {
                          "headers": { "gap.importance": "Prioritet" }, "aliases": { "gap.area": ["Tema", "Fag"] },
                          "withhold": ["measures.evaluation"], "returnsFor": "warnings",
                          "columns": [{ "sheet": "gap", "id": "merknad", "type": "choice", "header": "Merknad",
                            "help": "«Velg» \\"én\\"", "choices": ["Ja", "Nei"], "width": 12 }]
                        }
                        """)
        }
    }

    @Test("every plan definition reads back unchanged", arguments: ["roros", "full"])
    func plan(_ name: String) throws {
        let plan = try name == "roros" ? SamplePlan.roros() : Self.fullPlan()
        #expect(try PlanDefinition(json: Array(plan.json.utf8)) == plan)
    }

    @Test("every member of a plan is written, including ones added later")
    func members() throws {
        let plan = try Self.fullPlan()
        guard case .object(let written) = try JSONValue(parsing: Array(plan.json.utf8)) else { return }
        let members = Mirror(reflecting: plan).children.compactMap(\.label)
        // A period is written with its year; the forms of other plans are of roll-ups, which are not written.
        let others: Set = ["periods", "ownForms"]
        #expect(Set(members).subtracting(others) == Set(written.keys).subtracting(["schema", "version"]))
        #expect(try !plan.periods.isEmpty && PlanDefinition(json: Array(plan.json.utf8)).periods == plan.periods)
    }

    @Test("answers of every kind read back unchanged, for a hundred random revisions")
    func answers() throws {
        var random = RandomAnswers(generator: SeededGenerator(seed: 8))
        for _ in 0..<100 {
            let revision = random.revision(of: try Self.fullPlan())
            #expect(try Revision(json: Array(revision.json.utf8)) == revision)
        }
    }

    /// A document of the small sample plan, which comes last in it.
    private static func document() throws -> String {
        """
        { "schema": "kompetanseplan-data", "version": 2, "status": "final", "date": "2019-06-01",
          "units": [
            { "id": "bygg", "name": "Bygg", "status": "returned", "file": "bygg.xlsx", "errors": 0, "warnings": 1,
              "gap": [{ "subjectArea": { "id": "vann", "name": "Vann" }, "current": 1, "desired": 2, "importance": null,
                "comment": "", "source": { "file": "bygg.xlsx", "sheet": "GAP-analyse", "cell": "A6" } }],
              "staffing": [],
              "recruitment": [{ "position": { "id": null, "name": "Kokk" }, "year": 2019, "count": 2, "reason": "",
                "source": { "file": "bygg.xlsx", "sheet": "Rekruttering", "cell": "B6" } }],
              "measures": [] },
            { "id": "kultur", "name": "Kultur", "status": "missing", "file": "", "errors": 0, "warnings": 1 }
          ],
          "plan": \(try SamplePlan.small().json) }
        """
    }

    private static func explanation(of code: String = "GAP/area-unknown", row: String, values: String) -> String {
        "{ \"code\": \"\(code)\", \"sheet\": \"gap\", \(row) \"values\": \(values), \"text\": \"Ja\" }"
    }

    @Test("an explanation of a warning that this version does not give is left out")
    func otherExplanation() throws {
        let row = "\"row\": \"vann\","
        let explanations = [
            Self.explanation(row: row, values: "[]"), Self.explanation(of: "GAP/x", row: row, values: "[]"),
        ]
        let list = "\"measures\": [], \"explanations\": [\(explanations.joined(separator: ", "))]"
        let document = try Self.document().replacing("\"measures\": []", with: list, maxReplacements: 1)
        let answers = try Revision(json: Array(document.utf8)).answers
        #expect(answers.first?.explanations.map(\.key.code) == [.gapAreaUnknown])
    }

    @Test(
        "a wrong document is refused with the location and the reason",
        arguments: [
            ("kompetanseplan-data", "kompetanseplan-plan", "/schema", .dataWrongSchema),
            ("\"version\": 2", "\"version\": 3", "/version", .dataNewer),
            ("\"version\": 2", "\"version\": 1", "/version", .planNotWhole),
            ("\"version\": 2", "\"versjon\": 2", "/version", .planMissing),
            ("2019-06-01", "1. juni", "/date", .planNotADay),
            ("\"final\"", "\"ferdig\"", "/status", .planUnknownWord),
            ("\"current\": 1", "\"current\": 9", "/units/0/gap/0/current", .planNotWhole),
            ("\"current\": 1, ", "", "/units/0/gap/0/current", .planMissing),
            // The mean of several forms is kept to a hundredth.
            ("\"desired\": 2", "\"desired\": 1.555", "/units/0/gap/0/desired", .planNotWhole),
            ("\"name\": \"Kokk\"", "\"name\": 7", "/units/0/recruitment/0/position/name", .planNotText),
            ("\"count\": 2", "\"count\": -2", "/units/0/recruitment/0/count", .planNotWhole),
            ("\"count\": 2", "\"count\": 1000001", "/units/0/recruitment/0/count", .planNotWhole),
            ("\"staffing\": []", "\"staffing\": {}", "/units/0/staffing", .planNotAList),
            ("\"status\": \"missing\"", "\"status\": \"lost\"", "/units/1/status", .planUnknownWord),
            ("\"id\": \"kultur\"", "\"id\": \"bygg\"", "/units/1/id", .planTwice),
            (
                "\"measures\": []", "\"measures\": [{ \"need\": \"A\", \"budgeted\": \"ja\" }]",
                "/units/0/measures/0/budgeted", .planNotTrueOrFalse
            ),
            (
                "\"measures\": []", "\"measures\": [{ \"need\": \"A\", \"deadline\": \"snart\" }]",
                "/units/0/measures/0/deadline", .planNotADay
            ),
            ("\"measures\": []", "\"measures\": [{ \"measure\": \"A\" }]", "/units/0/measures/0/need", .planMissing),
            (
                "\"measures\": []", "\"measures\": [{ \"need\": \"A\", \"costs\": 7 }]", "/units/0/measures/0/costs",
                .planNotAnObject
            ),
            (
                "\"measures\": []", "\"measures\": [{ \"need\": \"A\", \"costs\": { \"snart\": 7 } }]",
                "/units/0/measures/0/costs/snart", .planUnknownMember
            ),
            ("\"measures\": [] },", "\"measures\": [", "", .planNotJSON),
            (
                "\"measures\": []", "\"measures\": [], \"explanations\": [\(explanation(row: "", values: "[]"))]",
                "/units/0/explanations/0/row", .planMissing
            ),
            (
                "\"measures\": []",
                "\"measures\": [], \"explanations\": [\(explanation(row: "\"row\": \"vann\",", values: "[7]"))]",
                "/units/0/explanations/0/values/0", .planNotText
            ),
        ] as [(String, String, String, TextKey)])
    func refusals(old: String, new: String, location: String, key: TextKey) throws {
        let document = try Self.document()
        #expect(throws: Never.self) { try Revision(json: Array(document.utf8)) }
        #expect(document.contains(old))
        let wrong = document.replacing(old, with: new, maxReplacements: 1)
        let error = #expect(throws: PlanError.self) { try Revision(json: Array(wrong.utf8)) }
        let problems = error?.problems ?? []
        #expect(
            problems.contains { $0.location == location && $0.key == key },
            "\(problems.map { $0.text(in: Language.en.texts) })")
    }

    @Test("an answer about something that is not in the plan is refused", arguments: ["subjectArea", "position"])
    func unlisted(_ member: String) throws {
        var random = RandomAnswers(generator: SeededGenerator(seed: 1))
        let text = random.revision(of: try Self.fullPlan()).json
        let id = member == "position" ? "ingenior" : "vann"
        // A unit's answers are on one line without spaces.
        let wrong = text.replacing("{\"id\":\"\(id)\"", with: "{\"id\":\"luft\"")
        let error = #expect(throws: PlanError.self) { try Revision(json: Array(wrong.utf8)) }
        #expect(
            error?.problems.allSatisfy { $0.key == .planUnknownReference && $0.location.hasSuffix("\(member)/id") }
                == true
        )
    }

    /// Reads a document in chunks of `size` bytes.
    private static func read(_ document: String, inChunksOf size: Int) throws(PlanError) -> Revision {
        var reader = Revision.Reader()
        let bytes = Array(document.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            reader.read(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        return try reader.revision()
    }

    @Test("the result does not depend on how a document is split into chunks", arguments: [1, 2, 7, 64, 1 << 16])
    func chunks(_ size: Int) throws {
        var random = RandomAnswers(generator: SeededGenerator(seed: 12))
        for _ in 0..<5 {
            let revision = random.revision(of: try Self.fullPlan())
            #expect(try Self.read(revision.json, inChunksOf: size) == revision)
        }
        // The units precede their plan, with line breaks in between.
        let document = try Self.document()
        #expect(try Self.read(document, inChunksOf: size) == Revision(json: Array(document.utf8)))
    }

    @Test("a unit that is not JSON is refused at its line and column, whatever surrounds it")
    func lines() throws {
        var random = RandomAnswers(generator: SeededGenerator(seed: 5))
        let lines = random.revision(of: try SamplePlan.small()).json.split(
            separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.lastIndex { $0.contains("\"errors\":") })
        var wrong = lines.map(String.init)
        wrong[line] = wrong[line].replacing("\"errors\":", with: "\"errors\";")
        let column = try #require(wrong[line].range(of: "\"errors\";")).lowerBound
        let error = #expect(throws: PlanError.self) { try Revision(json: Array(wrong.joined(separator: "\n").utf8)) }
        let arguments = error?.problems.first?.arguments
        #expect(arguments?["line"] == "\(line + 1)")
        #expect(arguments?["column"] == "\(wrong[line].distance(from: wrong[line].startIndex, to: column) + 9)")
    }

    @Test(
        "a units array with an escaped name is read, and a second one is refused",
        arguments: [("\"units\"", "\"\\u0075nits\"", true), ("\"units\": [", "\"units\": [0], \"units\": [", false)])
    func otherArrays(old: String, new: String, isRead: Bool) throws {
        let document = try Self.document()
        let other = document.replacing(old, with: new, maxReplacements: 1)
        #expect(other != document)
        let revision = try? Revision(json: Array(other.utf8))
        #expect((revision == (try Revision(json: Array(document.utf8)))) == isRead)
    }

    @Test("a source names its file only if it differs from the unit's")
    func sources() throws {
        var random = RandomAnswers(generator: SeededGenerator(seed: 6))
        var revision = random.revision(of: try SamplePlan.small())
        let first = try #require(revision.units.firstIndex { $0.answers?.gaps.isEmpty == false })
        revision.units[first].answers?.gaps[0].source.file = "2019: annen.xlsx"
        #expect(revision.json.contains(#""source":{"file":"2019: annen.xlsx","sheet""#))
        #expect(try Revision(json: Array(revision.json.utf8)) == revision)
    }

    @Test("truncated or changed bytes are at worst refused")
    func mutations() throws {
        var random = RandomAnswers(generator: SeededGenerator(seed: 3))
        let bytes = Array(random.revision(of: try SamplePlan.small()).json.utf8)
        for _ in 0..<400 {
            var wrong = bytes
            wrong[Int.random(in: 0..<wrong.count, using: &random.generator)] = UInt8.random(
                in: 0...255, using: &random.generator)
            if Bool.random(using: &random.generator) {
                wrong = Array(wrong.prefix(Int.random(in: 0..<wrong.count, using: &random.generator)))
            }
            _ = try? Revision(json: wrong)
        }
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: PlanError.self) { try Revision(json: Array(deep.utf8)) }
    }
}
