/// Utvikling: the municipality's figures for each revision, as that revision's workbook shows them.
package struct History: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package var year: Int
        package var isFinal: Bool
        /// How many units have figures, and how many of these were carried forward.
        package var units: Int
        package var carried: Int
        /// What has changed since the previous point.
        package var breaks: [SeriesBreak]
        package var gap: GapTable.Summary
        /// Dekning, on the scale of that revision's plan.
        package var coverage: Ratio?
        package var workforce: WorkforceSum
        /// Whether all of a unit, or a total, is hidden.
        package var hidesWorkforce: Bool
        /// The total over all years of that revision's plan, and how many years that is.
        package var recruitment: FullTimeEquivalent?
        package var recruitmentYears: Int
        /// Nil if that revision's form did not ask for measures, and for their status.
        package var measures: Int?
        package var measuresDone: Int?
    }

    /// By ascending year.
    package var points: [Point]

    /// The figures of `revisions`, which must be in ascending order of year. The stricter of each revision's own
    /// privacy threshold and the last revision's applies.
    package init(_ revisions: [Revision]) {
        let strictest = revisions.last?.plan.thresholds.privacy ?? 0
        points = revisions.enumerated().map { offset, revision in
            let breaks =
                offset == 0 ? [] : SeriesBreak.all(from: revisions[offset - 1], to: revision)
            return Point(revision, threshold: max(strictest, revision.plan.thresholds.privacy), breaks: breaks)
        }
    }
}

extension History.Point {
    fileprivate init(_ revision: Revision, threshold: Int, breaks: [SeriesBreak]) {
        let answers = revision.answers
        let measures = answers.lazy.flatMap(\.measures).filter { !$0.measure.isEmpty }
        let asksForMeasures = revision.plan.form.uses(.measures)
        let disclosure = WorkforceDisclosure(answers, PlanIndex(revision.plan), threshold: threshold)
        let (gap, workforce) = (GapTable.summary(of: answers, disclosure), Workforce(answers, disclosure))
        self.init(
            year: revision.year, isFinal: revision.isFinal, units: answers.count,
            carried: revision.units.count { $0.carriedFrom != nil }, breaks: breaks, gap: gap,
            coverage: gap.coverage(above: revision.plan.lowestLevel), workforce: workforce.total,
            hidesWorkforce: workforce.hiddenUnits > 0 || !workforce.total.hidden.isEmpty,
            recruitment: RecruitmentTable(plan: revision.plan, answers: answers).total,
            recruitmentYears: revision.plan.years.count, measures: asksForMeasures ? measures.count : nil,
            measuresDone: asksForMeasures && !revision.plan.form.hides("measures.status")
                ? measures.count { $0.role == .done } : nil)
    }
}
