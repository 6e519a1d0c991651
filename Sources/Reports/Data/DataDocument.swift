import CompetencePlan
import Forms
import TextFormats
import Wording

/// A merge as one JSON document (schemas/data.schema.json): HR's own record with every level, and what the next
/// revision compares with.
package enum DataDocument {
    package static let schemaName = "kompetanseplan-data"
    package static let schemaVersion = 1

    /// The document as text.
    package static func json(_ merged: Consolidation) -> String {
        let plan = merged.plan
        return JSONWriter.document { json in
            json.member("schema", schemaName)
            json.member("version", schemaVersion)
            json.member("plan", plan.id)
            json.member("municipality", plan.municipality)
            json.member("title", plan.title)
            json.member("revision", plan.revision)
            json.member("status", merged.status)
            json.member("date", merged.day.description)
            json.array("years", plan.years)
            json.array("scale", of: plan.scale, level)
            json.array("importance", of: plan.importance, level)
            let answers = Dictionary(merged.returns.answers.map { ($0.unit, $0) }) { first, _ in first }
            json.array("units", of: merged.returns.units) { json, unit in
                json.member("id", unit.unit.id.text)
                json.member("name", unit.unit.name)
                write(unit, to: &json)
                if let answers = answers[unit.unit.id] { write(answers, merged.index, to: &json) }
            }
        }
    }

    /// What `check --format json` and `merge --format json` print: the same fields as units.csv and findings.csv.
    package static func summary(_ merged: Consolidation) -> String {
        let texts = merged.texts
        return JSONWriter.document { json in
            json.member("status", merged.status)
            json.array("units", of: merged.returns.units) { json, unit in
                json.member("unit", unit.unit.id.text)
                write(unit, to: &json)
            }
            json.array("findings", of: merged.returns.findings) { json, finding in
                json.member("severity", finding.severity.rawValue)
                json.member("code", finding.code.rawValue)
                json.member("unit", finding.unit?.text)
                json.member("message", finding.message(in: texts))
                json.member("remedy", finding.remedy(in: texts))
                json.member("file", finding.place.file)
                json.member("sheet", finding.place.sheet)
                json.member("cell", finding.place.cell)
            }
        }
    }

    private static func write(_ unit: ReturnCollection.UnitReturn, to json: inout JSONWriter) {
        json.member("status", unit.status.rawValue)
        json.member("file", unit.file)
        json.member("errors", unit.errors)
        json.member("warnings", unit.warnings)
    }

    private static func level(_ json: inout JSONWriter, _ level: Level) {
        json.member("level", level.level)
        json.member("label", level.label)
    }

    private static func write(_ answers: UnitAnswers, _ index: PlanIndex, to json: inout JSONWriter) {
        json.array("gap", of: answers.gaps) { json, answer in
            choice("subjectArea", answer.area, name: index.name(of: answer.area), to: &json)
            json.member("current", answer.current)
            json.member("desired", answer.desired)
            json.member("importance", answer.importance)
            json.member("comment", answer.comment)
            own(answer.own, to: &json)
            source(answer.source, to: &json)
        }
        json.array("staffing", of: answers.staffing) { json, answer in
            choice("subjectArea", answer.area, name: index.name(of: answer.area), to: &json)
            json.member("headcount", answer.headcount)
            json.member("fte", literal: answer.fte?.description)
            json.member("fullTime", answer.fullTime)
            json.member("departures", answer.departures)
            json.member("vacantFTE", literal: answer.vacant?.description)
            json.member("comment", answer.comment)
            own(answer.own, to: &json)
            source(answer.source, to: &json)
        }
        json.array("recruitment", of: answers.recruitment) { json, answer in
            choice("position", answer.position, name: index.name(of: answer.position), to: &json)
            json.member("year", answer.year)
            json.member("count", answer.count)
            json.member("reason", answer.reason)
            own(answer.own, to: &json)
            source(answer.source, to: &json)
        }
        json.array("measures", of: answers.measures) { write($1, index, to: &$0) }
    }

    private static func write(_ answer: MeasureAnswer, _ index: PlanIndex, to json: inout JSONWriter) {
        json.member("need", answer.need)
        json.array("strategies", of: answer.strategies) { json, strategy in
            members(of: strategy, name: index.name(of: strategy), to: &json)
        }
        json.member("measure", answer.measure)
        if let area = answer.area {
            choice("subjectArea", area, name: index.name(of: area), to: &json)
        } else {
            json.member("subjectArea", literal: nil)
        }
        json.member("responsible", answer.responsible)
        json.member("deadline", answer.deadline?.description)
        json.member("cost", literal: answer.cost?.description)
        json.member("budgeted", answer.isBudgeted)
        json.member("boundMonths", answer.boundMonths)
        json.member("status", answer.status?.rawValue)
        json.member("evaluation", answer.evaluation)
        own(answer.own, to: &json)
        source(answer.source, to: &json)
    }

    /// The thing from the plan's list by its id, or null and the unit's own words.
    private static func choice<Owner>(
        _ name: String, _ choice: Choice<Owner>, name shown: String, to json: inout JSONWriter
    ) {
        json.object(name) { members(of: choice, name: shown, to: &$0) }
    }

    private static func members<Owner>(of choice: Choice<Owner>, name: String, to json: inout JSONWriter) {
        if case .listed(let id) = choice { json.member("id", id.text) } else { json.member("id", literal: nil) }
        json.member("name", name)
    }

    /// Answers in columns of HR's own, where there are any.
    private static func own(_ answers: [String: OwnAnswer], to json: inout JSONWriter) {
        guard !answers.isEmpty else { return }
        json.object("own") { json in
            for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
                switch answer {
                case .text(let text): json.member(id, text)
                case .number(let number): json.member(id, literal: number.description)
                }
            }
        }
    }

    private static func source(_ source: Source, to json: inout JSONWriter) {
        json.object("source") { json in
            json.member("file", source.file)
            json.member("sheet", source.sheet)
            json.member("cell", source.cell)
        }
    }
}
