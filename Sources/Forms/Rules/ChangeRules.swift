import CompetencePlan
import Wording

/// Rules that hold a unit's answers against those of last revision: what is far from them is asked about.
enum ChangeRules {
    /// The argument that says how far a figure is from last year's: persons, årsverk, levels times importance.
    static let step = "step"

    /// CHANGE/headcount, of the whole unit and of each fagområde.
    static func headcounts(_ context: RuleContext) -> [Finding] {
        figures(of: context).filter { context.plan.thresholds.isFar($0.now.headcount, from: $0.previous.headcount) }.map
        {
            pair in
            context.finding(
                .changeHeadcount, in: pair.now.source,
                [
                    "area": pair.name, "previous": "\(pair.previous.headcount)", "value": "\(pair.now.headcount)",
                    Self.step: "\(abs(pair.now.headcount - pair.previous.headcount))",
                ])
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
                    Self.step: (now > previous ? now - previous : previous - now).description,
                ])
        }
    }

    /// CHANGE/level, of today's level and of the desired one.
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
                        Self.step: "\(max(now - previous, previous - now) * (answer.importance ?? 1))",
                    ])
            }
        }
    }

    /// CHANGE/all-equal: a form that says of everything what it said last year was perhaps only saved again.
    static func allEqual(_ context: RuleContext) -> [Finding] {
        guard context.isSameScale, let first = context.answers.gaps.first else { return [] }
        guard context.answers.hasSameContent(as: context.previousAnswers) else { return [] }
        let source = Source(file: first.source.file)
        return [context.finding(.changeAllEqual, at: source)]
    }

    // MARK: Figures of both years

    private struct Pair {
        let name: String
        let now, previous: StaffingAnswer
    }

    /// What both years state of the whole unit and of its fagområder.
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
    /// What the unit answered last revision; nothing where it did not.
    fileprivate var previousAnswers: UnitAnswers { previous.answers(of: unit.id) }

    /// Whether levels mean now what they meant then.
    fileprivate var isSameScale: Bool {
        previous.revision.map { $0.plan.scale.map(\.level) == plan.scale.map(\.level) } ?? false
    }
}

extension Thresholds {
    /// Whether a count is far from last year's: by both the number and the share that the plan sets.
    package func isFar(_ now: Int, from previous: Int) -> Bool {
        isFar(FullTimeEquivalent(whole: now), from: FullTimeEquivalent(whole: previous))
    }

    /// The same of årsverk.
    package func isFar(_ now: FullTimeEquivalent, from previous: FullTimeEquivalent) -> Bool {
        let step = (now > previous ? now.units - previous.units : previous.units - now.units)
        guard step >= FullTimeEquivalent(whole: changePersons).units else { return false }
        // step / previous ≥ share, without dividing.
        let (left, isLarge) = step.multipliedReportingOverflow(by: FullTimeEquivalent.scale)
        let (right, isLarger) = previous.units.multipliedReportingOverflow(by: changeShare.units)
        return isLarge || (!isLarger && left >= right)
    }
}
