import Cells
import CompetencePlan
import Wording

/// The sheets GAP-analyse and Årsverk: a row a fagområde.
extension TableReader {
    mutating func readGap(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let columns = context.columns.gap
        guard
            let (choice, isRepeated) = key(
                &reader, columns.area, areas, unknown: reader.hasAnswer(besides: columns.area) ? .gapAreaUnknown : nil,
                twice: .gapAreaTwice)
        else {
            return reportWithoutKey(&reader)
        }
        let current = reader.level(columns.current, of: plan.scale)
        let desired = reader.level(columns.desired, of: plan.scale)
        let importance = reader.level(columns.importance, of: plan.importance)
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
        var answer = GapAnswer(
            area: choice, current: current, desired: desired, importance: importance.value, comment: comment,
            source: reader.source(columns.area))
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
            return reportWithoutKey(&reader)
        }
        let codes = NumberCodes(
            notANumber: .staffingNotANumber, notWhole: .staffingNotANumber, negative: .staffingNegative)
        let headcount = reader.whole(columns.headcount, codes)
        let fte: Field<FullTimeEquivalent> = reader.decimal(columns.fte, codes)
        let fullTime = reader.whole(columns.fullTime, codes)
        let departures = reader.whole(columns.departures, codes)
        let vacant: Field<FullTimeEquivalent> = reader.decimal(columns.vacant, codes)
        let comment = reader.text(columns.comment)
        let own = reader.own()
        if case .blank = headcount, has(columns.headcount) {
            let name = reader.cell(columns.area)?.value.plainText ?? ""
            reader.report(.staffingHeadcountMissing, columns.headcount, ["area": name])
        }
        let isWrong = fte.isWrong || fullTime.isWrong || departures.isWrong || vacant.isWrong || isRepeated
        guard let headcount = headcount.value, !isWrong else { return }
        var answer = StaffingAnswer(
            area: choice, headcount: headcount, fte: fte.value, fullTime: fullTime.value, departures: departures.value,
            vacant: vacant.value, comment: comment, source: reader.source(columns.area))
        answer.own = own
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
    private func readWholeUnit(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let columns = context.columns.staffing
        let codes = NumberCodes(
            notANumber: .staffingNotANumber, notWhole: .staffingNotANumber, negative: .staffingNegative)
        guard answers.wholeUnit == nil else {
            let name = reader.cell(columns.area)?.value.plainText ?? ""
            let row = answers.wholeUnit.flatMap { CellReference($0.source.cell)?.row } ?? 0
            return reader.report(.gapAreaTwice, columns.area, ["value": name, "row": "\(row)"])
        }
        let headcount = reader.whole(columns.headcount, codes)
        let fte: Field<FullTimeEquivalent> = reader.decimal(columns.fte, codes)
        let fullTime = reader.whole(columns.fullTime, codes)
        let departures = reader.whole(columns.departures, codes)
        let vacant: Field<FullTimeEquivalent> = reader.decimal(columns.vacant, codes)
        let comment = reader.text(columns.comment)
        let own = reader.own()
        // With no employees there is nothing more to state.
        if headcount.value != 0 {
            let missing = [
                (columns.headcount, headcount.isBlank), (columns.fte, fte.isBlank),
                (columns.fullTime, fullTime.isBlank),
            ].filter { $0.1 && has($0.0) }.map(\.0)
            let names = missing.compactMap { $0.place.map { layout.columns[$0].header } }
            if let first = missing.first {
                reader.report(.staffingUnitTotalsMissing, first, ["columns": names.joined(separator: ", ")])
            }
        }
        let isWrong = fte.isWrong || fullTime.isWrong || departures.isWrong || vacant.isWrong
        guard let headcount = headcount.value, !isWrong else { return }
        answers.wholeUnit = UnitStaffing(
            headcount: headcount, fte: fte.value, fullTime: fullTime.value, departures: departures.value,
            vacant: vacant.value, comment: comment, own: own, source: reader.source(columns.area))
    }
}
