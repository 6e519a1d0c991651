/// Columns of HR's own in a roll-up.
extension RollUp {
    /// The columns for the council that every plan with the sheet has, and has alike. Those that count persons are left out: a
    /// member's own table and this one would hide different units, so that a reader of both could subtract.
    static func sharedColumns(of plans: [PlanDefinition]) -> [OwnColumn] {
        let all = plans.flatMap(\.form.columns).filter { $0.council != .none }
        return all.distinct(by: \.likeness).filter { column in
            let users = plans.filter { FormSheetID(rawValue: column.sheet).map($0.form.uses) ?? false }
            let alike = users.compactMap { $0.form.columns.first { $0.likeness == column.likeness } }
            return alike.count == users.count && !alike.contains(where: \.countsPersons)
        }
        .map { column in
            var column = column
            column.choices = all.filter { $0.likeness == column.likeness }.flatMap(\.choices).distinct
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
        [sheet, id, kind.rawValue, NormalisedText.of(title), council.rawValue, repeatsYears ? "years" : ""]
    }
}
