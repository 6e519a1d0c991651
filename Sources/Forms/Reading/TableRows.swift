import Cells
import CompetencePlan

/// Classifies the rows below a table's headings: answers, and rows that only look like answers. Rows must come in
/// order, since a sum is recognised by the rows above it.
struct TableRows {
    enum Kind {
        case answer
        /// An answer whose numbers are the sums of those above. It counts, and is asked about.
        case possibleTotal
        /// A repeated heading row, as in prints and exports, or another text of the form.
        case formText
        /// The form's own row of sums.
        case formsSum
        /// A row of sums or means that somebody added.
        case total
        /// A heading for a group of rows.
        case subheading
        /// A text far below the table.
        case stray
    }

    private let found: FoundTable
    private let context: FormContext
    private let boilerplate: Boilerplate
    private let unit: Identifier<Unit>
    /// The words of the unit's name. Like the form's words and the usual additions, they can follow a word for a sum:
    /// "Sum kostnader", "Totalt antall ansatte".
    let unitWords: Set<Substring>
    /// The rows whose name is merged with the cells to its right.
    private let wide: Set<Int>
    /// The form's own row of sums; one above it is somebody's own.
    private let sumRow: Int?
    /// Of the answers so far, by layout column.
    private(set) var sums: [Double]
    /// The same at the last row of sums, after which the next one begins.
    private(set) var sumsBefore: [Double]
    private(set) var counts: [Int]
    /// How many of them are not zero.
    private(set) var addends: [Int]
    private(set) var answers = 0
    /// The names of the answers so far, as normalised words: one with a word for a total after it is a subtotal.
    private(set) var names: Set<String> = []
    /// The numbers of the unit's own row.
    private(set) var unitNumbers: [Int: Double] = [:]
    private var lastRow: Int?
    /// The last row with a word for a remark.
    private var remarkRow: Int?
    /// The other unit under whose title the rows are, as when its table was pasted in.
    private(set) var owner: Identifier<Unit>?

    init(
        _ below: [Row], of found: FoundTable, _ context: FormContext, boilerplate: Boilerplate,
        unit: Identifier<Unit>, merges: [CellRange]
    ) {
        let layout = found.layout
        let name = found.header.columns.first
        let wide = merges.filter { $0.first.column == name && $0.last.column > $0.first.column }
        self.wide = Set(wide.map(\.first.row))
        let hasSums = layout.columns.contains { $0.kind == .sumFormula }
        sumRow = hasSums ? below.last(where: found.isSum)?.number : nil
        self.found = found
        self.context = context
        self.boilerplate = boilerplate
        self.unit = unit
        sums = Array(repeating: 0, count: layout.columns.count)
        sumsBefore = sums
        counts = Array(repeating: 0, count: layout.columns.count)
        addends = counts
        unitWords = Set(NormalisedText.words(of: context.index.name(of: unit)))
    }

    var layout: SheetLayout { found.layout }

    /// The number of empty rows that separates a text from the table. Fewer may be the form's own rows, left empty.
    private static let farBelow = 3

    /// The kind of `row`; `next` is the following row with content.
    mutating func kind(of row: Row, before next: Row?) -> Kind {
        let cells = answerCells(in: row)
        // Neither a total nor part of one.
        if let name = cells.first, name.offset == 0, layout.isWholeUnit(name.cell.value.plainText) {
            lastRow = row.number
            unitNumbers = numbers(in: cells[...])
            return .answer
        }
        let kind = kind(of: row, cells, before: next)
        if kind == .answer || kind == .possibleTotal { add(cells) }
        if kind == .total { sumsBefore = sums }
        if kind == .formText, case .text(let text)? = cells.first?.cell.value, let named = context.unit(inTitle: text) {
            owner = named == unit ? nil : named
        }
        if kind == .stray || kind == .formText, let name = cells.first, RemarkText.isWord(name.cell.value.plainText) {
            remarkRow = row.number
        }
        if !cells.isEmpty, kind != .stray { lastRow = row.number }
        return kind
    }

