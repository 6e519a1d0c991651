import Cells
import CompetencePlan
import Wording

/// What the rules look at: one unit's answers and where they stand, the plan, and last revision.
struct RuleContext {
    /// A sheet as it was found in the workbook.
    struct Sheet {
        let layout: SheetLayout
        let header: HeaderRow
        /// The names in the first column, also of rows with an error, which are not among the answers; of Behov og tiltak
        /// the fagområder that a measure names beside another.
        let keys: Set<ChoiceKey>
    }

    let index: PlanIndex
    let unit: Unit
    let answers: UnitAnswers
    let sheets: [FormSheet.ID: Sheet]
    /// The sheets that nothing is answered on: that has a finding of its own, and what follows from it has none.
    let unanswered: Set<FormSheet.ID>
    /// The cells in which something was found while reading: what follows from that is not said again.
    let questioned: Set<Location>
    let previous: PreviousRevision
    let texts: Texts
    /// The offsets of each need's measures among the answers, in first-seen order.
    let needs: [[Int]]

    init(
        index: PlanIndex, unit: Unit, answers: UnitAnswers, sheets: [FormSheet.ID: Sheet],
        unanswered: Set<FormSheet.ID> = [], questioned: Set<Location> = [], previous: PreviousRevision, texts: Texts
    ) {
        self.index = index
        self.unit = unit
        self.answers = answers
        self.sheets = sheets
        self.unanswered = unanswered
        self.questioned = questioned
        self.previous = previous
        self.texts = texts
        needs = MeasureRules.needs(of: answers.measures)
    }

    var plan: PlanDefinition { index.plan }

    /// What every rule of the table that looks at answers finds, but for those whose column the form has lost.
    func findings() -> [Finding] {
        Rule.table.flatMap { rule -> [Finding] in
            guard case .toAnswers(let check) = rule.applied, rule.sheet.map({ has(rule.column, on: $0) }) ?? true else {
                return []
            }
            return check(self)
        }
    }

    /// The answers that may be counted: without the rows in which a rule finds an error.
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

    private func row(of cell: String, on sheet: String) -> String? {
        CellReference(cell).map { "\(sheet)!\($0.row)" }
    }

    // MARK: Where an answer's fields stand

    /// Whether the form has a column, by its id in the schema: the first where it repeats.
    func has(_ column: String?, on sheet: FormSheet.ID) -> Bool {
        guard let found = sheets[sheet] else { return false }
        guard let column else { return true }
        return zip(found.layout.columns, found.header.columns).contains { $0.key.id == column && $1 != nil }
    }

    /// The cell of a field of the answer whose row begins at `source`; the row's first cell where the column is missing.
    func location(of column: String?, on sheet: FormSheet.ID?, in source: Source) -> Location {
        var location = Location(source)
        guard let column, let found = sheet.flatMap({ sheets[$0] }), let cell = CellReference(source.cell) else {
            return location
        }
        if let number = found.layout.index(of: column).flatMap({ found.header.columns[$0] }) {
            location.cell = CellReference(row: cell.row, column: number).description
        }
        return location
    }

    /// Whether a field was blank or read without a word: a column that is missing, or a cell that could not be read, has
    /// its own finding.
    func isRead(_ column: String, on sheet: FormSheet.ID, in source: Source) -> Bool {
        has(column, on: sheet) && !questioned.contains(location(of: column, on: sheet, in: source))
    }

    /// Whether something was found while reading the cell that an answer begins at.
    func isQuestioned(_ source: Source) -> Bool {
        questioned.contains(Location(source))
    }

    // MARK: Findings

    /// A finding at the cell that its rule speaks of, in the row of an answer.
    func finding(_ code: FindingCode, in source: Source, _ arguments: [String: String] = [:]) -> Finding {
        let rule = Rule.of(code)
        return Finding(
            code, unit: unit.id, at: location(of: rule.column, on: rule.sheet, in: source), arguments)
    }

    /// A finding where an answer begins.
    func finding(_ code: FindingCode, at source: Source, _ arguments: [String: String] = [:]) -> Finding {
        Finding(code, unit: unit.id, at: Location(source), arguments)
    }

    func name(of area: Choice<SubjectArea>) -> String { index.name(of: area) }

    /// Whether a fagområde is the plan's, but not the unit's: there is one question for all of these.
    func isOthers(_ area: Choice<SubjectArea>) -> Bool {
        guard case .listed(let id) = area, !unit.subjectAreas.isEmpty, !unit.subjectAreas.contains(id) else {
            return false
        }
        return index.subjectArea(id)?.isCrossCutting != true
    }
}

extension RuleContext {
    /// A level as people know it: its label, or its number.
    func text(of level: CompetenceLevel) -> String { plan.label(of: level) ?? texts.decimal(level.description) }
}
