import CompetencePlan
import Forms
import Wording

/// Orders findings for HR: large changes since last year come last, those with the largest effect on the totals first.
struct ChangeOrder {
    /// The totals over all units of persons, årsverk and weighted gaps, by the code of findings about them.
    private let totals: [FindingCode: FullTimeEquivalent]

    init(_ answers: [UnitAnswers]) {
        var (headcount, fte, gaps) = (FullTimeEquivalent.zero, FullTimeEquivalent.zero, CompetenceLevel.zero)
        for unit in answers {
            for answer in unit.staffing {
                headcount += FullTimeEquivalent(whole: answer.headcount)
                fte += answer.fte ?? .zero
            }
            for answer in unit.gaps { gaps += answer.weightedGap }
        }
        totals = [
            .changeHeadcount: headcount, .changeFTE: fte,
            .changeLevel: FullTimeEquivalent(units: gaps.units * (FullTimeEquivalent.scale / CompetenceLevel.scale)),
        ]
    }

    func ordered(_ findings: [Finding]) -> [Finding] {
        let changes = findings.filter { $0.code.group == "CHANGE" }
        guard !changes.isEmpty else { return findings }
        let ordered = changes.map { (share: share(of: $0), finding: $0) }.sorted { $0.share > $1.share }
        return findings.filter { $0.code.group != "CHANGE" } + ordered.map(\.finding)
    }

    /// The share of its total that a change makes; zero if it is not a number.
    private func share(of finding: Finding) -> Double {
        guard let step = finding.changeStep, let total = totals[finding.code], total > .zero else { return 0 }
        return Double(step.units) / Double(total.units)
    }
}
