import Cells
import CompetencePlan
import Wording

/// The sheets GAP-analyse and Årsverk: one row for each fagområde.
extension TableReader {
    mutating func readGap(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        hasLevels = hasLevels || reader.hasContent(layout["current"]) || reader.hasContent(layout["desired"])
        guard let (choice, isRepeated) = area(of: &reader) else { return }
        let current = reader.level(layout["current"], of: plan.levelScale)
        let desired = reader.level(layout["desired"], of: plan.levelScale)
        let importance = reader.level(layout["importance"], of: plan.importanceScale)
        var answer = GapAnswer()
        reader.read(&answer, at: layout["area"])
        if choice.isOwn, context.layout.sheet(.staffing)?.isWholeUnit(areaName(reader)) == true {
            let why = ["why": texts(.outsideWholeUnit), "remedy": texts(.outsideWholeUnitRemedy)]
            return reader.reportOnly(
                .formContentOutside, layout["area"], why.merging(["value": words(of: reader)]) { $1 })
        }
        if case (.blank, .blank) = (current, desired) {
            return reportUnanswered(&reader, choice, importance: importance.value)
        }
        for (level, column) in [(current, layout["current"]), (desired, layout["desired"])] where has(column) {
            if case .blank = level { reader.report(.gapLevelMissing, column, ["area": areaName(reader)]) }
        }
        answer.area = choice
        answer.importance = importance.value
        guard !isRepeated, !importance.isWrong else { return }
        guard let current = current.value, let desired = desired.value else {
            if !isMergedWithLevel(layout["importance"], reader) { uncounted.gaps.append(answer) }
            return
        }
        answer.current = CompetenceLevel(whole: current)
        answer.desired = CompetenceLevel(whole: desired)
        answers.gaps.append(answer)
    }

    private func areaName(_ reader: RowReader) -> String { reader.cell(layout["area"])?.value.plainText ?? "" }

    /// Reports a row without levels. Its other content is not counted and therefore quoted, except for a prefilled
    /// importance.
    private mutating func reportUnanswered(_ reader: inout RowReader, _ area: Choice<SubjectArea>, importance: Int?) {
        guard has(layout["current"]), has(layout["desired"]) else { return }
        let isCarried = importance != nil && importance == previousImportance(of: area)
        let words = words(of: reader, except: [layout["area"]] + (isCarried ? [layout["importance"]] : []))
        reader.removeSigns()
        // An added row has a name that matters; a listed one is simply not answered yet.
        let arguments = ["area": areaName(reader), "value": words, "own": area.isOwn ? "1" : ""]
        reader.report(.gapAreaUnanswered, layout["area"], arguments)
    }

    private mutating func previousImportance(of area: Choice<SubjectArea>) -> Int? {
        let areas = previousImportances ?? previous.answers(of: unit).gaps.keyed(by: \.area.key).mapValues(\.importance)
        previousImportances = areas
        return areas[area.key] ?? nil
    }

    /// Notes the unit's fagområder that have no row any more, since deleting a row answers nothing. One that is on
    /// another sheet, or may be here under another name, is asked about there.
    mutating func reportRemovedAreas(except others: Set<ChoiceKey>) {
        guard layout.id == .gap, has(layout["area"]), let areas = context.index.unit(unit)?.subjectAreas else { return }
        let isUnclear = report.findings.contains { finding in
            finding.arguments["row"] != nil
                || [.gapAreaUnknown, .gapAreaMissing, .gapAreaTwice, .formOtherUnitsRows].contains(finding.code)
        }
        let gone = areas.filter { rowOfKey[.listed($0.text)] == nil }
        let removed = gone.filter { !others.contains(.listed($0.text)) }
        guard !isUnclear, !removed.isEmpty, gone.count < areas.count else { return }
        let names = removed.map { context.index.name(of: Choice.listed($0)) }.joined(separator: ", ")
        report.add(.gapAreaUnanswered, at: location, ["area": names, "removed": "1"], severity: .note)
    }

