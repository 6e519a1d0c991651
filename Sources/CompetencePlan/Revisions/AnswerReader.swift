import TextFormats
import Wording

/// Reads answers from JSON written by `JSONWriter.write(_:_:)`, and collects all problems.
package struct AnswerReader: FieldVisitor {
    var values = DefinitionReader(ofPlan: false)
    private let index: PlanIndex
    /// The object being read.
    private var row: JSONNode
    /// The file of sources that name none.
    private var file = ""
    /// The names of sheets, so that all answers share one copy: a whole country has a million answers.
    private var sheets: Set<String> = []

    package init(_ index: PlanIndex) {
        self.index = index
        row = JSONNode(.null)
    }

    /// The problems found so far.
    package var problems: [PlanProblem] { values.problems }

    /// Reads the answers of `unit` from a member of a document; `file` is the form's file name.
    mutating func answers(_ node: JSONNode, of unit: Identifier<Unit>, in file: String) -> UnitAnswers {
        self.file = file
        var answers = UnitAnswers(unit: unit)
        answers.employees = values.wholeOrNil(node["employees"], in: 0...UnitAnswers.largestCount)
        answers.gaps = list(node["gap"])
        answers.staffing = list(node["staffing"])
        let units: [UnitStaffing] = list(node["wholeUnit"])
        if units.count > 1 { values.report(.planTwice, at: node["wholeUnit"], ["value": "wholeUnit"]) }
        answers.wholeUnit = units.first
        answers.nilReturns = Set(
            values.list(node["nilReturns"], mayBeEmpty: true).compactMap { values.word($0) })
        answers.recruitment = list(node["recruitment"])
        answers.measures = list(node["measures"])
        answers.privacyThreshold = values.wholeOrNil(node["privacyThreshold"], in: 1...100)
        answers.hiddenFigures = Set(
            values.list(node["hiddenFigures"], mayBeEmpty: true).compactMap { values.word($0) })
        answers.explanations = values.list(node["explanations"], mayBeEmpty: true).compactMap { explanation($0) }
        return answers
    }

    /// Reads them from a document of their own.
    package mutating func answers(_ document: JSONValue, of unit: Identifier<Unit>, in file: String) -> UnitAnswers {
        answers(JSONNode(document), of: unit, in: file)
    }

    private mutating func list<Kind: Answer>(_ node: JSONNode) -> [Kind] {
        values.list(node, mayBeEmpty: true).map { row in
            self.row = row
            var answer = Kind()
            answer.fields(&self)
            answer.own = own(row["own"])
            answer.source = source(row["source"])
            return answer
        }
    }

    /// Nil also for a warning that only another version of the program gives, which nobody is asked about here.
    private mutating func explanation(_ node: JSONNode) -> Explanation? {
        let texts = ["code", "sheet", "row", "text"].map { node[$0] }
        for text in texts + values.list(node["values"], mayBeEmpty: true) where text.value?.string == nil {
            values.report(text.value == nil ? .planMissing : .planNotText, at: text)
        }
        return node.value.flatMap { Explanation($0) }
    }

    // MARK: Fields

    package mutating func visit(_ field: AnswerField, _ text: inout String) {
        text = field.bounds == .required ? values.text(row[field]) : values.optionalText(row[field])
    }

    package mutating func visit(_ field: AnswerField, _ number: inout Int) {
        number = values.whole(row[field], in: range(of: field))
    }

    package mutating func visit(_ field: AnswerField, _ number: inout Int?) {
        number = values.wholeOrNil(row[field], in: range(of: field))
    }

    package mutating func visit(rare field: AnswerField, _ number: inout Int?) { visit(field, &number) }

    /// A whole number, as in forms, or the mean over several forms.
    package mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel) {
        let range = range(of: field)
        if case .number(let text)? = row[field].value, let number = CompetenceLevel(decimalText: text),
            number.whole == nil,
            number > CompetenceLevel(whole: range.lowerBound), number < CompetenceLevel(whole: range.upperBound)
        {
            level = number
        } else {
            level = CompetenceLevel(whole: values.whole(row[field], in: range))
        }
    }

    package mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) {
        number = values.decimalOrNil(row[field])
    }

    package mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) {
        switch index.plan.form.recruitment {
        case .persons: number = FullTimeEquivalent(whole: values.whole(row[field], in: range(of: field)))
        case .fte: number = values.decimal(row[field], default: .zero)
        }
    }

    package mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner]) {
        let node = row[field]
        guard case .object(let members)? = node.value else {
            if node.hasValue { values.report(.planNotAnObject, at: node) }
            return
        }
        for year in members.keys.sorted() {
            if let number = Int(year), Self.years.contains(number) {
                amounts[number] = values.decimalOrNil(node[year])
            } else {
                values.report(.planUnknownMember, at: node[year], ["value": year])
            }
        }
    }

    package mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?) { isTrue = values.trueOrFalse(row[field]) }

    package mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?) {
        let node = row[field]
        guard node.hasValue else { return }
        let text = values.text(node)
        if let day = CalendarDay(iso: text) {
            deadline = .day(day)
        } else if let year = Int(text), (1...9999).contains(year) {
            deadline = .year(year)
        } else {
            values.report(.planNotADay, at: node, ["value": text])
        }
    }

    package mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?) {
        guard row[field].hasValue else { return }
        let statuses = index.plan.statuses
        let id = Identifier<MeasureStatus>(values.word(row[field], among: statuses.map(\.id.text)))
        status = index.statuses[id]
    }

    package mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) {
        choice = self.choice(row[field])
    }

    package mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {
        if row[field].hasValue { choice = self.choice(row[field]) }
    }

    package mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {
        choices = values.list(row[field], mayBeEmpty: true).map { choice($0) }
    }

    // MARK: Values

    private static var years: ClosedRange<Int> { 1900...2999 }

    /// The accepted range, which is the same as in forms.
    private func range(of field: AnswerField) -> ClosedRange<Int> {
        switch field.bounds {
        case .level: (index.plan.scale.first?.level ?? 0)...(index.plan.scale.last?.level ?? 99)
        case .importance: 1...99
        case .year: Self.years
        case .any, .required, .months: 0...UnitAnswers.largestCount
        }
    }

    private mutating func choice<Item: Listed>(_ node: JSONNode) -> Choice<Item> {
        guard node["id"].hasValue else { return .own(values.text(node["name"])) }
        let id = Identifier<Item>(values.text(node["id"]))
        // Uses the plan's own identifier, so that its text is stored once.
        if let item = Item.listed(in: index)[id] { return .listed(item.id) }
        if !id.text.isEmpty { values.report(.planUnknownReference, at: node["id"], ["value": id.text]) }
        return .listed(id)
    }

    private mutating func own(_ node: JSONNode) -> [String: OwnAnswer] {
        guard case .object(let members)? = node.value else { return [:] }
        var answers: [String: OwnAnswer] = [:]
        for id in members.keys.sorted() {
            if case .number? = node[id].value {
                let number: OwnNumber? = values.decimalOrNil(node[id])
                answers[id] = number.map(OwnAnswer.number)
            } else if case .boolean(let answer)? = node[id].value {
                answers[id] = .yesNo(answer)
            } else {
                answers[id] = .text(values.optionalText(node[id]))
            }
        }
        return answers
    }

    private mutating func source(_ node: JSONNode) -> Source {
        let file = node["file"].value == nil ? self.file : written(node["file"])
        let sheet = sheets.insert(written(node["sheet"])).memberAfterInsert
        var source = Source(file: file, sheet: sheet, cell: written(node["cell"]))
        source.others = values.list(node["others"], mayBeEmpty: true).map { self.source($0) }
        return source
    }

    /// The text with all its spaces, which names of files and sheets may have.
    mutating func written(_ node: JSONNode) -> String {
        if case .string(let text) = node.value { text } else { values.optionalText(node) }
    }
}

extension JSONNode {
    fileprivate subscript(field: AnswerField) -> JSONNode { self[field.json] }
}
