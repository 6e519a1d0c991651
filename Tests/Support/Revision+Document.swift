import CompetencePlan

extension Revision {
    /// Reads `data/kompetanseplan.json` at once, or throws everything that is wrong with it.
    package init(json bytes: [UInt8]) throws(PlanError) {
        var reader = Reader()
        try reader.read(bytes)
        self = try reader.revision()
    }
}
