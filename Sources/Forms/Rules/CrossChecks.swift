import CompetencePlan

/// Checks that hold one sheet of a form against another.
enum CrossChecks {
    /// FTE/area-without-staffing: levels without a word on who holds the competence. A row with an error has its own
    /// finding.
    static func areasWithoutStaffing(_ check: AnswerCheck) -> [Finding] {
        let staffed = check.named[.staffing] ?? [:]
        return check.answers.gaps.filter { staffed[$0.area.identity] == nil }.map {
            check.finding(.staffingAreaWithoutStaffing, at: $0.source, ["area": check.index.name(of: $0.area)])
        }
    }

    /// FTE/staffing-without-gap: employees in a fagområde that GAP-analyse does not name. A row that is there but wrong or
    /// unanswered has its own finding.
    static func staffingWithoutGap(_ check: AnswerCheck) -> [Finding] {
        let mapped = check.named[.gap] ?? [:]
        return check.answers.staffing.filter { mapped[$0.area.identity] == nil }.map {
            check.finding(.staffingWithoutGap, at: $0.source, ["area": check.index.name(of: $0.area)])
        }
    }

    /// ACT/gap-without-measure: a gap from the plan's threshold up that no measure names.
    static func gapsWithoutMeasure(_ check: AnswerCheck) -> [Finding] {
        let answered = Set(check.answers.measures.compactMap { $0.measure.isEmpty ? nil : $0.area?.identity })
        return check.answers.gaps
            .filter { $0.weightedGap >= check.plan.thresholds.largeWeightedGap && !answered.contains($0.area.identity) }
            .map { answer in
                check.finding(
                    .actionGapWithoutMeasure, at: answer.source,
                    ["area": check.index.name(of: answer.area), "weight": "\(answer.weightedGap)"])
            }
    }

    /// PRIV/area-identifies-person: a level for fewer employees than the plan's privacy threshold.
    static func areasThatIdentify(_ check: AnswerCheck) -> [Finding] {
        let threshold = check.plan.thresholds.privacy
        let shown = ShownAnswers(of: check.answers, threshold: threshold)
        return check.answers.gaps
            .filter { !shown.shows($0) }
            .map { answer in
                check.finding(
                    .privacyAreaIdentifiesPerson, at: answer.source,
                    ["area": check.index.name(of: answer.area), "threshold": "\(threshold)"])
            }
    }
}
