import Foundation
import TextFormats

/// The repository with the tests.
package enum Repository {
    /// Its root folder.
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The full path of a file, given its path from the root.
    package static func path(_ path: String) -> String { root.appending(path: path).path }

    /// The bytes of a file, given its path from the root.
    package static func bytes(_ path: String) throws -> [UInt8] {
        try Array(Data(contentsOf: root.appending(path: path)))
    }

    /// The text of a file, given its path from the root.
    package static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

/// A folder for one test, deleted with the value.
package final class TemporaryFolder: Sendable {
    package let url: URL

    package init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "kompetanseplan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    package var path: String { url.path }

    package func path(_ name: String) -> String { url.appending(path: name).path }

    /// Whether there is such a file or folder.
    package func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

    /// The contents of a subfolder, or of the folder itself, by name.
    package func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: name.isEmpty ? path : path(name)).sorted()
    }

    package func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }
    package func data(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

    /// Makes a folder and its parents.
    package func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    }

    package func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

    /// Copies a file or a folder, given its path or its path from the repository's root, and
    /// makes the parents of the copy.
    package func copy(_ source: String, to name: String) throws {
        let target = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        let path = source.hasPrefix("/") ? source : Repository.path(source)
        try FileManager.default.copyItem(atPath: path, toPath: target.path)
    }

    /// Writes a file and makes its parents.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}

/// Another program, run to its end.
package struct ProgramRun: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
    /// The output as JSON.
    package var json: JSONValue { get throws { try JSONValue(parsing: Array(output.utf8)) } }

    /// Runs `program` (a path, or a name on the PATH). Throws if it cannot be started: a test
    /// is never skipped silently.
    package init(
        _ program: String, _ arguments: [String], in folder: URL = Repository.root, environment: [String: String] = [:]
    ) throws {
        let process = Process()
        process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
        process.arguments = program.contains("/") ? arguments : [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files rather than pipes, so that a full pipe blocks nobody.
        let name = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)").path
        let paths = [name + ".out", name + ".err"]
        for path in paths { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
        process.standardOutput = FileHandle(forWritingAtPath: paths[0])
        process.standardError = FileHandle(forWritingAtPath: paths[1])
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: URL(filePath: paths[0])), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(filePath: paths[1])), as: UTF8.self)
    }
}
