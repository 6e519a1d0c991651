/// Answers from the previous revision, used on request for a unit that has not returned its form (`--carry-forward`).
package struct CarriedAnswers: Hashable, Sendable {
    package var answers: UnitAnswers
    /// The revision in which the unit gave them; an earlier one if they were already carried forward then.
    package var year: Int
    /// Whether levels are left out because the scale has changed.
    package var lacksLevels: Bool
}

extension Revision {
    /// The unit's answers adapted to the plan of `index`; nil if there are none. Recruitment is kept for the remaining years,
    /// items that have left the plan's lists keep their names, and each source names the year.
    ///
    /// The strictest privacy threshold so far is carried along, and so are the hidden figures of the unit's row. Otherwise that
    /// year's totals and this year's row would reveal another unit's figures. Pass the revision's own `disclosure` when carrying
    /// several units.
    package func carried(
        _ unit: Identifier<Unit>, to index: PlanIndex, _ disclosure: WorkforceDisclosure? = nil
    ) -> CarriedAnswers? {
        let records = units.filter { $0.unit == unit.unit }.flatMap { [$0] + $0.forms }
        guard let record = records.first(where: { $0.unit == unit }), let answered = record.answers else { return nil }
        let previous = ListedNames(index.plan).listed(in: answered)
        let names = PlanIndex(plan)
        let year = record.carriedFrom ?? self.year
        let isSameScale = plan.scale.map(\.level) == index.plan.scale.map(\.level)
        let degrees = Set(index.plan.importance.map(\.level))
        func dated(_ source: Source) -> Source {
            guard record.carriedFrom == nil else { return source }
            return source.prefixed(by: "\(year)")
        }
        func kept(_ area: Choice<SubjectArea>) -> Choice<SubjectArea> {
            area.kept(if: { index.subjectArea($0) != nil }, else: { names.name(of: .listed($0)) })
        }
        var answers = UnitAnswers(unit: unit)
        answers.employees = previous.employees
        answers.hiddenFigures = (disclosure ?? self.disclosure).hidden(of: unit.unit)
        answers.privacyThreshold = max(plan.thresholds.privacy, previous.privacyThreshold ?? 0)
        answers.explanations = previous.explanations
        answers.gaps = (isSameScale ? previous.gaps : []).map { previous in
            var answer = previous
            answer.area = kept(previous.area)
            answer.importance = previous.importance.flatMap { degrees.contains($0) ? $0 : nil }
            answer.source = dated(previous.source)
            return answer
        }
        answers.staffing = previous.staffing.map { previous in
            var answer = previous
            answer.area = kept(previous.area)
            answer.source = dated(previous.source)
            return answer
        }
        answers.wholeUnit = previous.wholeUnit
        if let source = previous.wholeUnit?.source { answers.wholeUnit?.source = dated(source) }
        answers.nilReturns = previous.nilReturns
        let isSameUnit = plan.form.recruitment == index.plan.form.recruitment
        answers.recruitment = previous.recruitment.filter { isSameUnit && index.plan.years.contains($0.year) }.map {
            previous in
            var answer = previous
            answer.position = previous.position.kept(
                if: { index.position($0) != nil }, else: { names.name(of: .listed($0)) })
            answer.source = dated(previous.source)
            return answer
        }
        answers.measures = previous.measures.map { previous in
            var answer = previous
            answer.area = previous.area.map(kept)
            answer.strategies = previous.strategies.map { strategy in
                strategy.kept(if: { index.strategy($0) != nil }, else: { names.name(of: .listed($0)) })
            }
            answer.status = previous.status.flatMap { index.plan.status(like: $0) }
            answer.source = dated(previous.source)
            return answer
        }
        return CarriedAnswers(answers: answers, year: year, lacksLevels: !isSameScale && !previous.gaps.isEmpty)
    }
}

extension PlanDefinition {
    /// The closest status in this plan: same id and role, else the first with the same role, else the first that is equally
    /// open or finished.
    fileprivate func status(like other: MeasureStatus) -> MeasureStatus? {
        statuses.first { $0.id == other.id && $0.role == other.role } ?? statuses.first { $0.role == other.role }
            ?? statuses.first { $0.role.isOpen == other.role.isOpen }
    }
}

extension Choice {
    /// An item that has left the plan's list becomes own words with its former name.
    package func kept(if isListed: (Identifier<Owner>) -> Bool, else name: (Identifier<Owner>) -> String) -> Choice {
        guard case .listed(let id) = self, !isListed(id) else { return self }
        return .own(name(id))
    }
}
