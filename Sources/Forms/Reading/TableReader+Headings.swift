import Cells
import CompetencePlan
import Wording

/// The headings of a table, and columns without headings.
extension TableReader {
    /// Reports problems with the headings: missing or moved columns, and unknown headings.
    mutating func readHeadings() {
        let cells = sheet.rows.first { $0.number == header.row }?.cells ?? []
        let strays = cells.filter { found.offset(of: $0.reference.column) == nil && !RowReader.isBlank($0) }
        strayHeadings = Dictionary(first: strays.map { ($0.reference.column, $0.value.plainText) })
        for offset in header.columns.indices where header.columns[offset] == nil {
            if layout.columns[offset].kind.isAnswer { reportMissing(layout.columns[offset], at: offset) }
        }
        joinMissing()
        let numbers = header.columns.compactMap(\.self)
        if numbers != numbers.sorted() { report.add(.formColumnMoved, at: location) }
        for cell in cells {
            guard case .text(let text) = cell.value, !boilerplate.contains(text) else { continue }
            if isCommentedHeading(text, cell) { reportOutside(cell) } else { noteAddition(in: text, cell) }
        }
        let filled = strays.isEmpty ? [] : Set(filledCells.map(\.reference.column))
        for cell in strays where lostColumns[cell.reference.column] == nil {
            let text = cell.value.plainText
            let isOwn = !boilerplate.contains(text) || filled.contains(cell.reference.column)
            // The findings on a year's numbers name it; a return form keeps it as written.
            guard isOwn, report.namesEachCell || year(text) == nil else { continue }
            report.add(.formContentOutside, at: location.at(cell.reference), ["value": text, Finding.isHeading: "1"])
        }
    }

    /// Asks whose answers these are if the title above them names another unit.
    mutating func reportOtherTitle(_ cell: Cell) -> Bool {
        guard case .text(let text) = cell.value, let other = context.otherUnit(in: text, than: unit)
        else { return false }
        titleOwner = titleOwner ?? other
        let names = ["unit": unit, "other": other].mapValues { context.index.name(of: $0) }
        report.add(
            .formUnitUnclear, at: location.at(cell.reference), names.merging(["title": layout.name]) { $1 },
            severity: .warning)
        return true
    }

    /// Whether somebody wrote a remark into a heading; a unit or a scale needs fewer words.
    private func isCommentedHeading(_ text: String, _ cell: Cell) -> Bool {
        guard let offset = found.offset(of: cell.reference.column),
            !layout.headings.has(text, at: offset) || text.last == ")"
        else { return false }
        let words = text.split { !$0.isLetter }.count
        let own = layout.headings.accepted[offset].map { $0.split { !$0.isLetter }.count }
        return words >= (own.max() ?? 0) + Self.fewestWordsOfRemark || text.contains("!")
    }

    private static var fewestWordsOfRemark: Int { 3 }

    /// Notes as what a heading with an addition is read, since the addition may be about the numbers.
    private mutating func noteAddition(in text: String, _ cell: Cell) {
        guard let offset = found.offset(of: cell.reference.column), layout.headings.hasAddition(text, at: offset)
        else { return }
        report.add(
            .cellNameRead, at: location.at(cell.reference), ["value": text, "read": layout.columns[offset].header])
    }

    /// Reports a column without its heading. If another heading is in its position, that was changed.
    private mutating func reportMissing(_ column: ColumnLayout, at offset: Int) {
        let before = header.columns[..<offset].compactMap(\.self).max() ?? 0
        let after = header.columns[offset...].compactMap(\.self).filter { $0 > before }.min() ?? .max
        // Another year can only be in place of a year.
        let candidates = strayHeadings.filter { number, text in
            number > before && number < after && (column.key.id == "year" || year(text) == nil)
        }.sorted { $0.key < $1.key }
        // As many unknown headings as missing ones between two columns are assumed to be in the same order, as
        // are columns without any heading.
        let missing = missingColumns(around: offset)
        let position = missing.firstIndex(of: offset) ?? 0
        guard candidates.count == missing.count else {
            let unheaded = candidates.isEmpty ? columnsWithoutHeading(between: before, and: after) : []
            let isThere = unheaded.count == missing.count || unheaded.count == 1 && position == 0
            let isDeleted = unheaded.isEmpty && !strayHeadings.keys.contains { $0 > before && $0 < after }
            return reportMissing(column, inColumn: isThere ? unheaded[position] : nil, isDeleted: isDeleted)
        }
        let (number, text) = candidates[position]
        lostColumns[number] = column.key
        let values = values(inColumn: number)
        let isNothingLost = values.isEmpty && !column.isRequired
        report.add(
            .formHeadingChanged, at: location.at(CellReference(row: header.row, column: number)),
            [
                "heading": text, "column": column.header, "values": quoted(values),
                "otherUnit": layout.headings.isKept(at: offset, by: text) || year(text) != nil ? "" : "1",
            ], severity: isNothingLost ? .warning : .error)
    }

