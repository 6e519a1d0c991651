/// GAP of one fagområde over its units: shows where a joint course or inter-municipal cooperation could help
/// (plan chapters 3.1.1 and 3.4).
package struct GapByArea: Hashable, Sendable {
    package let area: Choice<SubjectArea>
    /// The number of hidden lines; they are in no other figure.
    package private(set) var hidden = 0
    /// The units with a positive gap, as offsets among the answers.
    package private(set) var lacking: [Int] = []
    package private(set) var lowestCurrent: CompetenceLevel?
    package private(set) var highestCurrent: CompetenceLevel?
    package private(set) var weightedGap: CompetenceLevel = 0
    /// The number of units that all figures here are of.
    package private(set) var published = 0
    /// The number of units that have it, shown or hidden.
    package var units: Int { published + hidden }
    private var lack: CompetenceLevel = 0
    /// Sums over the units that stated employees.
    private var lackByHeadcount: CompetenceLevel = 0
    private var headcount = 0

    init(area: Choice<SubjectArea>) { self.area = area }

    /// The mean lack over the units: a surplus in one unit does not reduce the lack of another.
    package var meanLack: Ratio? { Ratio(lack, per: published) }

    /// The mean weighted by employees, over the units that stated any.
    package var headcountWeightedMeanLack: Ratio? { Ratio(lackByHeadcount, per: headcount) }

    /// Felles behov: at least two units have the same lack, so that one course, or one neighbour, can help them all.
    package var isShared: Bool { lacking.count > 1 }

    mutating func add(_ line: GapTable.Line, ofUnitAt offset: Int) {
        guard let levels = line.levels else {
            hidden += 1
            return
        }
        published += 1
        lack += levels.lack
        weightedGap += levels.weightedGap
        lowestCurrent = min(lowestCurrent ?? levels.current, levels.current)
        highestCurrent = max(highestCurrent ?? levels.current, levels.current)
        if levels.gap > 0 { lacking.append(offset) }
        if let employees = line.headcount, employees > 0 {
            lackByHeadcount += levels.lack * employees
            headcount += employees
        }
    }
}
