import CompetencePlan

/// A municipality's figures, calculated directly from the answers without the program's aggregates, for
/// comparison with the council's workbook.
struct PlainFigures {
    /// A fagområde of a unit with visible levels.
    struct Line {
        let unit: String
        let area: String
        let serviceArea: String
        let current: Int
        let desired: Int
        let weight: Int
        let importance: Int
        /// Whether it has a measure that is planned or under way.
        let isAnswered: Bool
    }

    private(set) var lines: [Line] = []
    private(set) var hidden = 0
    private(set) var vulnerable = 0
    private(set) var vulnerableOpen = 0
    private(set) var vulnerableHidden = 0
    /// Fagområder that can be seen to be vulnerable or not.
    private(set) var known = 0
    /// The number of fagområder with visible staffing.
    private(set) var staffed = 0
    private(set) var recruited: Int?
    /// Hele virksomheten of each unit that answered, with the unit's name and service area; nil if not stated.
    private(set) var wholeUnits: [(unit: String, serviceArea: String, row: UnitStaffing?)] = []
    private let privacy: Int
    /// Årsverk of the visible fagområder, in ten-thousandths.
    private(set) var areaFTE: Int64?
    private(set) var measures: [MeasureAnswer] = []
    let returned: Int
    let carried: Int
    let waived: Int
    let units: Int
    /// Units without a row, as those with «Ingen behov», that answered themselves.
    let withoutRecruitment: Int
    let withoutMeasures: Int

    init(_ revision: Revision) {
        let plan = revision.plan
        units = revision.units.count
        let own = revision.units.filter { $0.carriedFrom == nil }.compactMap(\.answers)
        withoutRecruitment = own.count(where: \.recruitment.isEmpty)
        withoutMeasures = own.count(where: \.measures.isEmpty)
        privacy = plan.thresholds.privacy
        returned = revision.units.count { $0.status == .returned }
        carried = revision.units.count { $0.status == .carried }
        waived = revision.units.count { $0.status == .waived }
        let disclosure = PlainDisclosure(revision)
        for unit in revision.answers {
            let isClosed = disclosure.closed.contains(unit.unit)
            add(unit, plan, isClosed: isClosed, hidesLeaving: disclosure.departures.contains(unit.unit))
        }
    }

    private mutating func add(
        _ answers: UnitAnswers, _ plan: PlanDefinition, isClosed: Bool, hidesLeaving: Bool
    ) {
        let limits = plan.thresholds
        guard let unit = plan.units.first(where: { $0.id == answers.unit }) else { return }
        let serviceArea = plan.serviceAreas.first { $0.id == unit.serviceArea }?.name ?? ""
        let open = Set(answers.measures.filter(Self.isOpen).compactMap(\.area))
        for gap in answers.gaps {
            let employees = answers.staffing.first { $0.area == gap.area }?.headcount ?? 0
            guard employees >= limits.privacy, !isSmall(answers) else {
                hidden += 1
                continue
            }
            let (current, desired) = (Int(gap.current.asDouble), Int(gap.desired.asDouble))
            let lack = max(0, desired - current)
            lines.append(
                Line(
                    unit: unit.name, area: Self.name(gap.area, plan), serviceArea: serviceArea, current: current,
                    desired: desired, weight: lack * (gap.importance ?? 1), importance: gap.importance ?? 1,
                    isAnswered: open.contains(gap.area)))
        }
        wholeUnits.append((unit.name, serviceArea, answers.wholeUnit))
        let staffed = answers.staffing.map(\.area)
        vulnerableHidden += answers.gaps.count { !staffed.contains($0.area) }
        let hidden = hiddenRows(answers, isClosed: isClosed)
        for (index, staffing) in answers.staffing.enumerated() {
            guard !hidden.contains(index) else {
                vulnerableHidden += 1
                continue
            }
            self.staffed += 1
            if let fte = staffing.fte { areaFTE = (areaFTE ?? 0) + fte.units }
            let hasFewFTE = staffing.fte.map { $0.asDouble < limits.vulnerableFTE.asDouble } ?? false
            let showsLeaving = !hidesLeaving && Self.showsLeaving(staffing, answers, below: privacy)
            let leaving = showsLeaving ? Double(staffing.departures ?? 0) / Double(staffing.headcount) : 0
            guard
                hasFewFTE || staffing.headcount < limits.vulnerableHeadcount
                    || leaving > limits.vulnerableDepartureShare.asDouble
            else {
                if staffing.departures != nil, !showsLeaving { vulnerableHidden += 1 } else { known += 1 }
                continue
            }
            vulnerable += 1
            known += 1
            if !open.contains(staffing.area) { vulnerableOpen += 1 }
        }
        for need in answers.recruitment { recruited = (recruited ?? 0) + (need.count.whole ?? 0) }
        measures += answers.measures
    }

