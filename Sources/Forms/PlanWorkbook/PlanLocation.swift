import Cells
import CompetencePlan
import Wording

/// A location in a plan workbook; without a sheet, the workbook as a whole.
struct PlanLocation: Hashable, Comparable {
    /// The sheet's index in the workbook; after the last one if it is missing.
    var sheet: Int?
    var cell: CellReference?
    /// The name of a missing sheet.
    var name: String?

    static func < (left: PlanLocation, right: PlanLocation) -> Bool {
        guard left.sheet == right.sheet else { return left.sheet ?? -1 < right.sheet ?? -1 }
        guard let first = left.cell, let second = right.cell else { return left.cell == nil && right.cell != nil }
        return first < second
    }
}

extension PlanWorkbookReading {
    /// The problem with the cells that have it: "Kapitler!B9:B11, Fagområder!F4".
    func located(_ problem: PlanProblem, at locations: [PlanLocation]) -> PlanProblem {
        var problem = problem
        let ranges = Self.ranges(of: Set(locations).sorted())
        problem.location = PlanProblem.list(of: ranges.map(text).filter { !$0.isEmpty })
        problem.count = Set(locations).count
        let isOneColumn = Set(locations.map { [$0.sheet ?? -1, $0.cell?.column ?? 0] }).count == 1
        problem.countKey = isOneColumn ? .planRows : .planCells
        return problem
    }

    private func text(of range: (first: PlanLocation, last: PlanLocation)) -> String {
        guard let sheet = range.first.sheet else { return "" }
        let name = range.first.name ?? sheets[sheet].name
        guard let first = range.first.cell, let last = range.last.cell else { return name }
        return first == last ? "\(name)!\(first)" : "\(name)!\(first):\(last)"
    }

    /// Combines consecutive cells in a column or a row into ranges.
    private static func ranges(of locations: [PlanLocation]) -> [(first: PlanLocation, last: PlanLocation)] {
        var ranges: [(first: PlanLocation, last: PlanLocation)] = []
        for location in locations {
            if let index = ranges.lastIndex(where: { isNext(location, to: $0) }) {
                ranges[index].last = location
            } else {
                ranges.append((location, location))
            }
        }
        return ranges
    }

    private static func isNext(_ location: PlanLocation, to range: (first: PlanLocation, last: PlanLocation)) -> Bool {
        guard let first = range.first.cell, let last = range.last.cell, let cell = location.cell,
            range.first.sheet == location.sheet
        else { return false }
        let isDown = first.column == last.column && cell.column == last.column && cell.row == last.row + 1
        let isAlong = first.row == last.row && cell.row == last.row && cell.column == last.column + 1
        return isDown || isAlong
    }
}
