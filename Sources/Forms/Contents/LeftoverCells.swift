import Cells
import CompetencePlan
import Wording

/// Texts in cells outside the form's tables, and in notes, comments and text boxes. They are found through their
/// findings. Those of earlier return forms come after the new ones.
struct LeftoverCells {
    /// A sheet holds about a million rows; nobody reads this many leftovers.
    private static let most = 10_000

    private(set) var list: [OpenQuestion] = []
    private var listed: [Location: Int] = [:]
    private let workbook: ReturnedWorkbook
    private let boilerplate: Boilerplate
    private let tables: ReturnedTables
    private let returned: ReturnedCells

    init(
        _ workbook: ReturnedWorkbook, _ tables: ReturnedTables, _ returned: ReturnedCells, _ findings: [Finding],
        _ boilerplate: Boilerplate, _ context: FormContext
    ) {
        (self.workbook, self.tables, self.returned, self.boilerplate) = (workbook, tables, returned, boilerplate)
        let texts = context.texts
        let sheets = workbook.sheets.map { sheet in
            let cells = sheet.rows.lazy.flatMap(\.cells).map { ($0.reference, texts.plainText(of: $0)) }
            return (PersonalData.masked(sheet.name), (cells: Dictionary(first: cells), attached: sheet.attachedTexts))
        }
        let textsOfSheets = Dictionary(first: sheets)
        let findings = findings.filter { $0.arguments[Finding.isKeptLeftover] == nil }
            .map { $0.with(context.severities) }
        let errors = findings.filter { $0.severity == .error }
        // What is beside the columns of such a sheet may belong to a column that the return form has again, as all
        // of one without headings does.
        let lackingColumns = Set(
            errors.filter { [.formColumnMissing, .formSheetMissing].contains($0.code) }.map(\.location.sheet))
        for same in findings.grouped(by: \.location) where list.count < Self.most {
            let location = same[0].location
            guard let cell = CellReference(location.cell), let texts = textsOfSheets[location.sheet] else {
                addTextsWithoutCell(same)
                continue
            }
            var question = OpenQuestion.leftover(texts.cells[cell] ?? "", from: location)
            let column = returned.lostColumns.first { $0.holds(location) }
            question.cells = column.flatMap { tables.cell(of: $0, inRow: cell.row) }.map { [$0] } ?? []
            question.isError =
                column != nil || lackingColumns.contains(location.sheet) || tables.isInExample(cell, on: location.sheet)
                || same.contains { $0.severity == .error }
            add(question, attached: texts.attached[cell] ?? [], cell, same)
        }
        list += tables.overlong
        addKept()
    }

    /// Adds the text of a cell, unless the return form holds it elsewhere, and those attached to the cell.
    private mutating func add(_ question: OpenQuestion, attached: [String], _ cell: CellReference, _ same: [Finding]) {
        let (location, text) = (same[0].location, question.text)
        let isHeld =
            tables.holds(cell, on: location.sheet) || returned.besideTables[location] != nil
            || same.contains { $0.code == .formMessage }
        // A note on an answer or on a text of the form does not make that a leftover.
        let isNoted = same.allSatisfy { $0.arguments["what"]?.isEmpty == false }
        let own = isHeld || isNoted ? "" : boilerplate.contains(text) ? text : boilerplate.withoutOwn(text)
        // The notes of an earlier return form are the program's own and are written again where they still apply.
        let notes = attached.map { OpenQuestion.leftover(boilerplate.withoutOwn($0), from: location) }
        let found = ([question.with(own)] + notes).filter { !$0.text.isEmpty }
        guard !found.isEmpty else { return }
        if !isHeld { listed[location] = list.count }
        list += found.flatMap { found in PersonalData.masked(found.text).partsForCells.map(found.with) }
    }

    /// Adds the words on a hidden sheet, which has one finding for all of them, and those in a header or footer, which
    /// the return form does not have.
    private mutating func addTextsWithoutCell(_ same: [Finding]) {
        let location = same[0].location
        let origin = Location(file: "", sheet: location.sheet)
        for finding in same where finding.code == .formContentOutside {
            guard let value = finding.arguments["value"], value != location.sheet else { continue }
            listed[location] = list.count
            list.append(.leftover(value, from: origin))
        }
        let sheet = workbook.sheets.first { PersonalData.masked($0.name) == location.sheet }
        let words = sheet?.drawings.filter { $0.reference == nil }.map { PersonalData.masked($0.text) } ?? []
        for finding in same where finding.code == .formDrawing {
            let left = words.filter { !$0.isBlank && finding.arguments["what"]?.contains($0.printable) == true }
            list += left.map { .leftover($0, from: origin) }
        }
    }

    /// Adds what an earlier return form listed and the unit left there.
    private mutating func addKept() {
        for left in workbook.questions.leftovers {
            let sheet = Location(file: workbook.file, sheet: PersonalData.masked(workbook.sheets[left.sheet].name))
            listed[sheet.at(left.cell.reference)] = list.count
            list.append(left.question.with(PersonalData.masked(left.question.text)))
        }
    }

    func target(of location: Location) -> FormRemark.Target? { listed[location].map { .leftover($0) } }
}
