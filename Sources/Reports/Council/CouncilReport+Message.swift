import CompetencePlan
import SheetWriting
import Wording

/// The figures in sentences, in the order of a reader's questions: where are we short, whom must we recruit, where are
/// we vulnerable, what are we doing and what will it cost, is it improving, and how reliable is this.
extension CouncilReport {
    func message(_ references: [KeyFigure: String]) -> [SummaryLine] {
        let priorities = figures.priorities
        let vulnerable = ofStaffing(figures.knowsVulnerable ? .whole(figures.vulnerable.count) : .hidden())
        let recruited = recruited(recruitmentTotal).live(references[.recruitment])
        let (cost, open) = (figures.strategies.remaining.cost, figures.strategies.remaining.unbudgeted)
        // What all is in a budget of, rather than that nothing is outside.
        let unbudgeted =
            open == .zero
            ? money(cost).live(references[.remainingCost]) : money(open).live(references[.unbudgetedCost])
        let remaining = Entry.whole(figures.strategies.remaining.count).live(references[.remainingMeasures])
        let hasNoCost = plan.form.hides("measures.cost") || figures.strategies.remaining.count == 0
        let measures = ofMeasures(hasNoCost || plan.form.hides("measures.budgeted") ? remaining : unbudgeted)
        return [
            SummaryLine(
                text: sentence(shortage, of: ["gap.area"]), figure: ofLevels(.whole(priorities.largeCount)),
                sheet: .prioritiesSheet),
            SummaryLine(
                text: sentence(recruitmentWords, of: ["recruitment.position"]), figure: recruited,
                sheet: .recruitmentSheet),
            SummaryLine(
                text: sentence(words(forVulnerable: figures.vulnerable), of: ["staffing.area"]), figure: vulnerable,
                sheet: .vulnerabilitySheet),
            SummaryLine(
                text: sentence(measureWords, of: ["measures.measure"]), figure: measures, sheet: .strategiesSheet),
        ] + (uses(.gap) ? [development(references)] : []) + [trust]
    }

    // MARK: Shortage

    private var shortage: String {
        let priorities = figures.priorities
        guard priorities.count > 0 else { return noGap }
        let large = texts.counted(
            .messageLarge, priorities.largeCount,
            [
                "limit": "\(plan.largeWeightedGap)",
                "answer": answer(
                    of: priorities.largeUnanswered, amongAsked: priorities.largeAsked, of: priorities.largeCount),
            ].merging(hidden) { $1 })
        let areas = figures.serviceAreas.map { ($0.serviceArea.name, $0.large) }
        guard areas.count > 1, let most = Self.most(areas, above: 0) else { return large }
        // A unit may have the same name. In a roll-up, and where HR has its own word, the names tell what they are.
        let isNamed = plan.form.headers["unit.serviceArea"] != nil
        let noun = isNamed ? "" : texts.counted(.messageServiceAreas, most.names.count)
        let names = ["names": list(most.names), "most": texts.grouped(most.count), "noun": noun]
        let isAll = most.count * most.names.count == priorities.largeCount
        return large + " "
            + texts.counted(
                isAll ? .messageAllIn : .messageMostIn, isAll ? priorities.largeCount : most.names.count, names)
    }

    /// Why there is no gap to name: no visible level has one, or no levels may be shown.
    var noGap: String { figures.gaps.published > 0 ? texts(.prioritiesNoGap, hidden) : texts(.messageNothingPublic) }

    /// For sentences that say of which fagområder they are, if some have hidden levels.
    var hidden: [String: String] { ["hidden": figures.gaps.hidden > 0 ? "1" : ""] }

    /// The figure, or the sign for hidden levels, or for none stated.
    func ofLevels(_ entry: Entry) -> Entry {
        if figures.gaps.published > 0 { return entry }
        return figures.gaps.hidden > 0 ? .hidden() : .whole(nil)
    }

    /// The same for staffing by fagområde.
    func ofStaffing(_ entry: Entry) -> Entry {
        if figures.staffingLines > figures.staffingHidden { return entry }
        return figures.staffingHidden > 0 ? .hidden() : .whole(nil)
    }

