import FoundationEssentials

extension BinaryInteger {
    /// The number padded with leading zeros to at least `width` digits.
    package func padded(to width: Int, radix: Int = 10, uppercase: Bool = false) -> String {
        let digits = String(self, radix: radix, uppercase: uppercase)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }

    /// Seconds since 1970 as a time in UTC (RFC 3339): "2017-06-15T00:00:00Z".
    package var timeStamp: String { Date(timeIntervalSince1970: Double(self)).formatted(.iso8601) }
}
