extension SerialDate {
    /// The date as ISO 8601 text: "2017-04-30", "2017-04-30T12:30:00", or "12:30:00" below one day.
    ///
    /// Times are rounded to milliseconds, which are only shown if not zero: a serial number cannot represent most times
    /// exactly. Serial 60 in the 1900 system is "1900-02-29", as in spreadsheet programs.
    public var iso: String {
        guard serial.magnitude < 100_000_000 else { return "\(serial)" }
        let milliseconds = Int((serial * Double(Self.millisecondsADay)).rounded())
        let day = milliseconds.flooredQuotient(by: Self.millisecondsADay)
        let time = milliseconds - day * Self.millisecondsADay
        if day == 0 { return Self.clock(time) }
        return time == 0 ? dayText(day) : dayText(day) + "T" + Self.clock(time)
    }

    private static let millisecondsADay = 86_400_000

    /// The day `day` of the calendar as "2017-04-30".
    private func dayText(_ day: Int) -> String {
        if calendar == .from1900, day == 60 { return "1900-02-29" }
        let date = GregorianCalendar.date(daysSince1970: day + calendar.offset(ofDay: day))
        return Self.padded(date.year, 4) + "-" + Self.padded(date.month, 2) + "-" + Self.padded(date.day, 2)
    }

    /// The time of day as "12:30:00", or "12:30:00.250".
    private static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        let text = padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
        return milliseconds % 1000 == 0 ? text : text + "." + padded(milliseconds % 1000, 3)
    }

    /// `number` in decimal with at least `width` digits.
    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
        return (number < 0 ? "-" : "") + zeros + digits
    }
}

extension DateCalendar {
    /// The number to add to a day of this calendar to get days since 1 January 1970.
    ///
    /// From its false leap day (day 60) the 1900 calendar is one day ahead.
    func offset(ofDay day: Int) -> Int {
        switch self {
        case .from1900: day < 60 ? -25_568 : -25_569
        case .from1904: -24_107
        }
    }
}

/// Dates of the Gregorian calendar by their number of days since 1 January 1970.
package enum GregorianCalendar {
    /// The astronomical year (0 is 1 BC), the month and the day of the month, calculated in eras of
    /// 400 years that begin in March.
    package static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted.flooredQuotient(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The number of days from 1 January 1970 to a date, which is not checked: 30 February is 1 or 2 March.
    package static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear.flooredQuotient(by: 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension Int {
    /// The quotient rounded towards minus infinity, so that days before an epoch are counted correctly.
    func flooredQuotient(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor != 0 && (self < 0) != (divisor < 0) ? quotient - 1 : quotient
    }
}
