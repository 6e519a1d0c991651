import Foundation
import Support
import Testing

@Suite("watch: mistakes in the plan are reported, and the forms are made once it is ready")
struct WatchPlanTests {
    private let year: WatchedYear

    init() throws { year = try WatchedYear() }

    @Test("mistakes are reported; a ready plan's forms are made once, and the ids written to it cause no new run")
    func plan() throws {
        try year.remove("plan.json")
        try Witness.edit(Self.workbook(year.folder), to: year.path("plan.xlsx"), ["Kommune!B10": "i vår"])
        let watch = try year.watch()
        #expect(watch.reaches { year.text("hr.html").contains("Kommune!B10") })
        #expect(year.text("status.html").isEmpty, "no plan, no status")

        let ready = try readyPlan(without: "Virksomheter!D5")
        try year.write("", to: "~$plan.xlsx")
        try ready.write(to: year.url.appending(path: "plan.xlsx"))
        #expect(watch.reaches { year.text("hr.html").contains("plan.xlsx er åpen") }, "the id cannot be kept")
        #expect(try year.names(in: "skjemaer").isEmpty)
        try year.remove("~$plan.xlsx")
        #expect(watch.reaches { year.text("hr.html").contains("Send ut skjemaene") })
        let forms = try year.names(in: "skjemaer")
        #expect(forms.count { $0.hasSuffix(".xlsx") } == 19)
        let saved = try year.data("plan.xlsx")
        #expect(saved != ready, "the id that was made of a name is kept")
        #expect(try watch.reaches { try watch.lines.contains { $0.contains("Funn:") } })
        let lines = try watch.lines
        #expect(lines.count { $0.contains("Laget 19 skjema") } == 1, "\(lines)")
        usleep(300_000)
        #expect(try watch.lines == lines, "nothing is done because of what we wrote")
        #expect(watch.end(by: SIGINT) == 0)
    }

    @Test("lines, and mistakes in the plan, are in the plan's language")
    func language() throws {
        let plan = year.text("plan.json").replacing(/"language": ?"nb"/, with: "\"language\": \"en\"")
        try year.write(plan.replacing(/"deadline": ?"/, with: "\"deadline\": \"x"), to: "plan.json")
        let watch = try year.watch()
        #expect(watch.reaches { year.text("hr.html").contains("is not a date") })
        #expect(year.text("hr.html").contains("lang=\"en"))
        #expect(try watch.lines.first?.hasPrefix("Watching ") == true, "\(watch.output)")
        #expect(try watch.lines.allSatisfy { !$0.contains("ikke") }, "\(watch.output)")
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test("a requested language is that of the lines, the page and the result", arguments: ["nn", "en"])
    func requestedLanguage(_ language: String) throws {
        try year.put(WatchedYear.complete(), "virksomhet-1.xlsx")
        let watch = try year.watch("--language", language)
        #expect(watch.reaches { year.text("hr.html").contains("lang=\"\(language)\"") })
        #expect(watch.reaches { year.text("status.html").contains("lang=\"\(language)\"") })
        #expect(!year.text("hr.html").contains("Virksomhetene") && !year.text("hr.html").contains("Mangler"))
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test(
        "a form deleted with its letters is made again from the current plan, but not after the final result"
    )
    func deletedForms() throws {
        try year.write(
            year.text("plan.json").replacing("{", with: "{\"readyToSend\": true, ", maxReplacements: 1), to: "plan.json"
        )
        let watch = try year.watch()
        #expect(try watch.reaches { try watch.lines.contains { $0.contains("Laget 4 skjema") } }, "\(watch.output)")
        let forms = year.files(in: "skjemaer")
        #expect(forms.count == 12)
        for ending in ["xlsx", "txt", "eml"] { try year.remove("skjemaer/virksomhet-1.\(ending)") }
        #expect(try watch.reaches { try watch.lines.contains { $0.contains("Laget 1 skjema") } }, "\(watch.output)")
        #expect(watch.reaches { year.files(in: "skjemaer") == forms })
        #expect(try watch.lines.allSatisfy { !$0.contains("Ny dag") }, "\(watch.output)")
        #expect(watch.end(by: SIGTERM) == 0)

        let without = (1...4).flatMap { ["--without", "virksomhet-\($0)"] }
        try year.put(WatchedYear.filled(1), "en.xlsx")
        #expect(try year.watch("--once").ended() == 0)
        #expect(year.text("hr.html").contains("Virksomheter som ikke har svart: 3"))
        let made = try Kompetanseplan.run(
            ["merge", "--final"] + without, in: year.url, environment: WatchedYear.today)
        #expect(made.status == 0, "\(made.errors)")
        #expect(try year.watch("--once").ended() == 0)
        for page in ["hr.html", "status.html"] {
            #expect(!year.text(page).contains("Mangler") && year.text(page).contains("Holdt utenfor"))
        }
        #expect(year.text("hr.html").contains("Resultatet er endelig"))
        try year.remove("skjemaer")
        #expect(try year.watch("--once").ended() == 0)
        #expect(year.files(in: "skjemaer").isEmpty)
    }

    @Test("HR's own forms are to be sent out, whether or not the plan is marked as ready")
    func ownForms() throws {
        let made = try Kompetanseplan.run(["template"], in: year.url, environment: WatchedYear.today)
        #expect(made.status == 0, "\(made.errors)")
        #expect(try year.watch("--once").ended() == 0)
        #expect(year.text("hr.html").contains("Send ut skjemaene"))
    }

    /// The plan of Røros as a workbook.
    private static func workbook(_ folder: TemporaryFolder) throws -> String {
        let path = folder.path("roros.xlsx")
        if !FileManager.default.fileExists(atPath: path) {
            let plan = Repository.path("samples/roros/plan.json")
            let run = try Kompetanseplan.run(["plan", "convert", plan, path])
            #expect(run.status == 0, "\(run.errors)")
        }
        return path
    }

    /// The same, marked as ready and without an id.
    private func readyPlan(without id: String) throws -> Data {
        let book = try Witness.openpyxl(Self.workbook(year.folder))
        let sheet = try #require(SeenSheet("Kommune", in: book))
        let row = try #require(sheet.row(saying: "Klar til utsending"))
        let path = year.folder.path("klar.xlsx")
        try Witness.edit(Self.workbook(year.folder), to: path, ["Kommune!B\(row)": "Ja", id: ""])
        return try Data(contentsOf: URL(filePath: path))
    }
}
