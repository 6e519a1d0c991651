import CompetencePlan
import Forms
import Wording

extension PlanDefinition {
    /// The plan with the units marked whose figures are from an earlier revision (`years`): "Stab (tall fra
    /// 2017)", and the sections of chapter 4 that contain them. The mark is part of the name, so that no sheet
    /// can use the figures without it.
    func marked(_ years: [Identifier<Unit>: Int], _ texts: Texts) -> PlanDefinition {
        var marked = self
        for (index, unit) in units.enumerated() {
            guard let year = years[unit.id] else { continue }
            marked.units[index].name = texts(.carriedName, ["unit": unit.name, "year": "\(year)"])
        }
        let names = Dictionary(first: units.map { ($0.id, $0.name) })
        for index in sections.indices {
            let section = sections[index]
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
