/// How employees and årsverk have changed, by fagområde and summed for each unit.
package struct StaffingChanges: Hashable, Sendable {
    /// A fagområde of a unit that may be shown in both years.
    package struct Line: Hashable, Sendable {
        package var unit: Identifier<Unit>
        package var area: Choice<SubjectArea>
        package var figures: Figures
    }

    /// Employees and årsverk of both years; årsverk only where both years state them.
    package struct Figures: Hashable, Sendable {
        package var headcountThen = 0
        package var headcountNow = 0
        package var fteThen: FullTimeEquivalent?
        package var fteNow: FullTimeEquivalent?

        package var hasChanged: Bool { headcountThen != headcountNow || fteThen != fteNow }

        fileprivate init() {}

        fileprivate init(from then: StaffingAnswer, to now: StaffingAnswer) {
            headcountThen = then.headcount
            headcountNow = now.headcount
            guard let before = then.fte, let after = now.fte else { return }
            fteThen = before
            fteNow = after
        }

        fileprivate mutating func add(_ figures: Figures) {
            headcountThen += figures.headcountThen
            headcountNow += figures.headcountNow
            if let then = figures.fteThen { fteThen = (fteThen ?? .zero) + then }
            if let now = figures.fteNow { fteNow = (fteNow ?? .zero) + now }
        }
    }

    package struct UnitSum: Hashable, Sendable {
        package var unit: Unit
        package var lines: Int
        /// Lines hidden in one year or both.
        package var hidden: Int
        package var figures: Figures
    }

    /// In the order of the plan and of the forms.
    package var lines: [Line] = []
    package var units: [UnitSum] = []
    package var sum = Figures()
    package var hidden = 0

    init(_ pair: RevisionPair) {
        let then = StaffingTable(index: pair.earlierIndex, answers: pair.thenAnswers, hiddenBelow: pair.threshold)
        let now = StaffingTable(index: pair.laterIndex, answers: pair.nowAnswers, hiddenBelow: pair.threshold)
        let earlier = Dictionary(
            then.units.flatMap { unit in
                unit.lines.map { (UnitArea(unit: unit.unit.id, area: pair.key(of: $0.area)), $0) }
            }
        ) { first, _ in first }
        for unit in now.units {
            var sum = UnitSum(unit: unit.unit, lines: 0, hidden: 0, figures: Figures())
            for line in unit.lines {
                guard let before = earlier[UnitArea(unit: unit.unit.id, area: pair.key(of: line.area))] else {
                    continue
                }
                guard let was = before.answer, let answer = line.answer else {
                    sum.hidden += 1
                    continue
                }
                let change = Line(unit: unit.unit.id, area: line.area, figures: Figures(from: was, to: answer))
                lines.append(change)
                sum.lines += 1
                sum.figures.add(change.figures)
            }
            self.sum.add(sum.figures)
            hidden += sum.hidden
            if sum.lines + sum.hidden > 0 { units.append(sum) }
        }
    }
}
