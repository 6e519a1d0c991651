/// Columns of HR's own in a roll-up.
extension RollUp {
    /// The columns for the council that every plan with the sheet has, and has alike. Those that count persons are left
    /// out: a member's own table and this one would hide different units, so that a reader of both could subtract.
    static func sharedColumns(of plans: [PlanDefinition]) -> [OwnColumn] {
        let all = plans.flatMap { plan in plan.form.columns.map { (plan: plan, column: $0) } }
        return all.filter { $0.column.council != .none }.grouped(by: \.column.likeness).compactMap { alike in
            var column = alike[0].column
            let users = alike.filter { $0.plan.form.uses(column.sheet) }
            guard users.count == plans.count(where: { $0.form.uses(column.sheet) }),
                !users.contains(where: \.column.countsPersons)
            else { return nil }
            column.choices = alike.flatMap(\.column.choices).distinct
            return column
        }
    }

    /// The titles of columns that the members show their councils and this roll-up does not.
    package var omittedColumns: [String] {
        let included = revision.plan.form.columns.map(\.likeness)
        return members.flatMap(\.plan.form.columns)
            .filter { $0.council != .none && !included.contains($0.likeness) }.map(\.title).distinct
    }
}

extension OwnColumn {
    /// What columns of several plans must have in common to be summed, counted or shown together.
    fileprivate var likeness: [String] {
        [sheet.rawValue, id, kind.rawValue, NormalisedText.of(title), council.rawValue, repeatsYears ? "years" : ""]
    }
}
