/// How grave a finding is.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    /// What it speaks of is left out of the sums, unless the plan itself raised it; the result cannot be final.
    case error
    /// Questioned, but counted.
    case warning
    /// A warning that the unit has answered: it is right as it stands.
    case explained
    /// For information.
    case note

    /// Errors first.
    package static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// Those that a rule can have by itself.
    package static let ofRules: [Severity] = [.error, .warning, .note]

    /// The key of the severity's name.
    package var key: TextKey {
        switch self {
        case .error: .severityError
        case .warning: .severityWarning
        case .explained: .severityExplained
        case .note: .severityNote
        }
    }
}
