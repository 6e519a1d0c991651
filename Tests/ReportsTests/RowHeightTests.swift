import Support
import Testing

@testable import Reports

@Suite("Row heights")
struct RowHeightTests {
    /// Room for ten letters.
    private static let width = 9.0

    @Test(
        "text is broken between words, and a word longer than a line within it",
        arguments: [
            ("", 1), ("ti letters", 1), ("elleve  ord", 1), ("elleve  orda", 2), ("én to tre fire fem", 2),
            ("æøåæøåæøåæ", 1),
            ("æøåæøåæøåæø", 2), ("tjuefem bokstaver i ord", 3), ("aaaaaaaaaabbbbbbbbbbc", 3),
            ("en\ntre", 2), ("en\r\nto", 2), ("en\n\ntre\n", 4), ("ti letters ", 1), (" ti letters", 1),
        ])
    func lines(text: String, count: Int) {
        #expect(RowHeight.lineCount(text, width: Self.width) == count)
    }

    /// As a reader counts it, letter by letter.
    private static func slowLineCount(_ text: String, room: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { total, paragraph in
            var (lines, used) = (1, 0)
            for word in paragraph.split(separator: " ") {
                if used > 0, used + 1 + word.count > room { (lines, used) = (lines + 1, 0) }
                used += word.count + (used > 0 ? 1 : 0)
                while used > room { (lines, used) = (lines + 1, used - room) }
            }
            return total + lines
        }
    }

    @Test("random texts take as many lines as when they are counted letter by letter")
    func random() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...60, using: &random)
            let text = String((0..<count).compactMap { _ in "abcæøå–é    \n".randomElement(using: &random) })
            #expect(RowHeight.lineCount(text, width: Self.width) == Self.slowLineCount(text, room: 10), "\(text)")
        }
    }
}
