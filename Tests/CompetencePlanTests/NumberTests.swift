import CompetencePlan
import Support
import Testing

@Suite("Exact numbers")
struct NumberTests {
    @Test(
        "decimal text is read exactly or not at all",
        arguments: [
            ("0", 0), ("2.5", 25_000), ("-0.25", -2_500), ("35.3333", 353_333), ("1000000", 10_000_000_000),
            ("", nil), ("2,5", nil), ("1.23456", nil), ("2.", nil), (".5", nil), ("1e3", nil), ("1000001", nil),
            ("1000000.0001", nil),
            ("--1", nil),
        ] as [(String, Int64?)])
    func parsing(text: String, units: Int64?) {
        #expect(FullTimeEquivalent(decimalText: text)?.units == units)
    }

    @Test(
        "text is the shortest that parses to the same number",
        arguments: [0, 1, -1, 5_000, 25_000, 353_333, -2_500, 10_000] as [Int64])
    func description(units: Int64) {
        let value = FullTimeEquivalent(units: units)
        #expect(FullTimeEquivalent(decimalText: value.description) == value)
        #expect(!value.description.hasSuffix("0") || value.units % 10_000 == 0)
    }

    @Test("sums are exact in any order, unlike in binary floating point")
    func sums() throws {
        var generator = SeededGenerator(seed: 1)
        var parts = (0..<10_000).map { _ in Int64.random(in: 0...99_999, using: &generator) }
        let sum = parts.reduce(0, +)
        for _ in 0..<5 {
            parts.shuffle(using: &generator)
            let total = try parts.reduce(FullTimeEquivalent.zero) { total, part in
                let nearest = try #require(FullTimeEquivalent.nearest(to: Double(part) / 10_000))
                #expect(nearest.isExact)
                return total + nearest.value
            }
            #expect(total.units == sum)
        }
    }

    @Test("no sum of readable numbers overflows, and a realistic number of the largest ones is exact")
    func largestSums() {
        func check<Number: FixedPoint>(_ type: Number.Type, exactFor count: Int64) {
            let largest = Number(units: Number.largestWhole * Number.scale)
            let many = Number(units: largest.units * count)
            #expect(many - largest + largest == many && many - many == .zero)
            var sum = many
            for _ in 0..<100_000 { sum += many }
            #expect(sum == Number(units: .max) && sum - many < sum)
            #expect(Number.zero - sum - sum == Number(units: .min))
        }
        check(FullTimeEquivalent.self, exactFor: 900_000_000)
        check(Kroner.self, exactFor: 900_000)
        check(OwnNumber.self, exactFor: 9_000)
    }

    @Test("a number with more decimals is rounded, and this is reported")
    func nearest() throws {
        let third = try #require(FullTimeEquivalent.nearest(to: 1.0 / 3))
        #expect(third.value.units == 3_333)
        #expect(!third.isExact)
        #expect(FullTimeEquivalent.nearest(to: .infinity) == nil)
        #expect(FullTimeEquivalent.nearest(to: .nan) == nil)
        #expect(FullTimeEquivalent.nearest(to: 1_000_001) == nil)
    }

    @Test(
        "a ratio is rounded half away from zero, only for display",
        arguments: [
            (1, 2, 0, "1"), (1, 3, 2, "0.33"), (2, 3, 1, "0.7"), (-1, 2, 0, "-1"), (-1, 8, 2, "-0.13"),
            (5, 4, 1, "1.3"),
            (0, 7, 2, "0.00"), (-1, 1000, 1, "0.0"),
        ])
    func ratio(numerator: Int, denominator: Int, decimals: Int, text: String) throws {
        #expect(try #require(Ratio(numerator, denominator)).text(decimals: decimals) == text)
        #expect(Ratio(numerator, 0) == nil)
    }

    @Test(
        "days are counted as in the calendar",
        arguments: [("1970-01-01", 0), ("2000-03-01", 11_017), ("2017-04-30", 17_286)])
    func days(text: String, days: Int) throws {
        let day = try #require(CalendarDay(iso: text))
        #expect(day.daysSince1970 == days)
        #expect(CalendarDay(daysSince1970: days) == day)
        #expect(day.description == text)
    }

    @Test(
        "a day that never existed is refused",
        arguments: [
            "2017-02-29", "1900-02-29", "2017-13-01", "2017-00-01", "17-01-01", "2017-1-1", "2017-+4-30", "+017-04-30",
        ])
    func impossibleDays(text: String) {
        #expect(CalendarDay(iso: text) == nil)
    }

    @Test("each day of 400 years counts one more than the day before")
    func everyDay() throws {
        let first = try #require(CalendarDay(year: 1800, month: 1, day: 1)).daysSince1970
        var before: CalendarDay?
        for count in first..<first + 146_097 {
            let day = try #require(CalendarDay(daysSince1970: count))
            #expect(day.daysSince1970 == count)
            if let before { #expect(before < day) }
            before = day
        }
    }

    @Test(
        "texts are compared ignoring case, kinds of space and punctuation",
        arguments: [
            ("Dagens  nivå:", "dagens nivå"), ("DAGENS NIVÅ", "dagens nivå"), ("a\u{30A}", "å"),
            ("Behov/tiltak", "behov tiltak"),
            ("  ", ""), ("Strategi 1", "strategi 1"), ("E-post\u{A0}", "e post"),
        ])
    func normalisedText(text: String, normalised: String) {
        #expect(NormalisedText.of(text) == normalised)
    }

    @Test("the fast path for Norwegian text equals the general one")
    func sameEitherWay() {
        // Any text that ends with a letter of another script takes the general path.
        let signs = (0x20...0x17F).compactMap(Unicode.Scalar.init) + (0x2010...0x2030).compactMap(Unicode.Scalar.init)
        var random = SeededGenerator(seed: 8)
        for sign in signs {
            let text = "a\(Character(sign))B"
            #expect(NormalisedText.of(text + " あ") == NormalisedText.of(text) + " あ", "\(sign.value)")
        }
        for _ in 0..<500 {
            var text = "x"
            for _ in 0..<12 { text.unicodeScalars.append(signs.randomElement(using: &random) ?? "x") }
            #expect(NormalisedText.of(text + " あ") == NormalisedText.of(text) + " あ", "\(text)")
        }
    }

    /// Texts of few letters and signs, so that many pairs are equal or nearly so.
    private static func texts(_ count: Int, seed: UInt64) -> [String] {
        let signs = [
            "a", "A", "å", "Å", "a\u{30A}", "ø", "é", "e\u{301}", "b", "1", " ", "  ", "\u{A0}", "-", "–", "×", "\n",
            "字",
            "\u{301}",
        ]
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 0...4, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }.joined()
        }
    }

    @Test("the test of a text's ends agrees with its characters")
    func trimmed() {
        for text in Self.texts(2000, seed: 10) {
            let characters = Array(text)
            let first = characters.firstIndex { !$0.isWhitespace } ?? characters.count
            let last = characters.lastIndex { !$0.isWhitespace }.map { $0 + 1 } ?? first
            #expect(text.trimmed == String(characters[first..<last]))
            #expect(text.isBlank == characters.allSatisfy(\.isWhitespace))
        }
    }
}
