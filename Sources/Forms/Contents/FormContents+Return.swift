import Cells
import CompetencePlan
import Wording

extension FormContents {
    /// The return form: the unit's own answers as written, each questioned cell with its finding, and everything
    /// written outside the form's cells. `findings` are those that the unit is asked to look at.
    package init(
        of unit: Unit, returned workbook: ReturnedWorkbook, asking findings: [Finding],
        knowing explanations: [Explanation] = [], since progress: ReturnCollection.Progress? = nil,
        _ context: FormContext
    ) {
        let tables = ReturnedTables(workbook, unit, context)
        // Every cell is accounted for, even if the file was rejected.
        let reading = FormReader(context, namesEachCell: true).read(workbook, as: unit.id)
        // A missing sheet is sent back as it was first sent out.
        self.init(of: unit, carrying: context.previous, in: context.layout)
        for table in tables.all { rows[table.layout.id] = table.rows(beside: rows[table.layout.id] ?? []) }
        signature = reading.signature
        employees = reading.answers?.employees
        message = reading.message
        approvedBy = reading.approvedBy
        nilReturns = reading.answers?.nilReturns ?? []
        let returned = reading.returned
        for case (let target, let words?) in returned.besideTables.values { self.words[target] = words }
        copies = returned.copies.map { $0.written(context.texts) }
        self.explanations = explanations
        self.progress = progress
        prefilled = workbook.identity?.prefilled
        // The name stays as the unit wrote it, so that the question does.
        let claimedUnit = findings.first { $0.code == .formUnitUnclear && $0.arguments["title"] == nil }?
            .arguments["other"]
        words[.unitName] = claimedUnit
        let ordered = LostColumn.together(reading.findings, of: returned.lostColumns).filter { finding in
            claimedUnit == nil || finding.arguments["value"] != claimedUnit
        }
        let found = LeftoverCells(workbook, tables, returned, ordered, Boilerplate(of: workbook, context), context)
        let deletedColumns =
            returned.deletedColumns.map(OpenQuestion.deletedColumn)
            + workbook.questions.all.filter(\.isOfDeletedColumn)
        questions =
            found.list + tables.questionsOfMerges(in: reading.findings)
            + tables.questionsOfOthers(returned.rowsOfOthers) + deletedColumns.distinct
        remarks = findings.map { [words, copies] finding in
            let target =
                returned.besideTables[finding.location]?.target
                ?? found.target(of: finding.location) ?? tables.target(of: finding.location)
                ?? copies.firstIndex { $0.name == finding.location.sheet }.map { .copy($0) }
                ?? finding.missingSheet(of: context.layout).map { .sheet($0) }
                ?? (words[.unitName] != nil && finding.code == .formUnitUnclear ? .unitName : .form)
            let others = finding.cellsItStandsFor(among: reading.findings).compactMap { tables.target(of: $0) }
            // Nothing is merged in the return form.
            let asked = finding.code == .cellMergedNumber ? finding.adding([Finding.wasMerged: "1"]) : finding
            return FormRemark(finding: asked, target: target, others: others)
        }
    }

    /// The form for a unit whose file could not be read: the original form, with the reason.
    package init(of unit: Unit, unreadable findings: [Finding], _ context: FormContext) {
        self.init(of: unit, carrying: context.previous, in: context.layout)
        remarks = findings.map { FormRemark(finding: $0, target: .form) }
        replacesUnreadable = true
    }
}

extension Finding {
    /// The sheet that is missing in the unit's file and is put back in the return form.
    fileprivate func missingSheet(of layout: FormLayout) -> FormSheetID? {
        guard code == .formSheetMissing, let name = arguments["sheet"] else { return nil }
        return layout.sheets.first { $0.name == name }?.id
    }

    /// Where this finding stands for several: the locations of the same fault in the same column, or of the same name.
    fileprivate func cellsItStandsFor(among all: [Finding]) -> [Location] {
        if arguments["also"] != nil, let name = UnknownName(self) {
            return all.filter { $0.location != location && UnknownName($0) == name }.map(\.location)
        }
        guard arguments["cells"] != nil, let column = CellReference(location.cell)?.column else { return [] }
        return all.filter { other in
            other.code == code && other.location.sheet == location.sheet && other.location != location
                && CellReference(other.location.cell)?.column == column
        }.map(\.location)
    }
}

