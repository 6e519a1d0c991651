/// Combines the answers of a unit's forms into the unit's own.
///
/// The levels of a fagområde are the mean over the forms, weighted by employees in the fagområde, to a hundredth. If
/// any of these forms states no employees, all weigh the same. If the plan names a form that decides, its levels are
/// used. If a form has employees in the fagområde but gave no levels, the levels cover only the employees of the other
/// forms, and that number decides whether they may be shown. Importance is the highest given. Employees and årsverk are
/// summed; recruitment, needs and measures are concatenated.
extension UnitAnswers {
    /// Combines `forms`, which are in the plan's order, into the answers of `unit`.
    package init(combining forms: [UnitAnswers], of unit: Unit, _ index: PlanIndex) {
        self.init(unit: unit.id)
        employees = forms.map(\.employees).sum()
        let deciding = unit.forms.first(where: \.decidesLevels).map { unit.id.respondent($0.id.text) }
        let all = WorkforceDisclosure([], index, threshold: nil)
        let areas = forms.map { PublicAnswers(of: $0, all) }
        let answered = zip(forms, areas).filter { deciding == nil || $0.0.unit == deciding }
            .flatMap { form, areas in form.gaps.map { (answer: $0, headcount: areas.headcount(of: $0.area) ?? 0) } }
        gaps = answered.grouped(by: \.answer.area.key).map { answered in
            var united = Self.mean(answered)
            let employees = answered.reduce(0) { $0 + $1.headcount }
            let isOfFewer = employees < areas.reduce(0) { $0 + ($1.headcount(of: united.area) ?? 0) }
            // A deciding form's levels apply to all employees.
            if deciding == nil, isOfFewer { united.employees = employees }
            return united
        }
        staffing = forms.flatMap(\.staffing).grouped(by: \.area.key).map {
            $0.dropFirst().reduce($0[0], Self.sum)
        }
        let units = forms.compactMap(\.wholeUnit)
        wholeUnit = units.first
        wholeUnit?.row = units.dropFirst().reduce(units.first?.row ?? StaffingAnswer()) { Self.sum($0, $1.row) }
        recruitment = forms.flatMap(\.recruitment)
        measures = forms.flatMap(\.measures)
        nilReturns = forms.dropFirst().reduce(forms.first?.nilReturns ?? []) { $0.intersection($1.nilReturns) }
        privacyThreshold = forms.compactMap(\.privacyThreshold).max()
        hiddenFigures = forms.reduce(into: []) { $0.formUnion($1.hiddenFigures) }
        explanations = forms.flatMap(\.explanations)
    }

    private static func mean(_ answered: [(answer: GapAnswer, headcount: Int)]) -> GapAnswer {
        let answers = answered.map(\.answer)
        guard answers.count > 1 else { return answers[0] }
        let isWeighted = answered.allSatisfy { $0.headcount > 0 }
        let weights = answered.map { isWeighted ? $0.headcount : 1 }
        func mean(_ level: KeyPath<GapAnswer, CompetenceLevel>) -> CompetenceLevel {
            let sum = zip(answers, weights).reduce(CompetenceLevel.zero) { $0 + $1.0[keyPath: level] * $1.1 }
            return sum.divided(by: weights.reduce(0, +))
        }
        var united = answers[0]
        united.current = mean(\.current)
        united.desired = mean(\.desired)
        united.importance = answers.compactMap(\.importance).max()
        united.comment = joined(answers.map(\.comment))
        united.own = answers.dropFirst().reduce(united.own) { $0.merging($1.own, uniquingKeysWith: Self.united) }
        united.source.others = answers.dropFirst().map(\.source)
        return united
    }

    private static func sum(_ first: StaffingAnswer, _ second: StaffingAnswer) -> StaffingAnswer {
        var united = first
        united.headcount += second.headcount
        united.fte += second.fte
        united.fullTime += second.fullTime
        united.departures += second.departures
        united.vacant += second.vacant
        united.comment = joined([first.comment, second.comment])
        united.own = first.own.merging(second.own, uniquingKeysWith: Self.united)
        united.source.others += second.source.all
        return united
    }

    private static func joined(_ comments: [String]) -> String {
        comments.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// In a column of HR's own, numbers are summed, texts joined, and yes wins over no.
    private static func united(_ first: OwnAnswer, _ second: OwnAnswer) -> OwnAnswer {
        switch (first, second) {
        case (.number(let one), .number(let other)): .number(one + other)
        case (.yesNo(let one), .yesNo(let other)): .yesNo(one || other)
        case (.text(let one), .text(let other)) where one != other: .text(one + OwnAnswer.separator + other)
        default: first
        }
    }
}

extension CompetenceLevel {
    /// Rounds halves away from zero, to a hundredth.
    fileprivate func divided(by count: Int) -> CompetenceLevel {
        let (quotient, remainder) = units.quotientAndRemainder(dividingBy: Int64(count))
        return CompetenceLevel(units: quotient + (remainder * 2 >= Int64(count) ? 1 : 0))
    }
}
