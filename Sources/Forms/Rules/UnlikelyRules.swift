import Cells
import CompetencePlan

/// Questions about numbers that can be right, but are more often a percentage of a post or an amount in thousands.
enum UnlikelyRules {
    /// FTE/vacant-unlikely: at least ten vacant årsverk, and more than there are.
    static func vacant(_ context: RuleContext) -> [Finding] {
        let rows = context.answers.staffing + (context.answers.wholeUnit.map { [$0.row] } ?? [])
        return rows.compactMap { answer in
            guard let fte = answer.fte, let vacant = answer.vacant, vacant >= fewestVacant, vacant > fte else {
                return nil
            }
            return context.finding(
                .staffingVacantUnlikely, in: answer.source,
                [
                    "vacant": context.texts.decimal(vacant.description), "fte": context.texts.decimal(fte.description),
                    "area": answer.isWholeUnit ? "" : context.name(of: answer.area),
                ])
        }
    }

    private static let fewestVacant = FullTimeEquivalent(whole: 10)

    /// REC/count-unlikely: more than twenty for one position in one year that are more than a third of the unit's
    /// employees, or more than 49 if their number is not stated. One finding for each row.
    static func recruitment(_ context: RuleContext) -> [Finding] {
        let employees = context.answers.wholeUnit?.headcount ?? context.answers.employees
        let limit = max(fewestPersons, employees.map { $0 / 3 } ?? mostWithoutEmployees)
        let unlikely = context.answers.recruitment.filter { $0.count > FullTimeEquivalent(whole: limit) }
        return unlikely.grouped { CellReference($0.source.cell)?.row }.map { row in
            context.finding(
                .recruitmentCountUnlikely, at: row[0].source,
                [
                    "position": context.index.name(of: row[0].position),
                    "counts": row.map { context.texts.decimal($0.count.description) }.joined(separator: ", "),
                ])
        }
    }

    private static let fewestPersons = 20
    private static let mostWithoutEmployees = 49

    /// ACT/cost-unlikely: a cost below 500, unless the plan's currency is in thousands.
    static func cost(_ context: RuleContext) -> [Finding] {
        guard !CurrencyWords(context.plan.currency).isMultiple else { return [] }
        return context.answers.measures.compactMap { answer in
            guard let cost = answer.cost, cost > .zero, cost < smallestCost else { return nil }
            return context.finding(
                .measureCostUnlikely, in: answer.source, ["cost": context.texts.amount(cost.description)])
        }
    }

    private static let smallestCost = Kroner(whole: 500)
}
