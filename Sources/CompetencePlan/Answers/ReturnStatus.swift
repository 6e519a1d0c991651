/// How a unit stands when its revision is merged.
package enum ReturnStatus: String, CaseIterable, Sendable {
    case returned
    /// No file from the unit.
    case missing
    /// A file, but none that could be taken.
    case rejected
    /// Left out on purpose (`--without`).
    case waived
}
