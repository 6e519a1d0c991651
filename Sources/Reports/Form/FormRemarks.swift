import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// What a unit is asked to check again: listed with links on the first sheet, and marked and annotated in the cells.
struct FormRemarks {
    /// More than anybody reads; all are marked in the cells.
    private static let mostListed = 200
    /// A letter shows the first ones; the form has the rest.
    private static let mostInLetter = 25
    /// The longest note that can still be read in its popup.
    private static let longestNote = 1_500

    let form: UnitForm
    let tables: [FormTable]
    private var texts: Texts { form.texts }
    private var remarks: [FormRemark] { form.contents.remarks }

    /// The widths of the columns in which warnings are answered, in characters.
    static let answerWidths = [11.0, 46]

    /// Whether the list contains a warning that the unit can answer.
    var canBeAnswered: Bool { listed.contains { $0.finding.isExplainable } }

    private var listed: ArraySlice<FormRemark> { remarks.prefix(Self.mostListed) }

    /// The listed warnings that the unit can answer, stored for the reader.
    var answerable: [OpenQuestion] {
        listed.filter(\.finding.isExplainable).map { remark in
            OpenQuestion(answering: remark.finding, at: target(of: remark)?.location, text: sentence(remark))
        }
    }

    /// Every text that belongs to this form, so that none is mistaken for the unit's when the form is returned.
    var ownTexts: [String] {
        let listed = listed.flatMap { remark in
            [target(of: remark)?.location.inside, sentence(remark)].compactMap(\.self)
        }
        let noted = tables.flatMap { notes(in: $0) }.map(\.text)
        let leftovers = form.contents.leftovers.flatMap { [$0.location.sheet, $0.location.cell] }
        return (listed + noted + leftovers).distinct
    }

    private func sentence(_ remark: FormRemark) -> String {
        let finding = remark.finding
        return "\(texts(finding.severity.key)): \(finding.message(in: texts)) \(finding.unitRemedy(in: texts))"
    }

    /// Some of the remarks as lines for a letter.
    func lines(_ isIncluded: (Finding) -> Bool) -> [String] {
        let remarks = remarks.filter { isIncluded($0.finding) }
        let lines = remarks.prefix(Self.mostInLetter).map { remark in
            let finding = remark.finding
            let location = target(of: remark).map { $0.location.inside + ": " } ?? ""
            return "- \(location)\(finding.message(in: texts)) \(finding.unitRemedy(in: texts))"
        }
        let rest = remarks.count - lines.count
        return rest > 0 ? lines + ["- " + texts(.mailMore, ["count": "\(rest)"])] : lines
    }

    // MARK: The list

    /// Writes the list, starting at row `first`, and returns the first row after it.
    func write(
        from first: Int, on sheet: inout SheetDescription, yesNo: String?, madeOn day: CalendarDay
    ) -> Int {
        guard !remarks.isEmpty else { return first }
        sheet.write(.text(texts(.remarksTitle)), row: first + 1, column: 1, Theme.subtitle)
        let intro: TextKey = form.contents.replacesUnreadable ? .remarksUnreadable : .remarksIntro
        sheet.writeWide(texts(intro, ["by": form.layout.plan.returnBy(on: day, texts)]), row: first + 2, columns: 2)
        var row = first + 3
        if canBeAnswered { row = writeHeadings(from: row, on: &sheet) }
        for remark in listed {
            let link = target(of: remark).map {
                Entry(.link(target: "internal:\($0.link)", text: $0.location.inside), Theme.link)
            }
            let style = Theme.cell.with { $0.fillColour = remark.finding.severity.fill }
            let entries = [link ?? Entry(.blank), .text(sentence(remark), style)]
            sheet.write(entries + (remark.finding.isExplainable ? Self.answers : []), row: row)
            if remark.finding.isExplainable, let yesNo { sheet.validations.append(isRight(inRow: row, yesNo)) }
            row += 1
        }
        if remarks.count > Self.mostListed {
            sheet.writeWide(texts(.remarksMore), row: row, columns: 2)
            row += 1
        }
        return row
    }

    /// Writes how to answer warnings, and the headings of the list, which the reader looks for.
    private func writeHeadings(from row: Int, on sheet: inout SheetDescription) -> Int {
        sheet.writeWide(texts(.remarksExplain), row: row, columns: 2)
        let headings: [TextKey] = [.remarksLocation, .columnMessage, .remarksIsRight, .columnExplanation]
        sheet.write(headings.map { .text(texts($0), Theme.heading) }, row: row + 1)
        return row + 2
    }

    /// The cells in which the unit states that what a warning is about is correct, and why.
    private static let answers = [Entry](repeating: Entry(.blank, Theme.inputCell), count: answerWidths.count)

    private func isRight(inRow row: Int, _ yesNo: String) -> Validation {
        let message = (title: texts(.remarksIsRight), message: texts(.remarksIsRightHelp))
        return Validation(.cell(row, 3), .listInRange(yesNo), input: message, error: message)
    }

