import CompetencePlan

extension ReturnCollection {
    /// The returns of an earlier merge, without its findings.
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
