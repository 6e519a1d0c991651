import TextFormats
import Wording

extension PlanDefinition {
    /// The name and version of the format, as the document states them.
    package static let schemaName = "kompetanseplan-plan"
    package static let schemaVersion = 1

    /// Reads a plan definition from JSON (schemas/plan.schema.json), or throws everything that is wrong with it.
    package init(json bytes: [UInt8]) throws(PlanError) {
        let (definition, problems) = Self.reading(try Self.document(json: bytes))
        guard problems.isEmpty else { throw PlanError(problems: problems) }
        self = definition
    }

    /// The document that a file holds.
    package static func document(json bytes: [UInt8]) throws(PlanError) -> JSONValue {
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw PlanError(problems: [PlanProblem(error)])
        }
    }

    /// What a document defines, and everything that is wrong with it: harmless stand-ins are where it is wrong.
    package static func reading(_ document: JSONValue) -> (plan: PlanDefinition, problems: [PlanProblem]) {
        var reader = DefinitionReader()
        let definition = reader.plan(JSONPlace(document))
        return (definition, reader.problems)
    }
}

extension DefinitionReader {
    mutating func plan(_ place: JSONPlace) -> PlanDefinition {
        let members: Set<String> = [
            "schema", "version", "id", "municipality", "title", "revision", "language", "years", "deadline", "contact",
            "scale", "importance", "serviceAreas", "units", "sections", "subjectAreas", "positions", "strategies",
            "strategyCategories", "statuses", "references", "currency", "decidingBody", "thresholds", "form",
            "severities", "gapChart",
        ]
        expectMembers(members, of: place)
        if text(place["schema"]) != PlanDefinition.schemaName {
            report(.planWrongSchema, at: place["schema"], ["expected": PlanDefinition.schemaName])
        }
        _ = whole(place["version"], in: PlanDefinition.schemaVersion...PlanDefinition.schemaVersion)
        // Lists that no sheet in use needs may be empty.
        let form = form(place["form"])
        let serviceAreas = serviceAreas(place["serviceAreas"])
        let subjectAreas = subjectAreas(
            place["subjectAreas"], mayBeEmpty: !form.uses(.gap) && !form.uses(.staffing))
        let units = units(
            place["units"], serviceAreas: Set(serviceAreas.map(\.id)), subjectAreas: Set(subjectAreas.map(\.id)))
        let language = language(place["language"])
        let categories = categories(place["strategyCategories"], language)
        return PlanDefinition(
            id: planIdentifier(place["id"]), municipality: text(place["municipality"]), title: text(place["title"]),
            revision: whole(place["revision"], in: 1900...2999), language: language,
            years: years(place["years"], mayBeEmpty: !form.uses(.recruitment)), deadline: day(place["deadline"]),
            contact: contact(place["contact"]),
            scale: levels(place["scale"], atLeast: 2, from: 0, mayBeEmpty: !form.uses(.gap)),
            importance: levels(
                place["importance"], atLeast: 1, from: 1,
                mayBeEmpty: !form.uses(.gap) || form.hides("gap.importance")),
            serviceAreas: serviceAreas, units: units,
            sections: sections(place["sections"], units: units.map(\.id)), subjectAreas: subjectAreas,
            positions: positions(place["positions"], mayBeEmpty: !form.uses(.recruitment)),
            strategies: strategies(
                place["strategies"], categories: categories,
                mayBeEmpty: !form.uses(.measures) || form.hides("measures.strategy")), strategyCategories: categories,
            statuses: statuses(place["statuses"], language),
            references: references(place["references"]), currency: shortText(place["currency"]),
            decidingBody: shortText(place["decidingBody"]), thresholds: thresholds(place["thresholds"]),
            form: form,
            severities: severities(place["severities"]), gapChart: gapChart(place["gapChart"]))
    }

