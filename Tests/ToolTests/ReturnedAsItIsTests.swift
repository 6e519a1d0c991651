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
        let left =
            "FORM/content-outside Utenfor skjemaet!C6: «3», «3», «3» hører til kolonnen Dagens nivå (overskriften var «Nå»), "
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
        let left =
            "FORM/content-outside Utenfor skjemaet!C6: «3» hører til kolonnen 2021 (overskriften var «2020»), "
        func outside(_ file: String) throws -> [String] {
            try findings(file).filter { $0.hasPrefix("FORM/content-outside") }
        }
        #expect(try outside(form) == [left + "og er ikke med i tallene."])
        // The same in the next return form, which links to it.
        #expect(try run(["check", form, "--returns", "retur2"]).status == 1)
        let next = folder.path("retur2/\(Self.unit).xlsx")
        #expect(try outside(next) == [left + "og er ikke med i tallene."])
        let first = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(next)))
        #expect(first.row(saying: "Utenfor skjemaet!C6") != nil)
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

    // MARK: Half mended

    @Test("of a column on the sheet of leftovers, what was moved is gone and the rest is still asked for")
    func halfMoved() throws {
        let form = try returned(["GAP-analyse!B7": "Nå", "GAP-analyse!B9": "2"])
        let half = folder.path("halv.xlsx")
        try Witness.edit(form, to: half, ["GAP-analyse!B8": "3", "Utenfor skjemaet!C6": nil])
        let left =
            "FORM/content-outside Utenfor skjemaet!C7: «2», «3» hører til kolonnen Dagens nivå (overskriften var «Nå»), "
        #expect(try findings(half).filter { $0.hasPrefix("FORM/") } == [left + "og er ikke med i tallene."])
    }

    @Test("a column that may be empty is asked for once, by what was in it")
    func lostImportance() throws {
        let form = try returned(["GAP-analyse!E7": "Vekt"])
        let found = try findings(form)
        #expect(found.count == 1 && found[0].contains("hører til kolonnen Viktighet"), "\(found)")
    }

    @Test("words of the form's lists under a heading that was not recognised are on the sheet of leftovers")
    func lostWords() throws {
        let form = try returned([
            "GAP-analyse!B7": "Nå", "GAP-analyse!B8": "God", "GAP-analyse!B9": "God", "GAP-analyse!B10": "Noe",
        ])
        let left = try #require(SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)))
        #expect((5...8).map { left["C\($0)"].string ?? "" } == ["Nå", "God", "God", "Noe"])
    }

    @Test(
        "an error on the sheet of leftovers stays one if the text is edited or the sheet is renamed",
        arguments: [
            ["Utenfor skjemaet!C6": "ok: 3"], ["Utenfor skjemaet!A6": nil, "Utenfor skjemaet!B6": nil],
            ["Utenfor skjemaet": "Utenfor skjemaet - Tabell 1"], ["Utenfor skjemaet": "Ferdig"],
        ] as [[String: String?]])
    func editedLeftovers(_ edits: [String: String?]) throws {
        let form = try returned([
            "Rekruttering!B4": nil, "Rekruttering!L5": "2051", "Rekruttering!A6": "Ingeniør", "Rekruttering!B6": "1",
            "Rekruttering!L6": "3",
        ])
        func errors(_ file: String) throws -> [String] {
            try run(["check", file, "--format", "json"]).json["findings"].elements
                .filter { $0["severity"].string == "error" }.compactMap { $0["message"].string }
        }
        let edited = folder.path("endret.xlsx")
        try Witness.edit(form, to: edited, edits)
        let found = try errors(edited)
        #expect(found.contains { $0.contains("3») kunne ikke leses der det sto") || $0.contains("3» kunne ikke") })
        #expect(try findings(edited).filter { $0.contains("3»") }.count == 1)
        #expect(try run(["check", edited, "--returns", "retur2"]).status == 1)
        #expect(try errors(folder.path("retur2/\(Self.unit).xlsx")).count == found.count)
    }

    @Test("without the heading of the names, each row stays where it was")
    func lostNames() throws {
        let form = try returned(["Årsverk!A5": "Oppgave", "Årsverk!B6": "12", "Årsverk!B7": "5"])
        let staffing = try #require(SeenSheet("Årsverk", in: Witness.openpyxl(form)))
        #expect(staffing["A6"].string == "Hele virksomheten")
        #expect((6...8).map { staffing["B\($0)"] } == [.number("12"), .number("5"), .number("4")])
    }

    @Test("without the heading of the positions, the form's own sum is no answer")
    func lostPositions() throws {
        let form = try returned([
            "Rekruttering!B4": nil, "Rekruttering!A5": "Yrke", "Rekruttering!A6": "Ingeniør", "Rekruttering!B6": "1",
        ])
        let sheet = try #require(SeenSheet("Rekruttering", in: Witness.openpyxl(form)))
        #expect(sheet.row(saying: "Sum") != nil)
        let left = try #require(SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)))
        #expect((5...7).map { left["C\($0)"].string ?? "" } == ["Yrke", "Ingeniør", ""])
    }

    @Test("what was typed over the form's formulas is on the sheet of leftovers")
    func typedOverFormulas() throws {
        let form = try returned(["GAP-analyse!C8": nil, "GAP-analyse!D8": "4"])
        let left = try #require(SeenSheet("Utenfor skjemaet", in: Witness.openpyxl(form)))
        #expect(left["B5"].string == "D8")
        #expect(left["C5"].string == "4")
    }

    @Test("an answer beside an error in the list does not end it, and is a note")
    func answeredError() throws {
        let form = try returned(["Årsverk!C7": "mye", "GAP-analyse!C8": "2"])
        let first = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(form)))
        let row = try #require(first.row(saying: "Årsverk!C7"))
        let answered = folder.path("svart.xlsx")
        try Witness.edit(form, to: answered, ["Veiledning!C\(row)": "Ja", "Veiledning!D\(row)": "det stemmer"])
        let found = try findings(answered)
        #expect(found.contains { $0.hasPrefix("FTE/not-a-number Årsverk!C7") })
        let notes = found.filter { $0.contains("står ved noe som ikke kan besvares i lista") }
        #expect(
            notes.map { $0.prefix { $0 != ":" } } == ["C", "D"].map { "FORM/content-outside Veiledning!\($0)\(row)" })
    }

    @Test("a deleted column is asked about until something is in it, or the unit says that there is nothing")
    func deletedColumn() throws {
        let form = try returned(["Årsverk!E5": nil])
        let found = try findings(form).filter { $0.hasPrefix("CELL/") }
        #expect(found == ["CELL/answer-missing Årsverk!E6: Kolonnen Ventet avgang ble slettet, og er fortsatt tom."])
        let filled = folder.path("fylt.xlsx")
        try Witness.edit(form, to: filled, ["Årsverk!E7": "-"])
        #expect(try findings(filled).filter { $0.hasPrefix("CELL/answer-missing") } == [])
    }

    @Test("so is one with an example, which is no answer, unless the unit says that it has no need")
    func deletedColumnWithExample() throws {
        var edits: [String: String?] = [
            "Behov og tiltak!A7": "Drift", "Behov og tiltak!B7": "Interne kurs", "Behov og tiltak!F7": "Kurs",
        ]
        for cell in ["B4", "J5", "J6"] { edits["Behov og tiltak!\(cell)"] = .some(nil) }
        let form = try returned(edits)
        func asked(_ file: String) throws -> [String] {
            try findings(file).filter { $0.hasPrefix("CELL/answer-missing") }
        }
        let cell = "CELL/answer-missing Behov og tiltak!J7"
        #expect(try asked(form) == [cell + ": Kolonnen Kostnad (kr) ble slettet, og er fortsatt tom."])
        let none = folder.path("ingen.xlsx")
        try Witness.edit(form, to: none, ["Behov og tiltak!B4": "Ja"])
        #expect(try asked(none) == [])
    }
}
