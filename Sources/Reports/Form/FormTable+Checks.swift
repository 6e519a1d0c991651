import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// What a form checks while it is filled in. Nothing of it is trusted on return: pasting replaces it.
extension FormTable {
    /// The rule and the help text of a column.
    func validation(ofColumn place: Int) -> Validation? {
        let column = layout.columns[place]
        guard column.kind.isAnswer else { return nil }
        let range = CellRange.column(place + 1, rows: rows)
        let texts = form.texts
        var validation = Validation(range, rule(of: column) ?? .any)
        validation.inputTitle = column.help.isEmpty ? "" : column.header.cut(to: ExcelLimits.messageTitle)
        validation.inputMessage = inputMessage(of: column)
        if validation.rule != .any {
            let isOwnAllowed = column.kind.hasOwnWords || column.kind == .months
            validation.severity = isOwnAllowed ? .warning : .stop
            validation.errorTitle = texts(column.kind.hasOwnWords ? .formOwnTitle : .formCheckTitle)
            validation.errorMessage = errorMessage(of: column)
        }
        return validation.rule == .any && validation.inputMessage.isEmpty ? nil : validation
    }

    private func rule(of column: ColumnLayout) -> Validation.Rule? {
        if let own = column.own, own.kind.isNumber { return bounds(of: own) }
        return switch column.kind {
        case .level, .importance, .position, .strategy, .status, .yesNo, .choice:
            lists.range(for: column).map(Validation.Rule.listInRange)
        case .subjectArea:
            // In the sheets' own rows any name may be written; a measure chooses among the unit's fagområder.
            layout.id == .measures ? lists.range(for: column).map(Validation.Rule.listInRange) : nil
        case .count:
            column.key.id == "fullTime" || column.key.id == "departures"
                ? atMostHeadcount(column, isWhole: true) : .wholeNumber(0...1_000_000)
        case .fte:
            column.key.id == "fte" ? atMostHeadcount(column, isWhole: false) : .decimal(0...1_000_000)
        case .amount, .number: .decimal(0...100_000_000_000)
        case .months: .wholeNumber(0...Rule.longestBoundService)
        case .date: .decimal(1...2_958_465)
        case .text, .longText, .deadline, .gapFormula, .sumFormula, .previous: nil
        }
    }

    /// The numbers that a column of HR's own takes.
    private func bounds(of own: OwnColumn) -> Validation.Rule {
        let (low, high) = (own.low?.asDouble ?? 0, own.high?.asDouble ?? 100_000_000_000)
        guard own.kind == .whole else { return .decimal(low...max(low, high)) }
        let most = min(Int(high), UnitAnswers.largestCount)
        return .wholeNumber(Int(low.rounded(.up))...max(Int(low.rounded(.up)), most))
    }

    /// A number from zero up to the employees of the same row, once those are stated.
    private func atMostHeadcount(_ column: ColumnLayout, isWhole: Bool) -> Validation.Rule? {
        let row = rows.lowerBound
        guard let answer = cell(column.key.id, row), let headcount = cell("headcount", row) else { return nil }
        let whole = isWhole ? ",\(answer)=INT(\(answer))" : ""
        return .formula("AND(ISNUMBER(\(answer)),\(answer)>=0\(whole),OR(\(headcount)=\"\",\(answer)<=\(headcount)))")
    }

    /// The column's help; for a level what the levels mean, as far as 255 characters reach.
    private func inputMessage(of column: ColumnLayout) -> String {
        let levels: [Level] =
            switch column.kind {
            case .level: form.layout.plan.scale
            case .importance: form.layout.plan.importance
            default: []
            }
        let lines = [column.help] + levels.map { "\($0.level) \($0.label)" }
        let message = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return message.utf16.count <= ExcelLimits.message ? message : column.help.cut(to: ExcelLimits.message)
    }

