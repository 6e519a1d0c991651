import Glibc

extension BinaryInteger {
    /// The number padded with leading zeros to at least `width` digits.
    package func padded(to width: Int, radix: Int = 10, uppercase: Bool = false) -> String {
        let digits = String(self, radix: radix, uppercase: uppercase)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }

    /// Seconds since 1970 as a time in UTC (RFC 3339): "2017-06-15T00:00:00Z".
    package var timeStamp: String {
        var (seconds, parts) = (time_t(self), tm())
        gmtime_r(&seconds, &parts)
        let day = [parts.tm_mon + 1, parts.tm_mday].map { $0.padded(to: 2) }.joined(separator: "-")
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0.padded(to: 2) }.joined(separator: ":")
        return "\((parts.tm_year + 1900).padded(to: 4))-\(day)T\(clock)Z"
    }
}
