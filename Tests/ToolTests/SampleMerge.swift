import Foundation
import Support
import TextFormats

/// A sample's returned forms, merged once for all tests.
struct SampleMerge: Sendable {
    /// Røros kommune's first revision.
    static let shared = Result { try SampleMerge("roros", 2017) }
    /// The second revision, with the first as the previous one and one unit carried forward.
    static let second = Result {
        let data = try shared.get().folder.path("data/kompetanseplan.json")
        return try SampleMerge(
            "roros-2018", 2018, ["--previous", data, "--carry-forward", "legesenteret", "--final"])
    }

    let folder: TemporaryFolder
    let run: ProgramRun
    /// The path of the council's workbook, and its contents as read by openpyxl.
    let councilPath: String
    let council: JSONValue
    /// HR's report.
    let controlPath: String
    let control: JSONValue

    private init(_ sample: String, _ revision: Int, _ options: [String] = []) throws {
        folder = try TemporaryFolder()
        run = try Kompetanseplan.run(
            [
                "merge", "--plan", "samples/\(sample)/plan.json", "samples/\(sample)/returned", "--out", folder.path,
                "--date", "\(revision)-06-15",
            ] + options)
        councilPath = folder.path("Vedlegg til kompetanseplan \(revision).xlsx")
        council = try Witness.openpyxl(councilPath)
        controlPath = folder.path("Kontrollrapport.xlsx")
        control = try Witness.openpyxl(controlPath)
    }
}

/// A sheet as read by another program.
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

    /// The first row with `text` in column A.
    func row(saying text: String) -> Int? { (1...1000).first { self["A\($0)"].string == text } }
}

extension JSONValue {
    /// A number as stored in a spreadsheet.
    var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}
