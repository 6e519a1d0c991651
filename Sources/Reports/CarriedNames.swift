import CompetencePlan
import Forms
import Wording

/// The names of units whose figures are from an earlier revision: "Stab (tall fra 2017)". The mark is part of the name, so
/// that no sheet can use the figures without it.
struct CarriedNames {
    private let years: [Identifier<Unit>: Int]
    private let texts: Texts

    init(_ returns: ReturnCollection, texts: Texts) {
        let carried = returns.units.compactMap { unit in unit.carriedFrom.map { (unit.unit.id, $0) } }
        years = Dictionary(first: carried)
        self.texts = texts
    }

    var isEmpty: Bool { years.isEmpty }

    func name(of unit: Unit) -> String {
        guard let year = years[unit.id] else { return unit.name }
        return texts(.carriedName, ["unit": unit.name, "year": "\(year)"])
    }

    /// The plan with the names of its units marked, and of the sections of chapter 4 that contain them.
    func marked(_ plan: PlanDefinition) -> PlanDefinition {
        var marked = plan
        for index in plan.units.indices { marked.units[index].name = name(of: plan.units[index]) }
        let names = Dictionary(first: plan.units.map { ($0.id, $0.name) })
        for index in plan.sections.indices {
            let section = plan.sections[index]
            let byYear = Dictionary(grouping: section.units.filter { years[$0] != nil }) { years[$0] ?? 0 }
                .sorted { $0.key < $1.key }
            guard let first = byYear.first else { continue }
            let isWhole = first.value.count == section.units.count
            let parts = byYear.map { year, units in
                "\(year): \(units.compactMap { names[$0] }.joined(separator: ", "))"
            }
            marked.sections[index].name =
                isWhole
                ? texts(.carriedName, ["unit": section.name, "year": "\(first.key)"])
                : texts(.carriedPart, ["section": section.name, "units": parts.joined(separator: "; ")])
        }
        return marked
    }
}
