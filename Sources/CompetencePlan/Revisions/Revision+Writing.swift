import TextFormats

extension Revision {
    /// The name and version of the format, as the document states them.
    package static let schemaName = "kompetanseplan-data"
    /// 2 holds the whole plan definition; 1 held only its id, years and scale.
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
            json.array("units", of: units) { json, unit in
                json.member("id", unit.unit.text)
                json.member("name", index.name(of: unit.unit))
                json.member("status", unit.status.rawValue)
                json.member("file", unit.file)
                json.member("errors", unit.errors)
                json.member("warnings", unit.warnings)
                if let year = unit.carriedFrom { json.member("carriedFrom", year) }
                if let answers = unit.answers { AnswerWriter(index: index).write(answers, to: &json) }
            }
        }
    }
}

/// Writes one unit's answers as members of its object.
private struct AnswerWriter {
    let index: PlanIndex

    func write(_ answers: UnitAnswers, to json: inout JSONWriter) {
        if let threshold = answers.privacyThreshold { json.member("privacyThreshold", threshold) }
        json.array("gap", of: answers.gaps) { json, answer in
            choice("subjectArea", answer.area, name: index.name(of: answer.area), to: &json)
            json.member("current", answer.current)
            json.member("desired", answer.desired)
            json.member("importance", answer.importance)
            json.member("comment", answer.comment)
            end(answer.own, answer.source, of: &json)
        }
        json.array("staffing", of: answers.staffing) { json, answer in
            choice("subjectArea", answer.area, name: index.name(of: answer.area), to: &json)
            json.member("headcount", answer.headcount)
            json.member("fte", answer.fte?.decimal)
            json.member("fullTime", answer.fullTime)
            json.member("departures", answer.departures)
            json.member("vacantFTE", answer.vacant?.decimal)
            json.member("comment", answer.comment)
            end(answer.own, answer.source, of: &json)
        }
        json.array("recruitment", of: answers.recruitment) { json, answer in
            choice("position", answer.position, name: index.name(of: answer.position), to: &json)
            json.member("year", answer.year)
            json.member("count", answer.count)
            json.member("reason", answer.reason)
            end(answer.own, answer.source, of: &json)
        }
        json.array("measures", of: answers.measures) { write($1, to: &$0) }
    }

    private func write(_ answer: MeasureAnswer, to json: inout JSONWriter) {
        json.member("need", answer.need)
        json.array("strategies", of: answer.strategies) { members(of: $1, name: index.name(of: $1), to: &$0) }
        json.member("measure", answer.measure)
        if let area = answer.area {
            choice("subjectArea", area, name: index.name(of: area), to: &json)
        } else {
            json.member("subjectArea", String?.none)
        }
        json.member("responsible", answer.responsible)
        json.member("deadline", answer.deadline?.description)
        json.member("cost", answer.cost?.decimal)
        json.member("budgeted", answer.isBudgeted)
        json.member("boundMonths", answer.boundMonths)
        json.member("status", answer.status?.rawValue)
        json.member("evaluation", answer.evaluation)
        end(answer.own, answer.source, of: &json)
    }

    // MARK: Values

    /// The thing from the plan's list by its id, or null and the unit's own words.
    private func choice<Owner>(
        _ name: StaticString, _ choice: Choice<Owner>, name shown: String, to json: inout JSONWriter
    ) {
        json.object(name) { members(of: choice, name: shown, to: &$0) }
    }

    private func members<Owner>(of choice: Choice<Owner>, name: String, to json: inout JSONWriter) {
        if case .listed(let id) = choice { json.member("id", id.text) } else { json.member("id", String?.none) }
        json.member("name", name)
    }

    /// What every row ends with: answers in columns of HR's own, where there are any, and where it stands.
    private func end(_ own: [String: OwnAnswer], _ source: Source, of json: inout JSONWriter) {
        if !own.isEmpty {
            json.object("own") { json in
                for (id, answer) in own.sorted(by: { $0.key < $1.key }) {
                    switch answer {
                    case .text(let text): json.member(named: id, text)
                    case .number(let number): json.member(named: id, number.decimal)
                    }
                }
            }
        }
        json.object("source") { json in
            json.member("file", source.file)
            json.member("sheet", source.sheet)
            json.member("cell", source.cell)
        }
    }
}
