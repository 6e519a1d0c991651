import TextFormats

extension PlanDefinition {
    /// The definition as a JSON document (schemas/plan.schema.json), which reads back as an equal definition.
    package var json: String { JSONWriter.document { write(to: &$0) } }

    package var jsonBytes: [UInt8] { Array(json.utf8) }

    /// Writes the definition's members into the current object of `json`.
    package func write(to json: inout JSONWriter) {
        json.member("schema", Self.schemaName)
        json.member("version", Self.schemaVersion)
        json.member("id", id)
        json.member("municipality", municipality)
        json.member("title", title)
        json.member("revision", revision)
        json.member("language", language.rawValue)
        if periods.isEmpty {
            json.array("years", years)
        } else {
            json.array("years", of: years) { json, year in
                json.member("year", year)
                if let label = periods[year] { json.member("label", label) }
            }
        }
        json.member("deadline", deadline.description)
        json.object("contact") { json in
            json.member("name", contact.name)
            json.member("email", contact.email)
            json.member("phone", contact.phone)
        }
        json.array("scale", of: scale, Self.write)
        json.array("importance", of: importance, Self.write)
        writeLists(to: &json)
        if !references.isEmpty {
            json.object("references") { json in
                for citation in Citation.allCases {
                    if let text = references[citation] { json.member(citation.rawValue, text) }
                }
            }
        }
        if !currency.isEmpty { json.member("currency", currency) }
        if !decidingBody.isEmpty { json.member("decidingBody", decidingBody) }
        json.object("thresholds") { thresholds.write(to: &$0) }
        json.object("form") { form.write(to: &$0) }
        json.object("severities") { json in
            for (code, severity) in severities.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                json.member(code.rawValue, severity.rawValue)
            }
        }
        json.member("gapChart", gapChart.rawValue)
        if readyToSend { json.member("readyToSend", true) }
    }

    private func writeLists(to json: inout JSONWriter) {
        json.array("serviceAreas", of: serviceAreas) { Self.write($1.id, $1.name, to: &$0) }
        json.array("units", of: units) { json, unit in
            Self.write(unit.id, unit.name, to: &json)
            json.member("serviceArea", unit.serviceArea.text)
            json.array("subjectAreas", unit.subjectAreas.map(\.text))
            json.member("diagram", unit.diagram)
            if !unit.email.isEmpty { json.member("email", unit.email) }
            if !unit.forms.isEmpty {
                json.array("forms", of: unit.forms) { json, form in
                    Self.write(form.id, form.name, to: &json)
                    if !form.email.isEmpty { json.member("email", form.email) }
                    if form.decidesLevels { json.member("decidesLevels", true) }
                    if !form.subjectAreas.isEmpty {
                        json.array("subjectAreas", form.subjectAreas.map(\.text))
                    }
                }
            }
        }
        json.array("sections", of: sections) { json, section in
            json.member("name", section.name)
            json.array("units", section.units.map(\.text))
        }
        json.array("subjectAreas", of: subjectAreas) { json, area in
            Self.write(area.id, area.name, to: &json)
            json.member("description", area.description)
            if area.isCrossCutting { json.member("crossCutting", true) }
        }
        json.array("positions", of: positions) { Self.write($1.id, $1.name, to: &$0) }
        json.array("strategies", of: strategies) { json, strategy in
            Self.write(strategy.id, strategy.name, to: &json)
            json.member("category", strategy.category.text)
            json.array("aliases", strategy.aliases)
        }
        if strategyCategories != StrategyCategory.standard {
            json.array("strategyCategories", of: strategyCategories) { json, category in
                Self.write(category.id, category.name(language.texts), to: &json)
                json.member("role", category.role.rawValue)
            }
        }
        if statuses != MeasureStatus.standard {
            json.array("statuses", of: statuses) { json, status in
                Self.write(status.id, status.name(language.texts), to: &json)
                json.member("role", status.role.rawValue)
                if !status.aliases.isEmpty { json.array("aliases", status.aliases) }
            }
        }
    }

    private static func write<Owner>(_ id: Identifier<Owner>, _ name: String, to json: inout JSONWriter) {
        json.member("id", id.text)
        json.member("name", name)
    }

    private static func write(_ json: inout JSONWriter, _ level: Level) {
        json.member("level", level.level)
        json.member("label", level.label)
        if !level.description.isEmpty { json.member("description", level.description) }
    }
}

extension Thresholds {
    fileprivate func write(to json: inout JSONWriter) {
        for (name, field, _) in Self.fields {
            switch field {
            case .count(let path, _):
                if path != \.boundMonths || boundMonths != Thresholds().boundMonths {
                    json.member(name, self[keyPath: path])
                }
            case .ofScale(let path, _): if let number = self[keyPath: path] { json.member(name, number) }
            case .decimal(let path): json.member(name, self[keyPath: path].description)
            }
        }
    }
}

extension FormOptions {
    fileprivate func write(to json: inout JSONWriter) {
        json.object("headers") { json in
            for (column, header) in headers.sorted(by: { $0.key < $1.key }) { json.member(column, header) }
        }
        json.object("aliases") { json in
            for (column, names) in aliases.sorted(by: { $0.key < $1.key }) { json.array(column, names) }
        }
        if !areaNoun.isEmpty { json.member("areaNoun", areaNoun) }
        json.array("columns", of: columns) { json, column in
            json.member("sheet", column.sheet.rawValue)
            json.member("id", column.id)
            json.member("type", column.kind.rawValue)
            json.member("header", column.header)
            json.member("help", column.help)
            if !column.choices.isEmpty { json.array("choices", column.choices) }
            json.member("width", column.width)
            if column.isRequired { json.member("required", true) }
            if let low = column.low { json.member("low", low.description) }
            if let high = column.high { json.member("high", high.description) }
            if column.repeatsYears { json.member("repeats", "years") }
            if column.council != .none { json.member("council", column.council.rawValue) }
            if column.countsPersons { json.member("persons", true) }
        }
        if let levels { json.member("levels", levels.rawValue) }
        if recruitment != .persons { json.member("recruitment", recruitment.rawValue) }
        if approval != .none { json.member("approval", approval.rawValue) }
        if returnsFor != .errors { json.member("returnsFor", returnsFor.rawValue) }
        if !sheets.isEmpty {
            json.object("sheets") { json in
                for id in FormSheetID.allCases {
                    guard let options = sheets[id] else { continue }
                    json.object(id.rawValue) { json in
                        if !options.isUsed { json.member("use", false) }
                        if !options.name.isEmpty { json.member("name", options.name) }
                    }
                }
            }
        }
        if repeatsCost { json.object("cost") { $0.member("repeats", "years") } }
        if !hide.isEmpty { json.array("hide", hide) }
        if !withhold.isEmpty { json.array("withhold", withhold) }
    }
}
