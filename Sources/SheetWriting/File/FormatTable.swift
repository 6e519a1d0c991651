import CXLSXWriter

/// The formats of one workbook, equal styles once.
final class FormatTable {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    /// The same by the styles' identities, for as long as the styles are kept here.
    private var byIdentity: [ObjectIdentifier: (style: CellStyle, format: UnsafeMutablePointer<lxw_format>)] = [:]
    private static let mostIdentities = 1_000

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

    /// The format for a style; nil is the standard one.
    func format(for style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = byIdentity[style.identity] { return known.format }
        if style == .standard { return nil }
        let format = formats[style] ?? workbook_add_format(workbook)
        guard let format else { return nil }
        if formats.updateValue(format, forKey: style) == nil { apply(style, to: format) }
        if byIdentity.count < Self.mostIdentities { byIdentity[style.identity] = (style, format) }
        return format
    }

    /// The place of the style's format in the list of the file (`s` of a cell).
    func place(of style: CellStyle) -> Int {
        format(for: style).map { Int(lxw_format_get_xf_index($0)) } ?? 0
    }

    private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if style.fontSize != CellStyle.standard.fontSize { format_set_font_size(format, style.fontSize) }
        if let colour = style.fontColour { format_set_font_color(format, colour.asColour) }
        if let colour = style.fillColour {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, colour.asColour)
            // Conditional formats show the background of a solid fill, cells the foreground.
            format_set_bg_color(format, colour.asColour)
        }
        applyBorder(style, to: format)
        if style.horizontal != .general { format_set_align(format, style.horizontal.code) }
        format_set_align(format, style.vertical.code)
        if style.wraps { format_set_text_wrap(format) }
        if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
        if style.rotation != 0 { format_set_rotation(format, Int16(clamping: style.rotation)) }
        if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
        if style.isUnlocked { format_set_unlocked(format) }
    }

    private func applyBorder(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
        let thin = UInt8(LXW_BORDER_THIN.rawValue)
        switch style.border {
        case .none: return
        case .thin: format_set_border(format, thin)
        case .bottom: format_set_bottom(format, thin)
        case .top: format_set_top(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
        }
        if let colour = style.borderColour { format_set_border_color(format, colour.asColour) }
    }
}

extension String {
    /// "1F4E5F" as a number; black where the text is no colour.
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
