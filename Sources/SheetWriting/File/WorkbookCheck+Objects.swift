import Cells

/// Checks of names, formulas, rules, styles, charts and tables.
extension WorkbookCheck {
    // MARK: Names

    /// What is wrong with a defined name, or nil. Excel repairs a file with an invalid name.
    static func problem(name: String) -> String? {
        let scalars = name.unicodeScalars
        let isWord = scalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "_.\\".unicodeScalars.contains($0)
        }
        guard let first = scalars.first, isWord, first.properties.isAlphabetic || "_\\".unicodeScalars.contains(first),
            name.utf16.count <= ExcelLimits.name
        else { return "is not a valid name" }
        let isCell = CellReference(name) != nil || ["R", "C"].contains(name.uppercased())
        return isCell || isRowAndColumn(name) ? "looks like a cell" : nil
    }

    /// Whether a name is a reference in R1C1 style: "R1C1".
    private static func isRowAndColumn(_ name: String) -> Bool {
        let rest = name.uppercased().drop { $0 == "R" }
        guard rest.count == name.count - 1 else { return false }
        return rest.allSatisfy { $0 == "C" || $0.isNumber } && rest.count { $0 == "C" } <= 1
    }

    // MARK: Formulas

    /// What is wrong with a formula, or nil.
    static func problem(formula: String, atMost limit: Int = ExcelLimits.formula) -> String? {
        // No text has more UTF-16 units than bytes.
        guard formula.utf8.count > ExcelLimits.formulaText else { return nil }
        guard formula.utf8.count <= limit || formula.utf16.count <= limit else {
            return "a formula can have at most \(limit) characters here"
        }
        guard longestText(in: formula) <= ExcelLimits.formulaText else {
            return "a text in a formula can have at most \(ExcelLimits.formulaText) characters"
        }
        return nil
    }

    /// The length of the longest quoted text, in UTF-16 units. A doubled quote, which stands for one, just splits the
    /// text.
    private static func longestText(in formula: String) -> Int {
        var (longest, length, isInText) = (0, 0, false)
        for byte in formula.utf8 {
            if byte == UInt8(ascii: "\"") {
                isInText.toggle()
                length = 0
            } else if isInText, byte & 0xC0 != 0x80 {
                // A character of four bytes is two units.
                length += byte >= 0xF0 ? 2 : 1
                longest = max(longest, length)
            }
        }
        return longest
    }

    // MARK: Rules

    /// What is wrong with a validation, or nil.
    static func problem(_ validation: Validation) -> String? {
        guard
            [validation.inputTitle, validation.errorTitle].allSatisfy({ $0.utf16.count <= ExcelLimits.messageTitle }),
            [validation.inputMessage, validation.errorMessage].allSatisfy({ $0.utf16.count <= ExcelLimits.message })
        else { return "the message of a validation is too long" }
        switch validation.rule {
        case .decimal(let range):
            return range.lowerBound.isFinite && range.upperBound.isFinite ? nil : "a bound is not a finite number"
        case .formula(let formula), .listInRange(let formula):
            return problem(formula: formula, atMost: ExcelLimits.ruleFormula)
        case .wholeNumber, .any: return nil
        }
    }

    /// What is wrong with a conditional format, or nil.
    static func problem(_ format: ConditionalFormat) -> String? {
        switch format.rule {
        case .formula(let formula): return problem(formula: formula) ?? problem(format.style)
        case .threeColours(let low, let middle, let high):
            let stops = [low, middle, high]
            return stops.allSatisfy { $0.value.isFinite && $0.colour.isColour }
                ? nil : "a colour scale has an invalid number or colour"
        }
    }

    // MARK: Styles

    /// What is wrong with a style, or nil.
    static func problem(_ style: CellStyle) -> String? {
        let attributes = style.attributes
        let colours = [attributes.fontColour, attributes.fillColour, attributes.border].compactMap(\.self)
        if let colour = colours.first(where: { !$0.isColour }) { return "\(colour) is not a colour" }
        guard (1...409).contains(attributes.fontSize), (-90...90).contains(attributes.rotation),
            (0...250).contains(attributes.indent)
        else { return "the size, rotation or indentation of the text is out of range" }
        let format = attributes.numberFormat ?? "General"
        guard format.utf8.count <= ExcelLimits.numberFormatBytes, format.asOneLine == format else {
            return "\(format) is not a number format"
        }
        return nil
    }

    // MARK: Charts

    /// Refuses a chart that refers to a missing sheet or has invalid numbers or colours.
    static func check(
        _ chart: Chart, of sheet: SheetDescription, _ names: Set<String>
    ) throws(WriteError) {
        let location = "\(sheet.name)!\(chart.anchor)"
        for range in chart.series.flatMap({ [$0.categories, $0.values] })
        where !names.contains(range.sheet.lowercased()) {
            throw WriteError(location, "the chart refers to the missing sheet \(range.sheet)")
        }
        let numbers = [chart.valueAxisRange?.lowerBound, chart.valueAxisRange?.upperBound, chart.valueAxisStep]
        guard numbers.compactMap(\.self).allSatisfy(\.isFinite), chart.width > 0, chart.height > 0,
            chart.series.allSatisfy(\.colour.isColour)
        else { throw WriteError(location, "the chart has an invalid size, colour or axis") }
    }

    // MARK: Tables

    /// Excel repairs a file if two tables have the same name or if headings are invalid.
    static func checkTables(of sheets: [SheetDescription]) throws(WriteError) {
        var names: Set<String> = []
        for sheet in sheets {
            for table in sheet.tables {
                let location = "\(sheet.name)!\(table.range)"
                guard names.insert(table.name.lowercased()).inserted else {
                    throw WriteError(location, "two tables have the name \(table.name)")
                }
                if let reason = problem(name: table.name) { throw WriteError(location, "\(table.name) \(reason)") }
                let columns = table.range.last.column - table.range.first.column + 1
                guard table.headers.count == columns, table.headers == TableHeadings.valid(table.headers) else {
                    throw WriteError(
                        location, "\(table.name) must have one heading for each column, none empty and all different")
                }
                guard table.range.last.row > table.range.first.row else {
                    throw WriteError(location, "\(table.name) has no row below its headings")
                }
            }
        }
    }
}

extension String {
    /// Whether the text is a colour, "RRGGBB".
    var isColour: Bool { utf8.count == 6 && utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit } }
}
