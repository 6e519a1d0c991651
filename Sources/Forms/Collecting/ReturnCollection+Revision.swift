import CompetencePlan

extension ReturnCollection {
    /// The returns of a revision that was merged before, without the findings that were made then.
    package init(_ revision: Revision) {
        let index = PlanIndex(revision.plan)
        units = revision.units.compactMap { record in
            index.unit(record.unit).map { unit in
                UnitReturn(
                    unit: unit, status: record.status, file: record.file, signature: [], errors: record.errors,
                    warnings: record.warnings, carriedFrom: record.carriedFrom)
            }
        }
        answers = revision.answers
        findings = []
        files = revision.units.count { !$0.file.isEmpty }
    }
}
