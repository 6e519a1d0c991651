import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

/// Returns like those that were tried before, with other words, in other columns and with other rows.
@Suite("More of what people send")
struct KindsOfReturnsTests {
    @Test("a form with labels says which label a level was read as")
    func labelRead() throws {
        let plan = try SamplePlan.small {
            $0.replacing("\"God\"", with: "\"B\"")
                .replacing("\"contact\":", with: "\"form\": { \"levels\": \"labels\" }, \"contact\":")
        }
        var form = SmallForm()
        form.gap.replace("Vann og avløp | 3 | 4", with: "Vann og avløp | B – bra | 4")
        let reading = try FormReader(FormContext(plan: plan, schema: .standard(), language: .nb)).read(form.workbook)
        #expect(reading.findings.map { $0.message(in: Language.nb.texts) } == ["«B – bra» er lest som «B»."])
    }

    @Test(
        "a total of costs is one whatever stands beside it, but not with a measure",
        arguments: [
            ("Totalt | | | | | | | Rektor | | 10000 | | | Planlagt", 1), ("Sum | | | | | | Alle | | | 10000", 1),
            ("Totalt | | | | | For hele perioden | | | | 10000", 1), ("Totalt | | | | | Ny avtale | | | | 20000", 2),
        ])
    func totalOfCosts(_ row: String, _ count: Int) throws {
        let reading = try SmallForm.reading { $0.measures += "\n" + row }
        #expect(reading.answers?.measures.count == count, "\(reading.summary)")
        #expect(reading.summary.contains { $0.hasPrefix("CELL/total-row") } == (count == 1))
    }

    @Test(
        "words for a mean and a total",
        arguments: ["Gj.snitt per år", "Gj.snitt (alle)", "Gjsnitt", "Gjsn.", "Gj.sn.", "Totals", "In all", "Avg"])
    func totalWords(_ word: String) throws {
        let reading = try SmallForm.reading { $0.recruitment += "\n\(word) | 1 | | 2" }
        #expect(reading.summary == ["CELL/total-row Rekruttering!A3"])
        #expect(reading.answers?.recruitment.count == 2)
    }

    @Test("a row of words for none says nothing")
    func rowOfNone() throws {
        for row in ["ingen | ingen | ingen", "Ingen | 0 | 0", "Ingen | 0 | ingen"] {
            let reading = try SmallForm.reading { $0.staffing += "\n" + row }
            #expect(reading.findings.allSatisfy { $0.severity == .note }, "\(row): \(reading.summary)")
            #expect(reading.answers?.staffing.count == 3)
        }
    }

    @Test("a text far below a table is one beside it, whatever its column")
    func farBelow() throws {
        let blank = String(repeating: "\n", count: 6)
        let staffing = try SmallForm.reading { $0.staffing += blank + " | | Tallene er fra Visma 1.4." }
        #expect(staffing.summary == ["FORM/content-outside Årsverk!C10"])
        let measures = try SmallForm.reading { $0.measures += blank + " | | | | | Drøftet med de tillitsvalgte" }
        #expect(measures.summary == ["FORM/content-outside Behov og tiltak!F8"])
        // Within the table it is an answer without its name.
        #expect(try SmallForm.reading { $0.staffing += "\n | | Fra Visma" }.summary != [])
    }

    @Test(
        "headings with a slip, an ending, or without Norwegian letters",
        arguments: [
            ("Dagens nivå", "Daens nivå"), ("Ønsket nivå", "Onsket niva"), ("Viktighet", "Viktigheten"),
            ("Kommentar", "Kommentarer"),
        ])
    func headings(_ heading: String, _ written: String) throws {
        let reading = try SmallForm.reading { $0.gapHeading.replace(heading, with: written) }
        #expect(reading.findings.allSatisfy { $0.severity == .note }, "\(reading.summary)")
        #expect(reading.answers?.gaps == (try SmallForm().read().answers?.gaps))
    }

    @Test(
        "headings of Behov og tiltak",
        arguments: [
            ("Behov |", "Behovet |"), ("Behov |", "Beov |"), ("Frist", "Frst"), ("Frist", "Fristen"),
            ("Strategi 1", "Srategi 1"), ("Strategi 2", "Stategi 2"), ("Kostnad (kr)", "Kostnader"),
        ])
    func headingsOfMeasures(_ heading: String, _ written: String) throws {
        let sheet = Grid.sheet(
            "Behov og tiltak",
            SmallForm.measuresHeader.replacing(heading, with: written, maxReplacements: 1) + SmallForm().measures)
        let reading = try SmallForm.reading { $0.replace(sheet) }
        #expect(reading.findings.allSatisfy { $0.severity == .note }, "\(reading.summary)")
        #expect(reading.answers?.measures.count == 1)
    }

