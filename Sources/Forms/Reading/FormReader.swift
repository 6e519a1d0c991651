import Cells
import CompetencePlan
import Wording

/// Reads a returned workbook as one unit's answers: finds whose it is, finds its sheets and columns, reads row by row,
/// and accounts for every cell that people can see.
package struct FormReader: Sendable {
    private let context: FormContext

    package init(_ context: FormContext) { self.context = context }

    package func read(_ workbook: ReturnedWorkbook) -> FormReading {
        var reading = identified(workbook)
        reading.findings += workbook.personalDataFindings(unit: reading.unit, context)
        return reading
    }

    private func identified(_ workbook: ReturnedWorkbook) -> FormReading {
        let identification = FormIdentification(workbook, context)
        let reading = FormReading(
            file: workbook.file, unit: identification.unit, findings: identification.findings,
            savedAt: workbook.savedAt)
        guard let unit = identification.unit, !reading.hasErrors else { return reading }
        return readTables(of: workbook, unit, into: reading)
    }

    /// Reads a workbook as the form of `unit`, whatever it says of itself.
    func read(_ workbook: ReturnedWorkbook, as unit: Identifier<Unit>) -> FormReading {
        readTables(of: workbook, unit, into: FormReading(file: workbook.file, unit: unit, savedAt: workbook.savedAt))
    }

    private func readTables(
        of workbook: ReturnedWorkbook, _ unit: Identifier<Unit>, into reading: FormReading
    ) -> FormReading {
        var reading = reading
        let known = KnownTexts(context.fixedTexts, own: FormIdentification.ownTexts(in: workbook))
        var answers = UnitAnswers(unit: unit)
        var areasInGap: Set<ChoiceKey> = []
        var areasInStaffing: Set<ChoiceKey> = []
        var sheets = SheetFinder(workbook, context)
        for layout in context.layout.sheets {
            guard let (place, header) = sheets.take(layout) else {
                reading.findings.append(
                    Finding(.formSheetMissing, unit: unit, at: Place(file: workbook.file), ["sheet": layout.name]))
                continue
            }
            var table = TableReader(
                sheet: workbook.sheets[place], header: header, layout: layout, context: context, known: known,
                file: workbook.file,
                unit: unit)
            table.read(into: &answers)
            reading.findings += table.findings
            switch layout.id {
            case .gap: areasInGap = Set(table.rowOfKey.keys)
            case .staffing: areasInStaffing = Set(table.rowOfKey.keys)
            case .recruitment, .measures: break
            }
        }
        for place in sheets.others {
            var page = PageReader(
                workbook.sheets[place], context, known: known, file: workbook.file, unit: unit)
            page.read()
            reading.findings += page.findings
            if reading.signature.isEmpty { reading.signature = page.signature }
        }
        if let unit = context.index.unit(unit) {
            let check = AnswerCheck(
                index: context.index, unit: unit, answers: answers, areasInGap: areasInGap,
                areasInStaffing: areasInStaffing, texts: context.texts)
            reading.findings += check.run()
        }
        reading.answers = answers.exact
        return reading
    }
}

extension AnswerCheck {
    /// Applies every rule of the table that looks at answers.
    func run() -> [Finding] {
        Rule.answerChecks.flatMap { $0(self) }
    }
}

extension UnitAnswers {
    /// The same answers in arrays without room for more: those of thousands of forms are kept at once.
    fileprivate var exact: UnitAnswers {
        var copy = self
        copy.gaps = gaps.map(\.self)
        copy.staffing = staffing.map(\.self)
        copy.recruitment = recruitment.map(\.self)
        copy.measures = measures.map(\.self)
        return copy
    }
}
