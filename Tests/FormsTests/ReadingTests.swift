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

    @Test("a hidden table is read, but a visible one takes precedence")
    func hidden() throws {
        func form(_ visible: [(String, String)]) -> SmallForm {
            var form = SmallForm()
            let hidden = Grid.sheet(
                "Årsverk", SmallForm.staffingHeader + "Vann og avløp | 9 | 8.5", visibility: .hidden)
            form.sheets =
                [hidden, Grid.sheet("GAP-analyse", SmallForm.gapHeader + form.gap)]
                + visible.map { Grid.sheet($0, SmallForm.staffingHeader + $1) }
            return form
        }
        #expect(try form([]).read().answers?.staffing.map(\.headcount) == [9])
        #expect(try form([("Ark 2", "Vann og avløp | 5")]).read().answers?.staffing.map(\.headcount) == [5])
    }

    @Test("a missing sheet and a missing column are reported, and the rest is read")
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
            missing.map { $0.arguments["column"] } == ["Årsverk, Ventet avgang, Ubesatte årsverk, Kommentar"])
        #expect(
            reading.findings.filter { $0.code == .formSheetMissing }.map { $0.arguments["sheet"] } == [
                "Behov og tiltak"
            ])
        #expect(reading.answers?.staffing.map(\.headcount) == [5])
    }

    @Test(
        "the form itself identifies its unit, otherwise its file name does",
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

    @Test("without the hidden sheet, properties, Veiledning and the file name identify it, in this order")
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
        let few = Grid.sheet("GAP-analyse", "Fagområde | Dagens nivå | Ønsket nivå\nBrannvern | 2 | 3")
        #expect(read([few, guidance], "skjema.xlsx").unit?.text == "brann")
        #expect(read([Grid.sheet("Ark1", "Handleliste | 3")], "bygg.xlsx").findings.map(\.code) == [.formUnknownPlan])
    }

    @Test("in a thousand changed forms, every cell is an answer, form text, or reported in a finding")
    func losesNothing() throws {
        var random = SeededGenerator(seed: 99)
        let context = try SamplePlan.context()
        for number in 0..<1000 {
            var mutation = Mutation(SmallForm().workbook, number: number)
            mutation.apply(using: &random)
            let reading = FormReader(context).read(mutation.workbook)
            for (sheet, cell, token) in mutation.tokens {
                let isAnswered = "\(String(describing: reading.answers))\(reading.signature)".contains(token)
                let isNamed = reading.findings.contains { finding in
                    (finding.location.sheet == sheet && finding.location.cell == "\(cell)")
                        || finding.arguments.values.contains { $0.contains(token) }
                }
                #expect(isAnswered || isNamed, "\(number): \(token) in \(sheet)!\(cell)")
            }
        }
    }

    @Test("a number, a date or an error entered anywhere changes the answers or is reported")
    func losesNoNumber() throws {
        var random = SeededGenerator(seed: 5)
        let context = try SamplePlan.context()
        let plain = FormReader(context).read(SmallForm().workbook)
        for _ in 0..<400 {
            var workbook = SmallForm().workbook
            let sheet = Int.random(in: 0..<4, using: &random)
            let word = ["7", "42.5", "@44000", "#REF!", "'12"].randomElement(using: &random) ?? ""
            let reference = CellReference(
                row: Int.random(in: 1...9, using: &random), column: Int.random(in: 1...18, using: &random))
            let cell = try #require(Grid.sheet("", word).rows.first?.cells.first)
            workbook.edited[sheet].put(Cell(reference, cell.value, isFormula: cell.isFormula))
            let name = workbook.sheets[sheet].name
            let reading = FormReader(context).read(workbook)
            let isAccounted = reading.answers != plain.answers || reading.findings != plain.findings
            // The form's own formulas show an error if a cell that they refer to has one.
            let isFormula =
                word == "#REF!" && (sheet == 0 && reference.column == 4 || sheet == 2 && reference.column == 5)
            #expect(isAccounted || isFormula, "\(word) in \(name)!\(reference)")
        }
    }

    @Test(
        "a text of the form is recognised whatever its counts; a similar one is reported",
        arguments: [
            ("GAP-analyse – Bygg og eiendom", true), ("gap-analyse - BYGG OG EIENDOM", true),
            ("GAP-analyse – Et annet sted", false), ("12 av 345 fagområder besvart", true),
            ("12  AV 345 fagområder besvart:", true), ("12 av # fagområder besvart", false),
            ("12 av 345 fagområder", false), ("30.04.1917", false), ("Sum", true), ("1234", false),
        ])
    func boilerplate(text: String, isKnown: Bool) throws {
        let form = SmallForm(extra: [Grid.sheet("Ark1", "Fagområde\n\(text)")])
        #expect(try form.read().summary == (isKnown ? [] : ["FORM/content-outside Ark1!A2"]))
    }

    @Test("headings that are reordered, retyped, under aliases or repeated further down are found")
    func headings() throws {
        var form = SmallForm()
        let repeated = "Fagområde | Dagens nivå | Ønsket nivå | Gap | Viktighet | Kommentar\n"
        form.gap = form.gap.replacing("Brannvern", with: repeated + "Brannvern")
        let plain = try SmallForm().read()
        let read = try form.read()
        #expect(read.summary == [])
        #expect(read.answers.map { plain.answers?.hasSameContent(as: $0) ?? false } == true)
        let other = Grid.sheet(
            "GAP-analyse",
            "VIKTIGHET: | Område | ønsket  nivå | Nåsituasjon\n"
                + "2 | Vann og avløp | 4 | 3\n1 | Brannvern | 3 | 2\n1 | Planarbeid | 3 | 3")
        let sheets = form.workbook.sheets.map { $0.name == "GAP-analyse" ? other : $0 }
        let moved = try FormReader(SamplePlan.context(.nb)).read(
            ReturnedWorkbook(file: "bygg.xlsx", sheets: sheets))
        #expect(moved.answers?.gaps.map(\.desired) == plain.answers?.gaps.map(\.desired))
        #expect(moved.answers?.gaps.map(\.importance) == plain.answers?.gaps.map(\.importance))
    }

    @Test(
        "a day without its format is read by the workbook's calendar",
        arguments: [(DateCalendar.from1900, 44_196), (.from1904, 42_734)])
    func calendar(_ calendar: DateCalendar, _ serial: Int) throws {
        var form = SmallForm()
        form.measures = "Bedre drift | Interne kurs | | | | Holde kurs | | | \(serial)"
        var workbook = form.workbook
        for index in workbook.sheets.indices { workbook.edited[index].calendar = calendar }
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.answers?.measures.map { "\($0.deadline.map { "\($0)" } ?? "")".contains("2020") } == [true])
        #expect(reading.findings.contains { $0.code == .cellDateAsText && $0.arguments["read"] == "31.12.2020" })
    }

    @Test("a note on a cell is reported with its text")
    func notes() throws {
        var workbook = SmallForm().workbook
        workbook.edited[0].notes = [CellReference(row: 2, column: 2): "Usikker, spør Kari"]
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary == ["FORM/content-outside GAP-analyse!B2"])
        #expect(reading.findings.first?.arguments["value"] == "Usikker, spør Kari")
    }

    @Test("a form made for one unit that names another counts for neither")
    func unclear() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Veiledning", "Virksomhet | Brann og redning")]
        let reading = try form.read()
        #expect(reading.findings.map(\.code) == [.formUnitUnclear])
        #expect(reading.answers == nil)
        form.extra = [Grid.sheet("Veiledning", "Virksomhet | Bygg og eiendom, drift")]
        #expect(try form.read().answers != nil)
    }

    @Test("titles that name another unit are one question, and its name elsewhere is reported as text")
    func otherTitle() throws {
        var form = SmallForm()
        form.sheets = Array(form.workbook.sheets.dropLast())
        form.sheets?[0] = Grid.sheet(
            "GAP-analyse", "GAP-analyse – Brann og redning\n" + SmallForm.gapHeader + form.gap)
        form.sheets?[1] = Grid.sheet(
            "Årsverk", "ÅRSVERK: brann og redning\n" + SmallForm.staffingHeader + form.staffing)
        form.extra = [Grid.sheet("Notat", "Brann og redning | Bygg og eiendom")]
        let reading = try form.read()
        #expect(reading.summary == ["FORM/unit-unclear GAP-analyse!A1", "FORM/content-outside Notat!A1"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.hasSuffix("Svarene er med i tallene. Det samme navnet står i Årsverk!A1."), "\(message)")
        #expect(reading.answers?.gaps.count == 3)
    }

    @Test(
        "a name with one slip is read as the only possible one, and this is reported",
        arguments: [
            ("Vann og avlop", "id:vann"), ("VANN OG AVLØPP", "id:vann"), ("Brannven", "id:brann"),
            ("Brann", "own:brann"), ("Planarbejder", "own:planarbejder"),
        ])
    func slips(_ name: String, _ key: String) throws {
        var form = SmallForm()
        form.gap = "\(name) | 3 | 4 | | 2"
        #expect(try form.read().answers?.gaps.map(\.area.key.description) == [key])
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

    @Test("messages refer to the cell as a person would, in both languages")
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
