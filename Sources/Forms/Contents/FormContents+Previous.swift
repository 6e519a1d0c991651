import Cells
import CompetencePlan
import Wording

extension FormContents {
    /// The form of a unit that answered the previous revision. Staffing, the remaining years of recruitment and the
    /// open measures are prefilled for correction. Levels and statuses are shown beside an empty cell, so that nobody
    /// just saves the form unchanged. Evaluations are prefilled, to be continued.
    package init(of unit: Unit, carrying previous: PreviousRevision, in layout: FormLayout) {
        let answers = previous.answersToCorrect(by: unit, in: layout)
        self.init(of: unit, answering: answers, in: layout)
        if answers != UnitAnswers(unit: unit.id) {
            self.previous = previous.revision?.year
            moveLevels()
            keepPreviousStaffing()
            moveStatuses(texts: layout.texts)
        }
        explanations = previous.answers(of: unit.id).explanations.filter { Rule.of($0.key.code).isExplainedForLong }
        prefilled = fingerprint(in: layout).text
    }

    private mutating func moveLevels() {
        rows[.gap] = rows[.gap]?.map { row in
            var values: [ColumnKey: CellValue] = [:]
            values[ColumnKey("area")] = row.values[ColumnKey("area")]
            values[ColumnKey("previousCurrent")] = row.values[ColumnKey("current")]
            values[ColumnKey("previousDesired")] = row.values[ColumnKey("desired")]
            values[ColumnKey("importance")] = row.values[ColumnKey("importance")]
            return Row(values: values, isNameFixed: row.isNameFixed)
        }
    }

    /// Staffing figures are prefilled and then overwritten, so the originals are kept beside them.
    private mutating func keepPreviousStaffing() {
        rows[.staffing] = rows[.staffing]?.map { row in
            var row = row
            for key in [ColumnKey("headcount"), ColumnKey("fte")] {
                guard case .number(let number)? = row.values[key] else { continue }
                row.previous[key] = FullTimeEquivalent.nearest(to: number)?.0
            }
            return row
        }
    }

    private mutating func moveStatuses(texts: Texts) {
        rows[.measures] = rows[.measures]?.map { row in
            var row = row
            let status = row.values.removeValue(forKey: ColumnKey("status"))
            row.values[ColumnKey("previousStatus")] = status ?? .text(texts(.statusNone))
            return row
        }
    }
}

extension PreviousRevision {
    /// The answers of a unit that its form is prefilled with.
    fileprivate func answersToCorrect(by unit: Unit, in layout: FormLayout) -> UnitAnswers {
        let answered = self.answers(of: unit.id)
        let index = layout.index
        var answers = UnitAnswers(unit: unit.id)
        answers.employees = answered.employees
        // A fagområde that the unit is no longer asked about must not come back as one of its own.
        let gone = areas(askedOf: unit.id).subtracting(unit.subjectAreas)
        func isAsked(_ area: Choice<SubjectArea>) -> Bool {
            if case .listed(let id) = area { index.has(area) && !gone.contains(id) } else { true }
        }
        answers.gaps = answered.gaps.filter { isAsked($0.area) }
        answers.staffing = answered.staffing.filter { isAsked($0.area) }
        answers.wholeUnit = answered.wholeUnit
        // Persons cannot be carried over as årsverk, or the reverse.
        let isSameUnit = revision?.plan.form.recruitment == layout.plan.form.recruitment
        answers.recruitment = answered.recruitment.filter { isSameUnit && layout.plan.years.contains($0.year) }.map {
            var answer = $0
            answer.position = answer.position.kept(in: index, namedIn: self.index)
            return answer
        }
        answers.measures = answered.measures.filter(\.isOpen).map {
            var answer = $0
            answer.area = answer.area.flatMap { index.has($0) ? $0 : nil }
            answer.strategies = answer.strategies.map { $0.kept(in: index, namedIn: self.index) }
            return answer
        }
        return answers
    }
}

extension PlanIndex {
    /// Whether the plan still lists the area. Areas that the unit named itself are always kept.
    fileprivate func has(_ area: Choice<SubjectArea>) -> Bool {
        if case .listed(let id) = area { subjectAreas[id] != nil } else { true }
    }
}

extension MeasureAnswer {
    /// Whether the unit may have more to report: the measure is unfinished, or finished without an evaluation.
    fileprivate var isOpen: Bool {
        role.isOpen || role == .done && evaluation.isEmpty
    }
}
