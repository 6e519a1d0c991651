import Cells
import CompetencePlan
import Support
import Testing
import Wording

@testable import Forms

@Suite("Answers in the wrong place, and rows that are parts of others")
struct MisplacedTests {
    private func messages(_ reading: FormReading) -> [String] {
        zip(reading.summary, reading.findings).map { "\($0): \($1.message(in: Language.nb.texts))" }
    }

    @Test("years typed below the years, beside a position, are questioned and not taken for headings")
    func yearsInRow() throws {
        var form = SmallForm()
        form.recruitment += "\nLærere | 2020 | 2021 | 2022"
        let reading = try form.read()
        #expect(reading.summary.filter { $0.hasPrefix("REC/not-a-whole-number") }.count == 3, "\(reading.summary)")
        #expect(reading.answers?.recruitment.count == 2)
        form = SmallForm()
        form.recruitment += "\nStilling | 2020 | 2021 | 2022 | Sum\n | 2020 | 2021 | 2022 | Sum"
        #expect(try form.read().summary == [])
    }

    @Test("a number where the name should be is a missing name")
    func numbersForNames() throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("Brannvern | 8 | 7.25 | 5", with: "8 | 7.25 | 5")
        form.recruitment += "\n3 | 2 | 1"
        let reading = try form.read()
        let texts = messages(reading)
        #expect(
            texts.contains(
                "GAP/area-missing Årsverk!A3: Fagområde mangler. Raden er ikke med i tallene: «8 · 7,25 · 5»."))
        #expect(
            texts.contains(
                "REC/position-missing Rekruttering!A3: Stilling mangler. Raden er ikke med i tallene: «3 · 2 · 1»."))
        #expect(reading.answers?.staffing.count == 2)
    }

    @Test("the whole unit without employees is an error if its other figures are left out with it")
    func wholeUnitWithoutEmployees() throws {
        var form = SmallForm()
        form.staffing = "Hele virksomheten | | 13.75 | 9\n" + form.staffing
        let reading = try form.read()
        #expect(
            messages(reading) == [
                "FTE/headcount-missing Årsverk!B2: Antall ansatte mangler for Hele virksomheten. Raden er ikke med i tallene."
            ])
        form.staffing = "Hele virksomheten\n" + SmallForm().staffing
        #expect(try form.read().summary == ["FTE/unit-totals-missing Årsverk!B2"])
    }

    @Test(
        "a row that is part of those above is not counted with them",
        arguments: [
            "Herav ledere", "- herav menn", "Hvorav lærlinger", "Of which nurses", "Inkl. vikarer", "Av disse vikarer",
        ])
    func parts(_ name: String) throws {
        var form = SmallForm()
        form.staffing += "\n\(name) | 2 | 2"
        form.recruitment += "\n\(name) | 1"
        let reading = try form.read()
        #expect(reading.summary == ["CELL/total-row Årsverk!A5", "CELL/total-row Rekruttering!A3"])
        #expect(messages(reading)[0].contains("er lest som en del av radene over og er ikke talt med"))
        #expect(reading.answers?.staffing.count == 3)
    }

    @Test(
        "sums that run on, and differences, are no rows",
        arguments: ["Akkumulert", "Kumulativt", "Differanse", "Avvik", "Sum lærere", "Totalt lærere (uten SFO)"])
    func calculations(_ name: String) throws {
        var form = SmallForm()
        form.staffing += "\n\(name) | 2 | 2"
        #expect(try form.read().summary == ["CELL/total-row Årsverk!A5"])
        form = SmallForm()
        form.staffing += "\nAvvik og HMS | 2 | 2"
        #expect(try form.read().answers?.staffing.count == 4)
    }

    @Test("a sum of costs with its word and year under the measure is a total")
    func sumUnderMeasure() throws {
        var form = SmallForm()
        form.measures += "\n | | | | | Sum 2021: | | | | 10000"
        #expect(try form.read().summary == ["CELL/total-row Behov og tiltak!F3"])
    }

    @Test("a year under Kostnad is asked about if none is under Frist, or the same one")
    func yearAsCost() throws {
        var form = SmallForm()
        form.measures = form.measures.replacing("2021 | 10000", with: " | 2021")
        let reading = try form.read()
        #expect(reading.summary == ["CELL/text-where-number Behov og tiltak!J2"])
        #expect(messages(reading)[0].contains("«2021» i kolonnen Kostnad er et årstall, og er ikke med."))
        #expect(
            reading.findings[0].remedy(in: Language.nb.texts)
                == "Skriv hva det koster, og årstallet i kolonnen Frist.")
        #expect(reading.answers?.measures.first?.cost == nil)
        form.measures = SmallForm().measures.replacing("2021 | 10000", with: "2020 | 2021")
        #expect(try form.read().answers?.measures.first?.cost == Kroner(whole: 2021))
        // A cost in the wrong column is no day in 2064.
        for deadline in ["2021", "snarest", "60000"] {
            form.measures = SmallForm().measures.replacing("2021 | 10000", with: "\(deadline) | 2021")
            #expect(try form.read().answers?.measures.first?.cost == nil)
        }
    }

    @Test("of a row that is left out, a missing importance is asked for without saying how the gap counts")
    func importanceOfRowLeftOut() throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Brannvern | 2 | 3 | | 1", with: "Brannvern | 2")
        let texts = try messages(form.read())
        #expect(texts.contains("GAP/importance-missing GAP-analyse!E3: Viktighet mangler for Brannvern."))
        form.gap = SmallForm().gap.replacing("Brannvern | 2 | 3 | | 1", with: "Brannvern | 2 | 3")
        #expect(try messages(form.read())[0].hasSuffix("Gapet teller med laveste verdi (1)."))
    }

    @Test("hours that run past midnight are no number", arguments: [1.25, 2, 100])
    func hours(_ serial: Double) throws {
        var form = SmallForm()
        form.sheets = form.filledSheets
        let date = CellValue.date(SerialDate(serial: serial, precision: .hours))
        let index = try #require(form.sheets?[1].rows[1].cells.firstIndex { $0.reference.column == 3 })
        form.sheets?[1].rows[1].cells[index].value = date
        let reading = try form.read()
        #expect(reading.summary.first == "CELL/date-where-number Årsverk!C2", "\(reading.summary)")
        #expect(messages(reading)[0].contains("viser tiden \(Int(serial * 24)):00, men her skal det stå et tall"))
        // The return form has the time as a text.
        form = SmallForm()
        form.staffing = form.staffing.replacing("4.5", with: "\(Int(serial * 24)):00")
        #expect(try messages(form.read())[0] == messages(reading)[0])
    }

    @Test(
        "an amount of something else is refused, with what to write",
        arguments: ["USD 100", "€ 1000", "10 000 eks mva", "½ årsverk", "5 personer", "10 000 pr. pers"])
    func amounts(_ text: String) throws {
        var form = SmallForm()
        form.measures = form.measures.replacing("10000", with: text)
        let reading = try form.read()
        #expect(reading.summary == ["CELL/text-where-number Behov og tiltak!J2"])
        #expect(reading.findings.first?.remedy(in: Language.nb.texts) == "Skriv bare beløpet.")
        form.measures = SmallForm().measures.replacing("10000", with: "100 tus")
        #expect(try form.read().answers?.measures.first?.cost == Kroner(whole: 100_000))
    }

    @Test("the plan's currency is named")
    func currency() throws {
        var plan = try SamplePlan.small()
        plan.currency = "kr"
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        var form = SmallForm()
        form.measures = form.measures.replacing("10000", with: "USD 100")
        let finding = try #require(FormReader(context).read(form.workbook).findings.first)
        #expect(finding.remedy(in: Language.nb.texts) == "Skriv bare beløpet i kr.")
    }

    @Test("levels filled down past the names are one finding")
    func filledDown() throws {
        var form = SmallForm()
        form.gap += "\n | 3 | 4 | | 2\n | 3 | 4 | | 2"
        #expect(try form.read().summary == ["GAP/area-missing GAP-analyse!A5"])
    }

    @Test("words in the rows of a sheet that nobody answered are quoted")
    func wordsInUnansweredSheet() throws {
        var form = SmallForm()
        form.answerNoNeed("", rows: "Usikkert | ?")
        let reading = try form.read()
        #expect(reading.summary == ["FORM/sheet-unanswered Rekruttering!B1"])
        #expect(messages(reading)[0].hasSuffix("I tabellen står det «Usikkert», «?»."))
    }

    @Test("a message to HR in a return that a later one replaces is told")
    func messageInReplaced() throws {
        let context = try SamplePlan.context()
        let readings = [("a.xlsx", "2020-04-01", "Viktig"), ("b.xlsx", "2020-04-03", "")].map { file, day, message in
            var form = SmallForm()
            if message.isEmpty { form.gap.replace("| 3 | 4", with: "| 2 | 4") }
            let guidance = Grid.sheet("Veiledning", "Melding til HR | \(message)")
            var workbook = Grid.form(
                [guidance] + form.filledSheets, unit: "bygg", file: file, savedAt: day)
            workbook.file = file
            return FormReader(context).read(workbook)
        }
        let found = ReturnCollection(readings, context: context, expectsAll: false).findings
        #expect(found.map(\.code).filter { $0 == .formMessage } == [.formMessage])
        #expect(found.first { $0.code == .formMessage }?.location.file == "a.xlsx")
    }

    @Test("«Ingen behov» with nothing but a reason beside it says nothing of rows that count")
    func reasonForNone() throws {
        var form = SmallForm()
        form.answerNoNeed("Ja", rows: " | | | | | Full bemanning")
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Rekruttering!F3"], "\(reading.summary)")
        #expect(reading.answers?.nilReturns == [.recruitment])
    }

    @Test("a position with its number under a changed year is one finding")
    func changedYear() throws {
        var form = SmallForm()
        let header = SmallForm.recruitmentHeader.replacing("2021", with: "Neste år")
        form.replace(Grid.sheet("Rekruttering", header + "Ingeniører | | 2"))
        let reading = try form.read()
        #expect(reading.summary == ["FORM/heading-changed Rekruttering!C1"], "\(reading.summary)")
    }

    @Test("kroner where persons, årsverk or months are asked for are errors")
    func wrongUnits() throws {
        var form = SmallForm()
        form.measures = form.measures.replacing("| 12", with: "| 24 kr")
        form.staffing = form.staffing.replacing("| 8 | 7.25", with: "| kr 8 | 7.25")
        let reading = try form.read()
        #expect(
            reading.summary == ["FTE/not-a-number Årsverk!B3", "CELL/text-where-number Behov og tiltak!L2"])
        #expect(reading.answers?.measures.first?.boundMonths == nil)
    }

    @Test("what a return form lists as written outside its cells is found where its column was moved to")
    func movedLeftovers() {
        let rows = "Sto på arket | I celle | Dere skrev\nÅrsverk | C7 | mye"
        let question = OpenQuestion.leftover("mye", from: Location(file: "", sheet: "Årsverk", cell: "C7"))
        for before in ["", " | | "] {
            let moved = rows.split(separator: "\n").map { before + $0 }.joined(separator: "\n")
            let sheet = Grid.sheet("Utenfor skjemaet", "Dette skrev dere\n\n" + moved)
            #expect(OpenQuestions([question], in: [sheet]).leftovers.map(\.question) == [question])
        }
    }

    @Test("the form's own count of answers with an error is not told beside the error that it has from a cell")
    func brokenCount() throws {
        var form = SmallForm()
        var sheet = Grid.sheet("Årsverk", "Besvart\n" + SmallForm.staffingHeader + form.staffing)
        sheet.rows[0].cells[0].value = .error("#DIV/0!")
        sheet.rows[0].cells[0].isFormula = true
        form.replace(sheet)
        #expect(try form.read().summary == [])
    }

    @Test("a fagområde without a row is noted, unless another name may be it")
    func removedAreas() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 3 | 4 | | 2"
        form.staffing = "Vann og avløp | 5 | 4.5"
        let reading = try form.read()
        let note = try #require(reading.findings.first { $0.code == .gapAreaUnanswered })
        #expect(note.severity == .note && note.location.cell.isEmpty)
        #expect(
            note.message(in: Language.nb.texts) == "Brannvern, Planarbeid er ikke besvart. Det står ikke i skjemaet.")
        form.gap += "\nBrannvernet | 2 | 3 | | 1"
        #expect(try form.read().findings.allSatisfy { $0.code != .gapAreaUnanswered })
    }

    @Test("a row that the unit added and did not answer can be deleted")
    func unansweredOwn() throws {
        var form = SmallForm()
        form.gap += "\nAnnet"
        let finding = try #require(try form.read().findings.first { $0.code == .gapAreaUnanswered })
        #expect(finding.remedy(in: Language.nb.texts).hasSuffix("Skal det ikke være med, slett raden."))
    }
}
