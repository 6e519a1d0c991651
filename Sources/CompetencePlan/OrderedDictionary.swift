/// Values by key, in the order in which the keys were first added.
package struct OrderedDictionary<Key: Hashable, Value> {
    package var values: [Value] = []
    private var offsets: [Key: Int] = [:]

    package init() {}

    /// The offset of the value of `key`; if the key is new, appends `value`.
    package mutating func offset(of key: Key, adding value: @autoclosure () -> Value) -> Int {
        if let offset = offsets[key] { return offset }
        offsets[key] = values.count
        values.append(value())
        return values.count - 1
    }
}

extension OrderedDictionary: Sendable where Key: Sendable, Value: Sendable {}
