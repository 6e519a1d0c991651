import Wording

/// Groups problems by cause. A deleted unit is missing wherever it is referred to, and twelve deleted
/// units are one mistake to correct.
extension PlanProblem {
    /// A problem with its locations, as offsets in the list that was grouped.
    package struct Group {
        package var problem: PlanProblem
        package var members: [Int]
    }

    /// The properties that distinguish causes.
    private struct Cause: Hashable {
        let key: TextKey
        let arguments: [String: String]
        let field: String
    }

    private enum GroupKey: Hashable {
        case cause(Cause), alone(Int)
    }

    /// With more different values than this, the problems become one.
    private static let mostSeparate = 3

    /// The texts about several values.
    private static let plurals: [TextKey: TextKey] = [
        .planUnknownName: .planUnknownNames, .planTwice: .planSeveralTwice, .planUnknownChoice: .planUnknownChoices,
        .planOutside: .planSeveralOutside, .planUnusedArea: .planUnusedAreas,
        .planUnitWithoutAreas: .planUnitsWithoutAreas, .planNotAnAddress: .planNotAddresses,
    ]

    /// The problems by cause, in the order of their first locations. `field` is the field of a list's elements that a
    /// problem is about: the same problem in two fields counts as two.
    package static func grouped(_ problems: [(problem: PlanProblem, field: String)]) -> [Group] {
        func cause(_ group: Group, without others: Set<String>) -> Cause {
            let problem = group.problem
            // A missing name has one cause, whatever the sheets that refer to it.
            let field = problem.key == .planUnknownName ? "" : problems[group.members[0]].field
            let arguments = problem.arguments.filter { !others.contains($0.key) }
            return Cause(key: problem.key, arguments: arguments, field: field)
        }
        let equal = groups(of: problems.indices.map { Group(problem: problems[$0].problem, members: [$0]) }) {
            cause($0, without: ["suggestion"])
        }
        return groups(of: equal) { group in
            let isOneOfSeveral = plurals[group.problem.key] != nil && group.problem.arguments["value"] != nil
            return isOneOfSeveral ? cause(group, without: ["suggestion", "value"]) : nil
        }
    }

    /// Joins groups with the same cause: those with equal values, and those with more than a few different values.
    private static func groups(of groups: [Group], by cause: (Group) -> Cause?) -> [Group] {
        groups.enumerated().grouped { offset, group in cause(group).map(GroupKey.cause) ?? .alone(offset) }
            .flatMap { joined($0.map(\.element)) }
    }

    private static func joined(_ groups: [Group]) -> [Group] {
        guard groups.count > 1 else { return groups }
        var result = groups[0]
        result.members = groups.flatMap(\.members)
        let values = groups.compactMap { $0.problem.arguments["value"] }
        guard Set(values).count > 1 else { return [result] }
        guard groups.count > mostSeparate, let plural = plurals[result.problem.key] else { return groups }
        result.problem.key = plural
        result.problem.values = values
        return [result]
    }

    /// The number of locations that are listed.
    package static let mostLocations = 3

    /// The first locations, and an ellipsis for the rest.
    package static func list(of locations: [String]) -> String {
        locations.listed(atMost: mostLocations)
    }

    /// The field that a pointer refers to, without indices: "units/*/name".
    package static func field(of pointer: String) -> String {
        pointer.split(separator: "/").map { $0.allSatisfy(\.isNumber) ? "*" : $0 }.joined(separator: "/")
    }

    /// The problems of a JSON document, grouped, each with its first pointers.
    package static func grouped(_ problems: [PlanProblem]) -> [PlanProblem] {
        grouped(problems.map { ($0, field(of: $0.location)) }).map { group in
            var problem = group.problem
            let locations = group.members.map { problems[$0].location }
            problem.location = list(of: locations)
            problem.count = locations.count
            return problem
        }
    }
}