    /// The same for needs and measures: none, if no unit has any or has answered that it has none.
    func ofMeasures(_ entry: Entry) -> Entry { hasMeasures ? entry : .whole(nil) }

    private var hasMeasures: Bool { quality.hasNoNeeds || !figures.challenges.needCounts.allSatisfy { $0 == 0 } }

    /// The number to recruit over all years; nil if no unit has stated one or answered that it has no need.
    var recruitmentTotal: FullTimeEquivalent? {
        figures.recruitment.total ?? (quality.hasNoRecruitment ? .zero : nil)
    }

    /// The items with the highest count, if they are few enough to name and not all; nil if all counts are zero.
    private static func most<Count: Comparable>(
        _ counts: [(name: String, count: Count)], above none: Count
    ) -> (names: [String], count: Count)? {
        guard let highest = counts.map(\.count).max(), highest > none else { return nil }
        let names = counts.filter { $0.count == highest }.map(\.name)
        return names.count > 3 || names.count == counts.count ? nil : (names, highest)
    }

    /// "A", "A og B", "A, B og C".
    private func list(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + texts(.listAnd) + last
    }

    // MARK: Recruitment

    private var recruitmentWords: String {
        let table = figures.recruitment
        let when = texts(plan.periods.isEmpty ? .messageInYears : .messageInPeriods, ["years": yearSpan])
        guard let total = recruitmentTotal else { return texts(.messageNoRecruitment, ["when": when]) }
        let need = recruitmentWords(total, when) + pastWords
        let counts = table.lines.map { (name(of: $0.position), $0.sum ?? .zero) }
        guard counts.count(where: { $0.1 > .zero }) > 1, let most = Self.most(counts, above: .zero) else { return need }
        let names = ["names": list(most.names), "most": texts.amount(most.count.description)]
        return need + " " + texts.counted(.messageMostOf, most.names.count, names)
    }

    /// A sentence on needs of years before the revision's first; empty if there are none.
    private var pastWords: String {
        let past = zip(plan.years, figures.recruitment.yearSums).filter { $0.0 < plan.revision }.map(\.1).sum() ?? .zero
        guard past > .zero else { return "" }
        return " " + texts(.messagePast, ["count": texts.amount(past.description), "year": plan.period(plan.revision)])
    }

    private func recruitmentWords(_ total: FullTimeEquivalent, _ when: String) -> String {
        if plan.form.recruitment == .fte, total > .zero {
            let words = ["fte": texts.amount(total.description), "when": when]
            return texts.counted(.messageRecruitmentFTE, total.whole == 1 ? 1 : 2, words)
        }
        return texts.counted(.messageRecruitment, total.whole ?? 0, ["when": when])
    }

    var yearSpan: String {
        guard let first = plan.years.first, let last = plan.years.last else { return "" }
        return plan.span(first, last)
    }

    // MARK: Measures

    private var measureWords: String {
        guard hasMeasures else { return texts(.messageNoMeasures) }
        let others = figures.strategies.withoutStatus.count
        return others == 0 ? remainingWords : remainingWords + " " + texts.counted(.messageMeasuresElse, others)
    }

    private var remainingWords: String {
        let remaining = figures.strategies.remaining
        let count = texts.counted(.messageMeasures, remaining.count)
        guard remaining.count > 0, !plan.form.hides("measures.cost") else { return count }
        guard let cost = remaining.cost, let open = remaining.unbudgeted else {
            return count + " " + texts(.messageNoCost)
        }
        if cost == .zero || plan.form.hides("measures.budgeted") {
            return count + " " + texts(.messageCost, ["cost": amount(cost)])
        }
        let key: TextKey =
            open == .zero ? .messageAllBudgeted : open == cost ? .messageNoneBudgeted : .messageUnbudgeted
        return count + " " + texts(key, ["cost": amount(cost), "open": amount(open)])
    }

    /// "5 799 000", and "1,5" of a plan in millions, as on the sheets.
    private func amount(_ amount: Kroner) -> String { texts.amount(amount.description) }

    // MARK: Development

