import Foundation
import Support
import Testing
import TextFormats

@Suite("Personal data in returned forms")
struct PersonalDataTests {
    /// A national identity number, a D-number, an address and two telephone numbers; all of them made up, and valid in form.
    private static let secrets = [
        "01010750160", "41010750073", "kari.nordmann@example.no", "912 34 567", "+47 22334455",
    ]

    @Test("put into every text that a unit can write, none of it is in any byte of what merge makes")
    func nowhere() throws {
        let folder = try TemporaryFolder()
        let text = "Ring Kari, " + Self.secrets.joined(separator: ", ")
        let form = Repository.root.appending(path: "samples/roros/returned/bygg-og-eiendom.xlsx").path
        var edits: [String: String?] = [:]
        for cell in ["F8", "A17", "F17"] { edits["GAP-analyse!\(cell)"] = text }
        for cell in ["G7", "A16", "G16"] { edits["Årsverk!\(cell)"] = text }
        for cell in ["A9", "I9", "I7"] { edits["Rekruttering!\(cell)"] = text }
        for column in "ABCDEFGHIJKLMN" { edits["Behov og tiltak!\(column)12"] = text }
        for row in 24...26 { edits["Veiledning!B\(row)"] = text }
        edits["Veiledning!D30"] = text
        edits["GAP-analyse!H20"] = text
        try Witness.edit(form, to: folder.path("levert.xlsx"), edits)
        try Witness.edit(
            folder.path("levert.xlsx"), to: folder.path("levert.xlsx"),
            ["Årsverk": "Kari 912 34 567", "Veiledning": "01010750160 kari"])
        let run = try Kompetanseplan.run([
            "merge", "--plan", "samples/roros/plan.json", folder.path("levert.xlsx"), "--out", folder.path("ut"),
        ])
        #expect(run.status == 1, "an identity number is an error")
        var made = run.output + run.errors
        let files = try #require(FileManager.default.enumerator(atPath: folder.path("ut"))).compactMap { $0 as? String }
        #expect(files.count == 14)
        for file in files {
            let path = folder.path("ut/\(file)")
            if file.hasSuffix(".xlsx") {
                made += try ProgramRun("unzip", ["-p", path]).output
            } else if let content = try? String(contentsOfFile: path, encoding: .utf8) {
                made += content
            }
        }
        #expect(made.contains("Ring Kari"), "the rest of the text is there")
        for secret in Self.secrets { #expect(!made.contains(secret), "\(secret)") }
        #expect(!made.contains("22334455"))
        for code in ["PRIV/national-identity-number", "PRIV/e-mail", "PRIV/telephone"] { #expect(made.contains(code)) }
    }

    @Test("what a terminal would obey is shown, not sent")
    func terminal() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "levert/ny\u{1B}[31m\nlinje.xlsx")
        let run = try Kompetanseplan.run([
            "check", "--plan", "samples/roros/plan.json", folder.path("levert"), "--color", "never",
        ])
        #expect(run.status == 1)
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.output.contains("ny\u{FFFD}[31m linje.xlsx"))
    }
}
