import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("The council's workbook does not speak of columns that the form does not ask for")
struct HiddenColumnTests {
    private func texts(hiding column: String, seed: UInt64) throws -> [String] {
        func revision(of year: Int, seed: UInt64) throws -> Revision {
            var plan = try SamplePlan.small {
                $0.replacing("\"contact\":", with: "\"form\": { \"hide\": [\"\(column)\"] }, \"contact\":")
            }
            plan.revision = year
            var maker = RandomAnswers(generator: SeededGenerator(seed: seed))
            var revision = maker.revision(of: plan)
            for unit in revision.units.indices {
                for index in (revision.units[unit].answers?.measures ?? []).indices {
                    switch column {
                    case "measures.deadline": revision.units[unit].answers?.measures[index].deadline = nil
                    case "measures.status": revision.units[unit].answers?.measures[index].status = nil
                    default: revision.units[unit].answers?.measures[index].evaluation = ""
                    }
                }
            }
            return revision
        }
        let now = try revision(of: 2020, seed: seed)
        let layout = FormLayout(plan: now.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [try revision(of: 2019, seed: seed)],
            isFinal: true, day: .epoch)
        return CouncilReport.make(merged).workbook.texts
    }

    @Test(
        "neither in headings nor in sentences",
        arguments: [
            ("measures.deadline", ["frist"]),
            ("measures.status", ["planlagt eller i gang", "planlagte eller pågående", "gjennomført", "etter status"]),
            ("measures.evaluation", ["evaluering"]),
        ], [UInt64(1), 2, 3])
    func columns(_ hidden: (column: String, words: [String]), _ seed: UInt64) throws {
        let texts = try texts(hiding: hidden.column, seed: seed)
        #expect(texts.contains { $0.contains("Kostnad som gjenstår") })
        for words in hidden.words {
            // What the program explains of itself, and the texts of the sample's answers, may use the words.
            let found = texts.filter { $0.lowercased().contains(words) && !$0.contains("svarfrist") }
            #expect(found.isEmpty, "\(words): \(found)")
        }
    }
}
