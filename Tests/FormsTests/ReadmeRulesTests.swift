import Foundation
import Forms
import Support
import Testing
import Wording

@Suite("The table of findings")
struct ReadmeRulesTests {
    private static let start = "it anew, and a test holds the two together -->\n"
    private static let end = "<!-- /rules -->"

    /// One row for each rule, in the order of `Rule.table`.
    private func rules() throws -> String {
        let texts = Language.nb.texts
        let rows = try Rule.table.map { rule in
            let severities = [texts(rule.severity.key)] + rule.others.sorted().map { texts($0.key).lowercased() }
            let cells = try [
                "`\(rule.code.rawValue)`", severities.joined(separator: " / "), sheetAndColumn(of: rule),
                texts.message(of: rule.code, [:]),
            ]
            return "| " + cells.joined(separator: " | ") + " |"
        }
        return (["| Kode | Grad | Hvor | Hva |", "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
    }

    /// "GAP-analyse › Dagens nivå", in the schema's own words.
    private func sheetAndColumn(of rule: Rule) throws -> String {
        guard let id = rule.sheet else { return "" }
        let sheet = try #require(FormSchema.standard().sheets.first { $0.id == id })
        let column = try #require(sheet.columns.first { $0.id == rule.column }, "\(rule.code) names no column of \(id)")
        let header = column.header(.nb).replacing(" {number}", with: "").replacing("{year}", with: "år")
        return "\(sheet.name(.nb)) › \(Language.nb.texts.filled(header))"
    }

    @Test("it matches the rules; `make golden` rewrites it")
    func table() throws {
        let text = try Repository.text("samples/trouble/README.md")
        let parts = text.components(separatedBy: Self.start)
        try #require(parts.count == 2)
        let rest = parts[1].components(separatedBy: Self.end)
        try #require(rest.count == 2)
        if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] == "1" {
            let written = parts[0] + Self.start + (try rules()) + Self.end + rest[1]
            try written.write(
                to: Repository.root.appending(path: "samples/trouble/README.md"), atomically: true, encoding: .utf8)
        } else {
            #expect(try rest[0] == rules())
        }
    }
}
