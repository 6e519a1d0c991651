import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats
import Wording

@testable import Tool

/// A unit answers a warning in the return form's list: it is correct, and why.
@Suite("Warnings that units explain")
struct ExplanationTests {
    private let folder: TemporaryFolder
    private let plan: String
    private static let unit = "onsket-under-dagens"
    private static let words = "Vi har dobbel dekning til sommeren"

    init() throws {
        folder = try TemporaryFolder()
        // A plan of one unit, whose only form has a desired level below the current one.
        let document = try PlanDefinition(json: Repository.bytes(ReturnedForms.plan))
        var small = document
        small.units = document.units.filter { $0.id.text == Self.unit }
        small.sections = document.sections.prefix(1).map { section in
            var section = section
            section.units = small.units.map(\.id)
            return section
        }
        plan = try folder.write(small.json, to: "plan.json")
        let form = Repository.path("samples/trouble/returned/\(Self.unit).xlsx")
        try folder.makeFolder("levert")
        try FileManager.default.copyItem(atPath: form, toPath: returned)
    }

    private var returned: String { folder.path("levert/\(Self.unit).xlsx") }

    private func run(_ words: [String], language: String = "nb") throws -> ProgramRun {
        try Kompetanseplan.run(
            words + ["--plan", plan, "--language", language], in: folder.url,
            environment: ["SOURCE_DATE_EPOCH": "1580515200"])
    }

    /// The severities and codes of findings in the folder's forms.
    private func findings(_ words: [String] = []) throws -> [JSONValue] {
        let run = try run(["check", "levert", "--format", "json"] + words)
        return try run.json["findings"].elements
    }

    private func severities(of code: String) throws -> [String] {
        try findings().filter { $0["code"].string == code }.compactMap { $0["severity"].string }
    }

