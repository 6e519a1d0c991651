import SheetWriting

/// The usual number styles with one number format, made once since every number of every table needs one.
struct FormattedStyles: Sendable {
    static let whole = FormattedStyles(Theme.wholeFormat)
    static let decimal = FormattedStyles(Theme.decimalFormat)
    static let fte = FormattedStyles(Theme.fteColumnFormat)
    static let percent = FormattedStyles(Theme.percentFormat)
    static let mean = FormattedStyles(Theme.meanFormat)
    static let difference = FormattedStyles(Theme.differenceFormat)
    static let differenceFTE = FormattedStyles(Theme.differenceFTEFormat)
    static let usual = [whole, decimal, fte, percent, mean, difference, differenceFTE]

    let format: String
    private let number: CellStyle
    private let sum: CellStyle
    private let centred: CellStyle

    private init(_ format: String) {
        self.format = format
        number = Theme.number.with { $0.numberFormat = format }
        sum = Theme.sum.with { $0.numberFormat = format }
        centred = Theme.centred.with { $0.numberFormat = format }
    }

    /// The style with the number format.
    func of(_ style: CellStyle) -> CellStyle { usual(style) ?? style.with { $0.numberFormat = format } }

    /// The style with the number format, unless it has one.
    func unlessFormatted(_ style: CellStyle) -> CellStyle {
        usual(style) ?? (style.hasNumberFormat ? style : of(style))
    }

    private func usual(_ style: CellStyle) -> CellStyle? {
        switch style {
        case Theme.number: number
        case Theme.sum: sum
        case Theme.centred: centred
        default: nil
        }
    }
}
