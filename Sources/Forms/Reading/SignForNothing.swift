import CompetencePlan

/// What people write for nothing or unknown in a cell that could be left empty: "-", "n/a", "ikke aktuelt", "ingen",
/// "?".
enum SignForNothing {
    /// Whether a cell's text means nothing; `isAnswer` for cells with a number, a day or a choice.
    static func matches(_ text: String, isAnswer: Bool = false) -> Bool {
        // "#N/A" is a formula's error that was pasted as text.
        guard text.utf8.count <= longest, !text.hasPrefix("#") else { return false }
        let words = NormalisedText.of(text)
        guard words.isEmpty else {
            return others.contains(words) || none.contains(words)
                || isAnswer && (unknown.contains(words) || isPhrase(words))
        }
        let trimmed = text.trimmed
        return !trimmed.isEmpty && (trimmed.allSatisfy(strokes.contains) || trimmed.allSatisfy { $0 == "?" })
    }

    /// Whether it means zero persons or årsverk, as "ingen" does.
    static func isZero(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let words = NormalisedText.of(text)
        return none.contains(words)
            || isPhrase(words, with: ["0"]) && words.split(separator: " ").contains { none.contains(String($0)) }
    }

    /// Whether it says that nothing is needed.
    static func isNoNeed(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let words = NormalisedText.of(text)
        return isPhrase(words) || nones.contains(words[...]) && !Self.denials.contains(words)
    }

    /// Whether it says that there is none of something: "Ingen mål".
    static func isNone(of noun: String, _ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let words = NormalisedText.of(text).split(separator: " ", maxSplits: 1)
        return words.count == 2 && nones.contains(words[0]) && words[1] == NormalisedText.of(noun)
    }