    /// Makes the return form, and returns its path and its first sheet.
    private func returnForm(language: String = "nb") throws -> (path: String, first: SeenSheet) {
        let run = try run(["check", "levert", "--returns", "retur", "--returns-for", "warnings"], language: language)
        #expect(run.status < 2, "\(run.errors)")
        let path = folder.path("retur/\(Self.unit).xlsx")
        let names = ["nb": "Veiledning", "nn": "Rettleiing", "en": "Guidance"]
        return (path, try #require(SeenSheet(names[language] ?? "", in: try Witness.openpyxl(path))))
    }

    /// The first return form, by language, and the folder that it is in.
    private static let firstForms = MadeOnce<String, (path: String, first: SeenSheet, owner: ExplanationTests)> {
        let owner = try ExplanationTests()
        let form = try owner.returnForm(language: $0)
        return (form.path, form.first, owner)
    }

    private func answer(_ isRight: String, _ why: String, language: String = "nb") throws {
        let form = try Self.firstForms(language)
        let heading = ["nb": "Stemmer", "nn": "Stemmer", "en": "Is right"][language] ?? ""
        let first = try #require((1...60).first { form.first["C\($0)"].string == heading }) + 1
        #expect(form.first["A\(first)"].string?.hasSuffix("!C8") == true)
        let name = form.first.facts["name"].string ?? ""
        let staffing = language == "en" ? "Staffing" : "Årsverk"
        // The returned form was older than the questions about the whole unit, which this one asks.
        var edits = Dictionary(uniqueKeysWithValues: ["B6", "C6", "D6"].map { ("\(staffing)!\($0)", "20") })
        edits["\(name)!C\(first)"] = isRight
        edits["\(name)!D\(first)"] = why
        try Witness.edit(form.path, to: returned, edits)
    }

    @Test(
        "an answered warning is explained, in any language of the form",
        arguments: [("nb", "Ja"), ("nn", "Ja"), ("en", "Yes")])
    func explained(_ language: String, _ yes: String) throws {
        #expect(try severities(of: "GAP/desired-below-current") == ["warning"])
        try answer(yes, Self.words, language: language)
        let finding = try #require(try findings().first { $0["code"].string == "GAP/desired-below-current" })
        #expect(finding["severity"].string == "explained")
        #expect(finding["remedy"].string?.contains(Self.words) == true)
        let codes = try findings().compactMap { $0["code"].string }
        #expect(!codes.contains("FORM/content-outside"), "\(codes)")
        let text = try run(["check", "levert"]).output
        #expect(text.contains("0 advarsler") && text.contains("Forklart: 1."), "\(text)")
    }

    @Test(
        "yes alone or words alone are an answer; no is none, and its words are for HR",
        arguments: [
            ("Ja", "", "explained", false), ("", "Slik er det", "explained", false), ("x", "-", "explained", false),
            ("Nei", "Vi ser på det", "warning", true), ("Nei", "", "warning", false), ("", "", "warning", false),
            ("", "-", "warning", false), ("Nei", "-", "warning", false),
            ("Det stemmer", "", "explained", false), ("Ja, riktig", "", "explained", false),
            ("Nei, rettet", "", "warning", false), ("Feil", "Vi ser på det", "warning", true),
            ("", "Stemmer ikke", "warning", true), ("", "Det skal være slik", "explained", false),
            ("", "Feil, skal være 24", "warning", true),
            ("Ja", "skal rettes til 24", "warning", true), ("✓", "", "explained", false),
        ])
    func answers(_ isRight: String, _ why: String, _ severity: String, isMessage: Bool) throws {
        try answer(isRight, why)
        #expect(try severities(of: "GAP/desired-below-current") == [severity])
        let codes = try findings().compactMap { $0["code"].string }
        #expect(codes.contains("FORM/message") == isMessage && !codes.contains("FORM/content-outside"), "\(codes)")
    }

    @Test("words beside a yes are kept, also if they would be nothing in a cell")
    func wordsBesideYes() throws {
        try answer("Ja", "Ikke avklart")
        let finding = try #require(try findings().first { $0["code"].string == "GAP/desired-below-current" })
        #expect(finding["remedy"].string?.contains("Ikke avklart") == true)
    }

    @Test("an explanation beside a value that was changed as well is told to HR")
    func answeredAndChanged() throws {
        try answer("", Self.words)
        try Witness.edit(returned, to: returned, ["GAP-analyse!C8": "5"])
        let found = try findings()
        #expect(found.allSatisfy { $0["code"].string != "GAP/desired-below-current" })
        let messages = found.filter { $0["code"].string == "FORM/message" }
        #expect(messages.count == 1 && messages[0]["message"].string?.contains(Self.words) == true, "\(found)")
    }

    @Test("of one unknown name in several places, one explanation is enough")
    func oneName() throws {
        try Witness.edit(returned, to: returned, ["GAP-analyse!A11": "Beredskap", "GAP-analyse!B11": "3"])
        try Witness.edit(returned, to: returned, ["GAP-analyse!C11": "3", "GAP-analyse!E11": "1"])
        let form = try returnForm()
        let row = try #require((1...60).first { form.first["B\($0)"].string?.contains("Beredskap") == true })
        try Witness.edit(form.path, to: returned, ["Veiledning!C\(row)": "Ja"])
        #expect(try severities(of: "GAP/area-unknown") == ["explained"])
        let sheet = try #require(SeenSheet("Årsverk", in: Witness.openpyxl(returned)))
        let free = try #require((6...40).first { sheet["A\($0)"] == .null })
        try Witness.edit(returned, to: returned, ["Årsverk!A\(free)": "Beredskap", "Årsverk!B\(free)": "4"])
        #expect(try severities(of: "GAP/area-unknown") == ["explained"])
    }

    @Test("a missing approval cannot be explained, since it is the leader's")
    func approval() throws {
        var definition = try PlanDefinition(json: Array(String(contentsOfFile: plan, encoding: .utf8).utf8))
        definition.form.approval = .warn
        try folder.write(definition.json, to: "plan.json")
        let form = try returnForm()
        let row = try #require((1...60).first { form.first["B\($0)"].string?.contains("ikke godkjent") == true })
        try Witness.edit(form.path, to: returned, ["Veiledning!C\(row)": "Ja"])
        #expect(try severities(of: "FORM/not-approved") == ["warning"])
    }

    @Test("it is not questioned again until a value that the rule compared changes")
    func untilItChanges() throws {
        try answer("Ja", Self.words)
        let form = returned
        for (cell, value, severity) in [
            ("F8", "En ny kommentar", "explained"), ("E8", "2", "explained"), ("C8", "0", "warning"),
            ("B8", "4", "warning"),
        ] {
            let changed = folder.path("endret.xlsx")
            try Witness.edit(form, to: changed, ["GAP-analyse!\(cell)": value])
            let run = try run(["check", changed, "--format", "json"])
            let found = try run.json["findings"].elements
                .filter { $0["code"].string == "GAP/desired-below-current" }
            #expect(found.map { $0["severity"].string } == [severity], "\(cell) \(value)")
        }
    }

    @Test("it applies to later returns, also if the unit sends its first form again")
    func travels() throws {
        try answer("Ja", Self.words)
        // Another warning returns the form; the first is not questioned again.
        try Witness.edit(returned, to: returned, ["GAP-analyse!E9": nil])
        let form = try returnForm()
        let texts = form.first.texts
        #expect(texts.contains { $0.contains("viktig") } && !texts.contains { $0.contains("lavere enn") }, "\(texts)")
        try FileManager.default.removeItem(atPath: returned)
        try FileManager.default.copyItem(atPath: form.path, toPath: returned)
        #expect(try severities(of: "GAP/desired-below-current") == ["explained"])
        let first = Repository.path("samples/trouble/returned/\(Self.unit).xlsx")
        try Witness.edit(first, to: folder.path("levert/ny.xlsx"), ["GAP-analyse!F8": "En ny kommentar"])
        #expect(try severities(of: "GAP/desired-below-current") == ["explained"])
    }

    @Test("personal data in explanations is masked, and errors cannot be explained")
    func limits() throws {
        try answer("Ja", "Spør Kari på 41 23 45 67")
        let found = try findings()
        #expect(found.contains { $0["code"].string == "PRIV/telephone" })
        #expect(!found.contains { $0["remedy"].string?.contains("41 23 45 67") == true })
        try Witness.edit(returned, to: returned, ["GAP-analyse!B8": "9"])
        let form = try returnForm()
        let row = try #require((1...60).first { form.first["B\($0)"].string?.hasPrefix("Feil: ") == true })
        try Witness.edit(form.path, to: returned, ["Veiledning!C\(row)": "Ja", "Veiledning!D\(row)": "Det er riktig"])
        #expect(try severities(of: "GAP/level-range") == ["error"])
        #expect(
            try findings().contains {
                $0["code"].string == "FORM/content-outside" && $0["message"].string?.contains("Det er riktig") == true
            })
    }

