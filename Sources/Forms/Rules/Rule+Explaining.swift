import Wording

extension Rule {
    /// Whether a unit can answer a warning of this rule by saying that it is right as it stands. What speaks of files and of
    /// the whole folder is HR's to settle, and an approval is the leader's to give.
    package var isExplainable: Bool {
        if case .toReturns = applied { return code == .formReturnEmptier }
        return !code.rawValue.hasPrefix("FILE/") && !Self.notExplainable.contains(code)
    }

    private static let notExplainable: Set<FindingCode> = [.formBlank, .formMoreFindings, .formNotApproved]

    /// Whether an explanation holds in the next revision too, where the same stands again: not of a change since last
    /// year, nor of something that is missing.
    package var isExplainedForLong: Bool {
        !code.rawValue.hasPrefix("CHANGE/") && !Self.asksForMissing.contains(code)
    }

    private static let asksForMissing: Set<FindingCode> = [
        .gapImportanceMissing, .gapAreaUnanswered, .staffingAreaWithoutStaffing, .staffingWithoutGap,
        .measureMissing, .measureStrategyMissing, .measureCostWithoutBudget, .measureMissingForGap,
        .measureStatusMissing, .formReturnEmptier, .staffingUnitTotalsMissing,
        .staffingUnitEmployeesMissing, .cellAnswerMissing,
    ]
}
