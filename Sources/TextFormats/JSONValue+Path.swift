extension JSONValue {
    /// A path as a JSON pointer (RFC 6901).
    package static func pointer(to path: [String]) -> String {
        path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }

    /// The value at a path through objects and arrays; null if there is none.
    package func value(at path: some Collection<String>) -> JSONValue {
        guard let first = path.first else { return self }
        let next: JSONValue =
            switch self {
            case .array(let elements):
                Int(first).flatMap { elements.indices.contains($0) ? elements[$0] : nil } ?? .null
            default: self[first]
            }
        return next.value(at: path.dropFirst())
    }

    /// Sets the value at a path, creating objects and arrays as needed. A number in the path is an index of an
    /// array, at most one past its last.
    package mutating func set(_ value: JSONValue, at path: some Collection<String>) {
        guard let first = path.first else {
            self = value
            return
        }
        let rest = path.dropFirst()
        // Each part is moved out before it is changed, so that nothing is copied.
        switch self {
        case .array(var elements):
            guard let index = Int(first), index <= elements.count else { return }
            self = .null
            if index == elements.count { elements.append(.null) }
            elements[index].set(value, at: rest)
            self = .array(elements)
        case .null where Int(first) == 0:
            self = .array([])
            set(value, at: path)
        case .object(var members):
            self = .null
            members[first, default: .null].set(value, at: rest)
            self = .object(members)
        default:
            self = .object([:])
            set(value, at: path)
        }
    }
}
