import Cells
import CompetencePlan

/// A total in the council's workbook, described by the answers that it includes: HR's Avstemming
/// recalculates it from the tidy tables.
package struct CouncilTotal: Hashable, Sendable {
    /// What is summed, which determines the tidy table.
    package enum Figure: CaseIterable, Sendable {
        case recruited
        /// Positive and negative gaps are summed separately.
        case current, desired, lack, excess, weightedGap
        /// Figures of whole units, with each person counted once.
        case headcount, fte, fullTime, departures, vacant
        /// Figures of fagområder.
        case areaFTE, areaVacant
        /// Costs of open measures, the part of these not in a budget, and costs of done and of dropped measures.
        case remainingCost, unbudgetedCost, spentCost, droppedCost
    }

    /// Selects the answers; without conditions, all visible ones count.
    package enum Condition: Hashable, Sendable {
        case unit(Identifier<Unit>)
        case serviceArea(Identifier<ServiceArea>)
        case position(Choice<Position>)
        /// A year of the recruitment table, or the year of a measure's deadline; nil is no deadline.
        case year(Int?)
        /// The category of a measure's first strategy; nil is none of the plan's.
        case category(Identifier<StrategyCategory>?)
    }

    /// The name of the sheet in the council's workbook, and the cell.
    package var sheet: String
    package var cell: CellReference
    package var figure: Figure
    package var conditions: [Condition]
    /// The value in the council's workbook.
    package var value: Double
}

extension CouncilSheet {
    /// Writes a row with some columns as totals over the answers that `conditions` select. Blank cells are no totals.
    @discardableResult
    mutating func write(
        _ entries: [Entry], totals columns: [(column: Int, figure: CouncilTotal.Figure)],
        of conditions: [CouncilTotal.Condition]
    ) -> Int {
        let row = write(entries)
        for (column, figure) in columns { note(figure, of: conditions, entries[column - 1], row: row, column: column) }
        return row
    }

    /// Writes a row whose figures from column B on are of one kind: one for each year, then their sum.
    @discardableResult
    mutating func write(
        _ entries: [Entry], years: [Int?], _ figure: CouncilTotal.Figure, of conditions: [CouncilTotal.Condition]
    ) -> Int {
        let row = write(entries)
        for (index, year) in years.enumerated() {
            note(figure, of: conditions + [.year(year)], entries[index + 1], row: row, column: index + 2)
        }
        note(figure, of: conditions, entries[years.count + 1], row: row, column: years.count + 2)
        return row
    }

    /// Records the total in a cell, unless it is blank.
    mutating func note(
        _ figure: CouncilTotal.Figure, of conditions: [CouncilTotal.Condition], _ entry: Entry, row: Int, column: Int
    ) {
        guard let value = entry.value else { return }
        totals.append(
            CouncilTotal(
                sheet: name, cell: CellReference(row: row, column: column), figure: figure,
                conditions: conditions, value: value))
    }
}

extension Entry {
    /// The displayed number; nil if there is none.
    var value: Double? {
        switch content {
        case .number(let number), .formula(_, .number(let number)): number
        default: nil
        }
    }
}
