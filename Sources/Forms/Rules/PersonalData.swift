import Wording

/// Finds what speaks of a person in free text: national identity numbers, e-mail addresses and telephone numbers.
package enum PersonalData {
    /// What is put in place of what was found.
    package static let mask = "[…]"

    /// The kinds that `text` holds, each once, the gravest first.
    package static func kinds(in text: String) -> [FindingCode] {
        guard mayHoldAny(text) else { return [] }
        let found = Set(matches(in: Array(text.unicodeScalars)).map(\.code))
        return [.privacyNationalIdentityNumber, .privacyEmail, .privacyTelephone].filter(found.contains)
    }

    /// The text with each match replaced by the mask.
    package static func masked(_ text: String) -> String {
        guard mayHoldAny(text) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var next = 0
        for match in matches(in: scalars) where match.range.lowerBound >= next {
            result.append(contentsOf: scalars[next..<match.range.lowerBound])
            result.append(contentsOf: mask.unicodeScalars)
            next = match.range.upperBound
        }
        result.append(contentsOf: scalars[next...])
        return String(result)
    }

    private struct Match {
        let code: FindingCode
        let range: Range<Int>
    }

    /// A quick look that spares most texts the search: every match has an "@" or eight digits.
    static func mayHoldAny(_ text: String) -> Bool {
        let told = text.utf8.withContiguousStorageIfAvailable(mayHoldAny)
        return (told ?? nil) ?? mayHoldAnyInOtherScripts(text)
    }

    /// Nil for text with other signs than ASCII and À to ÿ, among which there are no more digits.
    private static func mayHoldAny(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
        var digits = 0
        var place = 0
        while place < bytes.count {
            if place + 8 <= bytes.count,
                isPlain(UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self))
            {
                place += 8
                continue
            }
            defer { place += 1 }
            switch bytes[place] {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case 0..<0xC0, 0xC3: continue
            default: return nil
            }
        }
        return digits >= 8
    }

    /// Whether eight bytes are ASCII without "@" and digits, as most are. Each sum below has a byte's highest bit where that
    /// byte is not below a bound.
    private static func isPlain(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let ats = ~((bytes ^ ones &* 0x40) &+ ones &* 0x7F)
        let digits = (bytes &+ ones &* (0x80 - 0x30)) & ~(bytes &+ ones &* (0x80 - 0x3A))
        return (bytes | ats | digits) & (ones &* 0x80) == 0
    }

    private static func mayHoldAnyInOtherScripts(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars {
            if scalar == "@" { return true }
            if digit(scalar) != nil { digits += 1 }
        }
        return digits >= 8
    }

    private static func matches(in text: [Unicode.Scalar]) -> [Match] {
        (numbers(in: text) + addresses(in: text)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Identity and telephone numbers: runs of digits with single separators between groups.
    private static func numbers(in text: [Unicode.Scalar]) -> [Match] {
        var result: [Match] = []
        var start = 0
        while start < text.count {
            guard digit(text[start]) != nil else {
                start += 1
                continue
            }
            let run = digitRun(in: text, from: start)
            result += matches(inRun: run, of: text)
            start = (run.last ?? start) + 1
        }
        return result
    }

    /// The places of the digits of a run: digits, with at most one space, point or hyphen between two of them.
    private static func digitRun(in text: [Unicode.Scalar], from start: Int) -> [Int] {
        var places = [start]
        var next = start + 1
        while next < text.count {
            if digit(text[next]) != nil {
                places.append(next)
                next += 1
            } else if isSeparator(text[next]), next + 1 < text.count, digit(text[next + 1]) != nil {
                next += 1
            } else {
                break
            }
        }
        return places
    }

    private static func matches(inRun places: [Int], of text: [Unicode.Scalar]) -> [Match] {
        let digits = places.compactMap { digit(text[$0]) }
        var result: [Match] = []
        var next = 0
        while next + 11 <= digits.count {
            if NationalIdentityNumber.isValid(digits[next..<next + 11]) {
                let range = places[next]..<places[next + 10] + 1
                result.append(Match(code: .privacyNationalIdentityNumber, range: range))
                next += 11
            } else {
                next += 1
            }
        }
        if result.isEmpty, isTelephone(digits, groups: groupSizes(places)), let first = places.first,
            let last = places.last
        {
            result.append(Match(code: .privacyTelephone, range: first..<last + 1))
        }
        return result
    }

    /// How many digits stand together between separators.
    private static func groupSizes(_ places: [Int]) -> [Int] {
        var sizes: [Int] = []
        for (place, before) in zip(places, [-2] + places) {
            if place == before + 1, let last = sizes.popLast() { sizes.append(last + 1) } else { sizes.append(1) }
        }
        return sizes
    }

    /// Eight digits from 2 up, grouped as telephone numbers are, with or without the country code 47; neither a sum
    /// such as 25 000 000 nor a date written 20180630.
    private static func isTelephone(_ digits: [Int], groups: [Int]) -> Bool {
        let hasCountryCode = digits.count == 10 && digits.starts(with: [4, 7])
        let national = hasCountryCode ? Array(digits.dropFirst(2)) : digits
        let nationalGroups = hasCountryCode && groups.first == 2 ? Array(groups.dropFirst()) : groups
        let usual = [[8], [10], [2, 2, 2, 2], [3, 2, 3], [4, 4]]
        guard national.count == 8, let first = national.first, first >= 2, usual.contains(nationalGroups) else {
            return false
        }
        let isDate =
            [[1, 9], [2, 0]].contains(Array(national.prefix(2)))
            && (1...12).contains(national[4] * 10 + national[5]) && (1...31).contains(national[6] * 10 + national[7])
        // "2017-2021" and "2018 2019" are years.
        let areYears =
            [[1, 9], [2, 0]].contains(Array(national[0..<2])) && [[1, 9], [2, 0]].contains(Array(national[4..<6]))
        return !isDate && !areYears
    }

    /// E-mail addresses: an "@" between a name and a host with a point.
    private static func addresses(in text: [Unicode.Scalar]) -> [Match] {
        text.indices.filter { text[$0] == "@" }.compactMap { at in
            var start = at
            while start > 0, isAddressSign(text[start - 1]) { start -= 1 }
            var end = at + 1
            while end < text.count, isAddressSign(text[end]) { end += 1 }
            while end > at + 1, text[end - 1] == "." { end -= 1 }
            guard start < at, text[at + 1..<end].contains(".") else { return nil }
            return Match(code: .privacyEmail, range: start..<end)
        }
    }

    private static func isAddressSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || digit(scalar) != nil || "._%+-".unicodeScalars.contains(scalar)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "." || scalar == "-"
    }

    /// A decimal digit of any script: full-width digits hide nobody.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil }
        guard scalar.properties.generalCategory == .decimalNumber else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }
}
