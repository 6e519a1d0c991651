package enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Its subject is excluded from the sums, unless the plan raised the severity; the result cannot be final.
    case error
    /// Questioned, but counted.
    case warning
    /// A warning that the unit has answered: the value is correct.
    case explained
    /// For information.
    case note

    /// Errors first.
    package static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

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
