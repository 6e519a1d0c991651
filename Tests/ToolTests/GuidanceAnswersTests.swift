import Foundation
import Support
import Testing
import TextFormats

/// Answers on Veiledning that cannot be used stay in their cells in the return form, where they can be corrected.
@Suite("Answers on Veiledning in return forms")
struct GuidanceAnswersTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Makes a form, fills in these answers by their labels, and returns the findings on
    /// Veiledning, with the return form.
    private func codes(_ file: String, returns: String) throws -> [String] {
        let run = try folder.run("check", file, "--returns", returns, "--format", "json")
        return try run.json["findings"].elements.compactMap { finding in
            let words = [finding["code"].string, finding["cell"].string].compactMap(\.self).joined(separator: " ")
            let isElsewhere = finding["sheet"].string != "Veiledning" && finding["sheet"].string != "Utenfor skjemaet"
            return isElsewhere ? nil : words
        }
    }

    private func cell(_ label: String, in file: String) throws -> String {
        let sheet = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(folder.path(file))))
        return "B\(try #require(sheet.row(saying: label)))"
    }

    @Test(
        "what cannot be used is corrected where it stands",
        arguments: [
            ("Godkjent av", "Nei, venter", "Rektor", "\"approval\": \"required\"", "FORM/not-approved"),
            (
                "Ansatte i virksomheten", "ca mange", "40", "\"sheets\": { \"staffing\": { \"use\": false } }",
                "CELL/text-where-number"
            ),
        ])
    func corrected(_ label: String, _ words: String, _ answer: String, _ option: String, _ code: String) throws {
        _ = try folder.write(
            SamplePlan.smallJSON.replacing("\"contact\":", with: "\"form\": { \(option) }, \"contact\":"),
            to: "plan.json")
        try folder.makeFolder("levert")
        #expect(try folder.run("template", "--unit", "brann", "--out", "skjemaer").status == 0)
        var cells = ["GAP-analyse!B8": "3", "GAP-analyse!C8": "4", "GAP-analyse!E8": "2"]
        cells["Veiledning!\(try cell(label, in: "skjemaer/brann.xlsx"))"] = words
        try Witness.edit(folder.path("skjemaer/brann.xlsx"), to: folder.path("levert/brann.xlsx"), cells)
        let at = try cell(label, in: "levert/brann.xlsx")
        #expect(try codes("levert/brann.xlsx", returns: "retur").contains("\(code) \(at)"))
        let back = try cell(label, in: "retur/brann.xlsx")
        let sheet = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(folder.path("retur/brann.xlsx"))))
        #expect(sheet[back].string == words)
        // Sent back as it is, the question remains, and once.
        #expect(try codes("retur/brann.xlsx", returns: "retur2") == ["\(code) \(back)"])
        try Witness.edit(
            folder.path("retur/brann.xlsx"), to: folder.path("rettet.xlsx"), ["Veiledning!\(back)": answer])
        #expect(try codes("rettet.xlsx", returns: "retur3") == [])
    }
}
