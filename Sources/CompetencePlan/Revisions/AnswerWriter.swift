import TextFormats

extension JSONWriter {
    /// Writes a unit's answers as members of the current object, in data/kompetanseplan.json and in lines of partial
    /// results. A source names its file only if it is not `file`, which the object already names.
    package mutating func write(_ answers: UnitAnswers, of file: String, _ index: PlanIndex) {
        if let threshold = answers.privacyThreshold { member("privacyThreshold", threshold) }
        if !answers.hiddenFigures.isEmpty { array("hiddenFigures", answers.hiddenFigures.map(\.rawValue).sorted()) }
        if let employees = answers.employees { member("employees", employees) }
        write("gap", answers.gaps, of: file, index)
        write("staffing", answers.staffing, of: file, index)
        if let unit = answers.wholeUnit { write("wholeUnit", [unit], of: file, index) }
        if !answers.nilReturns.isEmpty { array("nilReturns", answers.nilReturns.map(\.rawValue).sorted()) }
        write("recruitment", answers.recruitment, of: file, index)
        write("measures", answers.measures, of: file, index)
        if !answers.explanations.isEmpty {
            array("explanations", of: answers.explanations) { $1.write(to: &$0) }
        }
    }

    private mutating func write(_ name: String, _ answers: [some Answer], of file: String, _ index: PlanIndex) {
        array(name, of: answers) { json, answer in
            // The writer is moved out and back: a copy would copy everything written so far.
            var writer = AnswerWriter(json: consume json, index: index)
            var copy = answer
            copy.fields(&writer)
            json = (consume writer).json
            json.write(own: answer.own)
            json.object("source") { json in
                json.write(answer.source, of: file)
                let others = answer.source.others
                if !others.isEmpty { json.array("others", of: others) { $0.write($1, of: file) } }
            }
        }
    }

    private mutating func write(_ source: Source, of file: String) {
        if source.file != file { member("file", source.file) }
        member("sheet", source.sheet)
        member("cell", source.cell)
    }

    /// Answers in columns of HR's own, where there are any.
    private mutating func write(own: [String: OwnAnswer]) {
        guard !own.isEmpty else { return }
        object("own") { json in
            for (id, answer) in own.sorted(by: { $0.key < $1.key }) {
                switch answer {
                case .text(let text): json.member(id, text)
                case .number(let number): json.member(id, number.decimal)
                case .yesNo(let answer): json.member(id, answer)
                }
            }
        }
    }
}

/// Writes each field of an answer as a member.
private struct AnswerWriter: FieldVisitor {
    var json: JSONWriter
    let index: PlanIndex

    mutating func visit(_ field: AnswerField, _ text: inout String) { json.member(field.json, text) }
    mutating func visit(_ field: AnswerField, _ number: inout Int) { json.member(field.json, number) }
    mutating func visit(_ field: AnswerField, _ number: inout Int?) { json.member(field.json, number) }
    mutating func visit(rare field: AnswerField, _ number: inout Int?) {
        if number != nil { json.member(field.json, number) }
    }
    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel) {
        json.member(field.json, level.decimal)
    }
    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) {
        json.member(field.json, number?.decimal)
    }
    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) {
        json.member(field.json, number.decimal)
    }
    mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner]) {
        guard !amounts.isEmpty else { return }
        json.object(field.json) { json in
            for (year, amount) in amounts.sorted(by: { $0.key < $1.key }) {
                json.member(String(year), amount.decimal)
            }
        }
    }
    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?) { json.member(field.json, isTrue) }
    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?) {
        json.member(field.json, deadline?.description)
    }
    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?) {
        json.member(field.json, status?.id.text)
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) {
        let choice = choice
        json.object(field.json) { [index] in Self.write(choice, index, to: &$0) }
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {
        guard var chosen = choice else { return json.member(field.json, String?.none) }
        visit(field, &chosen)
    }

    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {
        json.array(field.json, of: choices) { [index] in Self.write($1, index, to: &$0) }
    }

    /// Writes a listed item with its id, or a null id and the unit's own words.
    private static func write(_ choice: Choice<some Listed>, _ index: PlanIndex, to json: inout JSONWriter) {
        if case .listed(let id) = choice { json.member("id", id.text) } else { json.member("id", String?.none) }
        json.member("name", index.name(of: choice))
    }
}
