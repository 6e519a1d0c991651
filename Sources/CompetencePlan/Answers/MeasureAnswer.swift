/// Tiltak: a measure that meets a need with one to four strategies.
package struct MeasureAnswer: Answer {
    package var need = ""
    package var strategies: [Choice<Strategy>] = []
    /// Empty if the unit stated a need but no measure yet.
    package var measure = ""
    package var area: Choice<SubjectArea>?
    /// Ansvarlig.
    package var responsible = ""
    /// Frist, as a day or a year.
    package var deadline: Deadline?
    /// The total over all years.
    package var cost: Kroner?
    /// By year; empty if the plan does not ask for the cost of each year.
    package var costs: [Int: Kroner] = [:]
    /// Forankret i budsjett.
    package var isBudgeted: Bool?
    /// Bindingstid in months (plan chapter 3.2, Videreutdanning: at most two years).
    package var boundMonths: Int?
    /// Nil if the unit gave none; it then counts as planned.
    package var status: MeasureStatus?
    package var evaluation = ""
    package var own: [String: OwnAnswer] = [:]
    package var source = Source()

    package init() {}

    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("need", json: "need", csv: "need", .required), &need)
        each.visit(AnswerField("strategy", json: "strategies", csv: "strategies"), &strategies)
        each.visit(AnswerField("measure", json: "measure", csv: "measure"), &measure)
        each.visit(AnswerField("area", json: "subjectArea", csv: "subject_area"), &area)
        each.visit(AnswerField("responsible", json: "responsible", csv: "responsible"), &responsible)
        each.visit(AnswerField("deadline", json: "deadline", csv: "deadline"), &deadline)
        each.visit(AnswerField("cost", json: "cost", csv: "cost"), &cost)
        each.visit(AnswerField("cost", json: "costs", csv: nil), &costs)
        each.visit(AnswerField("budgeted", json: "budgeted", csv: "budgeted"), &isBudgeted)
        each.visit(AnswerField("boundMonths", json: "boundMonths", csv: "bound_months", .months), &boundMonths)
        each.visit(AnswerField("status", json: "status", csv: "status"), &status)
        each.visit(AnswerField("evaluation", json: "evaluation", csv: "evaluation"), &evaluation)
    }
}

extension MeasureAnswer {
    /// Identifies a measure across returns: the need and the measure, ignoring case and punctuation.
    package var key: String { NormalisedText.of(need) + "\n" + NormalisedText.of(measure) }

    /// The cost by year, ascending. A total counts in the year of the deadline; a nil year means no deadline.
    package var costsByYear: [(year: Int?, cost: Kroner)] {
        guard costs.isEmpty else { return costs.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
        return cost.map { [(deadline?.year, $0)] } ?? []
    }
}

/// Frist: people write a day or just a year.
package enum Deadline: Hashable, Sendable, CustomStringConvertible {
    case day(CalendarDay)
    case year(Int)

    package var year: Int {
        switch self {
        case .day(let day): day.year
        case .year(let year): year
        }
    }

    /// "2018-06-30" or "2018".
    package var description: String {
        switch self {
        case .day(let day): day.description
        case .year(let year): String(year)
        }
    }
}
