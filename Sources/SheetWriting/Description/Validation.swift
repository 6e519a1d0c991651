import Cells

/// A rule for what may be typed into a range, with its input message and error message.
package struct Validation: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// A dropdown with values from a range: `=_skjema!$D$2:$D$11`. A list in the rule itself could have at most 255
        /// characters, or Excel repairs the file, so lists are always in a range.
        case listInRange(String)
        case wholeNumber(ClosedRange<Int>)
        /// Decimals within bounds.
        case decimal(ClosedRange<Double>)
        /// A formula that is true for allowed values, relative to the range's first cell.
        case formula(String)
        /// Anything; only the input message is shown.
        case any
    }

    package enum Strictness: Hashable, Sendable {
        /// The value is refused.
        case stop
        /// The value is questioned but may be kept.
        case warning
    }

    package var range: CellRange
    package var rule: Rule
    package var strictness: Strictness
    /// Heading (at most 32 characters) and text (at most 255) shown when the cell is selected; empty for none.
    package var inputTitle: String
    package var inputMessage: String
    package var errorTitle: String
    package var errorMessage: String

    /// A validation with a heading and a text for each message, cut to what Excel allows.
    package init(
        _ range: CellRange, _ rule: Rule, strictness: Strictness = .stop,
        input: (title: String, message: String) = ("", ""), error: (title: String, message: String) = ("", "")
    ) {
        self.range = range
        self.rule = rule
        self.strictness = strictness
        inputTitle = input.title.cut(to: ExcelLimits.messageTitle)
        inputMessage = input.message.cut(to: ExcelLimits.message)
        errorTitle = error.title.cut(to: ExcelLimits.messageTitle)
        errorMessage = error.message.cut(to: ExcelLimits.message)
    }
}

/// How cells are formatted while a formula is true, or by a colour scale.
package struct ConditionalFormat: Hashable, Sendable {
    package enum Rule: Hashable, Sendable {
        /// A formula without "=", relative to the range's first cell.
        case formula(String)
        /// From `low` through `middle` to `high`, at the given numbers.
        case threeColours(low: ColourStop, middle: ColourStop, high: ColourStop)
    }

    package struct ColourStop: Hashable, Sendable {
        package var value: Double
        package var colour: String

        package init(_ value: Double, _ colour: String) {
            self.value = value
            self.colour = colour
        }
    }

    package var range: CellRange
    package var rule: Rule
    /// The style while a formula is true: fill, font colour, bold, italic, border and number format are used.
    package var style: CellStyle

    package init(_ range: CellRange, _ rule: Rule, style: CellStyle = CellStyle()) {
        self.range = range
        self.rule = rule
        self.style = style
    }
}
