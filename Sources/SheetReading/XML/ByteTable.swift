/// Unique byte strings with numbers, so that strings are compared by number.
///
/// They are distinguished by their first and last eight bytes, which cover most names of SpreadsheetML completely. The
/// hash is seeded anew in each run, so that nobody can construct colliding strings.
struct ByteTable: ~Copyable {
    struct Entry: BitwiseCopyable {
        /// The first eight bytes, padded with zeros, and the last eight, or zero if the string is not longer than
        /// eight.
        let head: UInt64
        let tail: UInt64
        let start: Int
        let length: Int
    }

    private var entries: Stack<Entry>
    private var bytes: Stack<UInt8>
    /// Indices of `entries` by hash, -1 if free. The count is a power of two.
    private var slots: Stack<Int32>
    /// The shift from a hash to an index of `slots`.
    private var shift: UInt64

    private static let seeds = (UInt64.random(in: .min ... .max) | 1, UInt64.random(in: .min ... .max) | 1)
    private let seeds = Self.seeds

    /// An empty table with capacity for `room` strings, a power of two; it grows when needed.
    init(room: Int) {
        entries = Stack(capacity: room)
        bytes = Stack(capacity: room * 8)
        slots = Stack(filledWith: -1, count: room * 2)
        shift = UInt64(slots.count.leadingZeroBitCount + 1)
    }

    var count: Int { entries.count }

    /// The string with a number, valid until the table changes.
    subscript(number: Int32) -> UnsafeBufferPointer<UInt8> {
        let entry = entries[Int(number)]
        return UnsafeBufferPointer(rebasing: bytes.values[entry.start..<entry.start + entry.length])
    }

    @inline(__always)
    func length(_ number: Int32) -> Int { entries[Int(number)].length }

    /// The number of the string at `start`; nil if it is new. Eight bytes must be readable there, whatever the length.
    @inline(__always)
    func number(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
        let (head, tail) = Self.ends(start, length)
        var slot = firstSlot(head, tail, start, length)
        while case let number = slots[slot], number >= 0 {
            if isSame(number, start, length, head, tail) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Whether the bytes at `start` are the string with a number.
    @inline(__always)
    func isSame(_ number: Int32, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        guard entries[Int(number)].length == length else { return false }
        let (head, tail) = Self.ends(start, length)
        return isSame(number, start, length, head, tail)
    }

    /// Adds a new string and returns its number. Eight bytes must be readable from its start, whatever the length.
    mutating func add(_ string: UnsafeBufferPointer<UInt8>) -> Int32 {
        let (head, tail) = string.baseAddress.map { Self.ends($0, string.count) } ?? (0, 0)
        let entry = Entry(head: head, tail: tail, start: bytes.count, length: string.count)
        let number = Int32(entries.count)
        bytes.append(string)
        entries.append(entry)
        if entries.count * 2 > slots.count {
            slots = Stack(filledWith: -1, count: slots.count * 2)
            shift -= 1
            for number in 0..<Int32(entries.count) { fillSlot(with: number) }
        } else {
            fillSlot(with: number)
        }
        return number
    }

    private mutating func fillSlot(with number: Int32) {
        let entry = entries[Int(number)]
        guard let start = self[number].baseAddress else { return }
        var slot = firstSlot(entry.head, entry.tail, start, entry.length)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }

    @inline(__always)
    private static func ends(_ start: UnsafePointer<UInt8>, _ length: Int) -> (head: UInt64, tail: UInt64) {
        let head = ByteWord(start).bits
        if length > 8 { return (head, ByteWord(start + length - 8).bits) }
        return (length == 8 ? head : head & ((1 &<< UInt64(length &* 8)) &- 1), 0)
    }

    @inline(__always)
    private func isSame(
        _ number: Int32, _ start: UnsafePointer<UInt8>, _ length: Int, _ head: UInt64, _ tail: UInt64
    ) -> Bool {
        let entry = entries[Int(number)]
        guard entry.head == head, entry.tail == tail, entry.length == length else { return false }
        return length <= 16 || hasSameMiddle(entry, start)
    }

    private func hasSameMiddle(_ entry: Entry, _ start: UnsafePointer<UInt8>) -> Bool {
        let middle = UnsafeBufferPointer(rebasing: bytes.values[entry.start + 8..<entry.start + entry.length - 8])
        return middle.baseAddress.map { RawBytes.areSame($0, start + 8, count: middle.count) } ?? true
    }

    /// The first index in `slots` to try.
    @inline(__always)
    private func firstSlot(_ head: UInt64, _ tail: UInt64, _ start: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var hash = (head ^ UInt64(length)) &* seeds.0 &+ tail &* seeds.1
        if length > 16 { hash = middleHash(hash, start, length) }
        return Int(truncatingIfNeeded: hash &>> shift)
    }

    private func middleHash(_ before: UInt64, _ start: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
        var hash = before
        for offset in stride(from: 8, to: length - 8, by: 8) {
            let product = (hash ^ ByteWord(start + offset).bits).multipliedFullWidth(by: seeds.0)
            hash = product.high ^ product.low
        }
        return hash
    }
}
