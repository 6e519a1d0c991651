extension PersonalData.DigitGroups {
    /// The end of a telephone number that begins with "+" or 00 and a country code, such as "+47 912 34 567", "0046 70
    /// 123 45 67" and "+44 (0)20 7946 0958".
    func foreignTelephone(at start: Int) -> Int? {
        let hasPlus = isAfterPlus(start)
        let first = digits(start..<start + 1)
        guard hasPlus || first.starts(with: [0, 0]) else { return nil }
        var range = start..<start + reach(from: start, tight: true, digits: Self.longest + (hasPlus ? 0 : 2))
        if let other = range.dropFirst().first(where: { isAfterPlus($0) || isSpacedSign($0) }) { range = start..<other }
        let number = hasPlus ? digits(range) : digits(range).dropFirst(2)
        guard let country = number.first, country > 0, number.count >= (hasPlus ? 8 : 9), number.count <= Self.longest
        else { return nil }
        if number.starts(with: [4, 7]) { return norwegianEnd(of: range, prefix: hasPlus ? 2 : 4) }
        return hasPlus && isSum(range) ? nil : range.upperBound
    }

    /// The length of the longest international number (ITU-T E.164).
    private static let longest = 15

    private func isAfterPlus(_ index: Int) -> Bool {
        let before = signs[..<groups[index].signs.lowerBound].suffix(2).map(\.scalar)
        return before.last == "+" || before == ["+", " "]
    }

    /// Whether there are several signs before a group, as " / " between two numbers; brackets do not count.
    private func isSpacedSign(_ index: Int) -> Bool {
        let gap = between(index)
        return gap.count > 1 && !gap.contains { "()[]".unicodeScalars.contains($0) }
    }

    /// "+25 000 000" is a sum. With ten digits or more, a number grouped in thousands is a telephone number.
    private func isSum(_ range: Range<Int>) -> Bool {
        let digits = digits(range)
        let areThousands = sizes(range).dropFirst().allSatisfy { $0 == 3 } && range.count > 1
        return digits.suffix(3).allSatisfy { $0 == 0 } || isAmount(range) || areThousands && digits.count < 10
    }

    /// The country code 47 is followed by eight digits; anything after them is another number.
    private func norwegianEnd(of range: Range<Int>, prefix: Int) -> Int? {
        let ends = range.lowerBound + 1...range.upperBound
        return ends.first { digits(range.lowerBound..<$0).count >= prefix + 8 }
    }

    // MARK: Without a sign for the country

    /// The end of a Norwegian telephone number: eight digits, the first at least 2, in a usual grouping, possibly after
    /// 47. Sums, dates such as 20180630 or 30062018, and years are excluded.
    func telephone(at start: Int) -> Int? {
        let limit = 10
        for count in 1...reach(from: start, tight: true, digits: limit) {
            let range = start..<start + count
            let digits = digits(range)
            if digits.count == 10, digits.starts(with: [4, 7]), isWhole(range) {
                let sizes = sizes(range)
                if sizes == [10] || sizes[0] == 2 && Self.shapes.contains(Array(sizes.dropFirst())) {
                    return range.upperBound
                }
            }
            if digits.count == 8, isCalledTelephone(range) || Self.shapes.contains(sizes(range)) && isTelephone(range) {
                return range.upperBound
            }
        }
        return nil
    }

    /// The usual groupings of the eight digits.
    private static let shapes = [[8], [2, 2, 2, 2], [3, 2, 3], [4, 4], [3, 5], [5, 3], [2, 3, 3]]

    /// Whether a word before it says that it is one, in any grouping: "tlf 72 410 000".
    private func isCalledTelephone(_ range: Range<Int>) -> Bool {
        let digits = Array(digits(range))
        return digits[0] >= 2 && !Self.areYears(digits) && !(range.count == 1 && Self.isDate(digits)) && isWhole(range)
            && !isAmount(range) && words(before: range).suffix(2).contains(where: Self.telephoneWords.contains)
    }

    private static let telephoneWords: Set<String> = [
        "tlf", "tlfnr", "tel", "telefon", "telefonnr", "telefonnummer", "mob", "mobil", "mobilen", "mobilnr",
        "mobilnummer", "mobiltelefon", "ring", "sms", "phone", "telephone", "mobile", "cell", "call",
    ]

    private func isTelephone(_ range: Range<Int>) -> Bool {
        let (digits, sizes) = (Array(digits(range)), sizes(range))
        guard digits[0] >= 2, !Self.areYears(digits), !(sizes == [8] && Self.isDate(digits)) else { return false }
        // Only for mobile numbers, since "250/12345" is a case number.
        let isMobile = digits[0] == 4 || digits[0] == 9
        // "2018 1330" is a year and a time.
        if sizes == [4, 4], Self.isCentury(digits[0..<2]) { return false }
        if sizes == [2, 3, 3] {
            let isSpaced = between(range.lowerBound + 1) == [" "]
            return isMobile && isSpaced && isEven(range) && isWhole(range) && !isAmount(range)
                && digits.suffix(2) != [0, 0]
        }
        if sizes == [3, 5] || sizes == [5, 3] { return isMobile && isWhole(range) && !isRound(digits) }
        guard isEven(range), isWhole(range) || isMobile && (sizes == [8] || sizes == [3, 2, 3]) else { return false }
        return sizes != [8] || !isRound(digits) && !isAmount(range)
    }

    private func isRound(_ digits: [Int]) -> Bool { digits.suffix(4).allSatisfy { $0 == 0 } }

    /// Whether all gaps are equal, except possibly the first: "450 - 35 000" is not one number.
    private func isEven(_ range: Range<Int>) -> Bool {
        let gaps = range.dropFirst().map(between)
        guard let last = gaps.last else { return true }
        return gaps.dropFirst().allSatisfy { $0 == last } && (gaps[0] == last || gaps[0].count == 1)
    }

    private static func isDate(_ digits: [Int]) -> Bool {
        let pairs = stride(from: 0, to: 8, by: 2).map { digits[$0] * 10 + digits[$0 + 1] }
        func isDay(_ day: Int, _ month: Int) -> Bool { (1...31).contains(day) && (1...12).contains(month) }
        return isCentury(digits[0..<2]) && isDay(pairs[3], pairs[2])
            || isCentury(digits[4..<6]) && isDay(pairs[0], pairs[1])
    }

    /// "2017-2021" and "2018 2019" are years.
    private static func areYears(_ digits: [Int]) -> Bool { isCentury(digits[0..<2]) && isCentury(digits[4..<6]) }

    private static func isCentury(_ digits: ArraySlice<Int>) -> Bool {
        digits.elementsEqual([1, 9]) || digits.elementsEqual([2, 0])
    }
}
