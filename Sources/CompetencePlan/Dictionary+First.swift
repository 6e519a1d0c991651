extension Dictionary {
    /// Of several pairs with one key, the first counts.
    package init(first pairs: some Sequence<(Key, Value)>) { self.init(pairs) { first, _ in first } }
}

extension Sequence {
    /// The elements by what `key` gives for each; of several with one key, the first.
    package func keyed<Key: Hashable>(by key: (Element) -> Key) -> [Key: Element] {
        Dictionary(first: map { (key($0), $0) })
    }
}

extension Sequence where Element: Hashable {
    /// The offset of each element, from 0; of equal ones, the first.
    package var offsets: [Element: Int] { Dictionary(first: zip(self, 0...)) }
}
