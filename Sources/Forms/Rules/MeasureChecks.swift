import CompetencePlan

/// Checks on the sheet Behov og tiltak.
enum MeasureChecks {
    /// ACT/need-without-measure, once for each need.
    static func needsWithoutMeasure(_ check: AnswerCheck) -> [Finding] {
        firstRows(check, where: { $0.allSatisfy(\.measure.isEmpty) }).map {
            check.finding(.actionNeedWithoutMeasure, at: $0.source, ["need": $0.need])
        }
    }

    /// ACT/strategy-missing, once for each need that names no strategy in any of its rows.
    static func strategyMissing(_ check: AnswerCheck) -> [Finding] {
        firstRows(check, where: { $0.allSatisfy(\.strategies.isEmpty) }).map {
            check.finding(.actionStrategyMissing, at: $0.source, ["need": $0.need])
        }
    }

    /// The first row of each need whose rows, all together, satisfy the condition.
    private static func firstRows(_ check: AnswerCheck, where holds: ([MeasureAnswer]) -> Bool) -> [MeasureAnswer] {
        var order: [String] = []
        var rows: [String: [MeasureAnswer]] = [:]
        for answer in check.answers.measures {
            let key = NormalisedText.of(answer.need)
            if rows[key] == nil { order.append(key) }
            rows[key, default: []].append(answer)
        }
        return order.compactMap { rows[$0] }.filter(holds).compactMap(\.first)
    }
}
