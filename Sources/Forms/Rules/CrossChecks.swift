import CompetencePlan

/// Checks that hold one sheet of a form against another.
enum CrossChecks {
    /// FTE/area-without-staffing: levels without a word on who holds the competence. A row with an error has its own
    /// finding.
    static func areasWithoutStaffing(_ check: AnswerCheck) -> [Finding] {
        let staffed = check.named[.staffing] ?? ChoiceNumbers()
        return check.answers.gaps.findings(where: { staffed[$0.area.identity] == nil }) {
            check.finding(.staffingAreaWithoutStaffing, at: $0.source, ["area": check.index.name(of: $0.area)])
        }
    }

    /// FTE/staffing-without-gap: employees in a fagområde that GAP-analyse does not name. A row that is there but wrong or
    /// unanswered has its own finding.
    static func staffingWithoutGap(_ check: AnswerCheck) -> [Finding] {
        let mapped = check.named[.gap] ?? ChoiceNumbers()
        return check.answers.staffing.findings(where: { mapped[$0.area.identity] == nil }) {
            check.finding(.staffingWithoutGap, at: $0.source, ["area": check.index.name(of: $0.area)])
        }
    }

    /// ACT/gap-without-measure: a gap from the plan's threshold up that no measure names.
    static func gapsWithoutMeasure(_ check: AnswerCheck) -> [Finding] {
        var answered = ChoiceNumbers()
        for place in check.answers.measures.indices where !check.answers.measures[place].measure.isEmpty {
            if let area = check.answers.measures[place].area { answered.add(1, for: area.identity) }
        }
        let large = check.plan.thresholds.largeWeightedGap
        return check.answers.gaps.findings(where: { $0.weightedGap >= large && answered[$0.area.identity] == nil }) {
            check.finding(
                .actionGapWithoutMeasure, at: $0.source,
                ["area": check.index.name(of: $0.area), "weight": "\($0.weightedGap)"])
        }
    }

    /// PRIV/area-identifies-person: a level for fewer employees than the plan's privacy threshold.
    static func areasThatIdentify(_ check: AnswerCheck) -> [Finding] {
        let threshold = check.plan.thresholds.privacy
        let shown = ShownAnswers(of: check.answers, threshold: threshold)
        return check.answers.gaps.findings(where: { !shown.shows($0) }) {
            check.finding(
                .privacyAreaIdentifiesPerson, at: $0.source,
                ["area": check.index.name(of: $0.area), "threshold": "\(threshold)"])
        }
    }
}

extension Array {
    /// A finding for each answer that is questioned. Each answer is looked at where it lies: few are, and an answer has many
    /// texts to copy.
    @inline(__always)
    fileprivate func findings(where isQuestioned: (Element) -> Bool, _ finding: (Element) -> Finding) -> [Finding] {
        var findings: [Finding] = []
        for place in indices where isQuestioned(self[place]) { findings.append(finding(self[place])) }
        return findings
    }
}
