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
        let comment = reader.text(columns.comment)
        let own = reader.own()
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
        var answer = GapAnswer()
        answer.area = choice
        answer.current = CompetenceLevel(whole: current)
        answer.desired = CompetenceLevel(whole: desired)
        answer.importance = importance.value
        answer.comment = comment
        answer.source = reader.source(columns.area)
        answer.own = own
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
        let cells = StaffingCells(&reader, columns)
        if cells.headcount.isBlank, has(columns.headcount) {
            let name = reader.cell(columns.area)?.value.plainText ?? ""
            reader.report(.staffingHeadcountMissing, columns.headcount, ["area": name])
        }
        var answer = StaffingAnswer()
        guard !isRepeated, cells.fill(&answer) else { return }
        answer.area = choice
        answer.source = reader.source(columns.area)
        answers.staffing.append(answer)
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
        let cells = StaffingCells(&reader, columns)
        // With no employees there is nothing more to state.
        if cells.headcount.value != 0 {
            let missing = [
                (columns.headcount, cells.headcount.isBlank), (columns.fte, cells.fte.isBlank),
                (columns.fullTime, cells.fullTime.isBlank),
            ].filter { $0.1 && has($0.0) }.map(\.0)
            let names = missing.compactMap { $0.offset.map { layout.columns[$0].header } }
            if let first = missing.first {
                reader.report(.staffingUnitTotalsMissing, first, ["columns": names.joined(separator: ", ")])
            }
        }
        var answer = UnitStaffing()
        guard cells.fill(&answer) else { return }
        answer.source = reader.source(columns.area)
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

/// The cells of a row of Årsverk, as they were read.
private struct StaffingCells {
    let headcount: Field<Int>
    let fte: Field<FullTimeEquivalent>
    let fullTime: Field<Int>
    private let departures: Field<Int>
    private let vacant: Field<FullTimeEquivalent>
    private let comment: String
    private let own: [String: OwnAnswer]

    init(_ reader: inout RowReader, _ columns: TableColumns.Staffing) {
        let codes = NumberCodes(
            notANumber: .staffingNotANumber, notWhole: .staffingNotANumber, negative: .staffingNegative)
        headcount = reader.whole(columns.headcount, codes)
        fte = reader.decimal(columns.fte, codes)
        fullTime = reader.whole(columns.fullTime, codes)
        departures = reader.whole(columns.departures, codes)
        vacant = reader.decimal(columns.vacant, codes)
        comment = reader.text(columns.comment)
        own = reader.own()
    }

    /// Puts what they state into an answer; whether it can be counted: with employees, and nothing wrong.
    func fill(_ answer: inout some StaffingFigures) -> Bool {
        let isWrong = fte.isWrong || fullTime.isWrong || departures.isWrong || vacant.isWrong
        guard let employees = headcount.value, !isWrong else { return false }
        answer.headcount = employees
        answer.fte = fte.value
        answer.fullTime = fullTime.value
        answer.departures = departures.value
        answer.vacant = vacant.value
        answer.comment = comment
        answer.own = own
        return true
    }
}
