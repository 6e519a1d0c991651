import TextFormats

/// Conditional formats by a colour scale (ECMA-376 part 1, section 18.3.1.16).
///
/// libxlsxwriter keeps 4 KB for each until the workbook is written, and a country has 1,900 heat maps.
enum ColourScaleXML {
    /// A sheet's colour scales. Formats by a formula, which libxlsxwriter numbers from 1, have precedence.
    static func all(of sheet: SheetDescription) -> PartContent {
        var xml = TextOutput()
        var priority = sheet.conditionalFormats.count(where: \.isFormula)
        for format in sheet.conditionalFormats {
            guard case .threeColours(let low, let middle, let high) = format.rule else { continue }
            priority += 1
            xml += "<conditionalFormatting"
            xml.append(attribute: "sqref", "\(format.range)")
            xml += "><cfRule type=\"colorScale\""
            xml.append(attribute: "priority", "\(priority)")
            xml += "><colorScale>"
            for stop in [low, middle, high] {
                xml += "<cfvo type=\"num\" val=\""
                xml.append(stop.value)
                xml += "\"/>"
            }
            for stop in [low, middle, high] {
                xml += "<color"
                xml.append(attribute: "rgb", "FF\(stop.colour)")
                xml += "/>"
            }
            xml += "</colorScale></cfRule></conditionalFormatting>"
        }
        return PartContent(xml.bytes)
    }
}

extension ConditionalFormat {
    fileprivate var isFormula: Bool {
        if case .formula = rule { return true }
        return false
    }
}
