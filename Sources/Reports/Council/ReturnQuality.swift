import CompetencePlan
import Forms
import Wording

/// How reliable the figures are: who has answered, and what is excluded from the sums.
struct ReturnQuality {
    /// The number of units that were asked, that have answered, and whose form has errors.
    let expected: Int
    let returned: Int
    let toCorrect: Int
    let carried: Int
    let waived: Int
    /// The number of units that were asked and have no figures.
    let absent: Int
    /// The number of units that answered «Ingen behov» this time, which differs from no answer.
    let withoutRecruitment: Int
    let withoutNeeds: Int
    /// Whether any did, also in figures carried forward.
    let hasNoRecruitment: Bool
    let hasNoNeeds: Bool
    /// The number of rows that count.
    let rows: Int
    /// The number of rows with an error in a cell: the row, or the cell's value, is excluded from the sums. Nil
    /// where the findings are not known.
    let rowsLeftOut: Int?
    /// The number of warnings, except on sheets with hidden figures: that number could reveal them.
    let openWarnings: Int?
    /// The same for warnings that units have explained.
    let explainedWarnings: Int?

    init(_ merged: MergeResult) {
        let returns = merged.returns
        let units = returns.units
        waived = units.count { $0.status == .waived }
        expected = units.count - waived
        returned = units.count(where: \.status.isReturned)
        toCorrect = units.count { $0.status == .toCorrect }
        carried = units.count { $0.carriedFrom != nil }
        self.absent = units.count(where: \.isAbsent)
        // A unit with only some of its forms has not answered for all of it.
        let absent = Set(units.filter(\.isAbsent).map(\.unit.id))
        let answered = returns.answers.filter { !absent.contains($0.unit) }
        let noRecruitment = answered.filter { $0.recruitment.isEmpty && $0.nilReturns.contains(.recruitment) }
        let noNeeds = answered.filter { $0.measures.isEmpty && $0.nilReturns.contains(.measures) }
        let used = Set(returns.forms.filter { $0.status.isReturned }.map(\.unit.id.unit))
        let findings = returns.findings.filter { $0.unit.map(used.contains) == true }
        // A need that was stated, and left out because of an error, is not none.
        let leftOut = Set(findings.filter { $0.severity == .error && !$0.location.cell.isEmpty }.map(\.code.group))
        hasNoRecruitment = !noRecruitment.isEmpty && !leftOut.contains("REC")
        hasNoNeeds = !noNeeds.isEmpty && !leftOut.contains("ACT")
        // Carried figures are in no form of this revision.
        let carriedUnits = Set(units.filter { $0.carriedFrom != nil }.map(\.unit.id))
        withoutRecruitment = noRecruitment.count { !carriedUnits.contains($0.unit) }
        withoutNeeds = noNeeds.count { !carriedUnits.contains($0.unit) }
        let answers = zip(returns.answers, merged.publicAnswers).lazy
        rows = answers.filter { !carriedUnits.contains($0.0.unit) }.reduce(0) { $0 + Self.rows(of: $1.0, $1.1) }
        rowsLeftOut = returns.hasFindings ? Self.rowsWithErrors(in: returns) : nil
        let closed = Self.closedSheets(of: merged)
        let counted = findings.filter { finding in
            // A form that is missing has no warnings.
            finding.code != .formUnitMissing
                && !closed.contains(Location(file: finding.location.file, sheet: finding.location.sheet))
        }
        openWarnings = returns.hasFindings ? counted.count { $0.severity == .warning } : nil
        explainedWarnings = returns.hasFindings ? counted.count { $0.severity == .explained } : nil
    }

    private static func rowsWithErrors(in returns: ReturnCollection) -> Int {
        let open = Set(returns.forms.filter { $0.status == .toCorrect }.map(\.unit.id.unit))
        let errors = returns.findings.filter { finding in
            // A sheet that nobody answered has no rows.
            finding.severity == .error && !finding.location.cell.isEmpty && finding.code != .formSheetUnanswered
                && finding.unit.map(open.contains) == true
        }
        return Set(errors.map { row(of: $0.location) }).count
    }

    /// The rows of a unit's form that count, without hidden staffing. If that were included, a fagområde with few
    /// employees would look different from one with none stated.
    private static func rows(of unit: UnitAnswers, _ filter: PublicAnswers) -> Int {
        unit.gaps.count + unit.staffingRows.count(where: filter.publishes) + unit.recruitmentRows.count
            + unit.measures.count
    }

    /// The sheets of levels and staffing in forms with hidden figures.
    static func closedSheets(of merged: MergeResult) -> Set<Location> {
        Set(zip(merged.returns.answers, merged.publicAnswers).lazy.flatMap(closedSheets))
    }

    /// The sheets of levels and staffing in a form with hidden figures.
    private static func closedSheets(of unit: UnitAnswers, _ filter: PublicAnswers) -> [Location] {
        let rows = unit.staffingRows
        guard !unit.gaps.allSatisfy(filter.publishes) || !rows.allSatisfy(filter.publishes) else { return [] }
        let sources = unit.gaps.flatMap(\.source.all) + rows.flatMap(\.source.all)
        return sources.map { Location(file: $0.file, sheet: $0.sheet) }
    }

    /// The row of a cell, as a location.
    private static func row(of location: Location) -> Location {
        var row = location
        row.cell = String(location.cell.drop { $0.isLetter }.prefix { $0.isNumber })
        return row
    }
}
