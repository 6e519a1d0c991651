import Wording

extension Rule {
    /// Whether a unit can answer that a warning of this rule is right as it is. Findings about files and the whole
    /// folder are for HR, and approval is for the leader.
    package var isExplainable: Bool {
        if case .toReturns = applied { return code == .formReturnEmptier }
        return !code.rawValue.hasPrefix("FILE/") && !Self.notExplainable.contains(code)
    }

    private static let notExplainable: Set<FindingCode> = [
        .formBlank, .formMoreFindings, .formNotApproved,
        // The return form lists these on a sheet of their own, where they need no answer.
        .formContentOutside, .formDrawing,
    ]

    /// Whether an explanation is also valid in the next revision, if the same answer occurs again. Not for changes
    /// since last year or for missing answers.
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
