import Foundation
import Support
import Testing
import TextFormats

@Suite("A form on screen and paper, in each language")
struct FormPageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The form of Bygg og eiendom as read by openpyxl, by language.
    private static let forms = MadeOnce<String, JSONValue> { try FormPageTests().form($0) }

    private func form(
        _ language: String, plan: String = "samples/roros/plan.json", _ options: [String] = []
    ) throws -> JSONValue {
        let run = try Kompetanseplan.run(
            [
                "template", "--plan", plan, "--unit", "bygg-og-eiendom", "--out",
                folder.path(language), "--language", language,
            ] + options)
        guard run.status == 0 else { throw Witness.Failure(run.errors) }
        return try Witness.openpyxl(folder.path("\(language)/bygg-og-eiendom.xlsx"))
    }

    private func tables(of form: JSONValue) -> [JSONValue] { Array(form["sheets"].elements.dropFirst().dropLast()) }

    /// The row of the headings, below which the panes are frozen.
    private func headingRow(_ table: JSONValue) throws -> Int {
        let frozen = try #require(table["frozen"].string)
        #expect(frozen.hasPrefix("B"), "the first column stays in view")
        return try #require(Int(frozen.dropFirst())) - 1
    }

    @Test(
        "headings stay in view, and repeat on every page; of a wide table over two pages, the first column does; A4",
        arguments: languages)
    func paper(_ language: String) throws {
        let sheets = try Self.forms(language)["sheets"].elements.dropLast()
        #expect(sheets.map { $0["paper"].int } == [9, 9, 9, 9, 9])
        #expect(sheets.map { $0["landscape"] } == [false, true, true, true, true].map(JSONValue.boolean))
        #expect(sheets.map { $0["fitToWidth"].int } == [1, 1, 1, 1, 2])
        for table in sheets.dropFirst() {
            let row = try headingRow(table)
            let isWide = table["fitToWidth"].int == 2
            #expect(table["repeated"].string == (isWide ? nil : "$\(row):$\(row)"))
            #expect(table["repeatedColumns"].string == (isWide ? "$A:$A" : nil))
        }
    }

    @Test("no word of a heading or a list is broken, and no heading is cut off", arguments: languages)
    func widths(_ language: String) throws {
        let data = try SampleMerge.shared.get().folder.path("data/kompetanseplan.json")
        let form = try form(language, plan: "samples/roros-2018/plan.json", ["--previous", data])
        for table in tables(of: form) {
            let row = try headingRow(table)
            for (cell, value) in table["cells"].members {
                guard let text = value.string, cell.drop(while: \.isLetter) == "\(row)" else { continue }
                let width = try #require(table["widths"]["\(cell.prefix(while: \.isLetter))"].number)
                let longest = text.split(separator: " ").flatMap { $0.split(separator: "/") }.map(\.count).max() ?? 0
                #expect(Double(longest) <= width + 1, "\(text)")
                let lines = (Double(text.count) / (width - 1)).rounded(.up)
                #expect(lines * 15 <= table["heights"]["\(row)"].number ?? 15, "\(text): \(lines) lines")
            }
        }
    }

    @Test("no word of a list is broken in its column")
    func listedWords() throws {
        let plan = try Repository.text("samples/roros/plan.json")
            .replacing("Renhold", with: "Renholdsteknologiutvikling").replacing(
                "\"Interne kurs\"", with: "\"Internkursvirksomheten\"")
        let file = try folder.write(plan, to: "plan.json")
        let run = try Kompetanseplan.run([
            "template", "--plan", file, "--unit", "bygg-og-eiendom", "--out", folder.path("ut"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let form = try Witness.openpyxl(folder.path("ut/bygg-og-eiendom.xlsx"))
        let widths = tables(of: form)[3]["widths"]
        #expect(try #require(widths["G"].number) > 27)
        #expect(try #require(widths["B"].number) > 23)
    }

    @Test("the meanings of levels are beside the cell and in the head of the sheet", arguments: languages)
    func labels(_ language: String) throws {
        let form = try Self.forms(language)
        let gap = tables(of: form)[0]
        let label = "3 God kompetanse, arbeider selvstendig"
        let prompts = gap["validations"].elements.filter { $0["type"].string == "list" }.compactMap(\.["prompt"].string)
        #expect(prompts.count { $0.contains("\n\(label)\n") } == 2)
        #expect(prompts.count { $0.contains("\n3 Avgjørende") } == 1)
        #expect(gap["cells"]["A4"].string?.contains(label) == true)
    }

    @Test("each closed answer has its dropdown, and every answer a help text", arguments: languages)
    func dropdowns(_ language: String) throws {
        let tables = try tables(of: Self.forms(language))
        let lists = tables.map { table in
            table["validations"].elements.filter { $0["type"].string == "list" }
                .compactMap { $0["cells"].string?.prefix(while: \.isLetter) }.sorted()
        }
        // B occurs once more for «Ingen behov».
        #expect(lists == [["B", "C", "E"], [], ["A", "B"], ["B", "B", "C", "D", "E", "G", "K", "M"]])
        // A fagområde's own description is the help of its cell; there are nine.
        #expect(tables.map { $0["validations"].elements.count } == [14, 17, 9, 15])
        for rule in tables.flatMap(\.["validations"].elements) { #expect(rule["prompt"].string?.isEmpty == false) }
    }

    @Test("the file states its language and author", arguments: zip(languages, ["nb-NO", "nn-NO", "en-GB"]))
    func properties(_ language: String, _ tag: String) throws {
        let form = try Self.forms(language)
        #expect(form["language"].string == tag)
        #expect(form["title"].string?.hasSuffix(" – Bygg og eiendom") == true)
    }

    @Test("Veiledning counts what is left, and reports when all is answered")
    func collected() throws {
        _ = try form("nb")
        let blank = folder.path("nb/bygg-og-eiendom.xlsx")
        var edits: [String: String?] = ["Rekruttering!B4": "Ja", "Behov og tiltak!B4": "Ja"]
        for row in 8...16 {
            edits["GAP-analyse!B\(row)"] = "2"
            edits["GAP-analyse!C\(row)"] = "3"
            edits["GAP-analyse!E\(row)"] = "1"
            edits["Årsverk!B\(row - 1)"] = "4"
            edits["Årsverk!C\(row - 1)"] = "2"
        }
        for (column, value) in [("B", "20"), ("C", "18"), ("D", "16")] { edits["Årsverk!\(column)6"] = value }
        try Witness.edit(blank, to: folder.path("full.xlsx"), edits)
        edits["GAP-analyse!B12"] = .some(nil)
        try Witness.edit(blank, to: folder.path("nesten.xlsx"), edits)
        for (column, value) in [("A", "Eget fag"), ("B", "0"), ("C", "5"), ("E", "3")] {
            edits["GAP-analyse!\(column)17"] = value
        }
        try Witness.edit(blank, to: folder.path("eget.xlsx"), edits)
        let paths = [blank] + ["full", "nesten", "eget"].map { folder.path("\($0).xlsx") }
        let shown = try Witness.libreOffice(paths, to: "pdf", in: folder).map { try Witness.text(ofPDF: $0) }
        let (start, full, almost, own) = (shown[0], shown[1], shown[2], shown[3])
        #expect(start.contains("Gjenstår: 9 på GAP-analyse, 10 på Årsverk, 1 på Rekruttering, 1 på Behov og"))
        #expect(full.contains("Alt er besvart."))
        #expect(almost.contains("Gjenstår: 1 på GAP-analyse, 0 på Årsverk"))
        #expect(almost.contains("8 av 9 fagområder besvart"))
        // What another sheet asks for is said on the sheet where it is missing.
        #expect(own.contains("rader besvart – fagområder fra GAP-analyse som mangler her: 1"), "\(own)")
        #expect(own.contains("ikke er noe behov. – store gap uten tiltak: 1"), "\(own)")
        let other = try TemporaryFolder()
        let saved = try Witness.libreOffice(folder.path("eget.xlsx"), to: "xlsx", in: other)
        let check = try Kompetanseplan.run(["check", "--plan", "samples/roros/plan.json", saved])
        #expect(check.status < 2 && other.has("eget.xlsx"), "\(check.errors)")
        #expect(!check.output.contains("besvart") && !check.output.contains("uten tiltak"), "\(check.output)")
    }
}

private let languages = ["nb", "nn", "en"]

extension JSONValue {
    fileprivate var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

    fileprivate var number: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}
