import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats
import Wording

/// A year of one unit as HR and the unit experience it: commands, their output, and the letters.
@Suite("A year of one unit")
struct StoryTests {
    private let folder: TemporaryFolder

    private static let reasons: [Language: String] = [
        .nb: "To slutter til sommeren", .nn: "To sluttar til sommaren", .en: "Two leave in the summer",
    ]

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "from the invitation to next year's form, unchanged; `make golden` rewrites it",
        arguments: Language.allCases)
    func year(_ language: Language) throws {
        var story = Story(folder, language)
        try story.writePlan()

        story.begin("HR makes the form and invites")
        try story.run("template")
        try story.letter("skjemaer/bygg.txt")

        story.begin("The unit sends the form back as it came")
        try story.edit("skjemaer/bygg.xlsx", to: "levert/bygg.xlsx", [:])
        try story.run("status")

        story.begin("Half of it is filled in, a level is off the scale, and one is meant to be lower")
        let levels = ["B8": "9", "C8": "4", "E8": "2", "B9": "4", "C9": "3", "E9": "1"]
        let staffing = ["B6": "12", "C6": "10", "D6": "8", "B7": "5", "C7": "4", "B8": "7", "C8": "6"]
        try story.edit("skjemaer/bygg.xlsx", to: "levert/bygg.xlsx", [1: levels, 2: staffing])
        try story.run("check", "--returns", "retur")
        try story.letter("retur/bygg.txt")

        story.begin("The unit answers the warning and the rest in the form that came back")
        let yes = language.texts(.formYes)
        let asked = try story.row(in: "retur/bygg.xlsx", column: "A") { $0.hasSuffix("!C9") }
        let answers = ["C\(asked)": yes, "D\(asked)": Self.reasons[language] ?? ""]
        try story.edit(
            "retur/bygg.xlsx", to: "levert/bygg 2.xlsx", [0: answers, 1: ["B8": "3"], 3: ["B4": yes], 4: ["B4": yes]])
        try story.run("check")

        story.begin("The leader approves, and HR makes the final result")
        let label = language.texts(.guidanceApproved)
        let approval = try story.row(in: "levert/bygg 2.xlsx", column: "A") { $0 == label }
        try story.edit("levert/bygg 2.xlsx", to: "levert/bygg 3.xlsx", [0: ["B\(approval)": "Virksomhetsleder"]])
        try story.run("status")
        try story.run("merge", "--final")
        try story.letter("resultat/data/units.csv")

        story.begin("Next year begins with this year's answers")
        try story.run("plan", "next", "../2021")
        story.move(to: "2021")
        try story.run("template")
        try story.letter("skjemaer/bygg.txt")
        try story.completeness("skjemaer/bygg.xlsx")

        let path = "Tests/ToolTests/Fixtures/story/story.\(language.rawValue).txt"
        #expect(try Golden.difference(of: story.text, from: path) == nil)
    }
}

/// The story so far, in a year's folder.
private struct Story {
    private(set) var text = ""
    private let folder: TemporaryFolder
    private let language: Language
    private var year = "2020"
    private var chapters = 0

    init(_ folder: TemporaryFolder, _ language: Language) {
        self.folder = folder
        self.language = language
    }

    private func path(_ name: String) -> String { folder.path("\(year)/\(name)") }

    /// Writes the small plan with one unit of two fagområder, which has an address, and whose leader approves.
    func writePlan() throws {
        var plan = try SamplePlan.small()
        plan.language = language
        plan.form.approval = .warn
        plan.units = plan.units.prefix(1).map { unit in
            var unit = unit
            unit.email = "bygg@prove.example"
            unit.subjectAreas = Array(unit.subjectAreas.prefix(2))
            return unit
        }
        plan.sections = plan.sections.prefix(1).map { section in
            var section = section
            section.units = plan.units.map(\.id)
            return section
        }
        for name in ["skjemaer", "levert", "resultat"] {
            try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        }
        try folder.write(plan.json, to: "\(year)/plan.json")
    }

    mutating func begin(_ title: String) {
        chapters += 1
        text += "\(chapters == 1 ? "" : "\n")## \(chapters). \(title)\n"
    }

    mutating func move(to year: String) { self.year = year }

    /// Runs a command in the year's folder, and adds its output.
    mutating func run(_ words: String...) throws {
        let run = try Kompetanseplan.run(
            words, in: URL(filePath: folder.path(year)), environment: ["SOURCE_DATE_EPOCH": "1585699200"])
        text += "\n$ kompetanseplan \(words.joined(separator: " "))\n" + run.output + run.errors
        if run.status != 0 { text += "(\(run.status))\n" }
    }

    mutating func letter(_ name: String) throws {
        let words = try String(contentsOfFile: path(name), encoding: .utf8).replacing("\r\n", with: "\n")
        text += "\n--- \(name)\n" + words + (words.hasSuffix("\n") ? "" : "\n")
    }

    /// The unit's entries, by the index of the sheet in the form.
    func edit(_ form: String, to target: String, _ edits: [Int: [String: String]]) throws {
        let names = try Witness.openpyxl(path(form))["sheets"].elements.compactMap { $0["name"].string }
        // Saving times have whole seconds, and each form must be saved later than the one before.
        Thread.sleep(forTimeInterval: 1.1)
        let cells = edits.flatMap { sheet, cells in cells.map { ("\(names[sheet])!\($0)", $1) } }
        try Witness.edit(path(form), to: path(target), Dictionary(uniqueKeysWithValues: cells))
    }

    /// The row of the first sheet with matching text in a column.
    func row(in form: String, column: String, where isMeant: (String) -> Bool) throws -> Int {
        let sheet = try #require(try Witness.openpyxl(path(form))["sheets"].elements.first)
        return try #require((1...80).first { sheet["cells"]["\(column)\($0)"].string.map(isMeant) == true })
    }

    /// Adds the form's progress line.
    mutating func completeness(_ form: String) throws {
        let sheets = try Witness.openpyxl(path(form))["sheets"].elements.dropFirst().dropLast()
        text += "\n--- \(form)\n"
        for sheet in sheets { text += "\(sheet["name"].string ?? ""): \(sheet["cells"]["A3"].string ?? "")\n" }
    }
}
