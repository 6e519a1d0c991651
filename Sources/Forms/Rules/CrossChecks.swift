import CompetencePlan

/// Checks that hold one sheet of a form against another.
enum CrossChecks {
    /// FTE/area-without-staffing: levels without a word on who holds the competence. A row with an error has its own
    /// finding.
    static func areasWithoutStaffing(_ check: AnswerCheck) -> [Finding] {
        check.answers.gaps.filter { !check.areasInStaffing.contains($0.area.key) }.map { answer in
            check.finding(
                .staffingAreaWithoutStaffing, at: answer.source, ["area": check.index.name(of: answer.area)])
        }
    }

    /// FTE/staffing-without-gap: employees in a fagområde that GAP-analyse does not name. A row that is there but wrong or
    /// unanswered has its own finding.
    static func staffingWithoutGap(_ check: AnswerCheck) -> [Finding] {
        check.answers.staffing.filter { !check.areasInGap.contains($0.area.key) }.map { answer in
            check.finding(.staffingWithoutGap, at: answer.source, ["area": check.index.name(of: answer.area)])
        }
    }

    /// ACT/gap-without-measure: a gap from the plan's threshold up that no measure names.
    static func gapsWithoutMeasure(_ check: AnswerCheck) -> [Finding] {
        let threshold = check.plan.thresholds.largeWeightedGap
        let answered = Set(check.answers.measures.filter { !$0.measure.isEmpty }.compactMap(\.area?.key))
        return check.answers.gaps.filter { $0.weightedGap >= threshold && !answered.contains($0.area.key) }
            .map { answer in
                check.finding(
                    .actionGapWithoutMeasure, at: answer.source,
                    ["area": check.index.name(of: answer.area), "weight": "\(answer.weightedGap)"])
            }
    }

    /// PRIV/area-identifies-person: a level for fewer employees than the plan's privacy threshold.
    static func areasThatIdentify(_ check: AnswerCheck) -> [Finding] {
        let threshold = check.plan.thresholds.privacy
        let filter = PublicAnswers(of: check.answers, threshold: threshold)
        return check.answers.gaps.filter { !filter.shows($0) }.map { answer in
            check.finding(
                .privacyAreaIdentifiesPerson, at: answer.source,
                ["area": check.index.name(of: answer.area), "threshold": "\(threshold)"])
        }
    }
}
