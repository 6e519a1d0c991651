import Foundation
import Support
import Testing

@Suite("Interruptions leave nothing half written", .serialized)
struct InterruptionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try LargePlan.write(to: folder.path("plan.json"), units: 60)
    }

    private var drafts: [String] {
        ((try? folder.names(in: "ut")) ?? [])
            .filter { $0.hasPrefix(".kompetanseplan") }
    }

    /// Starts the program, sends a signal as soon as its draft exists, and returns how it ended.
    private func interrupt(_ arguments: [String], with signal: Int32, shell: String = "") throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", "\(shell) exec \"$0\" \"$@\"", Kompetanseplan.path] + arguments
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: try folder.write("", to: "feil.txt"))
        try process.run()
        while process.isRunning, drafts.isEmpty { usleep(500) }
        #expect(process.isRunning, "it was at work when the signal came")
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process
    }

    @Test("template leaves nothing, and the shell sees the signal", arguments: [SIGINT, SIGTERM, SIGHUP])
    func template(_ signal: Int32) throws {
        let process = try interrupt(["template", "--out", "ut", "--log", "logg"], with: signal)
        #expect(process.terminationReason == .uncaughtSignal)
        let log = try folder.text("logg")
        #expect(log.contains("\"event\":\"end\",\"exit\":\(128 + signal),"), "\(log)")
        #expect(process.terminationStatus == signal)
        #expect(!folder.has("ut"))
        #expect(try folder.text("feil.txt").isEmpty)
    }

    @Test("merge leaves only the last result, for any number of jobs", arguments: ["1", "4"])
    func merge(_ jobs: String) throws {
        #expect(try Kompetanseplan.run(["template", "--out", "levert"], in: folder.url).status == 0)
        try folder.write("fra i fjor", to: "ut/Kontrollrapport.xlsx")
        let process = try interrupt(["merge", "levert", "--out", "ut", "--jobs", jobs], with: SIGINT)
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path("ut")) == ["Kontrollrapport.xlsx"])
        #expect(try folder.text("ut/Kontrollrapport.xlsx") == "fra i fjor")
    }

    @Test("a signal that the caller ignores, as nohup does, is ignored")
    func ignored() throws {
        let process = try interrupt(["template", "--out", "ut"], with: SIGHUP, shell: "trap '' HUP;")
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        #expect(try folder.names(in: "ut").count == 180)
    }
}
