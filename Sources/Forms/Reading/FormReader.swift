import Cells
import CompetencePlan
import Wording

/// Reads a returned workbook as one unit's answers: finds whose it is, finds its sheets and columns, reads row by row,
/// and accounts for every cell that people can see.
package struct FormReader: Sendable {
    private let context: FormContext

    package init(_ context: FormContext) { self.context = context }

    package func read(_ workbook: ReturnedWorkbook) -> FormReading {
        var reading = FormReading(file: workbook.file)
        reading.savedAt = workbook.savedAt
        let identification = FormIdentification(workbook, context)
        reading.unit = identification.unit
        reading.findings = identification.findings
        guard let unit = identification.unit, !reading.hasErrors else { return reading }
        var answers = UnitAnswers(unit: unit)
        var named: [FormSheet.ID: Set<String>] = [:]
        var sheets = SheetFinder(workbook, context)
        for layout in context.layout.sheets {
            guard let place = sheets.take(layout) else {
                reading.findings.append(
                    Finding(.formSheetMissing, unit: unit, at: Place(file: workbook.file), ["sheet": layout.name]))
                continue
            }
            var table = TableReader(
                sheet: workbook.sheets[place], layout: layout, context: context, file: workbook.file, unit: unit)
            table.read(into: &answers)
            reading.findings += table.findings
            named[layout.id] = Set(table.seen.keys)
        }
        for place in sheets.others {
            var page = PageReader(workbook.sheets[place], context, file: workbook.file, unit: unit)
            page.read()
            reading.findings += page.findings
            if reading.signature.isEmpty { reading.signature = page.signature }
        }
        if let unit = context.index.unit(unit) {
            let check = AnswerCheck(
                index: context.index, unit: unit, answers: answers, named: named, texts: context.texts)
            reading.findings += check.run()
        }
        reading.answers = answers
        return reading
    }
}

extension AnswerCheck {
    /// Applies every rule of the table that looks at answers.
    func run() -> [Finding] {
        Rule.table.flatMap { rule -> [Finding] in
            guard case .toAnswers(let check) = rule.applied else { return [] }
            return check(self)
        }
    }
}

/// Finds the sheets of a form by name, then by their headings.
private struct SheetFinder {
    private let workbook: ReturnedWorkbook
    private var free: [Int]
    private var byName: [FormSheet.ID: Int] = [:]

    init(_ workbook: ReturnedWorkbook, _ context: FormContext) {
        self.workbook = workbook
        free = workbook.sheets.indices.filter {
            workbook.sheets[$0].visibility == .visible && workbook.sheets[$0].name != FormIdentity.sheetName
        }
        for layout in context.layout.sheets {
            let names = Set((layout.schema.name.all + layout.schema.aliases).map(NormalisedText.of))
            let named = free.filter { names.contains(NormalisedText.of(workbook.sheets[$0].name)) }
            // A name without the table under it (a summary sheet, a note) does not count.
            byName[layout.id] = named.first { HeaderRow.find(in: workbook.sheets[$0], for: layout) != nil }
        }
        free.removeAll { byName.values.contains($0) }
    }

    /// The sheet for a layout, which then is nobody else's; nil where there is none.
    mutating func take(_ layout: SheetLayout) -> Int? {
        if let named = byName[layout.id] { return named }
        let enough = max(2, (layout.columns.count { $0.kind.isAnswer } + 1) / 2)
        guard
            let place = free.first(where: {
                HeaderRow.find(in: workbook.sheets[$0], for: layout, atLeast: enough) != nil
            })
        else { return nil }
        free.removeAll { $0 == place }
        return place
    }

    /// Visible sheets that are no table of the form.
    var others: [Int] { free }
}