    /// Reports a column that has no heading at all; `number` is the one that it probably is.
    private mutating func reportMissing(_ column: ColumnLayout, inColumn number: Int?, isDeleted: Bool) {
        // A missing text column affects nothing that is counted, but for the measures themselves. No
        // return form has what is in it.
        let isText = [.text, .longText].contains(column.kind)
        let isCounted = !isText || column.isRequired || column.key.id == "measure"
        var arguments = ["column": column.header]
        if let number {
            lostColumns[number] = column.key
            arguments["values"] = quoted(values(inColumn: number), most: isCounted ? 3 : .max)
        }
        let merged = sheet.merges.first { $0.first.row == header.row && $0.first.column < $0.last.column }
        arguments["merged"] = merged.map { "\($0)" }
        if isCounted, isDeleted { deletedColumns.append(FormCell(table: layout.id, column: column.key, row: 0)) }
        report.add(.formColumnMissing, at: location, arguments, severity: isCounted ? .error : .warning)
    }

    /// The missing answer columns between the same two columns as this one.
    private func missingColumns(around offset: Int) -> [Int] {
        let first = header.columns[..<offset].lastIndex { $0 != nil }.map { $0 + 1 } ?? 0
        let end = header.columns[offset...].firstIndex { $0 != nil } ?? header.columns.endIndex
        return (first..<end).filter { layout.columns[$0].kind.isAnswer }
    }

    /// Joins several missing columns of a sheet in one finding.
    private mutating func joinMissing() {
        let missing = report.findings.filter { $0.code == .formColumnMissing }
        guard missing.count > 1, var joined = missing.min(by: { $0.severity < $1.severity }) else { return }
        report.remove { $0.code == .formColumnMissing }
        joined.arguments["columns"] = "\(missing.count)"
        joined.arguments["column"] = missing.compactMap { $0.arguments["column"] }.joined(separator: ", ")
        joined.arguments["values"] = missing.compactMap { $0.arguments["values"] }.filter { !$0.isEmpty }.joined(
            separator: ", ")
        report.add(joined)
    }

    private func quoted(_ values: [String], most: Int = 3) -> String {
        values.prefix(most).map(texts.quoted).joined(separator: ", ") + (values.count > most ? " …" : "")
    }

    /// The texts below the headings in a column of the sheet.
    func values(inColumn number: Int) -> [String] {
        filledCells.filter { $0.reference.column == number }.map(texts.plainText)
    }

    /// The cells below the headings with something in them.
    private var filledCells: [Cell] {
        sheet.rows(of: found).filter { [layout] in !layout.isExample($0) }.flatMap(\.cells)
            .filter { !RowReader.isBlank($0) && !$0.value.isError }
    }

    /// The columns between two others with content and no heading.
    private func columnsWithoutHeading(between before: Int, and after: Int) -> [Int] {
        let numbers = sheet.rows(of: found).flatMap(\.cells).filter { cell in
            let number = cell.reference.column
            return number > before && number < after && strayHeadings[number] == nil && !RowReader.isBlank(cell)
                && cell.value != .noResult && found.offset(of: number) == nil
        }.map(\.reference.column)
        return Set(numbers).sorted()
    }

    /// Reports cells in unknown columns, with the heading if there is one.
    mutating func reportStray(_ row: Row) {
        for index in row.cells.indices where found.offset(of: row.cells[index].reference.column) == nil {
            let cell = row.cells[index]
            if RowReader.isBlank(cell) || cell.isFormula && found.isSum(row) { continue }
            let isLost = lostColumns[cell.reference.column] != nil
            if isLost, !report.namesEachCell || found.isSum(row) || layout.isExample(row) { continue }
            if let year = strayHeadings[cell.reference.column].flatMap(year) {
                report.add(
                    .recruitmentYearOutsidePlan, at: location.at(cell.reference),
                    [
                        "year": "\(year)", "value": cell.value.plainText,
                        "twice": plan.years.contains(year) ? "1" : "",
                    ])
            } else if isLost {
                // Its values may be words of the form's own lists.
                reportOutside(cell)
            } else {
                reportUnknown(in: [cell])
            }
        }
    }

    /// The year in an unknown heading of the recruitment table, for reporting the column's numbers.
    private func year(_ heading: String) -> Int? {
        guard layout.id == .recruitment, let year = Int(heading), (1900...2999).contains(year) else { return nil }
        return year
    }
}
