import Foundation
import Support
import Testing

@Suite("watch: open, final, full and missing files and folders are reported and tried again")
struct WatchTroubleTests {
    private let year: WatchedYear

    init() throws { year = try WatchedYear() }

    @Test("a final result is never replaced, and later returns are only on HR's page")
    func final() throws {
        try year.put(WatchedYear.filled(1), "en.xlsx")
        let without = (1...4).flatMap { ["--without", "virksomhet-\($0)"] }
        let made = try Kompetanseplan.run(
            ["merge", "--final"] + without, in: year.url, environment: WatchedYear.today)
        #expect(made.status == 0, "\(made.errors)")
        let result = year.files(in: "resultat")
        let watch = try year.watch()
        try year.put(WatchedYear.wrong(), "to.xlsx")
        #expect(watch.reaches { year.text("hr.html").contains("<h3>to.xlsx</h3>") })
        #expect(year.text("hr.html").contains("Resultatet er endelig"))
        #expect(year.files(in: "resultat") == result)
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test("HR's page links to the result, counts units that must answer again, and names forms of no unit")
    func page() throws {
        let plan = year.text("plan.json")
        try year.write(
            plan.replacing("{", with: "{\"readyToSend\": true, ", maxReplacements: 1), to: "plan.json")
        try year.put(WatchedYear.wrong(), "to.xlsx")
        try year.put(WatchedYear.filled(1).prefix(5_000), "virksomhet-1.xlsx")
        try year.write("", to: "skjemaer/nedlagt.xlsx")
        let once = try Kompetanseplan.run(["watch", "--once", "--every", "0.01"], in: year.url)
        #expect(once.status == 0, "\(once.output)\(once.errors)")
        let page = year.text("hr.html")
        #expect(page.contains("rette noe eller sende skjemaet på nytt: 2."), "\(page)")
        #expect(page.contains("Virksomheter som ikke har svart: 2."))
        #expect(page.contains("slik den er nå: nedlagt.xlsx."))
        for link in [
            "resultat/Vedlegg%20til%20kompetanseplan%202017.xlsx", "resultat/Kontrollrapport.xlsx", "status.html",
        ] {
            #expect(page.contains("<a href=\"\(link)\">"), "\(link)")
        }
    }

    @Test("removed forms and results are made again, by a running watch and by one for cron")
    func takenAway() throws {
        try year.write(
            year.text("plan.json").replacing("{", with: "{\"readyToSend\": true, ", maxReplacements: 1), to: "plan.json"
        )
        try year.put(WatchedYear.filled(1), "en.xlsx")
        func once() throws {
            #expect(try Kompetanseplan.run(["watch", "--once", "--every", "0.01"], in: year.url).status == 0)
        }
        try once()
        let forms = Set(year.files(in: "skjemaer").keys)
        #expect(forms.count == 12)
        try year.remove("skjemaer")
        try once()
        #expect(Set(year.files(in: "skjemaer").keys) == forms)
        try FileManager.default.moveItem(atPath: year.path("resultat"), toPath: year.path("flyttet"))
        try once()
        #expect(Set(year.files(in: "resultat").keys) == Set(year.files(in: "flyttet").keys))
        let watch = try year.watch()
        #expect(watch.reaches { watch.output.contains("Funn:") })
        try year.remove("resultat")
        #expect(watch.reaches { year.files(in: "resultat").keys.contains("Kontrollrapport.xlsx") })
        #expect(watch.end(by: SIGTERM) == 0)
        let lines = try watch.lines
        #expect(!lines.dropFirst(2).contains { $0.contains("Ny dag") }, "\(lines)")
    }

    @Test("an open result is reported in one line and on the page until closed; edits are kept")
    func open() throws {
        try year.put(WatchedYear.filled(1), "en.xlsx")
        let watch = try year.watch()
        try year.expectMerged(watch, "first")
        try year.write("HRs egne ord", to: "resultat/Kontrollrapport.xlsx")
        try year.write("", to: "resultat/~$Kontrollrapport.xlsx")
        try year.put(WatchedYear.filled(2), "to.xlsx")
        #expect(watch.reaches { year.text("hr.html").contains("resultat/Kontrollrapport.xlsx er åpen") })
        #expect(year.text("status.html").contains("<dt>Må rettes</dt><dd>2</dd>"), "the rest is done")
        usleep(300_000)
        #expect(try watch.lines.count { $0.contains("er åpen") } == 1, "\(watch.output)")
        try year.remove("resultat/~$Kontrollrapport.xlsx")
        try year.expectMerged(watch, "closed")
        #expect(watch.reaches { !year.text("hr.html").contains("er åpen") })
        #expect(year.text("hr.html").contains("ligger i resultat/tidligere: 20"))
        #expect(
            try watch.reaches { try watch.lines.count { $0.contains("Noen har endret Kontrollrapport.xlsx") } == 1 })
        let kept = try FileManager.default.subpathsOfDirectory(atPath: year.path("resultat/tidligere"))
        let name = try #require(kept.first { $0.hasSuffix("Kontrollrapport.xlsx") })
        #expect(year.text("resultat/tidligere/\(name)") == "HRs egne ord")
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test(
        "a full disk and a refused rename are reported, and tried again",
        arguments: [("write", ENOSPC, "disken er full"), ("rename", EACCES, "du har ikke tilgang")])
    func refused(_ call: String, _ error: Int32, _ words: String) throws {
        try year.put(WatchedYear.filled(1), "en.xlsx")
        let library = try FailingCalls()
        let watch = try year.watch(
            environment: library.environment(under: "resultat", call: call, at: 3, error: error))
        #expect(try watch.reaches { try watch.lines.contains { $0.contains(words) } }, "\(watch.output)")
        try year.expectMerged(watch, "tried again")
        #expect(
            watch.reaches { year.text("hr.html").contains("Virksomhet 1") && !year.text("hr.html").contains(words) })
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test("a vanished share is waited for, and its empty folder does not count as answers")
    func vanished() throws {
        try year.put(WatchedYear.filled(1), "en.xlsx")
        let watch = try year.watch()
        try year.expectMerged(watch, "first")
        #expect(watch.reaches { watch.output.contains("Funn:") }, "the pages are written too, and no draft is left")
        let result = year.files(in: "resultat")
        let (here, away) = (year.url.path, year.folder.path("borte"))
        for isEmpty in [false, true] {
            #expect(rename(here, away) == 0)
            if isEmpty { try FileManager.default.createDirectory(atPath: here, withIntermediateDirectories: true) }
            #expect(try watch.reaches { try watch.lines.last?.contains("Får ikke tak i") == true }, "\(watch.output)")
            if isEmpty {
                #expect(try FileManager.default.contentsOfDirectory(atPath: here).isEmpty)
                try FileManager.default.removeItem(atPath: here)
            }
            #expect(rename(away, here) == 0)
            #expect(try watch.reaches { try watch.lines.last?.contains("svarer igjen") == true })
        }
        #expect(rename(year.path("levert"), year.path("lev")) == 0)
        #expect(watch.reaches { year.text("hr.html").contains("Mappa levert finnes ikke") })
        #expect(year.files(in: "resultat") == result)
        #expect(rename(year.path("lev"), year.path("levert")) == 0)
        #expect(watch.reaches { !year.text("hr.html").contains("Mappa levert finnes ikke") })
        try year.expectMerged(watch, "back")
        #expect(watch.end(by: SIGTERM) == 0)
    }
}
