import Foundation
import Support
import Testing

@Suite("Paths named in documents and comments")
struct NamedPathTests {
    /// The documents, and the Swift files with nothing but their comments.
    private func texts() throws -> [(path: String, text: String)] {
        let folders = ["Sources", "Tests", "samples", "schemas"]
        let paths =
            try ["README.md"]
            + folders.flatMap { folder in
                try FileManager.default.subpathsOfDirectory(atPath: Repository.path(folder)).map { "\(folder)/\($0)" }
            }
        return try paths.compactMap { path in
            if path.hasSuffix(".md") { return (path, try Repository.text(path)) }
            guard path.hasSuffix(".swift") else { return nil }
            let lines = try Repository.text(path).split(separator: "\n")
            let comments = lines.filter { $0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
            return (path, comments.joined(separator: "\n"))
        }
    }

    @Test("each of them exists")
    func namedPathsExist() throws {
        var count = 0
        for (file, text) in try texts() {
            for match in text.matches(of: /(?:^|[\s(`"])((?:Sources|Tests|samples|schemas)\/[\w+.\/-]*\w)/) {
                let path = String(match.1)
                #expect(FileManager.default.fileExists(atPath: Repository.path(path)), "\(file): \(path)")
                count += 1
            }
        }
        #expect(count > 20)
    }
}
