import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Vedlegg 2: a table and a diagram for each unit on its own page, with the plan's own numbering.
extension CouncilReport {
    private var headings: [TextKey] {
        withImportance([.gapArea, .gapCurrent, .gapDesired, .gapGap, .gapImportance, .gapWeighted], at: 4)
    }
    /// The width of the names in the list of diagrams and of fagområder.
    private static let indexWidth = 42.0
    /// The column of the weighted gap in a unit's table; without importance, that of the gap itself.
    var weightedColumn: Int { headings.count }

    /// A row with importance and the weighted gap at an offset, without them if the plan does not ask for importance.
    func withImportance<Value>(_ row: [Value], at offset: Int) -> [Value] {
        plan.form.hides("gap.importance") ? Array(row[..<offset] + row[(offset + 2)...]) : row
    }

    /// The appendix, and the location of each unit's figures in it.
    var gapSheet: (sheet: CouncilSheet, layout: GapLayout) {
        var layout = GapLayout(figures, from: 1)
        var sheet = sheet(
            .gapSheet, title: texts(.gapTitle), about: gapAbout(layout),
            widths: withImportance([Self.indexWidth, 11, 11, 10, 11, 11], at: 4))
        guard !layout.order.isEmpty else {
            sheet.writeWide(texts(.nothingAnswered), Theme.faint)
            return (sheet, layout)
        }
        sheet.writeSubtitle(texts(layout.hasDiagrams ? .gapIndex : .theUnits))
        // The index takes the same space whatever its links are, so its height is measured first.
        var trial = sheet
        writeIndex(layout, on: &trial)
        layout = GapLayout(figures, from: trial.row + 1, page: trial.page + 1)
        writeIndex(layout, on: &sheet)
        sheet.skipRow()
        sheet.write(layout.end - layout.first, in: layout.order.count) { [layout] offset, block in
            write(unitAt: layout.order[offset], layout, in: &block)
        }
        sheet.totals.append(in: layout.order.count) { [layout, name = sheet.name] offset in
            totals(ofUnitAt: layout.order[offset], layout, name)
        }
        if layout.hasDiagrams {
            for offset in layout.order { addDiagram(ofUnitAt: offset, layout, to: &sheet) }
        } else if let first = layout.order.first {
            sheet.beginPage(atRow: layout.block(ofUnitAt: first).start)
        }
        return (sheet, layout)
    }

    private func gapAbout(_ layout: GapLayout) -> [String] {
        // If levels are entered as labels, the number of each is explained, since the sheet calculates with numbers.
        let ends = [plan.scale.first, plan.scale.last].compactMap(\.self).map(scaleEnd)
        let scale =
            plan.levelScale.isLabelled
            ? plan.scale.map { "\($0.level) (\($0.explained))" }.joined(separator: ", ") : ends.joined(separator: "–")
        var about = [texts(.gapAbout, ["scale": scale])]
        if plan.importanceScale.isLabelled, !plan.form.hides("gap.importance") {
            let degrees = plan.importance.map { "\($0.level) \($0.explained)" }.joined(separator: " · ")
            about.append(texts(.formImportanceLine, ["levels": degrees]))
        }
        if !layout.hasDiagrams {
            let counts = ["count": "\(layout.order.count)", "most": "\(GapLayout.mostDiagrams)"]
            about.append(texts(.gapNoDiagrams, counts))
        }
        if figures.gaps.hidden > 0 { about.append(hiddenNote) }
        return about
    }

    private func heading(_ unit: Unit) -> String {
        unit.diagram.map { texts(.gapDiagram, ["number": "\($0)", "unit": unit.name]) } ?? unit.name
    }

    /// Writes links to the units, since there are many and chapter 4 cites them by diagram number. If each unit has a
    /// page of its own, the page number is valid in print.
    private func writeIndex(_ layout: GapLayout, on sheet: inout CouncilSheet) {
        let name = SheetRange.quoted(sheet.name)
        let pages = layout.pages
        let headings = [layout.hasDiagrams ? TextKey.gapIndexName : .columnUnit, .summaryPage].map { texts($0) }
        sheet.writeTable("diagrams", headings, words: 1, rows: layout.order.count) { offset, block in
            let unit = layout.order[offset]
            let heading = index.unit(answers[unit].unit).map(heading) ?? ""
            // Excel's limit for links on a sheet; later units have none.
            let isLink = offset < SheetDescription.mostLinks
            let target = "internal:\(name)!A\(layout.block(ofUnitAt: unit).start)"
            let label = pages.isEmpty ? "." : Self.pageLabel(part: gapPart, page: pages[offset])
            // LibreOffice does not wrap a link, so beside a long name it is on the page number.
            let isOnPage =
                !pages.isEmpty && RowHeight.lineCount(heading, width: Theme.cell.room(in: Self.indexWidth)) > 1
            func entry(_ text: String, hasLink: Bool, _ style: CellStyle, _ linkStyle: CellStyle) -> Entry {
                hasLink && isLink ? Entry(.link(target: target, text: text), linkStyle) : .text(text, style)
            }
            block.write([
                entry(heading, hasLink: !isOnPage, Theme.cell, Theme.link),
                entry(label, hasLink: isOnPage, Theme.centred, Theme.centredLink),
            ])
        }
    }

