import TextFormats
import Wording

extension PlanDefinition {
    /// The name and version of the format, as written in the document.
    package static let schemaName = "kompetanseplan-plan"
    package static let schemaVersion = 1

    /// Reads a plan definition from JSON (schemas/plan.schema.json), or throws all problems found.
    package init(json bytes: [UInt8]) throws(PlanError) {
        let (definition, problems) = Self.reading(try Self.document(json: bytes))
        guard problems.isEmpty else { throw PlanError(problems: problems) }
        self = definition
    }

    /// Parses a file as JSON.
    package static func document(json bytes: [UInt8]) throws(PlanError) -> JSONValue {
        do {
            return try JSONValue(parsing: bytes)
        } catch {
            throw PlanError(problems: [PlanProblem(error)])
        }
    }

    /// The definition in a document, with all problems found; invalid values are replaced by harmless ones.
    package static func reading(_ document: JSONValue) -> (plan: PlanDefinition, problems: [PlanProblem]) {
        var reader = DefinitionReader()
        let definition = reader.plan(JSONNode(document))
        return (definition, reader.problems)
    }
}

extension DefinitionReader {
    mutating func plan(_ node: JSONNode) -> PlanDefinition {
        let members: Set<String> = [
            "schema", "version", "id", "municipality", "title", "revision", "language", "years", "deadline", "contact",
            "scale", "importance", "serviceAreas", "units", "sections", "subjectAreas", "positions", "strategies",
            "strategyCategories", "statuses", "references", "currency", "decidingBody", "thresholds", "form",
            "severities", "gapChart", "readyToSend",
        ]
        expectMembers(members, of: node)
        if optionalText(node["schema"]) != PlanDefinition.schemaName {
            report(.planWrongSchema, at: node["schema"], ["expected": PlanDefinition.schemaName])
        }
        _ = whole(node["version"], in: PlanDefinition.schemaVersion...PlanDefinition.schemaVersion)
        // Lists may be empty if no sheet in use needs them.
        let form = form(node["form"])
        let serviceAreas: [ServiceArea] = named(node["serviceAreas"]) { ServiceArea(id: $2, name: $3) }
        let subjectAreas = subjectAreas(
            node["subjectAreas"], mayBeEmpty: !form.uses(.gap) && !form.uses(.staffing))
        let units = units(
            node["units"], serviceAreas: Set(serviceAreas.map(\.id)), subjectAreas: Set(subjectAreas.map(\.id)))
        let language = word(node["language"], unknown: .planUnknownLanguage) ?? Language.nb
        let scale = levels(
            node["scale"], atLeast: 2, from: 0, else: form.uses(.gap) ? Level.standardScale(language) : [])
        if form.levels == .labels {
            let nodes = list(node["scale"], mayBeEmpty: true).map { $0["label"] }
            expectUnique(scale.map { NormalisedText.of($0.label) }, at: nodes)
        }
        let categories = categories(node["strategyCategories"], language)
        let years = years(node["years"], mayBeEmpty: !form.uses(.recruitment))
        let id: Identifier<PlanDefinition> = identifier(node["id"])
        return PlanDefinition(
            id: id.text, municipality: text(node["municipality"]), title: text(node["title"]),
            revision: whole(node["revision"], in: 1900...2999), language: language,
            years: years.map(\.year),
            periods: Dictionary(first: years.compactMap { year in year.label.map { (year.year, $0) } }),
            deadline: day(node["deadline"]),
            contact: contact(node["contact"]),
            scale: scale,
            importance: levels(
                node["importance"], atLeast: 1, from: 1,
                else: form.uses(.gap) && !form.hides("gap.importance") ? Level.standardImportance(language) : []),
            serviceAreas: serviceAreas, units: units,
            sections: sections(node["sections"], units: units.map(\.id)), subjectAreas: subjectAreas,
            positions: named(node["positions"], mayBeEmpty: !form.uses(.recruitment)) { Position(id: $2, name: $3) },
            strategies: strategies(
                node["strategies"], categories: categories,
                mayBeEmpty: !form.uses(.measures) || form.hides("measures.strategy")), strategyCategories: categories,
            statuses: statuses(node["statuses"], language),
            references: references(node["references"]), currency: shortText(node["currency"]),
            decidingBody: shortText(node["decidingBody"]), thresholds: thresholds(node["thresholds"]),
            form: form,
            severities: severities(node["severities"]), gapChart: gapChart(node["gapChart"]),
            readyToSend: trueOrFalse(node["readyToSend"]) ?? false)
    }

