/// GAP of one tjenesteområde: its units with their lines, and the sums over what is shown of them.
package struct GapByServiceArea: Hashable, Sendable {
    package var serviceArea: ServiceArea
    /// By the number of their diagram, so that Appendix 2 can be leafed through; those without one last, in the plan's
    /// order.
    package var units: [GapTable.UnitLines]
    package var summary: GapTable.Summary

    /// Groups the units of `table`, in the plan's order of service areas; those without an answer are left out.
    package static func all(in table: GapTable, plan: PlanDefinition) -> [GapByServiceArea] {
        let groups = Dictionary(grouping: table.units, by: \.unit.serviceArea)
        return plan.serviceAreas.compactMap { area in
            guard let units = groups[area.id] else { return nil }
            let sorted = units.enumerated().sorted { first, second in
                (first.element.unit.diagram ?? .max, first.offset) < (
                    second.element.unit.diagram ?? .max, second.offset
                )
            }.map(\.element)
            return GapByServiceArea(
                serviceArea: area, units: sorted, summary: GapTable.Summary(of: units.flatMap(\.lines)))
        }
    }
}
