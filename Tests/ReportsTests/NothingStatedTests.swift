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
    }

    @Test("a sheet that a unit did not answer is no row with an error")
    func unansweredSheet() throws {
        let context = try SamplePlan.context()
        var form = MergedSample().form()
        let sheet = try #require(form.sheets.firstIndex { $0.name == "Rekruttering" })
        form.sheets[sheet] = Grid.sheet(
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
