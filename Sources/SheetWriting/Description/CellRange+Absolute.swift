import Cells

extension CellRange {
    /// "$B$3:$D$9", as in a formula.
    package var absolute: String { "\(Self.fixed(first)):\(Self.fixed(last))" }

    static func fixed(_ cell: CellReference) -> String {
        "$\(CellReference.letters(ofColumn: cell.column))$\(cell.row)"
    }
}
