import Foundation
import Support
import Testing
import TextFormats

@Suite("The blank form in openpyxl, LibreOffice and Gnumeric")
struct BlankFormTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try Self.made.get().path("bygg-og-eiendom.xlsx")
    }

    private static let made = Result {
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run([
            "template", "--plan", "samples/roros/plan.json", "--unit", "bygg-og-eiendom", "--out", folder.path,
            "--date", "2017-03-01",
        ])
        guard run.status == 0 else { throw Witness.Failure(run.errors) }
        return folder
    }

    /// The form as read by openpyxl.
    private static let seen = Result { try Witness.openpyxl(made.get().path("bygg-og-eiendom.xlsx")) }

    @Test("it has its sheets, its lists, and its identity in two places")
    func sheets() throws {
        let form = try Self.seen.get()
        let names = ["Veiledning", "GAP-analyse", "Årsverk", "Rekruttering", "Behov og tiltak", "_skjema"]
        #expect(form["sheets"].elements.compactMap(\.["name"].string) == names)
        #expect(
            form["sheets"].elements.compactMap(\.["state"].string) == Array(repeating: "visible", count: 5) + ["hidden"]
        )
        #expect(form["title"].string?.contains("Bygg og eiendom") == true)
        let gap = try #require(SeenSheet("GAP-analyse", in: form))
        let header = try #require(gap.row(saying: "Fagområde"))
        #expect(gap["A\(header + 1)"].string == "Prosjektledelse – egne små prosjekter")
        #expect(gap.facts["formulas"]["D\(header + 1)"].string?.hasPrefix("=") == true, "gap is a formula")
    }

    @Test("only answers are unlocked, there is no password, and pasted cells stay unlocked")
    func protection() throws {
        let form = try Self.seen.get()
        #expect(form["normalIsLocked"] == .boolean(false))
        for sheet in form["sheets"].elements where sheet["state"].string == "visible" {
            #expect(sheet["protected"] == .boolean(true))
            #expect(sheet["hasPassword"] == .boolean(false))
        }
        let gap = try #require(SeenSheet("GAP-analyse", in: form))
        let header = try #require(gap.row(saying: "Fagområde"))
        let unlocked = Set(gap.facts["unlocked"].elements.compactMap(\.string))
        for column in ["B", "C", "E", "F"] { #expect(unlocked.contains("\(column)\(header + 1)")) }
        for cell in ["A1", "A\(header)", "D\(header + 1)"] { #expect(!unlocked.contains(cell)) }
    }

    @Test("lists are ranges, and each error message is in Norwegian")
    func validations() throws {
        let form = try Self.seen.get()
        var lists = 0
        for sheet in form["sheets"].elements {
            for rule in sheet["validations"].elements {
                let formula = rule["formula"].string ?? ""
                #expect(!formula.hasPrefix("\""), "a typed list breaks the file beyond 255 characters")
                if rule["type"].string == "list" { lists += 1 }
            }
        }
        #expect(lists >= 6)
        let staffing = try #require(SeenSheet("Årsverk", in: form))
        let errors = staffing.facts["validations"].elements.compactMap { $0["error"].string }
        #expect(errors.contains { $0.contains("Årsverk kan ikke være") })
    }

    @Test("LibreOffice renders it without formula errors on six pages")
    func libreOffice() throws {
        let pdf = try Witness.libreOffice(path, to: "pdf", in: folder)
        let text = try Witness.text(ofPDF: pdf)
        #expect(text.contains("0 av 9 fagområder besvart"))
        for mistake in ["#REF!", "#NAME?", "#VALUE!", "#N/A", "Err:5"] { #expect(!text.contains(mistake)) }
        let info = try ProgramRun("pdfinfo", [pdf])
        #expect(info.output.contains("Pages:           6"))
    }

    @Test(
        "words pasted over a level leave the gap blank, in LibreOffice as in Excel",
        arguments: [("nb", "GAP-analyse"), ("nn", "GAP-analyse"), ("en", "Gap analysis")])
    func wordsForLevel(_ language: String, _ sheet: String) throws {
        let other = try TemporaryFolder()
        let run = try Kompetanseplan.run([
            "template", "--plan", "samples/roros/plan.json", "--unit", "stab", "--out", other.path, "--language",
            language,
        ])
        try #require(run.status == 0, "\(run.errors)")
        let blank = try #require(SeenSheet(sheet, in: Witness.openpyxl(other.path("stab.xlsx"))))
        let first = try #require((1...20).first { blank.facts["formulas"]["D\($0)"].string != nil })
        let levels = [("mye", "4"), ("1", "lite"), ("1", "4"), ("", "4")].enumerated().flatMap { row, levels in
            [("\(sheet)!B\(first + row)", levels.0), ("\(sheet)!C\(first + row)", levels.1)]
        }
        try Witness.edit(
            other.path("stab.xlsx"), to: other.path("limt.xlsx"), Dictionary(uniqueKeysWithValues: levels))
        let seen = try Witness.openpyxl(Witness.recalculated(other.path("limt.xlsx"), in: folder))
        let gaps = try #require(SeenSheet(sheet, in: seen))
        let shown = (first..<first + 4).map { gaps["D\($0)"] }
        #expect(shown.map { $0.double ?? 0 } == [0, 0, 3, 0])
        #expect(shown.allSatisfy { $0.string?.isEmpty != false }, "no error is shown: \(shown)")
    }

    @Test("the forms have the same bytes for any number of jobs")
    func sameBytes() throws {
        let other = try TemporaryFolder()
        let forms = try [1, 3].map { jobs in
            let out = other.path("\(jobs)")
            let run = try Kompetanseplan.run([
                "template", "--plan", "samples/roros/plan.json", "--out", out, "--date", "2017-03-01", "--jobs",
                "\(jobs)",
            ])
            try #require(run.status == 0, "\(run.errors)")
            let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
            return try names.map { [Data($0.utf8), try Data(contentsOf: URL(filePath: "\(out)/\($0)"))] }
        }
        #expect(forms[0] == forms[1] && forms[0].count > 10)
    }

    @Test("Gnumeric opens it without complaints")
    func gnumeric() throws {
        let run = try ProgramRun("ssconvert", [path, folder.path("out.csv")])
        #expect(run.status == 0)
        let said = run.errors.split(separator: "\n").filter { !$0.contains("XDG") }
        #expect(said.isEmpty, "\(run.errors)")
    }

    @Test("a form that nobody has filled in is reported as such, once, and nothing in it is an answer")
    func unanswered() throws {
        let run = try Kompetanseplan.run(["check", "--plan", "samples/roros/plan.json", path, "--format", "json"])
        #expect(run.status == 0)
        let codes = try run.json["findings"].elements.compactMap { $0["code"].string }
        #expect(codes == ["FORM/blank"])
    }

    @Test("a form saved by another program is the same form", arguments: ["xlsx", "xlsx:Calc MS Excel 2007 XML"])
    func saved(_ format: String) throws {
        let other = try TemporaryFolder()
        let run = try ProgramRun(
            "soffice",
            [
                "--headless", "-env:UserInstallation=file://\(other.path("profile"))", "--convert-to", format,
                "--outdir",
                other.path, path,
            ])
        #expect(run.status == 0)
        let check = try Kompetanseplan.run([
            "check", "--plan", "samples/roros/plan.json", other.path("bygg-og-eiendom.xlsx"), "--format", "json",
        ])
        let codes = try check.json["findings"].elements
            .compactMap { $0["code"].string }
        #expect(codes == ["FORM/blank"])
    }

    @Test("in English, every sheet has its English name")
    func english() throws {
        let run = try Kompetanseplan.run([
            "template", "--plan", "samples/roros/plan.json", "--unit", "stab", "--out", folder.path, "--language", "en",
        ])
        #expect(run.status == 0)
        let form = try Witness.openpyxl(folder.path("stab.xlsx"))
        #expect(
            form["sheets"].elements.compactMap(\.["name"].string) == [
                "Guidance", "Gap analysis", "Staffing", "Recruitment", "Needs and measures", "_skjema",
            ])
    }
}
