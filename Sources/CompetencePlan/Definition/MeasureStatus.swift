import Wording

/// Status: the progress of a measure, in the plan's terms.
package struct MeasureStatus: StandardListed {
    package var id: Identifier<MeasureStatus>
    package var name: PlanName
    package var role: MeasureRole
    /// Other words for this status.
    package var aliases: [String] = []

    package static let planned = MeasureStatus(
        id: Identifier("planned"), name: .standard(.statusPlanned), role: .planned)
    package static let ongoing = MeasureStatus(
        id: Identifier("ongoing"), name: .standard(.statusOngoing), role: .ongoing)
    package static let done = MeasureStatus(id: Identifier("done"), name: .standard(.statusDone), role: .done)
    package static let postponed = MeasureStatus(
        id: Identifier("postponed"), name: .standard(.statusPostponed), role: .planned)
    package static let dropped = MeasureStatus(
        id: Identifier("dropped"), name: .standard(.statusDropped), role: .dropped)

    package static let standard = [planned, ongoing, done, postponed, dropped]
}
