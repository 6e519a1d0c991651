import TextFormats
import Wording

/// Reads the plan's own terms: strategy categories, statuses, years and citations.
extension DefinitionReader {
    mutating func categories(_ node: JSONNode, _ language: Language) -> [StrategyCategory] {
        let categories: [StrategyCategory] = named(node, ["role"], mayBeEmpty: true) { reader, node, id, name in
            StrategyCategory(
                id: id, name: StrategyCategory.name(name, of: id, in: language),
                role: reader.word(node["role"]) ?? .develop)
        }
        return categories.isEmpty ? StrategyCategory.standard : categories
    }

    mutating func statuses(_ node: JSONNode, _ language: Language) -> [MeasureStatus] {
        let statuses: [MeasureStatus] = named(node, ["role", "aliases"], mayBeEmpty: true) { reader, node, id, name in
            MeasureStatus(
                id: id, name: MeasureStatus.name(name, of: id, in: language),
                role: reader.word(node["role"]) ?? .planned, aliases: reader.names(node["aliases"]))
        }
        return statuses.isEmpty ? MeasureStatus.standard : statuses
    }

    /// Reads a list of elements with unique ids and names. `members` are their other members.
    mutating func named<Owner, Element>(
        _ node: JSONNode, _ members: Set<String> = [], mayBeEmpty: Bool = false,
        _ element: (inout DefinitionReader, JSONNode, Identifier<Owner>, String) -> Element
    ) -> [Element] {
        let nodes = list(node, mayBeEmpty: mayBeEmpty)
        let members = members.union(["id", "name"])
        var identities: [(id: String, name: String)] = []
        let elements = nodes.map { node in
            expectMembers(members, of: node)
            let (id, name): (Identifier<Owner>, String) = (identifier(node["id"]), text(node["name"]))
            identities.append((id.text, name))
            return element(&self, node, id, name)
        }
        expectUnique(identities, at: nodes)
        return elements
    }

    mutating func names(_ node: JSONNode) -> [String] { list(node, mayBeEmpty: true).map { text($0) } }

    mutating func references(_ node: JSONNode) -> [Citation: String] {
        guard node.value != nil else { return [:] }
        expectMembers(Set(Citation.allCases.map(\.rawValue)), of: node)
        let texts = Citation.allCases.map { ($0, shortText(node[$0.rawValue])) }
        return Dictionary(first: texts.filter { !$0.1.isEmpty })
    }

    /// Reads a text on one line, which may be empty.
    mutating func shortText(_ node: JSONNode) -> String { optionalText(node).onOneLine }

    /// Reads the years of the recruitment table: each is a year, or a year with a label.
    mutating func years(_ node: JSONNode, mayBeEmpty: Bool) -> [(year: Int, label: String?)] {
        let nodes = list(node, mayBeEmpty: mayBeEmpty)
        let years = nodes.map { node -> (year: Int, label: String?) in
            guard case .object? = node.value else { return (whole(node, in: 1900...2999), nil) }
            expectMembers(["year", "label"], of: node)
            let label = node["label"].hasValue ? shortText(node["label"]) : ""
            if label.contains(where: { ",;={}".contains($0) }) { report(.planPeriodName, at: node["label"]) }
            return (whole(node["year"], in: 1900...2999), label.isEmpty ? nil : label)
        }
        if zip(years, years.dropFirst()).contains(where: { $0.year >= $1.year }) {
            report(.planYearsNotRising, at: node)
        }
        let labelled = zip(years, nodes).filter { $0.0.label != nil }
        let names = Set(years.filter { $0.label == nil }.map { "\($0.year)" })
        for (year, node) in labelled where names.contains(year.label ?? "") {
            report(.planTwice, at: node["label"], ["value": year.label ?? ""])
        }
        expectUnique(labelled.map { $0.0.label ?? "" }, at: labelled.map { $0.1["label"] })
        return years
    }
}
