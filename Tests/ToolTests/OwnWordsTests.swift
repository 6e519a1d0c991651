import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats
import Wording

/// KS' four ways to competence, and statuses in other words: nothing depends on a fixed category or status.
@Suite("A plan's own statuses and strategy categories")
struct OwnWordsTests {
    private let folder: TemporaryFolder
    private let plan: String

    private static let lists = """
        "strategyCategories": [
          { "id": "mobilisere", "name": "Mobilisere", "role": "mobilise" },
          { "id": "utvikle", "name": "Utvikle", "role": "develop" },
          { "id": "rekruttere", "name": "Rekruttere", "role": "recruit" },
          { "id": "avvikle", "name": "Avvikle", "role": "phase-out" }
        ],
        "statuses": [
          { "id": "ide", "name": "Idé", "role": "planned" },
          { "id": "i-arbeid", "name": "I arbeid", "role": "ongoing", "aliases": ["Startet"] },
          { "id": "i-mal", "name": "I mål", "role": "done" },
          { "id": "skrinlagt", "name": "Skrinlagt", "role": "dropped" }
        ],
        """

    init() throws {
        folder = try TemporaryFolder()
        plan = try folder.write(
            SamplePlan.smallJSON.replacing("\"contact\":", with: Self.lists + "\"contact\":")
                .replacing("\"category\": \"recruitment\"", with: "\"category\": \"rekruttere\"")
                .replacing("\"category\": \"internal\"", with: "\"category\": \"utvikle\""),
            to: "plan.json")
    }

    /// Fills in the form of bygg with openpyxl, and merges it.
    private func merge(status: String = "i mål") throws -> ProgramRun {
        #expect(try folder.run("template", "--out", "skjemaer").status == 0)
        try Witness.edit(
            folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"),
            [
                "GAP-analyse!B8": "2", "GAP-analyse!C8": "5", "GAP-analyse!E8": "3", "Årsverk!B7": "4",
                "Årsverk!C7": "0.5", "Behov og tiltak!A6": "Nok folk", "Behov og tiltak!B6": "Rekruttering",
                "Behov og tiltak!F6": "Lyse ut", "Behov og tiltak!J6": "90000", "Behov og tiltak!M6": status,
                "Behov og tiltak!A7": "Flere som kan", "Behov og tiltak!B7": "Interne kurs",
                "Behov og tiltak!F7": "Kurse", "Behov og tiltak!M7": "startet",
            ])
        return try folder.run("merge", "bygg.xlsx", "--out", "ut", "--date", "2020-06-01")
    }

    @Test("are in the form's dropdown, and are read from it, also by an alias")
    func form() throws {
        _ = try merge()
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let hidden = try #require(SeenSheet("_skjema", in: form)).texts
        #expect(["Idé", "I arbeid", "I mål", "Skrinlagt"].allSatisfy(hidden.contains))
        #expect(!hidden.contains("Utsatt") && !hidden.contains("Planlagt"))
        let measures = try folder.text("ut/data/measures.csv")
        #expect(measures.contains(",i-mal,") && measures.contains(",i-arbeid,"), "\(measures)")
        let data = folder.path("ut/data/kompetanseplan.json")
        let schema = Repository.path("schemas/data.schema.json")
        #expect(try Witness.complaints(about: data, schema: schema).isEmpty)
        #expect(try Witness.complaints(about: plan, schema: "schemas/plan.schema.json").isEmpty)
    }

    @Test("are listed in the finding about a wrong one")
    func unknown() throws {
        _ = try merge(status: "Planlagt")
        let run = try folder.run("check", "bygg.xlsx")
        #expect(run.output.contains("«Planlagt» er ikke en status som kan brukes"), "\(run.output)")
        #expect(run.output.contains("Idé, I arbeid, I mål, Skrinlagt"), "\(run.output)")
    }

    @Test("control cross-checks and suggested routes by their roles, and appear in the council's tables")
    func council() throws {
        _ = try merge()
        let book = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        let strategies = try #require(SeenSheet("Strategier og tiltak", in: book)).texts
        #expect(["Utvikle", "Rekruttere", "I mål", "I arbeid"].allSatisfy(strategies.contains))
        let all = book["sheets"].elements.compactMap { $0["name"].string }.compactMap { SeenSheet($0, in: book) }
            .flatMap(\.texts)
        for word in ["Interne læringsarenaer", "Samarbeid og kjøp av tjenester", "Gjennomført", "Utsatt"] {
            #expect(!strategies.contains(word), "\(word)")
        }
        #expect(all.contains { $0.contains("Lyse ut (I mål)") } && strategies.contains("I mål (brukt)"))
        #expect(!all.contains { $0.contains("(gjennomført)") || $0.contains("gjennomførte tiltak") })
        // A need to be met by recruitment without a row: the category is «Rekruttere» here.
        #expect(all.contains { $0.contains("Nok folk") })
        let vulnerable = try #require(SeenSheet("Sårbarhet", in: book)).texts
        #expect(vulnerable.contains { $0.contains("Mobilisere") }, "\(vulnerable)")
        #expect(!vulnerable.contains { $0.contains("Interkommunalt") })
    }

