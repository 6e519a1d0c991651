/// Brudd: a change in what is measured, which limits the comparison with earlier figures.
package enum SeriesBreak: Hashable, Sendable {
    /// The data belong to another municipality.
    case municipality(String)
    /// Different levels: levels and gaps cannot be compared at all.
    case scale
    /// The same levels with different labels: people may answer differently.
    case labels
    /// Different degrees of importance: weighted gaps cannot be compared.
    case importance
    /// Fagområder were added or removed.
    case subjectAreas(new: Int, gone: Int)
    /// Units were added or removed.
    case units(new: Int, gone: Int)
    /// A different number of employees below which nothing is shown.
    case privacy(previous: Int, now: Int)
    /// Some units stated «Hele virksomheten» in only one of the two revisions.
    case wholeUnit
    /// Recruitment is in persons in one revision and in årsverk in the other.
    case recruitment

    /// All breaks between two revisions, in their plans and in what units answered.
    package static func all(from earlier: Revision, to later: Revision) -> [SeriesBreak] {
        let previous = Dictionary(first: earlier.answers.map { ($0.unit, $0.wholeUnit != nil) })
        let isBroken = later.answers.contains { now in
            previous[now.unit].map { $0 != (now.wholeUnit != nil) } ?? false
        }
        return all(from: earlier.plan, to: later.plan) + (isBroken ? [.wholeUnit] : [])
    }

    private static func all(from earlier: PlanDefinition, to later: PlanDefinition) -> [SeriesBreak] {
        var breaks: [SeriesBreak] = []
        if NormalisedText.of(earlier.municipality) != NormalisedText.of(later.municipality) {
            breaks.append(.municipality(earlier.municipality))
        }
        if earlier.scale.map(\.level) != later.scale.map(\.level) {
            breaks.append(.scale)
        } else if earlier.scale.map({ NormalisedText.of($0.label) }) != later.scale.map({ NormalisedText.of($0.label) })
        {
            breaks.append(.labels)
        }
        if earlier.importance.map(\.level) != later.importance.map(\.level) { breaks.append(.importance) }
        let areas = counts(earlier.usedAreas, later.usedAreas)
        if areas.new + areas.gone > 0 { breaks.append(.subjectAreas(new: areas.new, gone: areas.gone)) }
        let units = counts(Set(earlier.units.map(\.id)), Set(later.units.map(\.id)))
        if units.new + units.gone > 0 { breaks.append(.units(new: units.new, gone: units.gone)) }
        let (previous, now) = (earlier.thresholds.privacy, later.thresholds.privacy)
        if previous != now { breaks.append(.privacy(previous: previous, now: now)) }
        if earlier.form.recruitment != later.form.recruitment { breaks.append(.recruitment) }
        return breaks
    }

    private static func counts<Element>(_ earlier: Set<Element>, _ later: Set<Element>) -> (new: Int, gone: Int) {
        (later.subtracting(earlier).count, earlier.subtracting(later).count)
    }
}

extension PlanDefinition {
    /// Fagområder that at least one unit maps its competence for.
    fileprivate var usedAreas: Set<Identifier<SubjectArea>> { Set(units.flatMap(\.subjectAreas)) }
}
