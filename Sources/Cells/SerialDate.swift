/// A date or time as a spreadsheet stores it: days since the start of its calendar, the time as a fraction.
///
/// ECMA-376 part 1, section 18.17.4. The 1900 calendar holds a day that never was, 29 February 1900 (serial 60);
/// it is kept, since it is what the spreadsheet shows.
public struct SerialDate: Hashable, Sendable {
    /// Days, with the time of day as a fraction.
    public var serial: Double
    /// Where the counting starts.
    public var calendar: DateCalendar

    /// The date `serial` days into `calendar`.
    public init(serial: Double, calendar: DateCalendar = .from1900) {
        self.serial = serial
        self.calendar = calendar
    }
}

/// Where a workbook starts to count its days.
public enum DateCalendar: Hashable, Sendable {
    /// Day 1 is 1 January 1900: what nearly all workbooks use.
    case from1900
    /// Day 0 is 1 January 1904: workbooks begun in Excel for old Macs.
    case from1904
}
