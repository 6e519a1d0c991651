/// Årsverk of one fagområde over all units that staff it.
package struct StaffingByArea: Hashable, Sendable {
    package let area: Choice<SubjectArea>
    /// The units that it is shown for, as offsets among the answers.
    package private(set) var units: [Int] = []
    package private(set) var sum = StaffingSum()

    fileprivate init(area: Choice<SubjectArea>) { self.area = area }

    fileprivate mutating func add(_ answer: StaffingAnswer, ofUnitAt offset: Int) {
        sum.add(answer)
        if units.last != offset { units.append(offset) }
    }
}

/// Staffing of every fagområde that is shown in at least one unit, in first-seen order.
package struct StaffingByAreas: Sendable {
    package private(set) var all: [StaffingByArea] = []
    private var indices: [ChoiceKey: Int] = [:]

    package init() {}

    /// Adds the lines of a unit, which stands at `offset` among the answers.
    package mutating func add(_ lines: [StaffingTable.Line], ofUnitAt offset: Int) {
        for line in lines {
            guard let answer = line.answer else { continue }
            let key = line.area.key
            let index = indices[key] ?? all.count
            if index == all.count {
                indices[key] = index
                all.append(StaffingByArea(area: line.area))
            }
            all[index].add(answer, ofUnitAt: offset)
        }
    }

    /// Fagområder that two units or more staff.
    package var shared: [StaffingByArea] { all.filter { $0.units.count > 1 } }
}
