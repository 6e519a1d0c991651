import Foundation
import Support
import Testing
import TextFormats

@Suite("Personal data in returned forms")
struct PersonalDataTests {
    /// A national identity number, a D-number, an address and two telephone numbers; all made up, and formally valid.
    private static let secrets = [
        "01010750160", "41010750073", "kari.nordmann@example.no", "912 34 567", "+47 22334455",
    ]

    @Test("inserted into every text of a form, none of it is in any byte of the result")
    func nowhere() throws {
        let folder = try TemporaryFolder()
        let text = "Ring Kari, " + Self.secrets.joined(separator: ", ")
        let form = Repository.path("samples/roros/returned/bygg-og-eiendom.xlsx")
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
        // Includes a reminder to each of the 18 other units, and the checksums of the files.
        #expect(files.count == 35)
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

    /// Spellings that a reader recognises and a plain search does not find.
    private static let spellings = [
        "170385–10088", "170385\u{2212}10088", "170385/10088", "170385   10088", "170385\u{2003}10088",
        "17.03.1985 10088",
        "170385\t10088", "170385\n10088", "170385\u{200B}10088", "170385\u{AD}10088", "(170385) 10088",
        "17 03 85 100 88",
        "１７０３８５１００８８", "01017012345", "1234.56.78903", "0047 912 34 567", "912/34567", "+46 70 123 45 67",
        "912.34.567", "ola.nordmann (at) roros.no", "ola.nordmann[at]roros.no", "ola.nordmann＠roros.no",
        "ola.nordmann @ roros.no",
    ]

    @Test("in any spelling, and in the file name, none of it is in any output of merge")
    func spelled() throws {
        let folder = try TemporaryFolder()
        let form = Repository.path("samples/roros/returned/stab.xlsx")
        var edits: [String: String?] = ["Veiledning!F40": "01010750160", "Årsverk!J9": "1013950187"]
        for (offset, text) in Self.spellings.enumerated() {
            edits["Behov og tiltak!A\(20 + offset)"] = "Behov \(offset) \(text)"
            edits["Behov og tiltak!F\(20 + offset)"] = "Kurs for \(text) i \(offset)"
            edits["GAP-analyse!J\(20 + offset)"] = text
        }
        let input = folder.path("levert/stab 01013950187.xlsx")
        try folder.write("", to: "levert/tom 17038510088.xlsx")
        try Witness.edit(form, to: input, edits)
        let run = try Kompetanseplan.run([
            "merge", "--plan", "samples/roros/plan.json", folder.path("levert"), "--out", folder.path("ut"), "--log",
            folder.path("ut.log"),
        ])
        #expect(run.status == 1)
        let json = try Kompetanseplan.run([
            "check", "--plan", "samples/roros/plan.json", folder.path("levert"), "--format", "json",
        ])
        var made = run.output + run.errors + json.output
        made += try folder.text("ut.log")
        for file in try #require(FileManager.default.enumerator(atPath: folder.path("ut"))).compactMap({ $0 as? String }
        ) {
            made += file
            let path = folder.path("ut/\(file)")
            if file.hasSuffix(".xlsx") {
                made += try ProgramRun("unzip", ["-p", path]).output
            } else if let content = try? String(contentsOfFile: path, encoding: .utf8) {
                made += content
            }
        }
        #expect(made.contains("stab […].xlsx") && made.contains("tom […].xlsx"), "the rest of a file's name is there")
        for offset in Self.spellings.indices { #expect(made.contains("[…] i \(offset)<")) }
        for secret in Self.spellings + ["01013950187", "1013950187", "17038510088", "01010750160", "10088", "100 88"] {
            let isRepeated = made.contains(secret)
            #expect(!isRepeated, "\(secret)")
        }
    }

    @Test("control characters are shown, not sent to the terminal")
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
