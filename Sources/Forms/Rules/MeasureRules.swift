import Cells
import CompetencePlan
import TextFormats

/// Rules on the sheet Behov og tiltak, and on gaps without a measure.
enum MeasureRules {
    /// ACT/need-without-measure, once for each need.
    static func needsWithoutMeasure(_ context: RuleContext) -> [Finding] {
        let measures = context.answers.measures
        return context.needs.filter { $0.allSatisfy { measures[$0].measure.isEmpty } }.map { rows in
            let lacksStrategy =
                context.has("strategy", on: .measures) && rows.allSatisfy { measures[$0].strategies.isEmpty }
            let source = measures[rows[0]].source
            let example = context.sheets[.measures]?.exampleMeasure.flatMap { cell in
                cell.reference.row == CellReference(source.cell)?.row ? cell.value.plainText : nil
            }
            return context.finding(
                .measureMissing, at: source,
                [
                    "need": measures[rows[0]].need, "strategy": lacksStrategy ? "1" : "", "example": example ?? "",
                ])
        }
    }

    /// ACT/strategy-missing, once for each need with a measure and without a strategy in any of its rows.
    static func strategyMissing(_ context: RuleContext) -> [Finding] {
        // The strategies of a column without its heading are not read.
        guard context.hasAll("strategy", on: .measures) else { return [] }
        let measures = context.answers.measures
        return context.needs.filter { rows in
            rows.allSatisfy { measures[$0].strategies.isEmpty } && rows.contains { !measures[$0].measure.isEmpty }
        }.map { rows in
            context.finding(.measureStrategyMissing, at: measures[rows[0]].source, ["need": measures[rows[0]].need])
        }
    }

    /// ACT/measure-twice: a row with the same answers as another, or with the same cost of the same measure, which was
    /// entered once for each fagområde; both count.
    static func measureTwice(_ context: RuleContext) -> [Finding] {
        var firstRows: [MeasureAnswer: Int] = [:]
        var firstCosts: [String: Int] = [:]
        return context.answers.measures.filter { !$0.measure.isEmpty }.compactMap { answer in
            guard let row = CellReference(answer.source.cell)?.row else { return nil }
            var content = answer
            content.source = Source()
            let cost = answer.cost.flatMap { $0 > .zero ? $0.description : nil }
            let ofCost = cost.map { "\(answer.key)\n\($0)" }.flatMap {
                firstCosts.updateValue(firstCosts[$0] ?? row, forKey: $0)
            }
            let same = firstRows.updateValue(firstRows[content] ?? row, forKey: content)
            guard let first = same ?? ofCost else { return nil }
            let repeated = same == nil ? cost.map(context.texts.amount) : nil
            return context.finding(
                .measureTwice, in: answer.source,
                ["measure": answer.measure, "row": "\(first)", "cost": repeated ?? ""])
        }
    }

    /// ACT/deadline-outside-plan. Deadlines of finished measures are not checked.
    static func deadlineOutsidePlan(_ context: RuleContext) -> [Finding] {
        guard let first = context.plan.years.first, let last = context.plan.years.last else { return [] }
        return context.answers.measures.compactMap { answer in
            guard answer.role.isOpen, let deadline = answer.deadline,
                !(first...last).contains(deadline.year)
            else { return nil }
            return context.finding(
                .measureDeadlineOutsidePlan, in: answer.source,
                ["first": "\(first)", "last": "\(last)", "deadline": context.texts.day(deadline.description)])
        }
    }

    /// ACT/cost-without-budget: a cost without a statement on whether it is budgeted. Where there are words instead, or
    /// the cost is unreadable, reading asks at the statement's cell.
    static func costWithoutBudget(_ context: RuleContext) -> [Finding] {
        context.answers.measures.compactMap { answer in
            guard let cost = unbudgetedCost(of: answer), context.isRead("budgeted", on: .measures, in: answer.source)
            else { return nil }
            return context.finding(
                .measureCostWithoutBudget, in: answer.source, ["cost": context.texts.amount(cost.description)])
        }
    }

    /// The cost of a measure if the unit did not say whether it is budgeted.
    static func unbudgetedCost(of answer: MeasureAnswer) -> Kroner? {
        answer.isBudgeted == nil ? answer.cost.flatMap { $0 > .zero ? $0 : nil } : nil
    }

    /// ACT/bound-service-above-24-months. The code has the usual limit; the plan can set another.
    static func boundServiceTooLong(_ context: RuleContext) -> [Finding] {
        let limit = context.plan.thresholds.boundMonths
        return context.answers.measures.compactMap { answer in
            guard let months = answer.boundMonths, months > limit else { return nil }
            return context.finding(
                .measureBoundServiceAbove24Months, in: answer.source,
                ["months": "\(months)", "limit": "\(limit)"])
        }
    }

    /// ACT/status-missing: a measure from the previous revision needs a status.
    static func statusMissing(_ context: RuleContext) -> [Finding] {
        let open = context.answers.measures.filter { $0.status == nil && !$0.measure.isEmpty }
        guard !open.isEmpty else { return [] }
        let previous = Set(context.previous.answers(of: context.unit.id).measures.map(\.key))
        return open.filter { previous.contains($0.key) && context.isRead("status", on: .measures, in: $0.source) }
            .map { context.finding(.measureStatusMissing, in: $0.source) }
    }

    /// ACT/measure-unmentioned: measures that were open in the previous revision, with which the form
    /// was filled in, and that no row has any more. One finding for all. A row whose need or measure is
    /// in question may be one of them.
    static func unmentioned(_ context: RuleContext) -> [Finding] {
        guard let sheet = context.sheets[.measures], !context.unanswered.contains(.measures) else { return [] }
        let names = ["need", "measure"].map(sheet.table.number)
        let isUnclear = context.questioned.contains { location in
            location.sheet == sheet.location.sheet && names.contains(CellReference(location.cell)?.column)
        }
        guard !isUnclear else { return [] }
        let gone = MeasureChanges.unmentioned(
            of: context.previous.answers(of: context.unit.id).measures, in: context.answers.measures)
        guard !gone.isEmpty else { return [] }
        let quoted = gone.prefix(mostNamed).map { context.texts.quoted(Finding.shortened($0.measure, to: longestName)) }
        let measures = quoted.joined(separator: ", ") + (gone.count > mostNamed ? " …" : "")
        return [
            Finding(
                .measureUnmentioned, unit: context.unit.id, at: sheet.location,
                ["measures": measures, "count": "\(gone.count)"].merging(context.since) { $1 })
        ]
    }

    private static let mostNamed = 3
    private static let longestName = 40

    /// ACT/gap-without-measure: a weighted gap at or above the plan's threshold without a measure.
    static func gapsWithoutMeasure(_ context: RuleContext) -> [Finding] {
        // Without the sheet or the columns, it is unknown what measures there are.
        guard context.plan.form.linksMeasures, let sheet = context.sheets[.measures],
            ["need", "measure", "area"].allSatisfy({ sheet.table.number(of: $0) != nil })
        else { return [] }
        // A second fagområde in a measure's row has a finding of its own.
        let answered = Set(context.answers.measures.filter { !$0.measure.isEmpty }.compactMap(\.area?.key))
            .union(sheet.keys)
        return context.answers.gaps.filter {
            context.plan.isLarge($0.weightedGap) && !answered.contains($0.area.key)
                && !context.isOthers($0.area)
        }.map { answer in
            context.finding(
                .measureMissingForGap, at: answer.source,
                ["area": context.name(of: answer.area), "weight": "\(answer.weightedGap)"])
        }
    }
}
