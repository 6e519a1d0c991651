import Cells
import Forms
import Support

/// A form changed at random in the way that people and programs change forms, with markers that must be found again.
struct Mutation {
    private(set) var workbook: ReturnedWorkbook
    /// The inserted marker texts, each of them unique.
    private(set) var tokens: [(sheet: String, cell: CellReference, text: String)] = []
    private let number: Int

    init(_ workbook: ReturnedWorkbook, number: Int) {
        self.workbook = workbook
        self.number = number
    }

    /// One to three changes.
    mutating func apply(using random: inout SeededGenerator) {
        for step in 0..<Int.random(in: 1...3, using: &random) {
            let token = "merke\(number)x\(step)"
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1: put(token, in: Int.random(in: 0..<4, using: &random), using: &random)
            case 2: moveRows(in: Int.random(in: 0..<4, using: &random), by: Int.random(in: 1...5, using: &random))
            case 3: addSheet(token)
            default: shuffleRows(in: Int.random(in: 0..<4, using: &random), using: &random)
            }
        }
    }

    private mutating func put(_ token: String, in sheet: Int, using random: inout SeededGenerator) {
        let cell = CellReference(
            row: Int.random(in: 1...9, using: &random), column: Int.random(in: 1...18, using: &random))
        let name = workbook.sheets[sheet].name
        // Overwriting removes an earlier marker; a heading is left alone, since missing columns
        // have tests of their own.
        let heading = workbook.sheets[sheet].rows.first { $0.cells.count > 3 }?.number
        guard cell.row != heading else { return }
        tokens.removeAll { $0.sheet == name && $0.cell == cell }
        tokens.append((name, cell, token))
        workbook.edited[sheet].put(Cell(cell, .text(token)))
    }

    /// Inserts empty rows at the top.
    private mutating func moveRows(in sheet: Int, by count: Int) {
        let name = workbook.sheets[sheet].name
        for row in workbook.sheets[sheet].rows.indices {
            workbook.edited[sheet].rows[row].number += count
            for cell in workbook.sheets[sheet].rows[row].cells.indices {
                workbook.edited[sheet].rows[row].cells[cell].reference.row += count
            }
        }
        for index in tokens.indices where tokens[index].sheet == name { tokens[index].cell.row += count }
    }

    private mutating func addSheet(_ token: String) {
        let name = "Ark \(workbook.sheets.count)"
        workbook.edited.append(Grid.sheet(name, "\(token) | 1"))
        tokens.append((name, CellReference(row: 1, column: 1), token))
    }

    /// Swaps two rows below the headings, as sorting does.
    private mutating func shuffleRows(in sheet: Int, using random: inout SeededGenerator) {
        let rows = workbook.sheets[sheet].rows
        guard let heading = rows.firstIndex(where: { $0.cells.count > 3 }), rows.count - heading > 2 else { return }
        let first = Int.random(in: heading + 1..<rows.count, using: &random)
        let second = Int.random(in: heading + 1..<rows.count, using: &random)
        guard first != second else { return }
        let name = rows[first].number
        let other = rows[second].number
        func moved(_ row: Row, to number: Int) -> Row {
            Row(
                number: number,
                cells: row.cells.map { cell in
                    var cell = cell
                    cell.reference.row = number
                    return cell
                })
        }
        workbook.edited[sheet].rows[first] = moved(rows[second], to: name)
        workbook.edited[sheet].rows[second] = moved(rows[first], to: other)
        for index in tokens.indices where tokens[index].sheet == workbook.sheets[sheet].name {
            if tokens[index].cell.row == name {
                tokens[index].cell.row = other
            } else if tokens[index].cell.row == other {
                tokens[index].cell.row = name
            }
        }
    }
}

extension SheetContent {
    /// Sets a cell, replacing any previous one.
    mutating func put(_ cell: Cell) {
        var cells = rows.first { $0.number == cell.reference.row }?.cells ?? []
        cells.removeAll { $0.reference == cell.reference }
        cells = (cells + [cell]).sorted { $0.reference < $1.reference }
        rows.removeAll { $0.number == cell.reference.row }
        rows = (rows + [Row(number: cell.reference.row, cells: cells)]).sorted { $0.number < $1.number }
    }
}
