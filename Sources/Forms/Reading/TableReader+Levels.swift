import CompetencePlan
import Wording

/// The sheets GAP-analyse and Årsverk: a row a fagområde.
extension TableReader {
    mutating func readGap(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let area = ColumnKey("area")
        guard let (choice, isRepeated) = key(&reader, area, areas, unknown: .gapAreaUnknown, twice: .gapAreaTwice)
        else {
            return reportWithoutKey(&reader)
        }
        let current = reader.level(ColumnKey("current"), of: plan.scale)
        let desired = reader.level(ColumnKey("desired"), of: plan.scale)
        let importance = reader.level(ColumnKey("importance"), of: plan.importance)
        let comment = reader.text(ColumnKey("comment"))
        let own = reader.own()
        let name = reader.cell(area)?.value.plainText ?? ""
        if case (.blank, .blank) = (current, desired) {
            // An own row says something by its name; a listed one is simply not answered yet.
            reader.report(.gapAreaUnanswered, area, ["area": name])
            reportLeftovers(&reader, of: choice, importance: importance.value)
            return
        }
        for (field, column) in [(current, ColumnKey("current")), (desired, ColumnKey("desired"))] {
            if case .blank = field { reader.report(.gapLevelMissing, column, ["area": name]) }
        }
        guard let current = current.value, let desired = desired.value, !isRepeated, !importance.isWrong else { return }
        if importance.value == nil { reader.report(.gapImportanceMissing, ColumnKey("importance"), ["area": name]) }
        if desired < current {
            reader.report(
                .gapDesiredBelowCurrent, ColumnKey("desired"),
                ["area": name, "current": "\(current)", "desired": "\(desired)"])
        }
        var answer = GapAnswer(
            area: choice, current: current, desired: desired, importance: importance.value, comment: comment,
            source: reader.source(area))
        answer.own = own
        answers.gaps.append(answer)
    }

    /// What stands beside levels that are not stated: nothing of it is counted, so it is named, but for an importance that
    /// the form was made with.
    private func reportLeftovers(_ reader: inout RowReader, of area: Choice<SubjectArea>, importance: Int?) {
        let levels: Set = [ColumnKey("area"), ColumnKey("current"), ColumnKey("desired")]
        let isCarried = importance != nil && importance == previous.importance(of: area, in: unit)
        reportWithoutKey(&reader, except: isCarried ? levels.union([ColumnKey("importance")]) : levels)
    }

    mutating func readStaffing(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let area = ColumnKey("area")
        guard reader.hasAnswer(where: { $0 != area }) || isOwnArea(reader) else { return }
        guard let (choice, isRepeated) = key(&reader, area, areas, unknown: .gapAreaUnknown, twice: .gapAreaTwice)
        else {
            return reportWithoutKey(&reader)
        }
        let codes = NumberCodes(
            notANumber: .staffingNotANumber, notWhole: .staffingNotANumber, negative: .staffingNegative)
        let headcount = reader.whole(ColumnKey("headcount"), codes)
        let fte: Field<FullTimeEquivalent> = reader.decimal(ColumnKey("fte"), codes)
        let fullTime = reader.whole(ColumnKey("fullTime"), codes)
        let departures = reader.whole(ColumnKey("departures"), codes)
        let vacant: Field<FullTimeEquivalent> = reader.decimal(ColumnKey("vacant"), codes)
        let comment = reader.text(ColumnKey("comment"))
        let own = reader.own()
        if case .blank = headcount { reader.report(.staffingHeadcountMissing, ColumnKey("headcount")) }
        let isWrong = fte.isWrong || fullTime.isWrong || departures.isWrong || vacant.isWrong || isRepeated
        guard let headcount = headcount.value, !isWrong else { return }
        var answer = StaffingAnswer(
            area: choice, headcount: headcount, fte: fte.value, fullTime: fullTime.value, departures: departures.value,
            vacant: vacant.value, comment: comment, source: reader.source(area))
        answer.own = own
        if isPossible(answer, &reader) { answers.staffing.append(answer) }
    }

    /// Whether the row names a fagområde that is not on the plan's list: that is an answer in itself.
    private func isOwnArea(_ reader: RowReader) -> Bool {
        guard let text = reader.cell(ColumnKey("area"))?.value.plainText, !NormalisedText.of(text).isEmpty else {
            return false
        }
        if case .own = areas.choice(text) { return true }
        return false
    }

    /// Whether the figures of a row can all be true; reports each that cannot.
    private func isPossible(_ answer: StaffingAnswer, _ reader: inout RowReader) -> Bool {
        let headcount = answer.headcount
        let before = reader.findings.count
        if let fte = answer.fte, fte > FullTimeEquivalent(whole: headcount) {
            reader.report(
                .staffingFTEAboveHeadcount, ColumnKey("fte"),
                ["fte": texts.decimal(fte.description), "headcount": "\(headcount)"])
        }
        if let fullTime = answer.fullTime, fullTime > headcount {
            reader.report(
                .staffingFullTimeAboveHeadcount, ColumnKey("fullTime"),
                ["fullTime": "\(fullTime)", "headcount": "\(headcount)"])
        } else if let fullTime = answer.fullTime, let fte = answer.fte, fte < FullTimeEquivalent(whole: fullTime) {
            reader.report(
                .staffingFTEBelowFullTime, ColumnKey("fte"),
                ["fte": texts.decimal(fte.description), "fullTime": "\(fullTime)"])
        }
        if let departures = answer.departures, departures > headcount {
            reader.report(
                .staffingDeparturesAboveHeadcount, ColumnKey("departures"),
                ["departures": "\(departures)", "headcount": "\(headcount)"])
        }
        return reader.findings.count == before
    }
}
