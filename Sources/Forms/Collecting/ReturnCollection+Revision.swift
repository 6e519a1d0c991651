import CompetencePlan

extension ReturnCollection {
    /// The returns of a revision that was merged before, without the findings that were made then.
    package init(_ revision: Revision) {
        let index = PlanIndex(revision.plan)
        units = UnitReturns(index)
        for record in revision.units where index.unit(record.unit) != nil {
            let form = record.file.isEmpty ? nil : PackedReading(FormReading(file: record.file), index)
            units.append(
                unitAt: index.place(of: record.unit), record.status, form, errors: record.errors,
                warnings: record.warnings, carriedFrom: record.carriedFrom)
        }
        answers = AnswerStore(index, revision.answers)
        files = revision.units.count { !$0.file.isEmpty }
    }
}
