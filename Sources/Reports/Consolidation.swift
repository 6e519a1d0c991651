import CompetencePlan
import Forms
import Wording

/// All that a merge found, ready to be told: the plan, the returns, and how the result is to be called.
package struct Consolidation: Sendable {
    package let index: PlanIndex
    package let returns: ReturnCollection
    /// Whether the result is final (endelig), or provisional (foreløpig).
    package let isFinal: Bool
    /// The day that stands in the result; the clock is never asked here, so that equal inputs give equal bytes.
    package let day: CalendarDay
    package let language: Language

    package init(index: PlanIndex, returns: ReturnCollection, isFinal: Bool, day: CalendarDay, language: Language) {
        self.index = index
        self.returns = returns
        self.isFinal = isFinal
        self.day = day
        self.language = language
    }

    package var plan: PlanDefinition { index.plan }
    package var texts: Texts { language.texts }

    /// The merge as a revision: what data/kompetanseplan.json keeps, and what the next revision compares with.
    package var revision: Revision {
        let answers = Dictionary(returns.answers.map { ($0.unit, $0) }) { first, _ in first }
        return Revision(
            plan: plan, isFinal: isFinal, day: day,
            units: returns.units.map { unit in
                Revision.UnitRecord(
                    unit: unit.unit.id, status: unit.status, file: unit.file, errors: unit.errors,
                    warnings: unit.warnings, answers: answers[unit.unit.id])
            })
    }

    /// "provisional" or "final", as the data files say it.
    package var status: String { isFinal ? "final" : "provisional" }

    /// "Foreløpig" or "Endelig".
    var shownStatus: String { texts(isFinal ? .final : .provisional) }

    /// Why the result is called provisional or final, in a sentence.
    var statusReason: String {
        texts(isFinal ? .finalWhy : returns.isComplete ? .provisionalReady : .provisionalWhy)
    }

    /// The names of units with a status, in the plan's order; empty where there are none.
    package func names(of status: ReturnStatus) -> String {
        returns.units.filter { $0.status == status }.map(\.unit.name).joined(separator: ", ")
    }
}
