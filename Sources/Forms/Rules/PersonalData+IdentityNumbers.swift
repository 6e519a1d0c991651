extension PersonalData.DigitGroups {
    /// The end of an identity number that begins with a group: in one or several groups, with a year of two or four
    /// digits, with or without its leading zero, or inside a longer run of digits.
    func identityNumber(at start: Int) -> Int? {
        let length = NationalIdentityNumber.length
        if groups[start].count > length { return hidesIdentityNumber(start) ? start + 1 : nil }
        let reach = reach(from: start, tight: false, digits: length + 2)
        for count in 1...reach {
            let range = start..<start + count
            if count > Self.mostLooseGroups, groups[range.upperBound - 1].gap != .tight { break }
            let digits = digits(range)
            if NationalIdentityNumber.isValid(digits) { return range.upperBound }
            if withBirthYear(range).contains(where: { NationalIdentityNumber.isValid($0.digits) }) {
                return range.upperBound
            }
            if digits.count == length - 1, count <= 2, isBoundary(start), isBoundary(range.upperBound),
                NationalIdentityNumber.isValidWithoutZero(digits)
            {
                return range.upperBound
            }
        }
        return nil
    }

    /// The end of an identity number with words between the birth date and the other five digits.
    func wordedIdentityNumber(at start: Int) -> Int? {
        let length = NationalIdentityNumber.length
        let date = start..<start + reach(from: start, tight: false, digits: length - 3)
        guard date.upperBound < groups.count, groups[date.upperBound].gap == .worded, !groups[date.upperBound].isMatched
        else { return nil }
        let reach = reach(from: date.upperBound, tight: true, digits: 5)
        return (date.upperBound + 1...date.upperBound + reach).first { end in
            guard [[5], [3, 2]].contains(sizes(date.upperBound..<end)) else { return false }
            return NationalIdentityNumber.isValid(digits(start..<end))
                || withBirthYear(start..<end).contains { NationalIdentityNumber.isValid($0.digits) }
        }
    }

    /// Lists of numbers are also separated by commas and line ends. An identity number has at most this many groups.
    private static let mostLooseGroups = 4

    /// Whether any eleven digits of a longer run are a valid number; the whole run is then masked. The decimals of a
    /// mean are none: 3,66666666666667.
    private func hidesIdentityNumber(_ index: Int) -> Bool {
        if index > 0, [[","], ["."]].contains(between(index)) { return false }
        let all = groups[index].digits
        return (all.lowerBound...all.upperBound - NationalIdentityNumber.length).contains { first in
            NationalIdentityNumber.isValid(digits[first..<first + NationalIdentityNumber.length])
        }
    }

    /// The eleven digits for a written birth date with five more, and the full year: "17.03.1985 10088",
    /// "1.3.85-10088", "1985-03-17 100 88". Empty if there is no such date.
    private func withBirthYear(_ range: Range<Int>) -> [(digits: [Int], year: Int)] {
        let tail = groups[range.upperBound - 1].count
        guard (2...5).contains(range.count), tail == 5 || tail == 2 else { return [] }
        var sizes = sizes(range)
        if tail == 2, sizes.count > 2, sizes[sizes.count - 2] == 3 { sizes = sizes.dropLast(2) + [5] }
        guard sizes.last == 5 else { return [] }
        let digits = Array(digits(range))
        let rest = digits.suffix(5)
        func number(_ slice: ArraySlice<Int>) -> Int { slice.reduce(0) { $0 * 10 + $1 } }
        func whole(_ day: ArraySlice<Int>, _ month: ArraySlice<Int>, _ year: ArraySlice<Int>) -> ([Int], Int) {
            let pairs = [number(day), number(month), number(year) % 100]
            return (pairs.flatMap { [$0 / 10, $0 % 10] } + rest, number(year))
        }
        switch Array(sizes.dropLast()) {
        case [8]:
            return [
                whole(digits[0..<2], digits[2..<4], digits[4..<8]), whole(digits[6..<8], digits[4..<6], digits[0..<4]),
            ]
        case let date where date.count == 3 && date[0] == 4 && date[1] <= 2 && date[2] <= 2:
            let day = 4 + date[1]
            return [whole(digits[day..<day + date[2]], digits[4..<day], digits[0..<4])]
        case let date where date.count == 3 && date[0] <= 2 && date[1] <= 2 && [2, 4].contains(date[2]):
            let (month, year) = (date[0], date[0] + date[1])
            let parts = (digits[0..<month], digits[month..<year], digits[year..<year + date[2]])
            return [whole(parts.0, parts.1, parts.2), whole(parts.1, parts.0, parts.2)]
        default: return []
        }
    }

    // MARK: Without valid check digits

    /// The end of eleven digits that look like an identity or account number but have wrong check digits.
    func possibleIdentityNumber(at start: Int) -> Int? {
        let length = NationalIdentityNumber.length
        let reach = reach(from: start, tight: true, digits: length + 2)
        let end = (start + 1...start + reach).first { isPossible(start..<$0) }
        return end.flatMap { isAmount(start..<$0) ? nil : $0 }
    }

    private func isPossible(_ range: Range<Int>) -> Bool {
        let digits = digits(range)
        guard digits.count >= NationalIdentityNumber.length else { return false }
        let sizes = sizes(range)
        // A date with a year, followed by a number, is only considered if it could be a birth date.
        if sizes.contains(where: { $0 > 3 }), sizes.first != 11,
            let (spelled, year) = withBirthYear(range).first, (1900..<2010).contains(year)
        {
            return NationalIdentityNumber.hasBirthDate(spelled)
        }
        guard digits.count == NationalIdentityNumber.length, !digits.suffix(4).allSatisfy({ $0 == 0 }) else {
            return false
        }
        switch sizes {
        case [11]: return true
        // An account number: 1234.56.78903.
        case [4, 2, 5]: return isWhole(range)
        case [6, 5], [6, 3, 2], [2, 2, 2, 5], [2, 2, 2, 3, 2]: return NationalIdentityNumber.hasBirthDate(digits)
        // Thousands, and years or dates followed by a number.
        case [2, 3, 3, 3], [2, 2, 4, 3]: return false
        default: return !sizes.dropLast().contains(4) && isWhole(range) && NationalIdentityNumber.hasBirthDate(digits)
        }
    }
}
