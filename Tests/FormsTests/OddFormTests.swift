import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Forms that were put together in another way have one finding, which says what to do")
struct OddFormTests {
    @Test(
        "all tables on one sheet, as a saved web page gives",
        arguments: [
            (.nb, "Arket Ark1 har flere tabeller (GAP-analyse, Årsverk, Rekruttering, Behov og tiltak)"),
            (.nn, "Arket Ark1 har fleire tabellar (GAP-analyse, Årsverk, Rekruttering, Behov og tiltak)"),
            (.en, "The sheet Ark1 has several tables (Gap analysis, "),
        ] as [(Language, String)])
    func together(_ language: Language, _ words: String) throws {
        var form = SmallForm()
        let all = [
            SmallForm.gapHeader + form.gap, SmallForm.staffingHeader + form.staffing,
            SmallForm.recruitmentHeader + form.recruitment, SmallForm.measuresHeader + form.measures,
        ]
        form.sheets = [Grid.sheet("Ark1", all.joined(separator: "\n"))]
        let reading = try form.read(language)
        #expect(reading.summary == ["FORM/sheet-missing Ark1!"] && reading.answers == nil)
        let message = try #require(reading.findings.first).message(in: language.texts)
        #expect(message.hasPrefix(words), "\(message)")
    }

    @Test("one table below another one is still only that table's loss")
    func oneBelow() throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { $0.name != "Rekruttering" && !$0.name.hasPrefix("_") }
        form.sheets?[1] = Grid.sheet(
            "Årsverk",
            SmallForm.staffingHeader + form.staffing + "\n\n" + SmallForm.recruitmentHeader + form.recruitment)
        let reading = try form.read()
        #expect(
            reading.summary == [
                "FORM/sheet-missing", "GAP/area-unknown Årsverk!A6", "FTE/fte-above-headcount Årsverk!C6",
                "FTE/not-a-number Årsverk!E6", "FTE/not-a-number Årsverk!F6", "GAP/area-unknown Årsverk!A7",
                "PRIV/text-about-few Årsverk!A7", "FTE/fte-missing Årsverk!C7",
            ])
        #expect(reading.answers?.gaps.count == 3)
    }

    @Test(
        "merged headings are told as merged",
        arguments: [
            (.nb, "Cellene B1:C1 er slått sammen.", "Del cellene B1:C1 igjen, og skriv overskriften Årsverk"),
            (.nn, "Cellene B1:C1 er slegne saman.", "Del cellene B1:C1 igjen, og skriv overskrifta Årsverk"),
            (.en, "The cells B1:C1 are merged.", "Split the cells B1:C1 again, and write the heading"),
        ] as [(Language, String, String)])
    func mergedHeading(_ language: Language, _ words: String, _ remedy: String) throws {
        var workbook = SmallForm().workbook
        workbook.edited[1].rows[0].cells.removeAll { $0.reference.column == 3 }
        workbook.edited[1].merges = [try #require(CellRange("B1:C1"))]
        let finding = try #require(
            FormReader(SamplePlan.context(language)).read(workbook).findings.first { $0.code == .formColumnMissing })
        #expect(finding.message(in: language.texts).contains(words), "\(finding.message(in: language.texts))")
        #expect(finding.remedy(in: language.texts).hasPrefix(remedy), "\(finding.remedy(in: language.texts))")
    }

    @Test("another unit's tables and its Veiledning are one finding that names them all")
    func secondUnit() throws {
        var form = SmallForm()
        let guidance = [("Veiledning", "Bygg og eiendom"), ("Veiledning (2)", "Brann og redning")].map {
            Grid.sheet($0.0, "Virksomhet | \($0.1)\nUtfylt av | Kari")
        }
        let tables = [
            Grid.sheet("GAP-analyse (2)", "GAP-analyse – Brann og redning\n" + SmallForm.gapHeader + form.gap)
        ]
        form.extra = guidance + tables
        let reading = try form.read()
        #expect(reading.summary == ["FORM/sheet-copied GAP-analyse (2)!"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.contains("Veiledning (2), GAP-analyse (2)") && message.contains("Brann og redning"))
    }

    @Test(
        "a file's name is not told as a unit's",
        arguments: [
            (.nb, "Det står ikke i skjemaet hvilken virksomhet det er fra.", "Gi fila navnet til virksomheten"),
            (.nn, "Det står ikkje i skjemaet kva verksemd det er frå.", "Gi fila namnet til verksemda"),
            (.en, "The form does not say which unit it is from.", "Give the file the name of the unit"),
        ] as [(Language, String, String)])
    func unnamed(_ language: Language, _ message: String, _ remedy: String) throws {
        var workbook = SmallForm().workbook
        workbook.edited.removeAll { $0.name.hasPrefix("_") }
        workbook.file = "Mappe1.xlsx"
        let finding = try #require(FormReader(SamplePlan.context(language)).read(workbook).findings.first)
        #expect(finding.code == .formUnknownUnit && finding.message(in: language.texts) == message)
        #expect(finding.remedy(in: language.texts).hasPrefix(remedy))
    }
}