    private mutating func gapChart(_ node: JSONNode) -> GapChart {
        node.value == nil ? .bars : word(node, unknown: .planUnknownChart) ?? .bars
    }

    private mutating func contact(_ node: JSONNode) -> Contact {
        expectMembers(["name", "email", "phone"], of: node)
        return Contact(
            name: text(node["name"]), email: optionalText(node["email"]), phone: optionalText(node["phone"]))
    }

    /// Reads levels. `standard` are the default ones; if empty, the list may be empty too.
    mutating func levels(
        _ node: JSONNode, atLeast count: Int, from lowest: Int, else standard: [Level]
    ) -> [Level] {
        if node.value == nil { return standard }
        let nodes = list(node, mayBeEmpty: standard.isEmpty)
        let levels = nodes.map { node in
            expectMembers(["level", "label", "description"], of: node)
            return Level(
                level: whole(node["level"], in: lowest...99), label: text(node["label"]),
                description: optionalText(node["description"]))
        }
        for (number, (before, level)) in zip(levels, levels.dropFirst()).enumerated()
        where before.level + 1 != level.level {
            let expected = before.level + 1
            let key: TextKey = level.level > expected ? .planLevelMissing : .planLevelsNotRising
            report(key, at: nodes[number + 1]["level"], ["value": "\(level.level)", "expected": "\(expected)"])
            break
        }
        if !levels.isEmpty, levels.count < count { report(.planTooFewLevels, at: node, ["count": "\(count)"]) }
        return levels
    }

    private mutating func subjectAreas(_ node: JSONNode, mayBeEmpty: Bool) -> [SubjectArea] {
        named(node, ["description", "crossCutting"], mayBeEmpty: mayBeEmpty) { reader, node, id, name in
            SubjectArea(
                id: id, name: name, description: reader.optionalText(node["description"]),
                isCrossCutting: reader.trueOrFalse(node["crossCutting"]) ?? false)
        }
    }

    private mutating func units(
        _ node: JSONNode, serviceAreas: Set<Identifier<ServiceArea>>, subjectAreas: Set<Identifier<SubjectArea>>
    ) -> [Unit] {
        let members: Set<String> = ["email", "serviceArea", "subjectAreas", "diagram", "forms"]
        let units: [Unit] = named(node, members) { reader, node, id, name in
            let areas = reader.references(node["subjectAreas"], among: subjectAreas)
            return Unit(
                id: id, name: name, serviceArea: reader.reference(node["serviceArea"], among: serviceAreas),
                subjectAreas: areas, diagram: reader.diagram(node["diagram"]),
                email: reader.optionalText(node["email"]), forms: reader.forms(node["forms"], of: Set(areas)))
        }
        let diagrams = (node.elements ?? []).map { $0["diagram"] }
        expectUnique(units.map { $0.diagram.map(String.init) ?? "" }, at: diagrams, else: .planDiagramTwice)
        return units
    }

    /// Reads references to elements of another list, each at most once.
    private mutating func references<Owner>(
        _ node: JSONNode, among known: Set<Identifier<Owner>>, else key: TextKey = .planUnknownReference
    ) -> [Identifier<Owner>] {
        let nodes = list(node, mayBeEmpty: true)
        expectUnique(nodes.map { optionalText($0) }, at: nodes)
        return nodes.map { reference($0, among: known, else: key) }
    }

