/// Units and fagområder that were added, removed or renamed, matched by identifier.
package struct NameChanges: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case new, gone
        case renamed(from: String)
    }

    package struct Line: Hashable, Sendable {
        package var name: String
        package var kind: Kind
    }

    /// A fagområde that a unit has started or stopped mapping.
    package struct Assignment: Hashable, Sendable {
        package var unit: String
        package var area: String
        package var isNew: Bool
    }

    package var units: [Line]
    package var areas: [Line]
    /// For units in both revisions and fagområder in both plans; other additions and removals are in `areas`.
    package var assignments: [Assignment]

    init(from previous: PlanDefinition, to now: PlanDefinition) {
        units = Self.lines(previous.units.map { ($0.id, $0.name) }, now.units.map { ($0.id, $0.name) })
        areas = Self.lines(
            previous.subjectAreas.map { ($0.id, $0.name) }, now.subjectAreas.map { ($0.id, $0.name) })
        let index = PlanIndex(now)
        let oldIndex = PlanIndex(previous)
        assignments = now.units.flatMap { unit -> [Assignment] in
            guard let was = oldIndex.unit(unit.id) else { return [] }
            let new = unit.subjectAreas.filter { !was.subjectAreas.contains($0) && oldIndex.subjectAreas[$0] != nil }
            let gone = was.subjectAreas.filter { !unit.subjectAreas.contains($0) && index.subjectAreas[$0] != nil }
            func assignment(_ area: Identifier<SubjectArea>, isNew: Bool) -> Assignment {
                Assignment(unit: unit.name, area: index.name(of: .listed(area)), isNew: isNew)
            }
            return new.map { assignment($0, isNew: true) } + gone.map { assignment($0, isNew: false) }
        }
    }

    package var isEmpty: Bool { units.isEmpty && areas.isEmpty && assignments.isEmpty }

    /// Present items in their order, then removed ones.
    private static func lines<Owner>(
        _ previous: [(id: Identifier<Owner>, name: String)], _ now: [(id: Identifier<Owner>, name: String)]
    ) -> [Line] {
        let names = Dictionary(first: previous.map { ($0.id, $0.name) })
        let presentIDs = Set(now.map(\.id))
        let present = now.compactMap { id, name -> Line? in
            guard let old = names[id] else { return Line(name: name, kind: .new) }
            return old == name ? nil : Line(name: name, kind: .renamed(from: old))
        }
        return present + previous.filter { !presentIDs.contains($0.id) }.map { Line(name: $0.name, kind: .gone) }
    }
}
