import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Rows that people write in their own way")
struct OddRowTests {
    @Test(
        "a date that can be read in two orders is not guessed beside one that can only be American",
        arguments: [
            ("12/31/2021", "3/4/2021", false), ("12/31/21", "03/04/21", false), ("31/12/2021", "3/4/2021", true),
            ("12/31/2021", "3.4.2021", true), ("12/31/2021", "4/4/2021", true), ("12.31.2021", "3.4.2021", false),
            ("12/31/2021 12:00", "3/4/2021", false), ("12/31/2021", "３/4/2021", false),
        ])
    func dateOrders(_ other: String, _ date: String, _ isRead: Bool) throws {
        var form = SmallForm()
        let row = form.measures
        form.measures =
            row.replacing("2021", with: other) + "\nNytt behov"
            + row.dropFirst("Bedre drift".count).replacing("Holde kurs", with: "Annet kurs").replacing(
                "2021", with: date)
        let reading = try form.read()
        #expect(reading.summary.contains("ACT/deadline-unreadable Behov og tiltak!I3") != isRead, "\(reading.summary)")
        #expect((reading.answers?.measures.last?.deadline != nil) == isRead)
        guard !isRead, let finding = reading.findings.last else { return }
        #expect(finding.message(in: Language.nb.texts).contains("«\(date)» kan ha dagen eller måneden først"))
    }

