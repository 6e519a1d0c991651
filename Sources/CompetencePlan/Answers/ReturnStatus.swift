/// The status of a unit when its revision is merged: the first case that applies.
package enum ReturnStatus: String, CaseIterable, Sendable {
    /// Left out on purpose (`--without`).
    case waived
    /// A form that counts, without errors, approved by the leader where the plan requires that.
    case approved
    /// A form that counts, without errors.
    case returned
    /// A form that counts but has errors to correct.
    case toCorrect = "to-correct"
    /// Figures of an earlier revision are used (`--carry-forward`).
    case carried
    /// There are files, but none was accepted.
    case rejected
    /// A form with nothing filled in, which is no answer.
    case blank
    /// No file from the unit.
    case missing

    /// Whether the unit has answered, with or without errors.
    package var isReturned: Bool { isSound || self == .toCorrect }

    /// Whether the unit has answered without errors.
    package var isSound: Bool { self == .approved || self == .returned }

    /// Whether the unit was expected to answer and has no figures.
    package var isAbsent: Bool { self == .rejected || isUnanswered }

    /// Whether the unit has not answered yet.
    package var isUnanswered: Bool { self == .blank || self == .missing }
}
