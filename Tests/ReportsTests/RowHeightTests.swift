import SheetWriting
import Support
import Testing
import Wording

@testable import Reports

@Suite("Row heights")
struct RowHeightTests {
    /// Room for ten digits.
    private static let width = 11.0

    @Test(
        "text is broken between words, and a word longer than a line is split",
        arguments: [
            ("", 1), ("0123456789", 1), ("01234  6789", 1), ("01234 56789", 2), ("0123 567 901 345 78 0", 3),
            ("012345678901234567890", 3), ("01\n345", 2), ("01\r\n45", 2), ("01\n\n345\n", 4), ("0123456789 ", 1),
            (" 0123456789", 1),
        ])
    func lines(text: String, count: Int) {
        #expect(RowHeight.lineCount(text, width: Self.width) == count)
    }

    @Test(
        "narrow letters take less room than wide ones; outside ASCII the wide ones are assumed",
        arguments: [
            ("ililililililililililI", 1), ("mmmmmm", 1), ("mmmmmmm", 2), ("æøåæøåæøå", 1), ("æøåæøåæøåæ", 2),
            ("日本語日", 1), ("日本語日本", 2),
        ])
    func letters(text: String, count: Int) {
        #expect(RowHeight.lineCount(text, width: Self.width) == count)
    }

    @Test("a list that is too long for the highest row ends with the number of the others", arguments: [5, 40, 400])
    func longLists(_ count: Int) throws {
        let names = (1...count).map { "Virksomhet nummer \($0)" }
        let texts = Language.nb.texts
        let list = names.listed(width: 31, texts)
        let (measures, more) = names.fitting(width: 42, onOwnLines: true)
        #expect(RowHeight.lineCount(list, width: 31) <= 27)
        #expect(RowHeight.lineCount(measures.map { "• " + $0 }.joined(separator: "\n"), width: 42) <= 26)
        #expect(measures.count + more == count && (more == 0) == (count == 5))
        let listed = list.split(separator: ", ").count
        #expect(list.hasSuffix(count == 5 ? "nummer 5" : " og \(texts.grouped(count - listed)) til"), "\(list)")
    }

    @Test("a title too long for its columns wraps, and one that fits does not")
    func titles() {
        let short = RowDescription.wide("Skjema til Folk og fag", Theme.title, widths: [24, 74])
        let long = RowDescription.wide(
            "Kartlegging av kompetanse til Handlingsprogram for kompetanse og rekruttering 2026–2029", Theme.title,
            widths: [24, 74])
        #expect(!short.cells.contains { $0.style.wraps } && long.cells.contains { $0.style.wraps })
        #expect((long.height ?? 0) > 1.5 * (short.height ?? 0))
    }

    @Test("a line of running text that fits has no blank line below it")
    func runningText() {
        let text = "Hva som er endret siden forrige revisjon, og utviklingen over tid"
        #expect(RowHeight.lineCount(text, width: 58) == 1)
    }

    /// Counts as a reader does, letter by letter.
    private static func slowLineCount(_ text: String, room: Int) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { total, paragraph in
            var (lines, used) = (1, 0)
            for word in paragraph.split(separator: " ") {
                let letters = word.reduce(0) { $0 + LetterWidth.of($1.utf8.first ?? 0) }
                if used > 0, used + LetterWidth.space + letters > room { (lines, used) = (lines + 1, 0) }
                used += letters + (used > 0 ? LetterWidth.space : 0)
                while used > room { (lines, used) = (lines + 1, used - room) }
            }
            return total + lines
        }
    }

    @Test("random texts take as many lines as when counted letter by letter")
    func random() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...60, using: &random)
            let text = String((0..<count).compactMap { _ in "abciæøå–é    \n".randomElement(using: &random) })
            #expect(RowHeight.lineCount(text, width: Self.width) == Self.slowLineCount(text, room: 746), "\(text)")
        }
    }
}
