import TextFormats

/// A node of a JSON document, with its value.
struct JSONNode {
    let value: JSONValue?
    private let path: Path

    /// The way from the document to the node, as its last step after that to the node above: few nodes are asked for
    /// it, and a list for each took a third of the reading.
    private indirect enum Path {
        case steps([String])
        case member(String, of: Path)
        case element(Int, of: Path)

        var steps: [String] {
            switch self {
            case .steps(let steps): steps
            case .member(let name, let above): above.steps + [name]
            case .element(let index, let above): above.steps + ["\(index)"]
            }
        }
    }

    init(_ value: JSONValue?, at path: [String] = []) { self.init(value, .steps(path)) }

    private init(_ value: JSONValue?, _ path: Path) { (self.value, self.path) = (value, path) }

    var pointer: String { JSONValue.pointer(to: path.steps) }

    /// The member `name` of an object; without a value if this is no object or lacks the member.
    subscript(_ name: String) -> JSONNode {
        let member: JSONValue? = if case .object(let members)? = value { members[name] } else { nil }
        return JSONNode(member, .member(name, of: path))
    }

    /// The elements of an array; nil if this is not an array.
    var elements: [JSONNode]? {
        guard case .array(let values)? = value else { return nil }
        return values.enumerated().map { JSONNode($1, .element($0, of: path)) }
    }

    /// Whether it has a value other than null.
    var hasValue: Bool { value != nil && value != .null }
}
