import CompetencePlan

/// Rules on what answers tell of persons. Numbers and addresses in texts are found while reading (`PersonalData`).
enum PrivacyRules {
    /// PRIV/area-identifies-person: a level for fewer employees than the plan's privacy threshold.
    static func areasThatIdentify(_ context: RuleContext) -> [Finding] {
        // Where nothing at all is said of employees, that has a finding of its own.
        guard context.sheets[.staffing] != nil, !context.unanswered.contains(.staffing) else { return [] }
        let threshold = context.plan.thresholds.privacy
        let filter = PublicAnswers(of: context.answers, context.index, threshold: threshold)
        let hidden = context.answers.gaps.filter { answer in
            // A row of Årsverk that is missing or wrong has a finding of its own.
            let isCounted = filter.headcount(of: answer.area) != nil || context.index.isCrossCutting(answer.area)
            return isCounted && !filter.shows(answer)
        }
        return hidden.map { answer in
            context.finding(
                .privacyAreaIdentifiesPerson, at: answer.source,
                ["area": context.name(of: answer.area), "threshold": "\(threshold)"])
        }
    }
}