    /// What a remark is about, as a link and as it is listed; nil for the form as a whole.
    private func target(of remark: FormRemark) -> (link: String, location: Location)? {
        func location(_ sheet: String, _ cell: CellReference?) -> (String, Location) {
            let location = Location(file: "", sheet: sheet, cell: cell?.description ?? "")
            return ("'\(sheet)'!\(cell ?? CellReference(row: 1, column: 1))", location)
        }
        switch remark.target {
        case .form: return nil
        case .sheet(let id): return tables.first { $0.layout.id == id }.map { location($0.layout.name, nil) }
        case .nilReturn(let id):
            return tables.first { $0.layout.id == id }.map { location($0.layout.name, $0.nilCell) }
        case .unitName: return location(texts(.guidanceSheet), UnitForm.unitName)
        // Its row depends on the length of the list that this is in.
        case .guidance: return location(texts(.guidanceSheet), nil)
        case .copy(let index): return location(form.copies[index].name, nil)
        case .cell(let id, let row, let key):
            guard let table = tables.first(where: { $0.layout.id == id }) else { return nil }
            return location(table.layout.name, table.cell(key, inRow: row))
        case .leftover(let number):
            let cell = CellReference(row: Self.firstLeftoverRow + number, column: OpenQuestion.leftoverColumn)
            return location(texts(.leftoverSheet), cell)
        }
    }

    // MARK: The cells

    /// Colours and annotates a cell of Veiledning that cannot be used.
    func mark(_ field: GuidanceField, at cell: CellReference, on sheet: inout SheetDescription) {
        let asked = remarks.filter { $0.target == .guidance(field) }
        guard let first = asked.first else { return }
        sheet[cell]?.style.fillColour = first.finding.severity.fill
        sheet.notes.append(note(asked.map(sentence), at: cell))
    }

    private func note(_ sentences: [String], at cell: CellReference) -> CellNote {
        let text = sentences.joined(separator: "\n")
        return CellNote(cell, text.cut(to: Self.longestNote), author: form.layout.plan.contact.name)
    }

    /// The sheet of a table with the cells in question coloured and annotated.
    func marked(_ table: FormTable) -> SheetDescription {
        var sheet = table.sheet
        sheet.notes = notes(in: table)
        guard !sheet.notes.isEmpty else { return sheet }
        for (cell, severity) in severities(in: table) {
            sheet[cell]?.style.fillColour = severity.fill
            sheet[cell]?.style.isBold = true
        }
        return sheet
    }

    private func notes(in table: FormTable) -> [CellNote] {
        var sentences: [CellReference: [String]] = [:]
        for (cell, remark) in cells(in: table) { sentences[cell, default: []].append(sentence(remark)) }
        return sentences.sorted { $0.key < $1.key }.map { note($1, at: $0) }
    }

    private func severities(in table: FormTable) -> [CellReference: Severity] {
        Dictionary(cells(in: table).map { ($0, $1.finding.severity) }) { $0 == .error ? $0 : $1 }
    }

    private func cells(in table: FormTable) -> [(CellReference, FormRemark)] {
        remarks.flatMap { remark in
            ([remark.target] + remark.others).compactMap { target in
                switch target {
                case .cell(table.layout.id, let row, let key): table.cell(key, inRow: row).map { ($0, remark) }
                case .nilReturn(table.layout.id): table.nilCell.map { ($0, remark) }
                default: nil
                }
            }
        }
    }

    // MARK: Text outside the cells of the form

    private static let firstLeftoverRow = 5

    /// The sheet with what the unit wrote outside the cells of the form.
    var leftoverSheet: SheetDescription {
        var sheet = SheetDescription(name: texts(.leftoverSheet))
        sheet.columnWidths = [24, 10, 74]
        sheet.writeWide(texts(.leftoverTitle), row: 1, columns: 3, Theme.title)
        sheet.writeWide(texts(.leftoverAbout), row: 2, columns: 3)
        let headings: [TextKey] = [.leftoverSheetColumn, .leftoverCellColumn, .leftoverTextColumn]
        sheet.write(headings.map { .text(texts($0), Theme.heading) }, row: Self.firstLeftoverRow - 1)
        for (index, leftover) in form.contents.leftovers.enumerated() {
            let own = Theme.cell.with {
                $0.fillColour = leftover.isError ? Theme.wrong : Theme.doubtful
                $0.isUnlocked = true
            }
            sheet.write(
                [.text(leftover.location.sheet), .text(leftover.location.cell), .text(leftover.text, own)],
                row: Self.firstLeftoverRow + index)
        }
        sheet.frozenAt = CellReference(row: Self.firstLeftoverRow, column: 1)
        sheet.print = form.printSetup(
            repeating: Self.firstLeftoverRow - 1...Self.firstLeftoverRow - 1, isLandscape: false)
        sheet.isProtected = true
        return sheet
    }
}

extension Severity {
    fileprivate var fill: String { self == .error ? Theme.wrong : Theme.doubtful }
}
