import Wording

/// Kategori: a group of strategies, in the plan's terms.
package struct StrategyCategory: StandardListed {
    /// How strategies of a category meet a need.
    package enum Role: String, CaseIterable, Sendable {
        /// By training employees.
        case develop
        /// By hiring others.
        case recruit
        /// By sharing or buying another organisation's competence.
        case cooperate
        /// By making better use of existing competence.
        case mobilise
        /// By ending the task, and with it the need.
        case phaseOut = "phase-out"
    }

    package var id: Identifier<StrategyCategory>
    package var name: PlanName
    package var role: Role

    package static let standard = [
        StrategyCategory(id: Identifier("internal"), name: .standard(.categoryInternal), role: .develop),
        StrategyCategory(id: Identifier("external"), name: .standard(.categoryExternal), role: .develop),
        StrategyCategory(id: Identifier("recruitment"), name: .standard(.categoryRecruitment), role: .recruit),
        StrategyCategory(id: Identifier("cooperation"), name: .standard(.categoryCooperation), role: .cooperate),
    ]
}
