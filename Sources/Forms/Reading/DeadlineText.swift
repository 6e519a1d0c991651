import CompetencePlan

/// Days and years typed as text: "30.06.2018", "30/6-18", "2018-06-30", "2018".
enum DeadlineText {
    /// The one reading of `text` as day, month and year, in the order Norwegians write them; nil where there is none.
    static func parse(_ text: String) -> Deadline? {
        if let day = CalendarDay(iso: text) { return .day(day) }
        if let year = year(text[...]), text.count == 4 { return .year(year) }
        let parts = text.split(whereSeparator: { ". /-".contains($0) })
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = year(parts[2]) else {
            return nil
        }
        return CalendarDay(year: year, month: month, day: day).map(Deadline.day)
    }

    /// Four digits, or two that stand for this century.
    private static func year(_ text: Substring) -> Int? {
        guard text.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(text) else { return nil }
        switch text.count {
        case 2: return 2000 + number
        case 4: return (1900...2999).contains(number) ? number : nil
        default: return nil
        }
    }
}
