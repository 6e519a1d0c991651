import Forms
import Testing
import Wording

@Suite("Numbers typed as text")
struct NumberTextTests {
    @Test(
        "a text with one possible reading is a number",
        arguments: [
            ("2,5", "2.5"), (" 3 ", "3"), ("0,5 årsverk", "0.5"), ("1 000", "1000"), ("1\u{A0}000", "1000"),
            ("2.5", "2.5"),
            ("12 000,-", "12000"), ("kr 12 000", "12000"), ("12 000,50 kr", "12000.50"), ("1.000.000", "1000000"),
            ("1 234,5", "1234.5"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"), ("-2", "-2"), ("\u{2212}2", "-2"),
            ("12 mnd.", "12"), ("3 stk", "3"), ("0,500", "0.500"), ("007", "7"), ("00", "0"), ("tre", "3"),
            ("Tolv årsverk", "12"), ("+3", "3"), ("'3", "3"),
            ("=3", "3"), (",5", "0.5"), (".75", "0.75"), ("5 stykk", "5"), ("4 medarbeidere", "4"), ("٣", "3"),
            ("２", "2"), ("1234,567", "1234.567"),
            ("kr. 15 000", "15000"), ("kr 15.000,-", "15000"), ("15.000,-", "15000"), ("15000kr", "15000"),
            ("kr15000", "15000"), ("NOK 15 000", "15000"), ("15 000 NOK", "15000"), ("kr 15.000", "15000"),
            ("Kr 15 000.-", "15000"), ("15'000", "15000"), ("3.", "3"), ("3\u{200B}", "3"), ("\u{FEFF}4,8", "4.8"),
            ("15 000 kr. ", "15000"), ("4 stillinger", "4"), ("1,5 åv", "1.5"), ("1½", "1.5"), ("½", "0.5"),
            ("2 ¼ årsverk", "2.25"), ("１，５", "1.5"), ("1\u{A0},5", "1.5"), ("24 mndr", "24"),
            ("kr 1,5 mill.", "1500000"),
            ("4 personar", "4"), ("2,5årsverk", "2.5"), ("15 000 kr.", "15000"), ("NOK 1.234,50", "1234.50"),
            ("1/2", "0.500"), ("3/4 årsverk", "0.750"),
            ("2 1/2", "2.500"), ("15’000", "15000"), ("eit årsverk", "1"), ("ten staff", "10"),
        ])
    func number(_ text: String, _ expected: String) {
        #expect(NumberText(text) == .number(expected))
    }

    @Test(
        "in an amount, thousands and millions are accepted, and thousandths are not",
        arguments: [
            ("15k", "15000"), ("½ mill", "500000"), ("1½ mill", "1500000"), ("1,5 mill.", "1500000"),
            ("1,5 mill. kr", "1500000"), ("150 tkr", "150000"),
            ("tkr 150", "150000"), ("15 tusen", "15000"), ("0,15 MNOK", "150000"), ("2 millioner kroner", "2000000"),
            ("15.000", "15000"), ("15,000", "15000"), ("15.00", "15.00"), ("0 k", "0"), ("ti tusen", "10000"),
            ("two million", "2000000"), ("1,25 mill", "1250000"),
        ])
    func amount(_ text: String, _ expected: String) {
        #expect(NumberText(text, currency: .kroner) == .number(expected))
    }

    @Test(
        "an ambiguous amount, or one with other words, is refused",
        arguments: [
            "10-20k", "1,500 mill", "1 500 000 mill", "k", "15k-20k", "2 x 15k", "ca 15k", "-15k", "15 t", "1/2",
            "en halv",
        ])
    func noAmount(_ text: String) {
        #expect(NumberText(text, currency: .kroner) == .none)
    }

    @Test(
        "an amount is in the plan's currency; another, or thousands of thousands, is refused",
        arguments: [
            ("€50,000", "EUR", "50000"), ("EUR 50 000", "€", "50000"), ("50000 €", "EUR", "50000"),
            ("SEK 50 000", "SEK", "50000"), ("50 tkr", "tkr", "50"), ("50", "1000 kr", "50"), ("15k", "€", "15000"),
            ("kr 50 000", "EUR", nil), ("50 000 NOK", "EUR", nil), ("€ 100", "kr", nil), ("kr 50 000", "tkr", nil),
            ("50 tusen", "tkr", nil), ("50 000 kr", "1000 kr", nil), ("50k", "1000 kr", nil), ("1 mill", "tkr", nil),
        ] as [(String, String, String?)])
    func currency(_ text: String, _ currency: String, _ expected: String?) {
        #expect(NumberText(text, currency: CurrencyWords(currency)) == expected.map(NumberText.number) ?? .none)
    }

    @Test("a text with two possible readings is ambiguous, not guessed at", arguments: ["1.500", "12,345", "999.000"])
    func ambiguous(_ text: String) {
        #expect(NumberText(text) == .ambiguous)
    }

    @Test(
        "a number that is refused for its two readings or its decimals is told so, with what to write",
        arguments: [
            (.nb, "1.500", "kan bety 1,5 eller 1500", "Skriv 1,5 eller 1500."),
            (.nn, "1.500", "kan bety 1,5 eller 1500", "Skriv 1,5 eller 1500."),
            (.en, "12.345", "can mean 12.345 or 12345", "Write 12.345 or 12345."),
        ] as [(Language, String, String, String)])
    func twoReadings(_ language: Language, _ text: String, _ fault: String, _ remedy: String) throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("| 4.5 |", with: "| '\(text) |")
        let finding = try #require(form.read(language).findings.first { $0.code == .staffingNotANumber })
        #expect(finding.message(in: language.texts).contains(fault))
        #expect(finding.remedy(in: language.texts) == remedy)
        form.staffing = form.staffing.replacing("| 5 | '\(text) |", with: "| '\(text) | 2 |")
        let persons = try #require(form.read(language).findings.first { $0.code == .staffingNotANumber })
        #expect(persons.remedy(in: language.texts).filter(\.isNumber) == text.filter(\.isNumber))
        form.staffing = form.staffing.replacing("| '\(text) | 2 |", with: "| 2.5 | 2 |")
        let whole = try #require(form.read(language).findings.first { $0.code == .staffingNotANumber })
        #expect(whole.message(in: language.texts).contains(language.texts(.faultNotWhole)))
    }

