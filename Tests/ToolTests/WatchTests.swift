import Foundation
import Support
import Testing

@testable import Tool

@Suite("watch: a year's folder on a file server keeps itself up to date", .serialized)
struct WatchTests {
    private let folder: TemporaryFolder

    /// A year's folder with a plan of four units, and forms of theirs beside it.
    init() throws {
        folder = try TemporaryFolder()
        for name in ["levert", "resultat", "skjemaer"] {
            try FileManager.default.createDirectory(
                atPath: folder.path("2017/\(name)"), withIntermediateDirectories: true)
        }
        try LargePlan.write(to: folder.path("2017/plan.json"), units: 4, areas: 3)
        let made = try Kompetanseplan.run(
            ["template", "--plan", "2017/plan.json", "--out", "former", "--quiet"], in: folder.url)
        #expect(made.status == 0, "\(made.errors)")
    }

    private static let today = ["SOURCE_DATE_EPOCH": "1488326400"]

    private func watch(_ arguments: String..., environment: [String: String] = [:]) throws -> RunningProgram {
        try RunningProgram(
            ["watch", "2017", "--every", "0.05", "--jobs", "1"] + arguments, in: folder.url,
            environment: Self.today.merging(environment) { $1 })
    }

    private func text(_ name: String) -> String {
        (try? String(contentsOfFile: folder.path("2017/\(name)"), encoding: .utf8)) ?? ""
    }

    private func form(_ unit: Int, _ cells: [String: String] = ["GAP-analyse!B8": "2", "GAP-analyse!C8": "3"]) throws
        -> Data
    {
        let path = folder.path("former/virksomhet-\(unit).xlsx")
        try Witness.edit(path, to: folder.path("utfylt.xlsx"), cells)
        return try Data(contentsOf: folder.url.appending(path: "utfylt.xlsx"))
    }

    private func put(_ data: Data, _ name: String) throws {
        try data.write(to: folder.url.appending(path: "2017/levert/\(name)"))
    }

    private func files(in name: String) -> [String: Data] {
        // Drafts come and go meanwhile.
        let names = FileManager.default.subpaths(atPath: folder.path("2017/\(name)")) ?? []
        return Dictionary(
            uniqueKeysWithValues: names.filter { !$0.hasPrefix("tidligere") && !$0.hasPrefix(".") }
                .compactMap { file in
                    FileManager.default.contents(atPath: folder.path("2017/\(name)/\(file)")).map { (file, $0) }
                })
    }

    /// Waits until the result is what merge makes of the folder as it stands.
    private func expectMerged(_ watch: RunningProgram, _ what: String, to fasit: String = "fasit") throws {
        try? FileManager.default.removeItem(atPath: folder.path("2017/\(fasit)"))
        let run = try Kompetanseplan.run(
            ["merge", "levert", "--out", fasit, "--jobs", "1"], in: folder.url.appending(path: "2017"),
            environment: Self.today)
        #expect(run.status < 2, "\(run.errors)")
        let expected = files(in: fasit)
        let isMerged = watch.reaches { files(in: "resultat") == expected }
        #expect(isMerged, "\(what): \(watch.said)")
    }

