import CompetencePlan

extension CouncilFigures {
    /// The figures of `answers` by the plan's own privacy threshold.
    init(_ answers: [UnitAnswers], _ index: PlanIndex) {
        let disclosure = WorkforceDisclosure(answers, index)
        self.init(answers, answers.map { PublicAnswers(of: $0, disclosure) }, disclosure)
    }
}

extension PublicUnit {
    /// The public figures of a unit in a revision with `units`.
    init?(_ answers: UnitAnswers, among units: [UnitAnswers], _ index: PlanIndex) {
        self.init(answers, PublicAnswers(of: answers, WorkforceDisclosure(units, index)))
    }

    init?(_ answers: UnitAnswers, hiddenBelow threshold: Int?, _ index: PlanIndex) {
        self.init(answers, PublicAnswers(of: answers, WorkforceDisclosure([answers], index, threshold: threshold)))
    }
}

extension GapTable.UnitLines {
    init?(_ answers: UnitAnswers, hiddenBelow threshold: Int?, _ index: PlanIndex) {
        self.init(of: answers, PublicAnswers(of: answers, WorkforceDisclosure([answers], index, threshold: threshold)))
    }
}

extension Workforce {
    init(_ answers: [UnitAnswers], _ index: PlanIndex, hiddenBelow threshold: Int?) {
        self.init(answers, WorkforceDisclosure(answers, index, threshold: threshold))
    }
}
