/// Rekrutteringsbehov by tjenesteområde: which part of the services the need of Appendix 1 comes from.
package struct RecruitmentByServiceArea: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var serviceArea: ServiceArea
        /// One for each year of the plan; nil where no unit stated a need.
        package var counts: [Int?]
        package var sum: Int
    }

    /// Service areas that stated a need, in the plan's order.
    package var lines: [Line]

    package init(index: PlanIndex, answers: some Collection<UnitAnswers>) {
        let plan = index.plan
        let years = Dictionary(plan.years.enumerated().map { ($1, $0) }) { first, _ in first }
        var lines: [Identifier<ServiceArea>: Line] = [:]
        for unit in answers {
            guard let id = index.unit(unit.unit)?.serviceArea,
                let area = index.serviceArea(id)
            else { continue }
            var line = lines[id] ?? Line(serviceArea: area, counts: plan.years.map { _ in nil }, sum: 0)
            for answer in unit.recruitment {
                guard let year = years[answer.year] else { continue }
                line.counts[year] = (line.counts[year] ?? 0) + answer.count
                line.sum += answer.count
            }
            lines[id] = line
        }
        self.lines = plan.serviceAreas.compactMap { lines[$0.id] }.filter { $0.counts.contains { $0 != nil } }
    }
}