    @Test(
        "other text is not a number",
        arguments: [
            "", "mange", "ca 3", "3-4", "3 (to ledige)", "1 00", "1,2,3", "1.2.3,4", "2,", "3 kurs",
            "3\u{FE0F}\u{20E3}",
            "3\u{301}", "++3", "tre-fire", ",", "kr tre", "kr", ",-",
            "15k", "ca 15 000", "15 000 + reise", "10-20 000", "1e3", "ca ½", "3?", "15 t",
            "fire-fem", "halv stilling", "tre til fire", "1/3", "4/3", "0/2", "1/2/3", "/2", "1/", "2 1/2 1/2",
            "-1/2", "halv fire", "11²", "18000¹", "18000¹)", "²11", "11₂",
        ])
    func none(_ text: String) {
        #expect(NumberText(text) == .none)
    }

    @Test("a number with the mark of a footnote is refused with the mark", arguments: ["5²", "18000¹)"])
    func footnotes(_ text: String) throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("| 5 |", with: "| \(text) |")
        let found = try #require(form.read().findings.first { $0.code == .staffingNotANumber })
        #expect(found.message(in: Language.nb.texts).contains("«\(text)»"))
        form = SmallForm()
        form.gap = form.gap.replacing("| 3 | 4 |", with: "| 3¹ | 4 |")
        #expect(try form.read().summary.first == "GAP/level-not-whole GAP-analyse!B2")
    }

    @Test(
        "a percentage is recognised",
        arguments: [
            "100 %", "60%", "33,3 %", "50 prosent", "80 pst.", "80 prosent stilling", "0,8 (80 %)", "1 x 80%", "８０％",
            "hundre prosent",
        ])
    func percent(_ text: String) {
        #expect(NumberText(text) == .percent)
    }

    @Test(
        "a time in years is converted to months, if unambiguous",
        arguments: [
            ("2 år", 24), ("2 års bindingstid", 24), ("1 1/2 år", 18), ("2år", 24), (" 1,5 ÅR ", 18), ("to år", 24),
            ("ett år", 12), ("et halvt år", 6),
            ("halvannet år", 18), ("1 år og 6 mnd", 18), ("1 år 6 måneder", 18), ("2 years", 24), ("half a year", 6),
            ("2 år (24 mnd)", nil), ("2-3 år", nil), ("ca 2 år", nil), ("24 mnd", nil), ("24", nil), ("år", nil),
            ("-2 år", nil), ("0 år", nil), ("2 år 3 år", nil), ("0,3 år", nil), ("99999999999 år", nil), ("", nil),
            ("2 år 2020", nil), ("2 år 24 mnd", nil),
        ] as [(String, Int?)])
    func months(_ text: String, _ expected: Int?) {
        #expect(MonthsText.months(text) == expected)
    }
}
