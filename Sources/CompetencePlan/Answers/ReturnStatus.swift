/// How a unit stands when its revision is merged: of these the first that holds, by the same word everywhere.
package enum ReturnStatus: String, CaseIterable, Sendable {
    /// Left out on purpose (`--without`).
    case waived
    /// A form that counts, without errors, which the leader has approved where the plan asks for that.
    case approved
    /// A form that counts, without errors.
    case returned
    /// A form that counts, with something in it that must be put right.
    case toCorrect = "to-correct"
    /// Figures of an earlier revision stand in (`--carry-forward`).
    case carried
    /// A file, but none that could be taken.
    case rejected
    /// A form in which nothing is filled in, which is no answer.
    case blank
    /// No file from the unit.
    case missing

    /// Whether the unit has answered, in order or not.
    package var isReturned: Bool { isSound || self == .toCorrect }

    /// Whether the unit has answered without errors.
    package var isSound: Bool { self == .approved || self == .returned }

    /// Whether there are no figures of a unit that is expected to have some.
    package var isAbsent: Bool { self == .rejected || self == .blank || self == .missing }
}
