/// Values by a key, in the order that their keys were first seen.
package struct FirstSeen<Key: Hashable, Value> {
    package var values: [Value] = []
    private var offsets: [Key: Int] = [:]

    package init() {}

    /// Where the value of `key` is among all; a key that is new gets `value`, behind the others.
    package mutating func offset(of key: Key, adding value: @autoclosure () -> Value) -> Int {
        if let offset = offsets[key] { return offset }
        offsets[key] = values.count
        values.append(value())
        return values.count - 1
    }
}

extension FirstSeen: Sendable where Key: Sendable, Value: Sendable {}

extension Dictionary {
    /// Of several pairs with one key, the first counts.
    package init(first pairs: some Sequence<(Key, Value)>) { self.init(pairs) { first, _ in first } }
}

extension Sequence {
    /// The elements by what `key` gives for each; of several with one key, the first.
    package func keyed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
        Dictionary(first: map { (key($0), $0) })
    }

    /// The elements with one key together, in the order that the keys were first seen.
    package func grouped<Key: Hashable>(by key: (Element) -> Key) -> [[Element]] {
        var groups = FirstSeen<Key, [Element]>()
        for element in self {
            let group = groups.offset(of: key(element), adding: [])
            groups.values[group].append(element)
        }
        return groups.values
    }

    /// The elements without those that have the key of one before them.
    package func distinct<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
        var seen: Set<Key> = []
        return filter { seen.insert(key($0)).inserted }
    }
}

extension Sequence where Element: Hashable {
    /// The offset of each element, from 0; of equal ones, the first.
    package var offsets: [Element: Int] { Dictionary(first: zip(self, 0...)) }

    /// The elements, each once, in first-seen order.
    package var distinct: [Element] { distinct(by: \.self) }
}

extension Optional where Wrapped: AdditiveArithmetic {
    /// Adds what is stated. Where nothing is, the sum stays nil, which is not zero.
    package static func += (sum: inout Self, number: Self) {
        guard let number else { return }
        sum = sum.map { $0 + number } ?? number
    }
}

extension Sequence {
    /// The sum of what is stated; nil where nothing is, which is not zero.
    package func sum<Number: AdditiveArithmetic>() -> Number? where Element == Number? {
        reduce(into: nil) { $0 += $1 }
    }
}
