import Cells
import CompetencePlan

/// Rows of sums and means.
extension TableRows {
    /// The cells of a row with answers, by column.
    typealias AnswerCells = ArraySlice<(offset: Int, cell: Cell)>

    /// Whether a row is labelled as a total: by such a word alone, or with an addition if that is a usual word or the
    /// numbers confirm it.
    func isTotal(_ text: String, _ others: AnswerCells) -> Bool {
        let words = TotalWords.of(text)
        guard let addition = TotalWords.addition(to: words) else { return false }
        let numbers = others.filter { Self.isNumeric($0.cell) }
        // A need is a sentence; only a row without a measure can be a total. An answer Ja may stand beside its cost.
        if layout.id == .measures, !others.allSatisfy({ Self.isNumeric($0.cell) || isBesideTotal($0.cell.value) }) {
            let hasMeasure = others.contains { layout.columns[$0.offset].key.id == "measure" }
            // A sum may be in words: "ca. 110 000".
            let isOfNumbers = others.allSatisfy {
                layout.columns[$0.offset].kind.isNumber || isBesideTotal($0.cell.value)
            }
            return addition.isEmpty
                && (isOfNumbers || numbers.contains { !hasMeasure || isSumOrMean($0.cell, at: $0.offset) })
        }
        if addition.isEmpty { return true }
        // As programs write below each group of rows: "Norsk Totalt".
        if !numbers.isEmpty, TotalWords.areOfProgram(words), names.contains(addition.joined(separator: " ")) {
            return true
        }
        if numbers.isEmpty, !others.isEmpty { return false }
        if TotalWords.arePart(words) || words.first.map(TotalWords.certain.contains) ?? false { return true }
        if addition.contains(where: TotalWords.rows.contains) { return true }
        return addition.allSatisfy { isUsual($0) || $0.allSatisfy(\.isNumber) }
            || (layout.id == .gap
                // One mean of few levels is easily met by chance.
                ? !numbers.isEmpty && numbers.allSatisfy { $0.cell.isFormula || isSumOrMean($0.cell, at: $0.offset) }
                : numbers.contains { $0.cell.isFormula || isSumOrMean($0.cell, at: $0.offset) })
    }

    /// Whether a row below the unit's own one repeats its numbers under another word for the unit: "Alle ansatte".
    func isUnitAgain(_ text: String, _ others: AnswerCells) -> Bool {
        let numbers = numbers(in: others)
        return numbers.count >= 2 && numbers.allSatisfy { unitNumbers[$0] == $1 } && layout.isNearlyWholeUnit(text)
    }

    private func isBesideTotal(_ value: CellValue) -> Bool {
        let addition = TotalWords.addition(to: TotalWords.of(value.plainText))
        return YesNoText.parse(value) != nil
            || addition?.allSatisfy { isUsual($0) || $0.allSatisfy(\.isNumber) } ?? false
    }

    /// Whether a row without a name is a total: with a word for it in another column ("Sum" under Frist), or only sums.
    func isUnnamedTotal(_ cells: [(offset: Int, cell: Cell)]) -> Bool {
        let numbers = cells.filter { Self.isNumeric($0.cell) }
        guard !numbers.isEmpty else { return false }
        if numbers.count == cells.count { return numbers.allSatisfy(\.cell.isFormula) || hasSums(cells[...]) }
        let words = cells.filter { !Self.isNumeric($0.cell) }.map(\.cell.value)
        // Ja beside a cost goes on with the need above it.
        let hasWord = words.contains { TotalWords.addition(to: TotalWords.of($0.plainText)) != nil }
        return hasWord && words.allSatisfy { if case .text = $0 { isBesideTotal($0) } else { false } }
    }

    /// The numbers in a row, by column.
    func numbers(in cells: AnswerCells) -> [Int: Double] {
        Dictionary(first: cells.compactMap { other in Self.number(in: other.cell).map { (other.offset, $0) } })
    }

    /// The number in a cell, also if it is stored as text.
    static func number(in cell: Cell) -> Double? {
        switch cell.value {
        case .number(let number): number
        case .text(let text) where text.utf8.first.map { (0x30...0x39).contains($0) } ?? false:
            if case .number(let decimal) = NumberText(text) { Double(decimal) } else { nil }
        default: nil
        }
    }

    static func isText(_ cell: Cell) -> Bool {
        if case .text = cell.value { !isNumeric(cell) } else { false }
    }

    /// A number, or a formula without a result.
    static func isNumeric(_ cell: Cell) -> Bool {
        switch cell.value {
        case .number,
            .text where number(in: cell) != nil:
            true
        case .noResult, .error: cell.isFormula
        default: false
        }
    }

    /// Whether a word belongs beside one for a total: a usual one, or one of the unit's name,
    /// also with an ending ("skolen").
    private func isUsual(_ word: Substring) -> Bool {
        layout.words.contains(word) || TotalWords.usual.contains(word)
            || unitWords.contains { word.hasPrefix($0) && TotalWords.endings.contains(word.dropFirst($0.count)) }
    }

    private func isSumOrMean(_ cell: Cell, at offset: Int) -> Bool {
        guard let number = Self.number(in: cell) else { return false }
        if Self.areEqual(number, sums[offset] - sumsBefore[offset]) { return true }
        guard counts[offset] > 0 else { return false }
        let mean = sums[offset] / Double(counts[offset])
        return Self.areEqual(number, sums[offset]) || (number - mean).magnitude <= 0.051
    }

    /// Whether a number is a sum of decimals, which have at most four places. A binary sum of them
    /// may differ in its last digits.
    static func areEqual(_ number: Double, _ sum: Double) -> Bool { (number - sum).magnitude < smallestStep }

    private static let smallestStep = 0.000_01

    /// Whether each number is the sum of at least two above it. Levels are not summed, and a row with a measure is not
    /// a sum of costs.
    func hasSums(_ others: AnswerCells) -> Bool {
        guard layout.id != .gap, answers >= 2,
            layout.id != .measures || others.allSatisfy({ Self.isNumeric($0.cell) })
        else { return false }
        let numbers = numbers(in: others)
        let summed = sums.indices.filter { offset in
            // Of a measure's numbers only amounts are summed, not years or months.
            counts[offset] > 0 && sums[offset] != 0
                && (layout.id != .measures || layout.columns[offset].kind == .amount)
        }
        // The only number above it is not a sum of several.
        return summed.contains { addends[$0] >= 2 } && summed == numbers.filter { $1 != 0 }.keys.sorted()
            && numbers.allSatisfy { Self.areEqual($1, sums[$0]) }
    }
}
