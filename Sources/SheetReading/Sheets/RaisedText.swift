/// The runs of a text, joined so that a raised or lowered digit, such as the mark of a footnote, is no digit of the
/// number beside it: "11" with a raised "2" is "11²" and not "112". Other texts stay as they are: "CO2" with a lowered
/// "2".
struct RaisedText {
    /// The position of a run (ECMA-376 part 1, section 22.9.2.17).
    enum Position: String {
        case baseline, superscript
        case lowered = "subscript"
    }

    /// The text so far.
    private(set) var text = ""
    /// The position of the current run.
    var position = Position.baseline
    private var last = Position.baseline

    /// Adds the current run. The next one is not raised unless its properties say so.
    mutating func append(_ run: String) {
        let isMark =
            position != last && text.utf8.last.map(Self.isDigit) == true && run.utf8.first.map(Self.isDigit) == true
        if isMark, position != .baseline {
            text += Self.marked(run[...], position)
        } else {
            if isMark { markLastDigits() }
            text += run
        }
        (last, position) = (position, .baseline)
    }

    private mutating func markLastDigits() {
        let start = text.utf8.lastIndex { !Self.isDigit($0) }.map { text.utf8.index(after: $0) } ?? text.startIndex
        text.replaceSubrange(start..., with: Self.marked(text[start...], last))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func marked(_ text: Substring, _ position: Position) -> String {
        let marks = Array(position == .superscript ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉")
        return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { marks[$0] } ?? $0 : $0 })
    }
}