    private func errorMessage(of column: ColumnLayout) -> String {
        let texts = form.texts
        if let own = column.own, own.low != nil || own.high != nil {
            let bounds = [("low", own.low), ("high", own.high)].map {
                ($0, $1.map { texts.decimal($0.description) } ?? "")
            }
            return texts(.formBoundsError, Dictionary(bounds) { first, _ in first })
        }
        switch column.kind {
        case .date: return texts(.formDateError)
        case .level, .importance:
            let levels = column.kind == .level ? form.layout.plan.scale : form.layout.plan.importance
            let bounds = ["low": "\(levels.first?.level ?? 0)", "high": "\(levels.last?.level ?? 0)"]
            return texts(.formLevelError, bounds)
        case .count:
            switch column.key.id {
            case "fullTime": return texts(.formFullTimeError)
            case "departures": return texts(.formDeparturesError)
            default: return texts(.formCountError)
            }
        case .fte: return texts(column.key.id == "fte" ? .formFTEError : .formDecimalError)
        case .amount, .number: return texts(.formDecimalError)
        case .months: return texts(.formMonthsError, ["limit": "\(Rule.longestBoundService)"])
        case .status, .yesNo, .choice: return texts(.formListError)
        default: return texts(.formOwnWarning)
        }
    }

    // MARK: Colours

    /// Gaps by size, and required cells that a started row lacks. The number and the empty cell say the same
    /// without colour.
    var conditionalFormats: [ConditionalFormat] {
        let row = rows.lowerBound
        var formats: [ConditionalFormat] = []
        if let gap = cell("gap", row), let place = layout.columns.firstIndex(where: { $0.key.id == "gap" }) {
            let range = CellRange.column(place + 1, rows: rows)
            for (condition, colour) in [("\(gap)>=3", "F4B183"), ("\(gap)>=1", "FFE699"), ("\(gap)<0", "BDD7EE")] {
                let style = CellStyle().with {
                    $0.fillColour = colour
                    $0.isBold = condition.hasSuffix("3")
                }
                formats.append(ConditionalFormat(range, .formula("AND(ISNUMBER(\(gap)),\(condition))"), style: style))
            }
        }
        return formats + missingFormats + carriedFormats + amountFormats
    }

    /// Kroner with øre show them; whole ones have no decimal sign.
    private var amountFormats: [ConditionalFormat] {
        layout.columns.indices.filter { layout.columns[$0].kind == .amount }.map { place in
            let cell = fixed(place)
            return ConditionalFormat(
                .column(place + 1, rows: rows), .formula("IF(ISNUMBER(\(cell)),\(cell)<>INT(\(cell)))"),
                style: CellStyle().with { $0.numberFormat = Theme.decimalFormat })
        }
    }

    /// A required cell in a row that has other answers. An importance may have come with the form, and is no beginning.
    private var missingFormats: [ConditionalFormat] {
        let answers = layout.columns.indices.dropFirst().filter {
            layout.columns[$0].kind.isAnswer && layout.columns[$0].kind != .importance
        }
        guard !answers.isEmpty else { return [] }
        let others = answers.map { "\(fixed($0))<>\"\"" }.joined(separator: ",")
        return layout.columns.indices.filter { layout.columns[$0].isRequired }
            .map { missing($0, where: "OR(\(others))") }
    }

    /// A measure that came with the form waits for its status, and for an evaluation.
    private var carriedFormats: [ConditionalFormat] {
        guard let carried = layout.columns.firstIndex(where: { $0.key.id == "previousStatus" }) else { return [] }
        return layout.columns.indices.filter { ["status", "evaluation"].contains(layout.columns[$0].key.id) }
            .map { missing($0, where: "\(fixed(carried))<>\"\"") }
    }

    private func missing(_ place: Int, where condition: String) -> ConditionalFormat {
        ConditionalFormat(
            .column(place + 1, rows: rows), .formula("AND(\(fixed(place))=\"\",\(condition))"),
            style: CellStyle().with { $0.fillColour = Theme.missing })
    }

    /// The column's cell in the first row, its column fixed.
    private func fixed(_ place: Int) -> String {
        "$" + CellReference(row: rows.lowerBound, column: place + 1).description
    }
}

extension FormColumn.Kind {
    /// Whether the unit may write its own words where the plan has a list.
    var hasOwnWords: Bool { self == .subjectArea || self == .position || self == .strategy }
}
