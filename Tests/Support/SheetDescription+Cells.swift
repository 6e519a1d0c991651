import Cells
import SheetWriting

/// A cell of a sheet with its location.
package struct CellDescription: Hashable, Sendable {
    package var reference: CellReference
    package var content: CellContent
    package var style: CellStyle

    package init(_ reference: CellReference, _ content: CellContent, _ style: CellStyle = .standard) {
        self.reference = reference
        self.content = content
        self.style = style
    }
}

extension SheetDescription {
    /// The cells of the sheet's own rows in reading order, without blank ones of the standard
    /// style, which are not written.
    package var cells: [CellDescription] {
        get {
            Self.cells(of: rows.sorted { $0.key < $1.key }).filter { $0.content != .blank || $0.style != .standard }
        }
        set {
            for row in rows.keys { rows[row]?.cells = [] }
            for cell in newValue { self[cell.reference] = StyledCell(cell.content, cell.style) }
        }
    }

    /// Every cell, including those of generated rows.
    package var allCells: [CellDescription] {
        cells + generatedRows.flatMap { Self.cells(of: zip($0.numbers, $0).map { ($0, $1) }) }
    }

    private static func cells(of rows: [(Int, RowDescription)]) -> [CellDescription] {
        rows.flatMap { number, row in
            row.cells.enumerated().map { index, cell in
                CellDescription(CellReference(row: number, column: index + 1), cell.content, cell.style)
            }
        }
    }
}
