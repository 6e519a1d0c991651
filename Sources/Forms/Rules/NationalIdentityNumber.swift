import CompetencePlan

/// Fødselsnummer and D-nummer: eleven digits, a birth date, an individual number and two check digits
/// (folkeregisterforskriften § 2-2-1).
package enum NationalIdentityNumber {
    static let length = 11
    private static let firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
    private static let secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

    /// The allowed remainders of the first weighted sum modulo 11: 0 until 2031, and up to 3 in the numbers that
    /// Skatteetaten issues from 2032, to people of any age.
    private static let firstRemainders = 0...3

    /// Added to the month in synthetic numbers for tests: by NAV (40, 65) and Skatteetaten's Tenor (80).
    private static let syntheticMonths = [40, 65, 80]

    /// Whether eleven digits are a birth date with two valid check digits. The individual number is ignored, since it
    /// does not indicate the century from 2032.
    package static func isValid(_ digits: some RandomAccessCollection<Int>) -> Bool {
        guard digits.count == length, hasBirthDate(digits) else { return false }
        return firstRemainders.contains(sum(digits, firstWeights) % 11) && sum(digits, secondWeights) % 11 == 0
    }

    /// Whether ten digits are a valid number whose leading zero was removed by a spreadsheet. Synthetic numbers are not
    /// considered: a telephone number that begins with 47 would be taken for one.
    package static func isValidWithoutZero(_ digits: some RandomAccessCollection<Int>) -> Bool {
        guard digits.count == length - 1 else { return false }
        let whole = [0] + digits
        return hasBirthDate(whole, isSynthetic: false) && isValid(whole)
    }

    /// The sum of the digits times their weights.
    private static func sum(_ digits: some RandomAccessCollection<Int>, _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// Whether the first six digits are a day (plus 40 in a D-nummer), a month and a year of some century.
    static func hasBirthDate(_ digits: some RandomAccessCollection<Int>, isSynthetic: Bool = true) -> Bool {
        let pairs = stride(from: 0, to: 6, by: 2).map { offset in
            let index = digits.index(digits.startIndex, offsetBy: offset)
            return digits[index] * 10 + digits[digits.index(after: index)]
        }
        let day = pairs[0] > 40 ? pairs[0] - 40 : pairs[0]
        let added = [0] + (isSynthetic ? syntheticMonths : [])
        return added.contains { added in
            [1800, 1900, 2000].contains { century in
                CalendarDay(year: century + pairs[2], month: pairs[1] - added, day: day) != nil
            }
        }
    }
}
