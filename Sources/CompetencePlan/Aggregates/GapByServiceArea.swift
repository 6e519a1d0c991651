/// GAP of one tjenesteområde: its units, and sums over their visible figures.
package struct GapByServiceArea: Hashable, Sendable {
    package let serviceArea: ServiceArea
    /// Its units that stated levels, as offsets among the answers.
    package internal(set) var units: [Int] = []
    package internal(set) var summary = GapTable.Summary()
    /// The number of large gaps; of those whose unit was asked for measures, how many have an
    /// open one, and how many have none.
    package private(set) var large = 0
    package private(set) var largeAnswered = 0
    package private(set) var largeUnanswered = 0

    init(_ serviceArea: ServiceArea) { self.serviceArea = serviceArea }

    mutating func addLarge(_ priority: Priority) {
        large += 1
        guard let measures = priority.measures else { return }
        if measures.isEmpty { largeUnanswered += 1 } else { largeAnswered += 1 }
    }
}
