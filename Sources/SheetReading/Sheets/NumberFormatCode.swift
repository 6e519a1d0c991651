import Cells

/// The part of a number format's code that distinguishes dates and numbers with a unit from other numbers
/// (ECMA-376 part 1, section 18.8.31).
///
/// A code has up to three sections for numbers. The sign of a number or conditions in brackets select the section:
/// "[<100]0;yyyy" shows dates from 100 upwards.
struct NumberFormatCode {
    /// How a number is shown.
    enum Kind: Equatable, Sendable {
        case number
        case withUnit(NumberUnit)
        case date(DatePrecision)
    }

    /// What a section says of the numbers that it is for.
    private struct Rule {
        let kind: Kind
        let condition: Condition?
    }

    private struct Section {
        var isPercentage = false
        /// The texts that are shown as they are, in quotes, behind a backslash or as a currency.
        var texts = ""
        /// Whether the number is shown in thousands, by a comma behind its last digit.
        var isScaled = false
        var hasDigits = false
        /// The letters for parts of a date.
        var letters: Set<Unicode.Scalar> = []
        /// Whether hours, minutes or seconds run on past midnight.
        var isElapsed = false
        var condition: Condition?

        /// Whether digits stand behind the number: `0"000"` shows 25 as 25000.
        var hasDigitsBehind = false

        mutating func add(_ text: ArraySlice<Unicode.Scalar>) {
            texts.unicodeScalars.append(contentsOf: text)
            hasDigitsBehind = hasDigitsBehind || hasDigits && text.contains { ("0"..."9").contains($0) }
        }

        var kind: Kind {
            if letters.isEmpty {
                return isPercentage ? .withUnit(.percent) : words.map { .withUnit(.words($0)) } ?? .number
            }
            if isElapsed, letters.isSubset(of: ["h", "m", "s"]) { return .date(.hours) }
            let hasYear = !letters.isDisjoint(with: ["y", "e"])
            if !letters.subtracting(["y", "e", "m", "g", "b"]).isEmpty || !hasYear { return .date(.day) }
            return .date(letters.contains("m") ? .month : .year)
        }

        /// Excel's limit for a whole format.
        private static let longestUnit = 255

        /// The texts that can change what the number means. If it is shown in thousands or under a condition, it agrees
        /// with the words already: `[>=1000000]0.0,,"mill"`.
        private var words: String? {
            let words = String(texts.split(separator: " ").joined(separator: " ").prefix(Self.longestUnit))
            let isUnit = words.unicodeScalars.contains { scalar in
                scalar == "%" || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .currencySymbol
            }
            return (isUnit || hasDigitsBehind) && hasDigits && !isScaled && condition == nil ? words : nil
        }
    }

    private struct Condition {
        var isBelow = false
        var isEqual = false
        var isAbove = false
        var bound = 0.0

        func holds(for number: Double) -> Bool {
            number < bound ? isBelow : number > bound ? isAbove : isEqual
        }
    }

    /// The sections for numbers, at least one.
    private let sections: [Rule]

    init(_ code: String) {
        var rest = Array(code.lowercased().unicodeScalars)[...]
        var sections: [Rule] = []
        repeat {
            guard let section = Self.section(&rest) else { break }
            sections.append(Rule(kind: section.kind, condition: section.condition))
        } while rest.popFirst() == ";" && sections.count < 3
        self.sections = sections
    }

    /// The kind of all numbers, or nil if it depends on the number.
    var fixedKind: Kind? {
        guard let first = sections.first else { return .number }
        return sections.allSatisfy { $0.kind == first.kind } ? first.kind : nil
    }

    /// The kind of `number` with this code.
    func kind(of number: Double) -> Kind {
        for (index, section) in sections.enumerated() where applies(section, at: index, to: number) {
            return section.kind
        }
        return sections.last?.kind ?? .number
    }

    /// Without conditions, the first section is for positive numbers (and zero, if there are only two), the second for
    /// negative ones, and the last for the rest.
    private func applies(_ section: Rule, at index: Int, to number: Double) -> Bool {
        if let condition = section.condition { return condition.holds(for: number) }
        if index == sections.count - 1 { return true }
        if index == 0 { return sections.count == 2 ? number >= 0 : number > 0 }
        return number < 0
    }

    // MARK: Reading

    private typealias Scalars = ArraySlice<Unicode.Scalar>

    /// Reads up to the next ";". Date letters count outside quotes, escapes, fillers and brackets. Nil for the text
    /// section.
    private static func section(_ rest: inout Scalars) -> Section? {
        var section = Section()
        while let scalar = rest.first, scalar != ";" {
            rest.removeFirst()
            switch scalar {
            case "@": return nil
            case "\"":
                let text = rest.prefix { $0 != "\"" }
                section.add(text)
                rest = rest.dropFirst(text.count + 1)
            case "\\":
                section.add(rest.prefix(1))
                rest = rest.dropFirst()
            case "_", "*": rest = rest.dropFirst()
            case "[": readBracket(&rest, into: &section)
            case "g" where rest.first == "/": continue
            case "g" where rest.starts(with: "eneral".unicodeScalars):
                section.hasDigits = true
                rest = rest.dropFirst(6)
            case "e" where rest.first == "+" || rest.first == "-": continue
            case "a" where rest.starts(with: "aa".unicodeScalars): section.letters.insert("d")
            case "%": section.isPercentage = true
            case "0", "#", "?": (section.hasDigits, section.isScaled) = (true, false)
            case ",": section.isScaled = true
            case "d", "m", "y", "h", "s", "e", "g", "b": section.letters.insert(scalar)
            case _ where scalar.properties.generalCategory == .currencySymbol: section.add([scalar])
            default: continue
            }
        }
        return section
    }

    /// Reads brackets: elapsed time as in "[h]:mm", a condition as in "[>=10]", or a colour, locale, currency or
    /// numeral system, which do not indicate a date.
    private static func readBracket(_ rest: inout Scalars, into section: inout Section) {
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        guard let first = inner.first else { return }
        if "hms".unicodeScalars.contains(first), inner.allSatisfy({ $0 == first }) {
            section.letters.insert(first)
            section.isElapsed = true
        } else if let condition = condition(inner) {
            section.condition = condition
        } else if first == "$" {
            section.add(inner.dropFirst().prefix { $0 != "-" })
        }
    }

    private static func condition(_ inner: Scalars) -> Condition? {
        let signs = inner.prefix { "<>=".unicodeScalars.contains($0) }
        var digits = String.UnicodeScalarView()
        digits.append(contentsOf: inner.dropFirst(signs.count).filter { $0 != " " })
        guard !signs.isEmpty, let bound = Double(String(digits)) else { return nil }
        return Condition(
            isBelow: signs.contains("<"), isEqual: signs.contains("="), isAbove: signs.contains(">"), bound: bound)
    }
}
