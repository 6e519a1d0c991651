import Cells
import CompetencePlan
import Wording

/// Copies of a table's sheet or of Veiledning, or another unit's sheets: they have the headings of a
/// sheet that is read. Each copy has one finding, or all of another unit's sheets together have one, with
/// the texts that are only on them.
struct CopiedSheets {
    /// A copy and the sheet that is read instead.
    private struct Copy {
        let index: Int
        let original: Int
        /// The unit in its title.
        let owner: Identifier<Unit>?
    }

    private let workbook: ReturnedWorkbook
    private let context: FormContext
    private let boilerplate: Boilerplate
    private let unit: Identifier<Unit>
    private let copies: [Copy]

    var indices: [Int] { copies.map(\.index) }
    private var others: [Copy] { copies.filter { $0.owner != nil && $0.owner != unit } }

    init(
        _ sheets: SheetFinder, _ workbook: ReturnedWorkbook, _ context: FormContext, boilerplate: Boilerplate,
        unit: Identifier<Unit>
    ) {
        self.workbook = workbook
        self.context = context
        self.boilerplate = boilerplate
        self.unit = unit
        let tables = sheets.others.compactMap { index -> Copy? in
            for layout in context.layout.sheets {
                guard let original = sheets.claimed[layout.id],
                    let table = layout.table(on: workbook.sheets[index], atLeast: layout.enoughHeadings(atLeast: 3))
                else { continue }
                let owner = Self.owner(of: workbook.sheets[index], above: table.header.row, context)
                return Copy(index: index, original: original, owner: owner)
            }
            return nil
        }
        let pages = context.guidance(among: sheets.others, of: workbook, for: unit)
        copies =
            tables
            + pages.dropFirst().map { page in
                Copy(index: page, original: pages[0], owner: context.unit(namedOn: workbook.sheets[page])?.id)
            }
    }

    /// The unit in the title of a sheet.
    static func owner(of sheet: SheetContent, above row: Int, _ context: FormContext) -> Identifier<Unit>? {
        sheet.rows.lazy.prefix { $0.number < row }.flatMap(\.cells).compactMap { cell in
            if case .text(let text) = cell.value { context.unit(inTitle: text) } else { nil }
        }.first
    }

    func report(to report: inout FindingReport) {
        for copy in copies where copy.owner == nil || copy.owner == unit { self.report(copy, to: &report) }
        guard let first = others.first else { return }
        let owners = others.compactMap(\.owner).distinct.map(context.index.name(of:)).joined(separator: ", ")
        let names = others.map(\.index).sorted().map { workbook.sheets[$0].name }.joined(separator: ", ")
        let read = others.map { workbook.sheets[$0.original].name }.distinct.joined(separator: ", ")
        report.add(
            .formSheetCopied, at: location(first.index),
            [
                "sheet": names, "read": read,
                "differences": context.texts(.sheetsOfOther, ["unit": owners]), "other": owners,
            ])
    }

    /// If the sheet that is read is unanswered, the copy may hold its answers, and is named with that error.
    private func report(_ copy: Copy, to report: inout FindingReport) {
        let (name, original) = (workbook.sheets[copy.index].name, workbook.sheets[copy.original].name)
        let read = PersonalData.masked(original)
        guard
            let error = report.findings.first(where: {
                $0.code == .formSheetUnanswered && $0.location.sheet == read
            })
        else {
            // What is missing on the one may be on the other. An error stays, since its row is not counted.
            let rows = Set(differentCells(copy).map(\.reference.row))
            report.remove(on: read) { finding, cell in
                Rule.asksForRequired.contains(finding.code) && finding.severity != .error && rows.contains(cell.row)
            }
            let arguments = ["sheet": name, "read": original, "differences": differences(copy)]
            return report.add(.formSheetCopied, at: location(copy.index), arguments)
        }
        let cells = differences(copy, most: Self.mostOfAnswers)
        let answers = context.texts(.sheetHasAnswers, ["sheet": name, "cells": cells])
        // Several copies may each hold a part of them.
        let all = [error.arguments["copy"] ?? "", answers].filter { !$0.isEmpty }.joined(separator: " ")
        report.remove { $0 == error }
        report.add(.formSheetUnanswered, at: error.location, error.arguments.merging(["copy": all]) { $1 })
    }

    private func location(_ index: Int) -> Location {
        Location(file: workbook.file, sheet: PersonalData.masked(workbook.sheets[index].name))
    }

    /// The cells of the copy that differ from the sheet that is read.
    private func differentCells(_ copy: Copy) -> [Cell] {
        let cells = workbook.sheets[copy.original].rows.lazy.flatMap(\.cells)
        let original = Dictionary(first: cells.map { ($0.reference, $0.value) })
        return workbook.sheets[copy.index].rows.flatMap(\.cells).filter { cell in
            !RowReader.isBlank(cell) && !cell.isFormula && original[cell.reference] != cell.value
                && !boilerplate.contains(cell.value.plainText)
        }
    }

    /// The same for a message.
    private func differences(_ copy: Copy, most: Int = mostNamed) -> String {
        let texts = context.texts
        let different = differentCells(copy).map { "\($0.reference) \(texts.quoted(texts.plainText(of: $0)))" }
        if different.isEmpty { return texts(.sheetsAlike) }
        let named = different.prefix(most) + (different.count > most ? ["…"] : [])
        return texts(.sheetsDiffer, ["cells": named.joined(separator: ", ")])
    }

    /// Nobody compares more cells by reading.
    private static let mostNamed = 100
    /// Enough to tell what is on a copy of a sheet that is unanswered itself.
    private static let mostOfAnswers = 6
}

extension SheetContent {
    /// The sheet as people read it, without personal data, for a return form.
    func written(_ texts: Texts) -> SheetContent {
        var copy = self
        copy.name = PersonalData.masked(name)
        copy.replaceValues { cell in
            switch cell.value {
            case .text(let text): .text(PersonalData.masked(text))
            case .number(let number) where PersonalData.isIdentityNumber(number): .text(PersonalData.mask)
            case .number where cell.unit != nil: .text(texts.plainText(of: cell))
            default: nil
            }
        }
        return copy
    }
}
