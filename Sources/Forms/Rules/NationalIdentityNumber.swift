import CompetencePlan

/// Fødselsnummer and D-nummer: eleven digits, a birth date, an individual number and two check digits
/// (folkeregisterforskriften § 2-2-1).
package enum NationalIdentityNumber {
    private static let firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2]
    private static let secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

    /// Whether eleven digits are a real birth date and pass both check digits.
    package static func isValid(_ number: some Collection<Int>) -> Bool {
        let digits = Array(number)
        guard digits.count == 11, isBirthDate(digits) else { return false }
        return check(digits, firstWeights) == digits[9] && check(digits, secondWeights) == digits[10]
    }

    private static func check(_ digits: [Int], _ weights: [Int]) -> Int {
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return (11 - sum % 11) % 11
    }

    /// Day and month, with 40 added to the day in a D-nummer; the year's century follows from the individual number.
    private static func isBirthDate(_ digits: [Int]) -> Bool {
        let day = digits[0] * 10 + digits[1]
        let month = digits[2] * 10 + digits[3]
        let year = digits[4] * 10 + digits[5]
        let realDay = day > 40 ? day - 40 : day
        return [1800, 1900, 2000].contains { CalendarDay(year: $0 + year, month: month, day: realDay) != nil }
    }
}
