import Foundation
import Support
import Testing

@Suite("Failing system calls: all of the output or none, and a true message")
struct FailingCallsTests {
    private static let library = Result { try FailingCalls() }
    private let folder: TemporaryFolder

    /// A plan of three units, two of which have returned, one with an error, and the result of an earlier day.
    private static let start = Result {
        let folder = try TemporaryFolder()
        try LargePlan.write(to: folder.path("plan.json"), units: 3, areas: 4)
        let made = try Kompetanseplan.run(["template", "--out", "skjemaer"], in: folder.url)
        #expect(made.status == 0, "\(made.errors)")
        try folder.makeFolder("levert/april")
        try folder.copy(folder.path("skjemaer/virksomhet-1.xlsx"), to: "levert/en.xlsx")
        try Witness.edit(
            folder.path("skjemaer/virksomhet-2.xlsx"), to: folder.path("levert/april/to.xlsx"), ["GAP-analyse!B8": "77"]
        )
        return folder
    }

    init() throws {
        folder = try TemporaryFolder()
        let start = try Self.start.get()
        for name in try start.names() { try folder.copy(start.path(name), to: name) }
    }

    private func merge(_ target: String, day: String = "2017-06-16") -> [String] {
        [
            "merge", "--plan", folder.path("plan.json"), folder.path("levert"), "--out", folder.path(target), "--date",
            day,
            "--jobs", "1",
        ]
    }

