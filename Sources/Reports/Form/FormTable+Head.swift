import CompetencePlan
import Forms
import SheetWriting
import Wording

/// The part above the rows: title, instruction, progress, «Ingen behov», headings and the example.
extension FormTable {
    func writeHead(_ sheet: inout SheetDescription) {
        let columns = layout.columns.count
        sheet.writeWide(
            form.layout.title(of: layout, unit: form.unit.name), row: Self.titleRow, columns: columns, Theme.title)
        sheet.writeWide(form.layout.instruction(of: layout), row: Self.instructionRow, columns: columns)
        let completeness = CellContent.formula(
            progress.formula(of: layout, form.layout, elsewhere: elsewhere.cell), cached: .text(progressText))
        sheet.write(
            completeness, row: Self.completenessRow, column: 1, Theme.strong.with { $0.fontColour = Theme.dark })
        if layout.id == .gap {
            sheet.writeWide(form.layout.scaleLine, row: Self.legendRow, columns: columns, Theme.faint)
            let importance = layout.has("importance") ? form.layout.importanceLine : ""
            sheet.writeWide(importance, row: Self.legendRow + 1, columns: columns, Theme.faint)
        }
        sheet.write(
            layout.columns.map { Entry.text($0.header, $0.kind.isWritten ? Theme.heading : Theme.headingNumber) },
            row: headerRow)
        writeNilReturn(&sheet)
        writeExample(&sheet)
        let height = RowHeight.points(zip(layout.columns, widths).map { ($0.header, $1 - 2) })
        sheet.setHeight(max(32, height), ofRow: headerRow)
    }

    /// Writes «Ingen behov» and its answer above the table.
    private func writeNilReturn(_ sheet: inout SheetDescription) {
        guard let nilCell, let named = layout.schema.nilReturn else { return }
        sheet.write(.text(named.name(form.layout.language)), row: nilCell.row, column: 1, Theme.sumLabel)
        let yes = form.contents.nilReturns.contains(layout.id) ? form.texts(.formYes) : nil
        let answer = (form.contents.words[.nilReturn(layout.id)] ?? yes).map(CellContent.text) ?? .blank
        let style = Theme.centred.with {
            $0.fillColour = Theme.input
            $0.isUnlocked = true
        }
        sheet.write(answer, row: nilCell.row, column: nilCell.column, style)
        sheet.setHeight(20, ofRow: nilCell.row)
    }

    /// Writes a grey row that shows how to fill in the table.
    private func writeExample(_ sheet: inout SheetDescription) {
        guard layout.hasExample else { return }
        let row = headerRow + 1
        let style = Theme.cell.with {
            $0.fillColour = Theme.past
            $0.fontColour = Theme.grey
            $0.isItalic = true
        }
        for (column, layoutColumn) in layout.columns.enumerated() {
            let text = layoutColumn.example
            sheet.write(text.isEmpty ? .blank : .text(text), row: row, column: column + 1, style)
        }
        let height = RowHeight.points(zip(layout.columns, widths).map { ($0.example, $1 - 1) })
        sheet.setHeight(max(RowHeight.line + 2, height), ofRow: row)
    }
}
