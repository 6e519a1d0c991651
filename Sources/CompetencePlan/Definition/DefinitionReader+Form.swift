import TextFormats
import Wording

/// Reads the plan's options for forms: sheets, headings, and columns of HR's own.
extension DefinitionReader {
    mutating func form(_ node: JSONNode) -> FormOptions {
        var options = FormOptions()
        guard node.value != nil else { return options }
        expectMembers(
            [
                "headers", "aliases", "areaNoun", "columns", "approval", "sheets", "hide", "withhold", "cost", "levels",
                "recruitment", "returnsFor",
            ], of: node)
        if case .object(let headers)? = node["headers"].value {
            for key in headers.keys.sorted() { options.headers[key] = text(node["headers"][key]) }
        }
        if case .object(let aliases)? = node["aliases"].value {
            for key in aliases.keys.sorted() {
                let aliases = names(node["aliases"][key])
                if !aliases.isEmpty { options.aliases[key] = aliases }
            }
        }
        options.areaNoun = optionalText(node["areaNoun"]).onOneLine
        options.columns = ownColumns(node["columns"])
        options.sheets = sheets(node["sheets"])
        if node["cost"].hasValue {
            expectMembers(["repeats"], of: node["cost"])
            let repeats = node["cost"]["repeats"]
            if repeats.hasValue { options.repeatsCost = word(repeats, among: ["years"]) == "years" }
        }
        let hidden = list(node["hide"], mayBeEmpty: true)
        options.hide = hidden.map { text($0) }
        expectUnique(options.hide, at: hidden)
        let withheld = list(node["withhold"], mayBeEmpty: true)
        options.withhold = withheld.map { word($0, among: FormOptions.withholdable) }
        expectUnique(options.withhold, at: withheld)
        if node["levels"].hasValue { options.levels = word(node["levels"]) }
        if node["recruitment"].hasValue { options.recruitment = word(node["recruitment"]) ?? .persons }
        if node["approval"].hasValue { options.approval = word(node["approval"]) ?? .none }
        if node["returnsFor"].hasValue { options.returnsFor = word(node["returnsFor"]) ?? .errors }
        return options
    }

    private mutating func sheets(_ node: JSONNode) -> [FormSheetID: SheetOptions] {
        guard node.value != nil else { return [:] }
        expectMembers(Set(FormSheetID.allCases.map(\.rawValue)), of: node)
        var sheets: [FormSheetID: SheetOptions] = [:]
        for id in FormSheetID.allCases where node[id.rawValue].hasValue {
            let node = node[id.rawValue]
            expectMembers(["use", "name"], of: node)
            var options = SheetOptions()
            options.isUsed = trueOrFalse(node["use"]) ?? true
            options.name = optionalText(node["name"]).onOneLine
            if options.name.utf16.count > Self.longestSheetName
                || options.name.contains(where: { "[]:*?/\\".contains($0) }) || options.name.hasPrefix("'")
                || options.name.hasSuffix("'")
            {
                report(.planSheetName, at: node["name"], ["limit": "\(Self.longestSheetName)"])
            }
            if options != SheetOptions() { sheets[id] = options }
        }
        if !sheets.isEmpty, FormSheetID.allCases.allSatisfy({ sheets[$0]?.isUsed == false }) {
            report(.planNoSheetUsed, at: node)
        }
        return sheets
    }

    /// In UTF-16 units. Excel allows 31, and reports prefix some names with «Vedlegg 1».
    private static let longestSheetName = 21

    private static let ownColumnMembers: Set<String> = [
        "sheet", "id", "type", "header", "help", "choices", "width", "required", "low", "high", "repeats", "council",
        "persons",
    ]

    /// Reads what a column of HR's own accepts, and who may see it.
    private mutating func readRules(of column: inout OwnColumn, _ node: JSONNode) {
        column.isRequired = trueOrFalse(node["required"]) ?? false
        column.low = decimalOrNil(node["low"])
        column.high = decimalOrNil(node["high"])
        let bounds = ["low": column.low, "high": column.high].filter { $0.value != nil }
        if !column.kind.isNumber, let member = bounds.keys.sorted().first {
            report(.planOnlyOfNumbers, at: node[member], ["value": member])
        } else if let low = column.low, let high = column.high, high < low {
            report(.planHighBelowLow, at: node["high"])
        }
        if node["repeats"].hasValue { column.repeatsYears = word(node["repeats"], among: ["years"]) == "years" }
        if node["council"].hasValue { column.council = word(node["council"]) ?? .none }
        column.countsPersons = trueOrFalse(node["persons"]) ?? false
        if column.council == .sum, !column.kind.isNumber {
            report(.planOnlyOfNumbers, at: node["council"], ["value": "sum"])
        }
    }

    private mutating func ownColumns(_ node: JSONNode) -> [OwnColumn] {
        let nodes = list(node, mayBeEmpty: true)
        let columns = nodes.map { node in
            expectMembers(Self.ownColumnMembers, of: node)
            let kind: OwnColumn.Kind? = word(node["type"], unknown: .planUnknownType)
            let choices = list(node["choices"], mayBeEmpty: kind != .choice)
            expectUnique(choices.map { optionalText($0) }, at: choices)
            let id: Identifier<OwnColumn> = identifier(node["id"])
            var column = OwnColumn(
                sheet: word(node["sheet"]) ?? .gap, id: id.text, kind: kind ?? .text, header: text(node["header"]),
                help: optionalText(node["help"]), choices: choices.map { text($0).onOneLine },
                width: optionalWhole(node["width"], in: 5...100, default: 20))
            readRules(of: &column, node)
            return column
        }
        expectUnique(columns.map { "\($0.sheet.rawValue).\($0.id)" }, at: nodes.map { $0["id"] })
        return columns
    }
}
