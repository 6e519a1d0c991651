import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

/// What people leave in a form by filling down, copying sheets, and adding rows for the whole unit.
@Suite("Habits seen in returns")
struct ReturnedHabitTests {
    @Test("zeros that were filled down past the names say nothing")
    func zeros() throws {
        let rows = String(repeating: "\n | 0 | 0", count: 4)
        let staffing = try SmallForm.reading { $0.staffing += rows }
        #expect(staffing.summary == ["CELL/sign-for-nothing Årsverk!B5"])
        #expect(staffing.answers == (try SmallForm().read().answers))
        let recruitment = try SmallForm.reading { $0.recruitment += rows }
        #expect(recruitment.summary == ["CELL/sign-for-nothing Rekruttering!B3"])
        #expect(recruitment.answers == (try SmallForm().read().answers))
    }

    @Test("numbers that were filled down past the names are one finding, with every number")
    func numbers() throws {
        let reading = try SmallForm.reading { $0.recruitment += "\n | 3\n | 4 | 1" }
        #expect(reading.summary == ["REC/position-missing Rekruttering!A3"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.contains("«3», «4 · 1»"), "\(message)")
    }

    @Test(
        "a row that repeats the numbers of the unit's own is not another fagområde",
        arguments: [
            ("Alle ansatte | 20 | 18", true), ("Hele etaten | 20 | 18 | 12", true), ("Alle | 20 | 18", true),
            ("Alle ansatte | 20 | 17", false), ("Alle ingeniører | 12 | 11", false), ("Vaktordning | 20 | 18", false),
            ("Alle ansatte | 20", false),
        ])
    func unitAgain(_ row: String, _ isTotal: Bool) throws {
        let reading = try SmallForm.reading { $0.staffing = "Hele virksomheten | 20 | 18 | 12\n\($0.staffing)\n\(row)" }
        #expect(reading.summary.contains("CELL/total-row Årsverk!A6") == isTotal, "\(reading.summary)")
        #expect(reading.answers?.staffing.count == (isTotal ? 3 : 4))
    }

    @Test(
        "a total may name the unit with an ending, and say where",
        arguments: [("Snitt for bygget", "bygg"), ("I alt på skolen", "skole"), ("Til sammen hos oss", "bygg")])
    func totalOfUnit(_ label: String, _ name: String) throws {
        let plan = try SamplePlan.small { $0.replacing("\"Bygg og eiendom\"", with: "\"Røros \(name)\"") }
        var form = SmallForm()
        form.gap += "\n\(label) | 2.7 | 3.3"
        let reading = try FormReader(FormContext(plan: plan, schema: .standard(), language: .nb)).read(form.workbook)
        #expect(reading.summary.contains("CELL/total-row GAP-analyse!A5"), "\(reading.summary)")
    }

    @Test("a copy of Veiledning is one finding, which quotes what differs")
    func guidance() throws {
        let pages = ["Leder", "Rektor"].enumerated().map { offset, role in
            Grid.sheet(offset == 0 ? "Veiledning" : "Veiledning (2)", "Rolle (tittel) | \(role)\nDato | 12.04.2020")
        }
        let reading = try SmallForm.reading { $0.extra = pages }
        #expect(reading.summary == ["FORM/sheet-copied Veiledning (2)!"])
        #expect(reading.findings[0].message(in: Language.nb.texts).contains("B1 «Rektor»"))
        #expect(reading.signature == ["", "Leder", "12.04.2020"])
    }

    @Test("a ticked box in a column of words is Ja")
    func tickedBox() throws {
        var workbook = SmallForm().workbook
        let index = try #require(workbook.sheets[3].rows[1].cells.firstIndex { $0.value == .text("Leder") })
        workbook.edited[3].rows[1].cells[index].value = .boolean(true)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.answers?.measures.first?.responsible == "Ja")
        #expect(reading.summary == [])
    }

    @Test("a formula's error is quoted as Excel shows it in the form's language", arguments: Language.allCases)
    func errors(_ language: Language) throws {
        var form = SmallForm()
        form.staffing.replace("4.5", with: "'#N/A")
        let message = try form.read(language).findings[0].message(in: language.texts)
        #expect(message.contains(language == .en ? "(#N/A)" : "(#I/T)"), "\(message)")
    }

    @Test(
        "headings with a year, and other words for the same",
        arguments: [
            (2, "Stilling", "Stilling 2020", 0), (2, "Stilling", "Stillingskategori", 0), (3, "Frist", "Due date", 0),
            (3, "Ansvarlig", "Hvem", 0), (3, "Kostnad (kr)", "Beløp (kr)", 0),
        ])
    func headings(_ sheet: Int, _ heading: String, _ written: String, _ count: Int) throws {
        var workbook = SmallForm().workbook
        let index = try #require(workbook.sheets[sheet].rows[0].cells.firstIndex { $0.value == .text(heading) })
        workbook.edited[sheet].rows[0].cells[index].value = .text(written)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.findings.count == count, "\(reading.summary)")
        #expect(reading.answers == (try SmallForm().read().answers))
    }
}
