/// A date or time as a spreadsheet stores it: days since the start of its calendar, with the time as a fraction.
///
/// ECMA-376 part 1, section 18.17.4. The 1900 calendar includes a day that did not exist, 29 February 1900 (serial 60).
/// It is kept, since spreadsheet programs show it.
public struct SerialDate: Hashable, Sendable {
    /// Days, with the time of day as a fraction.
    public var serial: Double
    /// The calendar of the serial number.
    public var calendar: DateCalendar
    /// What the cell's format shows of it.
    public var precision: DatePrecision

    /// The date `serial` days into `calendar`.
    public init(serial: Double, calendar: DateCalendar = .from1900, precision: DatePrecision = .day) {
        self.serial = serial
        self.calendar = calendar
        self.precision = precision
    }
}

/// What a format shows of a date. Spreadsheet programs make the first of the month of "May 2018", and show "May 18".
public enum DatePrecision: Hashable, Sendable {
    /// The day, or a time.
    case day
    /// The month and the year.
    case month
    case year
    /// Hours since midnight of day 0, as «[h]:mm» shows 30:00.
    case hours
}

/// The date system of a workbook.
public enum DateCalendar: Hashable, Sendable {
    /// Day 1 is 1 January 1900, as in nearly all workbooks.
    case from1900
    /// Day 0 is 1 January 1904, in workbooks from Excel for old Macs.
    case from1904
}