    /// The position of the sheet among all: after Sammendrag, and up to two others if the plan has them.
    private var gapPart: Int { 2 + [FormSheetID.measures, .recruitment].count { uses($0) } }

    private func write(unitAt offset: Int, _ layout: GapLayout, in block: inout RowBlock) {
        guard let unit = gaps(at: offset) else { return }
        let end = block.row + layout.shape(ofUnitAt: offset).height
        let rows = layout.block(ofUnitAt: offset)
        block.writeWide(heading(unit.unit), Theme.subtitle)
        let area = index.serviceAreas[unit.unit.serviceArea]?.name ?? ""
        block.writeWide(texts(.gapServiceArea, ["name": area]), Theme.faint)
        block.writeHeadings(headings.map { texts($0) }, words: 1)
        // Hidden lines come last, so that the diagram's ranges contain only visible ones.
        for line in unit.publicByGap + unit.hidden { block.write(entries(line, row: block.row)) }
        writeSums(unit, rows, in: &block)
        if rows.published == nil { block.writeWide(texts(.gapAllHidden), Theme.faint) }
        while block.row < end { block.skipRow() }
    }

    private func entries(_ line: GapTable.Line, row number: Int) -> [Entry] {
        let importance = Entry.whole(line.importance)
        guard let levels = line.levels else {
            return withImportance(
                [.text(name(of: line.area)), .hidden(), .hidden(), .hidden(), importance, .hidden()], at: 4)
        }
        let factor = line.importance == nil ? "" : "*\(Formula.cell(5, number))"
        let row: [Entry] = [
            .text(name(of: line.area)), labelled(levels.current), labelled(levels.desired),
            .level(levels.gap).live("\(Formula.cell(3, number))-\(Formula.cell(2, number))"), importance,
            .level(levels.weightedGap).live("MAX(\(Formula.cell(4, number)),0)\(factor)"),
        ]
        return withImportance(row, at: 4)
    }

    /// A level of the scale by number, with its label if levels are entered as labels: "4 (A)".
    private func scaleEnd(_ level: Level?) -> String {
        guard let level else { return "0" }
        return plan.levelScale.isLabelled ? "\(level.level) (\(level.label))" : "\(level.level)"
    }

    /// A level for calculations in tables and diagrams, displayed by its label if levels are entered as labels.
    func labelled(_ level: CompetenceLevel) -> Entry {
        guard let format = plan.levelScale.label(of: level).flatMap(Theme.format(showing:)) else {
            return .level(level)
        }
        return Entry(.number(level.asDouble), Theme.formatted(Theme.number, format))
    }

    /// A level by label or number, in a table without calculations.
    func entry(for level: CompetenceLevel?) -> Entry {
        level.flatMap { plan.levelScale.label(of: $0) }.map { .text($0, Theme.centred) } ?? .level(level)
    }

    // MARK: Sums

    private func sums(
        _ summary: GapTable.Summary
    ) -> [(column: Int, figure: CouncilTotal.Figure, value: CompetenceLevel)] {
        [
            (2, .current, summary.current), (3, .desired, summary.desired),
            (4, .lack, summary.lack),
        ] + (weightedColumn == 4 ? [] : [(weightedColumn, .weightedGap, summary.weightedGap)])
    }

    private func writeSums(_ unit: GapTable.UnitLines, _ rows: GapBlock, in block: inout RowBlock) {
        var entries =
            [Entry.text(texts(.columnSum), Theme.sumLabel)]
            + Array(repeating: .inapplicable(Theme.sum), count: headings.count - 1)
        if let published = rows.published {
            for (column, _, value) in sums(unit.summary) {
                let range = Formula.range(column, published)
                let formula = column == 4 ? "SUMIF(\(range),\">0\")" : "SUM(\(range))"
                entries[column - 1] = .level(value, Theme.sum).live(formula)
            }
        } else {
            for column in [2, 3, 4, weightedColumn] { entries[column - 1] = .hidden(Theme.sum) }
        }
        let row = block.write(entries)
        writeSurplus(unit, rows, in: &block)
        writeCoverage(unit, rows, sumRow: row, in: &block)
    }

