import Wording

/// Samlet plan: the data of several municipalities as one revision, so that everything reported for one plan can be
/// reported for all together ("Røros og andre kommuners fremtidige utviklingsarbeid", plan chapter 1).
///
/// A unit keeps its own lines. The strictest privacy threshold of all members applies: a hidden line is in no sum, so
/// no sum covers fewer employees than the threshold. What a member's own appendices hide is also hidden here, since a
/// reader of both could otherwise subtract.
package struct RollUp: Sendable {
    /// One municipality of the roll-up, without its answers.
    package struct Member: Sendable {
        /// "Røros kommune", followed by the plan's title if two plans are from the same municipality, and by
        /// the year if not all are of one.
        package let name: String
        /// What its own appendices may show.
        let disclosure: WorkforceDisclosure
        /// The fagområder of its plan, then its units' own, and how many units answered for each.
        let areas: [(area: Choice<SubjectArea>, units: Int)]
        package var index: PlanIndex { disclosure.index }
        package var plan: PlanDefinition { index.plan }
        /// The first year of its revision.
        package var year: Int { plan.revision }
        /// Whether another member has its name, or units of the same municipality, as another revision of its plan has.
        fileprivate func isSame(as other: Member) -> Bool {
            NormalisedText.of(name) == NormalisedText.of(other.name)
                || NormalisedText.of(plan.municipality) == NormalisedText.of(other.plan.municipality)
                    && !Set(plan.units.map(\.id)).isDisjoint(with: other.plan.units.map(\.id))
        }

        /// Whether it has costs in a stated currency.
        fileprivate var statesCurrency: Bool { plan.form.uses(.measures) && !plan.currency.isEmpty }

        fileprivate init(_ name: String, _ revision: Revision) {
            self.name = name
            disclosure = revision.disclosure
            let listed = revision.plan.subjectAreas.map { Choice<SubjectArea>.listed($0.id) }
            let answered = revision.answers.map { $0.gaps.map(\.area) + $0.staffing.map(\.area) }
            let units = Dictionary(answered.flatMap { Set($0.map(\.key)) }.map { ($0, 1) }, uniquingKeysWith: +)
            areas = (listed + answered.joined()).distinct(by: \.key).map { ($0, units[$0.key] ?? 0) }
        }
    }

    package let members: [Member]
    package let revision: Revision
    /// Every fagområde of every municipality, with its common name.
    package let rows: [AreaMapping.Row]
    /// Fagområder kept apart because another one of the same unit already has their common
    /// fagområde, with the unit's name.
    package let uncombined: [(unit: String, area: String)]

    /// Combines `revisions`, or throws the reasons why they cannot be combined. `title` is the title of the result. The
    /// revisions are let go unit by unit, since the answers of a whole country take 150 MB.
    package init(
        _ revisions: consuming [Revision], mapping: AreaMapping, title: String, language: Language
    ) throws(PlanError) {
        var named = Self.named(consume revisions)
        members = named.map(Member.init)
        let problems = Self.problems(members)
        guard problems.isEmpty, !members.isEmpty else { throw PlanError(problems: problems) }
        var merging = Merging(members, mapping)
        let (isFinal, day) = (named.allSatisfy(\.revision.isFinal), named.map(\.revision.day).max() ?? .epoch)
        var units: [Revision.UnitRecord] = []
        for memberIndex in named.indices {
            for index in named[memberIndex].revision.units.indices {
                units.append(merging.record(named[memberIndex].revision.units[index], ofMemberAt: memberIndex))
                named[memberIndex].revision.units[index].answers = nil
            }
        }
        revision = Revision(
            plan: merging.plan(title: title, language: language), isFinal: isFinal, day: day, units: units)
        rows = merging.areas.rows
        uncombined = merging.uncombined
    }

    /// The revisions with their members' names, and sorted by them, independent of the order of the files.
    private static func named(_ revisions: [Revision]) -> [(name: String, revision: Revision)] {
        let counts = Dictionary(grouping: revisions.map(\.plan.municipality), by: NormalisedText.of).mapValues(\.count)
        let areOfOneYear = Set(revisions.map(\.plan.revision)).count == 1
        let named = revisions.map { revision in
            let (plan, isAlone) = (revision.plan, counts[NormalisedText.of(revision.plan.municipality)] == 1)
            let name = isAlone ? plan.municipality : "\(plan.municipality), \(plan.title)"
            return (name: areOfOneYear ? name : "\(name) (\(plan.revision))", revision: revision)
        }
        return named.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Levels can be compared only on one scale, and no municipality may be counted twice.
    private static func problems(_ members: [Member]) -> [PlanProblem] {
        var problems: [PlanProblem] = []
        for (offset, member) in members.enumerated() {
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
            if let other = members[..<offset].first(where: member.isSame) { report(.rollUpTwice, other) }
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
