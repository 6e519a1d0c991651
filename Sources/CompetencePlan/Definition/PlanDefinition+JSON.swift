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
            "severities", "gapChart", "readyToSend",
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
        let scale = levels(place["scale"], atLeast: 2, from: 0, mayBeEmpty: !form.uses(.gap))
        if form.levels == .labels {
            let places = list(place["scale"], mayBeEmpty: true).map { $0["label"] }
            expectUnique(scale.map { NormalisedText.of($0.label) }, at: places)
        }
        let language = language(place["language"])
        let categories = categories(place["strategyCategories"], language)
        return PlanDefinition(
            id: planIdentifier(place["id"]), municipality: text(place["municipality"]), title: text(place["title"]),
            revision: whole(place["revision"], in: 1900...2999), language: language,
            years: years(place["years"], mayBeEmpty: !form.uses(.recruitment)), deadline: day(place["deadline"]),
            contact: contact(place["contact"]),
            scale: scale,
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
            severities: severities(place["severities"]), gapChart: gapChart(place["gapChart"]),
            readyToSend: trueOrFalse(place["readyToSend"]) ?? false)
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
            expectMembers(["id", "name", "email", "serviceArea", "subjectAreas", "diagram", "forms"], of: place)
            let areas = list(place["subjectAreas"], mayBeEmpty: true)
            expectUnique(areas.map { optionalText($0) }, at: areas)
            return Unit(
                id: identifier(place["id"]), name: text(place["name"]),
                serviceArea: reference(place["serviceArea"], among: serviceAreas),
                subjectAreas: areas.map { reference($0, among: subjectAreas) },
                diagram: diagram(place["diagram"]), email: optionalText(place["email"]), forms: forms(place["forms"]))
        }
        expectUnique(units.map { ($0.id.text, $0.name) }, at: places)
        expectUnique(units.map { $0.diagram.map(String.init) ?? "" }, at: places.map { $0["diagram"] })
        return units
    }

    private mutating func forms(_ place: JSONPlace) -> [Unit.Form] {
        let places = list(place, mayBeEmpty: true)
        let forms = places.map { place in
            expectMembers(["id", "name", "email", "decidesLevels"], of: place)
            return Unit.Form(
                id: identifier(place["id"]), name: text(place["name"]).onOneLine, email: optionalText(place["email"]),
                decidesLevels: trueOrFalse(place["decidesLevels"]) ?? false)
        }
        expectUnique(forms.map { ($0.id.text, $0.name) }, at: places)
        let deciding = places.indices.filter { forms[$0].decidesLevels }
        for number in deciding.dropFirst() {
            let names = ["value": forms[number].name, "other": forms[deciding[0]].name]
            report(.planTwoDecidingForms, at: places[number]["decidesLevels"], names)
        }
        return forms
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

    private mutating func thresholds(_ place: JSONPlace) -> Thresholds {
        var thresholds = Thresholds()
        guard place.value != nil else { return thresholds }
        let members: Set<String> = [
            "privacy", "vulnerableFTE", "vulnerableHeadcount", "vulnerableMeanPosition", "vulnerableDepartureShare",
            "largeWeightedGap", "changePersons", "changeShare", "changeLevels",
            "boundMonths",
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
        thresholds.boundMonths = optionalWhole(place["boundMonths"], in: 1...600, default: thresholds.boundMonths)
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
}
