import CompetencePlan

/// Rules on the sheet Årsverk, and on what it must have in common with GAP-analyse.
enum StaffingRules {
    /// FTE/fte-above-headcount.
    static func fteAboveHeadcount(_ context: RuleContext) -> [Finding] {
        context.answers.staffing.compactMap { answer in
            guard let fte = answer.fte, fte > FullTimeEquivalent(whole: answer.headcount) else { return nil }
            return context.finding(
                .staffingFTEAboveHeadcount, in: answer.source,
                ["fte": context.texts.decimal(fte.description), "headcount": "\(answer.headcount)"])
        }
    }

    /// FTE/full-time-above-headcount.
    static func fullTimeAboveHeadcount(_ context: RuleContext) -> [Finding] {
        context.answers.staffing.compactMap { answer in
            guard let fullTime = answer.fullTime, fullTime > answer.headcount else { return nil }
            return context.finding(
                .staffingFullTimeAboveHeadcount, in: answer.source,
                ["fullTime": "\(fullTime)", "headcount": "\(answer.headcount)"])
        }
    }

    /// FTE/fte-below-full-time: each in a full-time position is one årsverk. Where more are in such positions than there
    /// are employees, that is the fault.
    static func fteBelowFullTime(_ context: RuleContext) -> [Finding] {
        context.answers.staffing.compactMap { answer in
            guard let fullTime = answer.fullTime, let fte = answer.fte, fullTime <= answer.headcount,
                fte < FullTimeEquivalent(whole: fullTime)
            else { return nil }
            return context.finding(
                .staffingFTEBelowFullTime, in: answer.source,
                ["fte": context.texts.decimal(fte.description), "fullTime": "\(fullTime)"])
        }
    }

    /// FTE/departures-above-headcount.
    static func departuresAboveHeadcount(_ context: RuleContext) -> [Finding] {
        context.answers.staffing.compactMap { answer in
            guard let departures = answer.departures, departures > answer.headcount else { return nil }
            return context.finding(
                .staffingDeparturesAboveHeadcount, in: answer.source,
                ["departures": "\(departures)", "headcount": "\(answer.headcount)"])
        }
    }

    /// FTE/area-without-staffing: levels without a word on who holds the competence. A row with an error has its own
    /// finding.
    static func areasWithoutStaffing(_ context: RuleContext) -> [Finding] {
        guard !context.unanswered.contains(.staffing), let named = context.sheets[.staffing]?.keys else { return [] }
        return context.answers.gaps.filter { !named.contains($0.area.key) && !context.isOthers($0.area) }.map {
            answer in
            context.finding(.staffingAreaWithoutStaffing, at: answer.source, ["area": context.name(of: answer.area)])
        }
    }

    /// FTE/unit-employees-missing: levels of a unit that does not say how many it employs, where no other sheet asks.
    static func unitEmployeesMissing(_ context: RuleContext) -> [Finding] {
        guard !context.plan.form.uses(.staffing), context.answers.employees == nil,
            let answer = context.answers.gaps.first
        else { return [] }
        let sheet = context.texts(.guidanceSheet)
        return [
            Finding(
                .staffingUnitEmployeesMissing, unit: context.unit.id,
                at: Place(file: answer.source.file, sheet: sheet), ["sheet": sheet])
        ]
    }

    /// FTE/staffing-without-gap: employees in a fagområde that GAP-analyse does not name. A row that is there but wrong or
    /// unanswered has its own finding.
    static func staffingWithoutGap(_ context: RuleContext) -> [Finding] {
        guard let named = context.sheets[.gap]?.keys else { return [] }
        return context.answers.staffing.filter { !named.contains($0.area.key) && !context.isOthers($0.area) }
            .map { answer in
                context.finding(.staffingWithoutGap, at: answer.source, ["area": context.name(of: answer.area)])
            }
    }
}
