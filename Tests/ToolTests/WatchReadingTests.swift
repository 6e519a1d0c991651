import Foundation
import Support
import Testing

@testable import Tool

@Suite("watch: which files are read again, and when")
struct WatchReadingTests {
    private let year: WatchedYear

    init() throws { year = try WatchedYear() }

    @Test("an unchanged file is not opened again; all are if the plan changes, and a file that returns is")
    func readsWhatChanged() throws {
        let library = try FailingCalls()
        try year.put(WatchedYear.complete(), "en.xlsx")
        func opened(_ steps: (RunningProgram) throws -> Void) throws -> Int {
            try? year.remove("hr.html")
            let counts = year.folder.path("antall-\(UUID().uuidString)")
            let watch = try year.watch(environment: library.counting("open", under: "levert/en.xlsx", to: counts))
            try year.expectMerged(watch, "first")
            try steps(watch)
            #expect(watch.end(by: SIGTERM) == 0)
            return try #require(Int(String(contentsOfFile: counts, encoding: .utf8).prefix { $0.isNumber }))
        }
        let once = try opened { _ in }
        #expect(once > 0)
        let others = try opened { watch in
            try year.put(WatchedYear.filled(2), "to.xlsx")
            try year.expectMerged(watch, "another came")
            try year.put(WatchedYear.wrong(), "to.xlsx")
            try year.expectMerged(watch, "and changed")
            try year.remove("levert/to.xlsx")
            try year.expectMerged(watch, "and went")
        }
        #expect(others == once)
        let away = try opened { watch in
            try year.put(WatchedYear.wrong(), "to.xlsx")
            try year.expectMerged(watch, "another came")
            try FileManager.default.moveItem(atPath: year.path("levert/en.xlsx"), toPath: year.path("en.xlsx"))
            try year.expectMerged(watch, "it was away")
            try FileManager.default.moveItem(atPath: year.path("en.xlsx"), toPath: year.path("levert/en.xlsx"))
            try year.expectMerged(watch, "and came back")
        }
        #expect(away == 2 * once, "what is gone is not kept")
        let planned = try opened { watch in
            let plan = year.text("plan.json")
            try year.write(plan.replacing("Fagområde med", with: "Område med"), to: "plan.json")
            try year.expectMerged(watch, "the plan is another")
        }
        #expect(planned == 2 * once)
    }

    @Test("two files whose names differ only in the encoding of å are two files")
    func spellings() throws {
        let names = ["a\u{30A}.xlsx", "\u{E5}.xlsx"]
        for name in names { try year.put(WatchedYear.filled(1), name) }
        let watch = try year.watch()
        try year.expectMerged(watch, "two")
        for name in names {
            try year.put(WatchedYear.wrong(), name)
            try year.expectMerged(watch, "changed")
        }
        #expect(watch.end(by: SIGTERM) == 0)
    }

    @Test("a file rewritten with its old size and time has changed")
    func oldTime() throws {
        let path = try year.folder.write("før", to: "fil")
        let before = try #require(FileStamp(path))
        usleep(20_000)
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.write(contentsOf: Data("nå!".utf8))
        try file.close()
        let times = [timespec(tv_sec: before.seconds, tv_nsec: before.nanoseconds)]
        utimensat(AT_FDCWD, path, times + times, 0)
        let after = try #require(FileStamp(path))
        #expect(
            (after.size, after.seconds, after.nanoseconds, after.number)
                == (before.size, before.seconds, before.nanoseconds, before.number))
        #expect(after != before)
    }

    @Test("a file is read when unchanged in two scans, and is recent until the sixth")
    func history() throws {
        let (old, new) = (try stamp("a"), try stamp("lengre"))
        var history = InputHistory()
        let x = ExactPath("x")
        history.add([x: old])
        #expect(history.stable.isEmpty && history.changing == ["x"])
        history.add([x: old])
        #expect(history.stable == [x: old] && history.changing.isEmpty)
        history.add([x: new])
        #expect(history.stable.isEmpty && history.changing == ["x"], "it changed")
        for count in 2...6 {
            #expect(history.mayBeChanging("x"), "\(count)")
            history.add([x: new])
        }
        #expect(!history.mayBeChanging("x"))
        history.add([:])
        #expect(history.changing == ["x"], "a program that saves takes it away for a moment")
        history.add([:])
        #expect(history.changing.isEmpty && history.stable.isEmpty)
    }

    private func stamp(_ text: String) throws -> FileStamp {
        try #require(FileStamp(year.folder.write(text, to: text)))
    }
}
