import Cells
import CompetencePlan
import SheetWriting
import Wording

/// The heat map of GAP-oversikt: the fagområder that several units share, units beside each other.
extension CouncilReport {
    /// Lines that a page has room for under the headings.
    private static let linesOnPage = 28

    /// Some units beside each other, and some of the fagområder that they have in common with others.
    private struct Map: Sendable {
        /// As offsets among the answers.
        let units: [Int]
        let areas: [GapByArea]
    }

    func putHeatMaps(_ layout: GapLayout, on sheet: inout CouncilSheet) {
        let maps = maps(layout)
        guard !maps.isEmpty else { return }
        sheet.beginPage(atRow: sheet.row + 1)
        sheet.putSubtitle(texts(.overviewMap), about: texts(.overviewMapAbout))
        let first = sheet.row
        for (number, map) in maps.enumerated() {
            if number > 0 { sheet.beginPage(atRow: sheet.row) }
            let units = map.units.compactMap(gaps(at:))
            let headings = TableHeadings.valid([texts(.gapArea)] + units.map(\.unit.name))
            let header = sheet.row
            let styles = [Theme.heading] + units.map { _ in Theme.headingUpright }
            sheet.write(
                BodyRow(zip(headings, styles).map { .text($0, $1) }, height: Self.height(of: headings.dropFirst())))
            put(map, layout, on: &sheet)
            let range = CellRange.rows(header...sheet.row - 1, columns: 1...headings.count)
            sheet.description.tables.append(
                Table(name: "heat_map_\(number + 1)", range: range, headers: headings, hasFilter: false))
        }
        let columns = 2...(maps.map(\.units.count).max() ?? 1) + 1
        sheet.description.conditionalFormats.append(colours(of: .rows(first + 1...sheet.row - 1, columns: columns)))
    }

    /// As many units side by side as there are columns, in the order of Appendix 2; their fagområder as many as a page has
    /// room for, those that most units have first.
    private func maps(_ layout: GapLayout) -> [Map] {
        let common = Set(figures.commonAreas.map(\.area.key))
        let units = layout.order.filter { gaps(at: $0)?.lines.contains { common.contains($0.area.key) } ?? false }
        return stride(from: 0, to: units.count, by: Self.overviewColumns).flatMap { start -> [Map] in
            let some = Array(units[start...].prefix(Self.overviewColumns))
            let theirs = Set(some.compactMap(gaps(at:)).flatMap(\.lines).map(\.area.key))
            let areas = figures.commonAreas.filter { theirs.contains($0.area.key) }
            return stride(from: 0, to: areas.count, by: Self.linesOnPage).map { line in
                Map(units: some, areas: Array(areas[line...].prefix(Self.linesOnPage)))
            }
        }
    }

    /// Room for the longest name, read from below; one that is longer still goes on over a second line.
    private static func height(of names: some Sequence<String>) -> Double {
        let longest = names.map(\.count).max() ?? 0
        return min(230, max(60, Double(longest) * 6.6 + 8))
    }

    private func put(_ map: Map, _ layout: GapLayout, on sheet: inout CouncilSheet) {
        sheet.put(map.areas.count, in: 1) { _, block in
            let units = map.units.compactMap { offset in
                gaps(at: offset).map { unit in
                    (rows: layout.block(ofUnitAt: offset).rows(of: unit), lines: Self.byArea(unit))
                }
            }
            for area in map.areas {
                let cells = units.map { unit -> Entry in
                    guard let line = unit.lines[area.area.key] else { return .inapplicable(Theme.centred) }
                    guard let levels = line.levels else { return .hidden(Theme.centred) }
                    let row = unit.rows[area.area.key]
                    return .level(levels.gap, Theme.centred).live(
                        row.map { "\(SheetRange.quoted(texts(.gapSheet)))!\(Formula.cell(4, $0))" })
                }
                block.put([.text(name(of: area.area))] + cells)
            }
        }
    }

    private static func byArea(_ unit: GapTable.UnitLines) -> [ChoiceKey: GapTable.Line] {
        unit.lines.keyed(by: \.area.key)
    }

    private func colours(of range: CellRange) -> ConditionalFormat {
        let most = Double(max(1, (plan.scale.last?.level ?? 5) - plan.lowestLevel - 1))
        return ConditionalFormat(
            range,
            .threeColours(low: .init(-most, Theme.excess), middle: .init(0, "FFFFFF"), high: .init(most, Theme.lack)))
    }
}
