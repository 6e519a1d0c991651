import Foundation
import Support
import Testing
import TextFormats

/// Return forms that the unit opens, finds right, and sends back as they are: what was wrong must still be told.
@Suite("Return forms that are sent back as they are")
struct ReturnedAsItIsTests {
    private static let unit = "onsket-under-dagens"
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ words: [String]) throws -> ProgramRun {
        try Kompetanseplan.run(words + ["--plan", Repository.path(ReturnedForms.plan)], in: folder.url)
    }

    /// The findings in a file, as "CODE Sheet!Cell: message".
    private func findings(_ file: String) throws -> [String] {
        try run(["check", file, "--format", "json"]).json["findings"].elements
            .map { finding in
                let words = ["code", "sheet", "cell", "message"].compactMap { finding[$0].string }
                return "\(words[0]) \(words[1])!\(words[2]): \(words[3])"
            }
    }

    /// A filled-in form with `more` cells changed, and the path of the return form made of it.
    private func returned(_ more: [String: String?]) throws -> String {
        #expect(try run(["template", "--unit", Self.unit, "--out", "skjemaer"]).status == 0)
        var edits: [String: String?] = ["Rekruttering!B4": "Ja", "Behov og tiltak!B4": "Ja"]
        for row in 8...10 {
            for (column, level) in [("B", "3"), ("C", "4"), ("E", "2")] { edits["GAP-analyse!\(column)\(row)"] = level }
        }
        for row in 6...9 {
            for column in "BCD" where column != "D" || row == 6 {
                edits["Årsverk!\(column)\(row)"] = row == 6 ? "12" : "4"
            }
        }
        let form = folder.path("\(Self.unit).xlsx")
        try Witness.edit(folder.path("skjemaer/\(Self.unit).xlsx"), to: form, edits.merging(more) { $1 })
        #expect(try run(["check", form, "--returns", "retur"]).status == 1)
        return folder.path("retur/\(Self.unit).xlsx")
    }

    @Test("what was under a heading that was not recognised is asked for until it is moved or deleted")
    func lostColumn() throws {
        let form = try returned(["GAP-analyse!B7": "Nå"])
        let left = "FORM/content-outside Utenfor skjemaet!C6: «3», «3», «3» hører til kolonnen Dagens nivå, "
        #expect(try findings(form) == [left + "og er ikke med i tallene."])
        // The same in the next return form.
        #expect(try run(["check", form, "--returns", "retur2"]).status == 1)
        #expect(try findings(folder.path("retur2/\(Self.unit).xlsx")).count == 1)
        let moved = folder.path("flyttet.xlsx")
        try Witness.edit(
            form, to: moved, Dictionary(uniqueKeysWithValues: (8...10).map { ("GAP-analyse!B\($0)", "3") }))
        #expect(try findings(moved) == [])
        let deleted = folder.path("slettet.xlsx")
        try Witness.edit(
            form, to: deleted, Dictionary(uniqueKeysWithValues: (6...8).map { ("Utenfor skjemaet!C\($0)", nil) }))
        #expect(try findings(deleted).filter { $0.hasPrefix("FORM/") } == [])
    }

    @Test("two such columns are each in one piece on the sheet of their answers")
    func lostColumns() throws {
        let form = try returned(["GAP-analyse!B7": "Nå", "GAP-analyse!C7": "Mål"])
        let left = try #require(SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)))
        let cells = (5...12).map { left["B\($0)"].string ?? "" }
        #expect(cells == ["B7", "B8", "B9", "B10", "C7", "C8", "C9", "C10"])
    }

    @Test("the name of another unit stays on Veiledning, so that the answers do not count")
    func otherUnit() throws {
        let form = try returned(["Veiledning!B3": "Kopi"])
        let seen = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(form)))
        #expect(seen["B3"].string == "Kopi")
        #expect(try SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)) == nil)
        #expect(try findings(form).first?.hasPrefix("FORM/unit-unclear") == true)
        let corrected = folder.path("rettet.xlsx")
        let name = try #require(ReturnedForms.shared.get().context.plan.units.first { $0.id.text == Self.unit }?.name)
        try Witness.edit(form, to: corrected, ["Veiledning!B3": name])
        #expect(try findings(corrected) == [])
    }
}
