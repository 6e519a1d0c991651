/// Joins the runs of a text so that a raised or lowered digit, such as the mark of a footnote, is no
/// digit of the number beside it: "11" with a raised "2" is "11²" and not "112". Other texts stay as they
/// are: "CO2" with a lowered "2".
struct RaisedText {
    /// The position of a run (ECMA-376 part 1, section 22.9.2.17).
    enum Position: String {
        case baseline, superscript
        case lowered = "subscript"
    }

    /// The position of the current run.
    var position = Position.baseline
    private var last = Position.baseline

    /// Starts the next run, which is not raised unless its properties say so.
    mutating func endRun() {
        last = position
        position = .baseline
    }

    /// `text` followed by the current run.
    func joined(_ text: String, _ run: String) -> String {
        guard position != last, let before = text.utf8.last, let after = run.utf8.first, Self.isDigit(before),
            Self.isDigit(after)
        else { return text + run }
        if position != .baseline { return text + Self.marked(run[...], position) }
        let rest = text.utf8.lastIndex { !Self.isDigit($0) }.map { text.utf8.index(after: $0) } ?? text.startIndex
        return "\(text[..<rest])\(Self.marked(text[rest...], last))\(run)"
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func marked(_ text: Substring, _ position: Position) -> String {
        let marks = Array(position == .superscript ? "⁰¹²³⁴⁵⁶⁷⁸⁹" : "₀₁₂₃₄₅₆₇₈₉")
        return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { marks[$0] } ?? $0 : $0 })
    }
}
