import TextFormats

/// The years of the recruitment table, with what people call them.
extension DefinitionReader {
    /// Each a year, or a year with what it is called.
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