    private func development(_ references: [KeyFigure: String]) -> SummaryLine {
        guard let changes else {
            return SummaryLine(text: texts(.messageNoPrevious), figure: .inapplicable(), sheet: .aboutSheet)
        }
        let years = ["previous": "\(changes.previous)", "now": "\(changes.now)"]
        guard let gaps = changes.gaps, gaps.sum.lines > 0, gaps.hasWeights else {
            let lacksWeights = changes.gaps.map { $0.sum.lines > 0 } ?? false
            let text = texts(lacksWeights ? .messageNoWeights : .messageNoComparison, years)
            return SummaryLine(text: text, figure: .inapplicable(), sheet: .changesSheet)
        }
        let (before, after) = (gaps.sum.previous.weightedGap, gaps.sum.now.weightedGap)
        let difference = Entry.difference(from: .level(before), to: .level(after)).live(references[.weightedChange])
        return SummaryLine(text: change(gaps.sum, years), figure: difference, sheet: .changesSheet)
    }

    /// How the weighted gap has changed. It is better or worse only if it would also be so with the aims of then:
    /// otherwise others may want less or more, and nobody knows it.
    private func change(_ sum: GapChanges.Sum, _ years: [String: String]) -> String {
        let (before, after, aimed) = (
            sum.previous.weightedGap, sum.now.weightedGap, sum.towardsPreviousAims.weightedGap
        )
        let total = texts.counted(.changesAreas, figures.gaps.published + figures.gaps.hidden)
        var words = years.merging([
            "before": texts.amount(before.description), "after": texts.amount(after.description),
            "aimed": texts.amount(aimed.description),
            "compared": texts.counted(.changesAreasOf, sum.lines, ["total": total]),
        ]) { $1 }
        let gap = gapChange(from: before, to: after, words)
        words.merge(["gap": gap, "Gap": gap.capitalised]) { $1 }
        let verdict = Self.verdict(before, after, aimed)
        return texts(verdict, words) + (aimed == after ? "" : " " + texts(.messagePreviousAims, words))
    }

    private static func verdict(
        _ before: CompetenceLevel, _ after: CompetenceLevel, _ aimed: CompetenceLevel
    ) -> TextKey {
        if after < before, aimed < before { return .messageBetter }
        if after > before, aimed > before { return .messageWorse }
        return after == before && aimed == before ? .messageSame : .messageNoVerdict
    }

    private func gapChange(
        from before: CompetenceLevel, to after: CompetenceLevel, _ words: [String: String]
    ) -> String {
        guard before != after else { return texts(.gapSame, words) }
        let difference = max(after - before, before - after)
        guard before > 0, let share = Ratio(difference * 100, of: before) else { return texts(.gapUpFromNone, words) }
        // "Ned 100 %" would leave nothing.
        let rounded = share.text(decimals: 0)
        let isNearlyAll = after > 0 && after < before && rounded == "100"
        let percent =
            difference * 200 < before ? texts(.messageUnderOne) : isNearlyAll ? texts(.messageOverNinetyNine) : rounded
        return texts(after < before ? .gapDown : .gapUp, words.merging(["percent": percent]) { $1 })
    }

    // MARK: Reliability

    private var trust: SummaryLine {
        let quality = quality
        let expected = quality.expected
        let total = texts.counted(.changesUnitsOf, expected)
        var parts = [texts(.messageReturned, ["count": texts.grouped(quality.returned), "total": total])]
        if quality.carried > 0 { parts.append(texts.counted(.messageCarried, quality.carried)) }
        if quality.waived > 0 { parts.append(texts.counted(.messageWaived, quality.waived)) }
        if let rows = quality.rowsLeftOut, rows > 0 { parts.append(texts.counted(.messageLeftOut, rows)) }
        if figures.gaps.hidden > 0 { parts.append(texts.counted(.messageHidden, figures.gaps.hidden)) }
        let figure = texts(.summaryOf, ["count": "\(quality.returned)", "total": "\(expected)"])
        return SummaryLine(
            text: parts.joined(separator: " "), figure: .text(figure, Theme.number), sheet: .aboutSheet)
    }
}