    /// The fagområde of a row, and whether it was in another row before; nil if its cell is blank, which is reported.
    private mutating func area(of reader: inout RowReader) -> (choice: Choice<SubjectArea>, isRepeated: Bool)? {
        let column = layout["area"]
        let text = reader.text(column)
        guard !text.isEmpty, !isNumberForName(text, areas) else {
            reportWithoutArea(&reader)
            return nil
        }
        // A row without other answers has another finding.
        let unknown: FindingCode? = reader.hasAnswer(besides: column) ? .gapAreaUnknown : nil
        let choice = choice(text, column, areas, unknown: unknown, &reader)
        guard let row = rowOfKey[choice.key] else {
            rowOfKey[choice.key] = reader.row.number
            return (choice, false)
        }
        // Two names merged into one cell look like one fagområde twice.
        let cell = reader.cell(column)?.reference
        let first = cell.flatMap { firstOfMerge[$0] }
        let merge = first == cell ? nil : merges.first { $0.range.first == first }
        let range = merge.map { "\($0.range.first):\($0.last)" } ?? ""
        var arguments = ["value": text, "row": "\(row)", "merged": range]
        if isOfOthers(reader.row) { arguments[Finding.repeatedRow] = words(of: reader) }
        reader.report(.gapAreaTwice, column, arguments)
        return (choice, true)
    }

    private mutating func reportWithoutArea(_ reader: inout RowReader) {
        // A remark alone is not a row.
        let isRemark = reader.answerColumns.allSatisfy { column in
            layout[column]?.kind.isWords ?? true || !reader.hasContent(column)
        }
        if isRemark { return reportWithoutKey(&reader) }
        reportWithoutKey(&reader, as: .gapAreaMissing, at: layout["area"])
        guard let whole = wholeUnitName(of: reader.row) else { return }
        hasWholeUnit = true
        reader.addArguments(["whole": whole], toFindingsOf: .gapAreaMissing, at: layout["area"])
    }

    /// Whether a number stands where a name should, as in a row that was pasted one column to the left.
    func isNumberForName(_ text: String, _ names: NameMatcher<some Listed>) -> Bool {
        text.allSatisfy { $0.isNumber || $0 == "," } && names.choice(text).isOwn
    }

    mutating func readStaffing(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        if let cell = reader.cell(layout["area"]), layout.isWholeUnit(cell.value.plainText) {
            return readWholeUnit(&reader, into: &answers)
        }
        guard reader.hasAnswer(besides: layout["area"]) || isOwnArea(reader) else { return }
        guard let (choice, isRepeated) = area(of: &reader) else { return }
        if !reader.hasAnswer(besides: layout["area"]), !areasOnGap.contains(choice.key) {
            // It may be a remark: nothing else says that there is such a fagområde.
            let arguments = ["area": areaName(reader), "own": "1"]
            return reader.report(.staffingHeadcountMissing, layout["headcount"], arguments, severity: .warning)
        }
        var answer = StaffingAnswer()
        answer.area = choice
        reader.read(&answer, at: layout["area"])
        countRowDespiteOptional(&reader)
        if isBlank(layout["headcount"], reader) {
            reader.report(.staffingHeadcountMissing, layout["headcount"], ["area": areaName(reader)])
        }
        guard !isRepeated, canBeCounted(reader) else { return askMore(of: answer, reader) }
        answers.staffing.append(answer)
    }

    /// Whether a cell is empty although the sheet has the column.
    func isBlank(_ column: TableColumn, _ reader: RowReader) -> Bool {
        has(column) && !reader.hasContent(column)
    }

    /// Of figures that could be left blank, only an unreadable one itself is left out.
    private func countRowDespiteOptional(_ reader: inout RowReader) {
        for id in ["fullTime", "departures", "vacant"] { reader.countRow(despite: layout[id]) }
    }

    /// Whether a row of Årsverk has a number of employees and no invalid numbers.
    private func canBeCounted(_ reader: RowReader) -> Bool {
        reader.invalidColumns.isEmpty && reader.hasContent(layout["headcount"])
    }

    /// Keeps a row that is not counted, so that its other numbers are checked in the same round.
    private mutating func askMore(of answer: StaffingAnswer, _ reader: RowReader) {
        if reader.hasContent(layout["headcount"]), !reader.invalidColumns.contains("headcount") {
            uncounted.staffing.append(answer)
        }
    }

