import Foundation
import Support
import Testing
import TextFormats

/// Numbers that stood in merged cells are in each cell of the return form, and struck-through
/// answers are struck through in it.
@Suite("Merged and struck-through answers in return forms")
struct ReturnedNumberTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The cells of the findings with a code in a form, with their messages; its return form is made in `returns`.
    private func findings(_ code: String, in file: String, returns: String) throws -> [String: String] {
        let run = try folder.run(
            "check", file, "--plan", Repository.path(ReturnedForms.plan), "--returns", returns, "--returns-for",
            "warnings",
            "--format", "json")
        let found = try run.json["findings"].elements.filter { $0["code"].string == code }
        return Dictionary(
            found.map { ("\($0["sheet"].string ?? "")!\($0["cell"].string ?? "")", $0["message"].string ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "the question is asked again until the unit changes one of the cells",
        arguments: [
            ("flettede-celler", "CELL/merged-number", "Årsverk!C7", "Årsverk!C8", "3"),
            ("flettede-celler", "CELL/merged-number", "Rekruttering!C6", "Rekruttering!C6", "2"),
            ("stroket-over", "CELL/struck-through", "Rekruttering!A6", "Rekruttering!A6", nil),
        ])
    func asked(_ unit: String, _ code: String, _ cell: String, _ changed: String, _ value: String?) throws {
        let first = try findings(
            code, in: Repository.path("samples/trouble/returned/\(unit).xlsx"), returns: "retur")
        #expect(first[cell] != nil, "\(first)")
        let again = try findings(code, in: "retur/\(unit).xlsx", returns: "retur2")
        #expect(Set(again.keys) == Set(first.keys), "\(again)")
        // What is no longer merged is not said to be.
        #expect(again[cell] == first[cell]?.replacing("er slått sammen", with: "var slått sammen"))
        let third = try findings(code, in: "retur2/\(unit).xlsx", returns: "retur3")
        #expect(third == again)
        var edits = [changed: value]
        if value == nil { for column in "BCDEFGHI" { edits["Rekruttering!\(column)6"] = .some(nil) } }
        try Witness.edit(folder.path("retur2/\(unit).xlsx"), to: folder.path("rettet.xlsx"), edits)
        let corrected = try findings(code, in: "rettet.xlsx", returns: "retur4")
        #expect(Set(corrected.keys) == Set(first.keys).subtracting([cell]), "\(corrected)")
    }
}
