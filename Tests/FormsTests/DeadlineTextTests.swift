import Forms
import Testing

@Suite("Deadlines typed as text")
struct DeadlineTextTests {
    @Test(
        "of what is said, the last day is meant",
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
        ])
    func read(text: String, expected: String) {
        #expect(DeadlineText.parse(text)?.description == expected)
    }

    @Test(
        "what is no day, or could be two, is not guessed at",
        arguments: [
            "", "snarest", "løpende", "1. halvår", "våren", "mai", "uke 20", "2018-2019", "2018/2019", "31.06.2018",
            "H2018",
            "mai 18", "mai/juni 2018", "vinteren 2018", "3. halvår 2018", "5. kvartal 2018", "uke 54 2018", "13/2018",
            "5/18",
            "ca. mai 2018", "før 2018", "0", "18", "1.1", "29.02.2018", "første uke 2018", "99999999999999999999",
            "2018!",
            "0 2018", "32. mai 2018",
        ])
    func unreadable(text: String) {
        #expect(DeadlineText.parse(text) == nil)
    }

    @Test(
        "where a day is needed, the last one of what is said is taken",
        arguments: [("2018", "2018-12-31"), ("mai 2018", "2018-05-31"), ("15. mars 2026", "2026-03-15")])
    func day(text: String, expected: String) {
        #expect(DeadlineText.lastDay(text)?.description == expected)
    }
}
