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

    /// ACT/deadline-outside-plan.
    static func deadlines(_ check: AnswerCheck) -> [Finding] {
        guard let first = check.plan.years.first, let last = check.plan.years.last else { return [] }
        return check.answers.measures.compactMap { answer in
            guard let deadline = answer.deadline, !(first...last).contains(deadline.year) else { return nil }
            return check.finding(
                .actionDeadlineOutsidePlan, at: answer.source,
                ["deadline": deadline.description, "first": "\(first)", "last": "\(last)"])
        }
    }

    /// ACT/cost-without-budget: a cost that the unit has not said is budgeted.
    static func costs(_ check: AnswerCheck) -> [Finding] {
        check.answers.measures.compactMap { answer in
            guard let cost = answer.cost, cost > .zero, answer.isBudgeted == nil else { return nil }
            return check.finding(
                .actionCostWithoutBudget, at: answer.source, ["cost": check.texts.decimal(cost.description)])
        }
    }

    /// ACT/bound-service-above-24-months.
    static func boundService(_ check: AnswerCheck) -> [Finding] {
        check.answers.measures.compactMap { answer in
            guard let months = answer.boundMonths, months > Rule.longestBoundService else { return nil }
            return check.finding(
                .actionBoundServiceAbove24Months, at: answer.source,
                ["months": "\(months)", "limit": "\(Rule.longestBoundService)"])
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