    private mutating func forms(_ node: JSONNode, of areas: Set<Identifier<SubjectArea>>) -> [Unit.Form] {
        let members: Set<String> = ["email", "decidesLevels", "subjectAreas"]
        let forms: [Unit.Form] = named(node, members, mayBeEmpty: true) { reader, node, id, name in
            Unit.Form(
                id: id, name: name, email: reader.optionalText(node["email"]),
                decidesLevels: reader.trueOrFalse(node["decidesLevels"]) ?? false,
                subjectAreas: reader.references(node["subjectAreas"], among: areas, else: .planFormOtherArea))
        }
        let nodes = node.elements ?? []
        let deciding = forms.indices.filter { forms[$0].decidesLevels }
        for number in deciding.dropFirst() {
            let names = ["value": forms[number].name, "other": forms[deciding[0]].name]
            report(.planTwoDecidingForms, at: nodes[number]["decidesLevels"], names)
        }
        return forms
    }

    /// Nil also if it is invalid: a replacement could be another unit's number.
    private mutating func diagram(_ node: JSONNode) -> Int? {
        guard node.value != nil, node.value != .null else { return nil }
        let before = problems.count
        let number = whole(node, in: 1...9_999)
        return problems.count == before ? number : nil
    }

    private mutating func sections(_ node: JSONNode, units: [Identifier<Unit>]) -> [Section] {
        let nodes = list(node)
        let known = Set(units)
        let sections = nodes.map { node in
            expectMembers(["name", "units"], of: node)
            let members = list(node["units"]).map { reference($0, among: known) }
            return Section(name: text(node["name"]), units: members)
        }
        expectUnique(sections.map(\.name), at: nodes.map { $0["name"] })
        let memberNodes = nodes.flatMap { list($0["units"], mayBeEmpty: true) }
        expectUnique(sections.flatMap { $0.units.map(\.text) }, at: memberNodes)
        let covered = Set(sections.flatMap(\.units))
        for unit in units where !covered.contains(unit) {
            report(.planUnitWithoutSection, at: node, ["value": unit.text])
        }
        return sections
    }

    private mutating func strategies(
        _ node: JSONNode, categories: [StrategyCategory], mayBeEmpty: Bool
    ) -> [Strategy] {
        named(node, ["category", "aliases"], mayBeEmpty: mayBeEmpty) { reader, node, id, name in
            let category = Identifier<StrategyCategory>(reader.text(node["category"]))
            if !category.text.isEmpty, !categories.contains(where: { $0.id == category }) {
                let known = categories.map(\.id.text).joined(separator: ", ")
                reader.report(.planUnknownCategory, at: node["category"], ["value": category.text, "known": known])
            }
            return Strategy(id: id, name: name, category: category, aliases: reader.names(node["aliases"]))
        }
    }

    private mutating func thresholds(_ node: JSONNode) -> Thresholds {
        var thresholds = Thresholds()
        guard node.value != nil else { return thresholds }
        expectMembers(Set(Thresholds.fields.map(\.name)), of: node)
        for (name, field, _) in Thresholds.fields {
            let node = node[name]
            switch field {
            case .count(let path, let range):
                thresholds[keyPath: path] = optionalWhole(node, in: range, default: thresholds[keyPath: path])
            case .ofScale(let path, let range):
                thresholds[keyPath: path] = node.value == nil ? nil : whole(node, in: range)
            case .decimal(let path):
                thresholds[keyPath: path] = decimal(node, default: thresholds[keyPath: path])
            }
        }
        return thresholds
    }

    private mutating func severities(_ node: JSONNode) -> [FindingCode: Severity] {
        var severities: [FindingCode: Severity] = [:]
        guard node.value != nil else { return severities }
        expectMembers(Set(FindingCode.allCases.map(\.rawValue)), of: node)
        guard case .object(let members)? = node.value else { return severities }
        for name in members.keys.sorted() {
            let word = text(node[name])
            let severity = Severity(rawValue: word).flatMap { Severity.ofRules.contains($0) ? $0 : nil }
            if !word.isEmpty, severity == nil {
                let known = Severity.ofRules.map(\.rawValue).joined(separator: ", ")
                report(.planUnknownSeverity, at: node[name], ["value": word, "known": known])
            }
            if let code = FindingCode(rawValue: name) { severities[code] = severity }
        }
        return severities
    }
}
