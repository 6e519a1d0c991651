import Foundation
import Support
import TextFormats

/// Røros kommune's returned forms, merged once for all tests that look at the result.
struct SampleMerge: Sendable {
    static let shared = Result { try SampleMerge() }

    let folder: TemporaryFolder
    let run: ProgramRun
    /// The council's workbook, as openpyxl reads it.
    let council: JSONValue
    /// HR's report, as openpyxl reads it.
    let control: JSONValue

    private init() throws {
        folder = try TemporaryFolder()
        run = try Kompetanseplan.run([
            "merge", "--plan", "samples/roros/plan.json", "samples/roros/returned", "--out", folder.path,
            "--date", "2017-06-15",
        ])
        council = try Witness.openpyxl(folder.path("Vedlegg til kompetanseplan 2017.xlsx"))
        control = try Witness.openpyxl(folder.path("Kontrollrapport.xlsx"))
    }

    var councilPath: String { folder.path("Vedlegg til kompetanseplan 2017.xlsx") }

    var files: MergedFiles {
        MergedFiles(council: (councilPath, council), control: (folder.path("Kontrollrapport.xlsx"), control))
    }
}

/// The workbooks of a merge: where they lie, and what openpyxl sees in them.
struct MergedFiles {
    let council: (path: String, seen: JSONValue)
    let control: (path: String, seen: JSONValue)
}

/// The second revision of the sample, merged with the first as the one before it and one unit carried forward.
struct SecondMerge: Sendable {
    static let shared = Result { try SecondMerge() }

    let folder: TemporaryFolder
    let run: ProgramRun
    /// The council's workbook, as openpyxl reads it.
    let council: JSONValue
    let control: JSONValue

    private init() throws {
        folder = try TemporaryFolder()
        run = try Kompetanseplan.run(
            [
                "merge", "--plan", "samples/roros-2018/plan.json", "samples/roros-2018/returned", "--out", folder.path,
                "--date", "2018-06-15", "--previous", SampleMerge.shared.get().folder.path("data/kompetanseplan.json"),
                "--carry-forward", "legesenteret", "--final",
            ])
        council = try Witness.openpyxl(folder.path("Vedlegg til kompetanseplan 2018.xlsx"))
        control = try Witness.openpyxl(folder.path("Kontrollrapport.xlsx"))
    }

    var councilPath: String { folder.path("Vedlegg til kompetanseplan 2018.xlsx") }

    var files: MergedFiles {
        MergedFiles(council: (councilPath, council), control: (folder.path("Kontrollrapport.xlsx"), control))
    }
}

/// A sheet as a witness saw it.
struct SeenSheet {
    let facts: JSONValue

    init?(_ name: String, in workbook: JSONValue) {
        guard let facts = workbook["sheets"].elements.first(where: { $0["name"].string == name }) else { return nil }
        self.facts = facts
    }

    subscript(_ cell: String) -> JSONValue { facts["cells"][cell] }

    /// Every text on the sheet.
    var texts: [String] {
        guard case .object(let cells) = facts["cells"] else { return [] }
        return cells.values.compactMap(\.string)
    }

    /// The first row whose column A says `text`.
    func row(saying text: String) -> Int? { (1...1000).first { self["A\($0)"].string == text } }
}

extension JSONValue {
    /// A number as a spreadsheet holds it.
    var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}