    @Test(
        "the plan's terms for fagområder and positions are used in forms, findings and reports",
        arguments: [
            ("nb", "Kompetanseområde", "kompetanseområder", ["fagområd", "stillingen «", "velg stillingene"]),
            ("nb", "Kritisk oppgave", "kritiske oppgaver", ["fagområd", "hvert kritisk", "et kritisk", "dette den"]),
            ("nn", "Kompetanse", "kompetansar", ["fagområd", "kvart kompetanse", "eit kompetanse"]),
            ("nn", "Kritisk oppgåve", "kritiske oppgåver", ["fagområd", "kvart kritisk", "eit kritisk", "same den"]),
            ("en", "Skill", "skills", ["subject area", "position \"", "each position", "a position"]),
        ])
    func subjectAreas(_ language: String, _ heading: String, _ many: String, _ standard: [String]) throws {
        let form =
            "\"form\": { \"headers\": { \"gap.area\": \"\(heading)\", \"recruitment.position\": \"Rolle\" } }, \"contact\":"
        let text = try String(contentsOfFile: plan, encoding: .utf8).replacing("\"contact\":", with: form)
            .replacing("\"language\": \"nb\"", with: "\"language\": \"\(language)\"")
        _ = try folder.write(text, to: "plan.json")
        #expect(try folder.run("template", "--out", "skjemaer", "--unit", "bygg").status == 0)
        let book = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let gap = try #require(book["sheets"].elements.dropFirst().first?["name"].string)
        try Witness.edit(
            folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"),
            ["\(gap)!B8": "1", "\(gap)!C8": "5", "\(gap)!E8": "3"])
        let check = try folder.run("check", "bygg.xlsx")
        let stem = heading.lowercased().split(separator: " ").last?.dropLast() ?? ""
        #expect(check.output.lowercased().contains(stem), "\(check.output)")
        let merge = try folder.run("merge", "bygg.xlsx", "--out", "ut", "--date", "2020-06-01")
        #expect(merge.status < 2, "\(merge.errors)")
        var texts = [check.output, merge.output, try folder.run("plan", "check", "plan.json").output]
        for name in ["ut/Vedlegg til kompetanseplan 2020.xlsx", "ut/Kontrollrapport.xlsx", "ut/retur/bygg.xlsx"] {
            let book = try Witness.openpyxl(folder.path(name))
            let sheets = book["sheets"].elements.compactMap { $0["name"].string }
            texts += sheets.compactMap { SeenSheet($0, in: book) }.flatMap(\.texts)
        }
        #expect(texts.contains { $0.contains(many) })
        for text in texts { #expect(!standard.contains(where: text.lowercased().contains), "\(text)") }
    }

    @Test("survive the plan's workbook")
    func convert() throws {
        #expect(try folder.run("plan", "convert", "plan.json", "plan.xlsx").status == 0)
        let back = try folder.run("plan", "convert", "plan.xlsx", "-")
        #expect(
            try PlanDefinition(json: Array(back.output.utf8))
                == PlanDefinition(json: Array(Data(contentsOf: URL(filePath: plan)))))
    }

    @Test("a plan without its own shows the defaults in its workbook, and still has none afterwards")
    func common() throws {
        _ = try folder.write(SamplePlan.smallJSON, to: "vanlig.json")
        #expect(try folder.run("plan", "convert", "vanlig.json", "vanlig.xlsx").status == 0)
        let book = try Witness.openpyxl(folder.path("vanlig.xlsx"))
        #expect(try #require(SeenSheet("Statuser", in: book)).texts.contains("Utsatt"))
        #expect(try #require(SeenSheet("Kategorier", in: book)).texts.contains("Interne læringsarenaer"))
        let back = try folder.run("plan", "convert", "vanlig.xlsx", "-").output
        #expect(!back.contains("statuses") && !back.contains("strategyCategories"))
    }

    @Test(
        "a figure carried into a plan with other statuses keeps its meaning",
        arguments: [("postponed", "ide"), ("done", "i-mal"), ("dropped", "skrinlagt"), ("ongoing", "i-arbeid")])
    func carried(_ then: String, _ now: String) throws {
        let earlier = try SamplePlan.small()
        let later = try PlanDefinition(json: Array(Data(contentsOf: URL(filePath: plan))))
        var answers = UnitAnswers(unit: Identifier("bygg"))
        var measure = MeasureAnswer(need: "A", measure: "B", source: Source(file: "", sheet: "", cell: ""))
        measure.status = PlanIndex(earlier).statuses[Identifier(then)]
        answers.measures = [measure]
        let record = Revision.UnitRecord(
            unit: answers.unit, status: .returned, file: "", errors: 0, warnings: 0, answers: answers)
        let revision = Revision(plan: earlier, isFinal: true, day: .epoch, units: [record])
        let carried = revision.carried(answers.unit, to: PlanIndex(later))
        #expect(carried?.answers.measures.first?.status?.id.text == now)
    }
}
