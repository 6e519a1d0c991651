/// Endringer: what has changed since the previous revision.
///
/// Only units that answered in both revisions are compared. A unit that was added, removed, carried forward or did not
/// return its form would otherwise appear as a change in the municipality. Both years' figures are filtered by the
/// stricter of the two thresholds, so that nothing hidden in either year can be derived.
package struct RevisionChanges: Hashable, Sendable {
    /// Why a unit is not compared.
    package enum Absence: Hashable, Sendable {
        /// Not in the previous plan, or not in the current one.
        case new, gone
        /// No answers of its own in the previous revision, or in the current one.
        case unansweredPreviously, unansweredNow
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

    package init(from previous: Revision, to now: Revision) {
        let pair = RevisionPair(previous, now)
        self.previous = previous.year
        self.now = now.year
        breaks = SeriesBreak.all(from: previous, to: now)
        units = pair.units.map(\.id)
        absent = pair.absent
        gaps = breaks.contains(.scale) ? nil : GapChanges(pair, hasWeights: !breaks.contains(.importance))
        staffing = StaffingChanges(pair)
        recruitment = RecruitmentChanges(pair)
        measures = MeasureChanges(pair)
        names = NameChanges(from: previous.plan, to: now.plan)
    }
}

/// A figure in both revisions; nil where it is not stated, or may not be shown.
package struct Change<Number: Hashable & Sendable>: Hashable, Sendable {
    package var previous: Number?
    package var now: Number?
}

/// Two revisions, with the units that can be compared.
struct RevisionPair {
    /// One of the two revisions.
    struct Side {
        /// Those of the compared units, in the order of the current plan.
        var answers: [UnitAnswers] = []
        /// What may be shown of its units, found among all that answered, as for that year's appendices. Found among
        /// the compared units alone, it could show a unit that the appendices hide to protect another.
        let disclosure: WorkforceDisclosure

        var index: PlanIndex { disclosure.index }
        var plan: PlanDefinition { index.plan }
        var workforce: Workforce { Workforce(answers, disclosure) }

        /// The levels of the unit at an offset; nil if it gave none.
        func gaps(at offset: Int) -> GapTable.UnitLines? {
            GapTable.UnitLines(of: answers[offset], PublicAnswers(of: answers[offset], disclosure))
        }

        /// Its staffing.
        func staffing(at offset: Int) -> StaffingTable.UnitLines? {
            StaffingTable.UnitLines(of: answers[offset], PublicAnswers(of: answers[offset], disclosure))
        }

        fileprivate init(_ revision: Revision, threshold: Int) {
            disclosure = WorkforceDisclosure(revision.answers, PlanIndex(revision.plan), threshold: threshold)
        }
    }

    private(set) var previous: Side
    private(set) var now: Side
    /// With their current names, in the order of the current plan.
    let units: [Unit]
    let absent: [RevisionChanges.AbsentUnit]
    /// The names in the current plan's lists.
    private let names: ListedNames

    init(_ previous: Revision, _ now: Revision) {
        let threshold = max(previous.plan.thresholds.privacy, now.plan.thresholds.privacy)
        let (previousSide, currentSide) = (Side(previous, threshold: threshold), Side(now, threshold: threshold))
        let (previousAnswers, currentAnswers) = (Self.ownAnswers(of: previous), Self.ownAnswers(of: now))
        units = now.plan.units.filter { previousAnswers[$0.id] != nil && currentAnswers[$0.id] != nil }
        let stayed = now.plan.units.compactMap { unit -> RevisionChanges.AbsentUnit? in
            if previousSide.index.unit(unit.id) == nil { return .init(name: unit.name, absence: .new) }
            if currentAnswers[unit.id] == nil { return .init(name: unit.name, absence: .unansweredNow) }
            return previousAnswers[unit.id] == nil ? .init(name: unit.name, absence: .unansweredPreviously) : nil
        }
        let left = previous.plan.units.filter { currentSide.index.unit($0.id) == nil }
        absent = stayed + left.map { .init(name: $0.name, absence: .gone) }
        names = ListedNames(now.plan)
        (self.previous, self.now) = (previousSide, currentSide)
        self.previous.answers = units.compactMap { previousAnswers[$0.id] }
        self.now.answers = units.compactMap { currentAnswers[$0.id] }
    }

    /// Answers by unit, without those carried forward.
    private static func ownAnswers(of revision: Revision) -> [Identifier<Unit>: UnitAnswers] {
        let answers = revision.units.filter { $0.carriedFrom == nil }.compactMap(\.answers)
        return answers.keyed(by: \.unit)
    }

    /// The key that matches a fagområde between revisions: its identifier, also for a unit's own words that the plan
    /// has since listed; or its name, if the plan lists it no longer, since units may then keep it as their own.
    func key(of area: Choice<SubjectArea>) -> ChoiceKey { names.listed(inCurrentList(area)).key }

    /// The same of a position.
    func key(of position: Choice<Position>) -> ChoiceKey { names.listed(inCurrentList(position)).key }

    private func inCurrentList<Item: Listed>(_ choice: Choice<Item>) -> Choice<Item> {
        guard case .listed(let id) = choice, Item.listed(in: now.index)[id] == nil else { return choice }
        return .own(previous.index.name(of: choice))
    }
}