    private mutating func planIdentifier(_ place: JSONPlace) -> String {
        let id: Identifier<PlanDefinition> = identifier(place)
        return id.text
    }

    private mutating func gapChart(_ place: JSONPlace) -> GapChart {
        guard place.value != nil else { return .bars }
        let word = text(place)
        if let chart = GapChart(rawValue: word) { return chart }
        let known = GapChart.allCases.map(\.rawValue).joined(separator: ", ")
        if !word.isEmpty { report(.planUnknownChart, at: place, ["value": word, "known": known]) }
        return .bars
    }

    private mutating func language(_ place: JSONPlace) -> Language {
        let code = text(place)
        if let language = Language(rawValue: code) { return language }
        let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
        if !code.isEmpty { report(.planUnknownLanguage, at: place, ["value": code, "known": known]) }
        return .nb
    }

    private mutating func years(_ place: JSONPlace, mayBeEmpty: Bool) -> [Int] {
        let years = list(place, mayBeEmpty: mayBeEmpty).map { whole($0, in: 1900...2999) }
        if zip(years, years.dropFirst()).contains(where: { $0 >= $1 }) { report(.planYearsNotRising, at: place) }
        return years
    }

    private mutating func contact(_ place: JSONPlace) -> Contact {
        expectMembers(["name", "email", "phone"], of: place)
        return Contact(
            name: text(place["name"]), email: optionalText(place["email"]), phone: optionalText(place["phone"]))
    }

    mutating func levels(
        _ place: JSONPlace, atLeast count: Int, from lowest: Int, mayBeEmpty: Bool = false
    ) -> [Level] {
        let places = list(place, mayBeEmpty: mayBeEmpty)
        let levels = places.map { place in
            expectMembers(["level", "label"], of: place)
            return Level(level: whole(place["level"], in: lowest...99), label: text(place["label"]))
        }
        for (number, (before, level)) in zip(levels, levels.dropFirst()).enumerated()
        where before.level + 1 != level.level {
            let expected = before.level + 1
            let key: TextKey = level.level > expected ? .planLevelMissing : .planLevelsNotRising
            report(key, at: places[number + 1]["level"], ["value": "\(level.level)", "expected": "\(expected)"])
            break
        }
        if !levels.isEmpty, levels.count < count { report(.planTooFewLevels, at: place, ["count": "\(count)"]) }
        return levels
    }

    private mutating func serviceAreas(_ place: JSONPlace) -> [ServiceArea] {
        let places = list(place)
        let areas = places.map { place in
            expectMembers(["id", "name"], of: place)
            return ServiceArea(id: identifier(place["id"]), name: text(place["name"]))
        }
        expectUnique(areas.map { ($0.id.text, $0.name) }, at: places)
        return areas
    }

    private mutating func subjectAreas(_ place: JSONPlace, mayBeEmpty: Bool) -> [SubjectArea] {
        let places = list(place, mayBeEmpty: mayBeEmpty)
        let areas = places.map { place in
            expectMembers(["id", "name", "description", "crossCutting"], of: place)
            return SubjectArea(
                id: identifier(place["id"]), name: text(place["name"]), description: optionalText(place["description"]),
                isCrossCutting: trueOrFalse(place["crossCutting"]) ?? false)
        }
        expectUnique(areas.map { ($0.id.text, $0.name) }, at: places)
        return areas
    }

    private mutating func units(
        _ place: JSONPlace, serviceAreas: Set<Identifier<ServiceArea>>, subjectAreas: Set<Identifier<SubjectArea>>
    ) -> [Unit] {
        let places = list(place)
        let units = places.map { place in
            expectMembers(["id", "name", "email", "serviceArea", "subjectAreas", "diagram"], of: place)
            let areas = list(place["subjectAreas"], mayBeEmpty: true)
            expectUnique(areas.map { optionalText($0) }, at: areas)
            return Unit(
                id: identifier(place["id"]), name: text(place["name"]),
                serviceArea: reference(place["serviceArea"], among: serviceAreas),
                subjectAreas: areas.map { reference($0, among: subjectAreas) },
                diagram: diagram(place["diagram"]), email: optionalText(place["email"]))
        }
        expectUnique(units.map { ($0.id.text, $0.name) }, at: places)
        expectUnique(units.map { $0.diagram.map(String.init) ?? "" }, at: places.map { $0["diagram"] })
        return units
    }

