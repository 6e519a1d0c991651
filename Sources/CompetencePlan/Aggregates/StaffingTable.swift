/// Appendix 3: årsverk and employees by fagområde and unit, the overview that chapter 6 of the plan
/// asks for, without hidden figures.
package enum StaffingTable {
    /// One fagområde in one unit.
    package struct Line: Hashable, Sendable {
        package var area: Choice<SubjectArea>
        /// Årsverk, held and vacant; nil if they could be linked to a person.
        package var published: StaffingSum?
        /// Ansatte; nil if hidden.
        package var headcount: Int?
        /// Ventet avgang; nil if hidden or not stated.
        package var departures: Int?
        /// Whether it is stated, and hidden.
        private(set) var hidesDepartures = false

        /// A fagområde with nothing that may be shown, or nothing stated.
        init(hidden area: Choice<SubjectArea>) { self.area = area }

        /// With everything stated.
        init(showing answer: StaffingAnswer) {
            area = answer.area
            published = StaffingSum(answer)
            headcount = answer.headcount
            departures = answer.departures
        }

        init(_ answer: StaffingAnswer, _ filter: PublicAnswers) {
            area = answer.area
            published = filter.publishes(answer) ? StaffingSum(answer) : nil
            headcount = filter.publicHeadcount(of: answer.area)
            departures = filter.publishesDepartures(answer) ? answer.departures : nil
            hidesDepartures = departures == nil && answer.departures != nil
        }
    }

    package struct UnitLines: Hashable, Sendable {
        package var unit: Unit
        package var lines: [Line]
        package var sum: StaffingSum
        /// The number of hidden lines.
        package var hidden: Int

        /// The lines of a unit, with figures only where they may be shown; nil if it gave none, or is not in the plan.
        package init?(of answers: UnitAnswers, _ filter: PublicAnswers) {
            let index = filter.index
            // Cross-cutting fagområder have no staffing of their own.
            let staffing = answers.staffing.filter { !index.isCrossCutting($0.area) }
            let gapAreas = answers.gaps.map(\.area).filter { !index.isCrossCutting($0) }
            guard let unit = index.unit(answers.unit), index.plan.asks(unit.id, for: .staffing),
                !staffing.isEmpty || !gapAreas.isEmpty
            else { return nil }
            self.unit = unit
            lines = Self.lines(gapAreas, staffing, filter)
            sum = lines.reduce(into: StaffingSum()) { sum, line in
                if let published = line.published { sum.add(published) }
            }
            hidden = lines.count { $0.published == nil }
        }

        /// The fagområder in the order of the GAP sheet, then those with staffing only. One without stated employees
        /// looks like one with few, and has the same position.
        private static func lines(
            _ gapAreas: [Choice<SubjectArea>], _ staffing: [StaffingAnswer], _ filter: PublicAnswers
        ) -> [Line] {
            let lines = staffing.map { (key: $0.area.key, line: Line($0, filter)) }
            let byArea = Dictionary(grouping: lines, by: \.key)
            let keys = gapAreas.map(\.key)
            let shared = zip(gapAreas, keys).flatMap { byArea[$1]?.map(\.line) ?? [Line(hidden: $0)] }
            let gapKeys = Set(keys)
            return shared + lines.filter { !gapKeys.contains($0.key) }.map(\.line)
        }
    }
}

/// A sum of årsverk by fagområde; nil if nobody stated any, which is not zero. Employees are not summed, since one
/// person may have several fagområder.
package struct StaffingSum: Hashable, Sendable {
    package private(set) var fte: FullTimeEquivalent?
    package private(set) var vacant: FullTimeEquivalent?

    package init() {}

    /// The sum of one row.
    init(_ answer: StaffingAnswer) {
        fte = answer.fte
        vacant = answer.vacant
    }

    /// Adds the sum of more rows.
    mutating func add(_ other: StaffingSum) {
        fte += other.fte
        vacant += other.vacant
    }
}
