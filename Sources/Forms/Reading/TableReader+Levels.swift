import Cells
import CompetencePlan
import Wording

/// The sheets GAP-analyse and Årsverk: one row for each fagområde.
extension TableReader {
    mutating func readGap(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let columns = context.columns.gap
        guard
            let (choice, isRepeated) = key(
                &reader, columns.area, areas, unknown: reader.hasAnswer(besides: columns.area) ? .gapAreaUnknown : nil,
                twice: .gapAreaTwice)
        else {
            return reportWithoutKey(&reader, as: .gapAreaMissing, at: columns.area)
        }
        let current = reader.level(columns.current, of: plan.scale, areLabelled: plan.hasLabelledLevels)
        let desired = reader.level(columns.desired, of: plan.scale, areLabelled: plan.hasLabelledLevels)
        let importance = reader.level(
            columns.importance, of: plan.importance, areLabelled: plan.hasLabelledImportance)
        var answer = GapAnswer()
        reader.read(&answer, at: columns.area)
        let name = reader.cell(columns.area)?.value.plainText ?? ""
        if case (.blank, .blank) = (current, desired) {
            guard has(columns.current), has(columns.desired) else { return }
            // An own row says something by its name; a listed one is simply not answered yet.
            reader.report(.gapAreaUnanswered, columns.area, ["area": name])
            reportLeftovers(&reader, of: choice, importance: importance.value)
            return
        }
        if case .blank = current, has(columns.current) {
            reader.report(.gapLevelMissing, columns.current, ["area": name])
        }
        if case .blank = desired, has(columns.desired) {
            reader.report(.gapLevelMissing, columns.desired, ["area": name])
        }
        guard let current = current.value, let desired = desired.value, !isRepeated, !importance.isWrong else { return }
        answer.area = choice
        answer.current = CompetenceLevel(whole: current)
        answer.desired = CompetenceLevel(whole: desired)
        answer.importance = importance.value
        answers.gaps.append(answer)
    }

    /// What stands beside levels that are not stated: nothing of it is counted, so it is named, but for an importance that
    /// the form was made with.
    private func reportLeftovers(_ reader: inout RowReader, of area: Choice<SubjectArea>, importance: Int?) {
        let columns = context.columns.gap
        let levels = [columns.area, columns.current, columns.desired]
        let isCarried = importance != nil && importance == previous.importance(of: area, in: unit)
        reportWithoutKey(&reader, except: isCarried ? levels + [columns.importance] : levels)
    }

    mutating func readStaffing(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let columns = context.columns.staffing
        if let cell = reader.cell(columns.area), layout.isWholeUnit(cell.value.plainText) {
            return readWholeUnit(&reader, into: &answers)
        }
        guard reader.hasAnswer(besides: columns.area) || isOwnArea(reader) else { return }
        guard
            let (choice, isRepeated) = key(
                &reader, columns.area, areas, unknown: reader.hasAnswer(besides: columns.area) ? .gapAreaUnknown : nil,
                twice: .gapAreaTwice)
        else {
            return reportWithoutKey(&reader, as: .gapAreaMissing, at: columns.area)
        }
        var answer = StaffingAnswer()
        answer.area = choice
        reader.read(&answer, at: columns.area)
        if isBlank(columns.headcount, reader) {
            let name = reader.cell(columns.area)?.value.plainText ?? ""
            reader.report(.staffingHeadcountMissing, columns.headcount, ["area": name])
        }
        guard !isRepeated, canBeCounted(reader) else { return }
        answers.staffing.append(answer)
    }

    /// Whether a cell that the sheet has a column for is empty.
    private func isBlank(_ column: TableColumn, _ reader: RowReader) -> Bool {
        has(column) && !reader.hasContent(column)
    }

    /// Whether a row of Årsverk states employees, and nothing in it is wrong.
    private func canBeCounted(_ reader: RowReader) -> Bool {
        reader.wrong.isEmpty && reader.hasContent(context.columns.staffing.headcount)
    }

    /// Whether the row names a fagområde that is not on the plan's list: that is an answer in itself.
    private func isOwnArea(_ reader: RowReader) -> Bool {
        guard let text = reader.cell(context.columns.staffing.area)?.value.plainText, !NormalisedText.of(text).isEmpty
        else {
            return false
        }
        if case .own = areas.choice(text) { return true }
        return false
    }
}

/// Årsverk's first row: Hele virksomheten.
extension TableReader {
    private mutating func readWholeUnit(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let columns = context.columns.staffing
        hasWholeUnit = true
        guard answers.wholeUnit == nil else {
            let name = reader.cell(columns.area)?.value.plainText ?? ""
            let row = answers.wholeUnit.flatMap { CellReference($0.source.cell)?.row } ?? 0
            return reader.report(.gapAreaTwice, columns.area, ["value": name, "row": "\(row)"])
        }
        var answer = UnitStaffing()
        reader.read(&answer, at: columns.area)
        // With no employees there is nothing more to state.
        let hasNone = answer.headcount == 0 && reader.hasContent(columns.headcount)
        if !hasNone || reader.wrong.contains("headcount") {
            let missing = [columns.headcount, columns.fte, columns.fullTime].filter { isBlank($0, reader) }
            let names = missing.compactMap { $0.offset.map { layout.columns[$0].header } }
            if let first = missing.first {
                reader.report(.staffingUnitTotalsMissing, first, ["columns": names.joined(separator: ", ")])
            }
        }
        guard canBeCounted(reader) else { return }
        answers.wholeUnit = answer
    }
}

extension TableReader {
    /// Says that the unit's own row is gone from a form that was made with it.
    mutating func reportWholeUnitMissing() {
        guard layout.schema.wholeUnit != nil, !hasWholeUnit, has(context.columns.staffing.area) else { return }
        let columns = [
            context.columns.staffing.headcount, context.columns.staffing.fte, context.columns.staffing.fullTime,
        ]
        let names = columns.compactMap { $0.offset.map { layout.columns[$0].header } }
        let cell = CellReference(row: header.row + 1, column: header.columns.compactMap(\.self).min() ?? 1)
        report.add(
            .staffingUnitTotalsMissing, at: location.at(cell), ["columns": names.joined(separator: ", ")])
    }
}