    /// The rows of hidden fagområder: those with few employees, and as many others as keep the unit's
    /// own årsverk from revealing them.
    private func hiddenRows(_ answers: UnitAnswers, isClosed: Bool) -> Set<Int> {
        let counts = answers.staffing.map(\.headcount)
        var hidden = Set(counts.indices.filter { isClosed || counts[$0] < privacy })
        let missing = answers.gaps.count { gap in !answers.staffing.contains { $0.area == gap.area } }
        guard !isClosed, answers.wholeUnit?.fte != nil || answers.wholeUnit?.vacant != nil, hidden.count + missing > 0
        else { return hidden }
        if hidden.count + missing >= privacy, hidden.reduce(0, { $0 + counts[$1] }) >= privacy { return hidden }
        let published = counts.indices.filter { !hidden.contains($0) }
        if let smallest = published.min(by: { counts[$0] < counts[$1] }) { hidden.insert(smallest) }
        return hidden
    }

    /// Whether departures may be shown: neither they, nor those who remain, nor the unit's others are few.
    private static func showsLeaving(_ row: StaffingAnswer, _ answers: UnitAnswers, below privacy: Int) -> Bool {
        if answers.wholeUnit?.headcount == privacy + 1 { return false }
        let others = answers.wholeUnit.map { $0.headcount - row.headcount } ?? 0
        let counts = [row.departures ?? 0, row.headcount - (row.departures ?? 0), others]
        return !counts.contains { (1..<privacy).contains($0) }
    }

    static func name(_ area: Choice<SubjectArea>, _ plan: PlanDefinition) -> String {
        switch area {
        case .listed(let id): plan.subjectAreas.first { $0.id == id }?.name ?? ""
        case .own(let text): text + " *"
        }
    }

    static func isOpen(_ measure: MeasureAnswer) -> Bool { !isDone(measure) && !isDropped(measure) }
    static func isDone(_ measure: MeasureAnswer) -> Bool { measure.status?.id.text == "done" }
    static func isDropped(_ measure: MeasureAnswer) -> Bool { measure.status?.id.text == "dropped" }

    /// Whether the unit has so few employees that nothing of it may be shown.
    private func isSmall(_ answers: UnitAnswers) -> Bool {
        answers.wholeUnit.map { $0.headcount < privacy } ?? false
    }

    /// Whether a unit's own row is hidden: it has few employees, but not none.
    func isHidden(_ row: UnitStaffing) -> Bool { (1..<privacy).contains(row.headcount) }

    /// The rows that totals include: of all units, or of those in a service area.
    func wholeUnits(in area: String? = nil) -> [UnitStaffing] {
        wholeUnits.filter { area == nil || $0.serviceArea == area }.compactMap(\.row)
    }

    var weights: [Int] { lines.map(\.weight).filter { $0 > 0 }.sorted(by: >) }

    func large(from limit: Int) -> [Line] { lines.filter { $0.weight >= limit } }

    /// Kroner of the selected measures.
    func cost(where isPicked: (MeasureAnswer) -> Bool) -> Int? {
        let costs = measures.filter(isPicked).compactMap(\.cost)
        return costs.isEmpty ? nil : costs.reduce(0) { $0 + Int($1.units / 100) }
    }

    /// Nil if nothing is desired.
    var coverage: Double? {
        let desired = lines.reduce(0) { $0 + $1.desired }
        return desired == 0 ? nil : Double(lines.reduce(0) { $0 + min($1.current, $1.desired) }) / Double(desired)
    }
}
