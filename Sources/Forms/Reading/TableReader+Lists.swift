import CompetencePlan
import Wording

/// The sheets Rekruttering and Behov og tiltak: rows that the unit lists itself.
extension TableReader {
    mutating func readRecruitment(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let columns = context.columns.recruitment
        let named = key(
            &reader, columns.position, positions, unknown: .recruitmentPositionUnknown, twice: .recruitmentPositionTwice
        )
        guard let position = named?.choice else { return reportWithoutKey(&reader) }
        let reason = reader.text(columns.reason)
        let own = reader.own()
        // A position without a number in any year says nothing that is counted, so all that stands there is named.
        guard columns.years.contains(where: { reader.hasContent($0.column) }) else { return reportWithoutKey(&reader) }
        let codes = NumberCodes(
            notANumber: .recruitmentNotAWholeNumber, notWhole: .recruitmentNotAWholeNumber,
            negative: .recruitmentNegative)
        for (year, column) in columns.years {
            guard let count = reader.whole(column, codes).value else { continue }
            var answer = RecruitmentAnswer(
                position: position, year: year, count: count, reason: reason, source: reader.source(column))
            answer.own = own
            answers.recruitment.append(answer)
        }
    }

    mutating func readMeasure(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let columns = context.columns.measures
        guard reader.hasAnswer() else { return }
        let need = reader.text(columns.need)
        let measure = reader.text(columns.measure)
        guard !need.isEmpty else {
            if !measure.isEmpty {
                reader.report(.actionMeasureWithoutNeed, columns.measure, ["measure": measure])
            }
            return reportWithoutKey(&reader, except: [columns.measure])
        }
        var answer = MeasureAnswer(need: need, measure: measure, source: reader.source(columns.need))
        answer.strategies = readStrategies(&reader)
        answer.area = readArea(&reader)
        answer.responsible = reader.text(columns.responsible)
        answer.deadline = reader.deadline(columns.deadline)
        answer.cost = reader.decimal(columns.cost, NumberCodes()).value
        answer.isBudgeted = reader.yesNo(columns.budgeted)
        answer.boundMonths = reader.whole(columns.boundMonths, NumberCodes()).value
        answer.status = readStatus(&reader)
        answer.evaluation = reader.text(columns.evaluation)
        answer.own = reader.own()
        check(answer, &reader)
        answers.measures.append(answer)
    }

    /// What is questioned in a measure, each at its own cell: a deadline outside the plan, a cost that nobody has said is
    /// budgeted, a bound service that is longer than the agreement allows, a measure from last year without a status.
    private func check(_ answer: MeasureAnswer, _ reader: inout RowReader) {
        let columns = context.columns.measures
        // What is finished was due when it was.
        let isOver = answer.status == .done || answer.status == .dropped
        if !isOver, let deadline = answer.deadline, let first = plan.years.first, let last = plan.years.last,
            !(first...last).contains(deadline.year)
        {
            let bounds = ["first": "\(first)", "last": "\(last)"]
            reader.report(
                .actionDeadlineOutsidePlan, columns.deadline,
                bounds.merging(["deadline": texts.day(deadline.description)]) { first, _ in first })
        }
        if let cost = answer.cost, cost > .zero, answer.isBudgeted == nil {
            reader.report(
                .actionCostWithoutBudget, columns.cost, ["cost": texts.decimal(cost.description)])
        }
        if let months = answer.boundMonths, months > Rule.longestBoundService {
            reader.report(
                .actionBoundServiceAbove24Months, columns.boundMonths,
                ["months": "\(months)", "limit": "\(Rule.longestBoundService)"])
        }
        if answer.status == nil, !answer.measure.isEmpty, previous.has(answer, of: unit) {
            reader.report(.actionStatusMissing, columns.status)
        }
    }

    private func readStrategies(_ reader: inout RowReader) -> [Choice<Strategy>] {
        var result: [Choice<Strategy>] = []
        for column in context.columns.measures.strategies {
            let text = reader.text(column)
            guard !text.isEmpty else { continue }
            let choice = choice(text, column, strategies, unknown: .actionStrategyUnknown, &reader)
            if !result.contains(where: { $0.key == choice.key }) { result.append(choice) }
        }
        return result
    }

    private func readArea(_ reader: inout RowReader) -> Choice<SubjectArea>? {
        let column = context.columns.measures.area
        let text = reader.text(column)
        return text.isEmpty ? nil : choice(text, column, areas, unknown: .gapAreaUnknown, &reader)
    }

    private func readStatus(_ reader: inout RowReader) -> MeasureStatus? {
        let column = context.columns.measures.status
        let text = reader.text(column)
        guard !text.isEmpty else { return nil }
        let status = Self.statuses[text]
        if status == nil { reader.report(.formContentOutside, column, ["value": text]) }
        return status
    }

    /// The statuses by their names in every language.
    private static let statuses = TextTable(
        MeasureStatus.allCases.flatMap { status in Language.allCases.map { ($0.texts(status.key), status) } })
}

extension MeasureStatus {
    /// The key of the status's name.
    package var key: TextKey {
        switch self {
        case .planned: .statusPlanned
        case .ongoing: .statusOngoing
        case .done: .statusDone
        case .postponed: .statusPostponed
        case .dropped: .statusDropped
        }
    }
}
