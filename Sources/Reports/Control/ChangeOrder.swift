import CompetencePlan
import Forms
import Wording

/// The findings as HR reads them: what is far from last year's comes last of all, first what does most to the totals.
struct ChangeOrder {
    /// Persons, årsverk and weighted gaps of all units, by the code that speaks of them.
    private let totals: [FindingCode: FullTimeEquivalent]

    init(_ answers: [UnitAnswers]) {
        let staffing = answers.flatMap { unit in unit.staffing.map { ($0.headcount, $0.fte ?? .zero) } }
        let gaps = answers.flatMap(\.gaps).reduce(CompetenceLevel.zero) { $0 + $1.weightedGap }
        totals = [
            .changeHeadcount: staffing.reduce(.zero) { $0 + FullTimeEquivalent(whole: $1.0) },
            .changeFTE: staffing.reduce(.zero) { $0 + $1.1 },
            .changeLevel: FullTimeEquivalent(units: gaps.units * (FullTimeEquivalent.scale / CompetenceLevel.scale)),
        ]
    }

    func ordered(_ findings: [Finding]) -> [Finding] {
        let changes = findings.filter { $0.code.group == "CHANGE" }
            .map { (share: share(of: $0), finding: $0) }.sorted { $0.share > $1.share }
        return findings.filter { $0.code.group != "CHANGE" } + changes.map(\.finding)
    }

    /// How much of its total a change is; a form that says all over again what it said changes nothing.
    private func share(of finding: Finding) -> Double {
        guard let step = finding.changeStep, let total = totals[finding.code], total > .zero else { return 0 }
        return Double(step.units) / Double(total.units)
    }
}