    @Test(
        "characters that nobody sees make no difference",
        arguments: ["\u{FE0F}", "\u{34F}", "\u{3164}", "\u{115F}", "\u{2800}", "\u{180E}", "\u{E0001}"])
    func invisible(_ character: String) throws {
        let reading = try SmallForm.reading {
            $0.gap.replace("Brannvern | 2", with: "Brann\(character)vern\(character) | \(character)2")
            $0.measures.replace("| Ja |", with: "| Ja ✔\(character) |")
            $0.recruitment += " | | \(character)"
        }
        #expect(reading.findings.allSatisfy { $0.severity == .note }, "\(reading.summary)")
        #expect(reading.answers?.gaps.map(\.current) == (try SmallForm().read().answers?.gaps.map(\.current)))
    }

    @Test("a decimal that became a date, as a month or as a text, is told as that")
    func decimals() throws {
        let month = SerialDate(serial: 38_443, calendar: .from1900, precision: .month)
        var workbook = SmallForm().workbook
        let index = try #require(workbook.sheets[1].rows[1].cells.firstIndex { $0.reference.column == 3 })
        workbook.edited[1].rows[1].cells[index].value = .date(month)
        let finding = try #require(FormReader(SamplePlan.context()).read(workbook).findings.first)
        #expect(finding.code == .cellDateWhereNumber)
        #expect(finding.message(in: Language.nb.texts).contains("kan ha gjort 4,05 om til en dato"))
        for text in ["3.apr", "4.mai", "2.feb."] {
            let reading = try SmallForm.reading { $0.gap.replace("Brannvern | 2", with: "Brannvern | \(text)") }
            #expect(reading.answers?.gaps.count == 2, "\(text): \(reading.summary)")
        }
    }

    @Test("errors of formulas as they are shown in Norwegian", arguments: ["#NAVN?", "#VERDI!", "#I/T", "#SPILL!"])
    func errors(_ text: String) throws {
        let reading = try SmallForm.reading { $0.measures.replace("Leder", with: text) }
        #expect(reading.summary == ["CELL/formula-error Behov og tiltak!H2"])
    }

    @Test(
        "without the column of measures or fagområder, no gap is said to lack a measure",
        arguments: [
            ("Delstrategi/tiltak", "Hva"), ("Fagområde", "Hvor"), ("Behov |", "Mål |"),
        ])
    func lostColumn(_ heading: String, _ written: String) throws {
        let sheet = Grid.sheet(
            "Behov og tiltak",
            SmallForm.measuresHeader.replacing(heading, with: written) + SmallForm().measures)
        let reading = try SmallForm.reading {
            $0.gap = "Vann og avløp | 1 | 5 | | 3\nBrannvern | 1 | 5 | | 3\nPlanarbeid | 3 | 3 | | 1"
            $0.replace(sheet)
        }
        #expect(!reading.summary.contains { $0.hasPrefix("ACT/gap-without-measure") }, "\(reading.summary)")
    }

