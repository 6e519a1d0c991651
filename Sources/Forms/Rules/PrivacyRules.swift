import CompetencePlan

/// Rules on what answers reveal about persons. Numbers and addresses in texts are found while reading (`PersonalData`).
enum PrivacyRules {
    /// PRIV/area-identifies-person: a level for fewer employees than the plan's privacy threshold.
    static func areasThatIdentify(_ context: RuleContext) -> [Finding] {
        // If staffing is missing completely, that has a finding of its own.
        guard context.sheets[.staffing] != nil, !context.unanswered.contains(.staffing) else { return [] }
        let threshold = context.plan.thresholds.privacy
        let hidden = context.answers.gaps.filter { answer in
            isCounted(answer.area, context) && !context.publicAnswers.publishes(answer)
        }
        return hidden.map { answer in
            context.finding(
                .privacyAreaIdentifiesPerson, at: answer.source,
                ["area": context.name(of: answer.area), "threshold": "\(threshold)"])
        }
    }

    /// Whether the number of employees in a fagområde is known. A missing or wrong row of Årsverk has a finding of its
    /// own.
    private static func isCounted(_ area: Choice<SubjectArea>, _ context: RuleContext) -> Bool {
        if context.publicAnswers.headcount(of: area) != nil { return true }
        let isAsked = context.answers.wholeUnit == nil && context.hasFindings(on: .staffing)
        return context.index.isCrossCutting(area) && !isAsked
    }

    /// PRIV/text-about-few: a need or measure for a fagområde with hidden levels, or the unit's own name of one, which
    /// may be a person's. The council can still read them.
    static func textsAboutFew(_ context: RuleContext) -> [Finding] {
        let named =
            context.answers.staffing.map { ($0.area, $0.source) } + context.answers.gaps.map { ($0.area, $0.source) }
        let names = named.distinct(by: \.0.key).filter { area, _ in
            area.isOwn && isCounted(area, context) && !context.publicAnswers.publishesLevels(of: area)
        }
        return names.map { area, source in
            context.finding(
                .privacyTextAboutFew, at: source,
                ["text": context.name(of: area), "area": context.unit.name, "own": "1"])
        } + measuresAboutFew(context)
    }

    private static func measuresAboutFew(_ context: RuleContext) -> [Finding] {
        context.answers.measures.compactMap { answer in
            guard let area = answer.area, isCounted(area, context), !context.publicAnswers.publishesLevels(of: area)
            else { return nil }
            let text = answer.measure.isEmpty ? answer.need : answer.measure
            return context.finding(
                .privacyTextAboutFew, at: answer.source, ["text": text, "area": context.name(of: area)])
        }
    }
}