/// The tables of a returned workbook, cell by cell as written.
struct ReturnedTables {
    struct Table {
        let found: FoundTable
        let sheet: String
        var rows: [FormContents.Row] = []
        /// The index in `rows` of each row number in the returned sheet.
        var indexOfRow: [Int: Int] = [:]
        /// The row of the form's example, in which answers count nowhere.
        var exampleRow: Int?

        var layout: SheetLayout { found.layout }

        /// The rows, each with the previous revision's answers from the form that was sent.
        func rows(beside sent: [FormContents.Row]) -> [FormContents.Row] {
            let byName = Dictionary(first: sent.map { ($0.name, $0) })
            return rows.map { row in
                guard !row.name.isEmpty, let sent = byName[row.name] else { return row }
                var row = row
                row.previous = sent.previous
                for column in layout.columns where column.kind == .previous {
                    row.values[column.key] = sent.values[column.key]
                }
                return row
            }
        }

        /// Longer runs of blank rows are not intentional.
        private static let longestGap = 100

        /// Adds blank rows, so that the next row keeps its distance from the headings.
        mutating func leaveBlank(upTo offset: Int) {
            let gap = offset - rows.count
            guard gap > 0, gap <= Self.longestGap else { return }
            rows += Array(repeating: FormContents.Row(values: [:]), count: gap)
        }
    }

    private(set) var all: [Table] = []
    /// What texts hold beyond the length of a cell.
    private(set) var overlong: [OpenQuestion] = []

    init(_ workbook: ReturnedWorkbook, _ unit: Unit, _ context: FormContext) {
        var sheets = SheetFinder(workbook, context)
        let boilerplate = Boilerplate(of: workbook, context)
        for layout in context.layout.sheets {
            guard let (sheetIndex, found) = sheets.claim(layout) else { continue }
            let sheet = workbook.sheets[sheetIndex].asShown(with: found).sheet
            var table = Table(found: found, sheet: PersonalData.masked(sheet.name))
            let below = sheet.rows(of: found)
            var first = found.header.row + 1
            var kinds = TableRows(
                below, of: found, context, boilerplate: boilerplate, unit: unit.id, merges: sheet.merges)
            for (offset, row) in below.enumerated() {
                switch kinds.kind(of: row, before: offset + 1 < below.count ? below[offset + 1] : nil) {
                case .formText where layout.isExample(row):
                    (first, table.exampleRow) = (row.number + 1, row.number)
                    continue
                case .formText, .formsSum, .stray: continue
                case .answer, .possibleTotal, .total, .subheading: break
                }
                var values = Self.values(of: row, found, context)
                guard !values.isEmpty else { continue }
                keepWhole(&values, of: row, in: table)
                table.leaveBlank(upTo: row.number - first)
                table.indexOfRow[row.number] = table.rows.count
                let struck = found.answerCells(in: row).filter(\.cell.isStruckThrough)
                table.rows.append(
                    FormContents.Row(values: values, struckThrough: Set(struck.map { layout.columns[$0.offset].key })))
            }
            if layout.schema.rows == .subjectAreas { Self.fixNames(in: &table, of: unit, context) }
            all.append(table)
        }
    }

    /// Whether a cell is one for an answer in the row of an example.
    func isInExample(_ cell: CellReference, on sheet: String) -> Bool {
        all.contains { table in
            table.sheet == sheet && table.exampleRow == cell.row && table.layout.id == .measures
                && table.found.offset(of: cell.column) != nil
        }
    }

    /// Moves what does not fit into a cell to the leftovers.
    private mutating func keepWhole(_ values: inout [ColumnKey: CellValue], of row: Row, in table: Table) {
        for (column, number) in table.found.columns {
            guard let number, case .text(let text)? = values[column.key] else { continue }
            let parts = text.partsForCells
            let cell = Location(file: "", sheet: table.sheet).at(CellReference(row: row.number, column: number))
            values[column.key] = .text(parts[0])
            overlong += parts.dropFirst().map { .leftover($0, from: cell) }
        }
    }

