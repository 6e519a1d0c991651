import Foundation
import Support
import Testing

/// A year's folder with a plan of four units, filled-in forms to put in it, and `watch` running on it.
struct WatchedYear {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["levert", "resultat", "skjemaer"] {
            try folder.makeFolder("2017/\(name)")
        }
        try folder.copy(Self.made.get().path("plan.json"), to: "2017/plan.json")
    }

    /// 1 March 2017, for all of the tests.
    static let today = ["SOURCE_DATE_EPOCH": "1488326400"]

    var url: URL { folder.url.appending(path: "2017") }

    func path(_ name: String) -> String { folder.path("2017/\(name)") }

    func text(_ name: String) -> String { (try? String(contentsOfFile: path(name), encoding: .utf8)) ?? "" }

    // MARK: Forms

    /// The plan and its forms, blank and filled in, made once for all tests.
    private static let made = Result {
        let folder = try TemporaryFolder()
        try LargePlan.write(to: folder.path("plan.json"), units: 4, areas: 3)
        let run = try Kompetanseplan.run(["template", "--out", "skjemaer", "--quiet"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let filled = ["GAP-analyse!B8": "2", "GAP-analyse!C8": "3"]
        for unit in 1...2 {
            let form = folder.path("skjemaer/virksomhet-\(unit).xlsx")
            try Witness.edit(form, to: folder.path("fylt-\(unit).xlsx"), filled)
        }
        var all: [String: String] = [:]
        for row in 8...10 { for column in ["B", "C", "E"] { all["GAP-analyse!\(column)\(row)"] = "2" } }
        for row in 6...9 { for column in ["B", "C"] { all["Årsverk!\(column)\(row)"] = "9" } }
        try Witness.edit(folder.path("skjemaer/virksomhet-1.xlsx"), to: folder.path("helt-1.xlsx"), all)
        try Witness.edit(
            folder.path("skjemaer/virksomhet-2.xlsx"), to: folder.path("galt-2.xlsx"), ["GAP-analyse!B8": "77"])
        return folder
    }

    /// The form of a unit (1 or 2) with two answers.
    static func filled(_ unit: Int) throws -> Data { try form("fylt-\(unit).xlsx") }

    /// The form of unit 1 with all levels and numbers.
    static func complete() throws -> Data { try form("helt-1.xlsx") }

    /// The form of unit 2 with a level outside the scale.
    static func wrong() throws -> Data { try form("galt-2.xlsx") }

    private static func form(_ name: String) throws -> Data {
        try Data(contentsOf: made.get().url.appending(path: name))
    }

    func put(_ data: Data, _ name: String) throws { try data.write(to: url.appending(path: "levert/\(name)")) }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: "2017/\(name)") }

    func remove(_ name: String) throws { try folder.remove("2017/\(name)") }
    func names(in name: String) throws -> [String] { try folder.names(in: "2017/\(name)") }
    func data(_ name: String) throws -> Data { try folder.data("2017/\(name)") }

    // MARK: The result

    func watch(_ arguments: String..., environment: [String: String] = [:]) throws -> RunningProgram {
        try RunningProgram(
            ["watch", "2017", "--every", "0.02", "--jobs", "1"] + arguments, in: folder.url,
            environment: Self.today.merging(environment) { $1 })
    }

    func files(in name: String) -> [String: Data] {
        // Drafts come and go meanwhile.
        let names = FileManager.default.subpaths(atPath: path(name)) ?? []
        return Dictionary(
            uniqueKeysWithValues: names.filter { !$0.hasPrefix("tidligere") && !$0.hasPrefix(".") }
                .compactMap { file in FileManager.default.contents(atPath: path("\(name)/\(file)")).map { (file, $0) } }
        )
    }

    /// Waits until the result equals what merge makes of the folder's current contents.
    func expectMerged(_ watch: RunningProgram, _ what: String) throws {
        try? remove("fasit")
        let run = try Kompetanseplan.run(
            ["merge", "levert", "--out", "fasit", "--jobs", "1"], in: url, environment: Self.today)
        #expect(run.status < 2, "\(run.errors)")
        let expected = files(in: "fasit")
        let isMerged = watch.reaches { files(in: "resultat") == expected }
        #expect(isMerged, "\(what): \(watch.output)")
    }
}