    /// Nil also where it is wrong: a stand-in would be some other unit's number.
    private mutating func diagram(_ place: JSONPlace) -> Int? {
        guard place.value != nil, place.value != .null else { return nil }
        let before = problems.count
        let number = whole(place, in: 1...9_999)
        return problems.count == before ? number : nil
    }

    private mutating func sections(_ place: JSONPlace, units: [Identifier<Unit>]) -> [Section] {
        let places = list(place)
        let known = Set(units)
        let sections = places.map { place in
            expectMembers(["name", "units"], of: place)
            let members = list(place["units"]).map { reference($0, among: known) }
            return Section(name: text(place["name"]), units: members)
        }
        expectUnique(sections.map(\.name), at: places.map { $0["name"] })
        let memberPlaces = places.flatMap { list($0["units"], mayBeEmpty: true) }
        expectUnique(sections.flatMap { $0.units.map(\.text) }, at: memberPlaces)
        let covered = Set(sections.flatMap(\.units))
        for unit in units where !covered.contains(unit) {
            report(.planUnitWithoutSection, at: place, ["value": unit.text])
        }
        return sections
    }

    private mutating func positions(_ place: JSONPlace, mayBeEmpty: Bool) -> [Position] {
        let places = list(place, mayBeEmpty: mayBeEmpty)
        let positions = places.map { place in
            expectMembers(["id", "name"], of: place)
            return Position(id: identifier(place["id"]), name: text(place["name"]))
        }
        expectUnique(positions.map { ($0.id.text, $0.name) }, at: places)
        return positions
    }

    private mutating func strategies(
        _ place: JSONPlace, categories: [StrategyCategory], mayBeEmpty: Bool
    ) -> [Strategy] {
        let places = list(place, mayBeEmpty: mayBeEmpty)
        let strategies = places.map { place in
            expectMembers(["id", "name", "category", "aliases"], of: place)
            let category = Identifier<StrategyCategory>(text(place["category"]))
            if !category.text.isEmpty, !categories.contains(where: { $0.id == category }) {
                let known = categories.map(\.id.text).joined(separator: ", ")
                report(.planUnknownCategory, at: place["category"], ["value": category.text, "known": known])
            }
            return Strategy(
                id: identifier(place["id"]), name: text(place["name"]), category: category,
                aliases: list(place["aliases"], mayBeEmpty: true).map { text($0).onOneLine })
        }
        expectUnique(strategies.map { ($0.id.text, $0.name) }, at: places)
        return strategies
    }

    private mutating func categories(_ place: JSONPlace, _ language: Language) -> [StrategyCategory] {
        standardList(place, language, ["id", "name", "role"]) { reader, place, id, role in
            StrategyCategory(
                id: id, name: StrategyCategory.name(reader.text(place["name"]), of: id, in: language),
                role: role ?? .develop)
        }
    }

    private mutating func statuses(_ place: JSONPlace, _ language: Language) -> [MeasureStatus] {
        standardList(place, language, ["id", "name", "role", "aliases"]) { reader, place, id, role in
            MeasureStatus(
                id: id, name: MeasureStatus.name(reader.text(place["name"]), of: id, in: language),
                role: role ?? .planned,
                aliases: reader.list(place["aliases"], mayBeEmpty: true).map { reader.text($0).onOneLine })
        }
    }

