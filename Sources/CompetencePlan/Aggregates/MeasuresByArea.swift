/// The measures (tiltak) that a unit says answer a fagområde, for looking up.
package struct MeasuresByArea: Hashable, Sendable {
    private var measures: [ChoiceIdentity: [String]] = [:]

    /// Needs without a measure answer nothing, and are not here.
    package init(_ answers: [MeasureAnswer]) {
        for answer in answers where !answer.measure.isEmpty {
            guard let area = answer.area else { continue }
            measures[area.identity, default: []].append(answer.measure)
        }
    }

    /// The unit's own measures for the fagområde, as they stand in its form; empty is "ingen tiltak".
    package func of(_ area: Choice<SubjectArea>) -> [String] { measures.isEmpty ? [] : measures[area.identity] ?? [] }
}
