import CompetencePlan

/// Days and years as people write them in the program's languages: "30.06.2018", "1. mai 2018", "mai 2018", "våren
/// 2018", "2. tertial 2018", "2018". A month, season or part of a year means its last day.
package enum DeadlineText {
    /// The only possible reading of a text; nil if there is none or several.
    package static func parse(_ text: String) -> Deadline? {
        let text = withoutTime(text.withoutInvisible.trimmed.replacing("t.o.m.", with: "tom"))
        if let day = CalendarDay(iso: text) { return .day(day) }
        let plain = NumberText.plain(text)
        guard let words = DeadlineWords(plain) else { return nil }
        if case .part(let months)? = words.meaning { return part(words, of: months) }
        // "første juni" is a day, while "første uke" is unknown.
        if let ordinal = words.ordinal {
            guard case .month(let month)? = words.meaning, words.numbers.count == 1,
                let year = words.numbers[0].fullYear
            else { return nil }
            return CalendarDay(year: year, month: month, day: ordinal).map(Deadline.day)
        }
        switch words.meaning {
        case .month(let month): return day(words.numbers, month)
        case .julyOrChristmas: return words.numbers.count == 2 ? day(words.numbers, 7) : nil
        case .yearEnd(let month): return period(words.numbers) { last(of: month, $0) }
        case .winter: return consecutive(words.numbers).flatMap { last(of: 2, $0.second) }
        case .turnOfYear: return consecutive(words.numbers).flatMap { last(of: 12, $0.first) }
        // A school year in the Education Act ends in July.
        case .schoolYear: return consecutive(words.numbers).flatMap { last(of: 7, $0.second) }
        case .week: return week(words.numbers)
        case .part, nil: return numbersAlone(words.numbers, plain)
        }
    }

    /// The orders in which a date of three numbers can be read.
    static func order(_ text: String) -> DateOrder? {
        let plain = NumberText.plain(withoutTime(text.trimmed))
        guard let words = DeadlineWords(plain), case nil = words.meaning, words.ordinal == nil else { return nil }
        return DateOrder(words.numbers, in: plain)
    }

    /// Removes the time of day: "30.06.2018 kl. 12" and "30.06.2018 12:00".
    private static func withoutTime(_ text: String) -> String {
        if let space = text.lastIndex(of: " "), text[space...].contains(":"),
            text[space...].dropFirst().allSatisfy({ $0.isNumber || $0 == ":" })
        {
            return String(text[..<space]).trimmed
        }
        guard let clock = text.firstRange(of: " kl") else { return text }
        let time = text[clock.upperBound...]
        let isTime = time.allSatisfy { $0.isNumber || $0.isWhitespace || ".:".contains($0) }
        return isTime ? String(text[..<clock.lowerBound]).trimmed : text
    }

    /// The last day of the period in a text, where a day is needed.
    package static func lastDay(_ text: String) -> CalendarDay? {
        switch parse(text) {
        case .day(let day)?: day
        case .year(let year)?: CalendarDay(year: year, month: 12, day: 31)
        case nil: nil
        }
    }

    // MARK: Numbers

    private typealias Number = DeadlineWords.Number

    /// "2018", "05/2018", "2018-05", "30.6.18", "2018/06/30", "20180630", "30062018"; also the American "12/31/2018",
    /// if it is unambiguous.
    private static func numbersAlone(_ numbers: [Number], _ text: String) -> Deadline? {
        switch numbers.count {
        case 1:
            if let year = numbers[0].year { return .year(year) }
            guard numbers[0].length == 8, text.count == 8 else { return nil }
            return eightDigits(numbers[0].value).map(Deadline.day)
        case 2:
            // "2018.0", from programs that format years as decimals.
            if let year = numbers[0].year, numbers[1].value == 0, text.count == 6 { return .year(year) }
            if let year = numbers[1].year, numbers[0].length <= 2 { return last(of: numbers[0].value, year) }
            if let year = numbers[0].year, numbers[1].length <= 2 { return last(of: numbers[1].value, year) }
            return nil
        case 3:
            if let year = numbers[0].year { return day(year, numbers[1], numbers[2]) }
            return DateOrder(numbers, in: text).flatMap { $0.dayFirst ?? $0.monthFirst }.map(Deadline.day)
        default: return nil
        }
    }

    /// The year comes first or last; only one of them gives a plausible day.
    private static func eightDigits(_ value: Int) -> CalendarDay? {
        let years = 1900...2999
        if years.contains(value / 10_000) {
            return CalendarDay(year: value / 10_000, month: value / 100 % 100, day: value % 100)
        }
        guard years.contains(value % 10_000) else { return nil }
        return CalendarDay(year: value % 10_000, month: value / 10_000 % 100, day: value / 1_000_000)
    }

    private static func day(_ year: Int, _ month: Number, _ day: Number) -> Deadline? {
        guard month.length <= 2, day.length <= 2 else { return nil }
        return CalendarDay(year: year, month: month.value, day: day.value).map(Deadline.day)
    }

    private static func last(of month: Int, _ year: Int) -> Deadline? {
        (28...31).compactMap { CalendarDay(year: year, month: month, day: $0) }.last.map(Deadline.day)
    }

    // MARK: Words

    /// "1. mai 2018", "May 1, 2018", "mai 2018", "mai -18".
    private static func day(_ numbers: [Number], _ month: Int) -> Deadline? {
        switch numbers.count {
        case 1: return numbers[0].fullYear.flatMap { last(of: month, $0) }
        case 2:
            let (day, year) = numbers[0].year == nil ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
            guard day.length <= 2, let year = year.anyYear else { return nil }
            return CalendarDay(year: year, month: month, day: day.value).map(Deadline.day)
        default: return nil
        }
    }

    /// "høsten 2018", "høst 18": beside a part of a year, a number can only be the year.
    private static func period(_ numbers: [Number], _ last: (Int) -> Deadline?) -> Deadline? {
        numbers.count == 1 ? numbers[0].anyYear.flatMap(last) : nil
    }

    /// "1. halvår 2018", "T2 2018", "Q3 2018": a numbered part of the year, of `months` months.
    private static func part(_ words: DeadlineWords, of months: Int) -> Deadline? {
        var numbers = words.numbers
        var ordinal = words.ordinal
        if ordinal == nil, let index = numbers.firstIndex(where: { $0.length == 1 }) {
            ordinal = numbers.remove(at: index).value
        }
        if ordinal == DeadlineWords.lastPart { ordinal = 12 / months }
        guard let ordinal, (1...12 / months).contains(ordinal) else { return nil }
        return period(numbers) { last(of: ordinal * months, $0) }
    }

    /// Two consecutive years: "vinteren 2018" alone can be at either end of the year.
    private static func consecutive(_ numbers: [Number]) -> (first: Int, second: Int)? {
        guard numbers.count == 2, let first = numbers[0].anyYear, let second = numbers[1].anyYear, second == first + 1
        else { return nil }
        return (first, second)
    }

    /// The Sunday of a week, "uke 20 2018" (ISO 8601 weeks).
    private static func week(_ numbers: [Number]) -> Deadline? {
        guard numbers.count == 2 else { return nil }
        let (week, year) = numbers[0].year == nil ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
        guard let year = year.year, (1...53).contains(week.value), week.length <= 2,
            let fourth = CalendarDay(year: year, month: 1, day: 4)
        else { return nil }
        // 1 January 1970 was a Thursday; the fourth of January is always in week 1.
        let weekday = ((fourth.daysSince1970 + 3) % 7 + 7) % 7
        let sunday = fourth.daysSince1970 - weekday + 7 * week.value - 1
        guard let day = CalendarDay(daysSince1970: sunday), let thursday = CalendarDay(daysSince1970: sunday - 3),
            thursday.year == year
        else { return nil }
        return .day(day)
    }
}
