/// Rekrutteringsbehov by tjenesteområde: the need in Appendix 1 by part of the services.
package struct RecruitmentByServiceArea: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let serviceArea: ServiceArea
        /// One for each year of the plan; nil if no unit stated a need.
        package fileprivate(set) var counts: [FullTimeEquivalent?]
        package fileprivate(set) var sum = FullTimeEquivalent.zero
    }

    private var all: [Line]
    private let indices: [Identifier<ServiceArea>: Int]
    private let years: [Int: Int]

    package init(_ plan: PlanDefinition) {
        all = plan.serviceAreas.map { Line(serviceArea: $0, counts: plan.years.map { _ in nil }) }
        indices = plan.serviceAreas.map(\.id).offsets
        years = plan.years.offsets
    }

    /// Adds the answers of a unit.
    package mutating func add(_ answers: [RecruitmentAnswer], of unit: Unit) {
        guard let area = indices[unit.serviceArea] else { return }
        for answer in answers {
            guard let year = years[answer.year] else { continue }
            all[area].counts[year] += answer.count
            all[area].sum += answer.count
        }
    }

    /// Service areas with a stated need, in the plan's order.
    package var lines: [Line] { all.filter { $0.counts.contains { $0 != nil } } }
}