    /// Whether a text of several words has one for nothing, and otherwise only words for what is not there,
    /// and when: "Ingen behov pr. i dag", "Foreløpig ingen", "Nei, ingen". "5, ingen andre" is a number; one
    /// of `numbers` means nothing too.
    private static func isPhrase(_ text: String, with numbers: Set<Substring> = []) -> Bool {
        let all = text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init).drop { $0 == "ja" || $0 == "yes" }
        // "Nei, vi har behov" is an answer to the question, and "Vi har behov, ikkje kartlagt" is none.
        let words =
            answers.contains(all.first ?? "") && pronouns.contains(all.dropFirst().first ?? "") ? all.dropFirst() : all
        let denying = words.indices.filter { isNone(words[$0], before: words[($0 + 1)...].first) }
        guard words.count > 1, !denying.isEmpty,
            isOfDays(words.filter { isNumber($0) && !numbers.contains($0) }, in: words)
        else { return false }
        let isUnknown =
            denying.allSatisfy { denials.contains(String(words[$0])) } && words.contains(where: found.contains)
        return !isUnknown && words.allSatisfy { nones.contains($0) || needs.contains($0) || isNumber($0) }
    }

    private static func isNumber(_ word: Substring) -> Bool { word.allSatisfy(\.isNumber) }

    /// Whether numbers can only be a year or a day of one, and are not what the text begins with: "pr. 1.1.2018".
    private static func isOfDays(_ numbers: [Substring], in words: ArraySlice<Substring>) -> Bool {
        numbers.isEmpty
            || numbers.contains { $0.utf8.count == 4 && ["19", "20"].contains($0.prefix(2)) }
                && words.first != numbers[0]
    }

    /// Whether a word denies. In nynorsk, "no" is now; in English it stands before what there is none of.
    private static func isNone(_ word: Substring, before next: Substring?) -> Bool {
        nones.contains(word) && (word != "no" || next.map(englishNeeds.contains) ?? false)
    }

    private static let answers: Set<Substring> = ["nei", "no"]
    private static let pronouns: Set<Substring> = ["vi", "me", "we"]
    /// What may be there though nobody has found it.
    private static let found: Set<Substring> = ["kartlagt", "kartlagte"]
    private static let englishNeeds: Set<Substring> = [
        "need", "needs", "measures", "new", "recruitment", "positions", "other", "further", "more", "known", "planned",
        "expected", "none", "vacancies", "training",
    ]

    /// Whether it says that there is no cost.
    static func isFree(_ text: String) -> Bool {
        text.utf8.count <= longest && free.contains(NormalisedText.of(text))
    }

    private static let free: Set<String> = [
        "gratis", "kostnadsfritt", "ingen kostnad", "ingen kostnader", "ingen ekstra kostnad",
        "ingen ekstra kostnader", "inga kostnad", "ingen kostnadar", "ingen utgifter", "free", "free of charge",
        "no cost", "no costs", "no extra cost",
    ]

    private static let nones: Set<Substring> = [
        "ingen", "inga", "ingenting", "ikke", "ikkje", "nei", "none", "no", "not", "nothing",
    ]
    /// Those that need other words beside them.
    private static let denials: Set<String> = ["ikke", "ikkje", "not"]
    /// Words beside them: what is not needed, and when.
    private static let needs: Set<Substring> = [
        "behov", "tiltak", "nye", "spesielle", "spesielt", "særskilte", "særlige", "særlege", "kjente", "kjende",
        "planlagte", "planlagt", "stillinger", "stillingar", "ansettelser", "tilsetjingar", "rekruttering",
        "rekrutteringer", "rekrutteringsbehov", "i", "for", "perioden", "planperioden", "nå", "no", "need", "needs",
        "measures", "new", "the", "period", "recruitment", "positions", "foreløpig", "førebels", "per", "pr", "dag",
        "dags", "dato", "tiden", "tida", "pt", "p", "t", "denne", "dette", "vi", "har", "oss", "hos", "flere",
        "fleire", "andre", "aktuelt", "aktuell", "så", "langt", "udekkede", "udekka", "nyansettelser", "nyansettelse",
        "nytilsetjingar", "kartlagt", "kartlagte", "meldt", "registrert", "ventet", "venta", "forventet", "other",
        "further", "more", "currently", "at", "present", "now", "we", "have", "us", "known", "planned", "expected",
        "trenger", "treng", "trengs", "trengst", "ansettelse", "tilsetjing", "tilsetting", "tilsettinger", "planlagde",
        "kurs", "opplæring", "opplæringsbehov", "kompetansebehov", "udekket", "vacancies", "training", "needed",
        "required", "identified", "anyone", "do",
    ]

    private static let longest = 40
    private static let strokes: Set<Character> = ["-", "–", "—", "‐", "‑", "−", "_", "/", ".", "·", "…"]
    private static let none: Set<String> = [
        "ingen", "inga", "ingenting", "none", "nil", "nobody", "no one", "zero", "null", "ingen ansatte",
        "ingen tilsette", "no employees", "no staff",
    ]
    private static let others: Set<String> = [
        "n a", "na", "nan", "nat", "i a", "ikke aktuelt", "ikke aktuell", "ikkje aktuelt", "ikkje aktuell", "uaktuelt",
        "ikke relevant", "ikkje relevant", "irrelevant", "not applicable", "not relevant", "ingen behov", "inga behov",
        "ikke behov", "ikkje behov", "no need", "no needs", "ikke noe", "ikkje noko", "nothing", "vet ikke",
        "veit ikkje", "vet ei", "usikker", "usikkert", "ukjent", "ukjend", "not sure", "unknown", "not known",
        "don t know", "ikke avklart", "ikkje avklart", "uavklart", "tbd",
    ]
    /// Not known yet. In free text, such as a comment, this may be the content.
    private static let unknown: Set<String> = [
        "tba", "tbc", "to be confirmed", "to be decided", "to be determined", "not decided", "later", "kommer",
        "kommer senere", "kjem", "kjem seinare", "senere", "seinare", "avklares", "avklares senere", "må avklares",
        "må avklarast", "ikke bestemt", "ikkje bestemt", "ikke fastsatt", "ikkje fastsett", "ikke beregnet",
        "ikkje rekna ut", "ikke kjent", "ikkje kjent", "ikke oppgitt", "ikkje oppgitt", "mangler", "manglar",
    ]
}
