/// Endringer: what is other than it was in the previous revision.
///
/// Everything is told of the units that answered both times themselves: a unit that came, went, did not return or was
/// carried forward would otherwise show as a change in the municipality. Both years' figures are the ones that may be
/// shown, by the stricter of the two thresholds, so that nothing hidden in either year can be derived.
package struct RevisionChanges: Hashable, Sendable {
    /// Why a unit is in none of the comparisons.
    package enum Absence: Hashable, Sendable {
        /// Not in the plan then, or no longer.
        case new, gone
        /// No answers of its own, then or now.
        case silentPreviously, silentNow
    }

    package struct AbsentUnit: Hashable, Sendable {
        package var name: String
        package var absence: Absence
    }

    /// The year that each revision begins.
    package var previous: Int
    package var now: Int
    /// What makes the figures of the two years less than comparable.
    package var breaks: [SeriesBreak]
    /// Units that are compared, in the order of the plan now.
    package var units: [Identifier<Unit>]
    package var absent: [AbsentUnit]
    /// Nil where the scale is another, so that levels cannot be compared.
    package var gaps: GapChanges?
    package var staffing: StaffingChanges
    package var recruitment: RecruitmentChanges
    package var measures: MeasureChanges
    package var names: NameChanges

    package init(from earlier: Revision, to later: Revision) {
        let pair = RevisionPair(earlier, later)
        previous = earlier.year
        now = later.year
        breaks = SeriesBreak.all(from: earlier, to: later)
        units = pair.units.map(\.id)
        absent = pair.absent
        gaps = breaks.contains(.scale) ? nil : GapChanges(pair, hasWeights: !breaks.contains(.importance))
        staffing = StaffingChanges(pair)
        recruitment = RecruitmentChanges(pair)
        measures = MeasureChanges(pair)
        names = NameChanges(from: earlier.plan, to: later.plan)
    }
}

/// Two revisions side by side, with the units that can be compared.
struct RevisionPair {
    let earlier: Revision
    let later: Revision
    let earlierIndex: PlanIndex
    let laterIndex: PlanIndex
    /// As the plan names them now, in its order.
    let units: [Unit]
    let absent: [RevisionChanges.AbsentUnit]
    let previousAnswers: [UnitAnswers]
    let nowAnswers: [UnitAnswers]
    /// What may be shown of each year's units: found among all that answered, as in that year's appendices. Among those that
    /// are compared alone, a unit could be shown that was hidden there to protect another.
    let previousDisclosure: WorkforceDisclosure
    let nowDisclosure: WorkforceDisclosure
    /// What is listed now.
    private let names: ListedNames

    init(_ earlier: Revision, _ later: Revision) {
        self.earlier = earlier
        self.later = later
        earlierIndex = PlanIndex(earlier.plan)
        laterIndex = PlanIndex(later.plan)
        let (previous, now) = (Self.ownAnswers(of: earlier), Self.ownAnswers(of: later))
        units = later.plan.units.filter { previous[$0.id] != nil && now[$0.id] != nil }
        previousAnswers = units.compactMap { previous[$0.id] }
        nowAnswers = units.compactMap { now[$0.id] }
        let threshold = max(earlier.plan.thresholds.privacy, later.plan.thresholds.privacy)
        previousDisclosure = WorkforceDisclosure(earlier.answers, earlierIndex, threshold: threshold)
        nowDisclosure = WorkforceDisclosure(later.answers, laterIndex, threshold: threshold)
        let known = earlierIndex
        let stayed = later.plan.units.compactMap { unit -> RevisionChanges.AbsentUnit? in
            if known.unit(unit.id) == nil { return .init(name: unit.name, absence: .new) }
            if now[unit.id] == nil { return .init(name: unit.name, absence: .silentNow) }
            return previous[unit.id] == nil ? .init(name: unit.name, absence: .silentPreviously) : nil
        }
        let left = earlier.plan.units.filter { [laterIndex] in laterIndex.unit($0.id) == nil }
        absent = stayed + left.map { .init(name: $0.name, absence: .gone) }
        names = ListedNames(later.plan)
    }

    /// By unit, without what was carried forward from before.
    private static func ownAnswers(of revision: Revision) -> [Identifier<Unit>: UnitAnswers] {
        let answers = revision.units.filter { $0.carriedFrom == nil }.compactMap(\.answers)
        return answers.keyed(by: \.unit)
    }

    /// What a fagområde is matched by: its identifier; and for a unit's own, the one that the plan since has listed by
    /// that name.
    func key(of area: Choice<SubjectArea>) -> ChoiceKey { names.listed(area).key }

    func key(of position: Choice<Position>) -> ChoiceKey { names.listed(position).key }
}

/// A fagområde of a unit, as it is found again in the other revision.
struct UnitArea: Hashable {
    let unit: Identifier<Unit>
    let area: ChoiceKey
}
