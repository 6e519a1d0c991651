import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Habits that first returns show")
struct FirstReturnTests {
    private static let measure = "Behov | Interne kurs | | | | Kurs"

    @Test(
        "an unreadable figure that could be blank is left out alone",
        arguments: ["Vann og avløp | 5 | 4.5 | | '5 (AFP)", "Vann og avløp | 5 | 4.5 | | | nei"])
    func optional(_ row: String) throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("Vann og avløp | 5 | 4.5 | 4 | 1", with: row)
        let reading = try form.read()
        #expect(reading.findings.map(\.code) == [.staffingNotANumber])
        #expect(reading.findings[0].message(in: Language.nb.texts).hasSuffix("Tallet er ikke med."))
        let answer = try #require(reading.answers?.staffing.first { $0.area == .listed(Identifier("vann")) })
        #expect(answer.headcount == 5 && answer.fte != nil && answer.departures == nil && answer.vacant == nil)
    }

    @Test(
        "words for not yet beside a cost do not answer whether it is in the budget", arguments: ["Ikke avklart", "-"])
    func budget(_ answer: String) throws {
        var form = SmallForm()
        form.measures = "\(Self.measure) | | | 2021 | 500 | \(answer)"
        let reading = try form.read()
        #expect(reading.summary == ["ACT/cost-without-budget Behov og tiltak!K2"])
        #expect(reading.findings[0].message(in: Language.nb.texts).hasSuffix("Det står «\(answer)»."))
    }

    @Test(
        "the same cost on several rows of a measure is asked about",
        arguments: [("Brannvern", "500", ["ACT/measure-twice Behov og tiltak!F3"]), ("Brannvern", "600", [])])
    func repeatedCost(_ area: String, _ cost: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.measures =
            "\(Self.measure) | Vann og avløp | | 2021 | 500 | Ja\n\(Self.measure) | \(area) | | 2021 | \(cost) | Ja"
        let reading = try form.read()
        #expect(reading.summary == expected)
        if let finding = reading.findings.first {
            #expect(finding.message(in: Language.nb.texts).contains("flere ganger med samme kostnad (500)"))
        }
    }

    @Test(
        "a line under a table is a remark",
        arguments: ["Vikarer er ikke med", "Kilde: Visma", "(eks. permisjoner)", "pr. 01.04.17", "I tillegg 2 vikarer"])
    func remark(_ text: String) throws {
        var form = SmallForm()
        form.staffing += "\n'\(text)"
        form.gap += "\n'\(text)"
        #expect(try form.read().summary == ["FORM/content-outside GAP-analyse!A5", "FORM/content-outside Årsverk!A5"])
        form = SmallForm()
        form.measures += "\nKommentar: foreløpige tall"
        #expect(try form.read().summary == ["FORM/content-outside Behov og tiltak!A3"])
    }

    @Test(
        "ways to say that nothing is needed",
        arguments: [
            "Ingen behov pr. i dag", "p.t. ingen behov", "Foreløpig ingen", "Nei", "Ingen behov 2017–2021",
            "Ingen behov for tilsetjing", "Vi treng ingen nye", "Ingen planlagde tilsetjingar", "Ingenting nå",
            "No recruitment needed", "No vacancies expected", "We do not need anyone", "Nothing at present",
        ])
    func nothing(_ words: String) throws {
        var form = SmallForm()
        form.answerNoNeed("", rows: words)
        let reading = try form.read()
        #expect(reading.findings.map(\.code) == [.cellNameRead], "\(reading.summary)")
        #expect(reading.answers?.nilReturns == [.recruitment])
    }

    @Test(
        "ways to say that there are none",
        arguments: ["ingen nå", "ingen kjente", "foreløpig ingen", "Nei, ingen", "0 (ingen)"])
    func none(_ words: String) throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing(
            "Vann og avløp | 5 | 4.5 | 4 | 1", with: "Vann og avløp | 5 | 4.5 | | '\(words)")
        let answer = try #require(form.read().answers?.staffing.first)
        #expect(answer.headcount == 5 && answer.departures == 0)
    }

    @Test("the headings of an old table are no position, and a year is no number of persons")
    func oldHeadings() throws {
        var form = SmallForm()
        let counted = try form.read().answers?.recruitment
        form.recruitment += "\nYrkesgruppe | 2013 | 2014 | 2015"
        var reading = try form.read()
        #expect(reading.findings.map(\.code).allSatisfy { $0 == .formContentOutside })
        #expect(reading.answers?.recruitment == counted)
        form = SmallForm()
        form.recruitment = "Ingeniører | 2016"
        reading = try form.read()
        #expect(reading.summary == ["REC/not-a-whole-number Rekruttering!B2"])
        form = SmallForm()
        form.measures += "\nUtfordring | Strategi | | | | Tiltak"
        #expect(try form.read().answers?.measures.count == 1)
    }

    @Test("sums of decimals are recognised")
    func decimals() throws {
        var form = SmallForm()
        form.staffing = "Vann og avløp | 5 | 4.2\nBrannvern | 8 | 7.1\nPlanarbeid | 3 | 2.05\nAlle fag | 16 | 13.35"
        #expect(try form.read().summary == ["CELL/possible-total-row Årsverk!A5"])
    }

    @Test("a position whose number is unreadable is not said to be counted")
    func uncounted() throws {
        var form = SmallForm()
        form.recruitment += "\nVikarer | ved behov"
        #expect(try form.read().summary == ["REC/not-a-whole-number Rekruttering!B3"])
    }

    @Test("of several unknown names, it is said which is meant by each suggestion")
    func suggestions() throws {
        var form = SmallForm()
        form.measures = ["Brannvern natt", "Kantine", "Planarbeid vest", "Renhold"].map {
            "Drift | Interne kurs | | | | Kurs | \($0) | | 2021"
        }.joined(separator: "\n")
        let message = try #require(form.read().findings.first).message(in: Language.nb.texts)
        #expect(message.contains("«Brannvern natt»: Mente du «Brannvern»?"), "\(message)")
        #expect(message.contains("«Planarbeid vest»: Mente du «Planarbeid»?"), "\(message)")
    }

    @Test("«Antall deltid» is not «Antall heltid» with a typo")
    func partTime() throws {
        var form = SmallForm()
        form.staffingHeading = form.staffingHeading.replacing("Heltid", with: "Antall deltid")
        let reading = try form.read()
        #expect(reading.answers?.staffing.allSatisfy { $0.fullTime == nil } == true)
        #expect(reading.findings.map(\.code) == [.formHeadingChanged])
    }

    @Test("headings as people shorten them in other languages", arguments: ["Cost", "Costs (NOK)"])
    func headings(_ cost: String) throws {
        var form = SmallForm()
        form.replace(
            Grid.sheet(
                "Behov og tiltak", SmallForm.measuresHeader.replacing("Kostnad (kr)", with: cost) + form.measures))
        #expect(try form.read().summary.isEmpty)
    }

    @Test("the words on a row that does not count are quoted with its error")
    func rowWords() throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Brannvern | 2 | 3 | | 1", with: "Brannvern | 7 | 3 | | 1 | Ny leder til høsten")
        let finding = try #require(form.read().findings.first { $0.severity == .error })
        #expect(finding.message(in: Language.nb.texts).hasSuffix("På raden står også «Ny leder til høsten»."))
    }

    @Test("words that are in no answer are quoted whole")
    func wholeWords() throws {
        var form = SmallForm()
        let words = String(repeating: "mange ord ", count: 40) + "slutt"
        form.staffing += "\n\n\n\n\n\(words)"
        let finding = try #require(form.read().findings.first)
        #expect(finding.message(in: Language.nb.texts).contains("slutt"))
    }

    @Test("«se over» below the unit's own row is not its number, and «kommer senere» is no measure")
    func above() throws {
        var form = SmallForm()
        form.staffing = "Hele virksomheten | 30 | 25 | 20\nVann og avløp | se over | 4"
        let reading = try form.read()
        #expect(reading.summary.contains("FTE/not-a-number Årsverk!B3"), "\(reading.summary)")
        #expect(reading.answers?.staffing.isEmpty == true)
        form = SmallForm()
        form.measures = "Behov | Interne kurs | | | | Kommer senere"
        #expect(try form.read().summary.first == "ACT/need-without-measure Behov og tiltak!A2")
    }
}
