import Cells
import CompetencePlan
import Wording

/// Reads one table of the form into answers, and names every cell of its sheet that is neither answer nor form text.
struct TableReader {
    private let sheet: SheetContent
    private let header: HeaderRow
    private let layout: SheetLayout
    let context: FormContext
    private let known: KnownTexts
    private let place: Place
    let unit: Identifier<Unit>
    private(set) var findings: [Finding] = []
    /// Fagområder or positions already named, by key, with the row where they stood, whether the row counts or not.
    private(set) var rowOfKey: [ChoiceKey: Int] = [:]

    init(
        sheet: SheetContent, header: HeaderRow, layout: SheetLayout, context: FormContext, known: KnownTexts,
        file: String,
        unit: Identifier<Unit>
    ) {
        self.sheet = sheet
        self.header = header
        self.layout = layout
        self.context = context
        self.known = known
        self.unit = unit
        place = Place(file: file, sheet: PersonalData.masked(sheet.name))
    }

    mutating func read(into answers: inout UnitAnswers) {
        reportMissingColumns(header)
        findings += sheet.noteFindings(at: place, unit: unit, known: known)
        let strayHeadings = strayHeadings(header)
        reportHeadings(strayHeadings)
        var reader = RowReader(header: header, layout: layout, place: place, unit: unit, texts: texts)
        for row in sheet.rows {
            if row.number < header.row {
                reportUnknown(in: row.cells)
            } else if row.number > header.row, !header.isRepeated(in: row, of: layout) {
                reportStray(row, header, strayHeadings)
                if header.isSum(row) { continue }
                reader.take(row)
                readRow(&reader, into: &answers)
            }
        }
    }

    private mutating func readRow(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        switch layout.id {
        case .gap: readGap(&reader, into: &answers)
        case .staffing: readStaffing(&reader, into: &answers)
        case .recruitment: readRecruitment(&reader, into: &answers)
        case .measures: readMeasure(&reader, into: &answers)
        }
        if !reader.findings.isEmpty { findings += reader.findings }
    }

    /// The thing named in the row's first column, checked against what was named before; nil where it is blank.
    mutating func key<Owner>(
        _ reader: inout RowReader, _ column: TableColumn, _ names: NameMatcher<Owner>, unknown: FindingCode,
        twice: FindingCode
    ) -> (choice: Choice<Owner>, isRepeated: Bool)? {
        let text = reader.text(column)
        guard !text.isEmpty else { return nil }
        let choice = choice(text, column, names, unknown: unknown, &reader)
        guard let row = rowOfKey[choice.key] else {
            rowOfKey[choice.key] = reader.row.number
            return (choice, false)
        }
        reader.report(twice, column, ["value": text, "row": "\(row)"])
        return (choice, true)
    }

    /// The listed thing that a text names, also with a slip in it, which is said; or the unit's own, which is asked about.
    func choice<Owner>(
        _ text: String, _ column: TableColumn, _ names: NameMatcher<Owner>, unknown: FindingCode,
        _ reader: inout RowReader
    ) -> Choice<Owner> {
        let choice = names.choice(text)
        guard case .own = choice else { return choice }
        if let correction = names.correction(of: text) {
            reader.report(.cellNameRead, column, ["value": text, "read": correction.name])
            return .listed(correction.id)
        }
        let suggestion = names.nearest(to: text).map { context.texts(.didYouMean, ["name": $0]) } ?? ""
        reader.report(unknown, column, ["value": text, "suggestion": suggestion])
        return choice
    }

    /// A row with answers but nothing in its first column: each cell is named, none is guessed at.
    func reportWithoutKey(_ reader: inout RowReader, except others: [TableColumn] = []) {
        guard reader.hasAnswer() else { return }
        for column in reader.answerColumns where !others.contains(where: { $0.place == column.place }) {
            guard let cell = reader.cell(column), !RowReader.isBlank(cell) else { continue }
            reader.report(.formContentOutside, column, ["value": cell.value.plainText])
        }
    }

    mutating func report(_ finding: Finding) { findings.append(finding) }

    // MARK: Cells beside the table

    private mutating func reportMissingColumns(_ header: HeaderRow) {
        var last = 0
        var isMoved = false
        for (place, found) in header.columns.enumerated() {
            if let found {
                isMoved = isMoved || found < last
                last = found
            } else if layout.columns[place].kind.isAnswer {
                let arguments = ["column": layout.columns[place].header]
                findings.append(Finding(.formColumnMissing, unit: unit, at: self.place, arguments))
            }
        }
        if isMoved { findings.append(Finding(.formColumnMoved, unit: unit, at: place)) }
    }

    /// Headings that are none of the form's, by their column.
    private func strayHeadings(_ header: HeaderRow) -> [Int: String] {
        let row = sheet.rows.first { $0.number == header.row }
        let cells = row?.cells.filter { header.place(of: $0.reference.column) == nil && !RowReader.isBlank($0) } ?? []
        return Dictionary(cells.map { ($0.reference.column, $0.value.plainText) }) { first, _ in first }
    }

    private mutating func reportHeadings(_ headings: [Int: String]) {
        if headings.isEmpty { return }
        for (column, text) in headings.sorted(by: { $0.key < $1.key }) where !known.contains(text) && year(text) == nil
        {
            reportOutside(Cell(CellReference(row: header.row, column: column), .text(text)))
        }
    }

    /// Names what stands in columns that the form does not have, with the heading where there is one.
    private mutating func reportStray(_ row: Row, _ header: HeaderRow, _ headings: [Int: String]) {
        for index in row.cells.indices where header.place(of: row.cells[index].reference.column) == nil {
            let cell = row.cells[index]
            if RowReader.isBlank(cell) { continue }
            if let year = headings[cell.reference.column].flatMap(year) {
                let arguments = ["year": "\(year)", "value": cell.value.plainText]
                findings.append(Finding(.recruitmentYearOutsidePlan, unit: unit, at: at(cell), arguments))
            } else {
                reportUnknown(in: [cell])
            }
        }
    }

    /// The year that a heading of the recruitment table states: its column's numbers are named with it.
    private func year(_ heading: String) -> Int? {
        guard layout.id == .recruitment, let year = Int(heading), (1900...2999).contains(year) else { return nil }
        return year
    }

    private mutating func reportUnknown(in cells: [Cell]) {
        // A formula without a stored result may be the form's own, saved by a program that does not calculate.
        for cell in cells where !RowReader.isBlank(cell) && cell.value != .noResult {
            if case .text(let text) = cell.value, known.contains(text) { continue }
            reportOutside(cell)
        }
    }

    private mutating func reportOutside(_ cell: Cell) {
        let arguments = ["value": cell.value.plainText]
        findings.append(Finding(.formContentOutside, unit: unit, at: at(cell), arguments))
    }

    private func at(_ cell: Cell) -> Place {
        Place(file: place.file, sheet: place.sheet, cell: cell.reference.description)
    }
}

extension TableReader {
    var plan: PlanDefinition { context.plan }
    var areas: NameMatcher<SubjectArea> { context.areas }
    var positions: NameMatcher<Position> { context.positions }
    var strategies: NameMatcher<Strategy> { context.strategies }
    var texts: Texts { context.texts }
    var previous: PreviousRevision { context.previous }
}
