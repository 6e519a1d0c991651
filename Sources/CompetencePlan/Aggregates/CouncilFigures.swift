/// Figures over all units that the council's sheets need before their first row is written: sums, and how much of each
/// unit is public. They are found in one pass; everything else is made unit by unit while writing.
package struct CouncilFigures: Sendable {
    package private(set) var gaps = GapTable.Summary()
    /// One for each of the answers.
    package private(set) var unitGaps: [GapTable.Summary] = []
    /// The offsets of answers with levels, by the number of the unit's diagram as in Appendix 2. Units without a
    /// diagram come last, in the plan's order.
    package private(set) var byDiagram: [Int] = []
    /// Fagområder that several units have, most common first.
    package var commonAreas: [GapByArea] { gapsByArea.values.filter { $0.units > 1 }.sorted { $0.units > $1.units } }
    /// Those with an answer, in the plan's order.
    package private(set) var serviceAreas: [GapByServiceArea]
    /// Felles behov, with the largest weighted gap first.
    package var sharedNeeds: [GapByArea] {
        gapsByArea.values.filter(\.isShared).sorted { $0.weightedGap > $1.weightedGap }
    }
    private var gapsByArea = OrderedDictionary<ChoiceKey, GapByArea>()
    /// Persons, and figures derived from them.
    package let workforce: Workforce
    /// Årsverk by fagområde.
    package private(set) var staffing = StaffingSum()
    /// Units and lines of Appendix 3, and the number of hidden lines.
    package private(set) var staffingUnits = 0
    package private(set) var staffingLines = 0
    package private(set) var staffingHidden = 0
    /// Fagområder of which it cannot be shown whether they are vulnerable: they are hidden, or the number who leave is.
    package private(set) var vulnerabilityHidden = 0
    /// Whether it can be shown of any fagområde if it is vulnerable.
    package var knowsVulnerable: Bool { staffingLines > vulnerabilityHidden }
    /// The number of fagområder whose årsverk are shown, and whose employees are not.
    package private(set) var headcountsHidden = 0
    /// Fagområder that several units staff.
    package var sharedStaffing: [StaffingByArea] { staffingByArea.values.filter { $0.units.count > 1 } }
    private var staffingByArea = OrderedDictionary<ChoiceKey, StaffingByArea>()
    package private(set) var recruitment: RecruitmentTable
    /// Of service areas with a stated need, in the plan's order.
    package private(set) var recruitmentByArea: [(area: ServiceArea, need: RecruitmentTable)]
    package let challenges: ChallengeTable
    package private(set) var priorities: PriorityList
    /// Visible fagområder that are vulnerable, most serious first. Hidden ones are not included.
    package private(set) var vulnerable: [Vulnerability] = []
    package private(set) var strategies: StrategyTable
    /// The inconsistent items of each kind by unit, with the offset of its answers.
    package private(set) var checks: [CrossCheck.Kind: [(unit: Int, subjects: [CrossCheck.Subject])]] = [:]

    /// The figures of `answers`, which are in the plan's order of units and have a filter each.
    package init(_ answers: [UnitAnswers], _ filters: [PublicAnswers], _ disclosure: WorkforceDisclosure) {
        let index = disclosure.index
        let plan = index.plan
        serviceAreas = plan.serviceAreas.map(GapByServiceArea.init)
        workforce = Workforce(answers, disclosure)
        recruitment = RecruitmentTable(plan)
        recruitmentByArea = plan.serviceAreas.map { ($0, RecruitmentTable(plan)) }
        challenges = ChallengeTable(index: index, answers: answers)
        priorities = PriorityList([], plan)
        strategies = StrategyTable(index)
        let areaIndices = plan.serviceAreas.map(\.id).offsets
        for (offset, answers) in answers.enumerated() {
            guard let unit = PublicUnit(answers, filters[offset]) else {
                unitGaps.append(GapTable.Summary())
                continue
            }
            addAreas(of: unit, at: offset)
            add(unit, at: offset)
            let priorities = unit.priorities
            self.priorities.add(priorities, plan)
            guard let area = areaIndices[unit.unit.serviceArea] else { continue }
            add(unit, at: offset, to: area, large: priorities.filter { plan.isLarge($0.levels.weightedGap) })
        }
        byDiagram = answers.indices.filter { unitGaps[$0].published + unitGaps[$0].hidden > 0 }
            .map { (index.unit(answers[$0].unit)?.diagram ?? .max, $0) }.sorted { $0 < $1 }.map(\.1)
        vulnerable = vulnerable.sorted { $0.seriousness < $1.seriousness }
        serviceAreas.removeAll(where: \.units.isEmpty)
        recruitmentByArea.removeAll { $0.need.total == nil }
    }

    private mutating func addAreas(of unit: PublicUnit, at offset: Int) {
        for line in unit.gaps?.lines ?? [] {
            let area = gapsByArea.offset(of: line.area.key, adding: GapByArea(area: line.area))
            gapsByArea.values[area].add(line, ofUnitAt: offset)
        }
        for line in unit.staffing?.lines ?? [] {
            guard let published = line.published else { continue }
            let area = staffingByArea.offset(of: line.area.key, adding: StaffingByArea(area: line.area))
            staffingByArea.values[area].add(published, ofUnitAt: offset)
        }
    }

    private mutating func add(_ unit: PublicUnit, at offset: Int) {
        let summary = unit.gaps?.summary ?? GapTable.Summary()
        gaps.add(summary)
        unitGaps.append(summary)
        if let lines = unit.staffing {
            staffingUnits += 1
            staffingLines += lines.lines.count
            staffingHidden += lines.hidden
            staffing.add(lines.sum)
        }
        recruitment.add(unit.answers.recruitment)
        strategies.add(unit.answers.measures, of: unit.unit.id)
        vulnerable += unit.vulnerable.filter { !$0.reasons.isEmpty }
        vulnerabilityHidden +=
            unit.staffing?.lines.count { Vulnerability.isVulnerable($0, unit.index.plan.thresholds) == nil } ?? 0
        headcountsHidden += unit.staffing?.lines.count { $0.published != nil && $0.headcount == nil } ?? 0
        for kind in CrossCheck.Kind.allCases {
            let subjects = unit.subjects(of: kind)
            if !subjects.isEmpty { checks[kind, default: []].append((offset, subjects)) }
        }
    }

    private mutating func add(_ unit: PublicUnit, at offset: Int, to area: Int, large: [Priority]) {
        recruitmentByArea[area].need.add(unit.answers.recruitment)
        guard let lines = unit.gaps else { return }
        serviceAreas[area].units.append(offset)
        serviceAreas[area].summary.add(lines.summary)
        for priority in large { serviceAreas[area].addLarge(priority) }
    }
}
