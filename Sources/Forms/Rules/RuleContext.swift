import Cells
import CompetencePlan
import Wording

/// The input of rules: one unit's answers and their locations, the plan, and the previous revision.
struct RuleContext {
    /// A sheet found in the workbook.
    struct Sheet {
        let table: FoundTable
        /// The names in the first column, including those of rows with errors, which are not among the answers. In
        /// Behov og tiltak, additional fagområder named in a measure's row.
        let keys: Set<ChoiceKey>
        /// The measure of the example row, if the unit wrote its own need beside it.
        let exampleMeasure: Cell?
        /// The sheet itself, for what no cell holds.
        let location: Location
        /// The answer cell of «Ingen behov»; nil in a form without it.
        let nilCell: CellReference?
        /// The rows under the title of another unit's sheet.
        let rowsOfOthers: [RowOfOther]
    }

    let index: PlanIndex
    let unit: Unit
    let answers: UnitAnswers
    let sheets: [FormSheetID: Sheet]
    let uncounted: UncountedRows
    /// Sheets without any answers. They have a finding of their own, and consequences are not reported.
    let unanswered: Set<FormSheetID>
    /// Cells with findings from reading. Consequences of these are not reported.
    let questioned: Set<Location>
    let previous: PreviousRevision
    let texts: Texts
    /// The offsets of each need's measures among the answers, in order of appearance. Measures
    /// without a need are left out.
    let needs: [[Int]]
    /// Which of the unit's answers others than HR may see, independent of other units.
    let publicAnswers: PublicAnswers

    var plan: PlanDefinition { index.plan }

    /// The findings of all rules on answers, except rules for a column that the form does not have.
    func findings() -> [Finding] {
        Rule.table.flatMap { rule -> [Finding] in
            guard case .toAnswers(let check) = rule.applied, rule.sheet.map({ has(rule.column, on: $0) }) ?? true else {
                return []
            }
            return check(self)
        }
    }

    /// The answers to count, without rows in which a rule finds an error.
    func counted(without findings: [Finding]) -> UnitAnswers {
        let errors = findings.filter { Rule.of($0.code).severity == .error }
        let rows = Set(errors.compactMap { row(of: $0.location.cell, on: $0.location.sheet) })
        if rows.isEmpty { return answers }
        var counted = answers
        func isWrong(_ source: Source) -> Bool { row(of: source.cell, on: source.sheet).map(rows.contains) ?? false }
        counted.gaps.removeAll { isWrong($0.source) }
        counted.staffing.removeAll { isWrong($0.source) }
        if let unit = answers.wholeUnit, isWrong(unit.source) { counted.wholeUnit = nil }
        counted.recruitment.removeAll { isWrong($0.source) }
        counted.measures.removeAll { isWrong($0.source) }
        return counted
    }

    /// Whether any of some rows are among the answers: those that repeat another are not.
    func haveAnswers(_ rows: [Location]) -> Bool {
        let answered = Set(answers.sources.compactMap { row(of: $0.cell, on: $0.sheet) })
        return rows.contains { row(of: $0.cell, on: $0.sheet).map(answered.contains) ?? false }
    }

    private func row(of cell: String, on sheet: String) -> String? {
        CellReference(cell).map { "\(sheet)!\($0.row)" }
    }

    /// The argument of texts that say when the previous revision was.
    var since: [String: String] { PreviousRevision.since(previous.revision?.year, before: plan.revision) }

    // MARK: Locations of an answer's fields

    /// Whether the form has a column with this id; if it repeats, the first is checked.
    func has(_ column: String?, on sheet: FormSheetID) -> Bool {
        guard let found = sheets[sheet]?.table else { return false }
        return column.map { found.number(of: $0) != nil } ?? true
    }

    /// Whether the form has all columns of a kind, of which there may be several.
    func hasAll(_ column: String, on sheet: FormSheetID) -> Bool {
        guard let found = sheets[sheet]?.table else { return false }
        return found.columns.allSatisfy { $0.key.id != column || $1 != nil }
    }

    /// The cell of a field in the answer's row, which begins at `source`; the row's first cell if the column is
    /// missing.
    func location(of column: String?, on sheet: FormSheetID?, in source: Source) -> Location {
        var location = Location(source)
        guard let column, let found = sheet.flatMap({ sheets[$0]?.table }), let cell = CellReference(source.cell)
        else { return location }
        if let number = found.number(of: column) {
            location.cell = CellReference(row: cell.row, column: number).description
        }
        return location
    }

    /// Whether a field was blank or read without a finding. A missing column or unreadable cell has a finding of its
    /// own.
    func isRead(_ column: String, on sheet: FormSheetID, in source: Source) -> Bool {
        has(column, on: sheet) && !questioned.contains(location(of: column, on: sheet, in: source))
    }

    // MARK: Findings

    /// A finding at the rule's column in the row of an answer.
    func finding(_ code: FindingCode, in source: Source, _ arguments: [String: String] = [:]) -> Finding {
        let rule = Rule.of(code)
        return Finding(
            code, unit: unit.id, at: location(of: rule.column, on: rule.sheet, in: source), arguments)
    }

    /// A finding at the first cell of an answer.
    func finding(_ code: FindingCode, at source: Source, _ arguments: [String: String] = [:]) -> Finding {
        Finding(code, unit: unit.id, at: Location(source), arguments)
    }

    func name(of area: Choice<SubjectArea>) -> String { index.name(of: area) }

    /// Whether something on a sheet was questioned while it was read.
    func hasFindings(on sheet: FormSheetID) -> Bool {
        sheets[sheet].map { sheet in questioned.contains { $0.sheet == sheet.location.sheet } } ?? false
    }

    /// Whether a fagområde is the plan's but not the unit's; there is one finding for all of these. A
    /// cross-cutting one may be every unit's.
    func isOthers(_ area: Choice<SubjectArea>, evenIfCrossCutting: Bool = false) -> Bool {
        guard case .listed(let id) = area, !unit.subjectAreas.isEmpty, !unit.subjectAreas.contains(id) else {
            return false
        }
        return evenIfCrossCutting || index.subjectAreas[id]?.isCrossCutting != true
    }
}

/// A row of answers under the title of another unit's sheet.
struct RowOfOther {
    /// Nil if only an earlier return form had the title.
    let owner: Identifier<Unit>?
    /// The cell with the row's name, and the name.
    let cell: CellReference
    let name: String
    let sheet: FormSheetID
    /// Whether the title stands in the table, above rows that were pasted in. The title of the sheet is a question of
    /// its own, unless some of its rows can only be the other unit's.
    let isPasted: Bool
}

/// Rows that do not count because a number in them cannot be read. Their other answers are checked in the same round.
struct UncountedRows {
    /// Levels are 0 where they could not be read.
    var gaps: [GapAnswer] = []
    /// Only rows with a number of employees.
    var staffing: [StaffingAnswer] = []
}

extension RuleContext {
    /// A level's label, or its number if it has none.
    func text(of level: CompetenceLevel) -> String {
        plan.levelScale.label(of: level) ?? texts.decimal(level.description)
    }
}
