import Foundation

/// Runs the program with one call of the C library failing, by a preloaded library.
package final class FailingCalls: Sendable {
    private let folder: TemporaryFolder
    private let library: String

    /// Compiles the library.
    package init() throws {
        folder = try TemporaryFolder()
        library = folder.path("failing_calls.so")
        let source = Repository.path("Tests/Support/failing_calls.c")
        let run = try ProgramRun("cc", ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"])
        guard run.status == 0 else { throw Witness.Failure(run.errors) }
    }

    /// Runs the program for at most a minute. The call at `number` among those under `path` fails, or kills the
    /// program, or a shell command is run just before it.
    package func run(
        _ arguments: [String], in directory: URL, under path: String, call: String, at number: Int, error: Int32 = EIO,
        killing: Bool = false, running command: String? = nil
    ) throws -> ProgramRun {
        var environment = environment(under: path, call: call, at: number, error: error)
        if killing { environment["FAIL_KILL"] = "1" }
        environment["FAIL_RUN"] = command
        let words = environment.map { "\($0.key)=\($0.value)" }
        return try ProgramRun(
            "timeout", ["--signal=KILL", "60", "env"] + words + [Kompetanseplan.path] + arguments, in: directory)
    }

    /// The environment that makes a call fail.
    package func environment(under path: String, call: String, at number: Int, error: Int32) -> [String: String] {
        [
            "LD_PRELOAD": library, "FAIL_UNDER": path, "FAIL_CALL": call, "FAIL_AT": "\(number)",
            "FAIL_ERRNO": "\(error)",
        ]
    }

    /// The environment that makes a program append its number of such calls to the file `counts` when it ends.
    package func counting(_ call: String, under path: String, to counts: String) -> [String: String] {
        ["LD_PRELOAD": library, "FAIL_UNDER": path, "FAIL_CALL": call, "FAIL_COUNT": counts]
    }

    /// The number of such calls in a run without failures.
    package func count(_ arguments: [String], in directory: URL, under path: String, call: String) throws -> Int {
        let counts = folder.path("count-\(UUID().uuidString)")
        let words = counting(call, under: path, to: counts).map { "\($0.key)=\($0.value)" }
        _ = try ProgramRun("env", words + [Kompetanseplan.path] + arguments, in: directory)
        let text = try String(contentsOfFile: counts, encoding: .utf8)
        return text.split(separator: "\n").first.flatMap { Int($0) } ?? 0
    }
}
