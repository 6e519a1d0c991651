import Wording

/// Groups problems by cause. A deleted unit is missing wherever it is referred to, and twelve deleted units are one mistake to
/// correct.
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

    /// The problems by cause, in the order of their first locations. `field` is the field of a list's elements that a problem is
    /// about: the same problem in two fields counts as two.
    package static func grouped(_ problems: [(problem: PlanProblem, field: String)]) -> [Group] {
        let equal = groups(of: problems.indices.map { Group(problem: problems[$0].problem, members: [$0]) }) { group in
            let problem = group.problem
            // A missing name has one cause, whatever the sheets that refer to it.
            let field = problem.key == .planUnknownName ? "" : problems[group.members[0]].field
            return Cause(key: problem.key, arguments: problem.arguments.filter { $0.key != "suggestion" }, field: field)
        }
        let alike = groups(of: equal) { group in
            let problem = group.problem
            guard plurals[problem.key] != nil, problem.arguments["value"] != nil else { return nil }
            let field = problem.key == .planUnknownName ? "" : problems[group.members[0]].field
            let rest = problem.arguments.filter { $0.key != "suggestion" && $0.key != "value" }
            return Cause(key: problem.key, arguments: rest, field: field)
        }
        return alike
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
        locations.prefix(mostLocations).joined(separator: ", ") + (locations.count > mostLocations ? ", …" : "")
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
