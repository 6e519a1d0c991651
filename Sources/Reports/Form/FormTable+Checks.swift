import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Checks while the form is filled in. None of them is trusted on return: pasting removes them.
extension FormTable {
    /// The validations of all columns: one for each run of rows, except where single cells have their own.
    var validations: [Validation] {
        let columns = layout.columns.indices.flatMap { column -> [Validation] in
            let special = rows.compactMap { row in validation(ofCellIn: column, row).map { (row, $0) } }
            let taken = Set(special.map(\.0)).union(rows.filter { isClosed(column, inRowAt: $0 - rows.lowerBound) })
            let runs = rows.filter { !taken.contains($0) }.reduce(into: [ClosedRange<Int>]()) { runs, row in
                if let last = runs.last, last.upperBound == row - 1 {
                    runs[runs.count - 1] = last.lowerBound...row
                } else {
                    runs.append(row...row)
                }
            }
            return special.map(\.1) + runs.compactMap { validation(ofColumn: column, $0) }
        }
        return columns + [nilValidation].compactMap(\.self)
    }

    /// The help of a single cell: what a fagområde means, who is counted, or last year's figure.
    private func validation(ofCellIn column: Int, _ row: Int) -> Validation? {
        let index = row - rows.lowerBound
        guard index < contents.count else { return nil }
        let (content, layoutColumn) = (contents[index], layout.columns[column])
        if column == 0, content.isNameFixed {
            guard case .text(let name)? = content.values[layoutColumn.key] else { return nil }
            let isOfForm = form.unit.id.form != nil
            let whole = isOfForm ? form.texts(.formWholeUnit) : layout.schema.wholeUnit?.help(form.layout.language)
            let about = content.isWholeUnit ? whole : description(of: name)
            return Validation(.cell(row, column + 1), .any, input: (name, about ?? ""))
        }
        guard let value = content.previous[layoutColumn.key], let cell = cell(layoutColumn.key.id, row) else {
            return nil
        }
        let since = PreviousRevision.since(form.contents.previous, before: form.layout.plan.revision)
        let previous = since.merging(["previous": form.texts.decimal(value.description)]) { $1 }
        let lines = [form.texts(.formLastYear, previous), layoutColumn.help]
        // A cell has one validation, so the question is asked with the column's rule.
        let isRight = formula(of: rule(of: layoutColumn, row), for: cell)
        let error = previous.merging(["rule": errorMessage(of: layoutColumn)]) { $1 }
        return Validation(
            .cell(row, column + 1), .formula("AND(\(isRight),NOT(\(isFar(cell, from: value))))"),
            strictness: .warning, input: (layoutColumn.header, lines.joined(separator: "\n")),
            error: (form.texts(.formLastYearTitle), form.texts(.formLastYearError, error)))
    }

    /// A rule about numbers as a formula.
    private func formula(of rule: Validation.Rule?, for cell: String) -> String {
        switch rule {
        case .formula(let formula)?: formula
        case .wholeNumber(let range)?:
            "ISNUMBER(\(cell)),\(cell)>=\(range.lowerBound),\(cell)<=\(range.upperBound),\(cell)=INT(\(cell))"
        default: "ISNUMBER(\(cell)),\(cell)>=0"
        }
    }

    /// A formula for whether a number differs from last year's by both the number and the share that the plan sets.
    func isFar(_ cell: String, from previous: FullTimeEquivalent) -> String {
        let thresholds = form.layout.plan.thresholds
        let step = "ABS(\(cell)-\(previous))"
        return "AND(\(step)>=\(thresholds.changePersons),\(step)>=\(previous)*\(thresholds.changeShare))"
    }

    private func description(of name: String) -> String? {
        form.layout.plan.subjectAreas.first { $0.name == name }?.description
    }

    private var nilValidation: Validation? {
        guard let nilCell, let named = layout.schema.nilReturn, let list = lists.yesNo else { return nil }
        return Validation(
            .cell(nilCell.row, nilCell.column), .listInRange(list),
            input: (named.name(form.layout.language), named.help(form.layout.language)),
            error: (form.texts(.formCheckTitle), form.texts(.formListError)))
    }

    /// The validation of a run of rows in a column.
    private func validation(ofColumn index: Int, _ rows: ClosedRange<Int>) -> Validation? {
        let column = layout.columns[index]
        guard column.kind.isAnswer else { return nil }
        let input = (title: column.help.isEmpty ? "" : column.header, message: inputMessage(of: column))
        let range = CellRange.column(index + 1, rows: rows)
        guard let rule = rule(of: column, rows.lowerBound) else {
            return input.message.isEmpty ? nil : Validation(range, .any, input: input)
        }
        let title = form.texts(column.kind.hasOwnWords ? .formOwnTitle : .formCheckTitle)
        return Validation(
            range, rule, strictness: column.kind.hasOwnWords || column.kind == .months ? .warning : .stop, input: input,
            error: (title, errorMessage(of: column)))
    }