    @Test("files that are copied slowly, renamed, replaced, removed, zipped or opened: the result is that of merge")
    func fileServer() throws {
        var watch = try watch()
        #expect(watch.reaches { text("hr.html").contains("Skjemaene er ikke laget ennå") })
        #expect(text("status.html").contains("Virksomhet 4") && !text("status.html").contains(".xlsx"))
        #expect(files(in: "resultat").isEmpty, "nothing has come yet")

        let (first, second) = (try form(1), try form(2))
        _ = FileManager.default.createFile(atPath: folder.path("2017/levert/en.xlsx"), contents: nil)
        let slow = try FileHandle(forWritingTo: folder.url.appending(path: "2017/levert/en.xlsx"))
        for start in stride(from: 0, to: first.count, by: 1 + first.count / 12) {
            try slow.write(contentsOf: first[start..<min(start + 1 + first.count / 12, first.count)])
            usleep(30_000)
        }
        try slow.close()
        try expectMerged(watch, "copied slowly")
        #expect(try !watch.lines.joined().contains("Avvist"), "half a file is nobody's answer: \(watch.said)")

        try FileManager.default.moveItem(
            atPath: folder.path("2017/levert/en.xlsx"), toPath: folder.path("2017/levert/Skjema (1).xlsx"))
        try put(second, "to.xlsx")
        try expectMerged(watch, "renamed, and another came")

        try put(form(2, ["GAP-analyse!B8": "77"]), "to.xlsx")
        try expectMerged(watch, "replaced in its place")
        #expect(watch.reaches { text("hr.html").contains("<h3>to.xlsx</h3>") })
        #expect(text("hr.html").contains("resultat/retur"))

        try second.write(to: folder.url.appending(path: "2017/levert/~to.tmp"))
        #expect(rename(folder.path("2017/levert/~to.tmp"), folder.path("2017/levert/to.xlsx")) == 0)
        try expectMerged(watch, "replaced by a rename")

        try put(first, "~$to.xlsx")
        try expectMerged(watch, "a lock file among the answers")
        for name in ["~$to.xlsx", "Skjema (1).xlsx"] {
            try FileManager.default.removeItem(atPath: folder.path("2017/levert/\(name)"))
        }
        try expectMerged(watch, "removed")

        // Killed, and what came meanwhile is taken by the next.
        #expect(watch.end(by: SIGKILL) == nil)
        try put(first, "tilbake.xlsx")
        watch = try self.watch()
        try expectMerged(watch, "killed and started again")
        #expect(watch.end(by: SIGTERM) == 0)
        #expect(try watch.errors.isEmpty)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("2017"))
        #expect(left.allSatisfy { !$0.hasPrefix(".") }, "\(left)")
    }

    @Test("the plan's mistakes are told; once it is ready, forms are made once, and our own ids trigger nothing")
    func plan() throws {
        try FileManager.default.removeItem(atPath: folder.path("2017/plan.json"))
        try Witness.edit(Self.workbook(folder), to: folder.path("2017/plan.xlsx"), ["Kommune!B10": "i vår"])
        let watch = try watch()
        #expect(watch.reaches { text("hr.html").contains("Kommune!B10") })
        #expect(text("status.html").isEmpty, "no plan, no status")

        let ready = try readyPlan(without: "Virksomheter!D5")
        try folder.write("", to: "2017/~$plan.xlsx")
        try ready.write(to: folder.url.appending(path: "2017/plan.xlsx"))
        #expect(watch.reaches { text("hr.html").contains("plan.xlsx er åpen") }, "the id cannot be kept")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("2017/skjemaer")).isEmpty)
        try FileManager.default.removeItem(atPath: folder.path("2017/~$plan.xlsx"))
        #expect(watch.reaches { text("hr.html").contains("Send ut skjemaene") })
        let forms = try FileManager.default.contentsOfDirectory(atPath: folder.path("2017/skjemaer"))
        #expect(forms.count { $0.hasSuffix(".xlsx") } == 19)
        let saved = try Data(contentsOf: folder.url.appending(path: "2017/plan.xlsx"))
        #expect(saved != ready, "the id that was made of a name is kept")
        #expect(try watch.reaches { try watch.lines.contains { $0.contains("Funn:") } })
        let lines = try watch.lines
        #expect(lines.count { $0.contains("Laget 19 skjema") } == 1, "\(lines)")
        usleep(500_000)
        #expect(try watch.lines == lines, "nothing is done because of what we wrote")
        #expect(watch.end(by: SIGINT) == 0)
    }

    /// Røros' plan as a workbook.
    private static func workbook(_ folder: TemporaryFolder) throws -> String {
        let path = folder.path("roros.xlsx")
        if !FileManager.default.fileExists(atPath: path) {
            let plan = Repository.root.appending(path: "samples/roros/plan.json").path
            let run = try Kompetanseplan.run(["plan", "convert", plan, path])
            #expect(run.status == 0, "\(run.errors)")
        }
        return path
    }

    /// The same, ready to be sent out, and without an id.
    private func readyPlan(without id: String) throws -> Data {
        let book = try Witness.openpyxl(Self.workbook(folder))
        let sheet = try #require(SeenSheet("Kommune", in: book))
        let row = try #require(sheet.row(saying: "Klar til utsending"))
        let path = folder.path("klar.xlsx")
        try Witness.edit(Self.workbook(folder), to: path, ["Kommune!B\(row)": "Ja", id: ""])
        return try Data(contentsOf: URL(filePath: path))
    }

