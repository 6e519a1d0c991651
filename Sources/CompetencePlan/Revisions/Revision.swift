/// Revisjon: one revision of the plan as it was merged, with all that its units answered. It is written as
/// data/kompetanseplan.json (schemas/data.schema.json) and read back by the revisions after it.
package struct Revision: Hashable, Sendable {
    /// What came from one unit.
    package struct UnitRecord: Hashable, Sendable {
        package var unit: Identifier<Unit>
        package var status: ReturnStatus
        /// The file that counts; empty where there is none.
        package var file: String
        package var errors: Int
        package var warnings: Int
        /// Nil where nothing of the unit counts.
        package var answers: UnitAnswers?
        /// The revision that the answers were carried forward from (`--carry-forward`); nil where they are its own.
        package var carriedFrom: Int?
        /// What came by each of the unit's forms, where it has several: their answers together are the unit's.
        package var forms: [UnitRecord] = []

        package init(
            unit: Identifier<Unit>, status: ReturnStatus, file: String, errors: Int, warnings: Int,
            answers: UnitAnswers?, carriedFrom: Int? = nil
        ) {
            self.unit = unit
            self.status = status
            self.file = file
            self.errors = errors
            self.warnings = warnings
            self.answers = answers
            self.carriedFrom = carriedFrom
        }
    }

    /// The plan as it was then.
    package var plan: PlanDefinition
    package var isFinal: Bool
    package var day: CalendarDay
    /// In the plan's order.
    package var units: [UnitRecord]

    package init(plan: PlanDefinition, isFinal: Bool, day: CalendarDay, units: [UnitRecord]) {
        self.plan = plan
        self.isFinal = isFinal
        self.day = day
        self.units = units
    }

    /// The year that the revision begins.
    package var year: Int { plan.revision }

    /// All that counts, in the plan's order of units.
    package var answers: [UnitAnswers] { units.compactMap(\.answers) }

    /// What its own appendices may show of whole units.
    package var disclosure: WorkforceDisclosure {
        WorkforceDisclosure(answers, PlanIndex(plan), threshold: plan.thresholds.privacy)
    }
}
