import TextFormats

/// The plan definition with its lists indexed, for looking up names and identifiers many times. A class, since every
/// packed form holds it: one reference, and not a copy of each list.
package final class PlanIndex: Sendable {
    package let plan: PlanDefinition
    private let units: Places<Unit>
    private let areas: Places<SubjectArea>
    private let positions: Places<Position>
    private let strategies: Places<Strategy>
    private let serviceAreas: Places<ServiceArea>
    private let sections: Places<Unit>

    package init(_ plan: PlanDefinition) {
        self.plan = plan
        units = Places(plan.units.lazy.map(\.id))
        areas = Places(plan.subjectAreas.lazy.map(\.id))
        positions = Places(plan.positions.lazy.map(\.id))
        strategies = Places(plan.strategies.lazy.map(\.id))
        serviceAreas = Places(plan.serviceAreas.lazy.map(\.id))
        var sections = Places<Unit>()
        for (place, section) in plan.sections.enumerated() {
            for unit in section.units { sections.add(unit, place) }
        }
        self.sections = sections
    }

    /// Identifiers with their places in a list: the first of each.
    private struct Places<Owner>: Sendable {
        /// Identifiers are written in one way only.
        private var texts = TextPlaces()
        private var places: [Int32] = []

        init() {}

        init(_ identifiers: some Sequence<Identifier<Owner>>) {
            for (place, id) in identifiers.enumerated() { add(id, place) }
        }

        mutating func add(_ id: Identifier<Owner>, _ place: Int) {
            if texts.insert(id.text) == places.count { places.append(Int32(place)) }
        }

        subscript(id: Identifier<Owner>) -> Int? { texts[id.text].map { Int(places[$0]) } }
    }

    package func unit(_ id: Identifier<Unit>) -> Unit? { units[id].map { plan.units[$0] } }

    /// The same identifier, as the plan's own text where it is there: one text in memory.
    package func known(_ id: Identifier<Unit>) -> Identifier<Unit> { units[id].map { plan.units[$0].id } ?? id }

    /// The unit's place in the plan's list, which decides every order.
    package func place(of unit: Identifier<Unit>) -> Int { units[unit] ?? Int.max }

    /// The thing's place in the plan's list; nil where it is not there.
    package func place(of area: Identifier<SubjectArea>) -> Int? { areas[area] }
    package func place(of position: Identifier<Position>) -> Int? { positions[position] }
    package func place(of strategy: Identifier<Strategy>) -> Int? { strategies[strategy] }

    package func subjectArea(_ id: Identifier<SubjectArea>) -> SubjectArea? { areas[id].map { plan.subjectAreas[$0] } }

    package func serviceArea(_ id: Identifier<ServiceArea>) -> ServiceArea? {
        serviceAreas[id].map { plan.serviceAreas[$0] }
    }

    package func position(_ id: Identifier<Position>) -> Position? { positions[id].map { plan.positions[$0] } }

    package func strategy(_ id: Identifier<Strategy>) -> Strategy? { strategies[id].map { plan.strategies[$0] } }

    package func name(of unit: Identifier<Unit>) -> String { self.unit(unit)?.name ?? unit.text }

    package func name(of area: Choice<SubjectArea>) -> String {
        switch area {
        case .listed(let id): subjectArea(id)?.name ?? id.text
        case .own(let text): text
        }
    }

    package func name(of position: Choice<Position>) -> String {
        switch position {
        case .listed(let id): self.position(id)?.name ?? id.text
        case .own(let text): text
        }
    }

    package func name(of strategy: Choice<Strategy>) -> String {
        switch strategy {
        case .listed(let id): self.strategy(id)?.name ?? id.text
        case .own(let text): text
        }
    }

    /// The section of chapter 4 that the unit belongs to, as a place in the plan's list.
    package func section(of unit: Identifier<Unit>) -> Int? { sections[unit] }
}

/// What makes two choices one, as a key.
package struct ChoiceIdentity: Hashable, Sendable {
    let isListed: Bool
    let text: String
}

extension Choice {
    /// The same as `key`, without a text made for it.
    package var identity: ChoiceIdentity {
        switch self {
        case .listed(let id): ChoiceIdentity(isListed: true, text: id.text)
        case .own(let text): ChoiceIdentity(isListed: false, text: NormalisedText.of(text))
        }
    }

    /// Whether both are one: the same as for their identities.
    package func isSame(as other: Choice) -> Bool {
        switch (self, other) {
        case (.listed(let id), .listed(let other)): id == other
        case (.own(let text), .own(let other)):
            text.hasSameBytes(as: other) || NormalisedText.of(text) == NormalisedText.of(other)
        default: false
        }
    }

    /// What makes two answers speak of the same thing: the identifier, or the own words but for case and punctuation.
    package var key: String {
        switch self {
        case .listed(let id): "id:" + id.text
        case .own(let text): "own:" + NormalisedText.of(text)
        }
    }
}

extension MeasureAnswer {
    /// What makes two answers speak of the same measure: the need and the measure but for case and punctuation.
    package var key: String { NormalisedText.of(need) + "\n" + NormalisedText.of(measure) }
}
