import TextFormats
import Wording

extension Revision {
    /// Reads `data/kompetanseplan.json` in chunks. The program writes the plan first and each unit on a line of its
    /// own, which is read by itself: for a whole country this takes a fraction of the memory of one JSON document.
    package struct Reader {
        /// The document with a 0 for each unit that was read by itself, so that errors are reported at the right line.
        private var rest: [UInt8] = []
        /// The last line, as far as it has been read.
        private var line: [UInt8] = []
        /// Once the plan has been read.
        private var units: UnitReader?
        private var isAmongUnits = false

        /// The line before the units.
        private static let start = Array("  \"units\": [\n".utf8)

        package init() {}

        /// Reads the next chunk.
        package mutating func read(_ chunk: [UInt8]) {
            var chunk = chunk[...]
            while let end = chunk.firstIndex(of: UInt8(ascii: "\n")) {
                line += chunk[...end]
                readLine()
                line.removeAll(keepingCapacity: true)
                chunk = chunk[(end + 1)...]
            }
            line += chunk
        }

        private mutating func readLine() {
            if isAmongUnits {
                let end = Array((line.dropLast().last == UInt8(ascii: ",") ? ",\n" : "\n").utf8)
                if let unit = try? JSONValue(parsing: Array(line.dropLast(end.count))) {
                    units?.read(unit)
                    rest += [UInt8(ascii: "0")] + end
                    return
                }
                isAmongUnits = false
            }
            rest += line
            if units == nil, line == Self.start { readHead() }
        }

        /// Reads the plan, if it comes before the units.
        private mutating func readHead() {
            guard let head = try? JSONValue(parsing: rest + Array("]}".utf8)) else { return }
            var reader = DefinitionReader()
            units = reader.planOfData(JSONNode(head)).map(UnitReader.init)
            isAmongUnits = units != nil
        }

        /// The revision, after all chunks have been read.
        package func revision() throws(PlanError) -> Revision {
            let document = JSONNode(try PlanDefinition.document(json: rest + line))
            var reader = DefinitionReader()
            guard var units = units ?? reader.planOfData(document).map(UnitReader.init) else {
                throw PlanError(problems: reader.problems)
            }
            // Those that were not on lines of their own.
            for node in reader.list(document["units"], mayBeEmpty: true).dropFirst(units.records.count) {
                units.read(node.value)
            }
            let status = reader.word(document["status"], among: ["provisional", "final"])
            let day = reader.day(document["date"])
            reader.add(units.problems)
            guard reader.problems.isEmpty else { throw PlanError(problems: reader.problems) }
            return Revision(plan: units.plan, isFinal: status == "final", day: day, units: units.records)
        }
    }
}

/// Reads the units of a revision one after the other.
private struct UnitReader {
    let plan: PlanDefinition
    private(set) var records: [Revision.UnitRecord] = []
    private let unitIDs: Set<Identifier<Unit>>
    private let index: PlanIndex
    private var reader: AnswerReader

    init(_ plan: PlanDefinition) {
        self.plan = plan
        unitIDs = Set(plan.units.map(\.id))
        index = PlanIndex(plan)
        reader = AnswerReader(index)
        records.reserveCapacity(plan.units.count)
    }

    mutating func read(_ unit: JSONValue?) {
        let node = JSONNode(unit, at: ["units", "\(records.count)"])
        let id = reader.values.reference(node["id"], among: unitIDs)
        var record = record(node, of: id)
        let forms = index.unit(id)?.forms ?? []
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
        let nodes = records.indices.map { JSONNode(nil, at: ["units", "\($0)", "id"]) }
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
