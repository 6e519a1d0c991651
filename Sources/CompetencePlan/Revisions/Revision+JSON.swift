import TextFormats
import Wording

extension Revision {
    /// Reads `data/kompetanseplan.json` in chunks and one unit at a time. For a whole country this takes a fraction of the
    /// memory of one JSON document.
    package struct Reader {
        private var splitter = JSONArraySplitter(member: "units")
        /// The members before the units, if the plan is among them; our own files have it first.
        private var head = JSONValue.null
        private var hasTriedHead = false
        private var units: UnitReader?
        /// Units that precede their plan.
        private var waiting: [JSONArraySplitter.Element] = []

        package init() {}

        /// Reads the next chunk.
        package mutating func read(_ chunk: [UInt8]) throws(PlanError) {
            waiting += splitter.read(chunk)
            if !hasTriedHead, let document = splitter.head {
                hasTriedHead = true
                try readHead(document)
            }
            if units != nil { try readWaiting() }
        }

        private mutating func readHead(_ document: [UInt8]) throws(PlanError) {
            let head = try PlanDefinition.document(json: document)
            var reader = DefinitionReader()
            guard head["plan"] != .null, let plan = reader.planOfData(JSONNode(head)) else { return }
            self.head = head.setting("plan", to: .null).setting("units", to: .array([]))
            units = UnitReader(plan)
            splitter.dropHead()
        }

        private mutating func readWaiting() throws(PlanError) {
            for element in waiting {
                do throws(JSONError) {
                    units?.read(try JSONValue(parsing: element), at: element.index)
                } catch {
                    throw PlanError(problems: [PlanProblem(error)])
                }
            }
            waiting = []
        }

        /// The revision, after all chunks have been read.
        package mutating func revision() throws(PlanError) -> Revision {
            let rest = try PlanDefinition.document(json: splitter.rest)
            let document = JSONNode(units == nil ? rest : head.joined(with: rest))
            var reader = DefinitionReader()
            if units == nil {
                let plan = reader.planOfData(document)
                guard let plan, reader.problems.isEmpty else { throw PlanError(problems: reader.problems) }
                units = UnitReader(plan)
                try readWaiting()
            }
            guard var units else { throw PlanError(problems: reader.problems) }
            // Units that the splitter did not extract: the member's name is escaped differently, or occurs twice.
            let nodes = reader.list(document["units"], mayBeEmpty: true).filter { $0.value != .number("0") }
            if splitter.count > 0, !nodes.isEmpty {
                reader.report(.planTwice, at: document["units"], ["value": "units"])
            }
            for (index, node) in nodes.enumerated() { units.read(node.value ?? .null, at: index) }
            let status = reader.word(document["status"], among: ["provisional", "final"])
            let day = reader.day(document["date"])
            reader.add(units.problems)
            guard reader.problems.isEmpty else { throw PlanError(problems: reader.problems) }
            return Revision(plan: units.plan, isFinal: status == "final", day: day, units: units.records)
        }
    }
}

extension JSONValue {
    fileprivate func setting(_ name: String, to value: JSONValue) -> JSONValue {
        guard case .object(var members) = self else { return self }
        members[name] = value
        return .object(members)
    }

    /// The members of both objects; those of the second win.
    fileprivate func joined(with other: JSONValue) -> JSONValue {
        guard case .object(let members) = self, case .object(let others) = other else { return other }
        return .object(members.merging(others) { $1 })
    }
}

/// Reads the units of a revision one after the other.
private struct UnitReader {
    let plan: PlanDefinition
    private(set) var records: [Revision.UnitRecord] = []
    private let unitIDs: Set<Identifier<Unit>>
    private var reader: AnswerReader

    init(_ plan: PlanDefinition) {
        self.plan = plan
        unitIDs = Set(plan.units.map(\.id))
        reader = AnswerReader(PlanIndex(plan))
    }

    mutating func read(_ unit: JSONValue, at index: Int) {
        let node = JSONNode(unit, at: index, of: "units")
        let id = reader.values.reference(node["id"], among: unitIDs)
        var record = record(node, of: id)
        let forms = plan.units.first { $0.id == id }?.forms ?? []
        record.forms = reader.values.list(node["forms"], mayBeEmpty: true).map { node in
            let form = reader.values.reference(node["id"], among: Set(forms.map(\.id)))
            return self.record(node, of: id.respondent(form.text))
        }
        records.append(record)
    }

    private mutating func record(_ node: JSONNode, of id: Identifier<Unit>) -> Revision.UnitRecord {
        let status: ReturnStatus? = reader.values.word(node["status"])
        let hasAnswers = ["gap", "staffing", "recruitment", "measures"].contains { node[$0].value != nil }
        let file = reader.written(node["file"])
        return Revision.UnitRecord(
            unit: id, status: status ?? .missing, file: file,
            errors: reader.count(node["errors"]), warnings: reader.count(node["warnings"]),
            answers: hasAnswers ? reader.answers(node, of: id, in: file) : nil,
            carriedFrom: reader.values.wholeOrNil(node["carriedFrom"], in: 1900...2999))
    }

    /// Problems in the units, and between them.
    var problems: [PlanProblem] {
        var values = reader.values
        let nodes = records.indices.map { JSONNode(nil, at: $0, of: "units")["id"] }
        values.expectUnique(records.map(\.unit.text), at: nodes)
        return values.problems
    }
}

extension DefinitionReader {
    /// The plan of a data document; nil, with problems reported, if the document or its plan is invalid.
    fileprivate mutating func planOfData(_ node: JSONNode) -> PlanDefinition? {
        guard node["schema"].value == .string(Revision.schemaName) else {
            report(.dataWrongSchema, at: node["schema"], ["expected": Revision.schemaName])
            return nil
        }
        let version = whole(node["version"], in: Revision.schemaVersion...Int(Int32.max))
        guard version <= Revision.schemaVersion else {
            let versions = ["version": "\(version)", "known": "\(Revision.schemaVersion)"]
            report(.dataNewer, at: node["version"], versions)
            return nil
        }
        let plan = plan(node["plan"])
        return problems.isEmpty ? plan : nil
    }
}

extension AnswerReader {
    fileprivate mutating func count(_ node: JSONNode) -> Int {
        values.optionalWhole(node, in: 0...Int(Int32.max), default: 0)
    }
}
