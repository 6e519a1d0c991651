import Cells
import CompetencePlan
import Wording

extension Leftover {
    /// What the sheet of leftovers lists, each with the cell of its text.
    static func listed(on sheet: SheetContent) -> [(leftover: Leftover, cell: Cell)] {
        // The columns, also if others were inserted before them.
        let heading = sheet.rows.lazy.flatMap(\.cells).first { headings.contains($0.value.plainText) }
        let shift = heading.map { $0.reference.column - textColumn } ?? 0
        return sheet.rows.compactMap { row in
            func text(_ column: Int) -> String { row.cell(inColumn: column + shift)?.value.plainText ?? "" }
            guard let cell = row.cell(inColumn: textColumn + shift), !RowReader.isBlank(cell) else { return nil }
            return (Leftover(sheet: text(1), cell: text(2), text: cell.value.plainText), cell)
        }
    }

    private static let headings = Set(Language.allCases.map { $0.texts(.leftoverTextColumn) })

    /// People correct what is an error; a return form lists a handful.
    private static let mostOpen = 1_000

    /// Whether an error about one remains.
    static func hasOpen(in workbook: ReturnedWorkbook) -> Bool {
        workbook.sheets.contains { $0.isLeftovers && kept(on: $0, of: workbook).contains(where: \.leftover.isOpen) }
    }

    /// Those that an earlier return form listed on a sheet and the unit did not remove. One that was an error is open as long as
    /// there is text in its row.
    static func kept(on sheet: SheetContent, of workbook: ReturnedWorkbook) -> [(leftover: Leftover, cell: Cell)] {
        let listed = Set(workbook.hidden.list(under: FormIdentity.leftoversHeading))
        let open = workbook.hidden.list(under: openHeading).prefix(mostOpen)
        guard !listed.isEmpty else { return [] }
        return Self.listed(on: sheet).compactMap { leftover, cell in
            var leftover = leftover
            leftover.isOpen = open.contains(where: leftover.isListed)
            return leftover.isOpen || listed.contains(leftover.text) ? (leftover, cell) : nil
        }
    }

    /// What the unit left on the sheet of leftovers: noted, since HR may not have read the earlier return; still an
    /// error if it was one. What is left of a lost column has an error of its own.
    static func findings(
        on sheet: SheetContent, of workbook: ReturnedWorkbook, _ lost: [LostColumn], _ report: FindingReport,
        _ texts: Texts
    ) -> [Finding] {
        let all = listed(on: sheet)
        let others = Set(lost.flatMap { $0.leftCells(among: all) }.map(\.cell.reference))
        let location = Location(file: report.file, sheet: PersonalData.masked(sheet.name))
        let kept = kept(on: sheet, of: workbook).filter { !others.contains($0.cell.reference) }
        let open = kept.filter(\.leftover.isOpen).grouped(by: \.leftover.sheet)
        return (open + kept.filter { !$0.leftover.isOpen }.map { [$0] }).map { same in
            let (first, isOpen) = (same[0].cell.reference, same[0].leftover.isOpen)
            let finding = Finding(
                .formContentOutside, unit: report.unit, at: location.at(first),
                [
                    "value": same.map { texts.plainText(of: $0.cell) }.joined(separator: texts(.betweenQuotations)),
                    "why": texts(isOpen ? .leftoverOpen : .leftoverKept),
                    "remedy": texts(isOpen ? .leftoverOpenRemedy : .leftoverKeptRemedy),
                    Finding.isKeptLeftover: "1",
                ])
            return finding.judged(isOpen ? .error : .note)
        }
    }

    /// Whether a line of an earlier return form is this one, also if its text was edited or its place was cleared.
    private func isListed(as line: String) -> Bool {
        line == self.line || !cell.isEmpty && line.hasPrefix("\(sheet)!\(cell) ")
            || (sheet + cell).isEmpty && line.hasSuffix(" \(text)")
    }
}

/// Texts in cells outside the form's tables, and in notes, comments and text boxes. They are found through their
/// findings. Those of earlier return forms come after the new ones.
struct LeftoverCells {
    /// A sheet holds about a million rows; nobody reads this many leftovers.
    private static let most = 10_000

    private(set) var list: [Leftover] = []
    private var listed: [Location: Int] = [:]
    private let workbook: ReturnedWorkbook
    private let boilerplate: Boilerplate
    private let tables: ReturnedTables
    private let reading: FormReading

