import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// The form of one unit as a workbook, made from the same schema that reads it.
package struct UnitForm {
    let layout: FormLayout
    package let unit: Unit
    let contents: FormContents

    /// The form of a unit. Without a previous revision it has no columns for last year's answers.
    package init(for unit: Unit, _ contents: FormContents, layout: FormLayout) {
        self.layout = layout.toSend(isPrefilled: contents.previous != nil)
        self.unit = unit
        self.contents = contents
    }

    var texts: Texts { layout.texts }

    package func workbook(madeOn day: CalendarDay) -> WorkbookDescription {
        let lists = FormLists(layout: layout, unit: unit)
        let tables = tables(lists)
        let remarks = FormRemarks(form: self, tables: tables)
        let page = GuidancePage(layout: layout, unit: unit, previous: contents.previous, madeOn: day)
        let left = tables.map(\.remaining)
        let leftovers = contents.leftovers.isEmpty ? [] : [remarks.leftoverSheet]
        let sheets =
            [guidance(page, tables, left: left, remarks, yesNo: lists.yesNo, madeOn: day)]
            + tables.map { remarks.marked($0) }
            + copies + leftovers
            + [
                lists.sheet(
                    identity: identity, left: left, elsewhere: tables.map(\.elsewhere.count),
                    own: hiddenLists(page, remarks))
            ]
        return WorkbookDescription(
            properties: properties(page, madeOn: day), sheets: sheets, names: lists.names + tables.flatMap(\.names))
    }

    /// What the hidden sheet lists for the reading of the form.
    private func hiddenLists(_ page: GuidancePage, _ remarks: FormRemarks) -> [(list: HiddenList, lines: [String])] {
        let questions = contents.questions + remarks.answerable
        return [
            (.ownTexts, (planTexts(page) + remarks.ownTexts).distinct),
            (.questions, questions.map(\.line)), (.explanations, contents.explanations.map(\.line)),
        ]
    }

    /// The cell of the unit's name on Veiledning.
    static let unitName = CellReference(row: 3, column: 2)

    /// The copies of sheets that the unit has beside those that are read, so that what is only there can be moved.
    var copies: [SheetDescription] {
        var taken = Set(
            ([texts(.guidanceSheet), texts(.leftoverSheet)] + layout.sheets.map(\.name)).map(NormalisedText.of))
        return contents.copies.map { copy in
            let wanted = String(copy.name.map { "[]:*?/\\'".contains($0) ? " " : $0 }).cut(to: ExcelLimits.sheetName)
            var (name, number) = (wanted, 1)
            while !taken.insert(NormalisedText.of(name)).inserted {
                number += 1
                name = wanted.cut(to: ExcelLimits.sheetName - " (\(number))".count) + " (\(number))"
            }
            var sheet = SheetDescription(name: name)
            let cells = copy.rows.flatMap(\.cells)
            let lengths = Dictionary(
                cells.map { ($0.reference.column, Double($0.value.plainText.count)) }, uniquingKeysWith: max)
            // Titles are longer than the columns that they begin in.
            sheet.columnWidths = (1...(lengths.keys.max() ?? 1)).map { min(max(lengths[$0] ?? 0, 10) + 2, 36) }
            for row in copy.rows {
                for cell in row.cells {
                    guard let content = cell.value.content else { continue }
                    var style = Theme.cell.with { $0.wraps = false }
                    if case .date = content { style.numberFormat = Theme.dateFormat }
                    style.isUnlocked = true
                    sheet.write(content, row: row.number, column: cell.reference.column, style)
                }
            }
            sheet.print = printSetup()
            return sheet
        }
    }

    private func tables(_ lists: FormLists) -> [FormTable] {
        var tables = layout.sheets.map { FormTable($0, form: self, lists: lists) }
        let counts = CountingText.elsewhere(on: tables)
        for (index, cell) in FormLists.cells(of: counts, after: tables.count).enumerated() {
            tables[index].elsewhere = (counts[index], cell.cell)
        }
        return tables
    }

    /// The remarks for a letter.
    var remarks: FormRemarks { FormRemarks(form: self, tables: tables(FormLists(layout: layout, unit: unit))) }

    /// The plan's texts in this form. If HR changes them while the form is out, none is mistaken for the unit's words.
    private func planTexts(_ page: GuidancePage) -> [String] {
        let plan = layout.plan
        let levels =
            (plan.scale.isEmpty ? [] : [layout.scaleLine])
            + (plan.importance.isEmpty ? [] : [layout.importanceLine])
        let lines = [page.title, pageHeader] + levels + page.steps.prefix(1)
        let titles = layout.sheets.map { layout.title(of: $0, unit: unit.name) }
        return (page.facts.map(\.value) + lines + titles + (page.scale + page.importance).map(\.label))
            .filter { !$0.isEmpty }
    }

    /// The page header beside the unit's name.
    private var pageHeader: String { "\(layout.plan.municipality) – \(layout.plan.title)" }

    private var identity: FormIdentity {
        FormIdentity(
            version: layout.schema.version, plan: layout.plan.id,
            revision: layout.plan.revision, unit: unit.id.unit.text, form: unit.id.form, prefilled: contents.prefilled)
    }

    private func properties(_ page: GuidancePage, madeOn day: CalendarDay) -> DocumentProperties {
        let entries = identity.entries.map { (FormIdentity.propertyPrefix + $0.name, $0.value) }
        return DocumentProperties(
            title: "\(page.title) – \(unit.name)", subject: texts(.formSubject),
            author: layout.plan.contact.name, company: layout.plan.municipality, created: day.secondsSince1970,
            language: layout.language.tag,
            custom: Dictionary(first: entries))
    }

    /// Landscape A4, one page wide, with the plan's title in the header and page numbers in the footer.
    func printSetup(repeating rows: ClosedRange<Int>? = nil, isLandscape: Bool = true) -> PrintSetup {
        PrintSetup(texts, left: pageHeader, right: unit.name, isLandscape: isLandscape, repeating: rows)
    }
}
