import Cells
import CompetencePlan
import Foundation
import SheetWriting
import Support
import Testing

/// A row of a table as it is read off a sheet: its cells by their column.
typealias SheetRow = [Int: CellContent]

extension SheetRow {
    static func rows(of sheet: String, in book: WorkbookDescription) -> [SheetRow] {
        let cells = book.sheets.first { $0.name == sheet }?.allCells ?? []
        let byRow = [Int: [CellDescription]](grouping: cells, by: \.reference.row)
        return byRow.sorted { $0.key < $1.key }.map { _, cells in
            Dictionary(cells.map { ($0.reference.column, $0.content) }) { $1 }
        }
    }

    /// The name of the row's unit, without the year that its figures are from.
    var unitName: String { (self[1]?.text ?? "").components(separatedBy: " (")[0] }
}

/// The columns of Appendix 3 that are added up. Vacant årsverk are positions, not persons.
enum WorkforceFigure: Int, CaseIterable {
    case headcount = 3
    case fte = 4
    case fullTime = 7
    case departures = 9

    /// The number that a unit stated, in ten-thousandths.
    func number(in unit: UnitStaffing) -> Int? {
        let whole: Int? =
            switch self {
            case .headcount: unit.headcount
            case .fte: nil
            case .fullTime: unit.fullTime
            case .departures: unit.departures
            }
        return whole.map { $0 * WorkforceEdition.scale } ?? (self == .fte ? unit.fte.map { Int($0.units) } : nil)
    }
}

/// Hele virksomheten as one year's Appendix 3 shows it. Numbers are in ten-thousandths.
struct WorkforceEdition {
    private(set) var units: [SheetRow] = []
    /// The units with levels in GAP-oversikt, which have at least as many employees as the threshold.
    private let withLevels: Set<String>
    private let threshold: Int
    /// What the other edition says of units with the same answers.
    private var learned: [String: [WorkforceFigure: ClosedRange<Int>]] = [:]
    /// What the other edition says of several such units together, by service area.
    private var learnedSums: [String: [WorkforceFigure: (names: Set<String>, sum: Int)]] = [:]
    private var totals: [String: SheetRow] = [:]
    private var total: SheetRow = [:]
    static let scale = Int(FullTimeEquivalent.scale)
    /// More than any unit has.
    private static let most = 1_000 * scale

    init(_ book: WorkbookDescription, threshold: Int) throws {
        self.threshold = threshold
        let overview = SheetRow.rows(of: "GAP-oversikt", in: book).filter { ($0[2]?.number ?? 0) > 0 }
        withLevels = Set(overview.map(\.unitName))
        let rows = SheetRow.rows(of: "Vedlegg 3 Årsverk", in: book)
        let header = try #require(rows.firstIndex { $0[1]?.text == "Virksomhet" && $0[2]?.text == "Tjenesteområde" })
        let columns = WorkforceFigure.allCases.map { rows[header][$0.rawValue]?.text }
        try #require(columns == ["Ansatte", "Årsverk", "Heltid", "Ventet avgang"])
        units = Array(rows[(header + 1)...].prefix { $0[2]?.text?.isEmpty == false })
        total = rows[header + 1 + units.count]
        // With a single service area there is no such table.
        guard let areas = rows.firstIndex(where: { $0[1]?.text == "Tjenesteområde" }) else { return }
        for row in rows[(areas + 1)...] {
            guard let name = row[1]?.text, row[3] != nil else { break }
            totals[name] = row
        }
    }

    /// The numbers that a unit stated and the edition hides. One that was not stated looks the same in a hidden row,
    /// but there is nothing to find.
    func hidden(in revision: Revision) -> [(unit: Int, figure: WorkforceFigure, number: Int)] {
        units.indices.flatMap { unit in
            WorkforceFigure.allCases.compactMap { figure in
                guard units[unit][figure.rawValue]?.text == ":", let number = number(of: unit, figure, revision) else {
                    return nil
                }
                let own = ownRange(of: unit, figure)
                return own.lowerBound < own.upperBound ? (unit, figure, number) : nil
            }
        }
    }

    private func number(of unit: Int, _ figure: WorkforceFigure, _ revision: Revision) -> Int? {
        let name = units[unit].unitName
        let id = revision.plan.units.first { $0.name == name }?.id
        return revision.units.first { $0.unit == id }?.answers?.wholeUnit.flatMap(figure.number)
    }

    /// Takes over what another edition says of the units with these names.
    mutating func learn(of names: Set<String>, from other: WorkforceEdition) {
        for (unit, row) in other.units.enumerated() {
            guard names.contains(row.unitName) else { continue }
            for figure in WorkforceFigure.allCases where other.isAnswered(unit, figure) {
                learned[row.unitName, default: [:]][figure] = other.possible(of: unit, figure)
            }
        }
    }

