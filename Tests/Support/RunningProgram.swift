import Foundation

/// The program while it runs: its output so far, and how it ends.
package final class RunningProgram: Sendable {
    private let process: Process
    private let folder: TemporaryFolder

    /// Starts it in `directory`.
    package init(_ arguments: [String], in directory: URL, environment: [String: String] = [:]) throws {
        folder = try TemporaryFolder()
        process = Process()
        process.executableURL = URL(filePath: Kompetanseplan.path)
        process.arguments = arguments
        process.currentDirectoryURL = directory
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle(forWritingAtPath: try folder.write("", to: "ut"))
        process.standardError = FileHandle(forWritingAtPath: try folder.write("", to: "feil"))
        process.standardInput = FileHandle.nullDevice
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    package var number: Int32 { process.processIdentifier }
    package var isRunning: Bool { process.isRunning }

    /// All lines on standard output.
    package var lines: [String] {
        get throws {
            try folder.text("ut").split(separator: "\n").map(String.init)
        }
    }

    /// The output, for messages of failing tests.
    package var output: String { (try? lines.joined(separator: "\n")) ?? "" }

    package var errors: String { get throws { try folder.text("feil") } }

    /// Waits for at most a minute until a condition is met, and returns whether it was.
    package func reaches(_ condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<6_000 {
            if try condition() { return true }
            if !process.isRunning { return try condition() }
            usleep(10_000)
        }
        return false
    }

    /// Sends a signal and waits for the end: the exit status, or nil if the signal ended it.
    package func end(by signal: Int32) -> Int32? {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    /// Waits for it to end by itself.
    package func ended() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
