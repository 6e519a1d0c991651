import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Attachments to a sheet")
struct AttachmentReadingTests {
    private static let cell = CellReference(row: 2, column: 2)

    /// Messages about the small form with its first sheet changed.
    private func messages(
        _ language: Language = .nb, _ change: (inout SheetContent) -> Void
    ) throws -> [String] {
        var workbook = SmallForm().workbook
        change(&workbook.edited[0])
        let reading = try FormReader(SamplePlan.context(language)).read(workbook)
        #expect(reading.answers?.gaps.count == 3)
        return reading.findings.map { finding in
            "\(finding.code.rawValue) \(finding.location.cell) \(finding.message(in: language.texts))"
        }
    }

    @Test("a note is reported as one and quoted in full, with personal data masked")
    func notes() throws {
        let text = String(repeating: "Usikker, spør lønn. ", count: 40) + "Ring 91 23 45 67. Slutt"
        let found = try messages { $0.notes = [Self.cell: text, CellReference(row: 1, column: 1): " "] }
        let note = try #require(found.first { $0.hasPrefix("FORM/content-outside B2 Notatet «Usikker") })
        #expect(note.contains("[…]. Slutt»"))
        #expect(found.count { $0.hasPrefix("FORM/") } == 1)
    }

    @Test(
        "a comment is quoted with its replies",
        arguments: [
            (Language.nb, "Kommentaren «Usikker» – svar: «Skal være 4» – svar: «Ja» er ikke et svar"),
            (.nn, "Kommentaren «Usikker» – svar: «Skal være 4» – svar: «Ja» er ikkje svar"),
            (.en, "The comment \"Usikker\" – reply: \"Skal være 4\" – reply: \"Ja\" answers nothing"),
        ])
    func threads(_ language: Language, _ expected: String) throws {
        let found = try messages(language) {
            $0.threads = [CommentThread(Self.cell, ["Usikker", "Skal være 4", "Ja"])]
        }
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("FORM/content-outside B2 " + expected) == true)
        #expect(try messages(language) { $0.threads = [CommentThread(Self.cell, [" "])] }.isEmpty)
    }

    @Test(
        "objects above the cells are reported by kind",
        arguments: [
            (SheetDrawing.Kind.shape, "To slutter", "B2 Tekstboksen eller figuren «To slutter» er"),
            (.picture, "", "B2 Bildet er"), (.picture, "Skisse", "B2 Bildet «Skisse» er"),
            (.chart, "Behov", "B2 Diagrammet «Behov» er"),
            (.object, "", "B2 Det innebygde dokumentet eller skjemaelementet er"),
            (.pageHeader, "Ring oss på side 2", "B2 Topp- eller bunnteksten «Ring oss på side 2» er"),
        ])
    func drawings(_ kind: SheetDrawing.Kind, _ text: String, _ expected: String) throws {
        let found = try messages { $0.drawings = [SheetDrawing(kind, at: Self.cell, text: text)] }
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("FORM/drawing " + expected) == true)
    }

    @Test("TRUE and FALSE of a check box are no answer beside it, except in a column of yes and no")
    func checkBoxes() throws {
        var workbook = SmallForm().workbook
        let cells = [(0, "F2"), (0, "H3"), (3, "K2")].compactMap { sheet, cell in
            CellReference(cell).map { (sheet, $0) }
        }
        for (sheet, cell) in cells {
            let row = cell.row - 1
            workbook.edited[sheet].rows[row].cells.removeAll { $0.reference == cell }
            workbook.edited[sheet].rows[row].cells.append(Cell(cell, .boolean(true)))
            workbook.edited[sheet].rows[row].cells.sort { $0.reference < $1.reference }
            var box = SheetDrawing(.object, at: cell, text: "☑ Har fagbrev")
            box.linkedCell = cell
            workbook.edited[sheet].drawings.append(box)
        }
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary.filter { !$0.hasPrefix("FORM/drawing") }.isEmpty)
        #expect(reading.answers?.gaps.first?.comment == "")
        #expect(reading.answers?.measures.first?.isBudgeted == true)
    }

    @Test("an overwritten value of a cell is reported with its location")
    func covered() throws {
        let found = try messages {
            $0.setCovered([
                Cell(Self.cell, .number(1)), Cell(Self.cell, .number(3)),
                Cell(CellReference(row: 9, column: 6), .text(" ")),
            ])
        }
        #expect(
            found == [
                "FORM/content-outside B2 «1» ligger bak det som vises i cellen, og er ikke med i tallene."
            ])
    }

    @Test("personal data in comments and drawings is reported, and not repeated")
    func personalData() throws {
        let found = try messages {
            $0.threads = [CommentThread(Self.cell, ["Spør", "post@eksempel.no"])]
            $0.drawings = [SheetDrawing(.shape, at: Self.cell, text: "kari@eksempel.no")]
        }
        #expect(found.count { $0.hasPrefix("PRIV/e-mail B2") } == 2)
        #expect(!found.contains { $0.contains("eksempel.no") })
    }

    @Test("page numbers belong to every form", arguments: ["Side av", "Page of", "side", "GAP-analyse"])
    func pageNumbers(_ text: String) throws {
        #expect(try messages { $0.drawings = [SheetDrawing(.pageHeader, text: text)] }.isEmpty)
    }

    @Test("a hidden sheet that is not the form's is reported once, with all its content")
    func hidden() throws {
        var form = SmallForm()
        var sheet = Grid.sheet("Gammelt", "Fagområde | Nytt fag\n | 42", visibility: .veryHidden)
        sheet.notes = [Self.cell: "obs"]
        form.extra = [sheet, Grid.sheet("Tomt", "", visibility: .hidden)]
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Gammelt!", "FORM/content-outside Gammelt!B2"])
        #expect(reading.findings.first?.message(in: Language.nb.texts).contains("«Nytt fag · 42»") == true)
    }

    @Test("a sheet with unreadable cells is reported")
    func withoutCells() throws {
        var form = SmallForm()
        var sheet = Grid.sheet("Modul1", "")
        sheet.hasCells = false
        form.extra = [sheet]
        #expect(
            try form.read().findings.map { $0.message(in: Language.nb.texts) }.first?.contains("Arket «Modul1»") == true
        )
    }

    @Test(
        "a cell with a value without a type is reported as what it is",
        arguments: [
            (RichValue.dataType, "en koblet datatype, ikke vanlig tekst"), (.picture, "et bilde, ikke en verdi"),
            (.spill, "en formel som ikke får plass til resultatet sitt"),
            (.other, "en koblet datatype eller et bilde, ikke en verdi"),
            (nil, "en formel uten gyldig resultat (#VERDI!)"),
        ] as [(RichValue?, String)])
    func richValues(_ value: RichValue?, _ expected: String) throws {
        var workbook = SmallForm().workbook
        workbook.edited[1].rows[1].cells[1] = Cell(Self.cell, .error("#VALUE!"), richValue: value)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        let found = reading.findings.filter { $0.code == .cellFormulaError }
        #expect(
            found.map { $0.message(in: Language.nb.texts) } == [
                "Cellen inneholder \(expected). Raden er ikke med i tallene."
            ])
    }

    @Test("a picture beside Utfylt av, or outside the questions, is reported as one")
    func pictures() throws {
        var form = SmallForm()
        var sheet = Grid.sheet("Veiledning", "Utfylt av | x\nRolle | Leder | y")
        sheet.rows[0].cells[1] = Cell(CellReference(row: 1, column: 2), .error("#VALUE!"), richValue: .picture)
        sheet.rows[1].cells[2] = Cell(CellReference(row: 2, column: 3), .error("#VALUE!"), richValue: .picture)
        form.extra = [sheet]
        let reading = try form.read()
        #expect(reading.summary == ["FORM/drawing Veiledning!B1", "FORM/drawing Veiledning!C2"])
        #expect(reading.signature == ["", "Leder", ""])
    }

    @Test(
        "unreadable content is one finding, without its consequences",
        arguments: [(1, 0, "Årsverk!A2"), (3, 1, "Behov og tiltak!B2")])
    func unreadable(_ sheet: Int, _ column: Int, _ expected: String) throws {
        var workbook = SmallForm().workbook
        let cell = workbook.sheets[sheet].rows[1].cells[column]
        workbook.edited[sheet].rows[1].cells[column] = Cell(cell.reference, .error("#REF!"))
        #expect(try FormReader(SamplePlan.context()).read(workbook).summary == ["CELL/formula-error \(expected)"])
    }

    @Test(
        "a note that holds only its author's name says nothing",
        arguments: [("Ola Hansen:\n", 0), ("Ola Hansen:\nSykemeldt", 1)])
    func authors(_ text: String, _ findings: Int) throws {
        var workbook = SmallForm().workbook
        workbook.edited[1].notes[CellReference(row: 2, column: 2)] = text
        #expect(try FormReader(SamplePlan.context()).read(workbook).findings.count == findings)
    }

    @Test("a note on the cell of «Ingen behov» is reported beside the empty sheet")
    func noteAtNil() throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { !["Rekruttering", "_skjema"].contains($0.name) }
        var sheet = Grid.sheet("Rekruttering", "Ingen behov i perioden | Vet ikke\n" + SmallForm.recruitmentHeader)
        sheet.notes = [CellReference(row: 1, column: 2): "Ring Kari"]
        form.sheets?.append(sheet)
        let codes = try form.read().findings.map(\.code)
        #expect(codes == [.formContentOutside, .formSheetUnanswered])
    }

    @Test("personal data and pictures are told once for a column or a sheet, also where no table is")
    func lists() throws {
        var form = SmallForm()
        let people = (1...6).map { "Person \($0) | p\($0)@roros.no | 912 34 56\($0)" }.joined(separator: "\n")
        form.extra = [Grid.sheet("Ansatte", people)]
        var pictures = SheetContent(name: "Bilder", rows: [])
        pictures.drawings = (1...5).map { SheetDrawing(.picture, at: CellReference("B\($0 * 9)")) }
        form.extra.append(pictures)
        let summary = try form.read().summary
        #expect(
            summary.filter { !$0.hasPrefix("FORM/content") }.sorted()
                == ["FORM/drawing Bilder!B9", "PRIV/e-mail Ansatte!B1", "PRIV/telephone Ansatte!C1"], "\(summary)")
    }

    @Test("words in a header come back in the return form, which has another header")
    func header() throws {
        let context = try SamplePlan.context()
        var workbook = SmallForm().workbook
        workbook.edited[1].drawings = [SheetDrawing(.pageHeader, text: "Ring oss på side 2")]
        let unit = try #require(context.plan.units.first)
        let contents = FormContents(of: unit, returned: workbook, asking: [], context)
        #expect(contents.leftovers.map(\.text) == ["Ring oss på side 2"])
    }
}
