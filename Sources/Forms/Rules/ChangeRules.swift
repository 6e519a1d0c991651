import CompetencePlan
import Wording

/// Rules that compare a unit's answers with the previous revision and ask about large changes.
enum ChangeRules {
    /// CHANGE/headcount, for the whole unit and each fagområde.
    static func headcounts(_ context: RuleContext) -> [Finding] {
        figures(of: context).filter { context.plan.thresholds.isFar($0.now.headcount, from: $0.previous.headcount) }.map
        {
            pair in
            context.finding(
                .changeHeadcount, in: pair.now.source,
                [
                    "area": pair.name, "previous": "\(pair.previous.headcount)", "value": "\(pair.now.headcount)",
                ].merging(context.since) { $1 })
        }
    }

    /// CHANGE/fte.
    static func ftes(_ context: RuleContext) -> [Finding] {
        figures(of: context).compactMap { pair in
            guard let now = pair.now.fte, let previous = pair.previous.fte,
                context.plan.thresholds.isFar(now, from: previous)
            else {
                return nil
            }
            return context.finding(
                .changeFTE, in: pair.now.source,
                [
                    "area": pair.name, "previous": context.texts.decimal(previous.description),
                    "value": context.texts.decimal(now.description),
                ].merging(context.since) { $1 })
        }
    }

    /// CHANGE/level, for the current and the desired level.
    static func levels(_ context: RuleContext) -> [Finding] {
        guard context.isSameScale else { return [] }
        let before = context.previousAnswers.gaps.keyed(by: \.area.key)
        let least = CompetenceLevel(whole: context.plan.thresholds.changeLevels)
        return context.answers.gaps.flatMap { answer -> [Finding] in
            guard let previous = before[answer.area.key] else { return [] }
            return [
                ("current", answer.current, previous.current, TextKey.gapCurrent),
                ("desired", answer.desired, previous.desired, .gapDesired),
            ]
            .filter { max($0.1 - $0.2, $0.2 - $0.1) >= least }
            .map { id, now, previous, column in
                Finding(
                    .changeLevel, unit: context.unit.id, at: context.location(of: id, on: .gap, in: answer.source),
                    [
                        "area": context.name(of: answer.area), "column": context.texts(column),
                        "previous": context.text(of: previous),
                        "value": context.text(of: now),
                    ].merging(context.since) { $1 })
            }
        }
    }

    /// CHANGE/all-equal: a form with exactly last year's answers was perhaps just saved again.
    static func allEqual(_ context: RuleContext) -> [Finding] {
        guard context.isSameScale, let first = context.answers.gaps.first else { return [] }
        guard context.answers.hasSameContent(as: context.previousAnswers) else { return [] }
        let source = Source(file: first.source.file)
        return [context.finding(.changeAllEqual, at: source, context.since)]
    }

    // MARK: Figures of both years

    private struct Pair {
        let name: String
        let now, previous: StaffingAnswer
    }

    /// The staffing of the whole unit and its fagområder in both years.
    private static func figures(of context: RuleContext) -> [Pair] {
        let (answers, previous) = (context.answers, context.previousAnswers)
        let whole = answers.wholeUnit.flatMap { now in
            previous.wholeUnit.map { Pair(name: context.unit.name, now: now.row, previous: $0.row) }
        }
        let before = previous.staffing.keyed(by: \.area.key)
        let areas = answers.staffing.compactMap { now in
            before[now.area.key].map { Pair(name: context.name(of: now.area), now: now, previous: $0) }
        }
        return (whole.map { [$0] } ?? []) + areas
    }
}

extension RuleContext {
    /// The unit's answers in the previous revision; empty if there are none.
    fileprivate var previousAnswers: UnitAnswers { previous.answers(of: unit.id) }

    /// Whether levels mean the same as then.
    fileprivate var isSameScale: Bool {
        previous.revision.map { $0.plan.scale.map(\.level) == plan.scale.map(\.level) } ?? false
    }
}

extension Thresholds {
    /// Whether a count differs from last year's by both the number and the share in the plan.
    package func isFar(_ now: Int, from previous: Int) -> Bool {
        isFar(FullTimeEquivalent(whole: now), from: FullTimeEquivalent(whole: previous))
    }

    /// The same for årsverk.
    package func isFar(_ now: FullTimeEquivalent, from previous: FullTimeEquivalent) -> Bool {
        let step = (now > previous ? now.units - previous.units : previous.units - now.units)
        guard step >= FullTimeEquivalent(whole: changePersons).units else { return false }
        // step / previous ≥ share, without dividing.
        let (left, isLarge) = step.multipliedReportingOverflow(by: FullTimeEquivalent.scale)
        let (right, isLarger) = previous.units.multipliedReportingOverflow(by: changeShare.units)
        return isLarge || (!isLarger && left >= right)
    }
}
