import Foundation
import Support
import Testing
import TextFormats

/// A return form is returned unchanged, saved by LibreOffice and openpyxl in turn, and remains the same form.
@Suite("Return forms that are returned again")
struct ReturnRoundTripTests {
    private let folder: TemporaryFolder
    private static let unit = "onsket-under-dagens"

    init() throws { folder = try TemporaryFolder() }

    private func run(_ words: [String]) throws -> ProgramRun {
        try Kompetanseplan.run(words + ["--plan", Repository.path(ReturnedForms.plan)], in: folder.url)
    }

    /// The findings in the form, as "CODE Sheet!Cell".
    private func findings(_ file: String) throws -> [String] {
        let run = try run(["check", file, "--format", "json"])
        return try run.json["findings"].elements.map { finding in
            let words = ["code", "sheet", "cell"].compactMap { finding[$0].string }
            return "\(words[0]) \(words[1])!\(words[2])"
        }.sorted()
    }

    @Test("three or more times without new findings; cells stay where the unit had them")
    func threeTimes() throws {
        #expect(try run(["template", "--unit", Self.unit, "--out", "skjemaer"]).status == 0)
        let form = folder.path("\(Self.unit).xlsx")
        var edits: [String: String?] = ["Veiledning!B9": nil]
        for (index, row) in (8...10).enumerated() {
            edits["GAP-analyse!B\(row)"] = index == 0 ? "9" : "3"
            edits["GAP-analyse!C\(row)"] = "2"
            edits["GAP-analyse!E\(row)"] = "2"
        }
        for row in 6...9 {
            for column in "BCD" { edits["Årsverk!\(column)\(row)"] = column == "D" && row > 6 ? nil : "4" }
        }
        // Rows with gaps, and words beside the form.
        edits["Rekruttering!A7"] = "Ingeniører"
        edits["Rekruttering!B7"] = "2"
        edits["Rekruttering!A10"] = "Brannkonstabler"
        edits["Rekruttering!C10"] = "1"
        edits["GAP-analyse!J12"] = "Husk: to slutter til sommeren"
        edits["Behov og tiltak!A9"] = "Bedre drift"
        try Witness.edit(folder.path("skjemaer/\(Self.unit).xlsx"), to: form, edits.filter { $0.value != nil })
        let first = try findings(form)
        #expect(first.contains("GAP/level-range GAP-analyse!B8"), "\(first)")
        #expect(first.contains("FORM/content-outside GAP-analyse!J12"))
        // The words beside the form are listed, and need no further answer.
        let expected = first.filter { !$0.hasPrefix("FORM/content-outside") }
        for number in 0..<4 {
            let made = try run(["check", form, "--returns", "retur", "--returns-for", "warnings"])
            #expect(made.status == 1, "\(made.errors)")
            let returned = folder.path("retur/\(Self.unit).xlsx")
            if number.isMultiple(of: 2) {
                try FileManager.default.removeItem(atPath: form)
                _ = try Witness.libreOffice(returned, to: "xlsx", in: folder)
            } else {
                try Witness.edit(returned, to: form, [:])
            }
            // The words are still told to HR, as a note.
            let again = try findings(form)
            let told = "FORM/content-outside Utenfor skjemaet!C5"
            #expect(again.filter { $0 != told } == expected && again.contains(told), "round \(number + 1)")
            let left = try #require(SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)), "round \(number + 1)")
            #expect(left["C5"].string == "Husk: to slutter til sommeren" && left["C6"].string == nil)
        }
        let seen = try Witness.openpyxl(form)
        let recruitment = try #require(SeenSheet("Rekruttering", in: seen))
        #expect(recruitment["A7"].string == "Ingeniører" && recruitment["A10"].string == "Brannkonstabler")
        #expect(SeenSheet("Behov og tiltak", in: seen)?["A9"].string == "Bedre drift")
    }
}
