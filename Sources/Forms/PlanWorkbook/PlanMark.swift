import Cells
import CompetencePlan

/// A mark in a cross-table: any sign that is not a no. A number says where in the column's order the row stands.
struct PlanMark {
    let cell: Cell
    /// The number, or behind all numbers.
    let order: Int

    /// Nil where the cell is empty or says no.
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

    /// Norwegian and English ways to say that a row is not meant.
    private static let noes: Set<String> = ["nei", "no", "0", "ikke", "ikkje", "nope"]
}
