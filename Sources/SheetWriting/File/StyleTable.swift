import CXLSXWriter

/// The distinct styles of a workbook's cells, numbered from 1 in the order of first use; 0 is the standard style. The
/// number is the `s` attribute of a cell.
///
/// libxlsxwriter also numbers formats, when it writes cells that use them, but it never gets the rows. So each style
/// gets a sample cell in the first sheet, whose rows are replaced later, and the samples' numbers in what libxlsxwriter
/// wrote are compared with ours.
final class StyleTable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var numbers: [CellStyle: Int] = [.standard: 0]
    private var styles: [CellStyle] = []
    /// Formats of conditional formats, which are not used as cell styles.
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    /// Whether there is a space before the percent sign, as in all languages but English.
    private let spacesPercent: Bool

    init(of workbook: UnsafeMutablePointer<lxw_workbook>, language: String) {
        self.workbook = workbook
        spacesPercent = !language.hasPrefix("en")
    }

    func number(of style: CellStyle) -> Int {
        if let number = numbers[style] { return number }
        styles.append(style)
        numbers[style] = styles.count
        return styles.count
    }

    /// The format of cells while a rule is true.
    func conditionalFormat(for style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let format = formats[style] { return format }
        let format = workbook_add_format(workbook)
        format?.apply(style, spacesPercent: spacesPercent)
        formats[style] = format
        return format
    }

    // MARK: Sample cells

    /// The row of the sample cells, counted from 0: the last row of a sheet.
    private static let sampleRow: lxw_row_t = 1_048_575
    /// The number of cells in a row.
    private static let mostStyles = 16_384

    /// Writes a cell with each style into a sheet.
    func writeSamples(to worksheet: UnsafeMutablePointer<lxw_worksheet>) throws(WriteError) {
        guard styles.count <= Self.mostStyles else { throw WriteError("workbook", "there are too many styles") }
        for (column, style) in styles.enumerated() {
            if let reason = WorkbookCheck.problem(style) { throw WriteError("workbook", reason) }
            guard let format = workbook_add_format(workbook) else { throw WriteError("workbook", "out of memory") }
            format.apply(style, spacesPercent: spacesPercent)
            let error = worksheet_write_blank(worksheet, Self.sampleRow, lxw_col_t(column), format)
            try WriteError.check(error, at: "workbook", "style")
        }
    }

    /// Throws if the samples are not numbered like the styles. `numbers` are from the last row of the first sheet.
    func check(samples numbers: [Int?]) throws(WriteError) {
        guard numbers == styles.indices.map({ $0 + 1 }) else {
            throw WriteError("workbook", "libxlsxwriter gives the styles the unexpected numbers \(numbers)")
        }
    }
}

extension UnsafeMutablePointer<lxw_format> {
    fileprivate func apply(_ style: CellStyle, spacesPercent: Bool) {
        if style.isBold { format_set_bold(self) }
        if style.isItalic { format_set_italic(self) }
        if style.isUnderlined { format_set_underline(self, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if style.isStruckThrough { format_set_font_strikeout(self) }
        if style.fontSize != CellStyle.standard.fontSize { format_set_font_size(self, style.fontSize) }
        if let colour = style.fontColour { format_set_font_color(self, colour.asColour) }
        if let colour = style.fillColour {
            format_set_pattern(self, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(self, colour.asColour)
            // In conditional formats a solid fill shows the background colour, in cells the foreground colour.
            format_set_bg_color(self, colour.asColour)
        }
        if let colour = style.border {
            format_set_border(self, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(self, colour.asColour)
        }
        if style.horizontal != .general { format_set_align(self, style.horizontal.code) }
        format_set_align(self, style.vertical.code)
        if style.wraps { format_set_text_wrap(self) }
        if style.indent > 0 { format_set_indent(self, UInt8(clamping: style.indent)) }
        if style.rotation != 0 { format_set_rotation(self, Int16(clamping: style.rotation)) }
        if let numberFormat = style.numberFormat {
            format_set_num_format(self, spacesPercent ? numberFormat : numberFormat.replacing(" %", with: "%"))
        }
        if style.isUnlocked { format_set_unlocked(self) }
    }
}

extension String {
    /// "1F4E5F" as a number; the check of the workbook has refused invalid colours.
    var asColour: lxw_color_t { lxw_color_t(self, radix: 16) ?? 0 }
}

extension HorizontalAlignment {
    fileprivate var code: UInt8 {
        switch self {
        case .general: UInt8(LXW_ALIGN_NONE.rawValue)
        case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
        case .centre: UInt8(LXW_ALIGN_CENTER.rawValue)
        case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
        }
    }
}

extension VerticalAlignment {
    fileprivate var code: UInt8 {
        switch self {
        case .top: UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
        case .centre: UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
        case .bottom: UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue)
        }
    }
}
