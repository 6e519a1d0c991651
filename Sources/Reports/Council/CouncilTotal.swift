import Cells
import CompetencePlan
import Wording

/// A total in the council's workbook, told by the answers that it rests on: HR's Avstemming recalculates it from the tidy
/// tables.
package struct CouncilTotal: Hashable, Sendable {
    /// What is added up, in which tidy table.
    package enum Figure: Int, CaseIterable, Sendable {
        case recruited
        /// Gaps above zero, and gaps below zero, are sums apart.
        case current, desired, lack, excess, weightedGap
        /// Of whole units, each person counted once.
        case headcount, fte, fullTime, departures, vacant
        /// Of fagområder.
        case areaFTE, areaVacant
        /// Of open measures, and of these what is in no budget; of done ones, and of dropped ones.
        case remainingCost, unbudgetedCost, spentCost, droppedCost
    }

    /// What picks the answers; with none, all that may be shown count.
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
    /// As the council's workbook shows it.
    package var value: Double
}

extension CouncilSheet {
    /// Writes a row, some of whose columns are totals over the answers that `conditions` pick. Blank ones are none.
    @discardableResult
    mutating func put(
        _ entries: [Entry], totals columns: [(column: Int, figure: CouncilTotal.Figure)],
        of conditions: [CouncilTotal.Condition]
    ) -> Int {
        let row = put(entries)
        for (column, figure) in columns { note(figure, of: conditions, entries[column - 1], row: row, column: column) }
        return row
    }

    /// Writes a row whose figures from column B on are of one kind, a year in each of the first columns and the sum of
    /// them in the last.
    @discardableResult
    mutating func put(
        _ entries: [Entry], years: [Int?], _ figure: CouncilTotal.Figure, of conditions: [CouncilTotal.Condition]
    ) -> Int {
        let row = put(entries)
        for (index, year) in years.enumerated() {
            note(figure, of: conditions + [.year(year)], entries[index + 1], row: row, column: index + 2)
        }
        note(figure, of: conditions, entries[years.count + 1], row: row, column: years.count + 2)
        return row
    }

    /// Notes a total that stands in a cell; a blank one is none.
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
    /// The number that is shown; nil where there is none.
    var value: Double? {
        switch content {
        case .number(let number), .formula(_, .number(let number)): number
        default: nil
        }
    }
}
