import CompetencePlan

/// Rules on the sheet Årsverk, and on its consistency with GAP-analyse.
enum StaffingRules {
    /// FTE/fte-above-headcount, for the whole unit and its fagområder.
    static func fteAboveHeadcount(_ context: RuleContext) -> [Finding] {
        (context.answers.staffingRows + context.uncounted.staffing).compactMap { answer in
            guard let fte = answer.fte, fte > FullTimeEquivalent(whole: answer.headcount) else { return nil }
            return context.finding(
                .staffingFTEAboveHeadcount, in: answer.source,
                ["fte": context.texts.decimal(fte.description), "headcount": "\(answer.headcount)"])
        }
    }

    /// Whether a row has more årsverk than employees, which is the only error in it: too few
    /// employees cause the others.
    private static func hasTooFewEmployees(_ answer: StaffingAnswer) -> Bool {
        answer.fte ?? .zero > FullTimeEquivalent(whole: answer.headcount)
    }

    /// FTE/fte-missing: employees in a fagområde without årsverk. It is then treated as cross-cutting in this unit,
    /// which may be intended, so a note is made.
    static func fteMissing(_ context: RuleContext) -> [Finding] {
        context.answers.staffing.filter { answer in
            answer.fte == nil && answer.headcount > 0 && !context.index.isCrossCutting(answer.area)
                && context.isRead("fte", on: .staffing, in: answer.source)
        }.map { context.finding(.staffingFTEMissing, in: $0.source, ["area": context.name(of: $0.area)]) }
    }

    /// FTE/full-time-above-headcount, only for the whole unit: the årsverk of a fagområde are shares of positions.
    static func fullTimeAboveHeadcount(_ context: RuleContext) -> [Finding] {
        guard let whole = context.answers.wholeUnit, let fullTime = whole.fullTime, fullTime > whole.headcount,
            !hasTooFewEmployees(whole.row)
        else { return [] }
        return [
            context.finding(
                .staffingFullTimeAboveHeadcount, in: whole.source,
                ["fullTime": "\(fullTime)", "headcount": "\(whole.headcount)"])
        ]
    }

    /// FTE/fte-below-full-time, only for the whole unit: each full-time position is one årsverk. If there are more
    /// full-time positions than employees, only that is reported.
    static func fteBelowFullTime(_ context: RuleContext) -> [Finding] {
        guard let whole = context.answers.wholeUnit, let fullTime = whole.fullTime, let fte = whole.fte,
            fullTime <= whole.headcount, fte < FullTimeEquivalent(whole: fullTime)
        else { return [] }
        return [
            context.finding(
                .staffingFTEBelowFullTime, in: whole.source,
                ["fte": context.texts.decimal(fte.description), "fullTime": "\(fullTime)"])
        ]
    }

    /// FTE/departures-above-headcount, for the whole unit and its fagområder.
    static func departuresAboveHeadcount(_ context: RuleContext) -> [Finding] {
        (context.answers.staffingRows + context.uncounted.staffing).compactMap { answer in
            guard let departures = answer.departures, departures > answer.headcount, !hasTooFewEmployees(answer) else {
                return nil
            }
            return context.finding(
                .staffingDeparturesAboveHeadcount, in: answer.source,
                ["departures": "\(departures)", "headcount": "\(answer.headcount)"])
        }
    }

    /// The tolerance for rounding: half an årsverk.
    private static let tolerance = FullTimeEquivalent(units: FullTimeEquivalent.scale / 2)

    /// FTE/areas-above-unit: more årsverk in the fagområder than in the unit. Cross-cutting fagområder are not
    /// included.
    static func areasAboveUnit(_ context: RuleContext) -> [Finding] {
        guard let unit = context.answers.wholeUnit, let whole = unit.fte else { return [] }
        // A row with more årsverk than employees has an error of its own.
        let parts = context.answers.staffing.filter { !context.index.isCrossCutting($0.area) }.compactMap { answer in
            answer.fte.flatMap { $0 > FullTimeEquivalent(whole: answer.headcount) ? nil : $0 }
        }
        let sum = parts.reduce(.zero, +)
        guard sum > whole + tolerance else { return [] }
        return [
            context.finding(
                .staffingAreasAboveUnit, in: unit.source,
                [
                    "sum": context.texts.decimal(sum.description), "whole": context.texts.decimal(whole.description),
                ])
        ]
    }

