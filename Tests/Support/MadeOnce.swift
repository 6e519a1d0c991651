import Synchronization

/// Values that take long to make and that several tests need: each is made by the first test that asks for it.
package final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let values = Mutex<[Key: Value]>([:])
    private let make: @Sendable (Key) throws -> Value

    package init(_ make: @escaping @Sendable (Key) throws -> Value) { self.make = make }

    package func callAsFunction(_ key: Key) throws -> Value {
        if let value = values.withLock({ $0[key] }) { return value }
        // Without the lock, so that tests do not wait for each other's values. Of two made at once, both tests use the
        // first: a folder lasts as long as the value that is kept.
        let value = try make(key)
        return values.withLock { made in
            if let first = made[key] { return first }
            made[key] = value
            return value
        }
    }
}
