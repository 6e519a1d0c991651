import Support
import Testing

@testable import CompetencePlan

@Suite("Hidden counts of employees, and what else must be hidden to protect them")
struct WorkforceDisclosureTests {
    /// One part for each word: "5", which is hidden by itself if it is "1" or "2"; "8/9" is 8 of 9.
    private func parts(_ text: String) -> [CountPart] {
        text.split(separator: " ").map { word in
            let numbers = word.split(separator: "/").compactMap { Int($0) }
            let others = numbers.count == 2 ? numbers[1] - numbers[0] : nil
            return CountPart(
                numbers[0], complement: others, possible: others.map { 0...(numbers[0] + $0) }, threshold: 3)
        }
    }

    @Test(
        "one total",
        arguments: [
            ("5 6 7", "5 6 7", true), ("0 5", "0 5", true),
            // A single hidden part is the total minus the others, so the smallest other one is hidden too.
            ("1 5 6", ": : 6", true), ("1 0 6", ": 0 :", true),
            // All equal parts are hidden: if only the first were, the other would be known not to be small.
            ("1 5 5 6", ": : : 6", true),
            // Two parts with two persons together have one each.
            ("1 1 6 7", ": : : 7", true), ("1 2 6", ": : :", true), ("2 2 6", ": : :", true),
            // None and all are shown, so three hidden parts with three persons have one each.
            ("1/3 1/3 1/3", ": : :", false), ("1/3 2/3 0/9", ": : 0", true),
            // There is nothing left to hide.
            ("1", ":", false), ("1 1", ": :", false), ("2", ":", false),
            // All but one of nine is hidden like one of nine. A single hidden part hides all.
            ("8/9 5/9 9/20", ": : :", true), ("3/9 5/9", "3 5", true), ("8/9 4/5 5/5", ": : :", false),
            ("8/9 4/5 5/12", ": : :", true), ("8/9 0/7 7/14", ": : :", true), ("0/9 9/9", "0 9", true),
            // Two and two is the only possibility if each is known to be one or two.
            ("1/20 2/20 7/20", ": : 7", true), ("2/20 2/20 7/20", ": : :", true),
        ])
    func oneTotal(_ text: String, _ expected: String, _ showsTotal: Bool) {
        var parts = parts(text)
        let counts = parts.map(\.count)
        #expect(parts.protect(3) == showsTotal)
        #expect(zip(parts, counts).map { $0.isHidden ? ":" : "\($1)" }.joined(separator: " ") == expected)
    }

    @Test(
        "groups and their total",
        arguments: [
            ("5 6|7 8", "5 6=11|7 8=15=26"),
            // The group's total is hidden with its only unit, and then another group's with its units.
            ("1|7 8|20 30", ":=:|: :=:|20 30=50=66"), ("1|7 8|15", ":=:|: :=:|:=:=31"),
            // So is every group smaller than one that must be hidden.
            ("20/90|1/9 2/9|1/30", "20=20|: :=:|:=:=24"),
            ("1 5|7 8", ": :=6|7 8=15=21"),
            // With known employees, a visible part of a hidden group would reveal that it is not small.
            ("1/9|7/14 8/20|20/30 30/60", ":=:|: :=:|20 30=50=66"), ("1/9|0/9 5/9", ":=:|: :=:=6"),
            ("1/9 0/9|1/9", ": :=:|:=:=:"),
            ("1|1", ":=:|:=:=:"), ("2|30", ":=:|:=:=32"),
            ("|5 6", "=0|5 6=11=11"),
        ])
    func groups(_ text: String, _ expected: String) {
        let counts = text.split(separator: "|", omittingEmptySubsequences: false).map { parts(String($0)) }
        let tree = CountTree(counts, threshold: 3)
        var sums: [Int] = []
        let published = zip(tree.groups, tree.hidesGroup).map { parts, isHidden in
            sums.append(parts.reduce(0) { $0 + $1.count })
            return parts.map { $0.isHidden ? ":" : "\($0.count)" }.joined(separator: " ")
                + (isHidden ? "=:" : "=\(sums.last ?? 0)")
        }
        #expect(published.joined(separator: "|") + "=\(tree.hidesTotal ? ":" : "\(sums.reduce(0, +))")" == expected)
    }