    /// Writes the negative gaps, which are in no other sum.
    private func writeSurplus(_ unit: GapTable.UnitLines, _ rows: GapBlock, in block: inout RowBlock) {
        let excess = rows.published.map {
            Entry.level(unit.summary.excess).live("SUMIF(\(Formula.range(4, $0)),\"<0\")")
        }
        block.write([.text(texts(.gapSurplus)), .inapplicable(), .inapplicable(), excess ?? .hidden()])
    }

    /// Writes the share of desired competence above the lowest level that is not lacking.
    private func writeCoverage(_ unit: GapTable.UnitLines, _ rows: GapBlock, sumRow: Int, in block: inout RowBlock) {
        let low = plan.lowestLevel
        let coverage = rows.published.map { published -> Entry in
            let (desired, lack) = (Formula.cell(3, sumRow), Formula.cell(4, sumRow))
            let wanted = low == 0 ? desired : "(\(desired)-\(low)*COUNT(\(Formula.range(3, published))))"
            return .coverage(unit.summary.coverage(above: low)).live("(\(wanted)-\(lack))/\(wanted)")
        }
        block.write([.text(texts(.columnCoverage)), coverage ?? .hidden()])
    }

    private func totals(ofUnitAt offset: Int, _ layout: GapLayout, _ sheet: String) -> [CouncilTotal] {
        let block = layout.block(ofUnitAt: offset)
        guard block.published != nil, let unit = gaps(at: offset) else { return [] }
        let sums = sums(unit.summary).map { (CellReference(row: block.sumRow, column: $0), $1, $2) }
        let surplus = (CellReference(row: block.sumRow + 1, column: 4), CouncilTotal.Figure.excess, unit.summary.excess)
        return (sums + [surplus]).map { cell, figure, value in
            CouncilTotal(
                sheet: sheet, cell: cell, figure: figure, conditions: [.unit(unit.unit.id)], value: value.asDouble)
        }
    }

    // MARK: Diagrams

    private func addDiagram(ofUnitAt offset: Int, _ layout: GapLayout, to sheet: inout CouncilSheet) {
        let block = layout.block(ofUnitAt: offset)
        sheet.beginPage(atRow: block.start)
        sheet.description.tables.append(
            Table(
                name: "gap_\(sheet.description.tables.count)",
                range: .rows(block.start + 2...block.sumRow - 1, columns: 1...headings.count),
                headers: headings.map { texts($0) }, hasFilter: false))
        guard let rows = block.published, let unit = gaps(at: offset) else { return }
        let shape = layout.shape(ofUnitAt: offset)
        // Surplus and coverage are below the sum, and the diagram one row below these.
        let row = block.sumRow + 4
        if shape.chartHasOwnPage { sheet.beginPage(atRow: row) }
        var chart = chart(of: unit, rows, on: sheet.name, at: CellReference(row: row, column: 1), shape)
        let low = plan.scale.first?.level ?? 0
        let high = plan.scale.last?.level ?? 5
        chart.valueAxisRange = Double(min(0, low))...Double(high)
        chart.valueAxisStep = 1
        chart.valueAxisTitle = texts(.gapAxis, ["low": scaleEnd(plan.scale.first), "high": scaleEnd(plan.scale.last)])
        sheet.description.charts.append(chart)
    }

    private func chart(
        of unit: GapTable.UnitLines, _ rows: ClosedRange<Int>, on sheet: String, at anchor: CellReference,
        _ shape: GapBlockShape
    ) -> Chart {
        let lines = unit.publicByGap
        let areas = SheetRange(sheet, .column(1, rows: rows))
        let series = [
            Chart.Series(
                name: texts(.gapCurrent), categories: areas, values: SheetRange(sheet, .column(2, rows: rows)),
                colour: Theme.current, showsValues: true),
            Chart.Series(
                name: texts(.gapDesired), categories: areas, values: SheetRange(sheet, .column(3, rows: rows)),
                colour: Theme.desired, hasPattern: true, showsValues: true),
        ]
        let isRadar = plan.gapChart == .radar && GapBlockShape.radar.contains(lines.count)
        let values = lines.compactMap { line in
            line.levels.map { levels in
                texts(
                    .gapChartValue,
                    [
                        "area": name(of: line.area), "current": texts.decimal(levels.current.description),
                        "desired": texts.decimal(levels.desired.description),
                    ])
            }
        }
        return Chart(
            isRadar ? .radar : .bar, title: heading(unit.unit), series: series, anchor: anchor,
            width: GapBlockShape.chartWidth, height: shape.chartHeight,
            alternativeText: texts(
                isRadar ? .gapRadarWords : .gapChartWords,
                ["unit": unit.unit.name, "values": values.joined(separator: "; ")]))
    }
}
