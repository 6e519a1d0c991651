import Cells
import CompetencePlan
import Wording

/// Turns answers into rows of the form, as a unit would have written them.
struct FormRows {
    private let index: PlanIndex
    private let texts: Texts

    init(_ layout: FormLayout) {
        index = layout.index
        texts = layout.language.texts
    }

    /// A row that nothing is answered in yet.
    func row(naming area: Choice<SubjectArea>) -> FormContents.Row {
        row([ColumnKey("area"): .text(index.name(of: area))])
    }

    func row(of answer: GapAnswer) -> FormContents.Row {
        row(
            [
                ColumnKey("area"): .text(index.name(of: answer.area)), ColumnKey("current"): number(answer.current),
                ColumnKey("desired"): number(answer.desired), ColumnKey("importance"): number(answer.importance),
                ColumnKey("comment"): text(answer.comment),
            ], own: answer.own)
    }

    func row(of answer: StaffingAnswer) -> FormContents.Row {
        row(
            [
                ColumnKey("area"): .text(index.name(of: answer.area)),
                ColumnKey("headcount"): number(answer.headcount), ColumnKey("fte"): number(answer.fte),
                ColumnKey("fullTime"): number(answer.fullTime), ColumnKey("departures"): number(answer.departures),
                ColumnKey("vacant"): number(answer.vacant), ColumnKey("comment"): text(answer.comment),
            ], own: answer.own)
    }

    /// A row a position; a year that is stated twice, or for another reason, begins another.
    func rows(of answers: [RecruitmentAnswer]) -> [FormContents.Row] {
        var rows: [FormContents.Row] = []
        var places: [RecruitmentRow: Int] = [:]
        for answer in answers {
            let key = RecruitmentRow(position: answer.position.key, reason: answer.reason, own: answer.own)
            let year = ColumnKey("year", answer.year)
            let place = places[key].flatMap { rows[$0].values[year] == nil ? $0 : nil } ?? rows.count
            if place == rows.count {
                let position = CellValue.text(index.name(of: answer.position))
                rows.append(
                    row(
                        [ColumnKey("position"): position, ColumnKey("reason"): text(answer.reason)], own: answer.own))
                places[key] = place
            }
            rows[place].values[year] = number(answer.count)
        }
        return rows
    }

    private struct RecruitmentRow: Hashable {
        let position: ChoiceKey
        let reason: String
        let own: [String: OwnAnswer]
    }

    func row(of answer: MeasureAnswer) -> FormContents.Row {
        var values: [ColumnKey: CellValue?] = [
            ColumnKey("need"): text(answer.need), ColumnKey("measure"): text(answer.measure),
            ColumnKey("area"): answer.area.map { .text(index.name(of: $0)) },
            ColumnKey("responsible"): text(answer.responsible), ColumnKey("deadline"): deadline(answer.deadline),
            ColumnKey("cost"): number(answer.cost),
            ColumnKey("budgeted"): answer.isBudgeted.map { .text(texts($0 ? .formYes : .formNo)) },
            ColumnKey("boundMonths"): number(answer.boundMonths),
            ColumnKey("status"): answer.status.map { .text(texts($0.key)) },
            ColumnKey("evaluation"): text(answer.evaluation),
        ]
        for (place, strategy) in answer.strategies.enumerated() {
            values[ColumnKey("strategy", place + 1)] = .text(index.name(of: strategy))
        }
        return row(values, own: answer.own)
    }

    // MARK: Values

    private func row(_ values: [ColumnKey: CellValue?], own: [String: OwnAnswer] = [:]) -> FormContents.Row {
        var stated = values.compactMapValues(\.self)
        for (id, answer) in own {
            switch answer {
            case .text(let text): stated[ColumnKey("own_\(id)")] = .text(text)
            case .number(let number): stated[ColumnKey("own_\(id)")] = .number(number.asDouble)
            }
        }
        return FormContents.Row(values: stated)
    }

    private func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }

    private func number(_ number: Int?) -> CellValue? { number.map { .number(Double($0)) } }

    private func number(_ number: (some FixedPoint)?) -> CellValue? { number.map { .number($0.asDouble) } }

    /// A day as a date, a year as a number.
    private func deadline(_ deadline: Deadline?) -> CellValue? {
        switch deadline {
        case .day(let day): SerialDate(iso: day.description).map(CellValue.date)
        case .year(let year): .number(Double(year))
        case nil: nil
        }
    }
}
