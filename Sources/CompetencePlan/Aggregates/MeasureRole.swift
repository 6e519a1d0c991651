/// What a measure's status means for the sums, whatever the plan calls it: whether it still answers a need, and whether its
/// cost remains.
package enum MeasureRole: String, CaseIterable, Sendable {
    /// Nothing has been done yet: Planlagt, Utsatt.
    case planned
    /// Pågår.
    case ongoing
    /// Gjennomført.
    case done
    /// Avsluttet uten gjennomføring.
    case dropped

    /// Whether the measure is still to be carried out, or is being so: only then does it answer a gap.
    package var isOpen: Bool { self == .planned || self == .ongoing }
}

extension MeasureAnswer {
    /// The role of its status. Without one it is planned: in a first revision nobody is asked.
    package var role: MeasureRole { status?.role ?? .planned }
}
