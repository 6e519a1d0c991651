/// How people write a plan's currency beside an amount: "kr 15 000", "€50,000", "50 tkr" in a
/// plan in thousands of kroner.
package struct CurrencyWords: Hashable, Sendable {
    /// In lower case, without a point.
    let words: Set<String>
    /// Whether amounts are in thousands or millions, so that "50 tusen" could be either 50 or 50 000 of them.
    let isMultiple: Bool

    package static let kroner = CurrencyWords("kr")

    /// The words for the currency as the plan writes it; a plan without one is in kroner.
    package init(_ currency: String) {
        let parts = currency.lowercased().split { $0.isWhitespace || $0 == "." }.map(String.init)
        isMultiple = parts.contains { Int($0) != nil || NumberText.multiples[$0] != nil }
        if isMultiple {
            // Of "1000 kr", "kr" alone is something else.
            words = parts.count == 1 ? Set(parts) : []
        } else {
            let known = parts.isEmpty ? Self.known[0] : Self.known.first { !$0.isDisjoint(with: parts) }
            words = (known ?? []).union(parts)
        }
    }

    private static let known: [Set<String>] = [
        ["kr", "kroner", "nok"], ["eur", "euro", "euros", "€"], ["usd", "dollar", "dollars", "$"],
        ["gbp", "pund", "pounds", "£"], ["sek", "kr", "kronor", "kroner"], ["dkk", "kr", "kroner"],
    ]
}
