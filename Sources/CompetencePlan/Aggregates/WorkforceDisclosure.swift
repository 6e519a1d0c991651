/// Which figures of «Hele virksomheten» may be shown to others than HR.
///
/// Counts from 1 up to the plan's threshold for personvern are hidden, and so are counts that leave that few others
/// among the same employees. Enough other figures are hidden that no total reveals them. Totals include everyone. A
/// unit with fewer employees than the threshold has its whole row hidden.
package struct WorkforceDisclosure: Sendable {
    /// A figure of a whole unit.
    package enum Figure: String, CaseIterable, Sendable { case headcount, fte, fullTime, departures, vacant }

    package let index: PlanIndex
    /// Nil shows all, which is for HR alone.
    let threshold: Int?
    private var units: [Figure: Set<Identifier<Unit>>] = [:]
    private var serviceAreas: [Figure: Set<Identifier<ServiceArea>>] = [:]
    private var totals: Set<Figure> = []

    /// What may be shown of `answers`, which must be all of a revision. If some are carried forward, the stricter
    /// threshold applies: what was hidden must not be shown because it is old.
    package init(_ answers: some Sequence<UnitAnswers>, _ index: PlanIndex, threshold: Int?) {
        self.index = index
        self.threshold = threshold
        guard let threshold else { return }
        let units = answers.filter { index.unit($0.unit) != nil }
        let strictest = units.compactMap(\.privacyThreshold).reduce(threshold, max)
        let areas = index.plan.serviceAreas.map(\.id)
        let byArea = Dictionary(grouping: units) { index.unit($0.unit)?.serviceArea }
        let groups = areas.map { ($0, byArea[$0] ?? []) }
        for figure in Figure.allCases { hide(figure, of: groups, strictest) }
        if index.plan.thresholds.privacy < threshold { formUnion(WorkforceDisclosure(units, index)) }
    }

    /// The same under the plan's own threshold.
    package init(_ answers: some Sequence<UnitAnswers>, _ index: PlanIndex) {
        self.init(answers, index, threshold: index.plan.thresholds.privacy)
    }

    /// Also hides what `other` hides. Under another threshold, different units are hidden to protect the small ones,
    /// and appendices with those totals are also available to readers.
    private mutating func formUnion(_ other: WorkforceDisclosure) {
        units.merge(other.units) { $0.union($1) }
        serviceAreas.merge(other.serviceAreas) { $0.union($1) }
        totals.formUnion(other.totals)
    }

    /// Whether a unit's whole row is hidden, and with it the employees of its fagområder.
    package func hidesRow(of unit: Identifier<Unit>) -> Bool { units[.headcount]?.contains(unit) == true }

    /// The figures in a unit's row that others than HR may not see.
    package func hidden(of unit: Identifier<Unit>) -> Set<Figure> {
        Set(Figure.allCases.filter { units[$0]?.contains(unit) == true })
    }

    /// The same in the row of a service area's sums.
    package func hidden(of serviceArea: Identifier<ServiceArea>) -> Set<Figure> {
        Set(Figure.allCases.filter { serviceAreas[$0]?.contains(serviceArea) == true })
    }

    /// The same in the row of sums over all units.
    package var hiddenTotals: Set<Figure> { totals }

    private mutating func hide(
        _ figure: Figure, of groups: [(area: Identifier<ServiceArea>, units: [UnitAnswers])], _ threshold: Int
    ) {
        let answered = groups.map { group in group.units.filter { figure.count(in: $0) != nil } }
        // A hidden row hides all its figures.
        var hidden = units[.headcount] ?? []
        let tree = CountTree(answered.map { $0.map { part(figure, of: $0, threshold) } }, threshold: threshold)
        for (units, parts) in zip(answered, tree.groups) {
            hidden.formUnion(zip(units, parts).filter(\.1.isHidden).map(\.0.unit))
        }
        units[figure] = hidden
        serviceAreas[figure] = Set(zip(groups, tree.hidesGroup).filter(\.1).map(\.0.area))
        // In a roll-up, the totals of the other groups are in their own appendices.
        let isRollUp = answered.joined().contains { $0.hiddenFigures.contains(figure) }
        if tree.hidesTotal || isRollUp && tree.hidesGroup.contains(true) { totals.insert(figure) }
    }

    private func part(_ figure: Figure, of unit: UnitAnswers, _ threshold: Int) -> CountPart {
        let count = figure.count(in: unit) ?? 0
        let isRowHidden = hidesRow(of: unit.unit)
        let isCarried = unit.privacyThreshold != nil
        // The earlier edition showed it.
        let isPublished = isCarried && !unit.hiddenFigures.contains(figure)
        let isHidden = isRowHidden || unit.hiddenFigures.contains(figure)
        guard figure == .fullTime || figure == .departures else {
            // A unit without employees has nothing to protect, so a hidden one is known to have some; one whose levels
            // are shown, to have as many as the threshold.
            let possible = count == 0 ? 0...0 : (count < threshold ? 1 : threshold)...CountPart.most
            return CountPart(
                count, possible: isPublished ? count...count : possible, isHidden: isHidden, isCarried: isCarried,
                threshold: threshold)
        }
        let employees = unit.wholeUnit?.headcount ?? 0
        // A hidden row is known to be small, but not how small.
        var possible = 0...(isRowHidden && count < threshold ? threshold - 1 : max(employees, count))
        if figure == .fullTime, !hidden(of: unit.unit).contains(.fte), let fte = unit.wholeUnit?.fte {
            // Part-time employees add less than one årsverk each, but more than none.
            let isFullTime = fte == FullTimeEquivalent(whole: employees) && count == employees
            let most = max(min(Int((fte.units - 1) / FullTimeEquivalent.scale), employees), count)
            possible = isFullTime ? employees...employees : 0...most
        }
        // If only one number could be hidden, the sign would reveal it: hide all.
        let wouldReveal = possible == 0...1
        return CountPart(
            count, complement: employees - count, possible: isPublished ? count...count : possible,
            isHidden: isHidden || wouldReveal, isCarried: isCarried, threshold: threshold)
    }
}

extension WorkforceDisclosure.Figure {
    /// The number of persons behind a figure; nil if the unit did not state it.
    package func count(in unit: UnitAnswers) -> Int? {
        guard let whole = unit.wholeUnit else { return nil }
        return switch self {
        case .headcount: whole.headcount
        case .fte: whole.fte.map { _ in whole.headcount }
        case .vacant: whole.vacant.map { _ in whole.headcount }
        case .fullTime: whole.fullTime
        case .departures: whole.departures
        }
    }
}
