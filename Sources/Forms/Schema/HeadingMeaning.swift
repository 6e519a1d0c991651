import CompetencePlan

/// What a column's numbers mean, to distinguish a heading that people only added something to ("Dagens nivå (0-5)")
/// from one that gives the numbers below it another meaning ("Kostnad i 1000 kr", "Bindingstid (år)").
struct HeadingMeaning: Sendable {
    /// The words of the column's own headings.
    private let own: Set<Substring>
    private let ownSigns: Set<Unicode.Scalar>
    private let kind: FormColumn.Kind
    /// The ends of the scale, for a column of levels.
    private let scale: [Int]
    /// The year that the numbers are about; nil if a heading may name any year.
    private let year: Int?
    /// Whether the numbers are of persons or årsverk.
    private var isCount: Bool { [.count, .fte].contains(kind) }
    var isNumber: Bool { kind.isNumber }

    /// `header` is the heading as written, `accepted` are all headings, normalised.
    init(_ kind: FormColumn.Kind, _ header: String, _ accepted: [String], scale: [Level] = [], year: Int? = nil) {
        own = Set(accepted.flatMap { $0.split(separator: " ") })
        ownSigns = Self.signs(in: header)
        self.kind = kind
        self.scale = [scale.first?.level, scale.last?.level].compactMap(\.self)
        self.year = [.count, .fte].contains(kind) ? year : nil
    }

    /// Words for the units of other kinds of columns.
    private var otherColumns: Set<Substring> { Self.otherUnits[kind, default: []].subtracting(own) }

    /// The same, and words for thousands and, where the column has another currency, for kroner.
    private var otherUnits: Set<Substring> {
        let isForeign = kind == .amount && !(own.isDisjoint(with: Self.foreignCurrencies) && ownSigns.isEmpty)
        // "I tusen" is "1000 kr".
        let same = isInThousands ? Self.thousands : []
        return otherColumns.union(Self.factors.union(isForeign ? Self.kroner : []).subtracting(own).subtracting(same))
    }

    /// Whether the column's own amounts are in thousands.
    private var isInThousands: Bool { !own.isDisjoint(with: Self.thousands) }

    /// Whether the numbers below a heading are what the column asks for.
    func isKept(by heading: String) -> Bool {
        let words = Self.words(of: heading)
        return hasOwnSigns(heading) && otherUnits.isDisjoint(with: words) && !isRate(heading)
            // "Kostnad (kr)" for "Kostnad (1000 kr)"
            && (!isInThousands || Self.kroner.isDisjoint(with: words) || !Self.thousands.isDisjoint(with: words))
            // Of a column for one year, "2026–2027" is another.
            && (!own.contains(where: Self.isYear) || words.filter(Self.isYear).isSubset(of: own))
            && (scale.isEmpty || Self.ranges(in: heading).allSatisfy { $0 == scale })
    }

    /// Whether the numbers of a column of persons or årsverk are for each year: "Ventet avgang per år".
    private func isRate(_ heading: String) -> Bool {
        let text = NormalisedText.of(heading)
        return isCount
            && ["per år", "pr år", "per year", "i året", "årlig", "årleg"].contains { text.hasSuffix(" " + $0) }
    }

    private static func isYear(_ word: Substring) -> Bool { Int(word).map(isYear) ?? false }

    /// Whether a number is rather a year than a number of something.
    static func isYear(_ number: Int) -> Bool { (1900...2099).contains(number) }

    /// Whether a cell's words are the unit of another column: "3 ansatte" in a column of
    /// årsverk, "24 kr" in one of months.
    func isContradicted(by text: String) -> Bool {
        (isCount || kind == .months) && !otherColumns.isDisjoint(with: Self.words(of: text))
    }

    /// Whether a heading has no signs of units but the column's own.
    func hasOwnSigns(_ heading: String) -> Bool { ownSigns.isSuperset(of: Self.signs(in: heading)) }

