import CompetencePlan

/// A duration in years as people write it: "2 år", "1,5 år", "to år", "1 år og 6 mnd", "et halvt år".
package enum MonthsText {
    private static let years: Set<String> = ["år", "års", "year", "years", "yr", "yrs"]
    private static let months: Set<String> = [
        "mnd", "mnd.", "måned", "måneder", "månad", "månader", "month", "months",
    ]
    /// Numbers of years in words, besides whole numbers.
    private static let parts = [
        "et": "1", "eit": "1", "halvt": "0.5", "half": "0.5", "halvannet": "1.5", "halvanna": "1.5",
    ]
    private static let fillers: Set<String> = ["og", "and", "a", "bindingstid", "binding"]

    /// The number of whole months; nil if the text does not mention years or is ambiguous.
    package static func months(_ text: String) -> Int? {
        var words = words(of: text)[...]
        var total: Int64 = 0
        var hasYears = false
        while let word = words.popFirst() {
            var number = word
            // "et halvt år"
            if ["et", "eit", "ett"].contains(word), words.first == "halvt" { number = words.removeFirst() }
            // "1 1/2 år"
            if words.first?.contains("/") == true { number += " " + words.removeFirst() }
            guard let amount = amount(number), let unit = words.popFirst() else { return nil }
            if years.contains(unit), !hasYears, total == 0 {
                guard (amount.units * 12).isMultiple(of: FullTimeEquivalent.scale) else { return nil }
                total = amount.units * 12 / FullTimeEquivalent.scale
                hasYears = true
            } else if months.contains(unit), hasYears, words.isEmpty {
                // Twelve or more would repeat the same time: "2 år (24 mnd)".
                guard amount.units.isMultiple(of: FullTimeEquivalent.scale), amount < FullTimeEquivalent(whole: 12)
                else { return nil }
                total += amount.units / FullTimeEquivalent.scale
            } else {
                return nil
            }
        }
        return hasYears && total > 0 && total <= Count.largestWhole ? Int(total) : nil
    }

    private static func amount(_ word: String) -> FullTimeEquivalent? {
        if let part = parts[word] { return FullTimeEquivalent(decimalText: part) }
        if let numeral = Numeral.value(word) { return FullTimeEquivalent(whole: numeral) }
        guard case .number(let decimal) = NumberText(word), !decimal.hasPrefix("-") else { return nil }
        return FullTimeEquivalent(decimalText: decimal)
    }

    /// Words in lower case, with numbers and units separated: "2år".
    private static func words(of text: String) -> [String] {
        var spaced = ""
        for character in text.withoutInvisible.lowercased() {
            if let last = spaced.last, last.isNumber, character.isLetter { spaced += " " }
            spaced.append(character)
        }
        return spaced.split(whereSeparator: \.isWhitespace).map(String.init).filter { !fillers.contains($0) }
    }
}

extension RowReader {
    /// A number of months, possibly written in years.
    mutating func months(_ column: TableColumn) -> Field<Int> {
        if let text = textWithUnit(in: column), let months = MonthsText.months(text) {
            noteReading(of: text, as: "\(months)", column)
            return .value(months)
        }
        return whole(column)
    }
}