    /// All files of a folder with their contents, except the log and leftovers of a killed run.
    private func contents(_ name: String) -> [String: Data] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path(name))) ?? []
        let files = names.filter { !$0.hasPrefix(".kompetanseplan") }
            .map { ($0, FileManager.default.contents(atPath: folder.path("\(name)/\($0)"))) }
        return Dictionary(uniqueKeysWithValues: files.compactMap { file in file.1.map { (file.0, $0) } })
    }

    /// The number of occurrences of each call that are tried, spread over all.
    private static let most = 14

    @Test(
        "the result is complete and new, or the old one stays and the reason is reported",
        arguments: [
            "open", "read", "write", "fsync", "rename", "link", "mkdir", "mkdtemp", "opendir", "readdir", "stat",
            "close",
            "realpath", "access",
        ])
    func failingCall(_ call: String) throws {
        let library = try Self.library.get()
        #expect(try Kompetanseplan.run(merge("gammelt", day: "2017-06-15"), in: folder.url).status == 1)
        #expect(try Kompetanseplan.run(merge("nytt"), in: folder.url).status == 1)
        let (old, new) = (contents("gammelt"), contents("nytt"))
        #expect(old != new)
        let count = try library.count(merge("telling"), in: folder.url, under: folder.path, call: call)
        #expect(count > 0, "the program does call it")
        for number in Set((0..<Self.most).map { 1 + $0 * max(count - 1, 1) / (Self.most - 1) }).sorted()
        where number <= count {
            try? folder.remove("ut")
            try folder.copy(folder.path("gammelt"), to: "ut")
            let run = try library.run(
                merge("ut"), in: folder.url, under: folder.path, call: call, at: number,
                error: call == "write" ? ENOSPC : EIO)
            let left = contents("ut")
            let what = "\(call) \(number) of \(count): \(run.status) \(run.errors)"
            switch run.status {
            case 2:
                #expect(!run.errors.isEmpty, "\(what)")
                #expect(left == old || left == new, "\(what)")
                // No part of a workbook, draft or temporary file is named, since these mean nothing to users.
                #expect(!["xl/", "docProps", ".parts", ".draft"].contains(where: run.errors.contains), "\(what)")
            case 1:
                // Nothing was noticed, or a form or folder could not be read, and this is reported.
                let isReported = run.output.contains("kan ikke åpnes") || run.output.contains("finnes ikke")
                #expect(left == new || isReported && left.keys.contains("Kontrollrapport.xlsx"), "\(what)")
            default: Issue.record("\(what)")
            }
        }
    }

    @Test("the run after one killed between two renames completes it, and until then a note warns")
    func killed() throws {
        let library = try Self.library.get()
        #expect(try Kompetanseplan.run(merge("nytt"), in: folder.url).status == 1)
        let new = contents("nytt")
        // As many as when a result replaces another.
        #expect(try Kompetanseplan.run(merge("telling", day: "2017-06-15"), in: folder.url).status == 1)
        let count = try library.count(merge("telling"), in: folder.url, under: folder.path, call: "rename")
        for number in stride(from: max(1, count - 5), through: count, by: 2) {
            try? folder.remove("ut")
            #expect(
                try Kompetanseplan.run(merge("ut", day: "2017-06-15"), in: folder.url).status == 1)
            let run = try library.run(
                merge("ut"), in: folder.url, under: folder.path, call: "rename", at: number, killing: true)
            #expect(run.status == SIGKILL || run.status == 128 + SIGKILL)
            #expect(contents("ut").keys.contains("UFULLSTENDIG.txt"))
            // Any run in the folder completes the interrupted one.
            let next = try Kompetanseplan.run(
                [
                    "status", "--plan", folder.path("plan.json"), folder.path("levert"), "--html",
                    folder.path("ut/side.html"),
                ],
                in: folder.url)
            #expect(next.status == 1)
            var left = contents("ut")
            left["side.html"] = nil
            #expect(left == new)
            #expect(try folder.names(in: "ut").allSatisfy { !$0.hasPrefix(".") })
        }
    }

    @Test("template completes a killed run and reports it")
    func killedTemplate() throws {
        let library = try Self.library.get()
        let template = ["template", "--out", folder.path("nye")]
        let other = ["template", "--out", folder.path("andre")]
        let count = try library.count(other, in: folder.url, under: folder.path("andre"), call: "rename")
        let run = try library.run(
            template, in: folder.url, under: folder.path("nye"), call: "rename", at: count - 1, killing: true)
        #expect(run.status == SIGKILL || run.status == 128 + SIGKILL)
        #expect(contents("nye").keys.contains("UFULLSTENDIG.txt"))
        let next = try Kompetanseplan.run(template, in: folder.url)
        #expect(next.status == 0, "\(next.errors)")
        #expect(
            try folder.names(in: "nye")
                == (1...3).flatMap { unit in ["eml", "txt", "xlsx"].map { "virksomhet-\(unit).\($0)" } })
    }

    @Test("every file of a set is synced before it is renamed: workbooks, letters, e-mails, folders")
    func synced() throws {
        let words = ["template", "--out", folder.path("ut")]
        let library = try Self.library.get()
        let count = try library.count(words, in: folder.url, under: folder.path("ut"), call: "fsync")
        // The draft twice, the record, the note, and the folder before and after.
        #expect(count == contents("ut").count + 6)
    }

    // MARK: Two at once

    @Test("a second run in the same folder waits for the first, and drafts of killed runs are removed")
    func twoRuns() throws {
        try folder.makeFolder("ut/.kompetanseplan-1/retur")
        try folder.write("rest", to: "ut/.kompetanseplan-1/Kontrollrapport.xlsx")
        let words = merge("ut").map { "'\($0)'" }.joined(separator: " ")
        let run = try ProgramRun(
            "timeout",
            [
                "60", "bash", "-c", "for i in 1 2 3; do \"$0\" \(words) & all=\"$all $!\"; done; wait $all",
                Kompetanseplan.path,
            ],
            in: folder.url)
        #expect(run.errors.isEmpty, "\(run.errors)")
        #expect(try Kompetanseplan.run(merge("nytt"), in: folder.url).status == 1)
        #expect(contents("ut") == contents("nytt"))
        #expect(try folder.names(in: "ut").allSatisfy { !$0.hasPrefix(".") })
    }

    @Test("a form that cannot be read a second time ends the run, and nobody gets an empty form")
    func secondReading() throws {
        let library = try Self.library.get()
        let form = folder.path("levert/april/to.xlsx")
        let count = try library.count(merge("telling"), in: folder.url, under: form, call: "open")
        #expect(count == 2)
        let run = try library.run(merge("ut"), in: folder.url, under: form, call: "open", at: 2)
        #expect(run.status == 2)
        #expect(run.errors.contains("april/to.xlsx kan ikke leses"), "\(run.errors)")
        #expect(contents("ut").isEmpty)
    }
}