    /// Whether a heading has words that may be about the numbers, such as "Ansatte (deltid)".
    func hasAddition(_ heading: String) -> Bool {
        guard isNumber else { return false }
        // "Ventet avgang (62+)"
        if isCount, heading.contains("+") { return true }
        return !Self.words(of: heading).subtracting(Self.harmless).allSatisfy { word in
            if own.contains(word) { return true }
            if let number = Int(word) { return year == nil || number < 1900 || number == year }
            // "Deltid" is no typo for "Heltid".
            return own.contains {
                $0.first == word.first && Letters(String($0)).distance(to: Letters(String(word)), atMost: 1) <= 1
            }
        }
    }

    private static func words(of heading: String) -> Set<Substring> {
        Set(NormalisedText.words(of: heading))
    }

    /// The signs of units; "100 %" only defines full time.
    private static func signs(in heading: String) -> Set<Unicode.Scalar> {
        let signs = Set(heading.unicodeScalars.filter(unitSigns.contains))
        if signs.isEmpty { return [] }
        let isFullTime = NormalisedText.words(of: heading).contains("100")
        return isFullTime ? signs.subtracting(["%"]) : signs
    }

    private static let unitSigns: Set<Unicode.Scalar> = ["%", "‰", "€", "$", "£"]

    /// The ranges of one or two digits, as in "(0-5)" and "1 til 6".
    private static func ranges(in heading: String) -> [[Int]] {
        let compact = heading.replacing(" til ", with: "-").replacing(" to ", with: "-").filter { !$0.isWhitespace }
        return compact.split { !$0.isNumber && !"-–—−".contains($0) }
            .map { $0.split { !$0.isNumber }.compactMap { Int($0) } }.filter { $0.count == 2 && $0[1] < 100 }
    }

    private static let thousands: Set<Substring> = [
        // "000" is the end of "1 000".
        "1000", "000", "tusen", "tkr", "kkr", "tnok", "knok", "thousand", "thousands", "k",
    ]

    /// Words for thousands and other factors, which are no column's unit.
    private static let factors = thousands.union([
        "mill", "million", "millioner", "millionar", "mnok", "mkr", "prosent", "pst", "hundre", "millions", "percent",
    ])

    private static let kroner = Set(CurrencyWords.kroner.words.map { $0[...] })
    private static let foreignCurrencies: Set<Substring> = ["eur", "euro", "usd", "dollar", "dollars", "gbp"]

    /// Words for units that a column of a kind does not have.
    private static let otherUnits: [FormColumn.Kind: Set<Substring>] = [
        .count: kroner.union(["årsverk", "årsverka", "fte", "ftes", "stillingsprosent", "stillingsandel"]),
        .fte: kroner.union([
            "person", "personer", "personar", "ansatt", "ansatte", "tilsett", "tilsette", "hoder", "hovud", "people",
            "timer", "timar", "hours", "ubesatt", "ubesatte", "ledig", "ledige", "vakant", "vakante", "vacant",
        ]),
        .amount: foreignCurrencies.union([
            "sek", "dkk", "år", "årlig", "årlige", "årleg", "årlege", "year", "yearly", "annual", "måned", "månad",
            "mnd", "month", "monthly", "uke", "veke", "week", "time", "hour", "deltaker", "deltakar", "person", "hode",
            "hovud", "ansatt", "tilsett", "participant", "employee", "stk", "stykk", "hver", "kvar", "each",
        ]),
        .months: kroner.union([
            "år", "year", "years", "halvår", "kvartal", "uke", "uker", "veke", "veker", "week", "weeks", "dag", "dager",
            "dagar", "day", "days", "timer", "timar", "hours",
        ]),
    ]

    /// Words that say when, or repeat what is asked for.
    private static let harmless: Set<Substring> = [
        "i", "in", "for", "per", "pr", "år", "året", "year", "dato", "date", "ant", "antall", "antal", "tal", "tall",
        "number", "stk", "kr", "kroner", "nok", "mnd", "måneder", "månader", "months", "personer", "personar", "skriv",
        "alt", "total", "totalt", "sum", "samlet", "samla",
    ]
}
