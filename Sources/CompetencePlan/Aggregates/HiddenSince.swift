/// Figures of a unit that the last revision's appendices showed and the current ones hide: the previous ones are still available.
package struct HiddenSince: Hashable, Sendable {
    package let unit: Identifier<Unit>
    /// Fagområder whose levels were shown, and those whose staffing was.
    package let levels: [Choice<SubjectArea>]
    package let staffing: [Choice<SubjectArea>]
    /// Whether the unit's own row was shown.
    package let isWholeUnit: Bool
    /// Figures of its own row that were shown, if the row still is.
    package let figures: [WorkforceDisclosure.Figure]

    /// Units with figures that were shown and are now hidden, in the plan's order. Only figures that a unit stated both times are
    /// included.
    package static func all(since previous: Revision, _ answers: [UnitAnswers], _ index: PlanIndex) -> [HiddenSince] {
        let (then, now) = (previous.disclosure, WorkforceDisclosure(answers, index))
        let before = previous.answers.keyed(by: \.unit)
        return answers.compactMap { unit in
            guard let previous = before[unit.unit] else { return nil }
            let (old, new) = (PublicAnswers(of: previous, then), PublicAnswers(of: unit, now))
            let publicLevels = Set(previous.gaps.filter(old.publishes).map(\.area.key))
            let publicStaffing = Set(previous.staffing.filter(old.publishes).map(\.area.key))
            let (hiddenThen, hiddenNow) = (then.hidden(of: unit.unit), now.hidden(of: unit.unit))
            let isRowHidden = now.hidesRow(of: unit.unit)
            let figures = WorkforceDisclosure.Figure.allCases.filter { figure in
                hiddenNow.contains(figure) && !hiddenThen.contains(figure)
                    && figure.count(in: previous) != nil && figure.count(in: unit) != nil
            }
            let hidden = HiddenSince(
                unit: unit.unit,
                levels: unit.gaps.filter { publicLevels.contains($0.area.key) && !new.publishes($0) }.map(\.area),
                staffing: unit.staffing.filter { publicStaffing.contains($0.area.key) && !new.publishes($0) }.map(
                    \.area),
                isWholeUnit: unit.wholeUnit != nil && previous.wholeUnit != nil && isRowHidden
                    && !then.hidesRow(of: unit.unit),
                figures: isRowHidden ? [] : figures)
            return hidden.isEmpty ? nil : hidden
        }
    }

    private var isEmpty: Bool { levels.isEmpty && staffing.isEmpty && !isWholeUnit && figures.isEmpty }
}
