import Foundation
import Forms
import Support
import Testing
import Wording

@Suite("The README's table of rules")
struct ReadmeRulesTests {
    private static let start = "it anew, and a test holds the two together -->\n"
    private static let end = "<!-- /rules -->"

    /// A row a rule, in the order of `Rule.table`.
    private var rules: String {
        let texts = Language.nb.texts
        let rows = Rule.table.map { rule in
            "| `\(rule.code.rawValue)` | \(texts(rule.severity.key)) | \(texts.message(of: rule.code, [:])) |"
        }
        return (["| Kode | Grad | Hva |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }

    @Test("it is what the rules say; `make golden` writes it anew")
    func table() throws {
        let text = try Repository.text("README.md")
        let pieces = text.components(separatedBy: Self.start)
        try #require(pieces.count == 2)
        let rest = pieces[1].components(separatedBy: Self.end)
        try #require(rest.count == 2)
        if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] == "1" {
            let written = pieces[0] + Self.start + rules + Self.end + rest[1]
            try written.write(to: Repository.root.appending(path: "README.md"), atomically: true, encoding: .utf8)
        } else {
            #expect(rest[0] == rules)
        }
    }
}
