import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// One sheet of the plan workbook: head, rows, dropdowns, help texts and colours.
struct PlanSheetTable {
    let schema: PlanSheet
    private let plan: PlanWorkbook
    private let lists: PlanLists
    private let contents: [[CellValue?]]
    /// The headings of the mark columns of a cross-table.
    private let markHeadings: [String]

    private static let titleRow = 1
    private static let instructionRow = 2
    private static let headerRow = 4
    static let firstRow = headerRow + 1
    /// In points: leaves some space around a line of text.
    private static let lowestRow = 18.0

    init(_ schema: PlanSheet, of plan: PlanWorkbook, lists: PlanLists) {
        self.schema = schema
        self.plan = plan
        self.lists = lists
        contents = plan.rows.rows(of: schema)
        markHeadings = plan.rows.markHeadings(of: schema)
    }

    var name: String { schema.name(plan.language) }
    private var texts: Texts { plan.texts }
    private var isFacts: Bool { schema.kind == .facts }
    private var ownWidths: [Double] { isFacts ? [30, 40, 70] : schema.columns.map(\.width) }
    private var widths: [Double] {
        ownWidths + [Double](repeating: schema.across?.width ?? 0, count: markColumns.count)
    }

    /// The mark columns of a cross-table, with spare ones; empty for other sheets.
    private var markColumns: Range<Int> {
        let first = ownWidths.count + 1
        guard let across = schema.across else { return first..<first }
        return first..<first + max(markHeadings.count + across.spareColumns, Self.fewestMarkColumns)
    }

    /// Most municipalities have fewer units.
    private static let fewestMarkColumns = 24

    /// The rows that are formatted.
    private var rows: Range<Int> { Self.firstRow..<Self.firstRow + contents.count + (schema.spareRows ?? 0) }

    /// The rows with dropdowns and colours: enough for what anybody adds before the next conversion.
    var checkedRows: ClosedRange<Int> {
        let isFixed = isFacts || schema.kind == .keyed
        return Self.firstRow...Self.firstRow + contents.count + (isFixed ? 0 : (schema.spareRows ?? 0) + 200) - 1
    }

    /// A formula for the first sheet that counts filled rows; blank if the rows are fixed.
    var count: Entry {
        let style = Theme.number.with { $0.horizontal = .centre }
        guard !isFacts, schema.kind != .keyed else { return Entry(.blank, style) }
        let range = SheetRange(name, .column(1, rows: checkedRows)).absolute
        return Entry(.formula("COUNTA(\(range))", cached: .number(Double(contents.count))), style)
    }

    /// Whether it is a list that must have rows.
    var mustHaveRows: Bool { schema.required && !isFacts && schema.kind != .keyed }

    var sheet: SheetDescription {
        var sheet = SheetDescription(name: name)
        sheet.columnWidths = widths
        sheet.writeWide(name, row: Self.titleRow, columns: ownWidths.count, Theme.title)
        sheet.writeWide(schema.instruction(plan.language), row: Self.instructionRow, columns: ownWidths.count)
        writeHeadings(&sheet)
        for (index, row) in rows.enumerated() { write(index < contents.count ? contents[index] : [], row, &sheet) }
        sheet.validations = validations
        sheet.conditionalFormats = conditionalFormats
        sheet.frozenAt = CellReference(row: Self.firstRow, column: isFacts ? 1 : 2)
        if contents.count > Self.longUnfiltered {
            let columns = 1...ownWidths.count + markHeadings.count
            sheet.filter = .rows(Self.headerRow...rows.upperBound - 1, columns: columns)
        }
        sheet.print = plan.printSetup(repeating: Self.headerRow, isLandscape: widths.reduce(0, +) > 90)
        sheet.selectedCell = CellReference(row: Self.firstRow, column: firstInput)
        sheet.tabColour = schema.required ? Theme.current : Theme.line
        return sheet
    }

    /// Fewer rows fit on a screen and need no filter.
    private static let longUnfiltered = 30

