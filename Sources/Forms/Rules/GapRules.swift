import CompetencePlan

/// Rules on the sheet GAP-analyse.
enum GapRules {
    /// GAP/importance-missing: the gap is then weighted with the lowest importance, if the row counts.
    static func importanceMissing(_ context: RuleContext) -> [Finding] {
        func findings(_ rows: [GapAnswer], _ more: [String: String] = [:]) -> [Finding] {
            rows.filter { $0.importance == nil }.map { answer in
                let area = ["area": context.name(of: answer.area)]
                return context.finding(.gapImportanceMissing, in: answer.source, more.merging(area) { $1 })
            }
        }
        return findings(context.answers.gaps) + findings(context.uncounted.gaps, ["uncounted": "1"])
    }

    /// GAP/desired-below-current: the two levels may have been swapped.
    static func desiredBelowCurrent(_ context: RuleContext) -> [Finding] {
        context.answers.gaps.filter { $0.desired < $0.current }.map { answer in
            context.finding(
                .gapDesiredBelowCurrent, in: answer.source,
                [
                    "area": context.name(of: answer.area), "current": context.text(of: answer.current),
                    "desired": context.text(of: answer.desired),
                ])
        }
    }
}
