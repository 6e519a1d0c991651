/// What one unit stated, without comments, answers in HR's own columns and the cells that it stands in: all that the
/// council's sheets and sums are made of, in a form that is quickly made anew each time a sheet looks at the unit.
package struct UnitFigures: Sendable {
    package let unit: Identifier<Unit>
    package internal(set) var levels: [StatedLevels] = []
    package internal(set) var staffing: [StatedStaffing] = []
    package internal(set) var recruitment: [StatedRecruitment] = []
    package internal(set) var measures: [StatedMeasure] = []
    /// As in `UnitAnswers`.
    let privacyThreshold: Int?

    init(unit: Identifier<Unit>, privacyThreshold: Int?) {
        self.unit = unit
        self.privacyThreshold = privacyThreshold
    }

    package init(_ answers: UnitAnswers) {
        self.init(levelsOf: answers)
        recruitment = answers.recruitment.map {
            StatedRecruitment(position: $0.position, year: $0.year, count: $0.count)
        }
        measures = answers.measures.map { answer in
            StatedMeasure(
                need: answer.need, measure: answer.measure, strategies: answer.strategies, area: answer.area,
                deadline: answer.deadline, cost: answer.cost, isBudgeted: answer.isBudgeted, status: answer.status)
        }
    }

    /// The levels and the staffing alone.
    init(levelsOf answers: UnitAnswers) {
        self.init(unit: answers.unit, privacyThreshold: answers.privacyThreshold)
        levels = answers.gaps.map { answer in
            StatedLevels(
                area: answer.area, current: answer.current, desired: answer.desired, importance: answer.importance)
        }
        staffing = answers.staffing.map { answer in
            let figures = StaffingFigures(
                headcount: answer.headcount, fte: answer.fte, fullTime: answer.fullTime,
                departures: answer.departures, vacant: answer.vacant)
            return StatedStaffing(area: answer.area, figures: figures)
        }
    }
}

/// The levels of one fagområde, as in `GapAnswer`.
package struct StatedLevels: Sendable {
    let area: Choice<SubjectArea>
    let current: Int
    let desired: Int
    let importance: Int?
}

/// The staffing of one fagområde, as in `StaffingAnswer`.
package struct StatedStaffing: Sendable {
    let area: Choice<SubjectArea>
    let figures: StaffingFigures
}

package struct StaffingFigures: Hashable, Sendable {
    package let headcount: Int
    package let fte: FullTimeEquivalent?
    let fullTime: Int?
    let departures: Int?
    let vacant: FullTimeEquivalent?
}

/// The need for a position in a year, as in `RecruitmentAnswer`.
package struct StatedRecruitment: Sendable {
    let position: Choice<Position>
    let year: Int
    let count: Int
}

/// A need and what is done about it, as in `MeasureAnswer`.
package struct StatedMeasure: Sendable {
    let need: String
    let measure: String
    let strategies: [Choice<Strategy>]
    let area: Choice<SubjectArea>?
    let deadline: Deadline?
    let cost: Kroner?
    let isBudgeted: Bool?
    let status: MeasureStatus?
}