    private var firstInput: Int {
        isFacts ? 2 : (schema.columns.firstIndex { $0.isInput } ?? 0) + 1
    }

    // MARK: Cells

    private func writeHeadings(_ sheet: inout SheetDescription) {
        let headings =
            isFacts
            ? [TextKey.planField, .planValue, .columnExplanation].map { texts($0) }
            : schema.columns.map { $0.header(plan.language) + ($0.isRequired ? " *" : "") }
        let marks = markColumns.indices.map { column in
            let number = column - markColumns.lowerBound
            return Entry.text(number < markHeadings.count ? markHeadings[number] : "", Self.markHeading)
        }
        sheet.write(headings.map { .text($0, Theme.heading) } + marks, row: Self.headerRow)
        let longest = markHeadings.map(\.count).max() ?? 0
        let height = marks.isEmpty ? 24 : min(max(120, Double(longest) * 6.5 + 24), 300)
        sheet.setHeight(height, ofRow: Self.headerRow)
    }

    /// Rotated and top-aligned, so that the filter button has room at the bottom.
    private static let markHeading = Theme.headingUpright.with { $0.vertical = .top }

    private func write(_ values: [CellValue?], _ row: Int, _ sheet: inout SheetDescription) {
        var entries: [Entry] = []
        for index in widths.indices {
            let value = index < values.count ? values[index] : nil
            let content = value?.content ?? .blank
            var style = style(ofColumn: index)
            if case .date = content { style.numberFormat = Theme.dateFormat }
            entries.append(Entry(content, style))
        }
        sheet.write(entries, row: row)
        sheet.setHeight(max(Self.lowestRow, sheet.rows[row]?.height ?? 0), ofRow: row, canGrow: true)
    }

    private func style(ofColumn index: Int) -> CellStyle {
        let base = Theme.cell.with { $0.vertical = .centre }
        let input = base.with { $0.fillColour = Theme.input }
        if isFacts {
            switch index {
            case 0: return Theme.sumLabel.with { $0.vertical = .centre }
            case 1: return input.with { $0.horizontal = .left }
            default: return base.with { $0.fontColour = Theme.grey }
            }
        }
        guard index < schema.columns.count else { return input.with { $0.horizontal = .centre } }
        let column = schema.columns[index]
        guard column.isInput else { return base.with { $0.fillColour = Theme.pale } }
        return column.type == .whole ? input.with { $0.horizontal = .centre } : input
    }

    // MARK: Checks

    /// The columns with the ranges that are validated; on a sheet of facts, each is one cell.
    private var checked: [(column: PlanColumn, range: CellRange)] {
        schema.columns.enumerated().filter(\.element.isInput).map { index, column in
            let row = Self.firstRow + index
            return (column, isFacts ? .cell(row, 2) : .column(index + 1, rows: checkedRows))
        }
    }

    private var validations: [Validation] {
        checked.map { column, range in
            let input = column.help.map { (column.header(plan.language), $0(plan.language)) } ?? ("", "")
            let (rule, error): (Validation.Rule?, TextKey) =
                switch column.type {
                case .choice, .yesNo, .reference:
                    (lists.list(for: column, in: schema).map(Validation.Rule.listInRange), .formListError)
                case .whole: (.wholeNumber(0...9_999), .planWholeError)
                case .decimal: (.decimal(0...1_000_000), .formDecimalError)
                default: (nil, .formListError)
                }
            guard let rule else { return Validation(range, .any, input: input) }
            return Validation(range, rule, input: input, error: (texts(.formCheckTitle), texts(error)))
        }.filter { $0.rule != .any || !$0.inputMessage.isEmpty } + markHeadingValidations
    }

    /// The headings of a cross-table are chosen from the other list.
    private var markHeadingValidations: [Validation] {
        guard let across = schema.across, let range = markHeadingCells else { return [] }
        return [
            Validation(
                range, .listInRange(PlanLists.name(of: across.list)),
                input: (across.name(plan.language), across.help(plan.language)),
                error: (texts(.formCheckTitle), texts(.formListError)))
        ]
    }

