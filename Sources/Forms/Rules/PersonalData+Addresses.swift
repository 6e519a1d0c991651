extension PersonalData {
    /// E-mail addresses: a name, "@", and a host whose last label is letters, with or without spaces around the "@".
    static func addresses(in signs: [Sign]) -> [Match] {
        let signs = spelledOut(signs)
        // Of "@@" the last one counts; the others belong to it.
        let marks = signs.indices.filter {
            signs[$0].scalar == "@" && ($0 + 1 == signs.count || signs[$0 + 1].scalar != "@")
        }
        return marks.compactMap { at in
            var nameEnd = at
            while nameEnd > 0, signs[nameEnd - 1].scalar == "@" { nameEnd -= 1 }
            while nameEnd > 0, isSpace(signs[nameEnd - 1].scalar) { nameEnd -= 1 }
            var start = nameEnd
            while start > 0, isAddressSign(signs[start - 1].scalar) { start -= 1 }
            var hostStart = at + 1
            while hostStart < signs.count, isSpace(signs[hostStart].scalar) { hostStart += 1 }
            var end = hostStart
            while end < signs.count, isAddressSign(signs[end].scalar) { end += 1 }
            while end > hostStart, ["." as Unicode.Scalar, "_", "-", "'"].contains(signs[end - 1].scalar) { end -= 1 }
            let host = signs[hostStart..<end]
            // A bare "at" is also an ordinary word.
            let isSure =
                signs[at].range.count != "at".count
                || commonDomains.contains(lastLabel(of: host)) && !wordsBeforeAt.contains(word(signs[start..<nameEnd]))
            guard start < nameEnd, isHost(host), isSure else { return nil }
            return Match(code: .privacyEmail, range: signs[start].range.lowerBound..<signs[end - 1].range.upperBound)
        }
    }

    /// Whether there is a label before the last one and the last is letters: "5 @ 12.50" is a price.
    private static func isHost(_ signs: ArraySlice<Sign>) -> Bool {
        guard let dot = signs.lastIndex(where: { $0.scalar == "." }), dot > signs.startIndex else { return false }
        return signs[(dot + 1)...].allSatisfy { isLetter($0.scalar) || $0.scalar == "-" }
    }

    private static func lastLabel(of host: ArraySlice<Sign>) -> String {
        word(host.split { $0.scalar == "." }.last ?? [])
    }

    private static func word(_ signs: ArraySlice<Sign>) -> String {
        String(String.UnicodeScalarView(signs.map(\.scalar))).lowercased()
    }

    /// Words before an "at" that is a conjunction or a preposition: "husk at roros.no er nede", "møte at roros.no".
    private static let wordsBeforeAt: Set<String> = [
        "husk", "hugs", "ser", "se", "sjå", "sier", "seier", "vet", "veit", "tror", "trur", "mener", "meiner", "er",
        "slik", "sånn", "for", "fordi", "etter", "om", "på", "til", "så", "ved", "med", "møte", "møter", "kurs",
        "meeting", "meetings", "course", "courses", "is", "are", "look", "found", "available",
    ]

    private static let commonDomains: Set<String> = ["no", "com", "net", "org", "se", "dk", "fi", "eu", "info", "priv"]

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

    private static func isAddressSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "%", "+", "-", "'": true
        default: !scalar.isASCII && isLetter(scalar)
        }
    }

    // MARK: Addresses written to avoid detection

    private static let words: [String: Unicode.Scalar] = [
        "at": "@", "a": "@", "alfa": "@", "alfakrøll": "@", "krøllalfa": "@", "snabela": "@", "dot": ".",
        "punktum": ".", "prikk": ".",
    ]

    /// Words that are unambiguous without brackets.
    private static let bareWords = words.filter { $0.key != "a" && $0.key != "alfa" }

    private static let longestWord = 9

    /// Replaces each word by the sign it stands for: "kari (at) roros [dot] no" becomes "kari @ roros.no".
    private static func spelledOut(_ signs: [Sign]) -> [Sign] {
        var result: [Sign] = []
        result.reserveCapacity(signs.count)
        var next = 0
        while next < signs.count {
            guard
                let (scalar, end) = word(in: signs, at: next) ?? bareWord(in: signs, at: next)
                    ?? spacedDot(in: signs, at: next)
            else {
                result.append(signs[next])
                next += 1
                continue
            }
            let range = signs[next].range.lowerBound..<signs[end - 1].range.upperBound
            result.append(Sign(scalar: scalar, range: range))
            next = end
            guard scalar == "." else { continue }
            while result.count > 1, result[result.count - 2].scalar == " " { result.remove(at: result.count - 2) }
            while next < signs.count, signs[next].scalar == " " { next += 1 }
        }
        return result
    }

    /// The sign for a word in brackets, and the end of the brackets.
    private static func word(in signs: [Sign], at start: Int) -> (Unicode.Scalar, end: Int)? {
        guard opening.contains(signs[start].scalar) else { return nil }
        var word = String.UnicodeScalarView()
        var next = start + 1
        while next < signs.count, next <= start + longestWord + 2 {
            let scalar = signs[next].scalar
            next += 1
            if closing.contains(scalar) {
                return words[String(word).lowercased()].map { ($0, next) }
            }
            guard isLetter(scalar) || scalar == " " || scalar == "-" || scalar == "@" || scalar == "." else {
                return nil
            }
            // The sign itself in brackets: "kari(@)roros.no".
            if scalar == "@" || scalar == "." {
                return next < signs.count && closing.contains(signs[next].scalar) ? (scalar, next + 1) : nil
            }
            if scalar != " ", scalar != "-" { word.append(scalar) }
        }
        return nil
    }

    /// The sign for a word between spaces, and the end of the word: "kari krøllalfa roros punktum no".
    private static func bareWord(in signs: [Sign], at start: Int) -> (Unicode.Scalar, end: Int)? {
        guard start > 0, isSpace(signs[start - 1].scalar) else { return nil }
        var word = String.UnicodeScalarView()
        var next = start
        while next < signs.count, !isSpace(signs[next].scalar) {
            let scalar = signs[next].scalar
            guard isLetter(scalar) || scalar == "-", word.count <= longestWord else { return nil }
            if scalar != "-" { word.append(scalar) }
            next += 1
        }
        return bareWords[String(word).lowercased()].map { ($0, next) }
    }

    /// A dot after a space: "kari @ roros . no".
    private static func spacedDot(in signs: [Sign], at start: Int) -> (Unicode.Scalar, end: Int)? {
        start > 0 && signs[start].scalar == "." && isSpace(signs[start - 1].scalar) ? (".", start + 1) : nil
    }

    private static let opening: Set<Unicode.Scalar> = ["(", "[", "{", "<"]
    private static let closing: Set<Unicode.Scalar> = [")", "]", "}", ">"]
}