    @Test("a stricter threshold shows nothing that the plan's own hides, since its totals are in the appendices")
    func stricterThreshold() throws {
        for seed in 0..<UInt64(300) {
            let units = try RandomUnits(seed: seed)
            let (own, stricter) = (
                WorkforceDisclosure(units.answers, units.index, threshold: 3),
                WorkforceDisclosure(units.answers, units.index, threshold: 5)
            )
            #expect(stricter.hiddenTotals.isSuperset(of: own.hiddenTotals), "seed \(seed)")
            for unit in units.index.plan.units {
                #expect(stricter.hidden(of: unit.id).isSuperset(of: own.hidden(of: unit.id)), "seed \(seed)")
                let (area, other) = (own.hidden(of: unit.serviceArea), stricter.hidden(of: unit.serviceArea))
                #expect(other.isSuperset(of: area), "seed \(seed)")
            }
        }
    }

    @Test("hidden figures of a unit's own row stay hidden when carried forward, also twice")
    func carriedForward() throws {
        var plan = try SamplePlan.small()
        let rows = [(20, 1), (20, 3), (20, 8)]
        func records(_ rows: some Sequence<(Int, Int)>) -> [Revision.UnitRecord] {
            zip(plan.units, rows).map { unit, row in
                var (answers, whole) = (UnitAnswers(unit: unit.id), UnitStaffing())
                (whole.headcount, whole.departures) = row
                answers.wholeUnit = whole
                return .init(unit: unit.id, status: .returned, file: "a.xlsx", errors: 0, warnings: 0, answers: answers)
            }
        }
        var revision = Revision(plan: plan, isFinal: true, day: .epoch, units: records(rows))
        for _ in 1...2 {
            plan.revision += 1
            // The others' counts are no longer small, so all could be shown.
            var units = records([(20, 0), (20, 5), (20, 0)])
            units[2].answers = revision.carried(plan.units[2].id, to: PlanIndex(plan))?.answers
            units[2].carriedFrom = 2020
            revision = try Revision(
                json: Array(Revision(plan: plan, isFinal: true, day: .epoch, units: units).json.utf8))
            let last = plan.units[2].id
            #expect(revision.disclosure.hidden(of: last) == [.departures], "\(plan.revision)")
        }
    }

    @Test(
        "no hidden count can be derived from what is shown, nor with knowledge of the rule",
        arguments: [false, true])
    func solver(knowsRule: Bool) throws {
        var hidden = 0
        for seed in 0..<UInt64(knowsRule ? 200 : 400) {
            let units = try RandomUnits(seed: seed)
            let disclosure = WorkforceDisclosure(units.answers, units.index, threshold: 3)
            for figure in [WorkforceDisclosure.Figure.headcount, .fullTime, .departures] {
                let reader = Reader(units, disclosure, figure, knowsRule: knowsRule)
                hidden += reader.hidden.count
                for unit in reader.hidden {
                    #expect(!reader.finds(unit), "seed \(seed), \(figure) of \(unit)")
                }
            }
        }
        #expect(hidden > (knowsRule ? 500 : 1_000))
    }
}

/// Random small units, in which often all but one work full time.
private struct RandomUnits {
    let index: PlanIndex
    private(set) var answers: [UnitAnswers] = []

    init(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let areas = #"{ "id": "teknisk", "name": "Teknisk" }"#
        var plan = try SamplePlan.small {
            $0.replacing(
                areas, with: areas + #", { "id": "oppvekst", "name": "Oppvekst" }, { "id": "helse", "name": "Helse" }"#)
        }
        let first = plan.units[0]
        plan.units = (0..<Int.random(in: 1...8, using: &random)).map { number in
            var unit = first
            unit.id = Identifier("enhet-\(number)")
            unit.serviceArea = plan.serviceAreas[Int.random(in: 0...2, using: &random)].id
            return unit
        }
        index = PlanIndex(plan)
        for unit in plan.units {
            var answer = UnitAnswers(unit: unit.id)
            var whole = UnitStaffing()
            whole.headcount = Int.random(in: 0...7, using: &random)
            if whole.headcount > 0, Int.random(in: 0...5, using: &random) > 0 {
                let fullTime = max(0, whole.headcount - Int.random(in: 0...3, using: &random))
                whole.fullTime = fullTime
                whole.departures = Int.random(in: 0...min(4, whole.headcount), using: &random)
                let least = Int64(fullTime) * FullTimeEquivalent.scale
                let most = Int64(whole.headcount) * FullTimeEquivalent.scale
                whole.fte = FullTimeEquivalent(
                    units: fullTime == whole.headcount ? most : Int64.random(in: least + 1..<most, using: &random))
            }
            answer.wholeUnit = whole
            answers.append(answer)
        }
    }
}

/// A reader who knows only the council's workbook, and determines what is possible.
private struct Reader {
    private struct Part {
        let group: Int
        let count: Int
        let range: ClosedRange<Int>
        let isHidden: Bool
    }

