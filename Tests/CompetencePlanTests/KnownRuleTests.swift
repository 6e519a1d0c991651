import Support
import Testing

@testable import CompetencePlan

/// A reader who knows the whole rule can try every municipality that could be behind what is shown. Here all small ones
/// are tried: among those that look the same, each hidden number must vary.
@Suite("What stays hidden from a reader who knows the whole rule")
struct KnownRuleTests {
    /// A unit's employees and the count that may be hidden, with årsverk in halves if it is full-time positions.
    private struct Unit: Hashable {
        var employees: Int
        var count: Int
        var halves: Int?
    }

    @Test(
        "departures of units with known employees",
        arguments: [
            [[3, 3, 6]], [[3, 6, 7]], [[6, 6, 6]], [[7, 8, 9]], [[3, 4, 5]], [[4, 4]], [[3, 12]], [[3, 3, 3, 6]],
            [[3], [4], [6]], [[3], [3], [3, 6]], [[4], [6], [3, 6]], [[3, 4], [6]], [[5], [7]], [[3], [6], [6]],
        ])
    func departures(_ groups: [[Int]]) throws {
        try expectNothingRevealed(groups, \.departures) { employees in
            (0...employees).map { Unit(employees: employees, count: $0) }
        }
    }

    @Test(
        "full-time positions of units with known årsverk",
        arguments: [
            [[3]], [[5]], [[3, 4]], [[4, 5]], [[3, 3, 3]], [[3, 3, 4]], [[3], [4]], [[4], [5]], [[3, 3], [4]],
        ])
    func fullTime(_ groups: [[Int]]) throws {
        try expectNothingRevealed(groups, \.fullTime) { employees in
            (0...employees).flatMap { count in
                // Part-time employees add some årsverk.
                let halves = count == employees ? [2 * employees] : Array((2 * count + 1)..<(2 * employees))
                return halves.map { Unit(employees: employees, count: count, halves: $0) }
            }
        }
    }

    /// Up to `most` in each unit; what the bound itself would reveal is excluded.
    @Test(
        "the number of employees",
        arguments: [
            ([[0, 0]], 8), ([[0, 0, 0]], 7), ([[0, 0], [0]], 7), ([[0, 0], [0], [0]], 5), ([[0], [0], [0]], 7),
        ])
    func employees(_ groups: [[Int]], _ most: Int) throws {
        try expectNothingRevealed(groups, nil, upTo: most) { _ in (0...most).map { Unit(employees: $0, count: 0) } }
    }

    /// Lays out every municipality with units of these sizes in each service area, and compares
    /// those that look the same.
    private func expectNothingRevealed(
        _ groups: [[Int]], _ count: WritableKeyPath<UnitStaffing, Int?>?, upTo most: Int = .max,
        _ possible: (Int) -> [Unit]
    ) throws {
        let (index, areas) = try Self.plan(groups)
        let figure: WorkforceDisclosure.Figure =
            count == nil ? .headcount : count == \.departures ? .departures : .fullTime
        var looks: [[String]: [[Int?]]] = [:]
        for units in groups.joined().reduce(
            [[]],
            { worlds, employees in
                worlds.flatMap { world in possible(employees).map { world + [$0] } }
            })
        {
            let disclosure = WorkforceDisclosure(Self.answers(units, index, count), index, threshold: 3)
            let hidden = index.plan.units.map { disclosure.hidden(of: $0.id).contains(figure) }
            let counts = units.map { count == nil ? $0.employees : $0.count }
            func sum(_ group: Int?) -> String {
                "\(zip(counts, areas).filter { group == nil || $1 == group }.reduce(0) { $0 + $1.0 })"
            }
            let look =
                units.indices.map { unit in
                    let beside = count == nil ? "" : "\(units[unit].employees), \(units[unit].halves ?? 0): "
                    return beside + (hidden[unit] ? ":" : "\(counts[unit])")
                }
                + groups.indices.map {
                    disclosure.hidden(of: index.plan.serviceAreas[$0].id).contains(figure) ? ":" : sum($0)
                } + [disclosure.hiddenTotals.contains(figure) ? ":" : sum(nil)]
            looks[look, default: []].append(zip(counts, hidden).map { $1 ? $0 : nil })
        }
        var asked = 0
        for (look, worlds) in looks {
            if most < .max, let total = look.last.flatMap({ Int($0) }), total > most { continue }
            for unit in worlds[0].indices where worlds[0][unit] != nil {
                asked += 1
                #expect(Set(worlds.map { $0[unit] }).count > 1, "\(groups), unit \(unit) of \(look)")
            }
        }
        #expect(asked > 0)
    }

    /// A plan with this number of units in each service area, and the area of each.
    private static func plan(_ groups: [[Int]]) throws -> (PlanIndex, [Int]) {
        var plan = try SamplePlan.small()
        let (area, unit) = (plan.serviceAreas[0], plan.units[0])
        let areas = groups.indices.flatMap { group in groups[group].map { _ in group } }
        plan.serviceAreas = groups.indices.map { group in
            var area = area
            area.id = Identifier("omrade-\(group)")
            return area
        }
        plan.units = areas.enumerated().map { number, group in
            var unit = unit
            unit.id = Identifier("enhet-\(number)")
            unit.serviceArea = plan.serviceAreas[group].id
            return unit
        }
        return (PlanIndex(plan), areas)
    }

    private static func answers(_ units: [Unit], _ index: PlanIndex, _ count: WritableKeyPath<UnitStaffing, Int?>?)
        -> [UnitAnswers]
    {
        zip(index.plan.units, units).map { unit, figures in
            var whole = UnitStaffing()
            whole.headcount = figures.employees
            whole.fte = figures.halves.map { FullTimeEquivalent(units: Int64($0) * FullTimeEquivalent.scale / 2) }
            if let count { whole[keyPath: count] = figures.count }
            var answers = UnitAnswers(unit: unit.id)
            answers.wholeUnit = whole
            return answers
        }
    }
}
