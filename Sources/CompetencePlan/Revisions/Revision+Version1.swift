import TextFormats
import Wording

extension DefinitionReader {
    /// The plan behind a document of version 1, which held no more of it than its years, its scale and the names in its
    /// answers: enough to compare with and to carry on, not to make forms from.
    mutating func planOfVersion1(_ place: JSONPlace) -> PlanDefinition {
        var names = NamesInAnswers()
        let units = list(place["units"], mayBeEmpty: true)
        for unit in units { names.collect(unit.value ?? .null) }
        return PlanDefinition(
            id: optionalText(place["plan"]), municipality: text(place["municipality"]), title: text(place["title"]),
            revision: whole(place["revision"], in: 1900...2999), language: .nb,
            years: list(place["years"]).map { whole($0, in: 1900...2999) }, deadline: .epoch,
            contact: Contact(name: "", email: "", phone: ""), scale: levels(place["scale"], atLeast: 2, from: 0),
            importance: levels(place["importance"], atLeast: 1, from: 1), serviceAreas: [],
            units: units.map { unit in
                Unit(
                    id: identifier(unit["id"]), name: text(unit["name"]), serviceArea: Identifier(""),
                    subjectAreas: Self.subjectAreas(of: unit.value ?? .null), diagram: nil)
            },
            sections: [], subjectAreas: names.areas.map { SubjectArea(id: $0, name: $1, description: "") },
            positions: names.positions.map { Position(id: $0, name: $1) },
            strategies: names.strategies.map { Strategy(id: $0, name: $1, category: .internal, aliases: []) },
            thresholds: Thresholds(), form: FormOptions(), severities: [:])
    }

    private static func subjectAreas(of unit: JSONValue) -> [Identifier<SubjectArea>] {
        var seen: Set<String> = []
        return (unit["gap"].elements + unit["staffing"].elements).compactMap { row in
            row["subjectArea"]["id"].string.flatMap { seen.insert($0).inserted ? Identifier($0) : nil }
        }
    }
}

/// What the things in a document's answers are called, each once, as they come.
private struct NamesInAnswers {
    private(set) var areas: [(Identifier<SubjectArea>, String)] = []
    private(set) var positions: [(Identifier<Position>, String)] = []
    private(set) var strategies: [(Identifier<Strategy>, String)] = []
    private var seen: Set<String> = []

    mutating func collect(_ unit: JSONValue) {
        for row in unit["gap"].elements + unit["staffing"].elements + unit["measures"].elements {
            add(row["subjectArea"], to: \.areas)
            for strategy in row["strategies"].elements { add(strategy, to: \.strategies) }
        }
        for row in unit["recruitment"].elements { add(row["position"], to: \.positions) }
    }

    private mutating func add<Owner>(
        _ choice: JSONValue, to list: WritableKeyPath<Self, [(Identifier<Owner>, String)]>
    ) {
        guard let id = choice["id"].string, seen.insert("\(Owner.self) \(id)").inserted else { return }
        self[keyPath: list].append((Identifier(id), choice["name"].string ?? id))
    }
}
