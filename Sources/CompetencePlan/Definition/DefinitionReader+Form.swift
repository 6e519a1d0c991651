import TextFormats
import Wording

/// Reads what a plan says of its forms: sheets, headings, and columns of HR's own.
extension DefinitionReader {
    mutating func form(_ place: JSONPlace) -> FormOptions {
        var options = FormOptions()
        guard place.value != nil else { return options }
        expectMembers(
            ["headers", "aliases", "columns", "approval", "sheets", "hide", "withhold", "cost", "levels"], of: place)
        if case .object(let headers)? = place["headers"].value {
            for key in headers.keys.sorted() { options.headers[key] = text(place["headers"][key]) }
        }
        if case .object(let aliases)? = place["aliases"].value {
            for key in aliases.keys.sorted() {
                let aliases = list(place["aliases"][key], mayBeEmpty: true).map { text($0).onOneLine }
                if !aliases.isEmpty { options.aliases[key] = aliases }
            }
        }
        options.columns = ownColumns(place["columns"])
        options.sheets = sheets(place["sheets"])
        if place["cost"].hasValue {
            expectMembers(["repeats"], of: place["cost"])
            let repeats = place["cost"]["repeats"]
            if repeats.hasValue { options.repeatsCost = word(repeats, among: ["years"]) == "years" }
        }
        let hidden = list(place["hide"], mayBeEmpty: true)
        options.hide = hidden.map { text($0) }
        expectUnique(options.hide, at: hidden)
        let withheld = list(place["withhold"], mayBeEmpty: true)
        options.withhold = withheld.map { word($0, among: FormOptions.withholdable) }
        expectUnique(options.withhold, at: withheld)
        if place["levels"].hasValue {
            options.levels = LevelEntry(rawValue: word(place["levels"], among: LevelEntry.allCases.map(\.rawValue)))
        }
        if place["approval"].hasValue {
            let word = word(place["approval"], among: Approval.allCases.map(\.rawValue))
            options.approval = Approval(rawValue: word) ?? .none
        }
        return options
    }

    private mutating func sheets(_ place: JSONPlace) -> [FormSheetID: SheetOptions] {
        guard place.value != nil else { return [:] }
        expectMembers(Set(FormSheetID.allCases.map(\.rawValue)), of: place)
        var sheets: [FormSheetID: SheetOptions] = [:]
        for id in FormSheetID.allCases where place[id.rawValue].hasValue {
            let place = place[id.rawValue]
            expectMembers(["use", "name"], of: place)
            var options = SheetOptions()
            options.isUsed = trueOrFalse(place["use"]) ?? true
            options.name = optionalText(place["name"]).onOneLine
            if options.name.utf16.count > Self.longestSheetName
                || options.name.contains(where: { "[]:*?/\\".contains($0) }) || options.name.hasPrefix("'")
                || options.name.hasSuffix("'")
            {
                report(.planSheetName, at: place["name"], ["limit": "\(Self.longestSheetName)"])
            }
            if options != SheetOptions() { sheets[id] = options }
        }
        if !sheets.isEmpty, FormSheetID.allCases.allSatisfy({ sheets[$0]?.isUsed == false }) {
            report(.planNoSheetUsed, at: place)
        }
        return sheets
    }

    /// In UTF-16 units. Excel takes 31, and the reports write «Vedlegg 1» before some.
    private static let longestSheetName = 21

    private static let ownColumnMembers: Set<String> = [
        "sheet", "id", "type", "header", "help", "choices", "width", "required", "low", "high", "repeats", "council",
        "persons",
    ]

    /// What a column of HR's own takes, and who sees it.
    private mutating func readRules(of column: inout OwnColumn, _ place: JSONPlace) {
        column.isRequired = trueOrFalse(place["required"]) ?? false
        column.low = decimalOrNil(place["low"])
        column.high = decimalOrNil(place["high"])
        let bounds = ["low": column.low, "high": column.high].filter { $0.value != nil }
        if !column.kind.isNumber, let member = bounds.keys.sorted().first {
            report(.planOnlyOfNumbers, at: place[member], ["value": member])
        } else if let low = column.low, let high = column.high, high < low {
            report(.planHighBelowLow, at: place["high"])
        }
        if place["repeats"].hasValue { column.repeatsYears = word(place["repeats"], among: ["years"]) == "years" }
        if place["council"].hasValue {
            let word = word(place["council"], among: OwnColumn.Publication.allCases.map(\.rawValue))
            column.council = OwnColumn.Publication(rawValue: word) ?? .none
        }
        column.countsPersons = trueOrFalse(place["persons"]) ?? false
        if column.council == .sum, !column.kind.isNumber {
            report(.planOnlyOfNumbers, at: place["council"], ["value": "sum"])
        }
    }

    private mutating func ownColumns(_ place: JSONPlace) -> [OwnColumn] {
        let places = list(place, mayBeEmpty: true)
        let columns = places.map { place in
            expectMembers(Self.ownColumnMembers, of: place)
            let type = text(place["type"])
            let kind = OwnColumn.Kind(rawValue: type)
            if !type.isEmpty, kind == nil {
                let known = OwnColumn.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                report(.planUnknownType, at: place["type"], ["value": type, "known": known])
            }
            let choices = list(place["choices"], mayBeEmpty: kind != .choice)
            expectUnique(choices.map { optionalText($0) }, at: choices)
            let id: Identifier<OwnColumn> = identifier(place["id"])
            var column = OwnColumn(
                sheet: text(place["sheet"]), id: id.text, kind: kind ?? .text, header: text(place["header"]),
                help: optionalText(place["help"]), choices: choices.map { text($0).onOneLine },
                width: optionalWhole(place["width"], in: 5...100, default: 20))
            readRules(of: &column, place)
            return column
        }
        expectUnique(columns.map { "\($0.sheet).\($0.id)" }, at: places.map { $0["id"] })
        return columns
    }
}
