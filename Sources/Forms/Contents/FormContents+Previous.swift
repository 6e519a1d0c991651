import Cells
import CompetencePlan
import Wording

extension FormContents {
    /// The form of a unit that answered last revision. Staffing, the remaining years of recruitment and the measures that
    /// are open stand there to be corrected. A level is shown beside its empty cell, and a status too, so that
    /// nobody just saves the form again; an evaluation is written on.
    package init(of unit: Unit, carrying previous: PreviousRevision, in layout: FormLayout) {
        let answered = previous.answers(of: unit.id)
        let index = layout.index
        var answers = UnitAnswers(unit: unit.id)
        answers.employees = answered.employees
        // A fagområde that the unit was asked about then, and is no longer, is not to be asked about as its own.
        let gone = previous.areas(askedOf: unit.id).subtracting(unit.subjectAreas)
        func isAsked(_ area: Choice<SubjectArea>) -> Bool {
            if case .listed(let id) = area { index.has(area) && !gone.contains(id) } else { true }
        }
        answers.gaps = answered.gaps.filter { isAsked($0.area) }
        answers.staffing = answered.staffing.filter { isAsked($0.area) }
        answers.wholeUnit = answered.wholeUnit
        // Persons are not årsverk.
        let isSameUnit = previous.revision?.plan.form.recruitment == layout.plan.form.recruitment
        answers.recruitment = answered.recruitment.filter { isSameUnit && layout.plan.years.contains($0.year) }.map {
            var answer = $0
            answer.position = answer.position.kept(if: index.has, else: previous.name)
            return answer
        }
        answers.measures = answered.measures.filter(\.isOpen).map {
            var answer = $0
            answer.area = answer.area.flatMap { index.has($0) ? $0 : nil }
            answer.strategies = answer.strategies.map { $0.kept(if: index.has, else: previous.name) }
            return answer
        }
        self.init(of: unit, answering: answers, in: layout)
        if answers != UnitAnswers(unit: unit.id) {
            self.previous = previous.revision?.year
            moveLevels()
            rememberStaffing()
            moveStatuses(texts: layout.texts)
        }
        explanations = answered.explanations.filter { Rule.of($0.key.code).isExplainedForLong }
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

    /// The figures came with the form and are written over: what they were is kept beside them.
    private mutating func rememberStaffing() {
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

extension PlanIndex {
    /// Whether the plan still lists it; what a unit named itself is nobody else's to take away.
    fileprivate func has(_ area: Choice<SubjectArea>) -> Bool {
        if case .listed(let id) = area { subjectArea(id) != nil } else { true }
    }

    fileprivate func has(_ position: Identifier<Position>) -> Bool { self.position(position) != nil }

    fileprivate func has(_ strategy: Identifier<Strategy>) -> Bool { self.strategy(strategy) != nil }
}

extension MeasureAnswer {
    /// Whether there is more to say of it: it is not finished, or it is and nobody has said what came of it.
    fileprivate var isOpen: Bool {
        role.isOpen || role == .done && evaluation.isEmpty
    }
}
