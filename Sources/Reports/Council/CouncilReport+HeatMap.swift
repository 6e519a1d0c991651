import Cells
import CompetencePlan
import SheetWriting
import Wording

/// The heat map of GAP-oversikt: the fagområder that several units share, with units side by side.
extension CouncilReport {
    /// Points for the heading and description above the first map.
    private static let heightOfTitle = 70.0
    /// The minimum number of lines in a map whose unit names take most of a page.
    private static let fewestLines = 8

    /// Some units side by side, and some of the fagområder that they share with others.
    private struct Map: Sendable {
        /// As offsets among the answers.
        let units: [Int]
        let areas: [Choice<SubjectArea>]
    }

    func writeHeatMaps(_ layout: GapLayout, on sheet: inout CouncilSheet) {
        let maps = maps(layout, on: sheet)
        for (number, map) in maps.enumerated() {
            sheet.writePart { sheet in
                if number == 0 { sheet.writeSubtitle(texts(.overviewMap), about: texts(.overviewMapAbout)) }
                write(map, number: number + 1, layout, on: &sheet)
            }
        }
    }

    private func write(_ map: Map, number: Int, _ layout: GapLayout, on sheet: inout CouncilSheet) {
        let units = map.units.compactMap(gaps(at:))
        let headings = TableHeadings.valid([texts(.gapArea)] + units.map(\.unit.name))
        let header = sheet.row
        let styles = [Theme.heading] + units.map { _ in Theme.headingUpright }
        sheet.write(
            RowDescription(zip(headings, styles).map { .text($0, $1) }, height: Self.height(of: headings.dropFirst())))
        write(map, layout, on: &sheet)
        let rows = header...sheet.row - 1
        sheet.description.tables.append(
            Table(
                name: "heat_map_\(number)", range: .rows(rows, columns: 1...headings.count), headers: headings,
                hasFilter: false))
        sheet.description.conditionalFormats.append(
            colours(of: .rows(header + 1...rows.upperBound, columns: 2...headings.count)))
        sheet.skipRow()
    }

    /// Maps with as many units as there are columns, and as many of their fagområder as fit on
    /// a page, most common first.
    private func maps(_ layout: GapLayout, on sheet: CouncilSheet) -> [Map] {
        let common = figures.commonAreas
        let units = unitsByCommonArea(layout)
        let above = Self.height(of: units.map { name(ofUnitAt: $0) }) + Self.heightOfTitle
        let lines = max(Self.fewestLines, Int((sheet.pageHeight - above) / RowHeight.line))
        return stride(from: 0, to: units.count, by: Self.overviewColumns).flatMap { start -> [Map] in
            let some = Array(units[start...].prefix(Self.overviewColumns))
            let theirs = Set(some.compactMap(gaps(at:)).flatMap(\.lines).map(\.area.key))
            let areas = common.map(\.area).filter { theirs.contains($0.key) }
            return stride(from: 0, to: areas.count, by: lines).map { line in
                Map(units: some, areas: Array(areas[line...].prefix(lines)))
            }
        }
    }

    /// The units with shared fagområder, ordered so that those with the same ones are adjacent: first those with the
    /// most common fagområde, in the order of Appendix 2, and so on.
    private func unitsByCommonArea(_ layout: GapLayout) -> [Int] {
        let ranks = Dictionary(figures.commonAreas.enumerated().map { ($1.area.key, $0) }) { first, _ in first }
        return layout.order.compactMap { offset in
            gaps(at: offset)?.lines.compactMap { ranks[$0.area.key] }.min().map { (rank: $0, offset) }
        }.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.1)
    }

    /// The height for the longest name, rotated; an even longer one wraps to a second line.
    private static func height(of names: some Sequence<String>) -> Double {
        let longest = names.map(\.count).max() ?? 0
        return min(230, max(60, Double(longest) * 5.4 + 8))
    }

    private func write(_ map: Map, _ layout: GapLayout, on sheet: inout CouncilSheet) {
        sheet.write(map.areas.count, in: 1) { _, block in
            let units = map.units.compactMap { offset in
                gaps(at: offset).map { unit in
                    (
                        rows: layout.block(ofUnitAt: offset).rows(of: unit), lines: unit.lines.keyed(by: \.area.key),
                        asked: Set(unit.unit.subjectAreas.map { ChoiceKey.listed($0.text) })
                    )
                }
            }
            for area in map.areas {
                let cells = units.map { unit -> Entry in
                    guard let line = unit.lines[area.key] else {
                        let isAsked = unit.asked.contains(area.key)
                        return isAsked ? .text("..", Theme.centred) : .inapplicable(Theme.centred)
                    }
                    guard let levels = line.levels else { return .hidden(Theme.centred) }
                    let row = unit.rows[area.key]
                    return .level(levels.gap, Theme.centred).live(
                        row.map { "\(SheetRange.quoted(texts(.gapSheet)))!\(Formula.cell(4, $0))" })
                }
                block.write([.text(name(of: area))] + cells)
            }
        }
    }

    private func colours(of range: CellRange) -> ConditionalFormat {
        let most = Double(max(1, (plan.scale.last?.level ?? 5) - plan.lowestLevel - 1))
        return ConditionalFormat(
            range,
            .threeColours(low: .init(-most, Theme.excess), middle: .init(0, "FFFFFF"), high: .init(most, Theme.lack)))
    }
}
