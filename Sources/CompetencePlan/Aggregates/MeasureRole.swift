/// What a measure's status means for the sums: whether it still answers a need, and whether its cost remains.
package enum MeasureRole: String, CaseIterable, Sendable {
    case planned, ongoing, done, dropped

    /// Whether the measure is still to be carried out, or is being so: only then does it answer a gap.
    package var isOpen: Bool { self == .planned || self == .ongoing }
}

extension PlanIndex {
    /// The role of a measure by its status. Without one it is planned: in a first revision nobody is asked.
    package func role(of measure: MeasureAnswer) -> MeasureRole { role(of: measure.status) }

    package func role(of status: MeasureStatus?) -> MeasureRole {
        switch status {
        case nil, .planned, .postponed: .planned
        case .ongoing: .ongoing
        case .done: .done
        case .dropped: .dropped
        }
    }
}
