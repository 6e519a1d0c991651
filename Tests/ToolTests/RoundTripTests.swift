import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@testable import Tool

@Suite("Answers through a form and back")
struct RoundTripTests {
    @Test("hundreds of random plans and answers survive a form unchanged", arguments: Language.allCases)
    func random(_ language: Language) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("skjema.xlsx")
        for seed in 0..<UInt64(120) {
            let form = try RandomForm(seed: seed &* 977 &+ UInt64(language.rawValue.utf8.first ?? 0))
            let context = try FormContext(plan: form.plan, schema: .standard(), language: .nb)
            let layout = FormLayout(plan: form.plan, language: language, schema: context.layout.schema)
            let unit = form.plan.units[0]
            let contents = FormContents(of: unit, answering: form.answers, in: layout)
            try WorkbookFile.write(UnitForm(for: unit, contents, layout: layout).workbook(madeOn: .epoch), to: path)
            let reading = FormLoading(context: context).read(path, name: "skjema.xlsx")
            let answers = try #require(reading.answers)
            #expect(differences(answers.gaps, form.answers.gaps) == [], "seed \(seed)")
            #expect(differences(answers.staffing, form.answers.staffing) == [], "seed \(seed)")
            #expect(differences(answers.recruitment, form.answers.recruitment) == [], "seed \(seed)")
            #expect(differences(answers.measures, form.answers.measures) == [], "seed \(seed)")
            #expect(reading.findings.allSatisfy { $0.code != .formContentOutside }, "seed \(seed)")
        }
    }
}

/// The rows that differ, shortened so that the reason is visible.
private func differences<Row: Answer>(_ read: [Row], _ written: [Row]) -> [String] {
    var result = read.count == written.count ? [] : ["\(read.count) rows for \(written.count)"]
    for (read, written) in zip(read.map(\.content), written.map(\.content)) where read != written {
        let (read, written) = ("\(read)", "\(written)")
        let same = zip(read, written).prefix { $0 == $1 }.count
        result.append(
            "…\(read.dropFirst(max(0, same - 20)).prefix(120)) for …\(written.dropFirst(max(0, same - 20)).prefix(120))"
        )
    }
    return result
}

extension Answer {
    /// The answer without its location.
    fileprivate var content: Self {
        var copy = self
        copy.source = Source()
        return copy
    }
}
