/// The measures (tiltak) that a unit says answer a fagområde, for looking up.
package struct MeasuresByArea: Sendable {
    private let measures: [StatedMeasure]
    /// Only of many: a few are looked through faster than they are hashed.
    private let places: [ChoiceIdentity: [Int]]?

    private static var few: Int { 16 }

    package init(_ measures: [StatedMeasure]) {
        self.measures = measures
        places =
            measures.count <= Self.few
            ? nil
            : measures.indices.reduce(into: [:]) { places, place in
                let measure = measures[place]
                if let area = measure.area, !measure.measure.isEmpty {
                    places[area.identity, default: []].append(place)
                }
            }
    }

    /// The unit's own measures for the fagområde, as they stand in its form; empty is "ingen tiltak".
    package func of(_ area: Choice<SubjectArea>) -> [String] {
        guard let places else { return measures.filter { $0.answers(area) }.map(\.measure) }
        return (places[area.identity] ?? []).map { measures[$0].measure }
    }

    /// Whether there are any.
    func answer(_ area: Choice<SubjectArea>) -> Bool {
        guard let places else { return measures.contains { $0.answers(area) } }
        return places[area.identity] != nil
    }
}

extension StatedMeasure {
    /// Whether it is said to answer a fagområde. A need without a measure answers nothing.
    func answers(_ area: Choice<SubjectArea>) -> Bool {
        guard let own = self.area, !measure.isEmpty else { return false }
        return own.isSame(as: area)
    }
}
