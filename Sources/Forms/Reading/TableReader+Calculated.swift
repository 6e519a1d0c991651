import Cells
import CompetencePlan
import Wording

/// The cells that the form fills in itself: Gap and Sum, and the previous answers. They are never read as answers, but
/// text typed over them must not be lost.
extension TableReader {
    /// Reports the content of a row's calculated columns, unless it is what the form would show.
    mutating func reportTypedOver(_ row: Row) {
        for index in layout.calculatedColumns {
            let column = layout.columns[index]
            guard let cell = cell(in: row, at: index), !RowReader.isBlank(cell), !isFormsOwn(cell, column, in: row)
            else { continue }
            let why = texts(column.kind == .previous ? .outsidePrevious : .outsideCalculated)
            report.addOutside(cell, on: location, texts, ["why": why, Finding.isTypedOver: "1"])
        }
    }

    /// The same for the row of sums: numbers that are the sums of their columns are the form's own.
    mutating func reportTypedOverSums(_ row: Row) {
        let sums = columnSums ?? self.sums
        columnSums = sums
        for cell in row.cells.dropFirst() where !RowReader.isBlank(cell) && !isFormulaResult(cell) {
            // Cells beside the table are reported as such.
            guard let index = found.offset(of: cell.reference.column) else { continue }
            if case .number(let number) = cell.value, TableRows.areEqual(number, sums[index]) { continue }
            reportOutside(cell)
        }
    }

    private func isFormsOwn(_ cell: Cell, _ column: ColumnLayout, in row: Row) -> Bool {
        switch column.kind {
        case .gapFormula:
            let levels = numbers(in: row, of: ["desired", "current"])
            return isFormulaResult(cell) || levels.count == 2 && cell.value == .number(levels[0] - levels[1])
        case .sumFormula:
            return isFormulaResult(cell) || isSum(cell.value, of: numbers(in: row, of: ["year"]))
        case .previous:
            return isPreviousAnswer(cell.value) && !isMisplaced(cell.value, column, in: row)
        default:
            return false
        }
    }

    private func isSum(_ value: CellValue, of numbers: [Double]) -> Bool {
        if case .number(let number) = value { TableRows.areEqual(number, numbers.reduce(0, +)) } else { false }
    }

    /// Whether a cell has the result of a formula: a number, an error in referenced cells, or nothing.
    private func isFormulaResult(_ cell: Cell) -> Bool {
        guard cell.isFormula else { return false }
        switch cell.value {
        case .number, .error, .noResult: return true
        case .text, .boolean, .date: return false
        }
    }

    /// Whether a form could show this as a previous answer: a level of the scale, or a measure's status.
    private func isPreviousAnswer(_ value: CellValue) -> Bool {
        switch value {
        case .number(let number):
            let scales = [plan.scale, previous.revision?.plan.scale ?? []]
            return scales.joined().contains { Double($0.level) == number }
        case .text(let text): return isPreviousStatus(text) || plan.levelScale.level(labelled: text) != nil
        default: return false
        }
    }

    /// Whether a level or status is not what the form showed, and the column for this revision's is empty: it is this
    /// revision's answer in the wrong column.
    private func isMisplaced(_ value: CellValue, _ column: ColumnLayout, in row: Row) -> Bool {
        let id = column.key.id.replacing("previous", with: "").lowercased()
        guard previous.revision != nil, let index = layout.index(of: id),
            cell(in: row, at: index).map(RowReader.isBlank) ?? true
        else { return false }
        func text(_ id: String) -> String {
            layout.index(of: id).flatMap { cell(in: row, at: $0) }?.value.plainText ?? ""
        }
        let answers = previous.answers(of: unit)
        // A row whose name was changed shows what another had.
        if layout.id == .gap {
            let area = areas.choice(text("area")).key
            guard let answer = answers.gaps.first(where: { $0.area.key == area }) else { return false }
            let level = id == "current" ? answer.current : answer.desired
            return ![level.whole.map(String.init), plan.levelScale.label(of: level)].contains(value.plainText)
        }
        let key = [text("need"), text("measure")].map(NormalisedText.of)
        guard let answer = answers.measures.first(where: { [$0.need, $0.measure].map(NormalisedText.of) == key }) else {
            return false
        }
        let names = (answer.status?.name ?? .standard(.statusNone)).all.map(NormalisedText.of)
        return !names.contains(NormalisedText.of(value.plainText))
    }

    private func isPreviousStatus(_ text: String) -> Bool {
        let statuses = plan.statuses + (previous.revision?.plan.statuses ?? [])
        let names = statuses.map(\.name) + [.standard(.statusNone)]
        let wanted = NormalisedText.of(text)
        return names.contains { $0.all.contains { NormalisedText.of($0) == wanted } }
    }

    private func cell(in row: Row, at index: Int) -> Cell? { row.cell(inColumn: header.columns[index]) }

    private func numbers(in row: Row, of ids: [String]) -> [Double] {
        ids.flatMap { id in
            layout.indices(of: id).compactMap { index in
                if case .number(let number)? = cell(in: row, at: index)?.value { number } else { nil }
            }
        }
    }

    /// The sum of the numbers in each layout column, over the rows between the headings and the row of sums.
    private var sums: [Double] {
        var sums = [Double](repeating: 0, count: layout.columns.count)
        for row in sheet.rows where row.number > header.row && !found.isSum(row) {
            for cell in row.cells {
                guard case .number(let number) = cell.value, let index = found.offset(of: cell.reference.column) else {
                    continue
                }
                sums[index] += number
            }
        }
        // The sum of the sums covers all years.
        if let total = layout.columns.firstIndex(where: { $0.kind == .sumFormula }) {
            sums[total] = layout.indices(of: "year").reduce(0) { $0 + sums[$1] }
        }
        return sums
    }
}
