import Cells
import CompetencePlan
import Wording

/// Reads one table of the form into answers, and reports every cell of its sheet that is neither an answer nor form
/// text.
struct TableReader {
    let sheet: SheetContent
    let found: FoundTable
    let context: FormContext
    let boilerplate: Boilerplate
    let location: Location
    let unit: Identifier<Unit>
    var report: FindingReport
    /// By layout column; calculated at the first row of sums.
    var columnSums: [Double]?
    /// The importance of each fagområde in the previous revision; calculated at the first row without levels.
    var previousImportances: [ChoiceKey: Int?]?
    /// The answer cell of «Ingen behov»; nil in a form without it.
    var nilCell: CellReference?
    /// Whether it is answered with yes.
    var isNil = false
    /// An answer other than Ja or Nei.
    var nilWords: Cell?
    /// The first cell in the table that says so instead.
    var noNeed: Cell?
    /// The rows read as answers, whether they count or not.
    private(set) var answerRows: Set<Int> = []
    /// The unit under whose title the current rows are, if it is another one.
    private(set) var owner: Identifier<Unit>?
    /// The unit that the title above the headings names, if it is another one.
    var titleOwner: Identifier<Unit>?
    /// The rows that an earlier return form asked about because they were under such a title.
    var askedRows: Set<Int> = []
    /// The rows under another unit's title.
    private(set) var rowsOfOthers: [RowOfOther] = []
    /// Unknown headings by column.
    var strayHeadings: [Int: String] = [:]
    /// The columns whose headings were changed beyond recognition, with the columns of the form that they probably are.
    var lostColumns: [Int: ColumnKey] = [:]
    /// The columns that are not there at all and whose answers are missed.
    var deletedColumns: [FormCell] = []
    /// Whether there is a row about the unit itself, counted or not.
    var hasWholeUnit = false
    /// Whether some row has more than the name of one of the plan's fagområder.
    private(set) var hasContent = false
    /// Whether some row has a level, whether it can be read or not.
    var hasLevels = false
    /// The index of the first finding that is not about the sheet as a whole.
    private(set) var firstRowFinding = 0
    /// What is written in the rows of a sheet that nobody answered.
    private var wordsOfRows: [String] = []
    /// Merged cells whose value was copied to each of their rows.
    let merges: [FilledMerge]
    /// The first cell of the range for each merged cell.
    let firstOfMerge: [CellReference: CellReference]
    var reportedMerges: Set<MergeFinding> = []
    /// The row of each fagområde or position, by key, whether the row counts or not.
    var rowOfKey: [ChoiceKey: Int] = [:]
    var uncounted = UncountedRows()
    /// The fagområder with a row on GAP-analyse, for the rows of Årsverk.
    var areasOnGap: Set<ChoiceKey> = []

    init(
        _ found: FoundTable, on sheet: SheetContent, context: FormContext, boilerplate: Boilerplate,
        report: FindingReport
    ) {
        (self.sheet, merges) = sheet.asShown(with: found)
        let cells = merges.flatMap { merge in ([merge.range.first] + merge.filled).map { ($0, merge.range.first) } }
        firstOfMerge = Dictionary(first: cells)
        self.found = found
        self.context = context
        self.boilerplate = boilerplate
        self.report = report
        unit = report.unit
        location = Location(file: report.file, sheet: PersonalData.masked(sheet.name))
    }

    var layout: SheetLayout { found.layout }
    var header: HeaderRow { found.header }
    var plan: PlanDefinition { context.plan }
    var areas: NameMatcher<SubjectArea> { context.areas }
    var positions: NameMatcher<Position> { context.positions }
    var strategies: NameMatcher<Strategy> { context.strategies }
    var texts: Texts { context.texts }
    var previous: PreviousRevision { context.previous }

    /// Whether the sheet has a column: a missing one is not reported again for each row.
    func has(_ column: TableColumn) -> Bool { found.number(of: column) != nil }

