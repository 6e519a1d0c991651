import CompetencePlan
import Support
import Testing

/// Fills in every field of an answer, and notes the fields that were blank.
private struct FieldFiller: FieldVisitor {
    var blank: [String] = []

    private mutating func fill<Value: Equatable>(
        _ field: AnswerField, _ value: inout Value, _ content: Value, _ none: Value
    ) {
        if value == none { blank.append(field.json) }
        value = content
    }

    mutating func visit(_ field: AnswerField, _ text: inout String) { fill(field, &text, "ja", "") }
    mutating func visit(_ field: AnswerField, _ number: inout Int) { fill(field, &number, 2, 0) }
    mutating func visit(_ field: AnswerField, _ number: inout Int?) { fill(field, &number, 2, nil) }
    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel) { fill(field, &level, 2, 0) }
    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) {
        fill(field, &number, .init(units: 2), nil)
    }
    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) { fill(field, &number, 2, 0) }
    mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner]) {
        fill(field, &amounts, [1: Kroner(units: 2)], [:])
    }
    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?) { fill(field, &isTrue, true, nil) }
    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?) { fill(field, &deadline, .year(2), nil) }
    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?) { fill(field, &status, .done, nil) }
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) {
        fill(field, &choice, .own("fag"), .own(""))
    }
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {
        fill(field, &choice, .own("fag"), nil)
    }
    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {
        fill(field, &choices, [.own("vei")], [])
    }
}

@Suite("A unit's answers from several forms")
struct JoinedFormsTests {
    private static func filled<Value: Answer>(_ answer: Value) -> Value {
        var (answer, filler) = (answer, FieldFiller())
        answer.fields(&filler)
        return answer
    }

    private static func blankFields(_ answer: some Answer) -> [String] {
        var (answer, filler) = (answer, FieldFiller())
        answer.fields(&filler)
        return filler.blank
    }

    /// One form with a fagområde and nothing else, and one with every field of it.
    private static func forms() -> [UnitAnswers] {
        let full = (GapAnswer(), StaffingAnswer(), UnitStaffing(), RecruitmentAnswer(), MeasureAnswer())
        var (blank, answers) = (UnitAnswers(unit: Identifier("a")), UnitAnswers(unit: Identifier("b")))
        answers.gaps = [filled(full.0)]
        answers.staffing = [filled(full.1)]
        answers.wholeUnit = filled(full.2)
        answers.recruitment = [filled(full.3)]
        answers.measures = [filled(full.4)]
        blank.gaps = [full.0]
        blank.gaps[0].area = answers.gaps[0].area
        blank.staffing = [full.1]
        blank.staffing[0].area = answers.staffing[0].area
        blank.wholeUnit = full.2
        return [blank, answers]
    }

    @Test("no field of a form is lost when the other form left it blank", arguments: [false, true])
    func fields(isReversed: Bool) throws {
        let plan = try SamplePlan.small()
        let forms = isReversed ? Self.forms().reversed() : Self.forms()
        let joined = UnitAnswers(combining: forms, of: plan.units[0], PlanIndex(plan))
        #expect(joined.gaps.map(Self.blankFields) == [[]])
        #expect(joined.staffing.map(Self.blankFields) == [[]])
        #expect(joined.wholeUnit.map(Self.blankFields) == [])
        #expect(joined.recruitment.map(Self.blankFields) == [[]])
        #expect(joined.measures.map(Self.blankFields) == [[]])
    }
}
