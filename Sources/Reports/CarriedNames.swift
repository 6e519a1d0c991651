import CompetencePlan
import Forms
import Wording

/// How units are named whose figures are those of an earlier revision: "Stab (tall fra 2017)". The mark stands in the
/// name, so that no sheet can use the figures without it.
struct CarriedNames {
    private let years: [Identifier<Unit>: Int]
    private let texts: Texts

    init(_ returns: ReturnCollection, texts: Texts) {
        let carried = returns.units.compactMap { unit in unit.carriedFrom.map { (unit.unit.id, $0) } }
        years = Dictionary(carried) { first, _ in first }
        self.texts = texts
    }

    var isEmpty: Bool { years.isEmpty }

    func name(of unit: Unit) -> String {
        guard let year = years[unit.id] else { return unit.name }
        return texts(.carriedName, ["unit": unit.name, "year": "\(year)"])
    }

    /// The plan with its units marked, and the sections of chapter 4 that they belong to.
    func marked(_ plan: PlanDefinition) -> PlanDefinition {
        var marked = plan
        for place in plan.units.indices { marked.units[place].name = name(of: plan.units[place]) }
        let names = Dictionary(plan.units.map { ($0.id, $0.name) }) { first, _ in first }
        for place in plan.sections.indices {
            let units = plan.sections[place].units.filter { years[$0] != nil }
            guard let year = units.compactMap({ years[$0] }).min() else { continue }
            let section = plan.sections[place].name
            let isWhole = units.count == plan.sections[place].units.count
            let arguments = [
                "section": section, "unit": section, "year": "\(year)",
                "units": units.compactMap { names[$0] }.joined(separator: ", "),
            ]
            marked.sections[place].name = texts(isWhole ? .carriedName : .carriedPart, arguments)
        }
        return marked
    }
}
