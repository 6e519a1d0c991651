/// The plan definition with indexed lists, for frequent lookups of names and identifiers. It is a class because it is
/// immutable and part of many values, which then hold one reference instead of one for each list.
package final class PlanIndex: Sendable {
    package let plan: PlanDefinition
    package let subjectAreas: [Identifier<SubjectArea>: SubjectArea]
    package let serviceAreas: [Identifier<ServiceArea>: ServiceArea]
    package let positions: [Identifier<Position>: Position]
    package let strategies: [Identifier<Strategy>: Strategy]
    package let categories: [Identifier<StrategyCategory>: StrategyCategory]
    package let statuses: [Identifier<MeasureStatus>: MeasureStatus]
    private let units: [Identifier<Unit>: Int]
    /// The forms of units that have several.
    private let respondents: [Identifier<Unit>: Unit]
    private let sections: [Identifier<Unit>: Int]

    package init(_ plan: PlanDefinition) {
        self.plan = plan
        units = plan.units.map(\.id).offsets
        let several = plan.units.filter { !$0.forms.isEmpty }.flatMap(\.respondents)
        respondents = several.keyed(by: \.id)
        subjectAreas = plan.subjectAreas.keyed(by: \.id)
        serviceAreas = plan.serviceAreas.keyed(by: \.id)
        positions = plan.positions.keyed(by: \.id)
        strategies = plan.strategies.keyed(by: \.id)
        categories = plan.strategyCategories.keyed(by: \.id)
        statuses = plan.statuses.keyed(by: \.id)
        let sections = plan.sections.enumerated().flatMap { index, section in section.units.map { ($0, index) } }
        self.sections = Dictionary(first: sections)
    }

    /// A unit, or one of its forms as a unit of its own.
    package func unit(_ id: Identifier<Unit>) -> Unit? { units[id].map { plan.units[$0] } ?? respondents[id] }

    /// The index of the unit in the plan's list, which decides every order.
    package func index(of unit: Identifier<Unit>) -> Int { units[unit] ?? Int.max }

    /// Whether a fagområde is cross-cutting (gjennomgående).
    package func isCrossCutting(_ area: Choice<SubjectArea>) -> Bool {
        if case .listed(let id) = area { subjectAreas[id]?.isCrossCutting == true } else { false }
    }

    /// The category of a strategy; nil if it is a unit's own.
    package func category(of strategy: Choice<Strategy>) -> StrategyCategory? {
        guard case .listed(let id) = strategy else { return nil }
        return strategies[id].flatMap { categories[$0.category] }
    }

    package func name(of unit: Identifier<Unit>) -> String { self.unit(unit)?.name ?? unit.text }

    /// The name of a choice in the plan, or the unit's own words.
    package func name<Item: Listed>(of choice: Choice<Item>) -> String {
        switch choice {
        case .listed(let id): Item.listed(in: self)[id]?.name ?? id.text
        case .own(let text): text
        }
    }

    /// The index in the plan's list of the section of chapter 4 that covers the unit.
    package func section(of unit: Identifier<Unit>) -> Int? { sections[unit] }
}
