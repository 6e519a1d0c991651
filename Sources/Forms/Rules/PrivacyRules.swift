import CompetencePlan

/// Rules on what answers tell of persons. Numbers and addresses in texts are found while reading (`PersonalData`).
enum PrivacyRules {
    /// PRIV/area-identifies-person: a level for fewer employees than the plan's privacy threshold.
    static func areasThatIdentify(_ context: RuleContext) -> [Finding] {
        // Where nothing at all is said of employees, that has a finding of its own.
        guard context.sheets[.staffing] != nil, !context.unanswered.contains(.staffing) else { return [] }
        let threshold = context.plan.thresholds.privacy
        let filter = PublicAnswers(of: context.answers, threshold: threshold)
        return context.answers.gaps.filter { !filter.shows($0) }.map { answer in
            context.finding(
                .privacyAreaIdentifiesPerson, at: answer.source,
                ["area": context.name(of: answer.area), "threshold": "\(threshold)"])
        }
    }
}