    /// Takes over the sum of the units that another edition hides in a service area, if all of them have these names.
    mutating func learnSums(of names: Set<String>, from other: WorkforceEdition) {
        for area in other.totals.keys {
            let units = other.units.indices.filter { other.area(of: $0) == area }
            for figure in WorkforceFigure.allCases {
                let hidden = units.filter { other.units[$0][figure.rawValue]?.text == ":" }
                let hiddenNames = Set(hidden.map { other.units[$0].unitName })
                guard let total = Self.number(figure, other.totals[area]), hiddenNames.isSubset(of: names)
                else { continue }
                let shown = units.reduce(0) { $0 + (Self.number(figure, other.units[$1]) ?? 0) }
                learnedSums[area, default: [:]][figure] = (hiddenNames, total - shown)
            }
        }
    }

    /// Whether there is a number or a sign for a hidden one.
    private func isAnswered(_ unit: Int, _ figure: WorkforceFigure) -> Bool {
        let content = units[unit][figure.rawValue]
        return content?.number != nil || content?.text == ":"
    }

    /// The edition as it would be if only small counts and rows of few employees were hidden.
    func withoutProtection(of revision: Revision) -> WorkforceEdition {
        var copy = self
        func shown(_ units: some Sequence<Int>, _ figure: WorkforceFigure) -> CellContent? {
            let numbers = units.compactMap { number(of: $0, figure, revision) }
            return numbers.isEmpty ? nil : .number(Double(numbers.reduce(0, +)) / Double(Self.scale))
        }
        func isFew(_ count: Int) -> Bool { count > 0 && count < revision.plan.thresholds.privacy * Self.scale }
        for figure in WorkforceFigure.allCases {
            copy.total[figure.rawValue] = shown(units.indices, figure)
            for area in totals.keys {
                copy.totals[area]?[figure.rawValue] = shown(units.indices.filter { self.area(of: $0) == area }, figure)
            }
            for unit in units.indices {
                let employees = number(of: unit, .headcount, revision) ?? 0
                let count = number(of: unit, figure, revision) ?? 0
                let isCount = figure == .fullTime || figure == .departures
                if !isFew(employees), !isCount || !isFew(count) && !isFew(employees - count) {
                    copy.units[unit][figure.rawValue] = shown([unit], figure)
                }
            }
        }
        return copy
    }

    private static func number(_ figure: WorkforceFigure, _ row: SheetRow?) -> Int? {
        row?[figure.rawValue]?.number.map { Int(($0 * Double(scale)).rounded()) }
    }

    /// What a unit's number can be, judged by its own row and what the other edition says.
    private func range(of unit: Int, _ figure: WorkforceFigure) -> ClosedRange<Int> {
        let own = ownRange(of: unit, figure)
        guard isAnswered(unit, figure), let other = learned[units[unit].unitName]?[figure] else { return own }
        return own.clamped(to: other)
    }

    private func ownRange(of unit: Int, _ figure: WorkforceFigure) -> ClosedRange<Int> {
        let row = units[unit]
        if let number = Self.number(figure, row) { return number...number }
        guard row[figure.rawValue]?.text == ":" else { return 0...0 }
        if figure == .headcount {
            return (withLevels.contains(row.unitName) ? threshold * Self.scale : 0)...Self.most
        }
        guard let employees = Self.number(.headcount, row) else { return 0...Self.most }
        guard figure == .fullTime, let fte = Self.number(.fte, row) else { return 0...employees }
        return fte == employees ? employees...employees : 0...fte / Self.scale * Self.scale
    }

    /// What these units of a service area can have together. If the other edition tells the sum of
    /// some, it replaces their ranges.
    private func sum(_ units: [Int], _ figure: WorkforceFigure) -> ClosedRange<Int> {
        let all = sum(units.map { range(of: $0, figure) })
        guard let first = units.first, let known = learnedSums[area(of: first)]?[figure],
            known.names.isSubset(of: units.map { self.units[$0].unitName })
        else { return all }
        let rest = units.filter { !known.names.contains(self.units[$0].unitName) }
        return sum([known.sum...known.sum] + rest.map { range(of: $0, figure) })
    }

    private func sum(_ ranges: some Sequence<ClosedRange<Int>>) -> ClosedRange<Int> {
        ranges.reduce(0...0) { $0.lowerBound + $1.lowerBound...$0.upperBound + $1.upperBound }
    }

    private func area(of unit: Int) -> String { units[unit][2]?.text ?? "" }

    /// What the units of a service area can have together, judged by their rows and its own.
    private func range(of area: String, _ figure: WorkforceFigure) -> ClosedRange<Int> {
        if let number = Self.number(figure, totals[area]) { return number...number }
        return sum(units.indices.filter { self.area(of: $0) == area }, figure)
    }

    /// What a unit's number can be, judged by everything: two levels of sums leave no range wider than it must be.
    func possible(of unit: Int, _ figure: WorkforceFigure) -> ClosedRange<Int> {
        let (own, area) = (range(of: unit, figure), area(of: unit))
        let others = sum(units.indices.filter { $0 != unit && self.area(of: $0) == area }, figure)
        var whole = range(of: area, figure)
        if let total = Self.number(figure, total) {
            let areas = Set(units.indices.map { self.area(of: $0) }).subtracting([area])
            let rest = sum(areas.map { range(of: $0, figure) })
            whole = whole.clamped(to: total - rest.upperBound...total - rest.lowerBound)
        }
        return own.clamped(to: whole.lowerBound - others.upperBound...whole.upperBound - others.lowerBound)
    }
}
