import Cells
import TextFormats

/// A calendar day, without time or time zone.
package struct CalendarDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// 1 January 1970, from which days are counted.
    package static let epoch = CalendarDay(1970, 1, 1)

    /// 31 December 9999, the last day supported.
    package static let last = CalendarDay(9999, 12, 31)

    /// A day that is known to exist.
    private init(_ year: Int, _ month: Int, _ day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    /// An existing day in the years 1 to 9999, or nil.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year),
            case let days = GregorianCalendar.daysSince1970(year: year, month: month, day: day),
            GregorianCalendar.date(daysSince1970: days) == (year, month, day)
        else { return nil }
        self.init(year, month, day)
    }

    /// Reads "2017-04-30" (ISO 8601), ignoring a time after it ("T…").
    package init?(iso text: some StringProtocol) {
        let parts = text.prefix { $0 != "T" }.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            // A number may have a sign, a part of a day may not.
            parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// "2017-04-30".
    package var description: String {
        "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// Seconds from 1970 to the start of the day in UTC, for timestamps in files.
    package var secondsSince1970: Int64 { Int64(daysSince1970) * 86_400 }

    /// Days since 1 January 1970.
    package var daysSince1970: Int { GregorianCalendar.daysSince1970(year: year, month: month, day: day) }

    /// The day `days` days after 1 January 1970, in UTC.
    package init?(daysSince1970 days: Int) {
        let day = GregorianCalendar.date(daysSince1970: days)
        self.init(year: day.year, month: day.month, day: day.day)
    }
}
