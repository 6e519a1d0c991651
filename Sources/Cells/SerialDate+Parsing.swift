extension SerialDate {
    /// Parses "2017-04-30", "2017-04-30T12:30:00.5" or "12:30:00", with or without a time zone; nil for other text.
    ///
    /// Cells of type "d" store dates like this (ECMA-376 part 1, section 18.18.11). Spreadsheets have no time zones, so
    /// a zone is ignored.
    public init?(iso text: some StringProtocol, calendar: DateCalendar = .from1900) {
        var rest = Digits(bytes: Array(text.utf8))
        var serial = 0.0
        let hasDate = rest.bytes.count > 4 && rest.bytes[4] == UInt8(ascii: "-")
        if hasDate {
            guard let day = rest.day(in: calendar) else { return nil }
            serial = Double(day)
        }
        if !hasDate || rest.skip("T") || rest.skip(" ") {
            guard let time = rest.fractionOfDay() else { return nil }
            serial += time
            rest.skipZone()
        }
        guard rest.isAtEnd else { return nil }
        self.init(serial: serial, calendar: calendar)
    }
}

/// Parses an ISO 8601 text from left to right.
private struct Digits {
    /// The whole text.
    let bytes: [UInt8]
    /// The offset of the unread rest.
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything has been read.
    var isAtEnd: Bool { position == bytes.count }

    /// Reads one ASCII character if it is next.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Reads exactly `count` digits as a number within `range`.
    mutating func number(_ count: Int, in range: ClosedRange<Int>) -> Int? {
        guard bytes.count - position >= count else { return nil }
        var value = 0
        for byte in bytes[position..<position + count] {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        position += count
        return range.contains(value) ? value : nil
    }

    /// Reads "2017-04-30" as a day of `calendar`.
    mutating func day(in calendar: DateCalendar) -> Int? {
        guard let year = number(4, in: 1...9999), skip("-"), let month = number(2, in: 1...12), skip("-"),
            let day = number(2, in: 1...31)
        else { return nil }
        if calendar == .from1900, (year, month, day) == (1900, 2, 29) { return 60 }
        let days = GregorianCalendar.daysSince1970(year: year, month: month, day: day)
        guard GregorianCalendar.date(daysSince1970: days) == (year, month, day) else { return nil }
        let late = days - calendar.offset(ofDay: 61)
        return late > 60 ? late : days - calendar.offset(ofDay: 0)
    }

    /// Reads "12:30", "12:30:00" or "12:30:00.25" as a fraction of a day.
    mutating func fractionOfDay() -> Double? {
        guard let hours = number(2, in: 0...23), skip(":"), let minutes = number(2, in: 0...59) else { return nil }
        var seconds = Double(hours * 3600 + minutes * 60)
        if skip(":") {
            guard let whole = number(2, in: 0...59) else { return nil }
            seconds += Double(whole)
            if skip(".") {
                guard let fraction = fraction() else { return nil }
                seconds += fraction
            }
        }
        return seconds / 86_400
    }

    /// Reads the digits after a decimal point.
    private mutating func fraction() -> Double? {
        let start = position
        var value = 0.0
        var unit = 0.1
        while let digit = number(1, in: 0...9) {
            value += Double(digit) * unit
            unit /= 10
        }
        return position > start ? value : nil
    }

    /// Skips "Z" or "+02:00".
    mutating func skipZone() {
        if skip("Z") { return }
        let start = position
        guard skip("+") || skip("-") else { return }
        if number(2, in: 0...23) == nil || !skip(":") || number(2, in: 0...59) == nil { position = start }
    }
}