    /// FTE/area-headcount-above-unit: more employees in a fagområde than in the unit.
    static func areaHeadcountsAboveUnit(_ context: RuleContext) -> [Finding] {
        guard let unit = context.answers.wholeUnit, !hasTooFewEmployees(unit.row) else { return [] }
        return context.answers.staffing.filter { $0.headcount > unit.headcount && !context.isOthers($0.area) }.map {
            answer in
            context.finding(
                .staffingAreaHeadcountAboveUnit, in: answer.source,
                [
                    "area": context.name(of: answer.area), "headcount": "\(answer.headcount)",
                    "whole": "\(unit.headcount)",
                ])
        }
    }

    /// FTE/area-without-staffing: levels without staffing. A row with an error has its own finding.
    static func areasWithoutStaffing(_ context: RuleContext) -> [Finding] {
        guard !context.unanswered.contains(.staffing), context.has("area", on: .staffing),
            context.has("headcount", on: .staffing), let named = context.sheets[.staffing]?.keys
        else { return [] }
        let names = NamesOnSheet(named, context)
        return context.answers.gaps.filter { answer in
            !named.contains(answer.area.key) && !context.isOthers(answer.area)
                && !context.index.isCrossCutting(answer.area) && !names.containMisspelt(answer.area)
        }.map { answer in
            context.finding(.staffingAreaWithoutStaffing, at: answer.source, ["area": context.name(of: answer.area)])
        }
    }

    /// FTE/unit-employees-missing: levels without the unit's number of employees, if no other sheet asks for it.
    static func unitEmployeesMissing(_ context: RuleContext) -> [Finding] {
        guard !context.plan.form.uses(.staffing), context.answers.employees == nil,
            let answer = context.answers.gaps.first
        else { return [] }
        let sheet = context.texts(.guidanceSheet)
        let source = Source(file: answer.source.file, sheet: sheet)
        return [context.finding(.staffingUnitEmployeesMissing, at: source, ["sheet": sheet])]
    }

    /// FTE/staffing-without-gap: employees in a fagområde that GAP-analyse does not have. A row with an error or
    /// without answers has its own finding, and so has an unknown name.
    static func staffingWithoutGap(_ context: RuleContext) -> [Finding] {
        guard context.has("area", on: .gap), let named = context.sheets[.gap]?.keys else { return [] }
        let names = NamesOnSheet(named, context)
        return context.answers.staffing.filter { answer in
            !named.contains(answer.area.key) && !context.isOthers(answer.area)
                && !(answer.area.isOwn && context.questioned.contains(Location(answer.source)))
                && !names.containMisspelt(answer.area)
        }.map { answer in
            context.finding(.staffingWithoutGap, at: answer.source, ["area": context.name(of: answer.area)])
        }
    }
}

/// The names of the fagområder on a sheet.
private struct NamesOnSheet {
    private var listed: [String] = []
    private var own: [String] = []
    private let context: RuleContext

    init(_ keys: Set<ChoiceKey>, _ context: RuleContext) {
        self.context = context
        for key in keys {
            switch key {
            case .listed(let id): listed.append(context.name(of: .listed(Identifier(id))))
            case .own(let name): own.append(name)
            }
        }
    }

    /// Whether the sheet seems to name a fagområde with a typo, which is asked about there.
    func containMisspelt(_ area: Choice<SubjectArea>) -> Bool {
        EditDistance.nearest(to: context.name(of: area), among: area.isOwn ? listed : own) != nil
    }
}
