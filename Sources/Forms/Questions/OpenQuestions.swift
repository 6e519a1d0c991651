import Cells
import CompetencePlan
import Wording

/// The questions of a return form, and what is left of those about texts on «Utenfor skjemaet».
struct OpenQuestions: Sendable {
    /// A text that the unit left on the sheet, with its question; the text may have been edited.
    struct Leftover: Sendable {
        /// The index of the sheet in the workbook.
        let sheet: Int
        let cell: Cell
        let question: OpenQuestion
    }

    let all: [OpenQuestion]
    let leftovers: [Leftover]

    init(_ all: [OpenQuestion], in sheets: [SheetContent]) {
        self.all = all
        var listed = Listed(all.filter(\.isLeftover))
        guard !listed.isEmpty else {
            leftovers = []
            return
        }
        var leftovers: [Leftover] = []
        for (index, sheet) in sheets.enumerated() where sheet.isLeftovers {
            for (location, cell) in Self.rows(of: sheet) {
                let text = cell.value.plainText
                guard let question = listed.question(at: location, text) else { continue }
                leftovers.append(Leftover(sheet: index, cell: cell, question: question.with(text)))
            }
        }
        self.leftovers = leftovers
    }

    /// The texts on a sheet, with the locations that they are from.
    private static func rows(of sheet: SheetContent) -> [(location: Location, cell: Cell)] {
        // The columns, also if others were inserted before them.
        let heading = sheet.rows.lazy.flatMap(\.cells).first { headings.contains($0.value.plainText) }
        let column = heading?.reference.column ?? OpenQuestion.leftoverColumn
        return sheet.rows.compactMap { row in
            func text(_ before: Int) -> String { row.cell(inColumn: column - before)?.value.plainText ?? "" }
            guard let cell = row.cell(inColumn: column), !RowReader.isBlank(cell) else { return nil }
            return (Location(file: "", sheet: text(2), cell: text(1)), cell)
        }
    }

    private static let headings = Set(Language.allCases.map { $0.texts(.leftoverTextColumn) })

    /// The listed questions by what can identify them.
    private struct Listed {
        private struct Line: Hashable {
            let location: Location
            let text: String
        }

        private let byLine: [Line: OpenQuestion]
        /// Those without their locations are taken in order, since several cells may have held the same.
        private var byText: [String: [OpenQuestion]]
        /// The errors, which remain when the text is edited.
        private let byLocation: [Location: OpenQuestion]

        init(_ questions: [OpenQuestion]) {
            let errors = questions.filter(\.isError)
            byLine = questions.keyed { Line(location: $0.location, text: $0.text) }
            byText = Dictionary(grouping: (errors + questions.filter { !$0.isError }).reversed(), by: \.text)
            byLocation = errors.filter { !$0.location.cell.isEmpty }.keyed(by: \.location)
        }

        var isEmpty: Bool { byLine.isEmpty }

        mutating func question(at location: Location, _ text: String) -> OpenQuestion? {
            let text = OpenQuestion.compared(text)
            return byLine[Line(location: location, text: text)] ?? byLocation[location] ?? byText[text]?.popLast()
        }
    }
}
