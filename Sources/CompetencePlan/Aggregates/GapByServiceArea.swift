/// GAP of one tjenesteområde: its units, and sums over their visible figures.
package struct GapByServiceArea: Hashable, Sendable {
    package let serviceArea: ServiceArea
    /// Its units that stated levels, as offsets among the answers.
    package internal(set) var units: [Int] = []
    package internal(set) var summary = GapTable.Summary()
    /// The number of large gaps with an open measure, and without.
    package private(set) var largeAnswered = 0
    package private(set) var largeUnanswered = 0

    init(_ serviceArea: ServiceArea) { self.serviceArea = serviceArea }

    mutating func addLarge(_ priority: Priority) {
        if priority.measures.isEmpty { largeUnanswered += 1 } else { largeAnswered += 1 }
    }
}
