import CompetencePlan

/// A deadline's text in parts: its numbers in order, and the word that gives their meaning.
struct DeadlineWords {
    struct Number {
        let value: Int
        let length: Int
        /// Whether a sign before it shows that the century is omitted: "mai -18", "mai '18".
        let isShortened: Bool

        /// Four digits.
        var year: Int? { length == 4 && (1900...2999).contains(value) ? value : nil }
        /// The year, if it has four digits, or two after a sign for the century.
        var fullYear: Int? { year ?? (isShortened && length == 2 ? 2000 + value : nil) }
        /// The year, where nothing else can be meant: two digits are in this century.
        var anyYear: Int? { year ?? (length == 2 ? 2000 + value : nil) }
    }

    enum Meaning {
        case month(Int)
        /// "jul": July if there is a day, as in a spreadsheet's "1.jul.2018"; otherwise it may be Christmas.
        case julyOrChristmas
        /// A period that ends with a month.
        case yearEnd(Int)
        /// A numbered part of the year, with its number of months.
        case part(Int)
        case winter
        case week
        /// The turn of the year, given with both years.
        case turnOfYear
        /// A school year, given with both years.
        case schoolYear
    }

    private(set) var numbers: [Number] = []
    private(set) var meaning: Meaning?
    private(set) var ordinal: Int?

    /// Nil for a text with any word that does not belong to a date.
    init?(_ text: String) {
        var before: Character = " "
        var rest = text.lowercased()[...]
        while let first = rest.first {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                guard let value = Int(digits), digits.count <= 8 else { return nil }
                let isFirst = numbers.isEmpty && meaning == nil
                numbers.append(
                    Number(value: value, length: digits.count, isShortened: !isFirst && "-–'’".contains(before)))
                rest = rest.dropFirst(digits.count)
                before = "0"
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter }
                guard read(String(word)) else { return nil }
                rest = rest.dropFirst(word.count)
                before = "a"
            } else {
                guard first.isWhitespace || "./-–,:'’()\"«»“”".contains(first) else { return nil }
                rest = rest.dropFirst()
                before = first
            }
        }
        if numbers.isEmpty { return nil }
    }

    private mutating func read(_ word: String) -> Bool {
        if Self.fillers.contains(word) { return true }
        if let number = Self.ordinals[word] {
            defer { ordinal = number }
            return ordinal == nil
        }
        guard meaning == nil, let found = Self.meanings[word] ?? Self.misspelt(word) else { return false }
        meaning = found
        return true
    }

    /// The only month whose name differs in a single letter.
    private static func misspelt(_ word: String) -> Meaning? {
        let names = monthNames.enumerated().flatMap { month, names in names.map { (month + 1, $0) } }
        return EditDistance.slip(of: word, among: names.filter { $0.1.count >= 5 }, atLeast: 5).map(Meaning.month)
    }

    /// Words that change nothing: a deadline is always at the end of the period.
    private static let fillers: Set<String> = [
        "den", "i", "av", "innen", "innan", "ila", "løpet", "utgangen", "slutten", "ultimo", "senest", "seinast",
        "frist", "tom", "ved", "ut", "måned", "månad", "month", "dato", "date",
        "the", "of", "in", "by", "end", "during", "st", "nd", "rd", "th", "år", "året", "year",
        "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag", "sundag",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "man", "tir", "tirs", "ons", "tor", "tors", "fre", "lør", "søn", "mån", "tys", "lau", "mon", "tue", "wed",
        "thu",
        "fri", "sat", "sun",
    ]

    private static let ordinals: [String: Int] = [
        "første": 1, "fyrste": 1, "first": 1, "andre": 2, "second": 2, "tredje": 3, "third": 3, "fjerde": 4,
        "fourth": 4, "ii": 2, "iii": 3, "iv": 4, "siste": lastPart, "last": lastPart,
    ]

    /// For "siste halvår": the last part of the year, however many there are.
    static let lastPart = 0

    private static let monthNames = [
        ["januar", "jan", "january"], ["februar", "feb", "febr", "february"], ["mars", "mar", "march"],
        ["april", "apr"], ["mai", "may"], ["juni", "jun", "june"], ["juli", "july"],
        ["august", "aug"], ["september", "sep", "sept"], ["oktober", "okt", "october", "oct"],
        ["november", "nov"], ["desember", "des", "december", "dec"],
    ]

    /// The number of the month with this name.
    static func month(_ word: String) -> Int? {
        monthNames.firstIndex { $0.contains(word) }.map { $0 + 1 }
    }

    private static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        for (index, names) in monthNames.enumerated() { for name in names { meanings[name] = .month(index + 1) } }
        meanings["jul"] = .julyOrChristmas
        // Seasons as defined by the weather service; terms of a school or budget year end with half of the year.
        for name in ["vår", "våren", "spring"] { meanings[name] = .yearEnd(5) }
        for name in ["sommer", "sommeren", "sommar", "sommaren", "summer"] { meanings[name] = .yearEnd(8) }
        for name in ["høst", "høsten", "haust", "hausten", "autumn", "fall"] { meanings[name] = .yearEnd(11) }
        for name in ["vinter", "vinteren", "winter"] { meanings[name] = .winter }
        for name in ["vårhalvåret", "vårhalvår", "vårsemesteret", "vårsemester"] { meanings[name] = .yearEnd(6) }
        for season in ["høst", "haust"] {
            for term in ["halvåret", "halvår", "semesteret", "semester"] { meanings[season + term] = .yearEnd(12) }
        }
        for name in ["årsskiftet", "årsskifte", "nyttår"] { meanings[name] = .turnOfYear }
        for name in ["skoleåret", "skoleår", "skuleåret", "skuleår", "school", "studieåret", "barnehageåret"] {
            meanings[name] = .schoolYear
        }
        for name in ["halvår", "halvåret", "halvdel", "halvdelen", "half", "h"] { meanings[name] = .part(6) }
        for name in ["tertial", "tertialet", "t"] { meanings[name] = .part(4) }
        for name in ["kvartal", "kvartalet", "quarter", "kv", "q", "k"] { meanings[name] = .part(3) }
        for name in ["uke", "uka", "u", "veke", "veka", "week", "w"] { meanings[name] = .week }
        return meanings
    }()
}
