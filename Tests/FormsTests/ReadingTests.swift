import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Forms that people have changed")
struct ReadingTests {
    @Test("inserted rows, moved columns, renamed sheets and a summary sheet do no harm")
    func changed() throws {
        var form = SmallForm()
        let expected = try form.read().answers
        form.sheets = [
            Grid.sheet("Exporter oversikt", "Tabell 1\nTabell 2"),
            Grid.sheet("Ark 2", "\n\n\n" + SmallForm.gapHeader + "\n" + form.gap),
            Grid.sheet("ÅRSVERK", SmallForm.staffingHeader + form.staffing),
            Grid.sheet("Rekruttering (2)", "2022 | Begrunnelse | STILLING: | 2020 | 2021\n2 | | Ingeniører | 1"),
            Grid.sheet("behov og  tiltak", SmallForm.measuresHeader + form.measures),
        ]
        let reading = try form.read()
        let codes = Set(reading.findings.map(\.code))
        #expect(codes == [.formColumnMoved, .formContentOutside])
        func figures(_ answers: UnitAnswers?) -> [String] {
            (answers?.gaps.map { "\($0.area.key) \($0.current) \($0.desired)" } ?? [])
                + (answers?.staffing.map { "\($0.area.key) \($0.headcount) \($0.fte?.description ?? "")" } ?? [])
                + (answers?.recruitment.map { "\($0.position.key) \($0.year) \($0.count)" } ?? [])
                + (answers?.measures.map(\.measure) ?? [])
        }
        #expect(figures(reading.answers) == figures(expected))
    }

