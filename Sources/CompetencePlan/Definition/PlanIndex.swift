/// The plan definition with indexed lists, for frequent lookups of names and identifiers. It is a class because it is immutable
/// and part of many values, which then hold one reference instead of one for each list.
package final class PlanIndex: Sendable {
    package let plan: PlanDefinition
    private let units: [Identifier<Unit>: Int]
    /// The forms of units that have several.
    private let respondents: [Identifier<Unit>: Unit]
    private let areas: [Identifier<SubjectArea>: Int]
    private let crossCuttingAreas: Set<Identifier<SubjectArea>>
    private let positions: [Identifier<Position>: Int]
    private let strategies: [Identifier<Strategy>: Int]
    private let categories: [Identifier<StrategyCategory>: Int]
    private let statuses: [Identifier<MeasureStatus>: Int]
    private let serviceAreas: [Identifier<ServiceArea>: Int]
    private let sections: [Identifier<Unit>: Int]

    package init(_ plan: PlanDefinition) {
        self.plan = plan
        units = plan.units.map(\.id).offsets
        let several = plan.units.filter { !$0.forms.isEmpty }.flatMap(\.respondents)
        respondents = several.keyed(by: \.id)
        areas = plan.subjectAreas.map(\.id).offsets
        crossCuttingAreas = Set(plan.subjectAreas.filter(\.isCrossCutting).map(\.id))
        positions = plan.positions.map(\.id).offsets
        strategies = plan.strategies.map(\.id).offsets
        categories = plan.strategyCategories.map(\.id).offsets
        statuses = plan.statuses.map(\.id).offsets
        serviceAreas = plan.serviceAreas.map(\.id).offsets
        let sections = plan.sections.enumerated().flatMap { index, section in section.units.map { ($0, index) } }
        self.sections = Dictionary(first: sections)
    }

    /// A unit, or one of its forms as a unit of its own.
    package func unit(_ id: Identifier<Unit>) -> Unit? { units[id].map { plan.units[$0] } ?? respondents[id] }

    /// The index of the unit in the plan's list, which decides every order.
    package func index(of unit: Identifier<Unit>) -> Int { units[unit] ?? Int.max }

    /// Whether a fagområde is cross-cutting (gjennomgående).
    package func isCrossCutting(_ area: Choice<SubjectArea>) -> Bool {
        if case .listed(let id) = area { crossCuttingAreas.contains(id) } else { false }
    }

    package func subjectArea(_ id: Identifier<SubjectArea>) -> SubjectArea? { areas[id].map { plan.subjectAreas[$0] } }

    package func serviceArea(_ id: Identifier<ServiceArea>) -> ServiceArea? {
        serviceAreas[id].map { plan.serviceAreas[$0] }
    }

    package func position(_ id: Identifier<Position>) -> Position? { positions[id].map { plan.positions[$0] } }

    package func strategy(_ id: Identifier<Strategy>) -> Strategy? { strategies[id].map { plan.strategies[$0] } }

    package func category(_ id: Identifier<StrategyCategory>) -> StrategyCategory? {
        categories[id].map { plan.strategyCategories[$0] }
    }

    /// The category of a strategy; nil if it is a unit's own.
    package func category(of strategy: Choice<Strategy>) -> StrategyCategory? {
        guard case .listed(let id) = strategy else { return nil }
        return self.strategy(id).flatMap { category($0.category) }
    }

    package func status(_ id: Identifier<MeasureStatus>) -> MeasureStatus? { statuses[id].map { plan.statuses[$0] } }

    package func name(of unit: Identifier<Unit>) -> String { self.unit(unit)?.name ?? unit.text }

    /// The name of a choice in the plan, or the unit's own words.
    package func name<Item: Listed>(of choice: Choice<Item>) -> String {
        switch choice {
        case .listed(let id): Item.listed(id, in: self)?.name ?? id.text
        case .own(let text): text
        }
    }

    /// The index in the plan's list of the section of chapter 4 that covers the unit.
    package func section(of unit: Identifier<Unit>) -> Int? { sections[unit] }
}

extension MeasureAnswer {
    /// Identifies a measure across returns: the need and the measure, ignoring case and punctuation.
    package var key: String { NormalisedText.of(need) + "\n" + NormalisedText.of(measure) }
}
