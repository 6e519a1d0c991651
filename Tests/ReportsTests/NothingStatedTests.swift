import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("What no unit has stated is not zero in Sammendrag")
struct NothingStatedTests {
    /// The figures of Sammendrag by their labels, and all its texts.
    private func summary(_ revision: Revision) throws -> (figures: [String: CellContent], texts: [String]) {
        let layout = FormLayout(plan: revision.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(layout: layout, returns: ReturnCollection(revision), isFinal: false, day: .epoch)
        let sheet = try #require(CouncilReport.make(merged).workbook.sheets.first { $0.name == "Sammendrag" })
        let rows = Dictionary(grouping: sheet.allCells, by: \.reference.row).mapValues { cells in
            cells.sorted { $0.reference < $1.reference }.map(\.content)
        }
        let labelled = rows.values.filter { $0.count > 1 }.compactMap { row in row[0].text.map { ($0, row[1]) } }
        return (Dictionary(labelled) { first, _ in first }, rows.values.compactMap { $0.first?.text })
    }

    private func revision(nil sheets: Set<FormSheetID>) throws -> Revision {
        var revision = try MergedSample(recruitment: "", need: "", measure: "").merged().revision
        for index in revision.units.indices { revision.units[index].answers?.nilReturns = sheets }
        return revision
    }

    @Test("measures and recruitment that nobody has answered about")
    func unanswered() throws {
        let (figures, texts) = try summary(revision(nil: []))
        let measures = figures.filter { $0.key.hasPrefix("Tiltak") || $0.key.hasPrefix("Kompetansebehov") }
        #expect(measures.count >= 2)
        for (label, figure) in measures { #expect(figure.number == nil, "\(label)") }
        #expect(texts.contains("Ingen har ført noe tiltak."))
        #expect(figures.filter { $0.key.hasPrefix("Rekrutteringsbehov") }.allSatisfy { $0.value.number == nil })
    }

    @Test("units that answered that they have no need")
    func none() throws {
        let (figures, texts) = try summary(revision(nil: [.recruitment, .measures]))
        let stated = figures.filter {
            $0.key.hasPrefix("Tiltak") || $0.key.hasPrefix("Kompetansebehov") || $0.key.hasPrefix("Rekrutteringsbehov")
        }
        #expect(stated.count >= 3)
        for (label, figure) in stated { #expect(figure.number == 0, "\(label)") }
        #expect(texts.contains("Ingen tiltak er planlagt eller i gang."))
        #expect(texts.contains { $0.hasPrefix("Ingen av virksomhetene som har svart på det, trenger å ansette noen") })
    }

    @Test("of two years without an answer, nobody knows whether they are the same")
    func unansweredTwice() throws {
        let now = try revision(nil: [])
        var then = now
        then.plan.revision -= 1
        let layout = FormLayout(plan: now.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [then], isFinal: true, day: .epoch)
        let rows = SheetRow.rows(of: "Endringer", in: CouncilReport.make(merged).workbook)
        let recruited = try #require(rows.first { $0[1]?.text?.hasPrefix("Planlagt rekruttering") == true })
        #expect(recruited[3]?.text == ".." && recruited[4]?.text == ".." && recruited[7]?.text == ".")
        // Of årsverk, which are stated, it is known.
        #expect(rows.first { $0[1]?.text == "Ansatte" && $0[7] != nil }?[7]?.text == "Uendret")
    }

    @Test("if no unit answered in both years, nothing is hidden and nothing unchanged")
    func nothingCompared() throws {
        let now = try revision(nil: [])
        var then = now
        then.plan.revision -= 1
        for index in then.units.indices { then.units[index].answers = nil }
        let layout = FormLayout(plan: now.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [then], isFinal: true, day: .epoch)
        let sheet = try #require(CouncilReport.make(merged).workbook.sheets.first { $0.name == "Endringer" })
        let texts = sheet.allCells.compactMap(\.content.text)
        #expect(!texts.contains(":") && !texts.contains { $0.hasPrefix("Ingen endringer") })
        #expect(texts.count { $0 == "Ingenting kan sammenlignes." } == 2)
    }

    @Test("amounts in millions have their decimals, in sentences and in the tables")
    func millions() throws {
        let sample = MergedSample()
        var revision = try sample.merged().revision
        for index in revision.units.indices {
            for measure in revision.units[index].answers?.measures.indices ?? 0..<0 {
                revision.units[index].answers?.measures[measure].cost = Kroner(units: 55)
                revision.units[index].answers?.measures[measure].isBudgeted = nil
            }
        }
        let (figures, texts) = try summary(revision)
        let words = "Oppgitt kostnad er 0,55, og ingenting av det er oppgitt å være i budsjett."
        #expect(texts.contains { $0.hasSuffix(words) }, "\(texts)")
        #expect(figures.first { $0.key.hasPrefix("Kostnad som gjenstår") }?.value.number == 0.55)
    }

    @Test("a roll-up does not know what was left out, and says so")
    func rollUp() throws {
        let revision = try revision(nil: [])
        let layout = FormLayout(plan: revision.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(layout: layout, returns: ReturnCollection(revision), isFinal: false, day: .epoch)
        let rows = SheetRow.rows(of: "Om tallene", in: CouncilReport.make(merged).workbook)
        for label in ["Rader der noe er utelatt", "Advarsler i skjemaene", "Advarsler som virksomhetene"] {
            #expect(rows.first { $0[1]?.text?.hasPrefix(label) == true }?[2]?.text == "..", "\(label)")
        }
    }

    @Test("a sheet that a unit did not answer is no row with an error")
    func unansweredSheet() throws {
        let context = try SamplePlan.context()
        var form = MergedSample().form()
        let sheet = try #require(form.sheets.firstIndex { $0.name == "Rekruttering" })
        form.edited[sheet] = Grid.sheet(
            "Rekruttering",
            "Ingen behov i perioden | \nStilling | 2020 | 2021 | 2022 | Sum | Begrunnelse\nUsikkert | ?")
        let returns = ReturnCollection([FormReader(context).read(form)], context: context)
        #expect(returns.findings.contains { $0.code == .formSheetUnanswered && !$0.location.cell.isEmpty })
        let merged = MergeResult(layout: context.layout, returns: returns, isFinal: false, day: .epoch)
        let texts = CouncilReport.make(merged).workbook.texts
        #expect(texts.contains { $0.contains("har levert") })
        #expect(!texts.contains { $0.contains("er noe utelatt på grunn av feil") })
    }
}
