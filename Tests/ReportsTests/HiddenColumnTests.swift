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

    private func merged(hiding columns: [String], _ sample: MergedSample = MergedSample()) throws -> MergeResult {
        let plan = try SamplePlan.small {
            let hidden = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            return $0.replacing("\"contact\":", with: "\"form\": { \"hide\": [\(hidden)] }, \"contact\":")
        }
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        let returns = ReturnCollection([FormReader(context).read(sample.form())], context: context)
        return MergeResult(layout: context.layout, returns: returns, isFinal: false, day: .epoch)
    }

    @Test("without strategies and measures, the sheet of both says so")
    func nothing() throws {
        var sample = MergedSample()
        (sample.need, sample.measure) = ("", "")
        let book = CouncilReport.make(try merged(hiding: ["measures.strategy"], sample)).workbook
        let sheet = try #require(book.sheets.first { $0.name == "Strategier og tiltak" })
        #expect(sheet.allCells.contains { $0.content == .text("Ingen har ført noe her.") })
    }

    @Test("the control report has no columns of what follows from columns that the form does not ask for")
    func control() throws {
        func headings(_ hidden: [String]) throws -> [String] {
            let book = MergedSample.control(try merged(hiding: hidden))
            let sheet = try #require(book.sheets.first { $0.name == "Tiltak" })
            return sheet.tables.flatMap(\.headers)
        }
        #expect(try Set(headings([])).isSuperset(of: ["Fristår", "Kategori", "Regnes som"]))
        let hidden = try headings(["measures.deadline", "measures.strategy"])
        #expect(!hidden.contains("Fristår") && !hidden.contains("Kategori") && hidden.contains("Regnes som"))
    }
}
