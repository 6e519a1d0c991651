import TextFormats
import Wording

/// Reads what a plan calls things: kinds of strategy, statuses, years, and what is cited.
extension DefinitionReader {
    mutating func categories(_ node: JSONNode, _ language: Language) -> [StrategyCategory] {
        standardList(node, language, ["id", "name", "role"]) { reader, node, id, role in
            StrategyCategory(
                id: id, name: StrategyCategory.name(reader.text(node["name"]), of: id, in: language),
                role: role ?? .develop)
        }
    }

    mutating func statuses(_ node: JSONNode, _ language: Language) -> [MeasureStatus] {
        standardList(node, language, ["id", "name", "role", "aliases"]) { reader, node, id, role in
            MeasureStatus(
                id: id, name: MeasureStatus.name(reader.text(node["name"]), of: id, in: language),
                role: role ?? .planned,
                aliases: reader.list(node["aliases"], mayBeEmpty: true).map { reader.text($0).onOneLine })
        }
    }

    /// A list that the program has one of for plans without it.
    private mutating func standardList<Element: StandardListed>(
        _ node: JSONNode, _ language: Language, _ members: Set<String>,
        _ element: (inout DefinitionReader, JSONNode, Identifier<Element>, Element.Role?) -> Element
    ) -> [Element] {
        let nodes = list(node, mayBeEmpty: true)
        guard !nodes.isEmpty else { return Element.standard }
        let elements = nodes.map { node in
            expectMembers(members, of: node)
            let role: Element.Role? = word(node["role"])
            return element(&self, node, identifier(node["id"]), role)
        }
        expectUnique(elements.map { ($0.id.text, $0.name(language.texts)) }, at: nodes)
        return elements
    }

    mutating func references(_ node: JSONNode) -> [Citation: String] {
        guard node.value != nil else { return [:] }
        expectMembers(Set(Citation.allCases.map(\.rawValue)), of: node)
        let texts = Citation.allCases.map { ($0, shortText(node[$0.rawValue])) }
        return Dictionary(first: texts.filter { !$0.1.isEmpty })
    }

    /// A text on one line, or none.
    mutating func shortText(_ node: JSONNode) -> String { optionalText(node).onOneLine }

    /// The years of the recruitment table: each a year, or a year with what it is called.
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
