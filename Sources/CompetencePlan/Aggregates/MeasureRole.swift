/// What a measure's status means for the sums, independent of the plan's terms: whether the measure still meets a need,
/// and whether its cost remains.
package enum MeasureRole: String, CaseIterable, Sendable {
    /// Not started: Planlagt, Utsatt.
    case planned
    /// Pågår.
    case ongoing
    /// Gjennomført.
    case done
    /// Avsluttet uten gjennomføring.
    case dropped

    /// Whether the measure is planned or under way; only then does it count as meeting a gap.
    package var isOpen: Bool { self == .planned || self == .ongoing }
}

extension MeasureAnswer {
    /// The role of its status. Without a status it is planned: in a first revision the form does not ask.
    package var role: MeasureRole { status?.role ?? .planned }
}
