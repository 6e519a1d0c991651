import Cells
import CompetencePlan
import Support
import Testing
import TextFormats
import Wording

@testable import Forms

@Suite("What a return form asks, as its hidden sheet keeps it")
struct OpenQuestionTests {
    private static let leftover = OpenQuestion.leftover(
        "«Husk»\nvikarer", from: Location(file: "a.xlsx", sheet: "Ark 1", cell: "J12"))

    @Test(
        "each kind is read as it was written",
        arguments: [
            leftover,
            OpenQuestion(
                code: .formContentOutside, isError: true, location: Location(file: "", sheet: "Årsverk", cell: "C9"),
                text: "3", cells: [FormCell(table: .staffing, column: ColumnKey("fte"), row: 4)]),
            OpenQuestion(
                code: .changeHeadcount, location: Location(file: "", sheet: "Årsverk", cell: "B7"),
                text: "Spørsmål: 12?",
                subjects: [FindingSubject(sheet: "staffing", row: "vann", values: ["12", "21"])]),
            OpenQuestion(
                code: .cellMergedNumber, text: "2",
                cells: [2020, 2021].map { FormCell(table: .recruitment, column: ColumnKey("year", $0), row: 1) }),
            .deletedColumn(FormCell(table: .staffing, column: ColumnKey("departures"), row: 0)),
        ])
    func line(_ question: OpenQuestion) throws {
        #expect(OpenQuestion(try JSONValue(parsing: Array(question.line.utf8))) == question)
    }

    @Test("the line of a long text fits into a cell", arguments: ["\u{1}", "\"", "å", "🙂"])
    func longText(_ sign: String) {
        let question = Self.leftover.with(String(repeating: sign, count: 32_000))
        #expect(question.line.utf16.count <= 32_767)
    }

    @Test("a question about a row of long texts fits into a cell, and another text is another question")
    func longRow() {
        let texts = ["a", "b"].map { FindingSubjects.compared(String(repeating: "vikar ", count: 5_000) + $0) }
        #expect(texts[0] != texts[1] && texts.allSatisfy { $0.hasPrefix("vikar vikar") })
        let subject = FindingSubject(sheet: "measures", row: texts[0], values: Array(repeating: texts[0], count: 12))
        let question = OpenQuestion(code: .measureStrategyMissing, text: "Spørsmål", subjects: [subject])
        #expect(question.line.utf16.count < 4_000)
    }

    @Test("an error cannot be answered, whatever the hidden sheet says")
    func explainedError() throws {
        let subject = FindingSubject(sheet: "gap", row: "vann", values: ["9"])
        let line = OpenQuestion(code: .gapLevelRange, text: "9", subjects: [subject]).line
        #expect(OpenQuestion(try JSONValue(parsing: Array(line.utf8))) == nil)
    }

    @Test(
        "a line about a row that no sheet has is about no cell",
        arguments: [Int.max, Int.min, -1, CellReference.lastRow + 1])
    func impossibleRow(_ row: Int) throws {
        let cells = [FormCell(table: .staffing, column: ColumnKey("fte"), row: row)]
        let line = OpenQuestion(code: .cellMergedNumber, text: "2", cells: cells).line
        #expect(OpenQuestion(try JSONValue(parsing: Array(line.utf8)))?.cells == [])
    }

    @Test("what was explained is not asked again because one more row is like it")
    func oneMoreRow() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 3 | 4\nBrannvern | 2 | 3\nPlanarbeid | 3 | 3"
        let joined = try #require(form.read().findings.first)
        #expect(joined.code == .gapImportanceMissing && joined.subjects.count == 3)
        var workbook = form.workbook
        let keys = joined.subjects.dropLast().map { Explanation.Key(joined.code, $0) }
        workbook.list([HiddenList.explanations.rawValue] + keys.map { Explanation($0, "Ikke vurdert").line })
        let findings = FormReader(try SamplePlan.context()).read(workbook).findings
        #expect(findings.map(\.location.cell) == ["E2", "E3", "E4"])
    }

    /// A form that was returned with `rows` on «Utenfor skjemaet», after that sheet had listed `questions`.
    private static func form(asking questions: [OpenQuestion], _ rows: [String]) -> ReturnedWorkbook {
        let listed = Grid.sheet(
            "Utenfor skjemaet", (["Sto på arket | I celle | Dere skrev"] + rows).joined(separator: "\n"))
        var form = SmallForm()
        form.extra = [listed]
        var workbook = form.workbook
        workbook.list([HiddenList.questions.rawValue] + questions.map(\.line))
        return workbook
    }

    @Test(
        "a text that was an error is one until it is deleted; what was only noted is told as it is",
        arguments: [
            (["Årsverk | J9 | To slutter", "Årsverk | J10 | Husk"], "error note"),
            // Edited; without its place; in another row.
            (["Årsverk | J9 | Tre slutter"], "error"), ([" | | To slutter"], "error"),
            (["Årsverk | J10 | Husk", "Årsverk | J9 | To slutter"], "note error"), (["Årsverk | J10 | Husk"], "note"),
            ([], ""),
        ])
    func leftovers(_ rows: [String], _ expected: String) throws {
        var error = OpenQuestion.leftover("To slutter", from: Location(file: "", sheet: "Årsverk", cell: "J9"))
        error.isError = true
        let note = OpenQuestion.leftover("Husk", from: Location(file: "", sheet: "Årsverk", cell: "J10"))
        let reading = try FormReader(SamplePlan.context()).read(Self.form(asking: [error, note], rows))
        let kept = reading.findings.filter { $0.arguments[Finding.isKeptLeftover] != nil }
        #expect(kept.map { $0.severity == .error ? "error" : "note" }.joined(separator: " ") == expected)
    }

    @Test("thousands of them are compared in time")
    func many() throws {
        let cells = [FormCell(table: .staffing, column: ColumnKey("fte"), row: 4)]
        let questions = (0..<5_000).flatMap { number in
            [Location(file: "", sheet: "Årsverk", cell: "J\(number)"), Location(file: "", sheet: "Eget")].map {
                OpenQuestion(
                    code: .formContentOutside, isError: number.isMultiple(of: 2), location: $0, text: "Tekst \(number)",
                    cells: number.isMultiple(of: 3) ? cells : [])
            }
        }
        let rows = (0..<10_000).map { "Årsverk | J\($0) | Tekst \($0 + 1)" }
        let reading = try FormReader(SamplePlan.context()).read(Self.form(asking: questions, rows))
        #expect(reading.answers?.gaps.count == 3)
    }
}

extension ReturnedWorkbook {
    /// Adds a list to the hidden sheet.
    fileprivate mutating func list(_ lines: [String]) {
        let hidden = edited.count - 1
        let identity = edited[hidden].rows
        edited[hidden].rows = (0..<max(lines.count, identity.count)).map { offset in
            let row = CellReference(row: offset + 1, column: 20)
            let line = offset < lines.count ? [Cell(row, .text(lines[offset]))] : []
            return Row(number: offset + 1, cells: (offset < identity.count ? identity[offset].cells : []) + line)
        }
    }
}
