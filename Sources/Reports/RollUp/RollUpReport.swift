import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// What `rollup` writes: the council's workbook for several municipalities, and the table of their fagområder.
package struct RollUpReport {
    private let rollUp: RollUp
    private let layout: FormLayout
    private let day: CalendarDay
    private var texts: Texts { layout.texts }

    package init(_ rollUp: RollUp, on day: CalendarDay, _ language: Language, schema: FormSchema) {
        self.rollUp = rollUp
        self.day = day
        layout = FormLayout(plan: rollUp.revision.plan, language: language, schema: schema)
    }

    /// The file names are the same in every language, since scripts rely on them.
    package var fileName: String { "Samlet kompetanseplan \(rollUp.revision.year).xlsx" }
    package static let areasFileName = "Fagområder.xlsx"

    /// The same sheets as in a municipality's own appendices, with municipalities in place of service areas.
    package var workbook: WorkbookDescription {
        let revision = rollUp.revision
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(revision), isFinal: revision.isFinal, day: day)
        return CouncilReport.make(merged).workbook
    }

    // MARK: The table of fagområder

    private static let headerRow = 4
    private static let widths: [Double] = [28, 44, 44, 14, 14, 40]

    /// Every fagområde of every municipality with its name in the roll-up. HR may change the names and
    /// pass the file with `--areas`.
    package var areas: WorkbookDescription {
        var sheet = SheetDescription(name: texts(.areasSheet))
        let columns = AreaTable.Column.allCases
        sheet.columnWidths = Self.widths
        sheet.writeWide(texts(.areasTitle), row: 1, columns: columns.count, Theme.title)
        sheet.writeWide(texts(.areasAbout, ["file": Self.areasFileName]), row: 2, columns: columns.count)
        sheet.write(columns.map { .text(texts($0.key), Theme.heading) }, row: Self.headerRow)
        for (index, row) in rollUp.rows.enumerated() {
            sheet.write(columns.map { entry($0, row) }, row: Self.headerRow + 1 + index)
        }
        let last = Self.headerRow + max(1, rollUp.rows.count)
        let names = rollUp.rows.map(\.common).distinct
        sheet.validations = [
            Validation(
                .column(AreaTable.Column.common.rawValue + 1, rows: Self.headerRow + 1...last),
                .listInRange(SheetRange(Self.listSheet, .column(1, rows: 1...max(1, names.count))).absolute),
                strictness: .warning, input: (texts(.areasCommon), texts(.areasHelp)),
                error: (texts(.formOwnTitle), texts(.areasNew)))
        ]
        sheet.frozenAt = CellReference(row: Self.headerRow + 1, column: 1)
        sheet.filter = .rows(Self.headerRow...last, columns: 1...columns.count)
        sheet.print = PrintSetup(texts, left: texts(.areasTitle), repeating: Self.headerRow...Self.headerRow)
        sheet.isActive = true
        var list = SheetDescription(name: Self.listSheet)
        list.isHidden = true
        for (index, name) in names.enumerated() { list.write(.text(name), row: index + 1, column: 1) }
        return WorkbookDescription(
            properties: DocumentProperties(
                title: texts(.areasTitle), created: day.secondsSince1970, language: layout.language.tag),
            sheets: [sheet, list])
    }

    private static let listSheet = "_felles"

    private func entry(_ column: AreaTable.Column, _ row: AreaMapping.Row) -> Entry {
        let centred = Theme.number.with { $0.horizontal = .centre }
        switch column {
        case .municipality: return .text(row.municipality)
        case .name: return .text(row.name)
        case .common: return .text(row.common, Theme.cell.with { $0.fillColour = Theme.input })
        case .units: return .whole(row.units, centred)
        case .municipalities: return .whole(row.municipalities, centred)
        case .id: if case .listed(let id) = row.area { return .text(id.text) } else { return Entry(.blank) }
        }
    }
}
