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
