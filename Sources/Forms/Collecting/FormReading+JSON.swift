import CompetencePlan
import TextFormats
import Wording

extension FormReading {
    /// Writes the reading as members of an object: the file's facts, its findings and its answers.
    func write(to json: inout JSONWriter, _ index: PlanIndex) {
        json.member("file", file)
        json.member("unit", unit?.text)
        json.member("savedAt", savedAt)
        json.array("signature", signature)
        if !message.isEmpty { json.member("message", message) }
        if !approvedBy.isEmpty { json.member("approvedBy", approvedBy) }
        json.array("findings", of: findings) { json, finding in
            json.member("code", finding.code.rawValue)
            if finding.severity != Rule.of(finding.code).severity {
                json.member("severity", finding.severity.rawValue)
            }
            json.member("unit", finding.unit?.text)
            json.member("file", finding.location.file)
            json.member("sheet", finding.location.sheet)
            json.member("cell", finding.location.cell)
            json.object("arguments") { json in
                for (name, value) in finding.arguments.sorted(by: { $0.key < $1.key }) {
                    json.member(name, value)
                }
            }
            json.array("subjects", of: finding.subjects) { $1.write(to: &$0) }
        }
        if !uncounted.isEmpty { json.array("uncounted", of: uncounted) { $1.write(to: &$0) } }
        if !columns.isEmpty {
            json.object("columns") { json in
                for (sheet, columns) in columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    json.array(sheet.rawValue, columns.map { $0.map(String.init) ?? "" })
                }
            }
        }
        if let answers {
            json.object("answers") { json in
                json.member("unit", answers.unit.text)
                json.write(answers, of: file, index)
            }
        }
    }

    /// Reads what `write` wrote; nil if it is anything else.
    init?(_ json: JSONValue, _ index: PlanIndex) {
        guard let file = json["file"].string, let savedAt = json["savedAt"].string else { return nil }
        self.init(file: file, unit: json["unit"].string.map { Identifier($0) }, savedAt: savedAt)
        guard let signature = json["signature"].all(\.string), let message = json["message"].optionalText,
            let approvedBy = json["approvedBy"].optionalText, let findings = json["findings"].all({ Finding($0) }),
            let uncounted = json["uncounted"].all({ WrittenCell($0) })
        else { return nil }
        (self.signature, self.message, self.approvedBy) = (signature, message, approvedBy)
        (self.findings, self.uncounted) = (findings, uncounted)
        if case .object(let sheets) = json["columns"] {
            for (name, columns) in sheets {
                guard let sheet = FormSheetID(rawValue: name) else { return nil }
                self.columns[sheet] = columns.elements.map { $0.string.flatMap { Int($0) } }
            }
        }
        guard case .object = json["answers"] else { return }
        var reader = AnswerReader(index)
        guard let unit = json["answers"]["unit"].string else { return nil }
        answers = reader.answers(json["answers"], of: Identifier(unit), in: file)
        guard reader.problems.isEmpty else { return nil }
    }
}

extension Finding {
    fileprivate init?(_ json: JSONValue) {
        guard let code = json["code"].string.flatMap(FindingCode.init(rawValue:)), let file = json["file"].string,
            let sheet = json["sheet"].string, let cell = json["cell"].string,
            case .object(let members) = json["arguments"], let subjects = json["subjects"].all({ FindingSubject($0) })
        else { return nil }
        self.init(
            code, unit: json["unit"].string.map { Identifier($0) }, at: Location(file: file, sheet: sheet, cell: cell),
            [:])
        // They were masked and shortened when the finding was made, some to more than others.
        arguments = members.compactMapValues(\.string)
        guard arguments.count == members.count else { return nil }
        if let written = json["severity"].string {
            guard let other = Severity(rawValue: written) else { return nil }
            severity = other
        }
        self.subjects = subjects
    }
}
