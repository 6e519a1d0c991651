import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("What people write out of habit")
struct TypingHabitTests {
    @Test("a percentage in a text is what the cell shows")
    func percentInText() throws {
        var form = SmallForm()
        form.staffing.replace("4 | 1", with: "4 | 1 | | 50%")
        form.staffing += " | | | | | 80%"
        let reading = try form.read()
        #expect(reading.answers?.staffing.map(\.comment) == ["50 %", "", ""])
        #expect(reading.findings.map { $0.arguments["value"] } == ["80 %"])
    }

    @Test("a line break in an own name is a space")
    func lineBreak() throws {
        var workbook = SmallForm().workbook
        let row = try #require(workbook.sheets[0].rows.last?.number)
        workbook.edited[0].rows.append(
            Row(
                number: row + 1,
                cells: [
                    Cell(CellReference(row: row + 1, column: 1), .text("Arkiv / og\npost")),
                    Cell(CellReference(row: row + 1, column: 2), .number(1)),
                    Cell(CellReference(row: row + 1, column: 3), .number(2)),
                ]))
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.answers?.gaps.last?.area == .own("Arkiv / og post"))
    }

    @Test("for a strategy with the number of its chapter, the plan's is suggested, also with a slip")
    func chapterNumber() throws {
        for text in ["3.1.2 Interne kurs", "3.1.2. interne kurs", "3.1.2 Intern kurse"] {
            var form = SmallForm()
            form.measures.replace("Interne kurs", with: text)
            let reading = try form.read()
            #expect(reading.summary == ["ACT/strategy-unknown Behov og tiltak!B2"], "\(text)")
            #expect(reading.findings.first?.arguments["suggestion"]?.contains("Interne kurs") == true, "\(text)")
        }
    }

    @Test("aa, ae and oe are å, æ and ø, in headings and in names")
    func digraphs() throws {
        var form = SmallForm()
        form.gapHeading.replace("Dagens nivå", with: "Dagens nivaa")
        form.staffingHeading.replace("Årsverk |", with: "Aarsverk |")
        form.gap.replace("Vann og avløp", with: "Vann og avloep")
        #expect(try form.read().summary == ["CELL/name-read GAP-analyse!A2"])
    }

    @Test("an own fagområde that is spelled with «/» and with «og» is one")
    func ownSpelledTwice() throws {
        var form = SmallForm()
        form.gap += "\nKantine / renhold | 2 | 3 | | 1"
        form.staffing += "\nKantine og renhold | 3 | 2"
        let reading = try form.read()
        #expect(reading.summary == ["GAP/area-unknown GAP-analyse!A5"])
        #expect(reading.findings[0].arguments["also"] == "Årsverk!A5")
    }

    @Test("a number with decimals that only has a date format is told as that number", arguments: Language.allCases)
    func decimalWithDateFormat(language: Language) throws {
        var form = SmallForm()
        form.staffing.replace("4.5", with: "@2.6")
        let reading = try form.read(language)
        #expect(reading.answers?.staffing.first?.fte?.description == "2.6")
        let message = reading.findings.map { $0.message(in: language.texts) }.joined()
        let expected =
            switch language {
            case .nb: "Cellen i kolonnen Årsverk har datoformat, men her skal det stå et tall. Den er lest som 2,6."
            case .nn: "Cella i kolonnen Årsverk har datoformat, men her skal det stå eit tal. Det er lese som 2,6."
            case .en: "The cell in the column FTE has a date format where a number is expected. It is read as 2.6."
            }
        #expect(message == expected)
    }

    @Test("a word for nothing in a required cell is quoted where the answer is missing")
    func signs() throws {
        for (field, with, words) in [
            ("Vann og avløp | 3 | 4 | | 2", "Vann og avløp | Uaktuelt | 4 | | 2", "Det står «Uaktuelt» der."),
            ("Vann og avløp | 3 | 4 | | 2", "Vann og avløp | - | vet ikke | | -", "«- · vet ikke · -»"),
            ("Vann og avløp | 5 | 4.5", "Vann og avløp | vet ikke | 4.5", "Det står «vet ikke» der."),
            (
                "Vann og avløp | 5 | 4.5", "Hele virksomheten | 9 | ukjent | 4\nVann og avløp | 5 | 4.5",
                "Det står «ukjent» der."
            ),
        ] {
            var form = SmallForm()
            form.gap.replace(field, with: with)
            form.staffing.replace(field, with: with)
            let found = try form.read().findings.map { $0.message(in: Language.nb.texts) }
            #expect(found.count { $0.contains(words) } == 1, "\(found)")
            #expect(!found.contains { $0.contains("tom celle") }, "\(found)")
        }
    }

    @Test("a remark in a row without a name is told that the name is missing")
    func remarkAlone() throws {
        var form = SmallForm()
        form.recruitment += "\n | | | | | Flere slutter"
        let finding = try #require(form.read().findings.first)
        #expect(finding.code == .formContentOutside && finding.location.cell == "F3")
        #expect(finding.message(in: Language.nb.texts).contains("på en rad uten noe i kolonnen Stilling"))
        #expect(finding.remedy(in: Language.nb.texts) == "Fyll ut kolonnen Stilling hvis det skal være med.")
    }

    @Test("«Ingen behov» in any column of an empty table, and a yes with words, say that there is no need")
    func noNeed() throws {
        for (answer, rows) in [
            ("Ja, ingen behov", ""), ("", " | | | | | Ingen behov"), ("", "Ingen behov i perioden"),
            ("", "Ingen behov i perioden | 0"),
        ] {
            var form = SmallForm()
            form.answerNoNeed(answer, rows: rows)
            let reading = try form.read()
            #expect(reading.findings.map(\.code) == [.cellNameRead], "\(reading.summary)")
            #expect(reading.answers?.nilReturns == [.recruitment])
        }
    }

    @Test("in a form with «Ingen behov», an empty table whose line for it is gone is unanswered")
    func noLineForNoNeed() throws {
        var form = SmallForm()
        form.recruitment = ""
        form.replace(Grid.sheet("Behov og tiltak", "Ingen behov | \n" + SmallForm.measuresHeader + form.measures))
        #expect(try form.read().summary == ["FORM/sheet-unanswered Rekruttering!"])
    }

    @Test("a row of zeros from links to blank cells is empty, with one note for the sheet")
    func zeros() throws {
        var form = SmallForm()
        form.staffing += "\n0\n0 | 0 | 0"
        form.measures += "\n0\n0"
        let reading = try form.read()
        #expect(Set(reading.findings.map(\.code)) == [.cellSignForNothing], "\(reading.summary)")
        #expect(reading.answers?.staffing.count == 3 && reading.answers?.measures.count == 1)
    }

    @Test("a copy of an unanswered sheet is named with the error, with its answers")
    func answeredCopy() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("GAP-analyse (2)", form.gapHeading + form.gap)]
        form.gap = "Vann og avløp\nBrannvern\nPlanarbeid"
        let reading = try form.read()
        #expect(reading.summary == ["FORM/sheet-unanswered GAP-analyse!"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.contains("Arket GAP-analyse (2) har samme tabell.") && message.contains("B2 «3»"), "\(message)")
    }

    @Test("boxes that nobody ticked make no row")
    func boxes() throws {
        var workbook = SmallForm().workbook
        for row in 3...6 {
            let box = Cell(CellReference(row: row, column: 11), .boolean(false))
            workbook.edited[3].rows.append(Row(number: row, cells: [box]))
        }
        let reader = FormReader(try SamplePlan.context())
        #expect(reader.read(workbook).summary.isEmpty)
        workbook.edited[3].rows[4].cells[0].value = .boolean(true)
        #expect(reader.read(workbook).summary == ["ACT/measure-without-need Behov og tiltak!A5"])
    }

    @Test("a need that is written once above its measures is one finding, and its gaps have measures")
    func needOnce() throws {
        var form = SmallForm()
        form.gap.replace("Brannvern | 2 | 3 | | 1", with: "Brannvern | 1 | 5 | | 3")
        form.measures += "\n| Interne kurs | | | | Øvelser | Brannvern\n| Interne kurs | | | | Vaktordning"
        let reading = try form.read()
        #expect(reading.summary == ["ACT/measure-without-need Behov og tiltak!A3"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.contains("Øvelser") && message.contains("Vaktordning") && message.contains("A4"), "\(message)")
        form.measures = "Bedre drift | Interne kurs | | | | Holde kurs\n| Interne kurs | | | | | Brannvern"
        #expect(try form.read().summary.contains("ACT/gap-without-measure GAP-analyse!A3"), "no measure at all")
    }

    @Test("a text that announces the needs below it is a heading; any other need without a measure is asked about")
    func announcement() throws {
        var form = SmallForm()
        form.measures = "Strategiske tiltak:\n" + form.measures
        #expect(try form.read().summary == ["FORM/subheading Behov og tiltak!A2"])
        form.measures.replace("tiltak:", with: "tiltak")
        #expect(
            try form.read().summary == [
                "ACT/need-without-measure Behov og tiltak!A2"
            ])
    }

    @Test("a subtotal of any group is a total")
    func subtotal() throws {
        var form = SmallForm()
        form.staffing += "\nDelsum teknisk | 13 | 11.75"
        #expect(try form.read().summary == ["CELL/total-row Årsverk!A5"])
    }

    @Test("the form's sum below a year of another plan is not one of that year's numbers")
    func otherYear() throws {
        var workbook = SmallForm().workbook
        workbook.edited[2] = Grid.sheet(
            "Rekruttering",
            SmallForm.recruitmentHeader.replacing("\n", with: "| 2030\nIngeniører | 1\nSum | = | = | = | = | | ="))
        #expect(try FormReader(SamplePlan.context()).read(workbook).summary.isEmpty)
    }

    @Test("a cell with nothing but an identity number has one finding, also where it is behind another value")
    func identityNumberAlone() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Notat", "'17038510088")]
        #expect(try form.read().summary == ["PRIV/national-identity-number Notat!A1"])
        form.extra = [Grid.sheet("Notat", "Fint")]
        form.extra[0].setCovered([Cell(CellReference(row: 1, column: 1), .text("17038510088"))])
        #expect(try form.read().summary.contains("PRIV/national-identity-number Notat!A1"))
    }

    @Test("below a heading of another unit, the advice is to convert the numbers")
    func otherUnit() throws {
        for (heading, isConverted) in [("Prosent", true), ("Slutter", false)] {
            var form = SmallForm()
            form.staffingHeading.replace("Ventet avgang", with: heading)
            let changed = try form.read().findings.filter { $0.code == .formHeadingChanged }
            #expect(changed.map { $0.remedy(in: Language.nb.texts).contains("regn om tallene") } == [isConverted])
        }
    }

    @Test("two sheets of another unit are one finding, which names the sheets that were read")
    func sheetsOfOther() throws {
        var form = SmallForm()
        let title = "GAP-analyse – Brann og redning\n"
        form.extra = [
            Grid.sheet("GAP-analyse 2", title + form.gapHeading + form.gap),
            Grid.sheet("Årsverk 2", title + form.staffingHeading + form.staffing),
        ]
        let copied = try form.read().findings.filter { $0.code == .formSheetCopied }
        #expect(copied.map { $0.arguments["read"] } == ["GAP-analyse, Årsverk"])
    }

    @Test("an error that was pasted as text, or that a return form shows as text, is no sign for nothing")
    func errorAsText() throws {
        var form = SmallForm()
        form.staffing.replace("4.5", with: "'#N/A")
        #expect(try form.read().summary == ["CELL/formula-error Årsverk!C2"])
        form.staffing.replace("'#N/A", with: "n/a")
        #expect(try form.read().summary.contains("CELL/sign-for-nothing Årsverk!C2"))
    }

    // MARK: In the return form

    private func returned(_ form: SmallForm) throws -> FormContents {
        let context = try SamplePlan.context()
        let unit = try #require(context.plan.units.first { $0.id.text == "bygg" })
        return FormContents(of: unit, returned: form.workbook, asking: [], context)
    }

    @Test(
        "a number with another format is asked about again, or is the number that was read",
        arguments: [
            ("90%", CellValue.text("90 %")), ("@5", .number(5)), ("@0", .number(0)),
            ("@44000", .date(SerialDate(serial: 44_000))), ("@0.1875", .date(SerialDate(serial: 0.1875))),
        ])
    func formatted(_ field: String, _ value: CellValue) throws {
        var form = SmallForm()
        form.staffing.replace("4.5", with: field)
        let contents = try returned(form)
        let row = contents.rows[.staffing]?.first { $0.values[ColumnKey("headcount")] == .number(5) }
        #expect(row?.values[ColumnKey("fte")] == value)
    }

    @Test("of a text that no cell of Excel can hold, the rest is on the sheet of what is outside the form")
    func overlong() throws {
        var form = SmallForm()
        let text = String(repeating: "ord ", count: 20_000) + "slutt"
        form.staffing.replace("4 | 1", with: "4 | 1 | | \(text)")
        let contents = try returned(form)
        let row = contents.rows[.staffing]?.first { $0.values[ColumnKey("headcount")] == .number(5) }
        guard case .text(let kept)? = row?.values[ColumnKey("comment")] else {
            Issue.record("no comment")
            return
        }
        #expect(kept + contents.leftovers.map(\.text).joined() == text)
        #expect(contents.leftovers.allSatisfy { $0.location.cell == "G2" && $0.text.utf16.count <= 32_767 })
        #expect(contents.leftovers.count == 2 && kept.utf16.count <= 32_767)
        let finding = try #require(form.read().findings.first)
        #expect(finding.code == .formContentOutside && finding.location.cell == "G2")
        #expect(finding.message(in: Language.nb.texts).contains("32 767 tegnene som får plass i en celle"))
        #expect(contents.remarks.isEmpty)
    }
}
