import CompetencePlan

extension Revision {
    /// Reads `data/kompetanseplan.json` at once, or throws all problems found.
    package init(json bytes: [UInt8]) throws(PlanError) {
        var reader = Reader()
        reader.read(bytes)
        self = try reader.revision()
    }
}
