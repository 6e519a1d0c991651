/// Endringer: what has changed since the previous revision.
///
/// Only units that answered in both revisions are compared. A unit that was added, removed, carried forward or did not return
/// its form would otherwise appear as a change in the municipality. Both years' figures are filtered by the stricter of the
/// two thresholds, so that nothing hidden in either year can be derived.
package struct RevisionChanges: Hashable, Sendable {
    /// Why a unit is not compared.
    package enum Absence: Hashable, Sendable {
        /// Not in the previous plan, or not in the current one.
        case new, gone
        /// No answers of its own in the previous revision, or in the current one.
        case silentPreviously, silentNow
    }

    package struct AbsentUnit: Hashable, Sendable {
        package var name: String
        package var absence: Absence
    }

    /// The first year of each revision.
    package var previous: Int
    package var now: Int
    /// Changes that limit the comparison of the two years.
    package var breaks: [SeriesBreak]
    /// The compared units, in the order of the current plan.
    package var units: [Identifier<Unit>]
    package var absent: [AbsentUnit]
    /// Nil if the scale has changed, so that levels cannot be compared.
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

/// Two revisions, with the units that can be compared.
struct RevisionPair {
    let earlier: Revision
    let later: Revision
    let earlierIndex: PlanIndex
    let laterIndex: PlanIndex
    /// With their current names, in the order of the current plan.
    let units: [Unit]
    let absent: [RevisionChanges.AbsentUnit]
    let previousAnswers: [UnitAnswers]
    let nowAnswers: [UnitAnswers]
    /// What may be shown of each year's units, found among all units that answered, as for that year's appendices. Found among
    /// the compared units alone, it could show a unit that the appendices hide to protect another.
    let previousDisclosure: WorkforceDisclosure
    let nowDisclosure: WorkforceDisclosure
    /// The names in the current plan's lists.
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
        let previousIndex = earlierIndex
        let stayed = later.plan.units.compactMap { unit -> RevisionChanges.AbsentUnit? in
            if previousIndex.unit(unit.id) == nil { return .init(name: unit.name, absence: .new) }
            if now[unit.id] == nil { return .init(name: unit.name, absence: .silentNow) }
            return previous[unit.id] == nil ? .init(name: unit.name, absence: .silentPreviously) : nil
        }
        let left = earlier.plan.units.filter { [laterIndex] in laterIndex.unit($0.id) == nil }
        absent = stayed + left.map { .init(name: $0.name, absence: .gone) }
        names = ListedNames(later.plan)
    }

    /// Answers by unit, without those carried forward.
    private static func ownAnswers(of revision: Revision) -> [Identifier<Unit>: UnitAnswers] {
        let answers = revision.units.filter { $0.carriedFrom == nil }.compactMap(\.answers)
        return answers.keyed(by: \.unit)
    }

    /// The key that matches a fagområde between revisions: its identifier, also for a unit's own words that the plan has since
    /// listed.
    func key(of area: Choice<SubjectArea>) -> ChoiceKey { names.listed(area).key }

    func key(of position: Choice<Position>) -> ChoiceKey { names.listed(position).key }
}

/// The key that matches a fagområde of a unit between revisions.
struct UnitArea: Hashable {
    let unit: Identifier<Unit>
    let area: ChoiceKey
}
