import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// The first sheet: who, why, how, the deadline, the contact, what the levels mean, and the signature.
extension UnitForm {
    func guidance(
        _ page: GuidancePage, _ tables: [FormTable], left: [CountFormula], _ remarks: FormRemarks, yesNo: String?,
        madeOn day: CalendarDay
    ) -> SheetDescription {
        var sheet = SheetDescription(name: texts(.guidanceSheet))
        sheet.columnWidths = [24, 74] + (remarks.canBeAnswered ? FormRemarks.answerWidths : [])
        sheet.writeWide(page.title, row: 1, columns: 2, Theme.title)
        var row = Self.unitName.row
        for (index, fact) in page.facts.enumerated() {
            let claimed = index == 0 ? contents.words[.unitName].map { Entry.text($0, Theme.inputCell) } : nil
            sheet.write([.text(fact.label, Theme.sumLabel), claimed ?? .text(fact.value)], row: row)
            row += 1
        }
        row = remarks.write(from: row, on: &sheet, yesNo: yesNo, madeOn: day)
        row = writeSteps(page, from: row + 1, &sheet)
        row = writeStatus(page, tables, left, from: row + 1, &sheet)
        row = writeSignature(page, from: row + 1, remarks, &sheet)
        row = writeLevels(texts(.guidanceScale), page.scale, from: row + 1, &sheet)
        _ = writeLevels(texts(.guidanceImportance), page.importance, from: row + 1, &sheet)
        sheet.print = printSetup(isLandscape: remarks.canBeAnswered)
        sheet.isProtected = true
        sheet.isActive = true
        sheet.tabColour = Theme.dark
        return sheet
    }

    private func writeSteps(_ page: GuidancePage, from first: Int, _ sheet: inout SheetDescription) -> Int {
        sheet.write(.text(texts(.guidanceHow)), row: first, column: 1, Theme.subtitle)
        for (index, step) in page.steps.enumerated() { sheet.writeWide(step, row: first + 1 + index, columns: 2) }
        return first + 1 + page.steps.count
    }

    /// Writes a link to each table with its progress.
    private func writeStatus(
        _ page: GuidancePage, _ tables: [FormTable], _ left: [CountFormula], from first: Int,
        _ sheet: inout SheetDescription
    ) -> Int {
        sheet.write(.text(texts(.guidanceStatus)), row: first, column: 1, Theme.subtitle)
        for (index, table) in tables.enumerated() {
            let count = SheetRange.quoted(table.layout.name) + "!" + Formula.cell(1, FormTable.completenessRow)
            sheet.write(
                [.link(toSheet: table.layout.name), Entry(.formula(count, cached: .text(table.progressText)))],
                row: first + 1 + index)
        }
        let row = first + 1 + tables.count
        // Below this line: a blank row, the title, Utfylt av, Rolle and Dato, and then Godkjent av.
        let approval = page.approvedLabel.map { _ in CellReference(row: row + 6, column: 2) }
        let total = CountingText.total(
            FormLists.cells(of: left), complete: texts(.guidanceComplete), layout, approval: approval,
            refusal: contents.words[.guidance(.approval)], isApproved: approval == nil || !contents.approvedBy.isEmpty)
        sheet.write(
            [.text(texts(.guidanceTotal), Theme.sumLabel), Entry(total, Theme.cell.with { $0.isBold = true })], row: row
        )
        // The text on what is left takes two lines when all four sheets are mentioned.
        sheet.setHeight(2 * RowHeight.line + 4, ofRow: row)
        return row + 1
    }

    private func writeSignature(
        _ page: GuidancePage, from first: Int, _ remarks: FormRemarks, _ sheet: inout SheetDescription
    ) -> Int {
        sheet.write(.text(texts(.guidanceSignature)), row: first, column: 1, Theme.subtitle)
        sheet.selectedCell = CellReference(row: first + 1, column: 2)
        let input = Theme.inputCell
        var row = first + 1
        for (index, label) in GuidancePage.signatureLabels.enumerated() {
            let isDate = index == GuidancePage.signatureLabels.count - 1
            let style = isDate ? input.with { $0.numberFormat = Theme.dateFormat } : input
            let answer = index < contents.signature.count ? contents.signature[index] : ""
            writeField(texts(label), .text(answer, style), row: row, &sheet)
            row += 1
        }
        if let label = page.approvedLabel {
            let answer = contents.words[.guidance(.approval)] ?? contents.approvedBy
            writeField(label, .text(answer, input), row: row, &sheet)
            remarks.mark(.approval, at: CellReference(row: row, column: 2), on: &sheet)
            row += 1
        }
        sheet.write([.text(texts(.guidanceMessage), Theme.sumLabel), .text(contents.message, input)], row: row)
        sheet.setHeight(max(48, RowHeight.points([(contents.message, 73)])), ofRow: row, canGrow: true)
        sheet.validations.append(
            Validation(.cell(row, 2), .any, input: (texts(.guidanceMessage), texts(.guidanceMessageHelp))))
        guard let label = page.employeesLabel else { return row + 1 }
        writeEmployees(label, row: row + 1, remarks, &sheet)
        return row + 2
    }

    /// Writes a label with the cell for its answer.
    private func writeField(_ label: String, _ answer: Entry, row: Int, _ sheet: inout SheetDescription) {
        sheet.write([.text(label, Theme.sumLabel), answer], row: row)
        sheet.setHeight(20, ofRow: row)
    }

    private func writeEmployees(_ label: String, row: Int, _ remarks: FormRemarks, _ sheet: inout SheetDescription) {
        let number = contents.employees.map { CellContent.number(Double($0)) }
        let answer = number ?? contents.words[.guidance(.employees)].map(CellContent.text) ?? .blank
        writeField(label, Entry(answer, Theme.inputCell.with { $0.horizontal = .left }), row: row, &sheet)
        remarks.mark(.employees, at: CellReference(row: row, column: 2), on: &sheet)
        let range = CellRange.cell(row, 2)
        sheet.validations.append(
            Validation(
                range, .wholeNumber(0...UnitAnswers.largestCount),
                error: (texts(.formCheckTitle), texts(.formCountError))))
        sheet.conditionalFormats.append(
            ConditionalFormat(range, .formula("\(range.first)=\"\""), style: Theme.missingCell))
    }

    private static let levelNumber = Theme.sumLabel.with {
        $0.horizontal = .centre
        $0.indent = 0
    }

    private func writeLevels(
        _ title: String, _ levels: [GuidancePage.ExplainedLevel], from first: Int, _ sheet: inout SheetDescription
    ) -> Int {
        guard !levels.isEmpty else { return first }
        sheet.write(.text(title), row: first, column: 1, Theme.subtitle)
        for (index, level) in levels.enumerated() {
            let sign = level.number.map { CellContent.number(Double($0)) } ?? .text(level.label)
            sheet.write([Entry(sign, Self.levelNumber), .text(level.meaning)], row: first + 1 + index)
        }
        return first + 1 + levels.count
    }
}
