import Cells
import CompetencePlan

/// Rules on the sheet Rekruttering.
enum RecruitmentRules {
    /// REC/position-twice: two rows for one position, which are both counted.
    static func positionTwice(_ context: RuleContext) -> [Finding] {
        var firstRows: [ChoiceKey: Int] = [:]
        var reportedRows: Set<Int> = []
        // Another unit's rows are asked about together.
        let pasted = context.sheets[.recruitment]?.rowsOfOthers.filter(\.isPasted) ?? []
        let others = Set(pasted.map(\.cell.row))
        return context.answers.recruitment.compactMap { answer in
            guard let row = CellReference(answer.source.cell)?.row, !others.contains(row) else { return nil }
            let first = firstRows[answer.position.key] ?? row
            firstRows[answer.position.key] = first
            guard first != row, reportedRows.insert(row).inserted else { return nil }
            return context.finding(
                .recruitmentPositionTwice, in: answer.source,
                ["value": context.index.name(of: answer.position), "row": "\(first)"])
        }
    }
}
