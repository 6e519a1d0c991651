/// Figures of a unit that the last revision's appendices showed and the current ones hide: the
/// previous ones are still available.
package struct HiddenSince: Hashable, Sendable {
    package let unit: Identifier<Unit>
    /// Fagområder whose levels were shown, and those whose staffing was.
    package let levels: [Choice<SubjectArea>]
    package let staffing: [Choice<SubjectArea>]
    /// Whether the unit's own row was shown.
    package let isWholeUnit: Bool
    /// Figures of its own row that were shown, if the row still is.
    package let figures: [WorkforceDisclosure.Figure]

    /// Units with figures that were shown and are now hidden, in the plan's order. Only figures that a unit
    /// stated both times are included.
    package static func all(since previous: Revision, _ answers: [UnitAnswers], _ index: PlanIndex) -> [HiddenSince] {
        let (previousDisclosure, currentDisclosure) = (previous.disclosure, WorkforceDisclosure(answers, index))
        let previousAnswers = previous.answers.keyed(by: \.unit)
        return answers.compactMap { unit in
            guard let previous = previousAnswers[unit.unit] else { return nil }
            let previouslyPublic = PublicAnswers(of: previous, previousDisclosure)
            let currentlyPublic = PublicAnswers(of: unit, currentDisclosure)
            let previousLevels = Set(previous.gaps.filter(previouslyPublic.publishes).map(\.area.key))
            let previousStaffing = Set(previous.staffing.filter(previouslyPublic.publishes).map(\.area.key))
            let previouslyHidden = previousDisclosure.hidden(of: unit.unit)
            let currentlyHidden = currentDisclosure.hidden(of: unit.unit)
            let isRowHidden = currentDisclosure.hidesRow(of: unit.unit)
            let figures = WorkforceDisclosure.Figure.allCases.filter { figure in
                currentlyHidden.contains(figure) && !previouslyHidden.contains(figure)
                    && figure.count(in: previous) != nil && figure.count(in: unit) != nil
            }
            let levels = unit.gaps.filter { previousLevels.contains($0.area.key) && !currentlyPublic.publishes($0) }
            let staffing = unit.staffing.filter {
                previousStaffing.contains($0.area.key) && !currentlyPublic.publishes($0)
            }
            let hidden = HiddenSince(
                unit: unit.unit, levels: levels.map(\.area), staffing: staffing.map(\.area),
                isWholeUnit: unit.wholeUnit != nil && previous.wholeUnit != nil && isRowHidden
                    && !previousDisclosure.hidesRow(of: unit.unit),
                figures: isRowHidden ? [] : figures)
            return hidden.isEmpty ? nil : hidden
        }
    }

    private var isEmpty: Bool { levels.isEmpty && staffing.isEmpty && !isWholeUnit && figures.isEmpty }
}
