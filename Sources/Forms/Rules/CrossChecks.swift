import CompetencePlan

/// Checks that hold one sheet of a form against another.
///
/// Answers are looked at where they lie, and copied only where there is something to say of them: most have nothing, and
/// each has many texts.
enum CrossChecks {
    /// FTE/area-without-staffing: levels without a word on who holds the competence. A row with an error has its own
    /// finding.
    static func areasWithoutStaffing(_ check: AnswerCheck) -> [Finding] {
        let gaps = check.answers.gaps
        return gaps.indices.filter { check.staffed[gaps[$0].area.identity] == nil }.map { place in
            check.finding(
                .staffingAreaWithoutStaffing, at: gaps[place].source, ["area": check.index.name(of: gaps[place].area)])
        }
    }

    /// FTE/staffing-without-gap: employees in a fagområde that GAP-analyse does not name. A row that is there but wrong or
    /// unanswered has its own finding.
    static func staffingWithoutGap(_ check: AnswerCheck) -> [Finding] {
        let staffing = check.answers.staffing
        return staffing.indices.filter { check.mapped[staffing[$0].area.identity] == nil }.map { place in
            check.finding(
                .staffingWithoutGap, at: staffing[place].source, ["area": check.index.name(of: staffing[place].area)])
        }
    }

    /// ACT/gap-without-measure: a gap from the plan's threshold up that no measure names.
    static func gapsWithoutMeasure(_ check: AnswerCheck) -> [Finding] {
        let gaps = check.answers.gaps
        let threshold = check.plan.thresholds.largeWeightedGap
        let large = gaps.indices.filter {
            GapAnswer.weighted(gaps[$0].desired - gaps[$0].current, by: gaps[$0].importance) >= threshold
        }
        if large.isEmpty { return [] }
        let measures = check.answers.measures
        var answered = ChoiceNumbers()
        for place in measures.indices where !measures[place].measure.isEmpty {
            if let area = measures[place].area { answered.add(place, for: area.identity) }
        }
        return large.filter { answered[gaps[$0].area.identity] == nil }.map { place in
            check.finding(
                .actionGapWithoutMeasure, at: gaps[place].source,
                ["area": check.index.name(of: gaps[place].area), "weight": "\(gaps[place].weightedGap)"])
        }
    }

    /// PRIV/area-identifies-person: a level for fewer employees than the plan's privacy threshold.
    static func areasThatIdentify(_ check: AnswerCheck) -> [Finding] {
        let threshold = check.plan.thresholds.privacy
        let shown = ShownAnswers(of: check.answers, threshold: threshold)
        let gaps = check.answers.gaps
        return gaps.indices.filter { !shown.showsLevels(of: gaps[$0].area) }.map { place in
            check.finding(
                .privacyAreaIdentifiesPerson, at: gaps[place].source,
                ["area": check.index.name(of: gaps[place].area), "threshold": "\(threshold)"])
        }
    }
}