    private static func values(
        of row: Row, _ table: FoundTable, _ context: FormContext
    ) -> [ColumnKey: CellValue] {
        let texts = context.texts
        var values: [ColumnKey: CellValue] = [:]
        for (column, sheetColumn) in table.columns where column.kind.isAnswer {
            guard let cell = row.cell(inColumn: sheetColumn), !RowReader.isBlank(cell) else { continue }
            switch cell.value {
            case .text(let text): values[column.key] = .text(PersonalData.masked(text))
            // A text that is an error is read as one, so that it does not come back as
            // something that can be the answer.
            case .error(let text): values[column.key] = .text(text)
            case .noResult: values[column.key] = .text(CellValue.notAvailable)
            case .number(let number) where PersonalData.isIdentityNumber(number):
                values[column.key] = .text(PersonalData.mask)
            // The form has its own number formats: without the sign, 50 % would come back as 0.5.
            case .number
            where cell.isPercent || column.kind.isNumber && cell.changesNumber(context.currency(of: column.kind)):
                values[column.key] = .text(texts.plainText(of: cell))
            // Nor would a number that only has a date format.
            case .date(let date) where column.kind.isNumber && RowReader.isNumber(date):
                values[column.key] = .number(date.serial)
            // Hours would come back as a day, and days as a number.
            case .date(let date) where date.precision == .hours:
                values[column.key] = .text(texts.plainText(of: cell.value))
            default: values[column.key] = column.kind.isNumber ? cell.value : cell.value.asDeadline
            }
        }
        return values
    }

    /// Restores the plan's name in the first row of each of the unit's fagområder.
    private static func fixNames(in table: inout Table, of unit: Unit, _ context: FormContext) {
        let key = ColumnKey("area")
        var open = Set(unit.subjectAreas)
        if let named = table.layout.schema.wholeUnit { fixWholeUnit(named, in: &table, context) }
        for index in table.rows.indices {
            guard case .text(let name)? = table.rows[index].values[key],
                case .listed(let id) = context.areas.choice(name), open.remove(id) != nil
            else { continue }
            table.rows[index].values[key] = .text(context.index.name(of: .listed(id)))
            table.rows[index].isNameFixed = true
        }
    }

    /// Restores the row about the unit itself, and inserts it first if it was missing.
    private static func fixWholeUnit(_ named: FormSheet.Named, in table: inout Table, _ context: FormContext) {
        let key = ColumnKey("area")
        let found = table.rows.firstIndex { row in
            if case .text(let name)? = row.values[key] { table.layout.isWholeUnit(name) } else { false }
        }
        // Without the column of names, its row is there and only lacks its name.
        let hasNames = table.found.number(of: "area") != nil
        if found == nil, hasNames || table.rows.isEmpty {
            table.rows.insert(FormContents.Row(values: [:]), at: 0)
            table.indexOfRow = table.indexOfRow.mapValues { $0 + 1 }
        }
        let index = found ?? 0
        table.rows[index].values[key] = .text(named.name(context.layout.language))
        table.rows[index].isNameFixed = true
        table.rows[index].isWholeUnit = true
    }

    /// The target in the new form of a location in the returned file; nil outside its tables.
    func target(of location: Location) -> FormRemark.Target? {
        guard let table = all.first(where: { $0.sheet == location.sheet }) else { return nil }
        guard let cell = CellReference(location.cell), let row = table.indexOfRow[cell.row] else {
            return .sheet(table.layout.id)
        }
        let column = table.found.offset(of: cell.column) ?? 0
        return .cell(table.layout.id, row: row, table.layout.columns[column].key)
    }

    /// Whether a cell is carried over into one of the tables. What was typed over a formula is not.
    func holds(_ cell: CellReference, on sheet: String) -> Bool {
        all.contains { table in
            table.sheet == sheet && table.indexOfRow[cell.row] != nil
                && table.found.column(at: cell.column)?.kind.isAnswer == true
        }
    }
}

extension FormContents.Row {
    /// What the row is about, normalised for comparison: a fagområde, or a need and its measure.
    fileprivate var name: [String] {
        ["area", "need", "measure"].compactMap { id in
            if case .text(let text)? = values[ColumnKey(id)] { NormalisedText.of(text) } else { nil }
        }
    }
}
