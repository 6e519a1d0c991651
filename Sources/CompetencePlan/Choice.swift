/// What an answer refers to: an item of the plan's list, or something that the unit added in its own words.
package enum Choice<Owner>: Hashable, Sendable {
    case listed(Identifier<Owner>)
    case own(String)
}

/// Compares choices: by identifier, or by own words ignoring case, punctuation, "og" and "and".
package enum ChoiceKey: Hashable, Sendable {
    case listed(String)
    case own(String)
}

extension Choice {
    package var key: ChoiceKey {
        switch self {
        case .listed(let id): .listed(id.text)
        case .own(let text): .own(NormalisedText.withoutAnd(text))
        }
    }

    /// Whether it is the unit's own words.
    package var isOwn: Bool { if case .own = self { true } else { false } }
}

extension ChoiceKey: CustomStringConvertible {
    package var description: String {
        switch self {
        case .listed(let id): "id:\(id)"
        case .own(let text): "own:\(text)"
        }
    }
}
