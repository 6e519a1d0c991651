import Foundation
import Support
import Testing

@Suite("Forms as people really send them")
struct CaseTests {
    /// One folder of returns each, made after what public reports tell of; samples/roros/plan.json is their plan.
    private static let folder = "Tests/ToolTests/Fixtures/cases"
    static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: folder).path)) ?? [])
        .filter { !$0.hasSuffix(".txt") }.sorted()

    @Test("there are cases") func cases() { #expect(Self.names.count == 30) }

    @Test("check says of each what is wrong, as it said before; `make golden` writes it anew", arguments: names)
    func transcript(name: String) throws {
        let run = try Kompetanseplan.run(
            [
                "check", "--plan", "samples/roros/plan.json", "\(Self.folder)/\(name)", "--language", "nb", "--color",
                "never",
            ], environment: ["SOURCE_DATE_EPOCH": "1491004800"])
        #expect(run.errors.isEmpty)
        // The line of each unit that has not answered says nothing of the case.
        let lines = run.output.components(separatedBy: "\n").filter { !$0.hasSuffix("  Mangler") }
        let path = "\(Self.folder)/\(name).txt"
        #expect(try Golden.difference(of: lines.joined(separator: "\n"), from: path) == nil)
    }
}