    @Test("a word under Heltid of a fagområde, which is not asked about, does not take the row out")
    func fullTime() throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("7.25 | 5", with: "7.25 | ja")
        let reading = try form.read()
        #expect(reading.summary == ["FTE/not-a-number Årsverk!D3"])
        #expect(reading.findings[0].message(in: Language.nb.texts).hasSuffix("Tallet er ikke med."))
        #expect(reading.answers?.staffing.map(\.headcount) == [5, 8, 3])
    }

    @Test("«Hele virksomheten» on GAP-analyse is no fagområde")
    func wholeUnitWithLevels() throws {
        var form = SmallForm()
        form.gap += "\nHele virksomheten | 3 | 4 | | 2"
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside GAP-analyse!A5"])
        #expect(
            reading.findings[0].message(in: Language.nb.texts)
                == "«Hele virksomheten · 3 · 4 · 2» er ikke et fagområde, og er ikke med i tallene.")
        #expect(reading.answers?.gaps.count == 3)
    }

    @Test("the first row of Årsverk without a name is one finding, which says what its name can be")
    func namelessWholeUnit() throws {
        var form = SmallForm()
        form.staffing = " | 16 | 13.75 | 9\n" + form.staffing
        let reading = try form.read()
        #expect(reading.summary == ["GAP/area-missing Årsverk!A2"])
        #expect(
            reading.findings[0].remedy(in: Language.nb.texts)
                .hasPrefix("Skriv «Hele virksomheten» på raden hvis den gjelder alle"))
    }

    @Test("an empty row for the whole unit is not asked about if another one is filled in")
    func wholeUnitFurtherDown() throws {
        var form = SmallForm()
        form.staffing = "Hele virksomheten\n" + form.staffing + "\nHele virksomheten | 16 | 13.75 | 9"
        let reading = try form.read()
        #expect(reading.summary == [])
        #expect(reading.answers?.wholeUnit?.headcount == 16)
        form.staffing =
            "Hele virksomheten | | 13.75\n" + form.staffing.split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(
            try form.read().summary == ["FTE/headcount-missing Årsverk!B2", "FTE/unit-totals-missing Årsverk!D2"])
    }

    @Test(
        "a remark below the table that only its first word announces is a stray text",
        arguments: [
            ("Kommentar | Vi har to nye", 1), ("Kommentar:\nVi får to nye i august", 1), ("Merknad\nTo nye", 2),
        ])
    func remarks(_ rows: String, _ texts: Int) throws {
        var form = SmallForm()
        form.gap += "\n" + rows
        form.staffing += "\n" + rows
        let reading = try form.read()
        #expect(reading.findings.allSatisfy { $0.code == .formContentOutside }, "\(reading.summary)")
        #expect(reading.findings.count == 2 * texts)
        #expect(reading.answers?.gaps.count == 3 && reading.answers?.staffing.count == 3)
    }

    @Test("additions in a row of their own below the headings are one note")
    func secondHeading() throws {
        var form = SmallForm()
        form.staffing = "(fra planen) | (antall) | (1,0 = 100 %)\n" + form.staffing
        let reading = try form.read()
        #expect(reading.summary == ["FORM/subheading Årsverk!A2"])
        #expect(reading.answers?.staffing.count == 3)
    }

    @Test("a row of sums above the form's own is one note, whatever its numbers are")
    func ownSum() throws {
        var form = SmallForm()
        form.recruitment += "\nSum | 7 | 8 | 9\nSum | 1 | 0 | 2 | 3"
        let reading = try form.read()
        #expect(reading.summary == ["CELL/total-row Rekruttering!A3"], "\(reading.summary)")
    }

    @Test("the example's measure beside the unit's own need is named, and is no measure")
    func exampleLeft() throws {
        let context = try SamplePlan.context()
        let measure = try #require(context.layout.sheet(.measures)?.column(ColumnKey("measure"))?.example)
        var form = SmallForm()
        form.measures = "Vårt behov | Interne kurs | | | | \(measure)\n" + form.measures
        let reading = try form.read()
        #expect(reading.summary == ["ACT/need-without-measure Behov og tiltak!A2"])
        #expect(
            reading.findings[0].message(in: Language.nb.texts).hasSuffix(
                "har ikke noe tiltak. «\(measure)» er teksten fra eksempelet."))
        #expect(reading.answers?.measures.count == 2)
    }

    @Test("«Ingen» with zeros beside it is no need")
    func noneWithZeros() throws {
        var form = SmallForm()
        form.answerNoNeed("", rows: "Ingen | 0 | 0 | 0")
        let reading = try form.read()
        #expect(reading.findings.map(\.code) == [.cellNameRead], "\(reading.summary)")
        #expect(reading.answers?.nilReturns == [.recruitment])
    }

    @Test("two neighbouring columns whose headings are blank are one finding, with what is in them")
    func twoBlankHeadings() throws {
        var form = SmallForm()
        form.gapHeading.replace("Dagens nivå | Ønsket nivå", with: " | ")
        let reading = try form.read()
        #expect(reading.summary == ["FORM/column-missing GAP-analyse!"])
        #expect(
            reading.findings[0].message(in: Language.nb.texts).hasSuffix(
                "Uten overskrift står: «3», «2», «3», «4», «3», «3»."))
    }

    @Test("rows that are only answered on a copy of the sheet are told with the copy")
    func answeredOnCopy() throws {
        var form = SmallForm()
        let all = form.gap.split(separator: "\n")
        form.gap = [all[0], "Brannvern", "Planarbeid"].joined(separator: "\n")
        let rest = (["Vann og avløp"] + all.dropFirst()).joined(separator: "\n")
        form.extra = [Grid.sheet("GAP-analyse (2)", SmallForm.gapHeader + rest)]
        let reading = try form.read()
        #expect(reading.summary == ["FORM/sheet-copied GAP-analyse (2)!"])
        #expect(reading.findings[0].message(in: Language.nb.texts).contains("B3 «2», C3 «3»"))
    }

    @Test("of a return in two halves, the replaced half is named with the sheets that only it answers")
    func halves() throws {
        let context = try SamplePlan.context()
        var (first, second) = (SmallForm(), SmallForm())
        first.measures = ""
        (second.gap, second.staffing) = ("Vann og avløp\nBrannvern\nPlanarbeid", "")
        let readings = [(first, "a.xlsx", "2020-04-01"), (second, "b.xlsx", "2020-04-03")].map { form, file, day in
            var workbook = Grid.form(
                form.filledSheets, unit: "bygg", file: file, savedAt: day)
            workbook.file = file
            return FormReader(context).read(workbook)
        }
        let collection = ReturnCollection(readings, context: context, expectsAll: false)
        let replaced = try #require(collection.findings.first { $0.code == .formDuplicateReturn })
        #expect(replaced.message(in: Language.nb.texts).hasSuffix("Bare denne fila har svar på: GAP-analyse, Årsverk."))
        #expect(replaced.severity == .warning)
        #expect(replaced.remedy(in: Language.nb.texts).hasPrefix("Samle svarene i ett skjema"))
    }

    @Test("a text beside the sums is told once")
    func besideSums() throws {
        let reading = try SmallForm.reading { $0.recruitment += "\nSum | 1 | 0 | 2 | 3 | | | notat" }
        #expect(reading.summary == ["FORM/content-outside Rekruttering!H3"], "\(reading.summary)")
    }

    @Test("what else stands on rows with one fault is said to be on one of them")
    func wordsOnRows() throws {
        let reading = try SmallForm.reading {
            $0.gap = "Vann og avløp | | 4 | | 2\nBrannvern | | 3 | | 1\nPlanarbeid | | 3 | | 1 | Ny lov"
        }
        let missing = try #require(reading.findings.first { $0.code == .gapLevelMissing })
        #expect(missing.message(in: Language.nb.texts).hasSuffix("På radene står også «Ny lov»."), "\(reading.summary)")
    }

    @Test("signs of a symbol font, which come with lists from Word, are read as what they look like")
    func symbols() throws {
        let reading = try SmallForm.reading {
            $0.measures.replace("Holde kurs", with: "\u{F0B7}\tHolde kurs \u{F0E0} i dag")
        }
        #expect(reading.answers?.measures.first?.measure == "•\tHolde kurs → i dag")
        #expect(reading.summary == [])
    }

    /// The readings of a form without a cell of its measure, and with 0 there.
    private func readings(withZeroAt column: Int, isFormula: Bool) throws -> (empty: FormReading, zero: FormReading) {
        let cell = CellReference(row: 2, column: column)
        var workbook = SmallForm().workbook
        for index in workbook.sheets[3].rows.indices {
            workbook.edited[3].rows[index].cells.removeAll { $0.reference == cell }
        }
        let reader = FormReader(try SamplePlan.context())
        let empty = reader.read(workbook)
        workbook.edited[3].put(Cell(cell, .number(0), isFormula: isFormula))
        return (empty, reader.read(workbook))
    }

    @Test(
        "a formula in a column of words, choices or days that gives 0 is a link to an empty cell",
        arguments: [1, 2, 3, 6, 7, 8, 9, 11, 13])
    func linkedZero(_ column: Int) throws {
        let (empty, zero) = try readings(withZeroAt: column, isFormula: true)
        #expect(zero.summary == empty.summary)
        #expect(zero.answers?.measures == empty.answers?.measures)
    }

    @Test("a typed 0 is nothing under words and days, and a No as an answer", arguments: [1, 2, 6, 7, 8, 9, 11])
    func typedZero(_ column: Int) throws {
        let (empty, zero) = try readings(withZeroAt: column, isFormula: false)
        if column == 11 { return #expect(zero.answers?.measures.first?.isBudgeted == false) }
        #expect(zero.answers?.measures == empty.answers?.measures)
    }

    @Test(
        "a name from above with a word for a total is a subtotal, as programs write it",
        arguments: ["Planarbeid Totalt", "Planarbeid Resultat", "Planarbeid total", "Vann og avløp Sum", "Hovedtotal"])
    func subtotal(_ name: String) throws {
        let reading = try SmallForm.reading { $0.staffing += "\n\(name) | 3 | 2" }
        #expect(reading.summary == ["CELL/total-row Årsverk!A5"], "\(reading.summary)")
        let own = try SmallForm.reading { $0.staffing += "\nPlanarbeid avvik | 3 | 2" }
        #expect(own.answers?.staffing.count == 4, "\(own.summary)")
    }

    @Test(
        "an own name is said to count only where its row does",
        arguments: [("4 | 2", true), ("ca. 4,5 | 2", false), ("4 | 9", false)])
    func ownName(_ numbers: String, _ counts: Bool) throws {
        let reading = try SmallForm.reading { $0.staffing += "\nMusikk | \(numbers)" }
        let unknown = try #require(reading.findings.first { $0.code == .gapAreaUnknown })
        #expect(unknown.message(in: Language.nb.texts).hasSuffix("eget navn.") == counts, "\(reading.summary)")
    }

    @Test(
        "in an English form, a date in two orders is read as others in its column show",
        arguments: [
            ("2021", "can have the day or the month first, and is left out."), ("13/04/2021", ""),
            ("04/13/2021", "since other dates in the column have the month first, and is left out."),
        ])
    func englishDate(_ other: String, _ message: String) throws {
        var form = SmallForm()
        let measure = form.measures
        form.measures = measure.replacing("2021", with: "'03/04/2021")
        form.measures += "\n" + measure.replacing("2021", with: "'\(other)").replacing("Bedre", with: "God")
        let reading = try form.read(.en)
        let unread = reading.findings.first { $0.code == .measureDeadlineUnreadable && $0.location.cell == "I2" }
        #expect(unread?.message(in: Language.en.texts).hasSuffix(message) ?? message.isEmpty, "\(reading.summary)")
        #expect((reading.answers?.measures.first?.deadline == nil) != message.isEmpty)
    }

    @Test("a number alone is no need", arguments: ["6", "6.", "(6)", "1.1", "#6"])
    func numberedNeed(_ need: String) throws {
        let reading = try SmallForm.reading { $0.measures += "\n'\(need) | Interne kurs | | | | Lese" }
        #expect(reading.summary == ["ACT/measure-without-need Behov og tiltak!A3"], "\(reading.summary)")
    }

    @Test("a sign of a list before a number or a day is no part of it")
    func bulletBeforeNumber() throws {
        let reading = try SmallForm.reading { form in
            form.measures.replace("2021 | 10000", with: "• 2021 | • 18 000")
            form.recruitment = "Ingeniører | ▪ 1 | | 2"
        }
        #expect(reading.answers?.measures.first?.deadline == .year(2021))
        #expect(reading.answers?.measures.first?.cost == Kroner(whole: 18_000))
        #expect(reading.answers?.recruitment.map(\.count) == [1, 2])
        #expect(!reading.summary.contains { $0.hasPrefix("ACT/") || $0.hasPrefix("REC/") }, "\(reading.summary)")
    }

    @Test(
        "a footnote below a table is none of its rows",
        arguments: ["* anslag", "*) anslag", "** estimat", "*Anslag", "¹ anslag", "† KLADD"])
    func footnote(_ text: String) throws {
        for sheet in 0...3 {
            let reading = try SmallForm.reading { form in
                switch sheet {
                case 0: form.gap += "\n\(text)"
                case 1: form.staffing += "\n\(text)"
                case 2: form.recruitment += "\n\(text)"
                default: form.measures += "\n\(text)"
                }
            }
            #expect(
                reading.summary.count == 1 && reading.summary[0].hasPrefix("FORM/content-outside"), "\(reading.summary)"
            )
        }
    }
}
