/// Appendix 2: the levels of each unit's fagområder (plan chapter 7.2), without hidden ones.
package enum GapTable {
    /// One fagområde in one unit.
    package struct Line: Hashable, Sendable {
        package var unit: Identifier<Unit>
        package var area: Choice<SubjectArea>
        /// Nil if the unit stated no staffing.
        package var headcount: Int?
        package var importance: Int?
        /// Nil if the levels could be linked to a person.
        package var levels: Levels?
    }

    package struct Levels: Hashable, Sendable {
        package var current: CompetenceLevel
        package var desired: CompetenceLevel
        package var weightedGap: CompetenceLevel
        package var gap: CompetenceLevel { desired - current }
        /// How far the current level is below the desired one; zero for a surplus.
        package var lack: CompetenceLevel { max(gap, 0) }

        /// The same current level, with another aim.
        func towards(_ desired: CompetenceLevel, weight: Int) -> Levels {
            var levels = self
            levels.desired = desired
            levels.weightedGap = levels.lack * weight
            return levels
        }

        fileprivate init(_ answer: GapAnswer) {
            current = answer.current
            desired = answer.desired
            weightedGap = answer.weightedGap
        }
    }

    /// The lines of one unit, in the order of its form.
    package struct UnitLines: Hashable, Sendable {
        package var unit: Unit
        package var lines: [Line]
        package var summary: Summary

        /// The lines of a unit, with levels only where they may be shown; nil if it gave none, or is not in the plan.
        package init?(of answers: UnitAnswers, _ filter: PublicAnswers) {
            guard !answers.gaps.isEmpty, let unit = filter.index.unit(answers.unit) else { return nil }
            self.unit = unit
            lines = answers.gaps.map { answer in
                let headcount = filter.publicHeadcount(of: answer.area)
                return Line(
                    unit: answers.unit, area: answer.area, headcount: headcount, importance: answer.importance,
                    levels: filter.publishesLevels(of: answer.area) ? Levels(answer) : nil)
            }
            summary = Summary(of: lines)
        }

        /// The visible lines in the order of a diagram: by gap, then by weighted gap, both
        /// descending, then as in the form.
        package var publicByGap: [Line] {
            let published = lines.compactMap { line in line.levels.map { (line, $0) } }
            return published.sorted { ($0.1.gap, $0.1.weightedGap) > ($1.1.gap, $1.1.weightedGap) }.map(\.0)
        }

        package var hidden: [Line] { lines.filter { $0.levels == nil } }
    }

    /// Sums over the visible lines. Hidden ones are in no sum, since a reader could subtract.
    package struct Summary: Hashable, Sendable {
        package var published = 0
        package var hidden = 0
        package var current: CompetenceLevel = 0
        package var desired: CompetenceLevel = 0
        package var weightedGap: CompetenceLevel = 0
        /// Σ max(gap, 0): the total lack, which no surplus reduces.
        package var lack: CompetenceLevel = 0
        /// The number of fagområder with a positive gap, and with a surplus.
        package var lacking = 0
        package var surplus = 0

        /// The total of negative gaps, as a positive number.
        package var excess: CompetenceLevel { desired - current - lack }

        /// Dekning: Σ (min(current, desired) − lowest) / Σ (desired − lowest), so that a surplus does not
        /// cover a lack, and the lowest level counts as nothing also on a scale from 1; nil if nothing
        /// above the lowest level is desired.
        package func coverage(above lowest: Int) -> Ratio? {
            let wanted = desired - CompetenceLevel(whole: lowest * published)
            return Ratio(wanted - lack, of: wanted)
        }

        package var meanCurrent: Ratio? { Ratio(current, per: published) }
        package var meanDesired: Ratio? { Ratio(desired, per: published) }
        package var meanLack: Ratio? { Ratio(lack, per: published) }

        package init() {}

        package init(of lines: some Sequence<Line>) {
            for line in lines { add(line) }
        }

        /// Adds the sums of more lines.
        package mutating func add(_ other: Summary) {
            published += other.published
            hidden += other.hidden
            current += other.current
            desired += other.desired
            weightedGap += other.weightedGap
            lack += other.lack
            lacking += other.lacking
            surplus += other.surplus
        }

        mutating func add(_ line: Line) {
            if let levels = line.levels { add(levels) } else { hidden += 1 }
        }

        mutating func add(_ levels: Levels) {
            published += 1
            current += levels.current
            desired += levels.desired
            weightedGap += levels.weightedGap
            lack += levels.lack
            if levels.gap > 0 { lacking += 1 }
            if levels.gap < 0 { surplus += 1 }
        }
    }

    /// The sums of all units. Levels of a fagområde with few employees, or without a stated number, are hidden.
    package static func summary(of answers: [UnitAnswers], _ disclosure: WorkforceDisclosure) -> Summary {
        answers.reduce(into: Summary()) { sum, unit in
            if let lines = UnitLines(of: unit, PublicAnswers(of: unit, disclosure)) { sum.add(lines.summary) }
        }
    }
}
