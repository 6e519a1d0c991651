import Wording

/// Kategori: a kind of strategies, as the plan calls it.
package struct StrategyCategory: StandardListed {
    /// How the strategies of a category meet a need.
    package enum Role: String, CaseIterable, Sendable {
        /// Those who are employed learn.
        case develop
        /// Others are employed.
        case recruit
        /// The competence is another organisation's, shared or bought.
        case cooperate
        /// The competence is there already, and is put to better use.
        case mobilise
        /// The task comes to an end, and with it the need.
        case phaseOut = "phase-out"
    }

    package var id: Identifier<StrategyCategory>
    package var name: PlanName
    package var role: Role

    /// The ways to meet a need that categories offer.
    package static func roles(of categories: [StrategyCategory]) -> Set<Role> { Set(categories.map(\.role)) }

    package static let standard = [
        StrategyCategory(id: Identifier("internal"), name: .standard(.categoryInternal), role: .develop),
        StrategyCategory(id: Identifier("external"), name: .standard(.categoryExternal), role: .develop),
        StrategyCategory(id: Identifier("recruitment"), name: .standard(.categoryRecruitment), role: .recruit),
        StrategyCategory(id: Identifier("cooperation"), name: .standard(.categoryCooperation), role: .cooperate),
    ]
}
