import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// What a form checks while it is filled in. Nothing of it is trusted on return: pasting replaces it.
extension FormTable {
    /// The rules and help texts of all columns: of a column in one piece, but where single cells have their own.
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

    /// What a fagområde means, who is counted, and what a figure was last year.
    private func validation(ofCellIn column: Int, _ row: Int) -> Validation? {
        let place = row - rows.lowerBound
        guard place < contents.count else { return nil }
        let (content, layoutColumn) = (contents[place], layout.columns[column])
        var validation = Validation(.column(column + 1, rows: row...row), .any)
        if column == 0, content.isNameFixed {
            guard case .text(let name)? = content.values[layoutColumn.key] else { return nil }
            let about =
                content.isWholeUnit ? layout.schema.wholeUnit?.help(form.layout.language) : description(of: name)
            validation.inputTitle = name.cut(to: ExcelLimits.messageTitle)
            validation.inputMessage = (about ?? "").cut(to: ExcelLimits.message)
            return validation
        }
        guard let then = content.then[layoutColumn.key], let cell = cell(layoutColumn.key.id, row) else { return nil }
        let previous = ["previous": form.texts.decimal(then.description)]
        validation.rule = .formula("AND(ISNUMBER(\(cell)),\(cell)>=0,NOT(\(isFar(cell, from: then))))")
        validation.severity = .warning
        validation.inputTitle = layoutColumn.header.cut(to: ExcelLimits.messageTitle)
        let lines = [form.texts(.formLastYear, previous), layoutColumn.help]
        validation.inputMessage = lines.joined(separator: "\n").cut(to: ExcelLimits.message)
        validation.errorTitle = form.texts(.formLastYearTitle)
        validation.errorMessage = form.texts(.formLastYearError, previous)
        return validation
    }

    /// A number far from last year's by both the number and the share that the plan sets.
    private func isFar(_ cell: String, from then: FullTimeEquivalent) -> String {
        let thresholds = form.layout.plan.thresholds
        let step = "ABS(\(cell)-\(then))"
        return "AND(\(step)>=\(thresholds.changePersons),\(step)>=\(then)*\(thresholds.changeShare))"
    }

    private func description(of name: String) -> String? {
        form.layout.plan.subjectAreas.first { $0.name == name }?.description
    }

    private var nilValidation: Validation? {
        guard let nilCell, let named = layout.schema.nilReturn, let list = lists.yesNo else { return nil }
        var validation = Validation(.column(nilCell.column, rows: nilCell.row...nilCell.row), .listInRange(list))
        validation.inputTitle = named.name(form.layout.language).cut(to: ExcelLimits.messageTitle)
        validation.inputMessage = named.help(form.layout.language).cut(to: ExcelLimits.message)
        validation.errorTitle = form.texts(.formCheckTitle)
        validation.errorMessage = form.texts(.formListError)
        return validation
    }

