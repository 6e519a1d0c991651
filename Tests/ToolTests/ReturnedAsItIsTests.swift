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

    @Test("a column that was there twice is asked about until what was in it is moved or deleted")
    func yearTwice() throws {
        let form = try returned([
            "Rekruttering!B4": nil, "Rekruttering!C5": "2020", "Rekruttering!A6": "Ingeniør", "Rekruttering!B6": "1",
            "Rekruttering!C6": "3",
        ])
        let left = "FORM/content-outside Utenfor skjemaet!C5: «2020», «3» kunne ikke leses der det sto, "
        func outside(_ file: String) throws -> [String] {
            try findings(file).filter { $0.hasPrefix("FORM/content-outside") }
        }
        #expect(try outside(form) == [left + "og er ikke med i tallene."])
        // The same in the next return form, which links to it.
        #expect(try run(["check", form, "--returns", "retur2"]).status == 1)
        let next = folder.path("retur2/\(Self.unit).xlsx")
        #expect(try outside(next) == [left + "og er ikke med i tallene."])
        let first = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(next)))
        #expect(first.row(saying: "Utenfor skjemaet!C5") != nil)
        let deleted = folder.path("slettet.xlsx")
        try Witness.edit(form, to: deleted, ["Utenfor skjemaet!C5": nil, "Utenfor skjemaet!C6": nil])
        #expect(try outside(deleted) == [])
    }

    @Test("a formula without a value, and one with an error, are still errors")
    func formulas() throws {
        let form = try returned([
            "GAP-analyse!B8": "=1+2", "Årsverk!C7": "#N/A", "Behov og tiltak!A7": "Drift", "Behov og tiltak!F7": "Kurs",
            "Behov og tiltak!B4": nil, "Behov og tiltak!I7": "=DATE(2021,1,1)",
        ])
        let codes = try findings(form).map { String($0.prefix { $0 != ":" }) }.filter { $0.hasPrefix("CELL/") }
        #expect(
            codes == [
                "CELL/formula-error GAP-analyse!B8", "CELL/formula-error Årsverk!C7",
                "CELL/formula-error Behov og tiltak!I7",
            ])
    }

    @Test("a copy of a sheet comes along, so that what is only there can be moved")
    func copies() throws {
        let form = try returned([
            "GAP-analyse": "+GAP drift", "GAP drift!B8": "1", "GAP-analyse!B9": nil, "GAP drift!B9": "2",
            "Årsverk!C7": "mye",
        ])
        let seen = try #require(SeenSheet("GAP drift", in: Witness.openpyxl(form)))
        #expect(seen["B8"] == .number("1"))
        #expect(seen["A9"].string == "Brannvern")
        #expect(seen["B9"] == .number("2"))
        #expect(try findings(form).contains { $0.hasPrefix("FORM/sheet-copied GAP drift!") })
        let first = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(form)))
        #expect(first.row(saying: "GAP drift") != nil)
    }

    @Test("a message to HR, and a printed text with a note, are not told as written outside the form")
    func messages() throws {
        let form = try returned([
            "Veiledning!B29": "Vi er to som har svart", "Årsverk!C7": "mye", "Årsverk!C5": "note:Også vikarer?",
        ])
        let left = try #require(SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)))
        #expect((5...7).map { left["C\($0)"].string ?? "" } == ["Også vikarer?", "", ""])
        #expect(try findings(form).filter { $0.contains("Vi er to") }.count == 1)
    }

    @Test("what is on a hidden sheet comes along on the sheet of leftovers")
    func hiddenSheet() throws {
        let form = try returned([
            "GAP-analyse": "+Notater", "Notater": "-", "Notater!A20": "To slutter til sommeren", "Årsverk!C7": "mye",
        ])
        let left = try #require(SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)))
        #expect(left["A5"].string == "Notater")
        #expect(left["C5"].string?.contains("To slutter til sommeren") == true)
        #expect(try findings(form).contains { $0.contains("To slutter til sommeren") })
    }

    @Test("words at «Ingen behov» stay there")
    func wordsForNone() throws {
        let form = try returned(["Behov og tiltak!B4": "Nei, men se under"])
        let sheet = try #require(SeenSheet("Behov og tiltak", in: Witness.openpyxl(form)))
        #expect(sheet["B4"].string == "Nei, men se under")
        let first = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(form)))
        #expect(first.row(saying: "Behov og tiltak!B4") != nil)
        #expect(try findings(form).first?.hasPrefix("FORM/sheet-unanswered Behov og tiltak!B4") == true)
    }

    @Test("answers under headings that were changed are answers")
    func renamedLevels() throws {
        var edits: [String: String?] = ["GAP-analyse!B7": "Nå", "GAP-analyse!C7": "Mål"]
        for row in 6...9 { for column in "BCD" { edits["Årsverk!\(column)\(row)"] = .some(nil) } }
        edits["Rekruttering!B4"] = .some(nil)
        edits["Behov og tiltak!B4"] = .some(nil)
        for row in 8...10 { edits["GAP-analyse!E\(row)"] = .some(nil) }
        let form = try returned(edits)
        let left = try findings(form).filter { $0.hasPrefix("FORM/content-outside") }
        #expect(left.count == 2, "\(left)")
    }
}
