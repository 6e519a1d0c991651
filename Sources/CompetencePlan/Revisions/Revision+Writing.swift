import TextFormats

extension Revision {
    /// The name and version of the format, as the document states them.
    package static let schemaName = "kompetanseplan-data"
    package static let schemaVersion = 2

    /// The revision as one JSON document (schemas/data.schema.json) that reads back to the same.
    package var json: String { write(to: TextOutput()).text }

    /// Writes the document to `output`; what has not left it is returned.
    @discardableResult
    package func write(to output: TextOutput) -> TextOutput {
        Self.write(units, of: plan, isFinal: isFinal, day: day, to: output)
    }

    /// Writes a document whose records are made as they are written.
    @discardableResult
    package static func write(
        _ units: some Sequence<UnitRecord>, of plan: PlanDefinition, isFinal: Bool, day: CalendarDay,
        to output: TextOutput
    ) -> TextOutput {
        let index = PlanIndex(plan)
        return JSONWriter.write(to: output) { json in
            json.member("schema", Self.schemaName)
            json.member("version", Self.schemaVersion)
            json.member("status", isFinal ? "final" : "provisional")
            json.member("date", day.description)
            json.object("plan") { plan.write(to: &$0) }
            json.lines("units", of: units) { json, unit in
                json.member("id", unit.unit.text)
                json.member("name", index.name(of: unit.unit))
                json.member("status", unit.status.rawValue)
                json.member("file", unit.file)
                json.member("errors", unit.errors)
                json.member("warnings", unit.warnings)
                if let year = unit.carriedFrom { json.member("carriedFrom", year) }
                if let answers = unit.answers { json.write(answers, of: unit.file, index) }
            }
        }
    }
}
