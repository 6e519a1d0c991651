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

extension Dictionary {
    /// Of several pairs with the same key, the first wins.
    package init(first pairs: some Sequence<(Key, Value)>) { self.init(pairs) { first, _ in first } }
}

extension Sequence {
    /// The elements by key; of several with the same key, the first.
    package func keyed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
        Dictionary(first: map { (key($0), $0) })
    }

    /// The elements grouped by key, in the order in which the keys first occur.
    package func grouped<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
        var groups = OrderedDictionary<Key, [Element]>()
        for element in self {
            let group = groups.offset(of: key(element), adding: [])
            groups.values[group].append(element)
        }
        return groups.values
    }

    /// The elements without those whose key has occurred before.
    package func distinct<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var keys: Set<Key> = []
        return filter { keys.insert(key($0)).inserted }
    }
}

extension Sequence where Element: Hashable {
    /// The offset of each element; of equal ones, of the first.
    package var offsets: [Element: Int] { Dictionary(first: zip(self, 0...)) }

    /// Each element once, in the order of first occurrence.
    package var distinct: [Element] { distinct(by: \.self) }
}

extension Optional where Wrapped: AdditiveArithmetic {
    /// Adds a stated number. If none is stated the sum stays nil, which is not zero.
    package static func += (sum: inout Self, number: Self) {
        guard let number else { return }
        sum = sum.map { $0 + number } ?? number
    }
}

extension Sequence {
    /// The sum of the stated numbers; nil if there are none, which is not zero.
    package func sum<Number: AdditiveArithmetic>() -> Number? where Element == Number? {
        reduce(into: nil) { $0 += $1 }
    }
}
