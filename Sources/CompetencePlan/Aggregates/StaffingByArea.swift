/// Employees and årsverk of one fagområde over all units that staff it.
package struct StaffingByArea: Hashable, Sendable {
    package let area: Choice<SubjectArea>
    /// The units that it is shown for, as places among the answers: four bytes each, since there may be one for each unit
    /// and fagområde.
    package private(set) var units: [Int32] = []
    package private(set) var sum = StaffingSum()

    fileprivate init(area: Choice<SubjectArea>) { self.area = area }

    fileprivate mutating func add(_ figures: StaffingFigures, ofUnitAt place: Int) {
        sum.add(figures)
        if units.last != Int32(place) { units.append(Int32(place)) }
    }
}

/// Staffing of every fagområde that is shown in at least one unit, in first-seen order.
package struct StaffingByAreas: Sendable {
    package private(set) var all: [StaffingByArea] = []
    private var places = ChoiceNumbers()

    package init() {}

    /// Adds the lines of a unit, which stands at `place` among the answers.
    package mutating func add(_ lines: [StaffingTable.Line], ofUnitAt place: Int) {
        for line in lines {
            guard let figures = line.figures else { continue }
            let area = line.area.identity
            let known = places[area] ?? all.count
            if known == all.count {
                places.add(known, for: area)
                all.append(StaffingByArea(area: line.area))
            }
            all[known].add(figures, ofUnitAt: place)
        }
    }

    /// Fagområder that two units or more staff.
    package var shared: [StaffingByArea] { all.filter { $0.units.count > 1 } }
}
