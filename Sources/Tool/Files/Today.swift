import CompetencePlan
import Glibc
import Wording

/// The one place that asks the clock for the day.
enum Today {
    /// The day of SOURCE_DATE_EPOCH in UTC (reproducible-builds.org), else today where we are.
    static func day(_ texts: Texts) throws(ToolError) -> CalendarDay {
        if let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !epoch.isEmpty {
            guard let seconds = Int64(epoch), seconds >= 0,
                let day = CalendarDay(daysSince1970: Int(min(seconds, 1 << 40) / 86_400))
            else { throw ToolError(texts(.usageBadEpoch, ["value": epoch])) }
            return day
        }
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        return day(of: local)
    }

    /// The day and the time of day, for a page that is renewed: the day alone where SOURCE_DATE_EPOCH tells it.
    static func moment(_ texts: Texts) -> String {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        guard getenv("SOURCE_DATE_EPOCH") == nil else {
            return texts.day(((try? day(texts)) ?? day(of: local)).description)
        }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(two(local.tm_hour)).\(two(local.tm_min))"
        return texts(.dayAndTime, ["date": texts.day(day(of: local).description), "time": clock])
    }

    /// The day of the C library's broken-down time.
    static func day(of time: tm) -> CalendarDay {
        CalendarDay(year: Int(time.tm_year) + 1900, month: Int(time.tm_mon) + 1, day: Int(time.tm_mday)) ?? .epoch
    }
}
