import Cells
import CompetencePlan

/// A mark in a cross-table: any text except a no. A number gives the row's position in the column's order.
struct PlanMark {
    let cell: Cell
    /// The number, or the largest integer if the mark is not a number.
    let order: Int

    /// Nil if the cell is empty or says no.
    init?(_ cell: Cell) {
        self.cell = cell
        let text = NormalisedText.of(cell.value.plainText)
        switch cell.value {
        case .boolean(false), .noResult, .error: return nil
        case .number(let number) where number == 0: return nil
        case .text where Self.noes.contains(text) || text.isEmpty: return nil
        case .number(let number): order = Int(exactly: number) ?? Int.max
        default: order = Int(text) ?? Int.max
        }
    }

    /// Norwegian and English ways to say no.
    private static let noes: Set<String> = ["nei", "no", "0", "ikke", "ikkje", "nope"]
}
