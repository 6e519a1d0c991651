import Foundation

/// Texts that a person has checked, kept beside the tests.
package enum Golden {
    /// The first line in which `text` differs from the file at `path`, as expected and as it is; nil if they are equal.
    /// `make golden` rewrites the file instead.
    package static func difference(of text: String, from path: String) throws -> String? {
        let file = Repository.root.appending(path: path)
        if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            return nil
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        guard text != expected else { return nil }
        let (right, wrong) = (expected.components(separatedBy: "\n"), text.components(separatedBy: "\n"))
        let line = zip(right, wrong).prefix { $0 == $1 }.count
        func shown(_ lines: [String]) -> String { line < lines.count ? lines[line] : "(end)" }
        return "\(path):\(line + 1)\n  should be: \(shown(right))\n  is:        \(shown(wrong))"
    }
}
