import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Egne opplysninger: columns of HR's own that HR has chosen to show to the council, summed, counted or as written.
extension CouncilReport {
    private static let widest = 8

    /// Nil if no column is for the council.
    var ownSheet: CouncilSheet? {
        let columns = plan.form.columns.filter { $0.council != .none && plan.form.uses($0.sheet) }
        guard !columns.isEmpty else { return nil }
        let years = columns.contains(where: \.repeatsYears) ? min(plan.years.count, Self.widest) : 0
        let isOfAreas = columns.contains { [.gap, .staffing, .measures].contains($0.sheet) }
        // Texts need a wide column; numbers, of several years too, narrow ones.
        let showsText = columns.contains { $0.council == .show && [.text, .longText].contains($0.kind) }
        var about = [texts(.ownAbout, ["ofAreas": isOfAreas ? "1" : ""])]
        if showsOwnCounts { about.append(hiddenCounts) }
        let answerWidths = showsText ? [46.0, 13] : [13, 13]
        var sheet = sheet(
            .ownSheet, title: texts(.ownSheet), about: about,
            widths: (showsText ? [28, 28] : [36, 36]) + answerWidths + Array(repeating: 13, count: max(0, years - 1)),
            isLandscape: years > 2)
        sheet.row -= 1
        for column in columns {
            let table = OwnColumnTable(column, answers, merged.publicAnswers, index)
            sheet.writePart { sheet in
                sheet.writeSubtitle(column.title)
                switch column.council {
                case .sum: writeSums(table, on: &sheet)
                case .countBy: writeCounts(table, on: &sheet)
                case .show: writeAnswers(table, on: &sheet)
                case .none: break
                }
                if table.rows.isEmpty, table.hidden == 0 { sheet.writeWide(texts(.nothingAnswered), Theme.faint) }
                if table.hidden > 0 { sheet.writeWide(texts(.ownHidden, ["count": "\(table.hidden)"]), Theme.faint) }
            }
        }
        return sheet
    }

    /// Whether a column for the council counts persons, so that small numbers in it are hidden.
    var showsOwnCounts: Bool {
        plan.form.columns.contains { $0.countsPersons && $0.council != .none && plan.form.uses($0.sheet) }
    }

    /// Writes the sum of each unit, by year for yearly columns.
    private func writeSums(_ table: OwnColumnTable, on sheet: inout CouncilSheet) {
        let (sums, total) = table.sums
        let years = table.years.map { $0.map(plan.period) ?? "" }
        let headings = table.column.repeatsYears ? years + [texts(.columnSum)] : [table.column.header]
        sheet.writeHeadings([texts(.columnUnit)] + headings, words: 1)
        let format = Self.format(of: ([total] + sums.map(\.figures)).flatMap { $0.years + [$0.sum] })
        for line in sums {
            write(index.name(of: line.unit), line.figures, table, of: line.unit, format, on: &sheet)
        }
        if sums.isEmpty { return }
        write(texts(.columnSum), total, table, of: nil, format, on: &sheet)
    }

    /// Writes a row of sums, each of which is also in HR's Avstemming.
    private func write(
        _ name: String, _ figures: OwnColumnTable.Figures, _ table: OwnColumnTable, of unit: Identifier<Unit>?,
        _ format: String, on sheet: inout CouncilSheet
    ) {
        let (label, style) = unit == nil ? (Theme.sumLabel, Theme.sum) : (Theme.cell, Theme.number)
        let ofYears = table.column.repeatsYears ? figures.years.map { entry($0, style, format) } : []
        let sum = entry(figures.sum, table.column.repeatsYears ? Theme.sum : style, format)
        let entries = [.text(name, label)] + ofYears + [sum]
        let row = sheet.write(entries)
        let years = table.column.repeatsYears ? table.years + [nil] : [nil]
        for (index, year) in years.enumerated() {
            guard let value = entries[index + 1].value else { continue }
            sheet.totals.own.append(
                OwnTotal(
                    sheet: sheet.name, cell: CellReference(row: row, column: index + 2), column: table.column,
                    unit: unit, year: year, value: value))
        }
    }

    /// The number format of a table: with decimals in all cells or in none.
    private static func format(of figures: [OwnColumnTable.Figure]) -> String {
        figures.allSatisfy(\.isWhole) ? Theme.wholeFormat : Theme.decimalFormat
    }

    private func entry(_ figure: OwnColumnTable.Figure, _ style: CellStyle, _ format: String) -> Entry {
        switch figure {
        case .none: .text("", style)
        case .hidden: .hidden(style)
        case .published(let number):
            Entry(.number(number.asDouble), style.with { $0.numberFormat = format })
        }
    }

    /// Writes the number of rows with each answer.
    private func writeCounts(_ table: OwnColumnTable, on sheet: inout CouncilSheet) {
        sheet.writeHeadings([table.column.title, texts(.columnRows)], words: 1)
        let counts = table.counts
        for line in counts {
            let entry: Entry = line.count.map { .whole($0) } ?? .hidden()
            sheet.write([.text(answerText(line.answer, table.column)), entry])
        }
    }

    private var wholeUnitName: String {
        merged.layout.sheet(.staffing)?.schema.wholeUnit?.name(merged.layout.language) ?? ""
    }

    /// Writes the answers as given.
    private func writeAnswers(_ table: OwnColumnTable, on sheet: inout CouncilSheet) {
        let headings =
            table.column.repeatsYears ? table.years.map { $0.map(plan.period) ?? "" } : [table.column.header]
        sheet.writeHeadings([texts(.columnUnit), texts(.checksSubject)] + headings, words: 2)
        let figures = table.rows.flatMap { row in
            row.answers.map { answer -> OwnColumnTable.Figure in
                if case .number(let number)? = answer { table.figure(number, in: row) } else { .none }
            }
        }
        let format = Self.format(of: figures)
        for row in table.rows {
            let answers = row.answers.enumerated().map { year, answer -> Entry in
                switch answer {
                case nil: row.covered.contains(year) ? .inapplicable() : .text("..")
                case .number(let number)?: entry(table.figure(number, in: row), Theme.number, format)
                case .text?, .yesNo?: .text(answer.map { answerText($0, table.column) } ?? "")
                }
            }
            let subject = row.subject.isEmpty ? wholeUnitName : row.subject
            sheet.write([.text(index.name(of: row.unit)), .text(subject)] + answers)
        }
    }

    private func answerText(_ answer: OwnAnswer, _ column: OwnColumn) -> String {
        switch answer {
        case .text:
            answer.parts(in: column).map { $0.text.map { column.kind == .date ? texts.day($0) : $0 } ?? "" }
                .joined(separator: "; ")
        case .number(let number): texts.decimal(number.description)
        case .yesNo(let isTrue): texts(isTrue ? .formYes : .formNo)
        }
    }
}
