import Cells
import CompetencePlan
import Wording

/// What an earlier return form asked and nobody changed or answered.
extension UnitFormReader {
    /// Texts on «Utenfor skjemaet» are not questioned again.
    var boilerplateOfLeftovers: Boilerplate {
        let questions = workbook.questions
        let left = (questions.all.filter(\.isLeftover) + questions.leftovers.map(\.question)).map(\.text)
        return left.isEmpty ? boilerplate : Boilerplate(of: workbook, and: left, context)
    }

    /// Reports what the unit left on a sheet «Utenfor skjemaet»: noted, since HR may not have read the earlier return;
    /// still an error if it was one. What is left of a lost column has an error of its own.
    mutating func askAboutLeftovers(onSheet index: Int) {
        let left = workbook.questions.leftovers.filter { $0.sheet == index && $0.question.cells.isEmpty }
        for same in left.filter(\.question.isError).grouped(by: \.question.location.sheet) {
            ask(about: same, .leftoverOpen, .leftoverOpenRemedy)
        }
        for one in left where !one.question.isError { ask(about: [one], .leftoverKept, .leftoverKeptRemedy) }
    }

    /// Asks for what was in a lost column and was neither moved back nor deleted, in place of the answers
    /// that are missing because of it.
    mutating func askAboutLostColumns() {
        let left = workbook.questions.leftovers.filter { !$0.question.cells.isEmpty }
        for column in left.grouped(by: \.question.cells[0].heading) {
            let cells = column.map(\.question.cells[0])
            guard let table = tables.first(where: { $0.layout.id == cells[0].table }),
                let answered = table.texts(below: cells)[cells[0].column]
            else {
                ask(about: column, .leftoverOpen, .leftoverOpenRemedy)
                continue
            }
            // What was written in its row again need not be deleted.
            let rest = zip(column, cells).filter { $1.row > 0 && answered[$1.row] == nil }.map(\.0)
            guard !rest.isEmpty else { continue }
            if answered.isEmpty {
                let lost = table.reference(of: cells[0])?.column
                report.remove(on: table.location.sheet) { finding, cell in
                    Rule.asksForRequired.contains(finding.code)
                        || Rule.asksForMissing.contains(finding.code) && cell.column == lost
                }
            }
            let heading = zip(column, cells).first { $1.row == 0 }?.0.question.text
            // Round after round it is the cause of what is missing in its table.
            let cause = answered.isEmpty ? [Finding.sheetOfLostColumn: table.location.sheet] : [:]
            let words = [
                "column": table.layout.column(cells[0].column)?.header ?? "",
                "heading": PersonalData.masked(heading ?? ""),
            ]
            ask(
                about: rest, heading == nil ? .outsideLost : .outsideLostUnder,
                heading == nil ? .outsideLostRemedy : .outsideLostUnderRemedy, words, cause)
        }
    }

    /// Asks about some texts on a sheet «Utenfor skjemaet» that belong together.
    private mutating func ask(
        about left: [OpenQuestions.Leftover], _ why: TextKey, _ remedy: TextKey, _ words: [String: String] = [:],
        _ marks: [String: String] = [:]
    ) {
        let texts = context.texts
        let sheet = Location(file: report.file, sheet: PersonalData.masked(workbook.sheets[left[0].sheet].name))
        report.add(
            .formContentOutside, at: sheet.at(left[0].cell.reference),
            [
                "value": left.map { texts.plainText(of: $0.cell) }.joined(separator: texts(.betweenQuotations)),
                "why": texts(why, words), "remedy": texts(remedy, words), Finding.isKeptLeftover: "1",
            ].merging(marks) { $1 }, severity: left[0].question.isError ? .error : .note)
    }

    /// Reports each column that was deleted and is back, until there is anything in it or «Ingen
    /// behov» says that there is nothing.
    mutating func askAboutDeletedColumns() {
        let headings = workbook.questions.all.filter(\.isOfDeletedColumn).compactMap(\.cells.first?.heading)
        for cell in headings.distinct {
            guard let table = tables.first(where: { $0.layout.id == cell.table }), !table.isNil,
                let heading = table.reference(of: cell), table.texts(below: [cell])[cell.column]?.isEmpty == true,
                let column = table.layout.column(cell.column)
            else { continue }
            // Of required answers, each has a finding of its own.
            let isAsked = report.findings.contains { finding in
                finding.location.sheet == table.location.sheet
                    && CellReference(finding.location.cell)?.column == heading.column
            }
            guard !isAsked else { continue }
            let first = heading.row + (table.layout.hasExample ? 2 : 1)
            report.add(
                .cellAnswerMissing, at: table.location.at(CellReference(row: first, column: heading.column)),
                ["column": column.header, "deleted": "1"])
        }
    }
}
