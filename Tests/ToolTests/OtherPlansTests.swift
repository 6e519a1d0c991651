import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats

/// What an HR adviser of another organisation reads: its own terms for every column, and
/// nothing about what its plan lacks.
@Suite("Plans of other organisations, read from end to end")
struct OtherPlansTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ changes: [(String, String)]) throws {
        let plan = changes.reduce(SamplePlan.smallJSON) { $0.replacing($1.0, with: $1.1) }
        _ = try folder.write(plan, to: "plan.json")
    }

    /// Fills in the form of bygg and merges it; returns all text of forms, letters, findings, reports and output.
    private func everything(_ cells: [String: String]) throws -> [String] {
        let made = try folder.run("template", "--out", "skjemaer", "--date", "2020-02-01")
        #expect(made.status == 0, "\(made.errors)")
        let blank = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let names = blank["sheets"].elements.compactMap { $0["name"].string }
        // Cells are given with the number of their sheet, since the plan may rename it.
        let named = cells.map { cell, value in
            (names[Int(String(cell.prefix(1))) ?? 0] + cell.dropFirst(), value)
        }
        try Witness.edit(
            folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"), Dictionary(uniqueKeysWithValues: named))
        let check = try folder.run("check", "bygg.xlsx")
        let merged = try folder.run("merge", "bygg.xlsx", "--out", "ut", "--date", "2020-05-01")
        #expect(merged.status < 2, "\(merged.errors)")
        let checks = try (2..<names.count).map {
            try ProgramRun("/usr/bin/unzip", ["-p", folder.path("skjemaer/bygg.xlsx"), "xl/worksheets/sheet\($0).xml"])
                .output
        }
        let books = ["skjemaer/bygg.xlsx", "ut/Vedlegg til kompetanseplan 2020.xlsx", "ut/Kontrollrapport.xlsx"]
        let texts = try books.map(folder.path).flatMap { path in
            try self.texts(of: Witness.openpyxl(path))
        }
        return texts + checks.flatMap { $0.split(separator: "<").map(String.init) } + [check.output, merged.output]
    }

    private func texts(of book: JSONValue) -> [String] {
        book["sheets"].elements.compactMap { $0["name"].string }.compactMap { SeenSheet($0, in: book) }
            .flatMap(\.texts)
    }

    private static let answers = [
        "1!B8": "1", "1!C8": "5", "1!E8": "3", "1!B9": "4", "1!C9": "3", "2!B6": "9", "2!C6": "19", "2!D6": "12",
        "2!E6": "13", "2!B7": "5", "2!C7": "9", "4!A6": "Drift", "4!F6": "Kurs", "4!I6": "2031", "4!J6": "5000",
    ]

    @Test(
        "HR's name for a column replaces the program's own wherever it is mentioned",
        arguments: [
            (
                "nb",
                [
                    "agens nivå", "nsket nivå", "iktighet", "Heltid ", "entet avgang", "Kostnad", "Delstrategi",
                    "Behovet",
                ]
            ),
            (
                "nn",
                [
                    "agens nivå", "nskt nivå", "kor viktig", "Heiltid ", "enta avgang", "Kostnad", "Delstrategi",
                    "Behovet",
                ]
            ),
            (
                "en",
                [
                    "urrent level", "esired level", "how important", "Importance", "Full-time cannot",
                    "xpected departures", "ost by",
                    "The need", "that use the",
                ]
            ),
        ])
    func relabelled(_ language: String, _ words: [String]) throws {
        let columns = [
            "gap.current", "gap.desired", "gap.importance", "staffing.fullTime", "staffing.departures", "measures.cost",
            "measures.measure", "measures.need",
        ]
        let headers = columns.enumerated().map { "\"\($1)\": \"Q\($0)\"" }.joined(separator: ", ")
        try write([
            ("\"language\": \"nb\"", "\"language\": \"\(language)\""),
            ("\"contact\":", "\"form\": { \"headers\": { \(headers) } }, \"contact\":"),
        ])
        let texts = try everything(Self.answers)
        for word in words { #expect(texts.filter { $0.contains(word) } == [], "\(word)") }
    }

    @Test("strategies, dropped measures and cross-cutting fagområder are mentioned only if the plan has them")
    func without() throws {
        try write([
            (
                "\"contact\":",
                """
                "statuses": [{ "id": "ny", "name": "Ny", "role": "planned" }],
                "form": { "hide": ["measures.strategy", "gap.importance"] }, "contact":
                """
            )
        ])
        let texts = try everything([
            "1!B8": "1", "1!C8": "5", "2!B6": "9", "2!C6": "8", "2!D6": "6", "2!B7": "5", "2!C7": "4", "4!A6": "Drift",
            "4!B6": "Kurs", "4!F6": "5000", "4!G6": "Ja",
        ])
        for word in [
            "strategier", "Strategi ", "Delstrategi", "etter kategori", "avsluttet uten", "jennomgående", "ektet gap",
            "vektede",
        ] {
            #expect(texts.filter { $0.contains(word) } == [], "\(word)")
        }
        let council = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        let gap = try #require(SeenSheet("Vedlegg 2 GAP", in: council))
        #expect(!gap.texts.contains("Gap over null") && gap.texts.contains("Gap"))
        #expect(try #require(SeenSheet("GAP-oversikt", in: council)).texts.contains("Gap over null"))
    }

    @Test("a plan of one unit has no totals and no shared needs")
    func oneUnit() throws {
        let plan = SamplePlan.smallJSON.replacing(
            /,\s*{ "id": "(brann|kultur)", "name"[^}]*"serviceArea"[^}]*}/, with: ""
        )
        .replacing("[\"bygg\", \"brann\"]", with: "[\"bygg\"]")
        .replacing(", { \"name\": \"Kultur\", \"units\": [\"kultur\"] }", with: "")
        _ = try folder.write(plan, to: "plan.json")
        _ = try everything(Self.answers.merging(["2!C6": "8", "2!D6": "7", "2!E6": "0", "2!C7": "4"]) { $1 })
        let council = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        let texts = texts(of: council)
        for word in ["Alle virksomheter", "Felles behov", "flere virksomheter", "Etter tjenesteområde"] {
            #expect(texts.filter { $0.contains(word) } == [], "\(word)")
        }
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        let reconciliation = try #require(SeenSheet("Avstemming", in: control)).texts
        #expect(!reconciliation.contains("Alle virksomheter") && reconciliation.contains("Bygg og eiendom"))
        let summary = try #require(SeenSheet("Sammendrag", in: council))
        let row = try #require(summary.row(saying: "Ansatte"))
        #expect(summary["B\(row)"].double == 9)
    }

    @Test("the default scale is 0–5, and importance 1–3, in JSON and in the workbook")
    func standardScale() throws {
        let text = SamplePlan.smallJSON.replacing(/"(scale|importance)": \[[^\]]*\],/, with: "")
        _ = try folder.write(text, to: "plan.json")
        let read = try PlanDefinition(json: Array(text.utf8))
        #expect(read.scale.map(\.level) == Array(0...5) && read.importance.map(\.level) == [1, 2, 3])
        #expect(try folder.run("plan", "convert", "plan.json", "plan.xlsx").status == 0)
        let back = try folder.run("plan", "convert", "plan.xlsx", "-").output
        #expect(try PlanDefinition(json: Array(back.utf8)) == read)
        #expect(throws: PlanError.self) {
            try PlanDefinition(json: Array(text.replacing("\"revision\"", with: "\"scale\":[],\"revision\"").utf8))
        }
    }

    @Test("a term for fagområde that cannot be inflected is reported, until the plan states its forms")
    func areaNoun() throws {
        func check(_ form: String) throws -> String {
            try write([
                ("\"contact\":", "\"form\": { \"headers\": { \"gap.area\": \"Kjerneord\" }\(form) }, \"contact\":")
            ])
            let check = try folder.run("plan", "check")
            #expect(check.status == 0, "\(check.output)")
            return check.output
        }
        #expect(try check("").contains("/form/areaNoun: Setningene sier fortsatt «fagområde»"))
        #expect(try check(", \"areaNoun\": \"kjerneord\"").contains("«kjerneord» lar seg ikke bøye"))
        let stated = try check(", \"areaNoun\": \"et kjerneord, kjerneordet, kjerneord, kjerneordene\"")
        #expect(stated.contains("3 kjerneord") && !stated.contains("fagområd"), "\(stated)")
        #expect(try folder.run("plan", "convert", "plan.json", "plan.xlsx").status == 0)
        let back = try folder.run("plan", "convert", "plan.xlsx", "-").output
        #expect(try PlanDefinition(json: Array(back.utf8)).form.areaNoun.hasPrefix("et kjerneord"))
    }

    @Test("levels that are letters are displayed as letters in Appendix 2, which calculates with their numbers")
    func letters() throws {
        try write(
            ["Ingen", "Litt", "Noe", "God", "Svært god", "Best"].enumerated().map { offset, label in
                ("\"label\": \"\(label)\"", "\"label\": \"\(["A", "B", "C", "D", "E", "F"][offset])\"")
            } + [("\"label\": \"F\"", "\"label\": \"F\", \"description\": \"Underviser andre\"")])
        let texts = try everything([
            "1!B8": "B", "1!C8": "F", "1!E8": "3", "2!B6": "9", "2!C6": "8", "2!D6": "7", "2!B7": "5",
        ])
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let guidance = try #require(SeenSheet("Veiledning", in: form))
        let first = try #require(guidance.row(saying: "A"))
        #expect(guidance["B\(first)"].string == "lavest" && guidance["A\(first + 1)"].string == "B")
        #expect(guidance["B\(first + 1)"] == .null && guidance["B\(first + 5)"].string == "Underviser andre")
        #expect(!texts.contains { $0.contains("utenfor skjemaet") })
        let book = "ut/Vedlegg til kompetanseplan 2020.xlsx"
        let styles = try ProgramRun("/usr/bin/unzip", ["-p", folder.path(book), "xl/styles.xml"]).output
        #expect(styles.contains("formatCode=\"&quot;B&quot;\"") && styles.contains("formatCode=\"&quot;F&quot;\""))
        let gap = try #require(SeenSheet("Vedlegg 2 GAP", in: Witness.openpyxl(folder.path(book))))
        let row = try #require(gap.row(saying: "Vann og avløp"))
        #expect(gap["B\(row)"].double == 1 && gap["C\(row)"].double == 5)
    }
}
