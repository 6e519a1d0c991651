import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Rules on measures of the previous revision")
struct CarriedMeasureTests {
    /// Reads forms of "bygg" after a year in which it had one measure and another unit had another.
    private static func yearLater() throws -> FormReader {
        let plan = try SamplePlan.small()
        let source = Source(file: "", sheet: "", cell: "")
        var (bygg, brann) = (UnitAnswers(unit: Identifier("bygg")), UnitAnswers(unit: Identifier("brann")))
        bygg.measures = [MeasureAnswer(need: "Bedre drift.", measure: "HOLDE KURS", source: source)]
        brann.measures = [MeasureAnswer(need: "Annet", measure: "Annet", source: source)]
        let units = [bygg, brann].map {
            Revision.UnitRecord(unit: $0.unit, status: .returned, file: "", errors: 0, warnings: 0, answers: $0)
        }
        let previous = PreviousRevision(Revision(plan: plan, isFinal: true, day: .epoch, units: units))
        return FormReader(
            try FormContext(plan: plan, schema: .standard(), language: .nb, previous: previous))
    }

    @Test("a measure carried over from the last revision must have a status")
    func statusMissing() throws {
        let reader = try Self.yearLater()
        var form = SmallForm()
        #expect(reader.read(form.workbook).summary == ["ACT/status-missing Behov og tiltak!M2"])
        form.measures += " | Pågår"
        #expect(reader.read(form.workbook).summary.isEmpty)
        form.measures = "Annet | Interne kurs | | | | Annet"
        #expect(reader.read(form.workbook).summary.isEmpty, "another unit's measure")
    }

    @Test("where the plan asks for no status, the form has no column for last year's, and asks for none")
    func noStatus() throws {
        for (hidden, words) in [
            ("\"measures.status\"", "Skriv dem inn igjen om de fortsatt gjelder, og skriv en kort evaluering."),
            ("\"measures.status\", \"measures.evaluation\"", "Skriv dem inn igjen om de fortsatt gjelder."),
            (
                "\"measures.evaluation\"",
                "Skriv dem inn igjen med status, også om de er gjennomført eller avlyst."
            ),
        ] {
            let plan = try SamplePlan.small {
                $0.replacing("\"contact\":", with: "\"form\": { \"hide\": [\(hidden)] }, \"contact\":")
            }
            let layout = try FormLayout(plan: plan, language: .nb, schema: .standard()).toSend(isPrefilled: true)
            let columns = try #require(layout.sheet(.measures)).columns.map(\.key.id)
            #expect(columns.contains("previousStatus") == columns.contains("status"))
            let remedy = layout.texts.unitRemedy(of: .measureUnmentioned, [:])
            #expect(remedy.hasPrefix(words), "\(remedy)")
        }
    }

    @Test(
        "a measure that a form was filled in with is asked about when its row is gone",
        arguments: [
            ("Bedre drift | Holde kurs | Pågår | Pågår", [String]()),
            // Reworded, it is the same measure.
            ("Bedre drift | Kurs i rør | Ikke oppgitt | Pågår", []),
            ("Ny drift | Holde kurs | Pågår | Gjennomført", []),
            ("Annet behov | Annet tiltak | |", ["ACT/measure-unmentioned Behov og tiltak!"]),
            // It may be in the row that is in question.
            (" | Holde kurs | Pågår | Pågår", ["ACT/measure-without-need Behov og tiltak!A2"]),
        ])
    func unmentioned(_ row: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.replace(
            Grid.sheet("Behov og tiltak", "Behov | Delstrategi/tiltak | Status forrige gang | Status\n" + row))
        let reading = try Self.yearLater().read(form.workbook)
        #expect(reading.summary.filter { $0.contains(" Behov") && !$0.hasPrefix("FORM/column-missing") } == expected)
        if let asked = reading.findings.first(where: { $0.code == .measureUnmentioned }) {
            let message = "Tiltak som var planlagt eller i gang i 2020, står ikke i skjemaet lenger (1): «HOLDE KURS»."
            #expect(asked.message(in: Language.nb.texts) == message)
        }
    }
}