    private var parts: [Part] = []
    private var groupTotals: [Int?] = []
    private var total: Int?

    /// With `knowsRule`, the reader concludes that a hidden row has few employees, and a hidden
    /// count is neither none nor all.
    init(
        _ units: RandomUnits, _ disclosure: WorkforceDisclosure, _ figure: WorkforceDisclosure.Figure, knowsRule: Bool
    ) {
        let areas = units.index.plan.serviceAreas.map(\.id)
        for answer in units.answers {
            guard let whole = answer.wholeUnit, let unit = units.index.unit(answer.unit) else { continue }
            let count: Int? =
                switch figure {
                case .headcount: whole.headcount
                case .fullTime: whole.fullTime
                default: whole.departures
                }
            guard let count else { continue }
            let hidden = disclosure.hidden(of: unit.id)
            let showsUnit = !hidden.contains(.headcount)
            // The levels of a unit with enough employees are shown.
            var range = figure == .headcount ? (count < 3 ? 1 : 3)...12 : 0...(showsUnit ? whole.headcount : 12)
            if figure == .fullTime, showsUnit, !hidden.contains(.fte), let fte = whole.fte {
                let floor = Int(fte.units / FullTimeEquivalent.scale)
                range = floor == whole.headcount ? floor...floor : 0...floor
            }
            if knowsRule, hidden.contains(figure), range.count > 2, range.lowerBound < 3 {
                range = showsUnit ? range.clamped(to: 1...max(whole.headcount - 1, 1)) : range.lowerBound...2
            }
            parts.append(
                Part(
                    group: areas.firstIndex(of: unit.serviceArea) ?? 0, count: count, range: range,
                    isHidden: hidden.contains(figure)))
        }
        for (group, area) in areas.enumerated() {
            let sum = parts.filter { $0.group == group }.reduce(0) { $0 + $1.count }
            groupTotals.append(disclosure.hidden(of: area).contains(figure) ? nil : sum)
        }
        total = disclosure.hiddenTotals.contains(figure) ? nil : parts.reduce(0) { $0 + $1.count }
    }

    /// The hidden parts that the visible figures do not determine.
    var hidden: [Int] { parts.indices.filter { parts[$0].isHidden && parts[$0].range.count > 1 } }

    /// Whether a hidden part can only have its own count, for any reader with true beliefs.
    func finds(_ unit: Int) -> Bool {
        let isRight = parts.allSatisfy { !$0.isHidden || $0.range.contains($0.count) }
        return isRight && possible(of: unit) == [parts[unit].count]
    }

    private func possible(of unit: Int) -> [Int] {
        parts[unit].range.filter { value in
            // Of the possible sums of each group, a bit each; eight units have at most 96 employees.
            let sums = groupTotals.indices.map { group in
                var sums: UInt128 = 1
                for (index, part) in parts.enumerated() where part.group == group {
                    let values =
                        index == unit ? value...value : part.isHidden ? part.range : part.count...part.count
                    sums = values.reduce(0) { $0 | sums &<< UInt128($1) }
                }
                return groupTotals[group].map { sums & 1 &<< UInt128($0) } ?? sums
            }
            let all = sums.reduce(1 as UInt128) { all, sums in
                var (all, sums, result) = (all, sums, 0 as UInt128)
                while sums != 0 {
                    if sums & 1 == 1 { result |= all }
                    (all, sums) = (all &<< 1, sums &>> 1)
                }
                return result
            }
            return total.map { all &>> UInt128($0) & 1 == 1 } ?? (all != 0)
        }
    }
}
