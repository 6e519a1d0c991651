import CompetencePlan
import TextFormats

/// The last revision's answers, from its data (schemas/data.schema.json): what this revision's forms begin with, and
/// what its measures are held against.
package struct PreviousRevision: Sendable {
    /// The year it began; nil where there is no revision before this one.
    package private(set) var revision: Int?
    private var answers: [Identifier<Unit>: UnitAnswers] = [:]
    /// By unit, need and measure as they are compared.
    private var measures: [Identifier<Unit>: Set<String>] = [:]
    /// Of all that had an id then, so that what has left the plan's lists still has a name.
    private var names: [String: String] = [:]

    /// No revision before this one.
    package init() {}

    /// Reads `data/kompetanseplan.json`; nil where the bytes are no such document.
    package init?(json bytes: [UInt8]) {
        guard let document = try? JSONValue(parsing: bytes), document["schema"].string == "kompetanseplan-data",
            let revision = document["revision"].int, case .array(let units) = document["units"]
        else { return nil }
        self.revision = revision
        for unit in units {
            guard let id = unit["id"].string, let answers = AnswerDocument(unit).answers(of: Identifier(id)) else {
                return nil
            }
            self.answers[answers.unit] = answers
            measures[answers.unit] = Set(answers.measures.map { Self.key($0.need, $0.measure) })
            for list in ["gap", "staffing", "recruitment", "measures"] { unit[list].elements.forEach { collect($0) } }
        }
    }

    private mutating func collect(_ row: JSONValue) {
        for choice in [row["subjectArea"], row["position"]] + row["strategies"].elements {
            if let id = choice["id"].string, let name = choice["name"].string { names[id] = name }
        }
    }

    /// What the unit answered then; nothing where it did not.
    package func answers(of unit: Identifier<Unit>) -> UnitAnswers { answers[unit] ?? UnitAnswers(unit: unit) }

    /// What a thing was called then.
    func name<Owner>(of id: Identifier<Owner>) -> String? { names[id.text] }

    /// Whether the unit had this measure for this need, but for case and punctuation.
    func has(_ measure: MeasureAnswer, of unit: Identifier<Unit>) -> Bool {
        measures[unit]?.contains(Self.key(measure.need, measure.measure)) ?? false
    }

    /// The importance that the unit gave a fagområde then.
    func importance(of area: Choice<SubjectArea>, in unit: Identifier<Unit>) -> Int? {
        answers[unit]?.gaps.first { $0.area.key == area.key }?.importance
    }

    private static func key(_ need: String, _ measure: String) -> String {
        NormalisedText.of(need) + "\n" + NormalisedText.of(measure)
    }
}

/// One unit's answers in a data document.
private struct AnswerDocument {
    private let unit: JSONValue

    init(_ unit: JSONValue) { self.unit = unit }

    /// Nil where a row lacks what it cannot be without.
    func answers(of id: Identifier<Unit>) -> UnitAnswers? {
        var answers = UnitAnswers(unit: id)
        guard let gaps = all("gap", gap), let staffing = all("staffing", staffing),
            let recruitment = all("recruitment", recruitment), let measures = all("measures", measure)
        else { return nil }
        answers.gaps = gaps
        answers.staffing = staffing
        answers.recruitment = recruitment
        answers.measures = measures
        return answers
    }

    /// Every row of a list; nil where one of them is none.
    private func all<Answer>(_ list: String, _ read: (JSONValue) -> Answer?) -> [Answer]? {
        let rows = unit[list].elements
        let answers = rows.compactMap(read)
        return answers.count == rows.count ? answers : nil
    }

    private func gap(_ row: JSONValue) -> GapAnswer? {
        guard let area: Choice<SubjectArea> = choice(row["subjectArea"]), let current = row["current"].int,
            let desired = row["desired"].int
        else { return nil }
        var answer = GapAnswer(
            area: area, current: current, desired: desired, importance: row["importance"].int,
            comment: text(row, "comment"), source: source(row))
        answer.own = own(row)
        return answer
    }

    private func staffing(_ row: JSONValue) -> StaffingAnswer? {
        guard let area: Choice<SubjectArea> = choice(row["subjectArea"]), let headcount = row["headcount"].int else {
            return nil
        }
        var answer = StaffingAnswer(
            area: area, headcount: headcount, fte: decimal(row["fte"]), fullTime: row["fullTime"].int,
            departures: row["departures"].int, vacant: decimal(row["vacantFTE"]), comment: text(row, "comment"),
            source: source(row))
        answer.own = own(row)
        return answer
    }

    private func recruitment(_ row: JSONValue) -> RecruitmentAnswer? {
        guard let position: Choice<Position> = choice(row["position"]), let year = row["year"].int,
            let count = row["count"].int
        else { return nil }
        var answer = RecruitmentAnswer(
            position: position, year: year, count: count, reason: text(row, "reason"), source: source(row))
        answer.own = own(row)
        return answer
    }

    private func measure(_ row: JSONValue) -> MeasureAnswer? {
        guard let need = row["need"].string, let measure = row["measure"].string else { return nil }
        var answer = MeasureAnswer(need: need, measure: measure, source: source(row))
        answer.strategies = row["strategies"].elements.compactMap { choice($0) }
        answer.area = choice(row["subjectArea"])
        answer.responsible = text(row, "responsible")
        answer.deadline = row["deadline"].string.flatMap(deadline)
        answer.cost = decimal(row["cost"])
        if case .boolean(let isBudgeted) = row["budgeted"] { answer.isBudgeted = isBudgeted }
        answer.boundMonths = row["boundMonths"].int
        answer.status = row["status"].string.flatMap(MeasureStatus.init(rawValue:))
        answer.evaluation = text(row, "evaluation")
        answer.own = own(row)
        return answer
    }

    // MARK: Values

    private func text(_ row: JSONValue, _ name: String) -> String { row[name].string ?? "" }

    private func choice<Owner>(_ value: JSONValue) -> Choice<Owner>? {
        if let id = value["id"].string { return .listed(Identifier(id)) }
        return value["name"].string.map(Choice.own)
    }

    private func decimal<Number: FixedPoint>(_ value: JSONValue) -> Number? {
        if case .number(let text) = value { Number(decimalText: text) } else { nil }
    }

    private func deadline(_ text: String) -> Deadline? {
        CalendarDay(iso: text).map(Deadline.day) ?? Int(text).map(Deadline.year)
    }

    private func own(_ row: JSONValue) -> [String: OwnAnswer] {
        guard case .object(let members) = row["own"] else { return [:] }
        return members.compactMapValues { value in
            if let text = value.string { return .text(text) }
            let number: OwnNumber? = decimal(value)
            return number.map(OwnAnswer.number)
        }
    }

    private func source(_ row: JSONValue) -> Source {
        let source = row["source"]
        return Source(file: text(source, "file"), sheet: text(source, "sheet"), cell: text(source, "cell"))
    }
}
