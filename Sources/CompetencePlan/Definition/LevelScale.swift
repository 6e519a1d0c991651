/// What a unit chooses among for a level or a degree of importance, from the lowest.
package struct LevelScale: Sendable {
    package let levels: [Level]
    /// Whether they are entered as labels instead of numbers.
    package let isLabelled: Bool

    package var labels: [String] { levels.map(\.label) }

    /// The label of a level; nil if they are entered as numbers, or it is none of them.
    package func label(of level: Int?) -> String? { isLabelled ? levels.first { $0.level == level }?.label : nil }

    /// The label of a level; nil also if it is between two.
    package func label(of level: CompetenceLevel) -> String? { label(of: level.whole) }

    /// The level with this label.
    package func level(labelled label: String) -> Int? { levels.first { $0.label == label }?.level }
}

extension PlanDefinition {
    /// The levels, entered as labels if the plan says so, or else if all labels are letters.
    package var levelScale: LevelScale {
        LevelScale(levels: scale, isLabelled: form.levels.map { $0 == .labels } ?? Self.areLetters(scale))
    }

    /// The degrees of importance, entered as labels if all labels are letters.
    package var importanceScale: LevelScale {
        LevelScale(levels: importance, isLabelled: !importance.isEmpty && Self.areLetters(importance))
    }

    private static func areLetters(_ levels: [Level]) -> Bool {
        levels.allSatisfy { $0.label.count <= 2 && $0.label.contains(where: \.isLetter) }
            && Set(levels.map { NormalisedText.of($0.label) }).count == levels.count
    }
}