    @Test("answers beside the example's need are one finding, at the need")
    func besideExample() throws {
        let example = try #require(SamplePlan.context().layout.sheet(.measures)).columns[0].example
        var form = SmallForm()
        form.measures = "\(example) | Interne kurs | | | | | | | | 5000 | Ja\n" + form.measures
        let reading = try form.read()
        #expect(reading.summary == ["ACT/measure-without-need Behov og tiltak!A2"])
        #expect(
            reading.findings.first?.message(in: Language.nb.texts)
                == "Behov mangler. Eksempelet står der fortsatt. Raden er ikke med. Det som er skrevet: «Interne kurs · 5000 · "
                + "Ja».")
        #expect(reading.answers?.measures.count == 1)
        // In the return form they are errors until they are moved or deleted.
        let context = try SamplePlan.context()
        let unit = try #require(context.plan.units.first { $0.id == reading.unit })
        let contents = FormContents(of: unit, returned: form.workbook, asking: reading.findings, context)
        #expect(contents.leftovers.map(\.text) == ["Interne kurs", "5000", "Ja"])
        #expect(contents.leftovers.map(\.isError) == [true, true, true])
    }

    @Test("the example is no answer, though the heading of the needs is lost")
    func exampleWithoutHeading() throws {
        let context = try SamplePlan.context()
        let example = try #require(context.layout.sheet(.measures)).columns.map(\.example).joined(separator: " | ")
        var form = SmallForm()
        form.replace(
            Grid.sheet(
                "Behov og tiltak",
                SmallForm.measuresHeader.replacing("Behov |", with: "Mål |") + example + "\n" + form.measures))
        let reading = FormReader(context).read(form.workbook)
        let unit = try #require(context.plan.units.first { $0.id == reading.unit })
        let contents = FormContents(of: unit, returned: form.workbook, asking: reading.findings, context)
        #expect(contents.rows[.measures]?.compactMap { $0.values[ColumnKey("measure")]?.plainText } == ["Holde kurs"])
        #expect(contents.leftovers.map(\.text) == ["Mål", "Bedre drift"])
    }

    @Test(
        "a heading in kroner is another than the plan's in thousands, and one in thousands is the same",
        arguments: [("Kostnad (kr)", false), ("Kostnad i tusen", true), ("Kostnad (tkr)", true), ("Kostnad", true)])
    func thousands(_ heading: String, _ isRead: Bool) throws {
        let plan = try SamplePlan.small {
            $0.replacing("\"contact\":", with: "\"currency\": \"1000 kr\", \"contact\":")
        }
        var form = SmallForm()
        form.replace(
            Grid.sheet(
                "Behov og tiltak",
                SmallForm.measuresHeader.replacing("Kostnad (kr)", with: heading) + form.measures))
        let reading = try FormReader(FormContext(plan: plan, schema: .standard(), language: .nb)).read(form.workbook)
        #expect((reading.answers?.measures.first?.cost != nil) == isRead, "\(reading.summary)")
    }

    @Test(
        "the number of employees on Veiledning is read as in a table",
        arguments: [
            ("18", 18, []), ("18 stk", 18, ["CELL/number-as-text"]), ("100 %", nil, ["CELL/percent-where-number"]),
            ("18 årsverk", nil, ["CELL/text-where-number"]), ("2000000", nil, ["CELL/number-too-large"]),
            ("ca mange", nil, ["CELL/text-where-number"]), ("18,0", 18, ["CELL/number-as-text"]),
        ] as [(String, Int?, [String])])
    func employees(_ text: String, _ expected: Int?, _ codes: [String]) throws {
        let plan = try SamplePlan.small {
            let options = "\"form\": { \"sheets\": { \"staffing\": { \"use\": false } } }"
            return $0.replacing("\"contact\":", with: "\(options), \"contact\":")
        }
        var form = SmallForm()
        let sheets = form.filledSheets.filter { $0.name != "Årsverk" }
        form.sheets = sheets + [Grid.sheet("Veiledning", "Ansatte i virksomheten | \(text)\nRolle (tittel) | Leder")]
        let reading = try FormReader(FormContext(plan: plan, schema: .standard(), language: .nb)).read(form.workbook)
        #expect(reading.answers?.employees == expected)
        #expect(reading.findings.map(\.code.rawValue) == codes)
        #expect(reading.signature == ["", "Leder", ""])
    }

    /// A plan with a fagområde of another unit and a cross-cutting one.
    private static func plan() throws -> FormContext {
        let more = """
            { "id": "natur", "name": "Naturforvaltning", "description": "" },
            { "id": "ledelse", "name": "Ledelse", "description": "", "crossCutting": true },
            """
        let plan = try SamplePlan.small {
            $0.replacing("[\"plan\"] }", with: "[\"plan\", \"natur\"] }")
                .replacing("\"subjectAreas\": [\n", with: "\"subjectAreas\": [\n\(more)")
        }
        return try FormContext(plan: plan, schema: .standard(), language: .nb)
    }

    @Test("of another unit's rows, the cross-cutting ones and its «Hele virksomheten» are named too")
    func othersRows() throws {
        var form = SmallForm()
        form.gap += "\nLedelse | 1 | 1 | | 1\nNaturforvaltning | 1 | 1 | | 1"
        form.staffing =
            "Hele virksomheten | 20 | 18 | 12\n\(form.staffing)\nHele virksomheten | 44 | 36.5 | 20 | | | Fra august\n"
            + "Hele virksomheten | 7 | 6 | 5\nNaturforvaltning | 5 | 5"
        let reading = try FormReader(Self.plan()).read(form.workbook)
        let others = try #require(reading.findings.first { $0.code == .formOtherUnitsRows })
        #expect(
            others.message(in: Language.nb.texts)
                == "Skjemaet har svar på fagområder som ikke er virksomhetens (2): Ledelse, Naturforvaltning. Svarene er med i "
                + "tallene. Står der fra før, og er ikke talt med: A6: Hele virksomheten · 44 · 36,5 · 20 · Fra august; "
                + "A7: Hele virksomheten · 7 · 6 · 5."
        )
        #expect(!reading.findings.contains { $0.code == .gapAreaTwice })
        #expect(reading.answers?.wholeUnit?.headcount == 20)
    }
}