    mutating func read(into answers: inout UnitAnswers) {
        sheet.reportAttachments(to: &report, boilerplate: boilerplate, texts)
        readHeadings()
        firstRowFinding = report.findings.count
        // Answers whose heading was changed are answers.
        hasContent = lostColumns.keys.contains { !values(inColumn: $0).isEmpty }
        for row in sheet.rows where row.number < header.row {
            reportUnknown(in: readNilReturn(in: row, into: &answers).filter { !reportOtherTitle($0) })
        }
        readRows(namingWholeUnit(in: sheet.rows(of: found)), into: &answers)
        reportMerges()
        reportMergesAcross()
        readNoNeed(into: &answers)
        reportNilWords()
    }

    private mutating func readRows(_ below: [Row], into answers: inout UnitAnswers) {
        var rows = TableRows(
            below, of: found, context, boilerplate: boilerplate, unit: unit, merges: sheet.merges)
        var reader = RowReader(
            found, location: location, unit: unit, context: context, calendar: sheet.calendar)
        reader.recordDateOrders(in: below)
        for (offset, row) in below.enumerated() {
            let kind = rows.kind(of: row, before: offset + 1 < below.count ? below[offset + 1] : nil)
            owner = rows.owner
            reportStray(row)
            switch kind {
            case .formText: reportAdditions(toFormText: row)
            case .formsSum: reportTypedOverSums(row)
            case .total: report(.cellTotalRow, row)
            case .subheading:
                report(.formSubheading, row)
                reportTypedOver(row)
            case .stray: reportUnknown(in: row.cells)
            case .answer, .possibleTotal:
                noteNoNeed(in: row)
                reportTypedOver(row)
                if kind == .possibleTotal { report(.cellPossibleTotalRow, row) }
                reader.start(row)
                readAnswer(&reader, into: &answers)
                noteOwner(of: reader)
                reportStruckThrough(in: row)
            }
        }
    }

    /// Whether a row is under another unit's title, or was when it was first returned.
    func isOfOthers(_ row: Row) -> Bool { owner != nil || askedRows.contains(row.number) }

    /// Keeps the name of a row under another unit's title, which a rule asks about.
    private mutating func noteOwner(of reader: RowReader) {
        let isPasted = isOfOthers(reader.row)
        guard isPasted || titleOwner != nil, let keyColumn, reader.hasAnswer(), let name = reader.cell(keyColumn),
            !isPasted || !layout.isWholeUnit(name.value.plainText)
        else { return }
        rowsOfOthers.append(
            RowOfOther(
                owner: owner ?? titleOwner, cell: name.reference, name: texts.plainText(of: name), sheet: layout.id,
                isPasted: isPasted))
    }

    private mutating func reportAdditions(toFormText row: Row) {
        if reportAnswers(inExample: row) || found.isRepeated(in: row) { return }
        reportUnknown(in: row.cells.filter { found.offset(of: $0.reference.column) != nil })
    }

    /// One finding for a whole row, at its name and with all its texts.
    private mutating func report(_ code: FindingCode, _ row: Row) {
        let cells = row.cells.filter { cell in
            found.offset(of: cell.reference.column) != nil && !cell.value.plainText.isBlank
        }
        guard let first = cells.first else { return }
        let words = cells.map(texts.plainText)
        let isPart = TotalWords.arePart(TotalWords.of(first.value.plainText))
        report.add(
            code, at: location.at(first.reference),
            ["name": first.value.plainText, "value": words.joined(separator: " · "), "part": isPart ? "1" : ""])
    }

    /// The column with the rows' names.
    var keyColumn: TableColumn? { layout.answerColumns.first }

    private func hasOwnName(_ reader: RowReader) -> Bool {
        guard let keyColumn, let cell = reader.cell(keyColumn), !RowReader.isBlank(cell) else { return false }
        let name = cell.value.plainText
        return layout.schema.rows == .free || !(isListedArea(name) || layout.isWholeUnit(name))
    }

    private func isListedArea(_ name: String) -> Bool { !areas.choice(name).isOwn }

    /// Whether the answers are those that the form was made with. `prefilled` is the fingerprint; nil if the form has
    /// none.
    func isUntouched(_ prefilled: FormFingerprint?) -> Bool {
        if isNil { return false }
        guard let expected = prefilled?[layout.id], expected != FormFingerprint.nothing else { return !hasContent }
        let below = sheet.rows(of: found)
        let written = below.filter { !found.isRepeated(in: $0) && !layout.isExample($0) }
        let rows = written.map { row in
            if found.isSum(row), layout.id == .recruitment { return [ColumnKey: CellValue]() }
            let values = found.answerCells(in: row).map { (layout.columns[$0.offset].key, $0.cell.value) }
            return Dictionary(first: values)
        }
        return FormFingerprint.digits(of: rows, in: layout) { isListedArea($0) || layout.isWholeUnit($0) } == expected
    }

