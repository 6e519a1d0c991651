import Cells
import CompetencePlan
import Forms
import Support
import Testing

@Suite("Deadlines typed as text")
struct DeadlineTextTests {
    @Test(
        "the last day of the stated period is the deadline",
        arguments: [
            ("2018-06-30", "2018-06-30"), ("30.06.2018", "2018-06-30"), ("30/6-18", "2018-06-30"),
            ("1.5.2018", "2018-05-01"),
            ("20180630", "2018-06-30"), ("2018/6/30", "2018-06-30"), ("1. mai 2018", "2018-05-01"),
            ("1.mai 2018", "2018-05-01"),
            ("den 1. mai 2018", "2018-05-01"), ("tirsdag 1. mai 2018", "2018-05-01"),
            ("tysdag 1. mai 2018", "2018-05-01"),
            ("May 1, 2018", "2018-05-01"), ("1st of May 2018", "2018-05-01"), ("første mai 2018", "2018-05-01"),
            ("15. mars 26", "2026-03-15"), ("mai 2018", "2018-05-31"), ("MAI 2018", "2018-05-31"),
            ("mai -18", "2018-05-31"),
            ("høst 18", "2018-11-30"), ("Q2 18", "2018-06-30"), ("ila. 2018", "2018"), ("ila våren 2018", "2018-05-31"),
            ("2018 (høst)", "2018-11-30"), ("30.06.2018 (lørdag)", "2018-06-30"),
            ("mai '18", "2018-05-31"), ("innen mai 2018", "2018-05-31"), ("februar 2020", "2020-02-29"),
            ("des 2018", "2018-12-31"), ("des. 2018", "2018-12-31"), ("October 2018", "2018-10-31"),
            ("2018 mai", "2018-05-31"),
            ("05/2018", "2018-05-31"), ("5.2018", "2018-05-31"), ("2018-05", "2018-05-31"), ("2018/05", "2018-05-31"),
            ("våren 2018", "2018-05-31"), ("vår 2018", "2018-05-31"), ("spring 2018", "2018-05-31"),
            ("sommeren 2018", "2018-08-31"), ("sommaren 2018", "2018-08-31"), ("høsten 2018", "2018-11-30"),
            ("hausten 2018", "2018-11-30"), ("autumn 2018", "2018-11-30"), ("vinteren 2018/2019", "2019-02-28"),
            ("vinteren 2019-20", "2020-02-29"), ("vårsemesteret 2018", "2018-06-30"),
            ("høsthalvåret 2018", "2018-12-31"),
            ("1. halvår 2018", "2018-06-30"), ("andre halvår 2018", "2018-12-31"), ("H1 2018", "2018-06-30"),
            ("first half of 2018", "2018-06-30"), ("2. tertial 2018", "2018-08-31"), ("1. tertial 2018", "2018-04-30"),
            ("T3 2018", "2018-12-31"), ("2. kvartal 2018", "2018-06-30"), ("Q3 2018", "2018-09-30"),
            ("uke 20 2018", "2018-05-20"), ("veke 1 2019", "2019-01-06"), ("week 53, 2020", "2021-01-03"),
            ("2018", "2018"), ("2018.", "2018"), ("innen 2018", "2018"), ("innen utgangen av 2018", "2018"),
            ("by the end of 2018", "2018"), ("30.06.2018 kl. 12", "2018-06-30"),
            ("1.\u{A0}mai\u{200B} 2018", "2018-05-01"),
            ("1.jul.2018", "2018-07-01"), ("årsskiftet 2018/2019", "2018-12-31"), ("skoleåret 2018/2019", "2019-07-31"),
            ("skuleåret 18/19", "2019-07-31"), ("første halvdel av 2018", "2018-06-30"),
            ("siste halvår 2018", "2018-12-31"), ("siste kvartal 2018", "2018-12-31"),
            ("II. tertial 2018", "2018-08-31"),
            ("31.12.2018 23:59", "2018-12-31"), ("2018-12-31 00:00:00", "2018-12-31"), ("12/31/2018", "2018-12-31"),
            ("01052018", "2018-05-01"), ("t.o.m. mai 2018", "2018-05-31"), ("2018.0", "2018"),
            ("u23 2018", "2018-06-10"),
            ("ved utgangen av 2018", "2018"), ("ut 2018", "2018"), ("ut juni 2018", "2018-06-30"),
            ("desember måned 2018", "2018-12-31"), ("dato: 30.06.2018", "2018-06-30"), ("«30.06.2018»", "2018-06-30"),
            ("３０．０６．２０１８", "2018-06-30"), ("30\u{2212}06\u{2212}2018", "2018-06-30"), ("lør. 30.06.2018", "2018-06-30"),
            ("12/31/18", "2018-12-31"), ("2018-W23", "2018-06-10"), ("nyttår 2018/19", "2018-12-31"),
            ("agust 2018", "2018-08-31"), ("1. setpember 2018", "2018-09-01"),
        ])
    func read(text: String, expected: String) {
        #expect(DeadlineText.parse(text)?.description == expected)
    }

    @Test(
        "text that is no day, or could be two, is not guessed at",
        arguments: [
            "", "snarest", "løpende", "1. halvår", "våren", "mai", "uke 20", "2018-2019", "2018/2019", "31.06.2018",
            "H2018",
            "mai 18", "mai/juni 2018", "vinteren 2018", "3. halvår 2018", "5. kvartal 2018", "uke 54 2018", "13/2018",
            "5/18",
            "ca. mai 2018", "før 2018", "0", "18", "1.1", "29.02.2018", "første uke 2018", "99999999999999999999",
            "2018!",
            "0 2018", "32. mai 2018", "jul 2018", "innen jul 2018", "før jul", "jul -18", "årsskiftet 2018",
            "skoleåret 2018", "skoleåret 2018/2020", "13/13/2018", "13/31/18", "31132018", "ut året",
            "ved utgangen av året", "siste mai 2018", "maj 2018",
            "uke 20-22 2018", "medio mai 2018", "løpende 2018", "12:30", "2018 12:30 31",
        ])
    func unreadable(text: String) {
        #expect(DeadlineText.parse(text) == nil)
    }

    @Test(
        "where a single day is needed, the last one is used",
        arguments: [("2018", "2018-12-31"), ("mai 2018", "2018-05-31"), ("15. mars 2026", "2026-03-15")])
    func day(text: String, expected: String) {
        #expect(DeadlineText.lastDay(text)?.description == expected)
    }

    @Test(
        "a date of which only the month or the year is shown is what was typed, with a note",
        arguments: [
            (44_317.0, DatePrecision.month, "2021-05-31", ["CELL/date-as-text Behov og tiltak!I2"]),
            (44_197, .year, "2021", []), (44_317, .day, "2021-05-01", []),
            (2021, .month, "2021", ["CELL/name-read Behov og tiltak!I2"]),
        ])
    func shownInPart(_ serial: Double, _ shown: DatePrecision, _ deadline: String, _ findings: [String]) throws {
        var workbook = SmallForm().workbook
        let row = try #require(workbook.sheets[3].rows.firstIndex { $0.number == 2 })
        workbook.edited[3].rows[row].cells.removeAll { $0.reference.column == 9 }
        let index = workbook.sheets[3].rows[row].cells.firstIndex { $0.reference.column > 9 }
        let cell = Cell(
            CellReference(row: 2, column: 9), .date(SerialDate(serial: serial, precision: shown)))
        workbook.edited[3].rows[row].cells.insert(cell, at: index ?? workbook.sheets[3].rows[row].cells.count)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.answers?.measures.first?.deadline?.description == deadline)
        #expect(reading.summary == findings)
    }
}