    private func kind(of row: Row, _ cells: [(offset: Int, cell: Cell)], before next: Row?) -> Kind {
        if found.isRepeated(in: row) { return .formText }
        if row.number == sumRow { return .formsSum }
        // Also if the column that its text is in has lost its heading.
        if row.number == found.header.row + 1, layout.isExample(row) { return .formText }
        guard let name = cells.first, name.offset == 0 else {
            if isFarBelow(row.number), !cells.isEmpty, cells.allSatisfy({ Self.isText($0.cell) }) { return .stray }
            return isUnnamedTotal(cells) ? .total : .answer
        }
        guard case .text(let text) = name.cell.value else { return .answer }
        if layout.isExample(text) { return .formText }
        if row.number == found.header.row + 1, cells.count > 1, cells.allSatisfy({ Self.isInBrackets($0.cell.value) }) {
            return .subheading
        }
        let others = cells.dropFirst()
        // The headings of another table, such as last year's.
        if layout.headings.has(text, at: 0), others.contains(where: { layout.headings.mayBeHeading($0.cell.value) }) {
            return .formText
        }
        if others.isEmpty {
            return isTotal(text, others) ? .total : kind(ofText: text, at: row.number, before: next)
        }
        if isListed(text) { return .answer }
        if isTotal(text, others) || isUnitAgain(text, others) { return .total }
        if hasNumbers, isFarBelow(row.number) || RemarkText.isWord(text),
            others.allSatisfy({ Self.isOfWords($0.cell.value) })
        {
            return .stray
        }
        return hasSums(others) ? .possibleTotal : .answer
    }

    /// Whether the table's answers are numbers rather than texts.
    private var hasNumbers: Bool { layout.schema.rows == .subjectAreas || layout.id == .recruitment }

    private func isFarBelow(_ row: Int) -> Bool { lastRow.map { row - $0 > Self.farBelow } ?? false }

    /// Whether a value is a text without digits, such as a name below a signature.
    private static func isOfWords(_ value: CellValue) -> Bool {
        if case .text(let text) = value { !text.contains(where: \.isNumber) } else { false }
    }

    /// The kind of a row with only a text in its first column.
    private func kind(ofText text: String, at row: Int, before next: Row?) -> Kind {
        // The form's own words for no need, in the table, are an answer too.
        if isListed(text) || SignForNothing.matches(text) || layout.saysNoNeed(text) { return .answer }
        if boilerplate.contains(text) { return .formText }
        if isFarBelow(row) || RemarkText.isMarked(text) || hasNumbers && mayBeAnswers(text)
            || hasNumbers && (RemarkText.isSentence(text) || RemarkText.isWord(text) || remarkRow == row - 1)
        {
            return .stray
        }
        if layout.schema.rows == .subjectAreas, lastRow != nil, RemarkText.mayBe(text), suggestion(for: text) == nil,
            next.map({ answerCells(in: $0).count < 2 }) ?? true
        {
            return .stray
        }
        // Of needs, only a text that announces others is a heading: "Strategiske tiltak:". An empty row may follow it.
        guard hasNumbers || text.trimmed.hasSuffix(":"), let next, next.number <= row + 2,
            answerCells(in: next).contains(where: { $0.offset > 0 }),
            suggestion(for: text) == nil
        else { return hasNumbers && wide.contains(row) ? .stray : .answer }
        return .subheading
    }

    /// Whether a text may be answers in words, or cells that were pasted as one: "Musikk – 4 ansatte", "Norsk;3;4".
    private func mayBeAnswers(_ text: String) -> Bool {
        let words = NormalisedText.words(of: text)
        return words.count >= Self.fewestOfSentence && !text.trimmed.hasSuffix(":")
            || words.contains { $0.allSatisfy(\.isNumber) }
                && (text.contains { ";\t".contains($0) } || words.contains { layout.words.contains($0) })
    }

    /// Headings are shorter.
    private static let fewestOfSentence = 8

    /// Whether this is an addition to the heading above: "(antall)".
    private static func isInBrackets(_ value: CellValue) -> Bool {
        if case .text(let text) = value { text.trimmed.first == "(" && text.trimmed.last == ")" } else { false }
    }

    private func answerCells(in row: Row) -> [(offset: Int, cell: Cell)] {
        found.answerCells(in: row).sorted { $0.offset < $1.offset }
    }

    private mutating func add(_ cells: [(offset: Int, cell: Cell)]) {
        guard cells.contains(where: { $0.offset > 0 }) else { return }
        answers += 1
        if let name = cells.first, name.offset == 0 { names.insert(NormalisedText.of(name.cell.value.plainText)) }
        for (offset, cell) in cells {
            guard let number = Self.number(in: cell) else { continue }
            sums[offset] += number
            counts[offset] += 1
            if number != 0 { addends[offset] += 1 }
        }
    }

    // MARK: Names

    private func isListed(_ text: String) -> Bool { context.rowNames(on: layout.id)?.isListed(text) ?? false }

    private func suggestion(for text: String) -> String? { context.rowNames(on: layout.id)?.nearest(to: text) }
}