    /// Removes findings in the answer cells of a sheet that nobody answered, which have a single cause.
    mutating func removeRowFindings() {
        var words: [String] = []
        report.remove(from: firstRowFinding, on: location.sheet) { finding, cell in
            // The row of sums has no answers.
            let isTypedOver = found.layout.schema.rows == .free && finding.code == .formContentOutside
            guard cell.row > found.header.row, found.column(at: cell.column)?.kind.isAnswer == true, !isTypedOver
            else { return false }
            let value = finding.arguments["value"] ?? ""
            // "-" says nothing, "?" and "Usikkert" do.
            if finding.code != .cellSignForNothing || value.contains(where: { $0.isLetter || $0 == "?" }) {
                words.append(value)
            }
            return true
        }
        wordsOfRows = words.filter { !$0.isEmpty }.distinct
    }

    /// Reports that the sheet is unanswered although the unit was asked.
    mutating func reportUnanswered() {
        var at = location
        at.cell = nilCell?.description ?? ""
        let named = nilCell.flatMap { _ in layout.schema.nilReturn?.name(context.layout.language) }
        let or = named.map { texts(.orNilReturn, ["cell": $0]) } ?? ""
        // Includes what was written in place of an answer.
        var words = nilWords.map { texts(.nilReturnWords, ["cell": named ?? "", "value": $0.value.plainText]) } ?? ""
        if !wordsOfRows.isEmpty {
            words += texts(.unansweredWords, ["words": wordsOfRows.map(texts.quoted).joined(separator: ", ")])
        }
        report.add(.formSheetUnanswered, at: at, ["sheet": layout.name, "or": or, "words": words])
    }

    private mutating func readAnswer(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        hasContent = hasContent || reader.hasAnswer(besides: keyColumn) || hasOwnName(reader)
        if reader.hasAnswer() { answerRows.insert(reader.row.number) }
        switch layout.id {
        case .gap: readGap(&reader, into: &answers)
        case .staffing: readStaffing(&reader, into: &answers)
        case .recruitment: readRecruitment(&reader, into: &answers)
        case .measures: readMeasure(&reader, into: &answers)
        }
        for finding in reader.findings where !isReportedForMerge(finding) { report.add(finding) }
    }

    /// The listed item that a text names, with a note if there is a typo; or the unit's own, which is asked about.
    func choice<Owner>(
        _ text: String, _ column: TableColumn, _ names: NameMatcher<Owner>, unknown: FindingCode?,
        _ reader: inout RowReader
    ) -> Choice<Owner> {
        let text = text.onOneLine
        let choice = names.choice(text)
        guard case .own = choice else { return choice }
        if let correction = names.correction(of: text) {
            reader.report(.cellNameRead, column, ["value": text, "read": correction.name])
            return .listed(correction.id)
        }
        // Another unit's rows have one finding for all of them.
        guard !isOfOthers(reader.row), let unknown else { return choice }
        let suggestion = texts.didYouMean(suggestion(for: text, names) ?? wholeUnitName(of: reader.row))
        reader.report(unknown, column, ["value": text, "suggestion": suggestion])
        return choice
    }

    /// The listed name that a text may mean, if it does not already have a row of its own.
    func suggestion<Owner>(for text: String, _ names: NameMatcher<Owner>) -> String? {
        let near = names.nearest(to: text) ?? names.sharingBeginning(with: text) ?? names.containing(text)
        return near.flatMap { rowOfKey[names.choice($0).key] == nil ? $0 : nil }
    }

    /// «Hele virksomheten», for an unknown name in its row, the first one below the headings.
    func wholeUnitName(of row: Row) -> String? {
        guard row.number == header.row + 1, !hasWholeUnit else { return nil }
        return layout.schema.wholeUnit?.name(context.layout.language)
    }
}
