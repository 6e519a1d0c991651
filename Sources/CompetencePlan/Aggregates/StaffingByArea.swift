/// Årsverk of one fagområde over all units that staff it.
package struct StaffingByArea: Hashable, Sendable {
    package let area: Choice<SubjectArea>
    /// The units for which it is shown, as offsets among the answers.
    package private(set) var units: [Int] = []
    package private(set) var sum = StaffingSum()

    init(area: Choice<SubjectArea>) { self.area = area }

    mutating func add(_ published: StaffingSum, ofUnitAt offset: Int) {
        sum.add(published)
        if units.last != offset { units.append(offset) }
    }
}
