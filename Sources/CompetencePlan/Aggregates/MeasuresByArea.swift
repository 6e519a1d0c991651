/// The measures (tiltak) that a unit says answer a fagområde, for looking up.
package struct MeasuresByArea: Hashable, Sendable {
    private var measures: [Place: [String]] = [:]

    private struct Place: Hashable {
        var unit: Identifier<Unit>
        var area: String
    }

    /// Needs without a measure answer nothing, and are not here.
    package init(_ answers: some Collection<UnitAnswers>) {
        for unit in answers {
            for answer in unit.measures where !answer.measure.isEmpty {
                guard let area = answer.area else { continue }
                measures[Place(unit: unit.unit, area: area.key), default: []].append(answer.measure)
            }
        }
    }

    /// The unit's own measures for the fagområde, as they stand in its form; empty is "ingen tiltak".
    package func of(_ unit: Identifier<Unit>, _ area: Choice<SubjectArea>) -> [String] {
        measures[Place(unit: unit, area: area.key)] ?? []
    }
}
