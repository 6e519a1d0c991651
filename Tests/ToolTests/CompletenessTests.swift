import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats
import Wording

/// Compares the progress lines of forms, filled in at random and calculated by LibreOffice,
/// with the findings of `check`.
@Suite("The progress line of a form")
struct CompletenessTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Findings about missing answers, and about what the form asks for with them.
    private static let missing: Set<String> = [
        "GAP/area-missing",
        "GAP/level-missing", "GAP/importance-missing", "GAP/area-unanswered", "FTE/headcount-missing",
        "FTE/area-without-staffing", "FTE/staffing-without-gap", "FTE/unit-totals-missing",
        "FTE/unit-employees-missing", "FTE/fte-missing", "REC/position-missing", "FORM/sheet-unanswered", "FORM/blank",
        "FORM/not-approved", "FORM/nil-with-answers", "FORM/content-outside", "ACT/need-without-measure",
        "ACT/measure-without-need", "ACT/strategy-missing", "ACT/cost-without-budget", "ACT/gap-without-measure",
        "ACT/status-missing", "CELL/answer-missing",
    ]

    private static let samples: [(sample: String, approval: Approval, previous: Bool, seed: Int, done: Int)] = [
        ("roros", .none, false, 2, 2), ("roros-2018", .required, true, 2, 1), ("ks", .none, false, 3, 0),
        ("tilskudd", .warn, false, 1, 1),
    ]

    /// At least `done` forms must claim to be complete, so that the test has cases.
    @Test("it reports completion only if nothing is missing", arguments: samples)
    func honest(sample: String, approval: Approval, previous: Bool, seed: Int, done: Int) throws {
        try expectHonest(sample, approval, hiding: [], previous: previous, seed: seed, done: done)
    }

    @Test(
        "columns that HR removed are not missing",
        arguments: [
            ["gap.importance", "staffing.fte"], ["measures.status", "measures.budgeted", "measures.strategy"],
        ])
    func hidden(_ columns: [String]) throws {
        try expectHonest("roros-2018", .none, hiding: columns, previous: true, seed: 2, done: 1)
    }

    private func expectHonest(
        _ sample: String, _ approval: Approval, hiding columns: [String], previous: Bool, seed: Int, done: Int
    ) throws {
        var definition = try PlanDefinition(json: Repository.bytes("samples/\(sample)/plan.json"))
        definition.form.approval = approval
        definition.form.hide += columns
        let plan = ["--plan", try folder.write(definition.json, to: "plan.json"), "--language", "nb"]
        let earlier =
            previous ? ["--previous", try SampleMerge.shared.get().folder.path("data/kompetanseplan.json")] : []
        let made = try Kompetanseplan.run(["template", "--out", folder.path("skjemaer")] + plan + earlier)
        try #require(made.status == 0, "\(made.errors)")
        let lines = try Witness.completed(folder.path("skjemaer"), seed: seed, to: folder.path("levert"), in: folder)
        let check = try Kompetanseplan.run(["check", folder.path("levert"), "--format", "json"] + plan + earlier)
        let findings = try check.json["findings"].elements
        let complete = Language.nb.texts(.guidanceComplete)
        #expect(lines.values.count { $0 == complete } >= done, "\(lines)")
        for (file, line) in lines {
            let open = findings.filter { finding in
                finding["file"].string == file && finding["code"].string.map(Self.missing.contains) == true
            }
            let said = open.map { "\($0["cell"].string ?? ""): \($0["message"].string ?? "")" }
            #expect(said.isEmpty == (line == complete), "\(file): \(line)")
        }
    }
}
