import Cells
import CompetencePlan
import Forms
import Foundation
import Reports
import SheetReading
import SheetWriting
import Support
import Testing
import TextFormats
import Wording

@testable import Tool

@Suite("The plan definition as a workbook")
struct PlanWorkbookTests {
    private let schema: PlanWorkbookSchema
    private let form: FormSchema

    init() throws {
        schema = try .standard()
        form = try .standard()
    }

    private func write(_ plan: PlanDefinition, _ language: Language = .nb, to path: String) throws {
        let document = try PlanDefinition.document(json: plan.jsonBytes)
        let workbook = PlanWorkbook(document, schema: schema, form: form, language: language)
        try WorkbookFile.write(workbook.workbook(madeOn: .epoch), to: path)
    }

    private func sheets(_ path: String) throws -> [SheetContent] {
        try ReturnedWorkbook(Workbook(path: path), file: path).sheets
    }

    private func read(_ sheets: [SheetContent]) throws -> PlanDefinition {
        try PlanWorkbookReading(sheets, schema: schema, language: .nb).plan(form)
    }

    @Test("findings are shown with one sign for what differs", arguments: Language.allCases)
    func findingsShown(_ language: Language) throws {
        let sheet = try #require(schema.sheets.first { $0.part.isEmpty && $0.kind == .keyed })
        let rows = PlanRows(.object([:]), schema: schema, form: form, language: language).rows(of: sheet)
        let texts = rows.map { $0[0]?.plainText ?? "" }
        let signs = ["….", ".…", "…«", "…\"…", "«»", "\"\"", "{", "}"]
        #expect(texts.filter { text in text.hasSuffix(". …") || signs.contains { text.contains($0) } } == [])
        if language == .nb { #expect(texts.contains("Skjemaets skjulte kjennetegn mangler. Virksomheten er funnet …")) }
    }

    // MARK: Lossless conversion

    @Test(
        "random plans with every member survive conversion through a file",
        arguments: Language.allCases)
    func randomPlans(_ language: Language) throws {
        let folder = try TemporaryFolder()
        for seed in 0..<UInt64(60) {
            var maker = try RandomPlan(seed: seed &* 31 &+ UInt64(language.rawValue.utf8.first ?? 0))
            let plan = try maker.make().plan
            #expect(try PlanDefinition(json: plan.jsonBytes) == plan, "JSON, seed \(seed)")
            try write(plan, language, to: folder.path("plan.xlsx"))
            let back = try read(sheets(folder.path("plan.xlsx")))
            #expect(back == plan, "seed \(seed): \(Self.firstDifference(back.json, plan.json))")
        }
    }

    @Test("plans survive changes to the sheets' columns, rows above, names and languages")
    func rearranged() throws {
        let folder = try TemporaryFolder()
        for seed in 0..<UInt64(30) {
            var maker = try RandomPlan(seed: seed &+ 5_000)
            let plan = try maker.make().plan
            try write(plan, Language.allCases[Int(seed % 3)], to: folder.path("plan.xlsx"))
            var random = SeededGenerator(seed: seed)
            let moved = try sheets(folder.path("plan.xlsx")).map { Self.rearranged($0, &random) }.shuffled(
                using: &random)
            let back = try read(moved)
            #expect(back == plan, "seed \(seed): \(Self.firstDifference(back.json, plan.json))")
        }
    }

    /// The sheet with reordered columns and rows inserted above; tables recognised by their headings are also renamed.
    private static func rearranged(_ sheet: SheetContent, _ random: inout SeededGenerator) -> SheetContent {
        var sheet = sheet
        let last = sheet.rows.flatMap(\.cells).map(\.reference.column).max() ?? 1
        let order = Array(1...last).shuffled(using: &random)
        let down = Int.random(in: 0...5, using: &random)
        sheet.rows = sheet.rows.map { row in
            let cells = row.cells.map { cell in
                Cell(
                    CellReference(row: row.number + down, column: order[cell.reference.column - 1]), cell.value,
                    isFormula: cell.isFormula)
            }
            return Row(number: row.number + down, cells: cells.sorted { $0.reference < $1.reference })
        }
        if ["Strategier", "Strategiar", "Strategies"].contains(sheet.name) { sheet.name = "Ark 7" }
        return sheet
    }

    private static func firstDifference(_ first: String, _ second: String) -> String {
        let pairs = zip(first.split(separator: "\n"), second.split(separator: "\n"))
        return pairs.first { $0 != $1 }.map { "\($0) / \($1)" } ?? ""
    }

    @Test("LibreOffice, Gnumeric and openpyxl save the workbook without changing the plan")
    func otherPrograms() throws {
        let folder = try TemporaryFolder()
        // openpyxl and Gnumeric decode a text that looks like an escape.
        let plans =
            try [SamplePlan.roros().json] + [77, 78].map { try chancePlan($0).json.replacing("_x0041_", with: "x") }
        let paths = plans.indices.map { folder.path("plan\($0).xlsx") }
        for (json, path) in zip(plans, paths) { try write(PlanDefinition(json: Array(json.utf8)), to: path) }
        let back = try TemporaryFolder()
        let libreOffice = try Witness.libreOffice(
            Witness.libreOffice(paths, to: "ods", in: folder), to: "xlsx", in: back)
        for (index, path) in paths.enumerated() {
            try Witness.edit(path, to: folder.path("openpyxl.xlsx"), [:])
            let gnumeric = folder.path("gnumeric.xlsx")
            let run = try ProgramRun("ssconvert", [path, gnumeric])
            #expect(run.status == 0, "\(run.errors)")
            for file in [folder.path("openpyxl.xlsx"), libreOffice[index], gnumeric] {
                let (read, plan) = try (read(sheets(file)), PlanDefinition(json: Array(plans[index].utf8)))
                #expect(read.json == plan.json, "\(file)")
            }
        }
    }

    private func chancePlan(_ seed: UInt64) throws -> PlanDefinition {
        var maker = try RandomPlan(seed: seed)
        return try maker.make().plan
    }

    @Test("plan convert works in both directions, and refuses to overwrite a file")
    func convert() throws {
        let folder = try TemporaryFolder()
        for seed in [UInt64(1), 2] {
            var maker = try RandomPlan(seed: seed)
            let (plan, json) = try maker.make()
            let start = try folder.write(json, to: "\(seed)/inn.json")
            let (workbook, end) = (folder.path("\(seed)/plan.xlsx"), folder.path("\(seed)/ut.json"))
            #expect(try Kompetanseplan.run(["plan", "convert", start, workbook]).status == 0)
            #expect(try Kompetanseplan.run(["plan", "convert", workbook, end]).status == 0)
            #expect(try String(contentsOfFile: end, encoding: .utf8) == plan.json)
            #expect(try Witness.complaints(about: end, schema: "schemas/plan.schema.json").isEmpty)
            #expect(try Kompetanseplan.run(["plan", "convert", workbook, "-"]).output == plan.json)
            let again = try Kompetanseplan.run(["plan", "convert", workbook, end])
            #expect(again.status == 2)
            #expect(again.errors.hasPrefix(plan.language.texts(.fileExists, ["path": end])))
        }
    }

    @Test("a sheet has every member of the JSON Schema of plans")
    func everyMember() throws {
        let published = try JSONValue(parsing: Repository.bytes("schemas/plan.schema.json"))
        func members(_ path: String) -> Set<String> {
            guard case .object(let members) = published.value(at: path.split(separator: "/").map(String.init)) else {
                return []
            }
            return Set(members.keys)
        }
        let constant: Set<String> = ["$schema", "schema", "version"]
        let held = schema.sheets.flatMap { sheet in sheet.columns.map { ($0.path + [""]).first ?? "" } }
        let parts = schema.sheets.compactMap(\.path.first)
        #expect(members("properties").subtracting(constant).subtracting(held).subtracting(parts) == [])
        for (definition, part) in [
            ("unit", "units"), ("subjectArea", "subjectAreas"), ("strategy", "strategies"), ("section", "sections"),
            ("ownColumn", "form/columns"), ("strategyCategory", "strategyCategories"), ("status", "statuses"),
            ("thresholds", "thresholds"), ("named", "positions"),
            ("named", "serviceAreas"), ("level", "scale"), ("level", "importance"),
        ] {
            // The forms of a unit have a sheet of their own.
            let own: Set = definition == "unit" ? ["forms"] : []
            let columns = schema.sheets.filter { $0.part == part }.flatMap(\.columns).map(\.id) + own
            #expect(members("$defs/\(definition)/properties").subtracting(columns) == [], "\(part)")
        }
        let facts = schema.sheets.flatMap(\.columns).map(\.path).filter { $0.first == "form" }.compactMap(\.last)
        let others = ["headers", "aliases", "columns", "sheets", "cost"]
        #expect(members("$defs/form/properties").subtracting(facts + others) == [])
    }

    // MARK: Mistakes

    /// The sheets of Røros's plan.
    private static let ofRoros = Result {
        let (folder, tests) = (try TemporaryFolder(), try PlanWorkbookTests())
        try tests.write(SamplePlan.roros(), to: folder.path("plan.xlsx"))
        return try tests.sheets(folder.path("plan.xlsx"))
    }

    @Test(
        "each mistake is reported with its cell and what would be right",
        arguments: [
            ("Kommune!B9", "2026 til 2030", "Kommune!B9: «2026 til 2030» er ikke en liste med år."),
            ("Kommune!B8", "i år", "Kommune!B8: Her må det stå et helt tall fra 1900 til 2999."),
            ("Kommune!B10", "snart", "Kommune!B10: «snart» er ikke en dato."),
            ("Kommune!B14", "Svensk", "Kommune!B14: «Svensk» kan ikke stå her. Velg blant Bokmål, Nynorsk, Engelsk."),
            ("Kommune!A9", "Årene", "Kommune!A9: Feltet «Årene» kjennes ikke."),
            ("Kommune!A10", "Frister", "Mente du «Frist»?"),
            (
                "Virksomheter!B6", "Oppvkst",
                "Virksomheter!B6: «Oppvkst» står ikke på arket Tjenesteområder. Mente du «Oppvekst»?"
            ),
            ("Virksomheter!A7", "Røros skole", "Virksomheter!A7: «Røros skole» står to ganger."),
            (
                "Virksomheter!A7", "Barneskolen",
                "«Glåmos oppvekstsenter» står ikke på arket Virksomheter. Mente du «Barneskolen»?"
            ),
            ("Virksomheter!D6", "Røros Skole", "Virksomheter!D6: «Røros Skole» kan ikke brukes som id."),
            ("Virksomheter!C6", "0", "Virksomheter!C6: Her må det stå et helt tall fra 1 til 9999."),
            (
                "Virksomheter!C4", "Diagramm nr",
                "Virksomheter!C4: Kolonnen «Diagramm nr» kjennes ikke. Mente du «Diagram nr.»?"
            ),
            ("Virksomheter!H9", "husk", "Virksomheter!H9: «husk» står utenfor tabellen"),
            ("Fagområder!A5", "", "Fagområder!A5: Navn mangler. Fyll det inn."),
            ("Fagområder!F4", "Skolen", "Fagområder!F4: «Skolen» står ikke på arket Virksomheter."),
            ("Fagområder!F4", "Stab", "Fagområder!O4: «Stab» står to ganger."),
            ("Fagområder!BB9", "x", "Fagområder!BB9: «x» står utenfor tabellen"),
            ("Kapitler!B5", "Barnevern", "Kapitler!B12: «Barnevern» står to ganger."),
            ("Strategier!B5", "Intern", "Strategier!B5: «Intern» står ikke på arket Kategorier."),
            ("Skala!A6", "3", "Skala!A6: Nivå 1 mangler: her står 3."),
            ("Skala!B6", "", "Skala!B6: Betyr mangler. Fyll det inn."),
            ("Terskler!B6", "ofte", "Terskler!B6: Her må det stå et tall"),
            ("Overskrifter!C5", "Dagens nivå", "Overskrifter!C5: "), ("Overskrifter!E5", "gap.nei", "i orden"),
            ("Funn!C5", "Kritisk", "Funn!C5: «Kritisk» kan ikke stå her. Velg blant Feil, Advarsel, Merknad."),
            ("Egne kolonner!A5", "Fagområde", "Egne kolonner!B5: Ark mangler. Fyll det inn."),
            ("Stillinger", "Gamle stillinger", "i orden"),
            ("Skala", "Noe annet", "i orden"), ("Kommune", "Noe annet", "Kommune: Arket Kommune mangler."),
        ])
    func mistake(_ cell: String, _ value: String, _ message: String) throws {
        var sheets = try Self.ofRoros.get()
        try sheets.write(value, at: cell)
        var said = ["i orden"]
        do throws(PlanError) {
            _ = try PlanWorkbookReading(sheets, schema: schema, language: .nb).plan(form)
        } catch {
            said = error.problems.map { $0.text(in: Language.nb.texts) }
        }
        #expect(said.contains { $0.contains(message) }, "\(said)")
    }

    // MARK: Appearance

    @Test("the workbook explains itself: links, dropdowns, messages, print settings, and no password")
    func pleasant() throws {
        let folder = try TemporaryFolder()
        try write(.init(json: Repository.bytes("samples/roros/plan.json")), to: folder.path("plan.xlsx"))
        let seen = try Witness.openpyxl(folder.path("plan.xlsx"))
        let sheets = seen["sheets"].elements
        #expect(sheets.first?["name"].string == "Veiledning")
        for sheet in sheets.dropFirst().dropLast() {
            let name = sheet["name"].string ?? ""
            #expect(sheet["protected"] == .boolean(false), "\(name)")
            #expect(sheet["paper"].int == 9, "\(name)")
            #expect(sheet["fitToWidth"].int == 1 || sheet["fitToWidth"] == .null, "\(name)")
            #expect(sheet["frozen"].string != nil, "\(name)")
            #expect(sheet["repeated"].string != nil, "\(name)")
            #expect(!sheet["validations"].elements.isEmpty, "\(name)")
        }
        let lists = sheets.flatMap { $0["validations"].elements }.filter { $0["type"].string == "list" }
        #expect(lists.count == 28)
        #expect(lists.allSatisfy { $0["error"].string == "Velg fra lista." })
        #expect(sheets.last?["state"].string == "hidden")
    }
}
