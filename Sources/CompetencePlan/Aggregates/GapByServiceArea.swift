/// GAP of one tjenesteområde: which units it has, and the sums over what is shown of them.
package struct GapByServiceArea: Hashable, Sendable {
    package let serviceArea: ServiceArea
    /// Its units that stated levels, as offsets among the answers.
    package internal(set) var units: [Int] = []
    package internal(set) var summary = GapTable.Summary()
    /// Large gaps that an open measure answers, and those that none does.
    package private(set) var largeAnswered = 0
    package private(set) var largeUnanswered = 0

    init(_ serviceArea: ServiceArea) { self.serviceArea = serviceArea }

    mutating func addLarge(_ priority: Priority) {
        if priority.measures.isEmpty { largeUnanswered += 1 } else { largeAnswered += 1 }
    }
}
