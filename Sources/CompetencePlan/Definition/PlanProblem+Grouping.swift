import Wording

/// One cause is one problem, however many locations it shows in: a unit that was deleted is missing wherever it is named, and
/// twelve deleted ones are still one thing to put right.
extension PlanProblem {
    /// A problem with the locations that it was found in, by their numbers in the list that was grouped.
    package struct Group {
        package var problem: PlanProblem
        package var members: [Int]
    }

    /// What tells causes apart.
    private struct Cause: Hashable {
        let key: TextKey
        let arguments: [String: String]
        let field: String
    }

    private enum GroupKey: Hashable {
        case cause(Cause), alone(Int)
    }

    /// More different values than this are told as one.
    private static let mostApart = 3

    /// The texts about several values.
    private static let plurals: [TextKey: TextKey] = [
        .planUnknownName: .planUnknownNames, .planTwice: .planSeveralTwice, .planUnknownChoice: .planUnknownChoices,
        .planOutside: .planSeveralOutside, .planUnusedArea: .planUnusedAreas,
        .planUnitWithoutAreas: .planUnitsWithoutAreas, .planNotAnAddress: .planNotAddresses,
    ]

    /// The problems by cause, in the order of their first locations. `field` tells which field of a list's elements one is
    /// about: the same words about two fields are two problems.
    package static func grouped(_ problems: [(problem: PlanProblem, field: String)]) -> [Group] {
        let equal = groups(of: problems.indices.map { Group(problem: problems[$0].problem, members: [$0]) }) { group in
            let problem = group.problem
            // A name that is missing is so on every sheet.
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

    /// Groups with one cause as one: of equal values with the value, of more than a few different ones with all of them.
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
        guard groups.count > mostApart, let plural = plurals[result.problem.key] else { return groups }
        result.problem.key = plural
        result.problem.values = values
        return [result]
    }

    /// More locations than this are not named.
    package static let mostLocations = 3

    /// Locations in words: the first ones, and dots for the rest.
    package static func list(of locations: [String]) -> String {
        locations.prefix(mostLocations).joined(separator: ", ") + (locations.count > mostLocations ? ", …" : "")
    }

    /// The field of a list's elements that a pointer leads to: "units/*/name".
    package static func field(of pointer: String) -> String {
        pointer.split(separator: "/").map { $0.allSatisfy(\.isNumber) ? "*" : $0 }.joined(separator: "/")
    }

    /// The problems of a JSON document as groups, each at its first pointers.
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
