/// Excel's limits (support.microsoft.com, "Excel specifications and limits"); it repairs or refuses files that exceed
/// them. Texts are counted in UTF-16 units, so an emoji counts as two.
package enum ExcelLimits {
    /// UTF-16 units of a cell's text.
    package static let text = 32_767
    /// Units of a sheet's name.
    package static let sheetName = 31
    /// Units of the heading of an input or error message.
    package static let messageTitle = 32
    /// Units of an input or error message.
    package static let message = 255
    /// Units of a page header or footer, including codes.
    package static let header = 255
    /// Units of a table's heading.
    package static let heading = 255
    /// Units of a quoted text in a formula.
    package static let formulaText = 255
    /// Units of a formula in a cell, and in a validation rule.
    package static let formula = 8_192
    package static let ruleFormula = 255
    /// Units of the name or value of a document property.
    package static let property = 255
    /// Units of a defined name.
    package static let name = 255
    /// Bytes of an attribute in libxlsxwriter (1.1.4). It cuts longer ones, even inside a character.
    package static let attributeBytes = 2_079
    /// Bytes of a number format in libxlsxwriter (1.1.4).
    package static let numberFormatBytes = 127
    /// A row's height in points, and a column's width in characters.
    package static let rowHeight = 409.5
    package static let columnWidth = 255.0
}

extension String {
    /// The text if it has at most `limit` UTF-16 units, else its start with "…", cut between characters.
    package func cut(to limit: Int) -> String {
        // No text has more UTF-16 units than bytes.
        guard utf8.count > limit, utf16.count > limit else { return self }
        return cut(to: limit - 1) { $0.utf16.count } + "…"
    }

    /// The same with a limit in UTF-8 bytes.
    package func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        return cut(to: limit - "…".utf8.count) { $0.utf8.count } + "…"
    }

    private func cut(to limit: Int, counting count: (Character) -> Int) -> String {
        var used = 0
        return String(
            prefix { character in
                used += count(character)
                return used <= limit
            })
    }
}
