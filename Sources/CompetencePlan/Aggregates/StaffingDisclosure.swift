/// Which counts of employees, and which årsverk, others than HR may see.
///
/// Counts of 1 up to the plan's threshold for personvern are hidden, those that leave so few others among the same
/// employees as well, and as much beside them that no total or difference gives them away. Totals count everyone. A unit
/// with fewer employees than the threshold has its whole row hidden.
package struct StaffingDisclosure: Sendable {
    /// A figure of Hele virksomheten.
    package enum Figure: CaseIterable, Sendable { case headcount, fte, fullTime, departures, vacant }

    private struct UnitArea: Hashable {
        let unit: Identifier<Unit>
        let area: ChoiceKey
    }

    private var hiddenOfUnits: [Figure: Set<Identifier<Unit>>] = [:]
    private var hiddenOfServiceAreas: [Figure: Set<Identifier<ServiceArea>>] = [:]
    private var hiddenTotals: Set<Figure> = []
    private var hiddenHeadcounts: Set<UnitArea> = []
    private var hiddenFTE: Set<UnitArea> = []
    private var hiddenHeadcountTotals: Set<ChoiceKey> = []
    private var hiddenFTETotals: Set<ChoiceKey> = []

    /// Shows all, which is for HR alone.
    package init() {}

    package init(_ answers: some Collection<UnitAnswers>, _ index: PlanIndex) {
        let units = answers.filter { index.unit($0.unit) != nil }
        let threshold = units.compactMap(\.privacyThreshold).reduce(index.plan.thresholds.privacy, max)
        hideUnits(units, index, threshold)
        hideAreas(units, index, threshold)
    }

    /// Whether a figure of a unit as a whole may be seen.
    package func shows(_ figure: Figure, of unit: Identifier<Unit>) -> Bool {
        hiddenOfUnits[figure]?.contains(unit) != true
    }

    /// Whether its total of a tjenesteområde may be seen.
    package func shows(_ figure: Figure, of serviceArea: Identifier<ServiceArea>) -> Bool {
        hiddenOfServiceAreas[figure]?.contains(serviceArea) != true
    }

    /// Whether its total of all units may be seen.
    package func showsTotal(of figure: Figure) -> Bool { !hiddenTotals.contains(figure) }

    /// Whether the employees of a fagområde in a unit may be seen.
    package func showsHeadcount(of area: ChoiceKey, in unit: Identifier<Unit>) -> Bool {
        !hiddenHeadcounts.contains(UnitArea(unit: unit, area: area))
    }

    /// Whether its årsverk there may be seen.
    package func showsFTE(of area: ChoiceKey, in unit: Identifier<Unit>) -> Bool {
        !hiddenFTE.contains(UnitArea(unit: unit, area: area))
    }

    /// Whether the employees of a fagområde in all units may be seen.
    package func showsHeadcountTotal(of area: ChoiceKey) -> Bool { !hiddenHeadcountTotals.contains(area) }

    /// Whether its årsverk in all units may be seen.
    package func showsFTETotal(of area: ChoiceKey) -> Bool { !hiddenFTETotals.contains(area) }

    // MARK: Hele virksomheten

    private mutating func hideUnits(_ units: [UnitAnswers], _ index: PlanIndex, _ threshold: Int) {
        let areas = index.plan.serviceAreas.map(\.id)
        for figure in Figure.allCases {
            // A row that is hidden hides all figures in it.
            let closed = hiddenOfUnits[.headcount] ?? []
            let stated = areas.map { area in
                units.filter { index.unit($0.unit)?.serviceArea == area && figure.count(in: $0) != nil }
            }
            let tree = CountTree(
                stated.map { units in
                    units.map { unit in
                        let showsFTE = shows(.headcount, of: unit.unit) && shows(.fte, of: unit.unit)
                        return figure.part(of: unit, closed.contains(unit.unit), showsFTE, threshold)
                    }
                }, threshold: threshold)
            hiddenOfUnits[figure] = closed
            for (units, parts) in zip(stated, tree.groups) {
                hiddenOfUnits[figure]?.formUnion(zip(units, parts).filter(\.1.isHidden).map(\.0.unit))
            }
            hiddenOfServiceAreas[figure] = Set(zip(areas, tree.hidesGroup).filter(\.1).map(\.0))
            if tree.hidesTotal { hiddenTotals.insert(figure) }
        }
    }

    // MARK: Fagområder

    /// The staffing of one fagområde in one unit.
    private struct Row {
        let place: UnitArea
        let headcount: Int
        let hasFTE: Bool
    }

    private mutating func hideAreas(_ units: [UnitAnswers], _ index: PlanIndex, _ threshold: Int) {
        let rows = units.map { unit in
            unit.staffing.filter { !index.isCrossCutting($0.area) }.map { answer in
                Row(
                    place: UnitArea(unit: unit.unit, area: answer.area.key), headcount: answer.headcount,
                    hasFTE: answer.fte != nil)
            }
        }
        for (unit, rows) in zip(units, rows) {
            let employees = unit.wholeUnit?.headcount
            for row in rows {
                let isClosed = !shows(.headcount, of: unit.unit)
                if isClosed || row.headcount.isFew(threshold) { hide(row) }
                if let employees, (employees - row.headcount).isFew(threshold) { hiddenHeadcounts.insert(row.place) }
            }
        }
        let columns = Dictionary(grouping: rows.flatMap(\.self), by: \.place.area)
        var before = -1
        // What one hides for a total may leave another open.
        while before != hiddenHeadcounts.count + hiddenFTE.count {
            before = hiddenHeadcounts.count + hiddenFTE.count
            for (unit, rows) in zip(units, rows) where unit.wholeUnit?.fte != nil {
                _ = protect(rows.filter(\.hasFTE), threshold, isHidden: hidesFTE)
            }
            for (area, rows) in columns {
                if !protect(rows, threshold, isHidden: hidesHeadcount) { hiddenHeadcountTotals.insert(area) }
                if !protect(rows.filter(\.hasFTE), threshold, isHidden: hidesFTE) { hiddenFTETotals.insert(area) }
            }
        }
    }

    private func hidesHeadcount(_ row: Row) -> Bool { hiddenHeadcounts.contains(row.place) }
    private func hidesFTE(_ row: Row) -> Bool { hiddenFTE.contains(row.place) }

    private mutating func hide(_ row: Row) {
        hiddenHeadcounts.insert(row.place)
        hiddenFTE.insert(row.place)
    }

    /// Hides the smallest shown rows until the total of all gives none away; false where the total would all the same.
    private mutating func protect(_ rows: [Row], _ threshold: Int, isHidden: (Row) -> Bool) -> Bool {
        var parts = rows.map { CountPart($0.headcount, isHidden: isHidden($0), threshold: threshold) }
        let isSafe = parts.protect(threshold)
        for (row, part) in zip(rows, parts) where part.isHidden && !isHidden(row) { hide(row) }
        return isSafe
    }
}

