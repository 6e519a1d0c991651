/// A stack of values in its own memory. The scanner uses it for each tag, without the cost of an array that could be
/// shared.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    /// An empty stack with capacity for `capacity` values; it grows when needed.
    init(capacity: Int) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    init(filledWith value: Element, count: Int) {
        self.init(capacity: count)
        base.update(repeating: value, count: count)
        self.count = count
    }

    deinit { base.deallocate() }

    subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count)
            return base[index]
        }
        set {
            precondition(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    var isEmpty: Bool { count == 0 }

    var last: Element? { count > 0 ? base[count - 1] : nil }

    mutating func append(_ value: Element) {
        if count == capacity { reserve(max(16, capacity * 2)) }
        base[count] = value
        count += 1
    }

    mutating func append(_ values: UnsafeBufferPointer<Element>) {
        guard let start = values.baseAddress else { return }
        if capacity - count < values.count { reserve(max(capacity * 2, count + values.count)) }
        (base + count).update(from: start, count: values.count)
        count += values.count
    }

    mutating func removeLast() {
        precondition(count > 0)
        count -= 1
    }

    /// Removes the values and keeps the memory.
    mutating func removeAll() { count = 0 }

    var values: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    private mutating func reserve(_ newCapacity: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = newCapacity
    }
}
