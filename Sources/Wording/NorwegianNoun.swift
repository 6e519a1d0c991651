/// A Norwegian noun, possibly with adjectives before it («kritisk oppgave»): its gender, and
/// the forms that sentences need.
struct NorwegianNoun {
    enum Gender {
        case masculine, feminine, neuter
    }

    let gender: Gender
    /// The definite plural, definite singular, plural and singular.
    let forms: [String]
    var singular: String { forms[3] }

    /// The forms as a plan states them: «en oppgave, oppgaven, oppgaver, oppgavene». Nil for anything else.
    init?(forms text: String) {
        let parts = text.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
        guard parts.count == 4, let space = parts[0].firstIndex(of: " ") else { return nil }
        switch parts[0][..<space].lowercased() {
        case "en", "ein": gender = .masculine
        case "ei": gender = .feminine
        case "et", "eit": gender = .neuter
        default: return nil
        }
        forms = [parts[3], parts[1], parts[2], String(parts[0][space...].dropFirst())]
    }

    /// The forms that the ending determines; nil if it is not conclusive.
    init?(_ term: String, in language: Language) {
        let words = term.split(separator: " ").map(String.init)
        let adjectives = words.dropLast().compactMap(Self.inflected)
        guard let noun = words.last, adjectives.count == words.count - 1,
            let (gender, endings) = Self.declension(of: noun, isNynorsk: language == .nn)
        else { return nil }
        let stem = noun.hasSuffix("e") ? String(noun.dropLast()) : noun
        func phrase(_ article: String, _ ending: String) -> String {
            ((adjectives.isEmpty || article.isEmpty ? [] : [article]) + adjectives + [stem + ending])
                .joined(separator: " ")
        }
        self.gender = gender
        forms = [
            phrase(language == .nn ? "dei" : "de", endings[0]), phrase(gender == .neuter ? "det" : "den", endings[1]),
            phrase("", endings[2]), term,
        ]
    }

    /// The gender of a noun, and the endings of its definite plural, definite singular and plural.
    private static func declension(of noun: String, isNynorsk: Bool) -> (Gender, [String])? {
        func ends(_ ends: [String]) -> Bool { ends.contains(where: noun.hasSuffix) }
        if ends(["område", "emne", "tema", "felt", "fag", "krav", "mål", "sertifikat"]) {
            let isWeak = noun.hasSuffix("e")
            let plural = isNynorsk ? (isWeak ? "e" : "") : ends(["e", "tema", "sertifikat"]) ? "er" : ""
            return (.neuter, [isNynorsk ? "a" : "ene", "et", plural])
        }
        if ends(["het", "heit", "ing", "rolle", "oppgave", "oppgåve", "evne", "tjeneste", "teneste", "gruppe"]) {
            // In bokmål, feminine nouns may be inflected as masculine.
            guard isNynorsk else { return (.feminine, ["ene", "en", "er"]) }
            return (.feminine, noun.hasSuffix("ing") ? ["ane", "a", "ar"] : ["ene", "a", "er"])
        }
        if ends([
            "anse", "else", "sjon", "itet", "ikk", "metode", "prosedyre", "kunnskap", "disiplin", "kategori",
        ]) {
            return (.masculine, isNynorsk ? ["ane", "en", "ar"] : ["ene", "en", "er"])
        }
        return nil
    }

    /// The plural and definite form of an adjective: «kritiske» of «kritisk», «digitale» of «digitalt».
    private static func inflected(_ adjective: String) -> String? {
        let endings = [
            ("alt", "ale"), ("al", "ale"), ("ivt", "ive"), ("iv", "ive"), ("elt", "elle"), ("ell", "elle"),
            ("sk", "ske"), ("ig", "ige"),
        ]
        return endings.first { adjective.hasSuffix($0.0) }.map { adjective.dropLast($0.0.count) + $0.1 }
    }
}

extension NorwegianNoun {
    /// The forms of «fagområde» in texts, with words that agree with it, and what stands in their place;
    /// longer ones first. In nynorsk «fagområde» is also the plural, which is assumed where no word before it
    /// shows that it is the singular.
    func replacements(of standard: NorwegianNoun, in language: Language) -> [(standard: String, own: String)] {
        let index =
            switch gender {
            case .neuter: 0
            case .masculine: 1
            case .feminine: 2
            }
        let agreeing = (language == .nn ? Self.nynorsk : Self.bokmål).map { line -> (String, String) in
            let words = line.split(separator: "/").map(String.init)
            let form = words[min(index, words.count - 1)]
            // Without «~», it is about the noun, which stands elsewhere in the sentence.
            return (words[0].replacing("~", with: standard.singular), form.replacing("~", with: singular))
        }
        return agreeing + zip(standard.forms, forms).map { ($0, $1) }
    }

    /// Each line has the forms that agree with a neuter, masculine and feminine noun, «~». The
    /// last is for all that follow.
    private static let bokmål = [
        "virksomhet er sårbart/virksomhet er sårbar", "jobber med det/jobber med den",
        "et ~, skriv det/en ~, skriv den",
        "om det er ett/om det er én", "viktig det er/viktig den er", "andel på det/andel på den",
        "hvert av dem/hver av dem", "ikke et av/ikke en av", "et nytt felles ~/en ny felles ~",
        "et eget ~/en egen ~", "sårbart ~/sårbar ~", "hvilket ~/hvilken ~", "hvert ~/hver ~", "nytt ~/ny ~",
        "ett ~/én ~", "et ~/en ~",
    ]

    private static let nynorsk = [
        "verksemd er sårbart/verksemd er sårbar", "jobbar med det/jobbar med han/jobbar med ho",
        "eit ~, skriv det/ein ~, skriv han/ei ~, skriv ho", "om det er eitt/om det er éin/om det er éi",
        "viktig det er/viktig han er/viktig ho er", "delen deira på det/delen deira på han/delen deira på ho",
        "kvart av dei/kvar av dei", "ikkje eit av/ikkje ein av/ikkje ei av",
        "eit eige ~/ein eigen ~/ei eiga ~", "sårbart ~/sårbar ~", "kva ~ tiltaket/kva ~ tiltaket", "kvart ~/kvar ~",
        "nytt ~/ny ~", "utan ~/utan ~", "eitt ~/éin ~/éi ~", "eit ~/ein ~/ei ~", "× ~/× ~",
        "verksemd og ~/verksemd og ~", "~ manglar/~ manglar", "~ som er borte/~ som er borte",
        "~ med nytt namn/~ med nytt namn",
    ]
}
