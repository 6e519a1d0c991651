/// Brudd: a change in what is measured, which limits the comparison with previous figures.
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
    package static func all(from previous: Revision, to now: Revision) -> [SeriesBreak] {
        let stated = Dictionary(first: previous.answers.map { ($0.unit, $0.wholeUnit != nil) })
        let isBroken = now.answers.contains { unit in
            stated[unit.unit].map { $0 != (unit.wholeUnit != nil) } ?? false
        }
        let (previous, now) = (previous.plan, now.plan)
        var breaks: [SeriesBreak] = []
        if NormalisedText.of(previous.municipality) != NormalisedText.of(now.municipality) {
            breaks.append(.municipality(previous.municipality))
        }
        func bothUse(_ sheet: FormSheetID) -> Bool { previous.form.uses(sheet) && now.form.uses(sheet) }
        if bothUse(.gap) {
            if previous.scale.map(\.level) != now.scale.map(\.level) {
                breaks.append(.scale)
            } else if previous.labels != now.labels {
                breaks.append(.labels)
            }
            if previous.degrees != now.degrees { breaks.append(.importance) }
        }
        let areas = counts(previous.usedAreas, now.usedAreas)
        if areas.new + areas.gone > 0 { breaks.append(.subjectAreas(new: areas.new, gone: areas.gone)) }
        let units = counts(Set(previous.units.map(\.id)), Set(now.units.map(\.id)))
        if units.new + units.gone > 0 { breaks.append(.units(new: units.new, gone: units.gone)) }
        let (before, after) = (previous.thresholds.privacy, now.thresholds.privacy)
        if before != after { breaks.append(.privacy(previous: before, now: after)) }
        if bothUse(.recruitment), previous.form.recruitment != now.form.recruitment { breaks.append(.recruitment) }
        if bothUse(.staffing), isBroken { breaks.append(.wholeUnit) }
        return breaks
    }

    private static func counts<Element>(_ previous: Set<Element>, _ now: Set<Element>) -> (new: Int, gone: Int) {
        (now.subtracting(previous).count, previous.subtracting(now).count)
    }
}

extension PlanDefinition {
    /// The degrees of importance that units choose among; none if the form does not ask.
    fileprivate var degrees: [Int] { form.hides("gap.importance") ? [] : importance.map(\.level) }

    fileprivate var labels: [String] { scale.map { NormalisedText.of($0.label) } }

    /// Fagområder that at least one unit maps its competence for.
    fileprivate var usedAreas: Set<Identifier<SubjectArea>> { Set(units.flatMap(\.subjectAreas)) }
}
