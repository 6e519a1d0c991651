import Foundation
import Support
import Testing
import TextFormats
import Wording

@Suite("What belongs to one plan alone")
struct OthersWordsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let commands = [
        [], ["init"], ["plan"], ["plan", "check"], ["plan", "convert"], ["plan", "next"], ["template"], ["check"],
        ["status"], ["merge"], ["watch"], ["rollup"], ["inspect"],
    ]

    /// All texts of all files in the folder: cells, notes, drop-down messages, page headers, letters, pages and data.
    private func texts() throws -> [(file: String, text: String)] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path(".")).flatMap { name in
            switch name.split(separator: ".").last {
            case "xlsx":
                let parts = try ProgramRun("/usr/bin/unzip", ["-p", folder.path(name)]).output
                // Each once, without the tags of rows and cells and those that end something: they hold no text.
                let texts = Set(parts.split(separator: "<")).filter { text in
                    !["c r=", "row r=", "/"].contains(where: text.hasPrefix)
                }
                return texts.map { (name, String($0)) }
            case "html", "csv", "json", "txt": return [(name, try folder.text(name))]
            case "eml":
                // Attachments in base64 hold any two letters by chance.
                let lines = try folder.text(name).split(whereSeparator: \.isNewline)
                return [(name, lines.filter { $0.contains(" ") || $0.count < 60 }.joined(separator: "\n"))]
            default: return []
            }
        }
    }

    @Test(
        "is in no help, form, letter, page, report or data of a plan that does not state it",
        arguments: Language.allCases)
    func everywhere(_ language: Language) throws {
        var all: [(file: String, text: String)] = []
        for command in Self.commands {
            let run = try Kompetanseplan.run(command + ["--help", "--language", language.rawValue])
            #expect(run.status == 0, "\(command)")
            all.append((command.joined(separator: " "), run.output))
        }
        _ = try folder.write(
            SamplePlan.smallJSON.replacing("\"language\": \"nb\"", with: "\"language\": \"\(language)\""),
            to: "plan.json")
        #expect(try folder.run("template", "--out", "skjemaer", "--date", "2020-02-01").status == 0)
        let book = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let names = book["sheets"].elements.compactMap { $0["name"].string }
        try folder.makeFolder("levert")
        try Witness.edit(
            folder.path("skjemaer/bygg.xlsx"), to: folder.path("levert/bygg.xlsx"),
            [
                "\(names[1])!B8": "1", "\(names[1])!C8": "9", "\(names[2])!B6": "9", "\(names[2])!C6": "19",
                "\(names[3])!A6": "Ingeniører", "\(names[3])!B6": "2", "\(names[4])!A6": "Drift",
                "\(names[4])!F6": "Kurs",
                "\(names[4])!J6": "5000",
            ])
        let runs = [
            ["plan", "check"], ["plan", "convert", "plan.json", "plan.xlsx"],
            ["check", "--plan", "plan.json", "levert"],
            ["status", "--plan", "plan.json", "levert", "--html", "status.html"],
            ["merge", "--plan", "plan.json", "levert", "--out", "ut", "--date", "2020-06-01"],
            ["rollup", "ut/data/kompetanseplan.json", "--out", "samlet", "--date", "2020-06-01"],
            ["init", "--blank", "--language", language.rawValue, "tom"],
        ]
        for words in runs {
            let run = try Kompetanseplan.run(words, in: folder.url)
            #expect(run.status < 2, "\(words): \(run.errors)")
            all.append((words.joined(separator: " "), run.output + run.errors))
        }
        all += try texts()
        #expect(all.count > 1_000)
        // The name of the sample is not the program's own word.
        let others = OthersWords()
        for (file, text) in all where others.occur(in: text.replacing("--from roros", with: "")) {
            Issue.record("\(file): \(text.prefix(300))")
        }
    }
}
