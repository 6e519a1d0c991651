/// A Norwegian noun whose ending determines its gender, its forms, and the forms of words that agree with it.
struct NorwegianNoun {
    enum Gender {
        case masculine, feminine, neuter
    }

    let gender: Gender
    /// The definite plural, definite singular, plural and singular.
    let forms: [String]
    var singular: String { forms[3] }

    /// Nil if the ending is not conclusive.
    init?(_ noun: String, in language: Language) {
        func ends(_ ends: [String]) -> Bool { ends.contains(where: noun.hasSuffix) }
        guard !noun.contains(" ") else { return nil }
        let isWeak = noun.hasSuffix("e")
        let isNynorsk = language == .nn
        let endings: [String]
        if ends(["område", "emne", "tema", "felt", "fag", "krav", "mål"]) {
            gender = .neuter
            let plural = isNynorsk ? (isWeak ? "e" : "") : isWeak || noun.hasSuffix("tema") ? "er" : ""
            endings = [isNynorsk ? "a" : "ene", "et", plural]
        } else if ends(["het", "heit", "ing", "rolle", "oppgave", "oppgåve", "evne", "tjeneste", "teneste", "gruppe"]) {
            gender = .feminine
            // In bokmål, feminine nouns may be inflected as masculine.
            let nynorsk = noun.hasSuffix("ing") ? ["ane", "a", "ar"] : ["ene", "a", "er"]
            endings = isNynorsk ? nynorsk : ["ene", "en", "er"]
        } else if ends([
            "anse", "else", "sjon", "itet", "ikk", "metode", "prosedyre", "kunnskap", "disiplin", "kategori",
        ]) {
            gender = .masculine
            endings = isNynorsk ? ["ane", "en", "ar"] : ["ene", "en", "er"]
        } else {
            return nil
        }
        forms = endings.map { (isWeak ? String(noun.dropLast()) : noun) + $0 } + [noun]
    }
}

extension NorwegianNoun.Gender {
    /// Phrases in the texts that agree with «fagområde», and their forms for a noun of this gender; longer ones first. In nynorsk
    /// «fagområde» is also the plural, which is assumed for phrases not listed here.
    func agreement(in language: Language) -> [(String, String)] {
        switch language {
        case .nb where self != .neuter: Self.common
        case .nn where self != .neuter: Self.nynorsk.map { ($0, self == .masculine ? $1 : $2) }
        default: []
        }
    }

    private static let common = [
        ("hvert fagområde, samlet for dem som jobber med det", "hver fagområde, samlet for dem som jobber med den"),
        (
            "hvilket fagområde tiltaket skal styrke, om det er ett",
            "hvilken fagområde tiltaket skal styrke, om det er én"
        ),
        ("ett fagområde i en virksomhet er sårbart", "én fagområde i en virksomhet er sårbar"),
        ("et fagområde, skriv det", "en fagområde, skriv den"), ("et av virksomhetens", "en av virksomhetens"),
        ("et eget fagområde", "en egen fagområde"), ("hvert fagområde", "hver fagområde"),
        ("ett fagområde", "én fagområde"), ("et fagområde", "en fagområde"), ("nytt fagområde", "ny fagområde"),
        ("sårbart fagområde", "sårbar fagområde"), ("hvor viktig det er", "hvor viktig den er"),
        ("deres andel på det", "deres andel på den"), ("på hvert av dem", "på hver av dem"),
    ]

    private static let nynorsk =
        [
            (
                "kvart fagområde, samla for dei som jobbar med det", "kvar fagområde, samla for dei som jobbar med han",
                "kvar fagområde, samla for dei som jobbar med ho"
            ),
            (
                "kva fagområde tiltaket skal styrkje, om det er eitt",
                "kva fagområde tiltaket skal styrkje, om det er éin",
                "kva fagområde tiltaket skal styrkje, om det er éi"
            ),
            (
                "eitt fagområde i ei verksemd er sårbart", "éin fagområde i ei verksemd er sårbar",
                "éi fagområde i ei verksemd er sårbar"
            ),
            ("eit fagområde, skriv det", "ein fagområde, skriv han", "ei fagområde, skriv ho"),
            ("eit av fagområda", "ein av fagområda", "ei av fagområda"),
            ("eit eige fagområde", "ein eigen fagområde", "ei eiga fagområde"),
            ("kvart fagområde", "kvar fagområde", "kvar fagområde"),
            ("eitt fagområde", "éin fagområde", "éi fagområde"),
            ("eit fagområde", "ein fagområde", "ei fagområde"), ("nytt fagområde", "ny fagområde", "ny fagområde"),
            ("sårbart fagområde", "sårbar fagområde", "sårbar fagområde"),
            ("kor viktig det er", "kor viktig han er", "kor viktig ho er"),
            ("delen deira på det", "delen deira på han", "delen deira på ho"),
            ("på kvart av dei", "på kvar av dei", "på kvar av dei"),
        ]
        + [
            "× fagområde", "verksemd og fagområde", "fagområde manglar", "fagområde som er borte",
            "fagområde med nytt namn",
        ]
        .map { ($0, $0, $0) }
}