    init(
        _ workbook: ReturnedWorkbook, _ tables: ReturnedTables, _ reading: FormReading, _ findings: [Finding],
        _ boilerplate: Boilerplate, _ context: FormContext
    ) {
        (self.workbook, self.tables, self.reading, self.boilerplate) = (workbook, tables, reading, boilerplate)
        let texts = context.texts
        let sheets = workbook.sheets.map { sheet in
            let cells = sheet.rows.lazy.flatMap(\.cells).map { ($0.reference, texts.plainText(of: $0)) }
            return (PersonalData.masked(sheet.name), (cells: Dictionary(first: cells), attached: sheet.attachedTexts))
        }
        let textsOfSheets = Dictionary(first: sheets)
        let findings = findings.filter { $0.arguments[Finding.isKeptLeftover] == nil }
            .map { $0.with(context.severities) }
        let errors = findings.filter { $0.severity == .error }
        // What is beside the columns of such a sheet may belong to a column that the return form has again, as all of one without
        // headings does.
        let lackingColumns = Set(
            errors.filter { [.formColumnMissing, .formSheetMissing].contains($0.code) }.map(\.location.sheet))
        for same in findings.grouped(by: \.location) where list.count < Self.most {
            let location = same[0].location
            guard let cell = CellReference(location.cell), let texts = textsOfSheets[location.sheet] else {
                addTextsWithoutCell(same)
                continue
            }
            let isOpen =
                lackingColumns.contains(location.sheet) || same.contains { $0.severity == .error }
                || reading.lostColumns.contains { $0.holds(location) }
            add(texts.cells[cell], attached: texts.attached[cell] ?? [], cell, same, isOpen: isOpen)
        }
        list += tables.overlong
        addKept()
    }

    /// Adds the text of a cell, unless the return form holds it elsewhere, and those attached to the cell.
    private mutating func add(
        _ text: String?, attached: [String], _ cell: CellReference, _ same: [Finding], isOpen: Bool
    ) {
        let location = same[0].location
        let isHeld =
            tables.holds(cell, on: location.sheet) || reading.cellsBesideTables[location] != nil
            || same.contains { $0.code == .formMessage }
        // A note on an answer or on a text of the form does not make that a leftover.
        let isNoted = same.allSatisfy { $0.arguments["what"]?.isEmpty == false }
        let own = isHeld || isNoted ? nil : text
        let texts = own.map { [(boilerplate.contains($0) ? $0 : boilerplate.withoutOwn($0), isOpen)] } ?? []
        // The notes of an earlier return form are the program's own and are written again where they still apply.
        let found = (texts + attached.map { (boilerplate.withoutOwn($0), false) }).filter { !$0.0.isEmpty }
        guard !found.isEmpty else { return }
        if !isHeld { listed[location] = list.count }
        list += found.flatMap { text, isOpen in
            PersonalData.masked(text).partsForCells.map {
                Leftover(sheet: location.sheet, cell: location.cell, text: $0, isOpen: isOpen)
            }
        }
    }

    /// Adds the words on a hidden sheet, which has one finding for all of them, and those in a header or footer, which
    /// the return form does not have.
    private mutating func addTextsWithoutCell(_ same: [Finding]) {
        let location = same[0].location
        for finding in same where finding.code == .formContentOutside {
            guard let value = finding.arguments["value"], value != location.sheet else { continue }
            listed[location] = list.count
            list.append(Leftover(sheet: location.sheet, cell: "", text: value))
        }
        let sheet = workbook.sheets.first { PersonalData.masked($0.name) == location.sheet }
        let words = sheet?.drawings.filter { $0.reference == nil }.map { PersonalData.masked($0.text) } ?? []
        for finding in same where finding.code == .formDrawing {
            let told = words.filter { !$0.isBlank && finding.arguments["what"]?.contains($0.printable) == true }
            list += told.map { Leftover(sheet: location.sheet, cell: "", text: $0) }
        }
    }

    /// Adds what an earlier return form listed and the unit left there.
    private mutating func addKept() {
        for sheet in workbook.sheets where sheet.isLeftovers {
            let location = Location(file: workbook.file, sheet: PersonalData.masked(sheet.name))
            for (leftover, cell) in Leftover.kept(on: sheet, of: workbook) {
                listed[location.at(cell.reference)] = list.count
                var leftover = leftover
                leftover.text = PersonalData.masked(leftover.text)
                list.append(leftover)
            }
        }
    }

    func target(of location: Location) -> FormRemark.Target? { listed[location].map { .leftover($0) } }
}
