/// Figures of a unit that the last revision's appendices showed and the current ones hide: the earlier ones are still available.
package struct HiddenSince: Hashable, Sendable {
    package let unit: Identifier<Unit>
    /// Fagområder whose levels were shown, and those whose staffing was.
    package let levels: [Choice<SubjectArea>]
    package let staffing: [Choice<SubjectArea>]
    /// Whether the unit's own row was shown.
    package let isWholeUnit: Bool

    /// Units with figures that were shown and are now hidden, in the plan's order. Only figures that a unit stated both times are
    /// included.
    package static func all(since earlier: Revision, _ answers: [UnitAnswers], _ index: PlanIndex) -> [HiddenSince] {
        let previous = Appendices(earlier.answers, PlanIndex(earlier.plan)), now = Appendices(answers, index)
        let before = earlier.answers.keyed(by: \.unit)
        return answers.compactMap { unit in
            guard let earlier = before[unit.unit] else { return nil }
            let (old, new) = (previous.filter(earlier), now.filter(unit))
            let shownLevels = Set(earlier.gaps.filter(old.publishes).map(\.area.key))
            let shownStaffing = Set(earlier.staffing.filter(old.publishes).map(\.area.key))
            let hidden = HiddenSince(
                unit: unit.unit,
                levels: unit.gaps.filter { shownLevels.contains($0.area.key) && !new.publishes($0) }.map(\.area),
                staffing: unit.staffing.filter { shownStaffing.contains($0.area.key) && !new.publishes($0) }.map(
                    \.area),
                isWholeUnit: unit.wholeUnit != nil && earlier.wholeUnit != nil && now.disclosure.closes(unit.unit)
                    && !previous.disclosure.closes(unit.unit))
            return hidden.levels.isEmpty && hidden.staffing.isEmpty && !hidden.isWholeUnit ? nil : hidden
        }
    }

    /// The figures that a revision's appendices may show.
    private struct Appendices {
        let index: PlanIndex
        let disclosure: WorkforceDisclosure

        init(_ answers: [UnitAnswers], _ index: PlanIndex) {
            self.index = index
            disclosure = WorkforceDisclosure(answers, index, threshold: index.plan.thresholds.privacy)
        }

        func filter(_ unit: UnitAnswers) -> PublicAnswers { PublicAnswers(of: unit, index, disclosure) }
    }
}