    /// A list that the program has one of for plans without it.
    private mutating func standardList<Element: StandardListed>(
        _ place: JSONPlace, _ language: Language, _ members: Set<String>,
        _ element: (inout DefinitionReader, JSONPlace, Identifier<Element>, Element.Role?) -> Element
    ) -> [Element] {
        let places = list(place, mayBeEmpty: true)
        guard !places.isEmpty else { return Element.standard }
        let elements = places.map { place in
            expectMembers(members, of: place)
            let role = word(place["role"], among: Element.Role.allCases.map(\.rawValue))
            return element(&self, place, identifier(place["id"]), Element.Role(rawValue: role))
        }
        expectUnique(elements.map { ($0.id.text, $0.name(language.texts)) }, at: places)
        return elements
    }

    private mutating func references(_ place: JSONPlace) -> [Citation: String] {
        guard place.value != nil else { return [:] }
        expectMembers(Set(Citation.allCases.map(\.rawValue)), of: place)
        let texts = Citation.allCases.map { ($0, shortText(place[$0.rawValue])) }
        return Dictionary(texts.filter { !$0.1.isEmpty }) { first, _ in first }
    }

    /// A text on one line, or none.
    private mutating func shortText(_ place: JSONPlace) -> String { optionalText(place).onOneLine }

    private mutating func thresholds(_ place: JSONPlace) -> Thresholds {
        var thresholds = Thresholds()
        guard place.value != nil else { return thresholds }
        let members: Set<String> = [
            "privacy", "vulnerableFTE", "vulnerableHeadcount", "vulnerableMeanPosition", "vulnerableDepartureShare",
            "largeWeightedGap", "changePersons", "changeShare", "changeLevels",
        ]
        expectMembers(members, of: place)
        thresholds.privacy = optionalWhole(place["privacy"], in: 1...100, default: thresholds.privacy)
        thresholds.vulnerableFTE = decimal(place["vulnerableFTE"], default: thresholds.vulnerableFTE)
        thresholds.vulnerableHeadcount = optionalWhole(
            place["vulnerableHeadcount"], in: 0...1_000, default: thresholds.vulnerableHeadcount)
        thresholds.vulnerableMeanPosition = decimal(
            place["vulnerableMeanPosition"], default: thresholds.vulnerableMeanPosition)
        thresholds.vulnerableDepartureShare = decimal(
            place["vulnerableDepartureShare"], default: thresholds.vulnerableDepartureShare)
        thresholds.largeWeightedGap = optionalWhole(
            place["largeWeightedGap"], in: 1...9_999, default: thresholds.largeWeightedGap)
        thresholds.changePersons = optionalWhole(
            place["changePersons"], in: 1...9_999, default: thresholds.changePersons)
        thresholds.changeShare = decimal(place["changeShare"], default: thresholds.changeShare)
        thresholds.changeLevels = optionalWhole(place["changeLevels"], in: 1...99, default: thresholds.changeLevels)
        return thresholds
    }

    private mutating func severities(_ place: JSONPlace) -> [FindingCode: Severity] {
        var severities: [FindingCode: Severity] = [:]
        guard place.value != nil else { return severities }
        expectMembers(Set(FindingCode.allCases.map(\.rawValue)), of: place)
        guard case .object(let members)? = place.value else { return severities }
        for name in members.keys.sorted() {
            let word = text(place[name])
            let severity = Severity(rawValue: word).flatMap { Severity.ofRules.contains($0) ? $0 : nil }
            if !word.isEmpty, severity == nil {
                let known = Severity.ofRules.map(\.rawValue).joined(separator: ", ")
                report(.planUnknownSeverity, at: place[name], ["value": word, "known": known])
            }
            if let code = FindingCode(rawValue: name) { severities[code] = severity }
        }
        return severities
    }

    private mutating func form(_ place: JSONPlace) -> FormOptions {
        var options = FormOptions()
        guard place.value != nil else { return options }
        expectMembers(["headers", "aliases", "columns", "approval", "sheets", "hide", "cost"], of: place)
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
