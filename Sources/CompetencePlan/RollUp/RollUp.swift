import Wording

/// Samlet plan: the data of several municipalities as one revision, so that everything reported for one plan can be reported
/// for all together ("Røros og andre kommuners fremtidige utviklingsarbeid", plan chapter 1).
///
/// A unit keeps its own lines. The strictest privacy threshold of all members applies: a hidden line is in no sum, so no sum
/// covers fewer employees than the threshold. What a member's own appendices hide is also hidden here, since a reader of
/// both could otherwise subtract.
package struct RollUp: Sendable {
    /// One municipality of the roll-up.
    package struct Member: Sendable {
        /// "Røros kommune", followed by the plan's title if two plans are from the same municipality.
        package var name: String
        package var revision: Revision
        /// What its own appendices may show.
        let disclosure: WorkforceDisclosure
        package var index: PlanIndex { disclosure.index }
        package var plan: PlanDefinition { revision.plan }
        /// Whether it has costs in a stated currency.
        fileprivate var statesCurrency: Bool { plan.form.uses(.measures) && !plan.currency.isEmpty }
    }

    package private(set) var members: [Member] = []
    package let revision: Revision
    /// Every fagområde of every municipality, with its common name.
    package let rows: [AreaMapping.Row]
    /// Fagområder kept apart because another one of the same unit already has their common fagområde, with the unit's name.
    package let uncombined: [(unit: String, area: String)]

    /// Combines `revisions`, or throws the reasons why they cannot be combined. `title` is the title of the result.
    package init(
        _ revisions: [Revision], mapping: AreaMapping, title: String, language: Language
    ) throws(PlanError) {
        // By name, independent of the order of the files.
        members = Self.members(revisions).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let problems = Self.problems(members)
        guard problems.isEmpty, !members.isEmpty else { throw PlanError(problems: problems) }
        var merging = Merging(members, mapping)
        var units: [Revision.UnitRecord] = []
        for (memberIndex, member) in members.enumerated() {
            units += member.revision.units.map { merging.record($0, of: member, at: memberIndex) }
        }
        revision = Revision(
            plan: merging.plan(title: title, language: language), isFinal: revisions.allSatisfy(\.isFinal),
            day: revisions.map(\.day).max() ?? .epoch, units: units)
        rows = merging.areas.rows
        uncombined = merging.uncombined
    }

    private static func members(_ revisions: [Revision]) -> [Member] {
        let counts = Dictionary(grouping: revisions) { NormalisedText.of($0.plan.municipality) }.mapValues(\.count)
        return revisions.map { revision in
            let (plan, isAlone) = (revision.plan, counts[NormalisedText.of(revision.plan.municipality)] == 1)
            let name = isAlone ? plan.municipality : "\(plan.municipality), \(plan.title)"
            return Member(name: name, revision: revision, disclosure: revision.disclosure)
        }
    }

    /// Levels can be compared only on one scale, and no municipality may be counted twice.
    private static func problems(_ members: [Member]) -> [PlanProblem] {
        var problems: [PlanProblem] = []
        var previousNames: Set<String> = []
        for member in members {
            func report(_ key: TextKey, _ first: Member) {
                let arguments = ["first": first.name, "second": member.name]
                problems.append(PlanProblem(location: "", key: key, arguments: arguments))
            }
            /// Reports a difference from the first plan that also uses the sheet.
            func compare(_ sheet: FormSheetID, _ key: TextKey, _ value: (PlanDefinition) -> some Equatable) {
                guard member.plan.form.uses(sheet), let first = members.first(where: { $0.plan.form.uses(sheet) }),
                    value(first.plan) != value(member.plan)
                else { return }
                report(key, first)
            }
            compare(.recruitment, .rollUpRecruitment, \.form.recruitment)
            if !previousNames.insert(NormalisedText.of(member.name)).inserted { report(.rollUpTwice, members[0]) }
            compare(.gap, .rollUpScale) { $0.scale.map(\.level) }
            compare(.gap, .rollUpImportance) { $0.form.hides("gap.importance") ? [] : $0.importance.map(\.level) }
            if let first = members.first(where: \.statesCurrency), member.statesCurrency,
                first.plan.currency != member.plan.currency
            {
                report(.rollUpCurrency, first)
            }
        }
        return problems
    }
}

extension RollUp {
    /// How many common fagområder there are, and how many of them at least two municipalities share.
    package var counts: (areas: Int, shared: Int) {
        let common = Dictionary(grouping: rows) { NormalisedText.of($0.common) }
        return (common.count, common.values.count { $0[0].municipalities > 1 })
    }
}
