import Foundation
import Support
import Testing

@Suite("watch: a year's folder on a file server is kept up to date")
struct WatchTests {
    private let year: WatchedYear

    init() throws { year = try WatchedYear() }

    @Test("the result equals that of merge after files are slowly copied, renamed, replaced, removed or zipped")
    func fileServer() throws {
        var watch = try year.watch()
        #expect(watch.reaches { year.text("hr.html").contains("Skjemaene er ikke laget ennå") })
        #expect(year.text("status.html").contains("Virksomhet 4") && !year.text("status.html").contains(".xlsx"))
        #expect(year.files(in: "resultat").isEmpty, "nothing has come yet")

        let (first, second) = (try WatchedYear.filled(1), try WatchedYear.filled(2))
        _ = FileManager.default.createFile(atPath: year.path("levert/en.xlsx"), contents: nil)
        let slow = try FileHandle(forWritingTo: year.url.appending(path: "levert/en.xlsx"))
        for start in stride(from: 0, to: first.count, by: 1 + first.count / 12) {
            try slow.write(contentsOf: first[start..<min(start + 1 + first.count / 12, first.count)])
            usleep(30_000)
        }
        try slow.close()
        try year.expectMerged(watch, "copied slowly")
        #expect(try !watch.lines.joined().contains("Avvist"), "half a file is nobody's answer: \(watch.output)")

        try FileManager.default.moveItem(
            atPath: year.path("levert/en.xlsx"), toPath: year.path("levert/Skjema (1).xlsx"))
        try year.put(second, "to.xlsx")
        try year.expectMerged(watch, "renamed, and another came")

        try year.put(WatchedYear.wrong(), "to.xlsx")
        try year.expectMerged(watch, "replaced in its place")
        #expect(watch.reaches { year.text("hr.html").contains("<h3>to.xlsx</h3>") })
        #expect(year.text("hr.html").contains("resultat/retur"))

        try second.write(to: year.url.appending(path: "levert/~to.tmp"))
        #expect(rename(year.path("levert/~to.tmp"), year.path("levert/to.xlsx")) == 0)
        try year.expectMerged(watch, "replaced by a rename")

        try year.put(first, "~$to.xlsx")
        try year.expectMerged(watch, "a lock file among the answers")
        for name in ["~$to.xlsx", "Skjema (1).xlsx"] {
            try year.remove("levert/\(name)")
        }
        try year.expectMerged(watch, "removed")

        // After a kill, the next run finds the changes made meanwhile.
        #expect(watch.end(by: SIGKILL) == nil)
        try year.put(first, "tilbake.xlsx")
        watch = try year.watch()
        try year.expectMerged(watch, "killed and started again")
        #expect(watch.end(by: SIGTERM) == 0)
        #expect(try watch.errors.isEmpty)
        let left = try FileManager.default.contentsOfDirectory(atPath: year.url.path)
        #expect(left.allSatisfy { !$0.hasPrefix(".") }, "\(left)")
    }

    @Test("HR's page names columns as the plan does")
    func ownWords() throws {
        var plan = try #require(
            JSONSerialization.jsonObject(with: year.data("plan.json")) as? [String: Any])
        plan["form"] = ["headers": ["gap.importance": "Tyngde"]]
        try JSONSerialization.data(withJSONObject: plan).write(to: year.url.appending(path: "plan.json"))
        try year.put(WatchedYear.filled(1), "en.xlsx")
        #expect(try year.watch("--once").ended() == 0)
        let page = year.text("hr.html")
        #expect(page.contains("Tyngde mangler") && !page.contains("Viktighet"), "\(page)")
    }

    @Test("--once does what is necessary, if anything, and exits with 1 if something prevents it")
    func once() throws {
        try year.put(WatchedYear.filled(1), "en.xlsx")
        try year.write("ikke et regneark", to: "levert/to.xlsx")
        let once = try year.watch("--once")
        #expect(once.ended() == 0)
        try year.expectMerged(once, "once")
        let page = year.text("hr.html")
        #expect(page.contains("<h3>to.xlsx</h3>"))
        let again = try year.watch("--once")
        #expect(again.ended() == 0)
        #expect(try again.lines.isEmpty && year.text("hr.html") == page)
        let tomorrow = try year.watch("--once", environment: ["SOURCE_DATE_EPOCH": "1488412800"])
        #expect(tomorrow.ended() == 0)
        #expect(year.text("status.html").contains("02.03.2017"), "the days to the deadline are others")
        try year.write("", to: "resultat/~$Kontrollrapport.xlsx")
        try year.put(WatchedYear.filled(2), "to.xlsx")
        #expect(try year.watch("--once").ended() == 1)
    }

    @Test(
        "an invalid command line is refused at once", arguments: [["--every", "0"], ["--every", "snart"], ["x"]])
    func commandLine(_ words: [String]) throws {
        let run = try Kompetanseplan.run(["watch"] + words, in: year.url)
        #expect(run.status == 2 && run.errors.contains(words.last ?? ""), "\(run.errors)")
        let elsewhere = try Kompetanseplan.run(["watch", "skjemaer"], in: year.url)
        #expect(elsewhere.status == 2 && elsewhere.errors.contains("kompetanseplan init"), "\(elsewhere.errors)")
    }

    @Test("the systemd unit is valid, and gives the program access to almost nothing but the folder")
    func unit() throws {
        let unit = try Repository.text(".packaging/kompetanseplan-watch@.service")
        let path = try year.folder.write(
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
}