    @Test("a final result is never replaced, and what comes after it stands on HR's page alone")
    func final() throws {
        try put(form(1), "en.xlsx")
        let without = (1...4).flatMap { ["--without", "virksomhet-\($0)"] }
        let year = folder.url.appending(path: "2017")
        let made = try Kompetanseplan.run(["merge", "--final"] + without, in: year, environment: Self.today)
        #expect(made.status == 0, "\(made.errors)")
        let result = files(in: "resultat")
        let watch = try watch()
        try put(form(2, ["GAP-analyse!B8": "77"]), "to.xlsx")
        #expect(watch.reaches { text("hr.html").contains("<h3>to.xlsx</h3>") })
        #expect(text("hr.html").contains("Resultatet er endelig"))
        #expect(files(in: "resultat") == result)
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test("a result that is open is named, in one line and on the page, until it is closed; what was edited is kept")
    func open() throws {
        try put(form(1), "en.xlsx")
        let watch = try watch()
        try expectMerged(watch, "first")
        try folder.write("HRs egne ord", to: "2017/resultat/Kontrollrapport.xlsx")
        try folder.write("", to: "2017/resultat/~$Kontrollrapport.xlsx")
        try put(form(2), "to.xlsx")
        #expect(watch.reaches { text("hr.html").contains("resultat/Kontrollrapport.xlsx er åpen") })
        #expect(text("status.html").contains("<dt>Må rettes</dt><dd>2</dd>"), "the rest is done")
        usleep(500_000)
        #expect(try watch.lines.count { $0.contains("er åpen") } == 1, "\(watch.said)")
        try FileManager.default.removeItem(atPath: folder.path("2017/resultat/~$Kontrollrapport.xlsx"))
        try expectMerged(watch, "closed")
        #expect(watch.reaches { !text("hr.html").contains("er åpen") })
        #expect(text("hr.html").contains("ligger i resultat/tidligere: 20"))
        #expect(
            try watch.reaches { try watch.lines.count { $0.contains("Noen har endret Kontrollrapport.xlsx") } == 1 })
        let kept = try FileManager.default.subpathsOfDirectory(atPath: folder.path("2017/resultat/tidligere"))
        let name = try #require(kept.first { $0.hasSuffix("Kontrollrapport.xlsx") })
        #expect(text("resultat/tidligere/\(name)") == "HRs egne ord")
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test(
        "a full disk, and a rename that is refused, are told and tried again",
        arguments: [("write", ENOSPC, "disken er full"), ("rename", EACCES, "du har ikke tilgang")])
    func refused(_ call: String, _ error: Int32, _ words: String) throws {
        try put(form(1), "en.xlsx")
        let library = try FailingCalls()
        let watch = try watch(
            environment: library.environment(under: "resultat", call: call, at: 3, error: error))
        #expect(try watch.reaches { try watch.lines.contains { $0.contains(words) } }, "\(watch.said)")
        try expectMerged(watch, "tried again")
        #expect(watch.reaches { text("hr.html").contains("Virksomhet 1") && !text("hr.html").contains(words) })
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test("a share that vanishes, whole or in part, is waited for, and its empty folder is no answer")
    func vanished() throws {
        try put(form(1), "en.xlsx")
        let watch = try watch()
        try expectMerged(watch, "first")
        let result = files(in: "resultat")
        #expect(watch.reaches { watch.said.contains("Funn:") }, "the pages are written too")
        let (here, away) = (folder.path("2017"), folder.path("borte"))
        for isEmpty in [false, true] {
            #expect(rename(here, away) == 0)
            if isEmpty { try FileManager.default.createDirectory(atPath: here, withIntermediateDirectories: true) }
            #expect(try watch.reaches { try watch.lines.last?.contains("Får ikke tak i") == true }, "\(watch.said)")
            if isEmpty {
                #expect(try FileManager.default.contentsOfDirectory(atPath: here).isEmpty)
                try FileManager.default.removeItem(atPath: here)
            }
            #expect(rename(away, here) == 0)
            #expect(try watch.reaches { try watch.lines.last?.contains("svarer igjen") == true })
        }
        #expect(rename(folder.path("2017/levert"), folder.path("2017/lev")) == 0)
        #expect(watch.reaches { text("hr.html").contains("Får ikke tak i levert") })
        #expect(files(in: "resultat") == result)
        #expect(rename(folder.path("2017/lev"), folder.path("2017/levert")) == 0)
        #expect(watch.reaches { !text("hr.html").contains("Får ikke tak i levert") })
        try expectMerged(watch, "back")
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test("--once does what is needed, and nothing where nothing is; 1 where something is in the way")
    func once() throws {
        try put(form(1), "en.xlsx")
        try folder.write("ikke et regneark", to: "2017/levert/to.xlsx")
        let once = try watch("--once")
        #expect(once.ended() == 0)
        try expectMerged(once, "once")
        let page = text("hr.html")
        #expect(page.contains("<h3>to.xlsx</h3>"))
        let again = try watch("--once")
        #expect(again.ended() == 0)
        #expect(try again.lines.isEmpty && text("hr.html") == page)
        let tomorrow = try watch("--once", environment: ["SOURCE_DATE_EPOCH": "1488412800"])
        #expect(tomorrow.ended() == 0)
        #expect(text("status.html").contains("02.03.2017"), "the days to the deadline are others")
        try folder.write("", to: "2017/resultat/~$Kontrollrapport.xlsx")
        try put(form(2), "to.xlsx")
        #expect(try watch("--once").ended() == 1)
    }

    @Test("a file is taken when it was the same twice, and is young until it was seen six times")
    func history() throws {
        let (old, new) = (try stamp("a"), try stamp("lengre"))
        var history = InputHistory()
        history.add(["x": old])
        #expect(history.still.isEmpty && history.moving == ["x"])
        history.add(["x": old])
        #expect(history.still == ["x": old] && history.moving.isEmpty)
        history.add(["x": new])
        #expect(history.still.isEmpty && history.moving == ["x"], "it changed")
        for count in 2...6 {
            #expect(history.isYoung("x"), "\(count)")
            history.add(["x": new])
        }
        #expect(!history.isYoung("x"))
        history.add([:])
        #expect(history.moving == ["x"], "a program that saves takes it away for a moment")
        history.add([:])
        #expect(history.moving.isEmpty && history.still.isEmpty)
    }

    private func stamp(_ text: String) throws -> FileStamp {
        try #require(FileStamp(folder.write(text, to: text)))
    }

    @Test("the systemd unit is in order, and leaves the program next to nothing but the folder")
    func unit() throws {
        let unit = try Repository.text(".packaging/kompetanseplan-watch@.service")
        let path = try folder.write(
            unit.replacing("/usr/bin/kompetanseplan", with: Kompetanseplan.path),
            to: "kompetanseplan-watch@.service")
        let verified = try ProgramRun("systemd-analyze", ["verify", "--man=no", path])
        #expect(verified.status == 0 && verified.errors.isEmpty, "\(verified.errors)")
        // An exposure of 1.0 on systemd's scale, where 10 is a service without any protection.
        let security = try ProgramRun(
            "systemd-analyze", ["security", "--offline=true", "--threshold=10", "--no-pager", path])
        #expect(security.status == 0, "\(security.output)")
        for line in ["ProtectSystem=strict", "ReadWritePaths=%f", "PrivateNetwork=yes", "MemoryMax=1G"] {
            #expect(unit.contains("\n\(line)\n"), "\(line)")
        }
    }

    @Test(
        "a command line that is wrong is refused at once", arguments: [["--every", "0"], ["--every", "snart"], ["x"]])
    func commandLine(_ words: [String]) throws {
        let run = try Kompetanseplan.run(["watch"] + words, in: folder.url.appending(path: "2017"))
        #expect(run.status == 2 && run.errors.contains(words.last ?? ""), "\(run.errors)")
        let elsewhere = try Kompetanseplan.run(["watch", "former"], in: folder.url)
        #expect(elsewhere.status == 2 && elsewhere.errors.contains("kompetanseplan init"), "\(elsewhere.errors)")
    }
}
