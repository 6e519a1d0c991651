import CompetencePlan

/// The words that name a row of sums or means, and those that people add to them.
enum TotalWords {
    /// The words beside a word for a total; nil if there is none.
    static func addition(to words: [Substring]) -> ArraySlice<Substring>? {
        if let first = words.first, let total = totals[first]?.first(where: { words.starts(with: $0) }) {
            return words.dropFirst(total.count)
        }
        for count in 1...longestTotal where words.count > count {
            let last = words.suffix(count)
            if let first = last.first, totals[first]?.contains(where: last.elementsEqual) ?? false {
                return words.dropLast(count)
            }
        }
        return nil
    }

    static func of(_ text: String) -> [Substring] {
        let hasSign = text.unicodeScalars.contains("∑")
        return NormalisedText.words(of: hasSign ? text.replacing("∑", with: "σ") : text)
    }

    /// The words for a total, by their first word.
    private static let totals = Dictionary(grouping: totalWords.map { $0.split(separator: " ") }) { $0[0] }
    private static let longestTotal = 2

    private static let totalWords = [
        "sum", "summen", "totalt", "totale", "total", "totalsum", "hovedtotal", "ialt", "σ", "delsum", "i alt",
        "til sammen",
        "tilsammen", "til saman", "tilsaman", "kontrollsum", "sammenlagt", "samanlagt", "samlet", "samla",
        "gjennomsnitt", "gjennomsnittlig", "gjennomsnittleg", "snitt", "snittet", "gjennomsnittet", "gjsnitt",
        "gj snitt",
        "gjsn", "gj sn", "totalen", "totals", "avg", "in all",
        "sluttsum", "delsummen", "mellomsum", "middelverdi", "median", "average", "mean", "subtotal", "grand total",
        "in total", "altogether", "tot", "summer", "totalresultat", "resultat", "overall", "akkumulert", "kumulert",
        "kumulativt", "differanse", "differansen", "avvik", "herav", "derav", "hvorav", "of which", "inkl", "inkludert",
        "medregnet", "medrekna", "including", "av disse", "av desse", "of these",
    ]

    /// Whether they end with a word that programs write after the name of a group.
    static func areOfProgram(_ words: [Substring]) -> Bool { words.last.map(ofPrograms.contains) ?? false }

    private static let ofPrograms: Set<Substring> = [
        "totalt", "total", "sum", "resultat", "alt", "snitt", "gjennomsnitt", "average",
    ]

    /// Whether the words for a total name a part of the rows above, and not their sum: "Herav ledere".
    static func arePart(_ words: [Substring]) -> Bool { words.first.map(parts.contains) ?? false }

    private static let parts: Set<Substring> = [
        "herav", "derav", "hvorav", "of", "inkl", "inkludert", "medregnet", "medrekna", "including", "av",
    ]

    /// Words with which no fagområde, position or measure begins: "Delsum administrasjon".
    static let certain: Set<Substring> = [
        "delsum", "delsummen", "mellomsum", "totalsum", "sluttsum", "kontrollsum", "subtotal", "totalresultat",
        "akkumulert", "kumulert", "kumulativt", "sum", "summen", "totalt",
    ]

    /// Words that name what was added up: "Sum drift (rad 7–9)".
    static let rows: Set<Substring> = ["rad", "rader", "radene", "radane", "linje", "linjer", "row", "rows"]

    /// Of a noun: "skole", "skolen", "senteret".
    static let endings: Set<Substring> = ["", "n", "en", "et", "t", "a", "ne", "ene", "ane"]

    static let usual: Set<Substring> = [
        "alle", "hele", "heile", "av", "for", "per", "pr", "i", "og", "over", "år", "alt", "sum", "totalt", "total",
        "antall", "tal", "antal", "virksomheten", "verksemda", "avdelingen", "avdelinga", "avd", "kommunen", "kommuna",
        "enheten", "eininga", "kroner", "kr", "stillinger", "stillingar", "personer", "personar", "ansatte",
        "tilsette", "fagområder", "fagområde", "tiltak", "kostnader", "kostnad", "behov", "the", "all", "of",
        "unit", "costs", "persons", "employees", "positions", "areas", "ved", "på", "hos", "oss", "at", "vår", "vårt",
    ]
}
