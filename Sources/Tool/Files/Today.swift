import CompetencePlan
import Glibc
import TextFormats
import Wording

/// The only place that reads the clock for the date.
enum Today {
    /// The day in SOURCE_DATE_EPOCH in UTC (reproducible-builds.org), else today in local time; nil if that variable is
    /// not a number.
    static var day: CalendarDay? {
        guard let epoch else { return day(of: local) }
        return Int64(epoch).flatMap { $0 < 0 ? nil : CalendarDay(daysSince1970: Int(min($0, 1 << 40) / 86_400)) }
    }

    static func day(_ texts: Texts) throws(ToolError) -> CalendarDay {
        guard let day else { throw ToolError(texts(.usageBadEpoch, ["value": epoch ?? ""])) }
        return day
    }

    /// The date and time, for a page that is refreshed. Only the date if SOURCE_DATE_EPOCH is set.
    static func moment(_ texts: Texts) -> String {
        let date = texts.day((day ?? .epoch).description)
        guard epoch == nil else { return date }
        let local = local
        let clock = "\(local.tm_hour.padded(to: 2)).\(local.tm_min.padded(to: 2))"
        return texts(.dayAndTime, ["date": date, "time": clock])
    }

    private static var epoch: String? {
        getenv("SOURCE_DATE_EPOCH").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static var local: tm {
        var (now, local) = (time(nil), tm())
        localtime_r(&now, &local)
        return local
    }

    /// Converts the C library's broken-down time.
    private static func day(of time: tm) -> CalendarDay? {
        CalendarDay(year: Int(time.tm_year) + 1900, month: Int(time.tm_mon) + 1, day: Int(time.tm_mday))
    }
}
