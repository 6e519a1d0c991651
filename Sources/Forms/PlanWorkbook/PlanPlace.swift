import Cells
import CompetencePlan
import Wording

/// A place in a plan workbook; without a sheet it is the workbook as a whole.
struct PlanPlace: Hashable, Comparable {
    /// The sheet's place in the workbook; behind the last where it is missing.
    var sheet: Int?
    var cell: CellReference?
    /// The name of a missing sheet.
    var name: String?

    static func < (left: PlanPlace, right: PlanPlace) -> Bool {
        guard left.sheet == right.sheet else { return left.sheet ?? -1 < right.sheet ?? -1 }
        guard let first = left.cell, let second = right.cell else { return left.cell == nil && right.cell != nil }
        return first < second
    }
}

extension PlanWorkbookReading {
    /// The problem with the cells that it shows in: "Kapitler!B9:B11, Fagområder!F4".
    func placed(_ problem: PlanProblem, at places: [PlanPlace]) -> PlanProblem {
        var problem = problem
        let ranges = Self.ranges(of: Set(places).sorted())
        problem.place = PlanProblem.list(of: ranges.map(text).filter { !$0.isEmpty })
        problem.count = Set(places).count
        let isOneColumn = Set(places.map { [$0.sheet ?? -1, $0.cell?.column ?? 0] }).count == 1
        problem.countKey = isOneColumn ? .planRows : .planCells
        return problem
    }

    private func text(of range: (first: PlanPlace, last: PlanPlace)) -> String {
        guard let sheet = range.first.sheet else { return "" }
        let name = range.first.name ?? sheets[sheet].name
        guard let first = range.first.cell, let last = range.last.cell else { return name }
        return first == last ? "\(name)!\(first)" : "\(name)!\(first):\(last)"
    }

    /// Cells that follow each other down a column or along a row, as ranges.
    private static func ranges(of places: [PlanPlace]) -> [(first: PlanPlace, last: PlanPlace)] {
        var ranges: [(first: PlanPlace, last: PlanPlace)] = []
        for place in places {
            if let index = ranges.lastIndex(where: { isNext(place, to: $0) }) {
                ranges[index].last = place
            } else {
                ranges.append((place, place))
            }
        }
        return ranges
    }

    private static func isNext(_ place: PlanPlace, to range: (first: PlanPlace, last: PlanPlace)) -> Bool {
        guard let first = range.first.cell, let last = range.last.cell, let cell = place.cell,
            range.first.sheet == place.sheet
        else { return false }
        let isDown = first.column == last.column && cell.column == last.column && cell.row == last.row + 1
        let isAlong = first.row == last.row && cell.row == last.row && cell.column == last.column + 1
        return isDown || isAlong
    }
}
