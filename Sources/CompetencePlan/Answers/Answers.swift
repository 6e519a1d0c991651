/// Where an answer stands in a returned form, so that every number can be followed back to a cell.
package struct Source: Hashable, Sendable {
    package var file: String
    package var sheet: String
    /// "C7": the first cell of the answer's row, or the cell itself where a row holds several answers.
    package var cell: String

    package init(file: String, sheet: String, cell: String) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
    }
}

/// All that one unit answered and that counts.
///
/// A row with an error in a required cell is not here; a finding names it.
package struct UnitAnswers: Hashable, Sendable {
    package var unit: Identifier<Unit>
    package var gaps: [GapAnswer] = []
    package var staffing: [StaffingAnswer] = []
    package var recruitment: [RecruitmentAnswer] = []
    package var measures: [MeasureAnswer] = []
    /// The privacy threshold that the answers were given under, where they are carried forward from an earlier revision;
    /// nil where they are the revision's own.
    package var privacyThreshold: Int?

    package init(unit: Identifier<Unit>) { self.unit = unit }

    /// The same answers, with what `transform` makes of where each stands.
    package func mapSources(_ transform: (Source) -> Source) -> UnitAnswers {
        var copy = self
        for index in gaps.indices { copy.gaps[index].source = transform(gaps[index].source) }
        for index in staffing.indices { copy.staffing[index].source = transform(staffing[index].source) }
        for index in recruitment.indices { copy.recruitment[index].source = transform(recruitment[index].source) }
        for index in measures.indices { copy.measures[index].source = transform(measures[index].source) }
        return copy
    }

    /// Whether two returns say the same, wherever it stands.
    package func hasSameContent(as other: UnitAnswers) -> Bool {
        let nowhere = Source(file: "", sheet: "", cell: "")
        return mapSources { _ in nowhere } == other.mapSources { _ in nowhere }
    }
}

/// GAP score: the current and the desired level of a fagområde in a unit.
package struct GapAnswer: Hashable, Sendable {
    package var area: Choice<SubjectArea>
    /// Dagens nivå, on the plan's scale.
    package var current: Int
    /// Ønsket nivå.
    package var desired: Int
    /// Viktighet; nil where the unit left it out.
    package var importance: Int?
    package var comment: String
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer]
    package var source: Source

    package init(
        area: Choice<SubjectArea>, current: Int, desired: Int, importance: Int?, comment: String,
        own: [String: OwnAnswer] = [:], source: Source
    ) {
        self.area = area
        self.current = current
        self.desired = desired
        self.importance = importance
        self.comment = comment
        self.own = own
        self.source = source
    }

    /// Desired minus current: above zero is a lack, below zero a surplus. Never read from the form, where it may be
    /// typed over.
    package var gap: Int { desired - current }

    /// max(gap, 0) × importance: a surplus in one place never cancels a lack in another. A row without importance
    /// counts with the lowest, and a warning says so.
    package var weightedGap: Int { max(gap, 0) * (importance ?? 1) }
}

/// Bemanning: employees and årsverk of a fagområde in a unit.
package struct StaffingAnswer: Hashable, Sendable {
    package var area: Choice<SubjectArea>
    /// Ansatte.
    package var headcount: Int
    /// Årsverk; nil where not stated, which is not zero.
    package var fte: FullTimeEquivalent?
    /// Employees in full-time positions.
    package var fullTime: Int?
    /// Ventet avgang: employees expected to leave.
    package var departures: Int?
    /// Ubesatte årsverk.
    package var vacant: FullTimeEquivalent?
    package var comment: String
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer]
    package var source: Source

    package init(
        area: Choice<SubjectArea>, headcount: Int, fte: FullTimeEquivalent?, fullTime: Int?, departures: Int?,
        vacant: FullTimeEquivalent?, comment: String, own: [String: OwnAnswer] = [:], source: Source
    ) {
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

/// Rekrutteringsbehov: how many a unit needs of a position in a year. A blank cell is no answer, and is not zero.
package struct RecruitmentAnswer: Hashable, Sendable {
    package var position: Choice<Position>
    package var year: Int
    package var count: Int
    /// Begrunnelse, the same for all years of a row.
    package var reason: String
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer]
    package var source: Source

    package init(
        position: Choice<Position>, year: Int, count: Int, reason: String, own: [String: OwnAnswer] = [:],
        source: Source
    ) {
        self.position = position
        self.year = year
        self.count = count
        self.reason = reason
        self.own = own
        self.source = source
    }
}

/// Tiltak: a measure that answers a need by one to four strategies.
package struct MeasureAnswer: Hashable, Sendable {
    package var need: String
    package var strategies: [Choice<Strategy>]
    /// Empty where the unit stated a need and no measure yet.
    package var measure: String
    package var area: Choice<SubjectArea>?
    /// Ansvarlig.
    package var responsible: String
    /// Frist, as a day or a year.
    package var deadline: Deadline?
    package var cost: Kroner?
    /// Forankret i budsjett.
    package var isBudgeted: Bool?
    /// Bindingstid in months (plan chapter 3.2, Videreutdanning: at most two years).
    package var boundMonths: Int?
    package var status: MeasureStatus?
    package var evaluation: String
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer]
    package var source: Source

    package init(
        need: String, strategies: [Choice<Strategy>] = [], measure: String, area: Choice<SubjectArea>? = nil,
        responsible: String = "", deadline: Deadline? = nil, cost: Kroner? = nil, isBudgeted: Bool? = nil,
        boundMonths: Int? = nil, status: MeasureStatus? = nil, evaluation: String = "",
        own: [String: OwnAnswer] = [:], source: Source
    ) {
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

/// Frist: people write a day or just a year.
package enum Deadline: Hashable, Sendable, CustomStringConvertible {
    case day(CalendarDay)
    case year(Int)

    package var year: Int {
        switch self {
        case .day(let day): day.year
        case .year(let year): year
        }
    }

    /// "2018-06-30" or "2018".
    package var description: String {
        switch self {
        case .day(let day): day.description
        case .year(let year): String(year)
        }
    }
}

/// How far a measure has come.
package enum MeasureStatus: String, CaseIterable, Sendable {
    /// Planlagt.
    case planned
    /// Pågår.
    case ongoing
    /// Gjennomført.
    case done
    /// Utsatt.
    case postponed
    /// Avsluttet uten gjennomføring.
    case dropped
}
