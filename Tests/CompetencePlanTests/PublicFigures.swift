import CompetencePlan

extension CouncilFigures {
    /// The figures of `answers` by the plan's own privacy threshold.
    init(_ answers: [UnitAnswers], _ index: PlanIndex, selecting listed: Int) {
        let disclosure = WorkforceDisclosure(answers, index, threshold: index.plan.thresholds.privacy)
        let filters = PublicAnswers.all(of: answers, index, disclosure)
        self.init(answers, filters, index, disclosure, selecting: listed)
    }
}

extension PublicUnit {
    /// The public figures of a unit in a revision with `units`.
    init?(_ answers: UnitAnswers, among units: [UnitAnswers], _ index: PlanIndex) {
        let disclosure = WorkforceDisclosure(units, index, threshold: index.plan.thresholds.privacy)
        self.init(answers, index, PublicAnswers(of: answers, index, disclosure))
    }
}