    /// Whether the row names a fagområde that is not on the plan's list, which is itself an answer.
    private func isOwnArea(_ reader: RowReader) -> Bool {
        guard let text = reader.cell(layout["area"])?.value.plainText else { return false }
        return !NormalisedText.of(text).isEmpty && areas.choice(text).isOwn
    }
}

/// The first row of Årsverk: Hele virksomheten.
extension TableReader {
    private var wholeUnitColumns: [TableColumn] { ["headcount", "fte", "fullTime"].map { layout[$0] } }

    private mutating func readWholeUnit(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        hasWholeUnit = true
        guard answers.wholeUnit == nil else {
            let row = answers.wholeUnit.flatMap { CellReference($0.source.cell)?.row } ?? 0
            let arguments = ["value": areaName(reader), "row": "\(row)", Finding.repeatedRow: words(of: reader)]
            return reader.report(.gapAreaTwice, layout["area"], arguments)
        }
        if reader.hasAnswer(besides: layout["area"]) {
            // The row was left empty further up.
            let all = headers(of: wholeUnitColumns)
            report.remove { $0.code == .staffingUnitTotalsMissing && $0.arguments["columns"] == all }
        }
        var answer = UnitStaffing()
        reader.read(&answer, at: layout["area"])
        countRowDespiteOptional(&reader)
        // Without employees, nothing else is required.
        let hasNone = answer.headcount == 0 && reader.hasContent(layout["headcount"])
        if !hasNone || reader.invalidColumns.contains("headcount") { reportMissingTotals(&reader) }
        guard canBeCounted(reader) else { return askMore(of: answer.row, reader) }
        answers.wholeUnit = answer
    }

    private func reportMissingTotals(_ reader: inout RowReader) {
        let isRowLost = isBlank(layout["headcount"], reader) && reader.hasAnswer(besides: layout["area"])
        if isRowLost {
            let name = layout.schema.wholeUnit?.name(context.layout.language) ?? ""
            reader.report(.staffingHeadcountMissing, layout["headcount"], ["area": name])
        }
        let missing = wholeUnitColumns.dropFirst(isRowLost ? 1 : 0).filter { isBlank($0, reader) }
        guard let first = missing.first else { return }
        reader.report(.staffingUnitTotalsMissing, first, ["columns": headers(of: missing)])
    }
}

extension TableReader {
    /// The rows with the name of the unit's own row put back. People write the unit's name over it, or add something.
    mutating func namingWholeUnit(in rows: [Row]) -> [Row] {
        guard let name = layout.schema.wholeUnit?.name(context.layout.language), let first = rows.first,
            first.number == header.row + 1,
            let index = first.cells.firstIndex(where: { found.offset(of: $0.reference.column) == 0 }),
            case .text(let text) = first.cells[index].value, areas.choice(text).isOwn, !layout.isWholeUnit(text),
            NormalisedText.of(text) == NormalisedText.of(context.index.name(of: unit))
                || layout.isNearlyWholeUnit(text),
            !rows.contains(where: { row in row.cells.contains { layout.isWholeUnit($0.value.plainText) } })
        else { return rows }
        report.add(
            .cellNameRead, at: location.at(first.cells[index].reference),
            ["column": layout.columns[0].header, "value": text.trimmed, "read": name])
        var named = rows
        named[0].cells[index].value = .text(name)
        return named
    }

    private func headers(of columns: [TableColumn]) -> String {
        columns.compactMap { layout[$0]?.header }.joined(separator: ", ")
    }

    /// Reports that the unit's own row is missing in a form that was made with it.
    mutating func reportWholeUnitMissing() {
        guard layout.schema.wholeUnit != nil, !hasWholeUnit, has(layout["area"]) else { return }
        let cell = CellReference(row: header.row + 1, column: header.columns.compactMap(\.self).min() ?? 1)
        // A sum in its place may be what the unit meant.
        let total = report.findings.first {
            $0.code == .cellTotalRow && CellReference($0.location.cell)?.row == cell.row
        }
        report.add(
            .staffingUnitTotalsMissing, at: location.at(cell),
            ["columns": headers(of: wholeUnitColumns), "total": total?.arguments["value"] ?? ""])
    }
}
