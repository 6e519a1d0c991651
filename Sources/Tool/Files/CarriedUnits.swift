import CompetencePlan
import Forms
import Wording

/// Units for which the last revision's figures are used instead of a return (`--carry-forward`).
struct CarriedUnits {
    let answers: [Identifier<Unit>: CarriedAnswers]
    /// The units asked for. For a unit with several forms, each form that has not returned is carried too.
    private let asked: Set<Identifier<Unit>>

    init(
        _ arguments: Arguments, from revisions: [Revision], to index: PlanIndex, without waived: Set<Identifier<Unit>>,
        _ texts: Texts
    ) throws(ToolError) {
        let units = try UnitChoice.units(arguments.all("carry-forward"), of: index.plan, texts)
        var answers: [Identifier<Unit>: CarriedAnswers] = [:]
        let disclosure = units.isEmpty ? nil : revisions.last?.disclosure
        for unit in units.sorted() {
            let name = index.name(of: unit)
            guard !waived.contains(unit) else { throw ToolError(texts(.carryAndWithout, ["unit": name])) }
            guard let last = revisions.last else { throw ToolError(texts(.carryWithoutPrevious)) }
            guard let carried = last.carried(unit, to: index, disclosure) else {
                throw ToolError(texts(.carryNothing, ["unit": name, "year": "\(last.year)"]))
            }
            answers[unit] = carried
            for form in index.unit(unit)?.respondents ?? [] where form.id != unit && !waived.contains(form.id) {
                answers[form.id] = last.carried(form.id, to: index, disclosure)
            }
        }
        self.answers = answers
        asked = units
    }

    /// The names of units that have returned after all.
    func notNeeded(in returns: ReturnCollection) -> [String] {
        returns.units.flatMap { [$0] + $0.forms }.filter { asked.contains($0.unit.id) && $0.carriedFrom == nil }.map(
            \.unit.name)
    }
}
