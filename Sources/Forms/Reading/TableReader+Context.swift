import CompetencePlan
import Wording

/// Shortcuts to the context.
extension TableReader {
    var plan: PlanDefinition { context.plan }
    var areas: NameMatcher<SubjectArea> { context.areas }
    var positions: NameMatcher<Position> { context.positions }
    var strategies: NameMatcher<Strategy> { context.strategies }
    var texts: Texts { context.texts }
    var previous: PreviousRevision { context.previous }

    /// Whether the sheet has a column: a missing one is not reported again for each row.
    func has(_ column: TableColumn) -> Bool { column.offset.map { header.columns[$0] != nil } ?? false }
}