    @Test("a missing sheet and a missing column are named, and the rest is read")
    func missing() throws {
        var form = SmallForm()
        form.sheets = [
            Grid.sheet("GAP-analyse", SmallForm.gapHeader + form.gap),
            Grid.sheet("Årsverk", "Fagområde | Ansatte | Heltid\nVann og avløp | 5 | 4"),
            Grid.sheet("Rekruttering", SmallForm.recruitmentHeader + form.recruitment),
        ]
        let reading = try form.read()
        let missing = reading.findings.filter { $0.code == .formColumnMissing }
        #expect(
            missing.compactMap { $0.arguments["column"] } == [
                "Årsverk", "Ventet avgang", "Ubesatte årsverk", "Kommentar",
            ])
        #expect(
            reading.findings.filter { $0.code == .formSheetMissing }.map { $0.arguments["sheet"] } == [
                "Behov og tiltak"
            ])
        #expect(reading.answers?.staffing.map(\.headcount) == [5])
    }

    @Test(
        "a form says whose it is, else its name does",
        arguments: [
            ("bygg", "prove-2020", "2020", "1", [], "bygg"),
            ("bygg", "annen-plan", "2020", "1", ["FORM/unknown-plan"], nil),
            ("bygg", "prove-2020", "2019", "1", ["FORM/other-revision"], "bygg"),
            ("bygg", "prove-2020", "2020", "9", ["FORM/newer-schema"], "bygg"),
            ("bygge", "prove-2020", "2020", "1", ["FORM/unknown-unit"], nil),
        ] as [(String, String, String, String, [String], String?)])
    func identity(
        _ unit: String, _ plan: String, _ revision: String, _ version: String, _ codes: [String], _ found: String?
    ) throws {
        let form = SmallForm()
        let workbook = Grid.form(
            form.workbook.sheets.dropLast().map { $0 }, unit: unit, plan: plan, revision: revision, version: version)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.findings.map(\.code.rawValue) == codes)
        #expect(reading.unit?.text == found)
        #expect((reading.answers == nil) == !codes.isEmpty)
    }

    @Test("without the hidden sheet, properties, Veiledning and the file name tell, in this order")
    func identification() throws {
        let context = try SamplePlan.context()
        let sheets = Array(SmallForm().workbook.sheets.dropLast())
        let guidance = Grid.sheet("Veiledning", "Virksomhet | Brann og redning")
        let properties = [
            "kompetanseplan-schema": "kompetanseplan-form", "kompetanseplan-version": "1",
            "kompetanseplan-plan": "prove-2020",
            "kompetanseplan-revision": "2020", "kompetanseplan-unit": "kultur",
        ]
        func read(_ sheets: [SheetContent], _ file: String, _ properties: [String: String] = [:]) -> FormReading {
            FormReader(context).read(ReturnedWorkbook(file: file, sheets: sheets, customProperties: properties))
        }
        #expect(read(sheets + [guidance], "bygg.xlsx", properties).unit?.text == "kultur")
        #expect(read(sheets + [guidance], "bygg.xlsx").unit?.text == "brann")
        let byFile = read(sheets, "Svar fra Bygg og eiendom (2).xlsx")
        #expect(byFile.unit?.text == "bygg")
        #expect(byFile.findings.map(\.code) == [.formIdentifiedByName])
        #expect(read(sheets, "skjema.xlsx").findings.map(\.code) == [.formUnknownUnit])
        #expect(read([Grid.sheet("Ark1", "Handleliste | 3")], "bygg.xlsx").findings.map(\.code) == [.formUnknownPlan])
    }

    @Test("nothing is lost: every cell of a visible sheet is an answer, form text, or named in a finding")
    func losesNothing() throws {
        var random = SeededGenerator(seed: 99)
        let context = try SamplePlan.context()
        let words = ["hemmelig", "viktig beskjed", "7", "42.5", "@44000", "#REF!", "'12"]
        for _ in 0..<400 {
            var workbook = SmallForm().workbook
            let sheet = Int.random(in: 0..<4, using: &random)
            let word = words.randomElement(using: &random) ?? ""
            let reference = CellReference(
                row: Int.random(in: 1...9, using: &random), column: Int.random(in: 1...18, using: &random))
            let cell = try #require(Grid.sheet("", word).rows.first?.cells.first)
            workbook.sheets[sheet].put(Cell(reference, cell.value, isFormula: cell.isFormula))
            let before = FormReader(context).read(SmallForm().workbook)
            let after = FormReader(context).read(workbook)
            let isAccounted = after.answers != before.answers || after.findings != before.findings
            // Gap and sums are the form's own formulas, recalculated by us; their cells are not answers.
            let isCalculated = (sheet == 0 && reference.column == 4) || (sheet == 2 && reference.column == 5)
            #expect(isAccounted || isCalculated, "\(word) in \(workbook.sheets[sheet].name)!\(reference)")
        }
    }

    @Test("personal data is masked in answers and in every finding's text")
    func masked() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 01010750160 | 4 | | 2 | fnr 01010750160, ola@roros.no, 912 34 567\n" + form.gap
        form.extra = [Grid.sheet("Notat", "Ring 91234567 om 01010750160")]
        let reading = try form.read()
        for language in Language.allCases {
            let texts = language.texts
            for finding in reading.findings {
                let text = finding.message(in: texts) + finding.remedy(in: texts)
                for secret in ["01010750160", "ola@", "912 34", "91234567"] {
                    #expect(!text.contains(secret), "\(text)")
                }
            }
        }
        let comments = reading.answers?.gaps.map(\.comment).joined() ?? ""
        #expect(!comments.contains("0101"))
    }

    @Test("messages speak of the cell as a person would, in both languages")
    func messages() throws {
        var form = SmallForm()
        form.staffing = "Vann og avløp | 3 | 4.5"
        let expected = [
            Language.nb: "Årsverk kan ikke være større enn antall ansatte (3). Du skrev 4,5.",
            .en: "Full-time equivalents cannot exceed the number of employees (3). You wrote 4.5.",
        ]
        for (language, message) in expected {
            let finding = try form.read(language).findings.first { $0.code == .staffingFTEAboveHeadcount }
            #expect(
                finding?.message(in: language.texts).hasPrefix(message) == true,
                "\(finding?.message(in: language.texts) ?? "")")
        }
    }
}

extension SheetContent {
    /// Puts a cell in its place, over what stood there.
    mutating func put(_ cell: Cell) {
        var cells = rows.first { $0.number == cell.reference.row }?.cells ?? []
        cells.removeAll { $0.reference == cell.reference }
        cells = (cells + [cell]).sorted { $0.reference < $1.reference }
        rows.removeAll { $0.number == cell.reference.row }
        rows = (rows + [Row(number: cell.reference.row, cells: cells)]).sorted { $0.number < $1.number }
    }
}
