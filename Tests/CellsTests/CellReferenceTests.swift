import Cells
import Testing

@Suite("Cell references")
struct CellReferenceTests {
    @Test(
        "a reference is read and written",
        arguments: [
            ("A1", 1, 1), ("C7", 7, 3), ("Z9", 9, 26), ("AA10", 10, 27), ("AZ99", 99, 52), ("BA100", 100, 53),
            ("ZZ1", 1, 702), ("AAA20", 20, 703), ("XFD1048576", 1_048_576, 16_384),
        ])
    func readAndWritten(_ text: String, _ row: Int, _ column: Int) {
        #expect(CellReference(text) == CellReference(row: row, column: column))
        #expect(CellReference(row: row, column: column).description == text)
    }

    @Test(
        "invalid cell references are refused",
        arguments: ["", "A", "7", "A0", "A01", "XFE1", "A1048577", "$A$1", "A1B", "A 1", "A-1"])
    func refused(_ text: String) {
        #expect(CellReference(text) == nil)
    }

    @Test("references are ordered by rows")
    func order() {
        let cells = ["B1", "A2", "A1"].compactMap { CellReference($0) }
        #expect(cells.sorted().map(\.description) == ["A1", "B1", "A2"])
    }
}

@Suite("Serial dates")
struct SerialDateTests {
    @Test(
        "serial numbers are written as ISO 8601, with the 1900 calendar's false leap day",
        arguments: [
            (1.0, "1900-01-01"), (59.0, "1900-02-28"), (60.0, "1900-02-29"), (61.0, "1900-03-01"),
            (42_855.0, "2017-04-30"), (43_100.5, "2017-12-31T12:00:00"), (0.25, "06:00:00"),
            (2_958_465.0, "9999-12-31"), (42_855.000_011_574_1, "2017-04-30T00:00:01"),
        ])
    func written(_ serial: Double, _ iso: String) {
        #expect(SerialDate(serial: serial).iso == iso)
    }

    @Test(
        "the 1904 calendar starts four years later",
        arguments: [(0.5, "12:00:00"), (1.0, "1904-01-02"), (41_393.0, "2017-04-30")])
    func from1904(_ serial: Double, _ iso: String) {
        #expect(SerialDate(serial: serial, calendar: .from1904).iso == iso)
    }

    @Test("ISO text parses to the same serial number", arguments: [DateCalendar.from1900, .from1904])
    func roundTrip(_ calendar: DateCalendar) {
        for day in stride(from: 1.0, to: 80_000, by: 37) {
            let date = SerialDate(serial: day, calendar: calendar)
            #expect(SerialDate(iso: date.iso, calendar: calendar) == date)
        }
    }

    @Test(
        "text that is not a date is refused",
        arguments: ["", "2017", "2017-13-01", "2017-02-29", "2017-04-30T", "30.04.2017", "25:00", "2017-04-30X"])
    func refused(_ text: String) {
        #expect(SerialDate(iso: text) == nil)
    }
}
