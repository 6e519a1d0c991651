/// Revisjon: one merged revision of the plan with all answers of its units. It is written as data/kompetanseplan.json
/// (schemas/data.schema.json), and later revisions read it.
package struct Revision: Hashable, Sendable {
    /// What came from one unit.
    package struct UnitRecord: Hashable, Sendable {
        package var unit: Identifier<Unit>
        package var status: ReturnStatus
        /// The file that counts; empty if there is none.
        package var file: String
        package var errors: Int
        package var warnings: Int
        /// Nil if no answers of the unit count.
        package var answers: UnitAnswers?
        /// The revision from which the answers were carried forward (`--carry-forward`); nil if they are from this one.
        package var carriedFrom: Int?
        /// The records of the unit's forms, if it has several; the unit's answers combine theirs.
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

    /// The plan as it was when merged.
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

    /// The first year of the revision.
    package var year: Int { plan.revision }

    /// All answers that count, in the plan's order of units.
    package var answers: [UnitAnswers] { units.compactMap(\.answers) }

    /// What this revision's appendices may show of whole units.
    package var disclosure: WorkforceDisclosure {
        WorkforceDisclosure(answers, PlanIndex(plan))
    }
}