    /// The rule and the help text of some rows of a column.
    private func validation(ofColumn place: Int, _ rows: ClosedRange<Int>) -> Validation? {
        let column = layout.columns[place]
        guard column.kind.isAnswer else { return nil }
        let texts = form.texts
        var validation = Validation(.column(place + 1, rows: rows), rule(of: column, rows.lowerBound) ?? .any)
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

    private func rule(of column: ColumnLayout, _ row: Int) -> Validation.Rule? {
        if let own = column.own, own.kind.isNumber { return bounds(of: own) }
        return switch column.kind {
        case .level, .importance, .position, .strategy, .status, .yesNo, .choice:
            lists.range(for: column).map(Validation.Rule.listInRange)
        case .subjectArea:
            // In the sheets' own rows any name may be written; a measure chooses among the unit's fagområder.
            layout.id == .measures ? lists.range(for: column).map(Validation.Rule.listInRange) : nil
        case .count:
            column.key.id == "fullTime" || column.key.id == "departures"
                ? atMostHeadcount(column, row, isWhole: true) : .wholeNumber(0...1_000_000)
        case .fte:
            column.key.id == "fte" ? atMostHeadcount(column, row, isWhole: false) : .decimal(0...1_000_000)
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
    private func atMostHeadcount(_ column: ColumnLayout, _ row: Int, isWhole: Bool) -> Validation.Rule? {
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
        return message.utf16.count <= ExcelLimits.message
            ? message : column.help.cut(to: ExcelLimits.message)
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
        return formats + missingFormats + carriedFormats + amountFormats + farFormats + nilFormats
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

    /// What is far from last year's figure.
    private var farFormats: [ConditionalFormat] {
        let style = CellStyle().with {
            $0.fillColour = Theme.far
            $0.isBold = true
        }
        let figures = contents.indices.flatMap { place in
            contents[place].then.sorted { $0.key.id < $1.key.id }.compactMap { key, then -> ConditionalFormat? in
                let row = rows.lowerBound + place
                guard let column = layout.columns.firstIndex(where: { $0.key == key }), let cell = cell(key.id, row)
                else {
                    return nil
                }
                return ConditionalFormat(
                    .column(column + 1, rows: row...row),
                    .formula("AND(ISNUMBER(\(cell)),\(isFar(cell, from: then)))"), style: style)
            }
        }
        let levels = [("current", "previousCurrent"), ("desired", "previousDesired")].compactMap { now, then in
            farLevel(now, then, style)
        }
        return figures + levels
    }

    private func farLevel(_ now: String, _ then: String, _ style: CellStyle) -> ConditionalFormat? {
        guard let place = layout.columns.firstIndex(where: { $0.key.id == now }),
            let now = cell(now, rows.lowerBound), let then = cell(then, rows.lowerBound)
        else { return nil }
        let step = "ABS(\(now)-\(then))>=\(form.layout.plan.thresholds.changeLevels)"
        return ConditionalFormat(
            .column(place + 1, rows: rows), .formula("IF(AND(ISNUMBER(\(now)),ISNUMBER(\(then))),\(step),FALSE)"),
            style: style)
    }

    /// «Ingen behov» beside rows that say otherwise.
    private var nilFormats: [ConditionalFormat] {
        guard let nilCell else { return [] }
        let no = quotedInFormula(form.texts(.formNo))
        let isNil = "\(nilCell)<>\"\",\(nilCell)<>\(no)"
        return [
            ConditionalFormat(
                .column(nilCell.column, rows: nilCell.row...nilCell.row),
                .formula("AND(\(isNil),COUNTA(\(CellRange.rows(rows, columns: 1...2)))>0)"),
                style: CellStyle().with { $0.fillColour = Theme.missing })
        ]
    }

    /// A required cell in a row that has other answers. An importance may have come with the form, and is no beginning.
    private var missingFormats: [ConditionalFormat] {
        let answers = layout.columns.indices.dropFirst().filter {
            layout.columns[$0].kind.isAnswer && layout.columns[$0].kind != .importance
        }
        guard !answers.isEmpty else { return [] }
        let others = answers.map { "\(fixed($0))<>\"\"" }.joined(separator: ",")
        return layout.columns.indices.filter { layout.columns[$0].isRequired }
            .map { missing($0, where: "OR(\(others))") } + dependentFormats
    }

    /// What another answer of the row makes necessary.
    private var dependentFormats: [ConditionalFormat] {
        func place(_ id: String) -> Int? { layout.columns.firstIndex { $0.key.id == id } }
        func empty(_ id: String) -> String {
            layout.columns.indices.filter { layout.columns[$0].key.id == id }.map { "\(fixed($0))=\"\"" }
                .joined(separator: ",")
        }
        let pairs: [(id: String, condition: String?)]
        switch layout.id {
        case .gap: pairs = [("importance", place("current").map { "\(fixed($0))<>\"\"" })]
        case .staffing: pairs = [("fte", place("headcount").map { "\(fixed($0))<>\"\"" })]
        case .recruitment: pairs = [("year", place("position").map { "\(fixed($0))<>\"\",\(empty("year"))" })]
        case .measures:
            let need = place("need").map { "\(fixed($0))<>\"\"" }
            pairs = [
                ("measure", need), ("strategy", need.map { "\($0),\(empty("strategy"))" }),
                ("budgeted", place("cost").map { "\(fixed($0))<>\"\",\(fixed($0))<>0" }),
            ]
        }
        return pairs.compactMap { id, condition in
            guard let place = place(id), let condition else { return nil }
            return missing(place, where: condition)
        } + fullTimeFormats
    }

    /// Heltid of the unit itself.
    private var fullTimeFormats: [ConditionalFormat] {
        guard let place = contents.firstIndex(where: \.isWholeUnit),
            let column = layout.columns.firstIndex(where: { $0.key.id == "fullTime" }),
            let cell = self.cell("fullTime", rows.lowerBound + place),
            let headcount = self.cell("headcount", rows.lowerBound + place)
        else { return [] }
        let row = rows.lowerBound + place
        return [
            ConditionalFormat(
                .column(column + 1, rows: row...row),
                .formula("AND(\(cell)=\"\",\(headcount)<>\"\",\(headcount)<>0)"),
                style: CellStyle().with { $0.fillColour = Theme.missing })
        ]
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