extension StaffingDisclosure.Figure {
    /// The persons that a figure of a unit speaks of; nil where it did not state it.
    fileprivate func count(in unit: UnitAnswers) -> Int? {
        guard let whole = unit.wholeUnit else { return nil }
        return switch self {
        case .headcount: whole.headcount
        case .fte: whole.fte.map { _ in whole.headcount }
        case .vacant: whole.vacant.map { _ in whole.headcount }
        case .fullTime: whole.fullTime
        case .departures: whole.departures
        }
    }

    fileprivate func part(
        of unit: UnitAnswers, _ isHidden: Bool, _ showsFTE: Bool, _ threshold: Int
    ) -> CountPart {
        let count = count(in: unit) ?? 0
        guard self == .fullTime || self == .departures else {
            // A unit without employees has no secret, so nobody takes what is hidden for one.
            let possible = count == 0 ? 0...0 : 1...CountPart.most
            return CountPart(count, possible: possible, isHidden: isHidden, threshold: threshold)
        }
        let employees = unit.wholeUnit?.headcount ?? 0
        var possible = 0...max(employees, count)
        if self == .fullTime, showsFTE, let fte = unit.wholeUnit?.fte {
            // Whoever works less than full time makes fewer årsverk than employees.
            let isFullTime = fte == FullTimeEquivalent(whole: employees) && count == employees
            let most = max(min(Int(fte.units / FullTimeEquivalent.scale), employees), count)
            possible = isFullTime ? employees...employees : 0...most
        }
        return CountPart(
            count, complement: employees - count, possible: possible, isHidden: isHidden, threshold: threshold)
    }
}