    /// The heading cells of a cross-table's mark columns.
    var markHeadingCells: CellRange? {
        guard let last = markColumns.last else { return nil }
        return .rows(Self.headerRow...Self.headerRow, columns: markColumns.lowerBound...last)
    }

    /// Colours for missing values, duplicates, and references that are in no list.
    private var conditionalFormats: [ConditionalFormat] {
        let missing = Theme.missingCell
        let wrong = Theme.fill(Theme.wrong)
        var formats: [ConditionalFormat] = []
        for (column, range) in checked {
            let cell = range.first.description
            if column.isRequired {
                let row = CellRange.rows(range.first.row...range.first.row, columns: 1...widths.count)
                let started = isFacts ? "TRUE" : "COUNTA(\(Self.columnsFixed(row)))>0"
                formats.append(ConditionalFormat(range, .formula("AND(\(cell)=\"\",\(started))"), style: missing))
            }
            if column.type == .reference, let list = lists.list(for: column, in: schema) {
                let formula = "AND(\(cell)<>\"\",COUNTIF(\(list),\(cell))=0)"
                formats.append(ConditionalFormat(range, .formula(formula), style: wrong))
            }
            let isUnique = schema.kind == .list && (column.id == "name" || column.type == .identifier)
            if isUnique {
                let formula = "AND(\(cell)<>\"\",COUNTIF(\(range.absolute),\(cell))>1)"
                formats.append(ConditionalFormat(range, .formula(formula), style: wrong))
            }
        }
        return formats + markFormats + emptyListFormats
    }

    /// Colours for marks, for headings that are not in the other list, and in that list for elements without a column.
    private var markFormats: [ConditionalFormat] {
        var formats: [ConditionalFormat] = []
        if let across = schema.across, let headings = markHeadingCells {
            let cell = headings.first.description
            let formula = "AND(\(cell)<>\"\",COUNTIF(\(PlanLists.name(of: across.list)),\(cell))=0)"
            let wrong = CellStyle().with {
                $0.fillColour = Theme.wrong
                $0.fontColour = "000000"
            }
            formats.append(ConditionalFormat(headings, .formula(formula), style: wrong))
            let marks = CellRange.rows(checkedRows, columns: headings.first.column...headings.last.column)
            let set = Theme.fill("BFDDE2")
            formats.append(ConditionalFormat(marks, .formula("\(marks.first)<>\"\""), style: set))
        }
        if let headings = plan.markHeadings(forElementsOf: schema), let index = nameIndex {
            let names = CellRange.column(index + 1, rows: checkedRows)
            let formula = "AND(\(names.first)<>\"\",COUNTIF(\(headings.absolute),\(names.first))=0)"
            let style = Theme.fill(Theme.doubtful)
            formats.append(ConditionalFormat(names, .formula(formula), style: style))
        }
        return formats
    }

    /// A colour for a required list without rows.
    private var emptyListFormats: [ConditionalFormat] {
        guard schema.required, !isFacts, let index = schema.columns.firstIndex(where: \.isRequired) else { return [] }
        let first = CellRange.cell(Self.firstRow, index + 1)
        let list = CellRange.column(index + 1, rows: checkedRows)
        return [ConditionalFormat(first, .formula("COUNTA(\(list.absolute))=0"), style: Theme.missingCell)]
    }

    private var nameIndex: Int? { schema.columns.firstIndex { $0.id == "name" } }

    /// "$A5:$D5": relative rows, absolute columns.
    private static func columnsFixed(_ range: CellRange) -> String {
        [range.first, range.last].map { "$\(CellReference.letters(ofColumn: $0.column))\($0.row)" }
            .joined(separator: ":")
    }
}

extension PlanColumn {
    /// Whether HR fills it in.
    var isInput: Bool { type != .key && type != .label }
}
