/// Valid headings for an Excel table: on one line, within the limit, not empty, and unique regardless of case. Excel
/// renames invalid ones and reports a repair.
package enum TableHeadings {
    /// `headings` made valid, in the same order. A duplicate gets a number: "År", "År (2)".
    package static func valid(_ headings: [String]) -> [String] {
        var taken: Set<String> = []
        return headings.enumerated().map { index, heading in
            let words = heading.asOneLine.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
            let name = words.isEmpty ? "\(index + 1)" : words.joined(separator: " ")
            var candidate = name.cut(to: ExcelLimits.heading)
            var number = 2
            while !taken.insert(key(candidate)).inserted {
                let ending = " (\(number))"
                candidate = name.cut(to: ExcelLimits.heading - ending.utf16.count) + ending
                number += 1
            }
            return candidate
        }
    }

    /// Equal for headings that Excel considers equal.
    static func key(_ heading: String) -> String { heading.lowercased() }
}
