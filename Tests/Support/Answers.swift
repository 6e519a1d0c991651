import CompetencePlan

extension GapAnswer {
    package init(
        area: Choice<SubjectArea>, current: CompetenceLevel, desired: CompetenceLevel, importance: Int?,
        comment: String, own: [String: OwnAnswer] = [:], source: Source
    ) {
        self.init()
        self.area = area
        self.current = current
        self.desired = desired
        self.importance = importance
        self.comment = comment
        self.own = own
        self.source = source
    }
}

extension StaffingAnswer {
    package init(
        area: Choice<SubjectArea>, headcount: Int, fte: FullTimeEquivalent?, fullTime: Int?, departures: Int?,
        vacant: FullTimeEquivalent?, comment: String, own: [String: OwnAnswer] = [:], source: Source
    ) {
        self.init()
        self.area = area
        self.headcount = headcount
        self.fte = fte
        self.fullTime = fullTime
        self.departures = departures
        self.vacant = vacant
        self.comment = comment
        self.own = own
        self.source = source
    }
}

extension RecruitmentAnswer {
    package init(
        position: Choice<Position>, year: Int, count: FullTimeEquivalent, reason: String,
        own: [String: OwnAnswer] = [:], source: Source
    ) {
        self.init()
        self.position = position
        self.year = year
        self.count = count
        self.reason = reason
        self.own = own
        self.source = source
    }
}

extension MeasureAnswer {
    package init(
        need: String, strategies: [Choice<Strategy>] = [], measure: String, area: Choice<SubjectArea>? = nil,
        responsible: String = "", deadline: Deadline? = nil, cost: Kroner? = nil, isBudgeted: Bool? = nil,
        boundMonths: Int? = nil, status: MeasureStatus? = nil, evaluation: String = "",
        own: [String: OwnAnswer] = [:], source: Source
    ) {
        self.init()
        self.need = need
        self.strategies = strategies
        self.measure = measure
        self.area = area
        self.responsible = responsible
        self.deadline = deadline
        self.cost = cost
        self.isBudgeted = isBudgeted
        self.boundMonths = boundMonths
        self.status = status
        self.evaluation = evaluation
        self.own = own
        self.source = source
    }
}