    private func rule(of column: ColumnLayout, _ row: Int) -> Validation.Rule? {
        if let own = column.own, own.kind.isNumber { return bounds(of: own) }
        return switch column.kind {
        case .level, .importance, .position, .strategy, .status, .yesNo, .choice:
            lists.range(for: column).map(Validation.Rule.listInRange)
        case .subjectArea:
            // In its own rows the unit may write any name; a measure chooses among the unit's fagområder.
            layout.id == .measures ? lists.range(for: column).map(Validation.Rule.listInRange) : nil
        case .count:
            column.key.id == "fullTime" || column.key.id == "departures"
                ? atMostHeadcount(column, row, isWhole: true) : .wholeNumber(0...1_000_000)
        case .fte:
            column.key.id == "fte" ? atMostHeadcount(column, row, isWhole: false) : .decimal(0...1_000_000)
        case .amount, .number: .decimal(0...100_000_000_000)
        case .months: .wholeNumber(0...form.layout.plan.thresholds.boundMonths)
        case .date: .decimal(1...2_958_465)
        case .text, .longText, .deadline, .gapFormula, .sumFormula, .previous: nil
        }
    }

    /// The range that a column of HR's own accepts.
    private func bounds(of own: OwnColumn) -> Validation.Rule {
        let (low, high) = (own.low?.asDouble ?? 0, own.high?.asDouble ?? 100_000_000_000)
        guard own.kind == .whole else { return .decimal(low...max(low, high)) }
        let most = min(Int(high), UnitAnswers.largestCount)
        return .wholeNumber(Int(low.rounded(.up))...max(Int(low.rounded(.up)), most))
    }

    /// A number from zero to the employees of the same row, if those are stated.
    private func atMostHeadcount(_ column: ColumnLayout, _ row: Int, isWhole: Bool) -> Validation.Rule? {
        guard let answer = cell(column.key.id, row), let headcount = cell("headcount", row) else { return nil }
        let whole = isWhole ? ",\(answer)=INT(\(answer))" : ""
        return .formula("AND(ISNUMBER(\(answer)),\(answer)>=0\(whole),OR(\(headcount)=\"\",\(answer)<=\(headcount)))")
    }

    /// The column's help; for a level also its meanings, if all fit in 255 characters.
    private func inputMessage(of column: ColumnLayout) -> String {
        let levels = form.layout.plan.scale(of: column.kind).map { scale in
            scale.levels.map { scale.isLabelled ? $0.explained : "\($0.level) \($0.explained)" }
        }
        let lines = [column.help] + (levels ?? [])
        let message = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return message.utf16.count <= ExcelLimits.message ? message : column.help
    }

    private func errorMessage(of column: ColumnLayout) -> String {
        let texts = form.texts
        if let own = column.own, own.low != nil || own.high != nil {
            let bounds = [("low", own.low), ("high", own.high)].map {
                ($0, $1.map { texts.decimal($0.description) } ?? "")
            }
            return texts(.formBoundsError, Dictionary(first: bounds))
        }
        if let scale = form.layout.plan.scale(of: column.kind) {
            if scale.isLabelled {
                let labels = scale.labels.joined(separator: ", ")
                return texts(.formLevelLabelError, ["labels": labels]).cut(to: ExcelLimits.message)
            }
            let (low, high) = (scale.levels.first?.level ?? 0, scale.levels.last?.level ?? 0)
            return texts(.formLevelError, ["low": "\(low)", "high": "\(high)"])
        }
        switch column.kind {
        case .date: return texts(.formDateError)
        case .count:
            switch column.key.id {
            case "fullTime": return texts(.formFullTimeError)
            case "departures": return texts(.formDeparturesError)
            default: return texts(.formCountError)
            }
        case .fte: return texts(column.key.id == "fte" ? .formFTEError : .formDecimalError)
        case .amount, .number: return texts(.formDecimalError)
        case .months: return texts(.formMonthsError, ["limit": "\(form.layout.plan.thresholds.boundMonths)"])
        case .status, .yesNo, .choice: return texts(.formListError)
        default: return texts(.formOwnWarning)
        }
    }
}

extension FormColumn.Kind {
    /// Whether the unit may write its own words instead of choosing from the plan's list.
    var hasOwnWords: Bool { self == .subjectArea || self == .position || self == .strategy }
}
