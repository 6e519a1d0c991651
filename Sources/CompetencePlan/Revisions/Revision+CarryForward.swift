/// Answers from the previous revision, used on request for a unit that has not returned its form (`--carry-forward`).
package struct CarriedAnswers: Hashable, Sendable {
    package var answers: UnitAnswers
    /// The revision in which the unit gave them; an earlier one if they were already carried forward then.
    package var year: Int
    /// Whether levels are left out because the scale has changed.
    package var lacksLevels: Bool
}

extension Revision {
    /// The unit's answers adapted to the plan of `index`; nil if there are none. Recruitment is kept for the remaining
    /// years, items that have left the plan's lists keep their names, and each source names the year.
    ///
    /// The strictest privacy threshold so far is carried along, and so are the hidden figures of the unit's row.
    /// Otherwise that year's totals and this year's row would reveal another unit's figures. Pass the revision's own
    /// `disclosure` when carrying several units.
    package func carried(
        _ unit: Identifier<Unit>, to index: PlanIndex, _ disclosure: WorkforceDisclosure? = nil
    ) -> CarriedAnswers? {
        let records = units.filter { $0.unit == unit.unit }.flatMap { [$0] + $0.forms }
        guard let record = records.first(where: { $0.unit == unit }), let answered = record.answers else { return nil }
        let names = PlanIndex(plan)
        let year = record.carriedFrom ?? self.year
        var answers = ListedNames(index.plan).listed(in: answered).mapChoices(
            areas: { $0.kept(in: index, namedIn: names) }, positions: { $0.kept(in: index, namedIn: names) },
            strategies: { $0.kept(in: index, namedIn: names) })
        if record.carriedFrom == nil { answers = answers.withFiles(prefixedBy: "\(year)") }
        answers.unit = unit
        answers.hiddenFigures = (disclosure ?? self.disclosure).hidden(of: unit.unit)
        answers.privacyThreshold = max(plan.thresholds.privacy, answers.privacyThreshold ?? 0)
        let isSameScale = plan.scale.map(\.level) == index.plan.scale.map(\.level)
        let lacksLevels = !isSameScale && !answers.gaps.isEmpty
        if !isSameScale { answers.gaps = [] }
        let degrees = Set(index.plan.importance.map(\.level))
        for offset in answers.gaps.indices {
            let importance = answers.gaps[offset].importance
            answers.gaps[offset].importance = importance.flatMap { degrees.contains($0) ? $0 : nil }
        }
        let isSameUnit = plan.form.recruitment == index.plan.form.recruitment
        answers.recruitment = answers.recruitment.filter { isSameUnit && index.plan.years.contains($0.year) }
        for offset in answers.measures.indices {
            answers.measures[offset].status = answers.measures[offset].status.flatMap { index.plan.status(like: $0) }
            if index.plan.form.hides("measures.status") { answers.measures[offset].leaveOutStatus() }
            // As with recruitment, the years before the plan's are over.
            guard let first = index.plan.years.first, !answers.measures[offset].costs.isEmpty else { continue }
            let costs = answers.measures[offset].costs.filter { $0.key >= first }
            answers.measures[offset].costs = costs
            answers.measures[offset].cost = costs.isEmpty ? nil : costs.values.reduce(.zero) { $0 + $1 }
        }
        return CarriedAnswers(answers: answers, year: year, lacksLevels: lacksLevels)
    }
}

extension MeasureAnswer {
    /// Without a status, for a plan that does not ask for one: of what is finished only the need is left.
    fileprivate mutating func leaveOutStatus() {
        if !role.isOpen { (measure, cost, costs) = ("", nil, [:]) }
        status = nil
    }
}

extension PlanDefinition {
    /// The closest status in this plan: same id and role, else the first with the same role, else the first
    /// that is equally open or finished.
    fileprivate func status(like other: MeasureStatus) -> MeasureStatus? {
        statuses.first { $0.id == other.id && $0.role == other.role } ?? statuses.first { $0.role == other.role }
            ?? statuses.first { $0.role.isOpen == other.role.isOpen }
    }
}

extension Choice where Owner: Listed {
    /// An item that has left the plan's list becomes own words with its former name.
    package func kept(in index: PlanIndex, namedIn previous: PlanIndex?) -> Choice {
        guard case .listed(let id) = self, Owner.listed(in: index)[id] == nil else { return self }
        return .own(previous?.name(of: self) ?? id.text)
    }
}
