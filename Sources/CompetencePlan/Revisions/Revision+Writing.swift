import TextFormats

extension Revision {
    /// The name and version of the format, as written in the document.
    package static let schemaName = "kompetanseplan-data"
    package static let schemaVersion = 2

    /// The revision as one JSON document (schemas/data.schema.json).
    package var json: String { Self.write(units, of: plan, isFinal: isFinal, day: day, to: TextOutput()).text }

    /// Writes a document from records that are made one at a time, and returns the part that has not been flushed.
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
                json.write(unit, index)
                if !unit.forms.isEmpty { json.array("forms", of: unit.forms) { $0.write($1, index) } }
            }
        }
    }
}

extension JSONWriter {
    /// Writes the record of a unit, or of one of its forms, whose id is unique within the unit.
    fileprivate mutating func write(_ record: Revision.UnitRecord, _ index: PlanIndex) {
        member("id", record.unit.form ?? record.unit.text)
        member("name", index.name(of: record.unit))
        member("status", record.status.rawValue)
        member("file", record.file)
        member("errors", record.errors)
        member("warnings", record.warnings)
        if let year = record.carriedFrom { member("carriedFrom", year) }
        if let answers = record.answers { write(answers, of: record.file, index) }
    }
}
