import Foundation
import Support
import Testing
import TextFormats

/// Whatever a plan or an answer contains, written workbooks open without repair, or it is refused with its location.
@Suite("Workbooks from hostile plans and answers")
struct HostileWorkbookTests {
    @Test("plans with hostile texts everywhere are refused by location, or every workbook is sound", arguments: 0..<5)
    func plans(_ seed: Int) throws {
        let folder = try TemporaryFolder()
        var plan = HostilePlan(seed: UInt64(seed))
        try plan.mend { try Kompetanseplan.run(["plan", "check", folder.write($0, to: "plan.json")], in: folder.url) }
        for arguments in [
            ["template", "--plan", "plan.json", "--out", "forms"], ["plan", "convert", "plan.json", "plan.xlsx"],
            ["merge", "--plan", "plan.json", "forms", "--out", "result", "--date", "2020-05-01"],
        ] {
            let run = try Kompetanseplan.run(arguments + ["--quiet"], in: folder.url)
            #expect(run.status == 0 || arguments[0] == "merge" && run.status == 1, "seed \(seed): \(run.errors)")
        }
        try expectSound(folder, "seed \(seed)")
        let again = try Kompetanseplan.run(["plan", "convert", "plan.xlsx", "-"], in: folder.url)
        let first = try Kompetanseplan.run(["plan", "convert", "plan.json", "-"], in: folder.url)
        #expect(again.output == first.output && !first.output.isEmpty, "seed \(seed): \(again.errors)")
    }

    @Test("forms with hostile texts in every open cell give only sound workbooks", arguments: 0..<4)
    func answers(_ round: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(SamplePlan.smallJSON, to: "plan.json")
        try folder.write(
            SamplePlan.smallJSON.replacing("\"revision\": 2020", with: "\"revision\": 2021"), to: "next.json")
        func run(_ arguments: [String], plan: String = "plan.json") throws {
            let run = try Kompetanseplan.run(arguments + ["--plan", plan, "--quiet"], in: folder.url)
            #expect([0, 1].contains(run.status), "round \(round), \(arguments[0]): \(run.errors)")
        }
        try run(["template", "--out", "forms"])
        let texts = try folder.write(Self.planting, to: "texts.json")
        try folder.makeFolder("returned")
        for (number, unit) in ["bygg", "brann", "kultur"].enumerated() {
            try Witness.plant(
                texts, from: (round * 3 + number) * 5, in: folder.path("forms/\(unit).xlsx"),
                to: folder.path("returned/\(unit).xlsx"))
        }
        try run(["check", "returned", "--returns", "returns"])
        try run(["merge", "returned", "--out", "result", "--date", "2020-05-01"])
        let data = folder.path("result/data/kompetanseplan.json")
        try run(["template", "--previous", data, "--out", "next"], plan: "next.json")
        try run(["merge", "next", "--previous", data, "--out", "second", "--date", "2021-05-01"], plan: "next.json")
        try expectSound(folder, "round \(round)")
    }

    /// Checks that every workbook in a folder passes the audit, and every JSON document parses.
    private func expectSound(_ folder: TemporaryFolder, _ label: String) throws {
        let files = try #require(FileManager.default.subpaths(atPath: folder.path)).sorted()
            .filter { !$0.hasPrefix("returned/") }
        let faults = try Witness.faults(of: files.filter { $0.hasSuffix(".xlsx") }.map { folder.path($0) })
            .replacing(folder.path + "/", with: "").split(separator: "\n")
        if !faults.isEmpty { Issue.record("\(label): \(faults.joined(separator: "\n"))") }
        for file in files where file.hasSuffix(".json") {
            _ = try JSONValue(parsing: Array(Data(contentsOf: URL(filePath: folder.path(file)))))
        }
    }

    /// The texts, and the numbers that make every second row count.
    private static let planting = JSONWriter.document { json in
        json.array("texts", HostileText.all)
        json.object("numbers") { json in
            let numbers = [
                "Dagens nivå": 2, "Ønsket nivå": 4, "Viktighet": 2, "Ansatte": 5, "Årsverk": 4, "Heltid": 2,
                "Ventet avgang": 1, "Ubesatte årsverk": 1, "2020": 1, "2021": 2, "2022": 3, "Kostnad (kr)": 1_000,
                "Bindingstid (mnd)": 6, "Frist": 2021,
            ]
            for (heading, number) in numbers.sorted(by: { $0.key < $1.key }) {
                json.member(heading, DecimalNumber(units: Int64(number), decimals: 0))
            }
        }
    }
}
