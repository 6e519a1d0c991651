import SheetWriting
import Wording

/// The theme of forms and reports: few colours, dark on light, readable in black and white.
enum Theme {
    /// Headings and heading rows.
    static let dark = "1F4E5F"
    /// Group rows and sums.
    static let pale = "E3EDF0"
    /// Cells that a unit fills in.
    static let input = "FFF9DB"
    /// What is missing in a started row.
    static let missing = "F9CFB0"
    /// A figure that differs much from last year's.
    static let far = "F6B26B"
    /// A cell in question: with an error, or with a warning.
    static let wrong = "F4B6A8"
    static let doubtful = "FFE08A"
    /// Values from the last revision.
    static let past = "EEEEEE"
    static let line = "B7C4C9"
    static let grey = "5F6B70"
    /// The current and the desired level in charts.
    static let current = "2E7D8C"
    static let desired = "E0A030"
    /// Series of other charts; every second one also has a pattern, for black and white.
    static let series = ["2E7D8C", "E0A030", "6B4F8A", "5E8C4A", "B5533C", "3F5F8A", "8C7B3E", "7F7F7F"]
    /// The heat map's colours for a lack and a surplus.
    static let lack = "F4B183"
    static let excess = "9DC3E6"

    static let title = CellStyle().with {
        $0.isBold = true
        $0.fontSize = 18
        $0.fontColour = dark
        $0.vertical = .centre
    }
    static let subtitle = title.with { $0.fontSize = 13 }
    static let text = CellStyle().with {
        $0.wraps = true
        $0.vertical = .top
    }
    static let strong = CellStyle().with { $0.isBold = true }
    static let faint = text.with {
        $0.fontColour = grey
        $0.isItalic = true
    }
    static let heading = CellStyle().with {
        $0.isBold = true
        $0.fontColour = "FFFFFF"
        $0.fillColour = dark
        $0.border = line
        $0.wraps = true
        $0.horizontal = .left
        $0.indent = 1
        $0.vertical = .centre
    }
    static let headingNumber = heading.inCentre
    /// A long name over a narrow column, rotated.
    static let headingUpright = headingNumber.with { $0.rotation = 90 }
    /// Text in a table, slightly indented.
    static let cell = CellStyle().with {
        $0.border = line
        $0.wraps = true
        $0.horizontal = .left
        $0.indent = 1
        $0.vertical = .top
    }
    /// A cell that a unit fills in.
    static let inputCell = cell.with {
        $0.fillColour = input
        $0.isUnlocked = true
    }
    /// A colour and nothing else, for conditional formats.
    static func fill(_ colour: String) -> CellStyle { CellStyle().with { $0.fillColour = colour } }

    static let missingCell = fill(missing)
    static let number = cell.with {
        $0.wraps = false
        $0.horizontal = .right
    }
    static let centred = number.inCentre
    /// Years and other numbers without a thousands separator.
    static let plainNumber = number.with { $0.numberFormat = "0" }
    static let sum = number.with {
        $0.isBold = true
        $0.fillColour = pale
    }
    static let centredSum = sum.inCentre
    static let sumLabel = cell.with {
        $0.isBold = true
        $0.fillColour = pale
    }
    static let link = cell.with {
        $0.fontColour = "0B5394"
        $0.isUnderlined = true
    }
    static let centredLink = link.inCentre

    /// The style with a number format. The usual ones are made once: a separate style in each cell of a long table
    /// would have to be compared with all others.
    static func formatted(_ style: CellStyle, _ format: String) -> CellStyle {
        usual[style]?[format] ?? style.with { $0.numberFormat = format }
    }

    private static let usual = Dictionary(
        first: [number, sum, centred].map { style in
            let formats = [
                wholeFormat, decimalFormat, fteColumnFormat, percentFormat, meanFormat, differenceFormat,
                differenceFTEFormat,
            ]
            let styles = formats.map { format in (format, style.with { $0.numberFormat = format }) }
            return (style, Dictionary(first: styles))
        })

    /// Displays a text in place of the number; nil if a format has no room for it.
    static func format(showing text: String) -> String? {
        let format = "\"\(text.replacing("\"", with: "'"))\""
        return format.utf8.count <= ExcelLimits.numberFormatBytes && format.asOneLine == format ? format : nil
    }

    /// A mean of levels.
    static let meanFormat = "0.0"
    /// Whole numbers with a thousands separator, as in the reader's language.
    static let wholeFormat = "#,##0"
    /// Årsverk with at least one decimal.
    static let fteFormat = "0.0##"
    /// Årsverk in a table: with a fixed number of decimals, as many as people state.
    static let fteColumnFormat = "#,##0.00"
    static let percentFormat = "0 %"
    /// A number with a fraction, such as kroner with øre. "#,##0.##" would show a whole number as "85 000,".
    static let decimalFormat = "#,##0.00##"
    static let dateFormat = "dd.mm.yyyy"
    static let timeFormat = "hh:mm"
}

extension CellStyle {
    /// The style with a number format, unless it has one.
    func formatted(_ format: String) -> CellStyle { hasNumberFormat ? self : Theme.formatted(self, format) }

    fileprivate var inCentre: CellStyle {
        with {
            $0.horizontal = .centre
            $0.indent = 0
        }
    }
}

extension PrintSetup {
    /// A text on each side of the header, and the sheet's name and page numbers in the footer.
    init(
        _ texts: Texts, left: String, right: String = "", isLandscape: Bool = true,
        repeating rows: ClosedRange<Int>? = nil
    ) {
        self.init()
        self.isLandscape = isLandscape
        repeatedRows = rows
        header = Theme.pageHeader(left: left, right: right)
        footer = "&L&A&R" + texts(.pageFooter)
    }
}

extension Theme {
    /// A page header in Excel's codes, with a text on each side, shortened so that the whole
    /// stays within 255 characters.
    static func pageHeader(left: String, right: String) -> String {
        "&L" + escaped(left, atMost: 150) + "&R" + escaped(right, atMost: 100)
    }

    /// Text in a page header or footer, where "&" begins a code (ECMA-376 part 1, section 18.3.1.39).
    private static func escaped(_ text: String, atMost limit: Int) -> String {
        var result = ""
        for character in text {
            let escaped = character == "&" ? "&&" : String(character)
            guard result.utf16.count + escaped.utf16.count < limit else { return result + "…" }
            result += escaped
        }
        return result
    }
}
