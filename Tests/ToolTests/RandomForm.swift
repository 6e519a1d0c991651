import CompetencePlan
import Forms
import Support
import TextFormats

/// A random plan and one unit's answers: names, texts and numbers that people could have written.
struct RandomForm {
    let plan: PlanDefinition
    private(set) var answers: UnitAnswers
    private var random: SeededGenerator

    init(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        plan = try PlanDefinition(json: Array(Self.json(&random).utf8))
        answers = UnitAnswers(unit: plan.units[0].id)
        self.random = random
        answers.gaps = areas().map { gap($0) }
        answers.staffing = areas().map { staffing($0) }
        answers.recruitment = positions().flatMap { recruitment($0) }
        for _ in 0..<number(0...6) { answers.measures.append(measure()) }
    }

    // MARK: The plan

    private static func json(_ random: inout SeededGenerator) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let lowest = number(0...1)
        let first = number(2015...2030)
        func names(_ count: Int, _ kind: String) -> String {
            (0..<count).map {
                "{ \"id\": \"\(kind)-\($0)\", \"name\": \(JSONWriter.quoted(word(&random) + " \(kind) \($0)")) }"
            }.joined(separator: ", ")
        }
        func levels(from low: Int, to high: Int) -> String {
            (low...high).map { "{ \"level\": \($0), \"label\": \"Trinn \($0)\" }" }.joined(separator: ", ")
        }
        let areas = number(1...12)
        let strategies = (0..<number(4...7)).map {
            "{ \"id\": \"s-\($0)\", \"name\": \"Strategien \(letters[$0])\", \"category\": \"internal\" }"
        }.joined(separator: ", ")
        let ids = (0..<areas).map { "\"omr-\($0)\"" }.joined(separator: ", ")
        return """
            {
              "schema": "kompetanseplan-plan", "version": 1, "id": "tilfeldig", "municipality": "Ås kommune",
              "title": \(JSONWriter.quoted("Plan for " + word(&random))), "revision": \(first), "language": "nb",
              "years": [\((first...first + number(0...6)).map(String.init).joined(separator: ", "))],
              "deadline": "\(first)-04-30", "contact": { "name": "HR" },
              "scale": [\(levels(from: lowest, to: number(3...9)))], "importance": [\(levels(from: 1, to: number(2...5)))],
              "serviceAreas": [{ "id": "t", "name": "Tjenester" }],
              "units": [{ "id": "enhet", "name": \(JSONWriter.quoted(word(&random) + " enhet")), "serviceArea": "t",
                "subjectAreas": [\(ids)] }],
              "sections": [{ "name": "Del", "units": ["enhet"] }],
              "subjectAreas": [\(names(areas, "omr"))], "positions": [\(names(number(1...8), "stilling"))],
              "strategies": [\(strategies)],
              "form": {
                "headers": { "gap.importance": "Prioritet \(number(1...99))", "measures.need": "Hva trengs?" },
                "aliases": { "staffing.fte": ["Stillingsprosent"] },
                "columns": [
                  { "sheet": "gap", "id": "kilde", "type": "text", "header": "Kilde" },
                  { "sheet": "staffing", "id": "vikarer", "type": "number", "header": "Vikarer" },
                  { "sheet": "recruitment", "id": "maate", "type": "choice", "header": "Måte", "choices": ["Fast", "Vikar"] },
                  { "sheet": "measures", "id": "effekt", "type": "number", "header": "Ventet effekt" }
                ]
              }
            }
            """
    }

    private static let letters = Array("ABCDEFGHIJ").map { "\($0)\($0)\($0)" }

    private static func word(_ random: inout SeededGenerator) -> String {
        let length = Int.random(in: 3...14, using: &random)
        return String((0..<length).map { _ in "abcdefghijklmnoprstuvyæøåÆØÅéüß".randomElement(using: &random) ?? "a" })
    }

    // MARK: The answers

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    /// Some of the unit's fagområder in the plan's order, and some of its own.
    private mutating func areas() -> [Choice<SubjectArea>] {
        var chosen: [Choice<SubjectArea>] = []
        for area in plan.units[0].subjectAreas where Bool.random(using: &random) { chosen.append(.listed(area)) }
        for index in 0..<number(0...3) { chosen.append(.own(name() + " \(index)")) }
        return chosen
    }

    private mutating func positions() -> [Choice<Position>] {
        var chosen: [Choice<Position>] = []
        for position in plan.positions where Bool.random(using: &random) { chosen.append(.listed(position.id)) }
        for index in 0..<number(0...2) { chosen.append(.own(name() + " \(index)")) }
        return chosen
    }

    private static let nowhere = Source(file: "", sheet: "", cell: "")

    private mutating func level(_ scale: [Level]) -> Int { scale.randomElement(using: &random)?.level ?? 0 }

    private mutating func gap(_ area: Choice<SubjectArea>) -> GapAnswer {
        let importance = Bool.random(using: &random) ? level(plan.importance) : nil
        var answer = GapAnswer(
            area: area, current: CompetenceLevel(whole: level(plan.scale)),
            desired: CompetenceLevel(whole: level(plan.scale)), importance: importance, comment: maybeText(),
            source: Self.nowhere)
        let source = maybeText()
        if !source.isEmpty { answer.own["kilde"] = .text(source) }
        return answer
    }

    private mutating func staffing(_ area: Choice<SubjectArea>) -> StaffingAnswer {
        let headcount = number(0...400)
        let fullTime = number(0...headcount)
        let units = Int64(number(fullTime * 10_000...headcount * 10_000))
        let isAnswered = Bool.random(using: &random)
        var answer = StaffingAnswer(
            area: area, headcount: headcount, fte: isAnswered ? FullTimeEquivalent(units: units) : nil,
            fullTime: isAnswered ? fullTime : nil, departures: isAnswered ? number(0...headcount) : nil,
            vacant: isAnswered ? FullTimeEquivalent(units: Int64(number(0...99_999))) : nil, comment: maybeText(),
            source: Self.nowhere)
        if isAnswered { answer.own["vikarer"] = .number(OwnNumber(units: Int64(number(0...9_999_999)))) }
        return answer
    }

    private mutating func recruitment(_ position: Choice<Position>) -> [RecruitmentAnswer] {
        let reason = maybeText()
        let way = ["Fast", "Vikar"].randomElement(using: &random).map(OwnAnswer.text)
        var answers: [RecruitmentAnswer] = []
        for year in plan.years where Bool.random(using: &random) {
            var answer = RecruitmentAnswer(
                position: position, year: year, count: FullTimeEquivalent(whole: number(0...40)), reason: reason,
                source: Self.nowhere)
            answer.own["maate"] = way
            answers.append(answer)
        }
        return answers
    }

    private mutating func measure() -> MeasureAnswer {
        var answer = MeasureAnswer(need: words(), measure: maybeWords(), source: Self.nowhere)
        answer.strategies = plan.strategies.shuffled(using: &random).prefix(number(0...4)).map { .listed($0.id) }
        answer.area = plan.subjectAreas.randomElement(using: &random).map { .listed($0.id) }
        answer.responsible = maybeWords()
        answer.deadline =
            Bool.random(using: &random)
            ? .year(number(1900...2999))
            : CalendarDay(year: number(2000...2099), month: number(1...12), day: number(1...28)).map(Deadline.day)
        answer.cost = Bool.random(using: &random) ? Kroner(units: Int64(number(0...10_000_000_000_000))) : nil
        answer.isBudgeted = [true, false, nil].randomElement(using: &random) ?? nil
        answer.boundMonths = Bool.random(using: &random) ? number(0...60) : nil
        answer.status = plan.statuses.randomElement(using: &random)
        answer.evaluation = maybeText()
        if Bool.random(using: &random) {
            answer.own["effekt"] = .number(OwnNumber(units: Int64(number(0...99_999_999))))
        }
        return answer
    }

    // MARK: Texts

    /// A name that is in no list, on one line.
    private mutating func name() -> String { ("Eget " + text()).onOneLine }

    /// A text that is not only a number, which is no need, measure or name.
    private mutating func words() -> String {
        let text = text()
        return text.allSatisfy(\.isNumber) ? text + " kurs" : text
    }

    private mutating func maybeWords() -> String { Bool.random(using: &random) ? words() : "" }

    private mutating func maybeText() -> String { Bool.random(using: &random) ? text() : "" }

    /// A text that a person could have written, pasted or misplaced.
    private mutating func text() -> String {
        let word = Self.word(&random)
        switch number(0...11) {
        case 0: return "=\(word)()"
        case 1: return "'\(word)"
        case 2: return "\(word)\n\(word)\n\n– \(word)"
        case 3: return String(repeating: word + " ", count: number(1...600)) + word
        case 4: return "\(word) & <\(word)> \"\(word)\" ]]>"
        case 5: return "_x0041_ \(word) _x000D_"
        case 6: return "\(word)\t😀 \u{1F1F3}\u{1F1F4} Ꜵe\u{0301}"
        case 7: return "@\(word)"
        case 8: return "-\(word)"
        // 0 is a sign for nothing.
        case 9: return "\(number(1...99))"
        case 10: return "\(word)  \(word)   \(word)"
        default: return word
        }
    }
}
