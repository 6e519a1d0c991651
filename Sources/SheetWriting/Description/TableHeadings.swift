/// Headings that an Excel table can have: on one line, within the limit, none empty and none twice whatever the case.
/// Excel renames what is not, and says that it repaired the file.
package enum TableHeadings {
    /// `headings` as they can stand over a table, in the same order. One that is taken is numbered: "År", "År (2)".
    package static func valid(_ headings: [String]) -> [String] {
        var taken: Set<String> = []
        return headings.enumerated().map { index, heading in
            let words = heading.asOneLine.split(separator: " ").joined(separator: " ")
            let name = words.isEmpty ? "\(index + 1)" : words
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

    /// What is the same for headings that Excel takes for one.
    static func key(_ heading: String) -> String { heading.lowercased() }
}