    @Test("--final accepts explained warnings; with --explained it requires all to be explained")
    func final() throws {
        let words = ["merge", "levert", "--out", "ut", "--final", "--explained", "--date", "2020-02-01"]
        let refused = try run(words)
        #expect(refused.status == 1)
        #expect(refused.errors.contains("Ønsket under dagens har 1 advarsel "), "\(refused.errors)")
        #expect(!folder.has("ut"))
        let asking = try run(["merge", "levert", "--out", "ut", "--explained", "--date", "2020-02-01"])
        #expect(asking.status == 0)
        #expect(folder.has("ut/retur/\(Self.unit).xlsx"))
        try answer("Ja", Self.words)
        let done = try run(words)
        #expect(done.status == 0, "\(done.errors)")
        #expect(!folder.has("ut/retur/\(Self.unit).xlsx"))
        let table = try folder.text("ut/data/findings.csv")
        #expect(table.hasPrefix("severity,code,unit,message,remedy,file,sheet,cell\r\n"))
        #expect(table.contains("explained,GAP/desired-below-current,") && table.contains(Self.words))
        let units = try folder.text("ut/data/units.csv")
        #expect(units.contains("unit,status,file,errors,warnings\r\n") && units.contains(",0,0\r\n"), "\(units)")
        let report = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        #expect(SeenSheet("Funn", in: report)?.texts.contains(Self.words) == true)
        #expect(
            try Witness.complaints(
                about: folder.path("ut/data/kompetanseplan.json"), schema: "schemas/data.schema.json"
            )
            .isEmpty)
    }

    @Test("the same value next year is not questioned again, but a missing one is")
    func nextYear() throws {
        try Witness.edit(returned, to: returned, ["GAP-analyse!E9": nil])
        let form = try returnForm()
        let rows = (1...60).filter { form.first["B\($0)"].string?.hasPrefix("Advarsel: ") == true }
        #expect(rows.count == 2)
        let answers = rows.flatMap { [("Veiledning!C\($0)", "Ja"), ("Veiledning!D\($0)", Self.words)] }
        try Witness.edit(form.path, to: returned, Dictionary(uniqueKeysWithValues: answers))
        #expect(try severities(of: "GAP/importance-missing") == ["explained"])
        #expect(try run(["merge", "levert", "--out", "fjor", "--date", "2020-02-01"]).status == 0)
        let next = try String(contentsOfFile: plan, encoding: .utf8)
            .replacing("\"trobbel-2020\"", with: "\"trobbel-2021\"").replacing(
                "\"revision\": 2020", with: "\"revision\": 2021")
        try folder.write(next, to: "plan.json")
        let made = try run(["template", "--previous", "fjor/data/kompetanseplan.json", "--out", "nye"])
        #expect(made.status == 0, "\(made.errors)")
        let blank = try #require(SeenSheet("GAP-analyse", in: Witness.openpyxl(folder.path("nye/\(Self.unit).xlsx"))))
        let header = try #require(blank.row(saying: "Fagområde"))
        // The same levels again, and again no importance.
        let old = try #require(SeenSheet("GAP-analyse", in: Witness.openpyxl(returned)))
        func column(_ heading: String) -> String {
            "ABCDEFGHIJ".map(String.init).first { blank["\($0)\(header)"].string == heading } ?? "?"
        }
        var edits: [String: String?] = ["GAP-analyse!\(column("Viktighet"))\(header + 2)": nil]
        for row in 1...3 {
            for (heading, was) in [("Dagens nivå", "B"), ("Ønsket nivå", "C")] {
                let level = old["\(was)\(7 + row)"].double.map { "\(Int($0))" }
                edits["GAP-analyse!\(column(heading))\(header + row)"] = level
            }
        }
        try Witness.edit(folder.path("nye/\(Self.unit).xlsx"), to: returned, edits)
        #expect(try severities(of: "GAP/desired-below-current") == ["explained"])
        #expect(try severities(of: "GAP/importance-missing") == ["warning"])
    }
}
