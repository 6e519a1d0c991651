import Glibc

/// Texts as they are written, each once and with its index: found by their bytes in a fraction of the time that Swift's own
/// comparison takes, which must know that an "å" can be stored in two ways. Here those two differ, so that a miss says
/// nothing yet.
package struct TextTable: Sendable {
    private struct Entry: Sendable {
        let hash: UInt64
        /// Where the text stands among all bytes.
        let start: Int
        let count: Int
    }

    private var entries: [Entry] = []
    /// The bytes of all texts, one after the other.
    private var bytes: [UInt8] = []
    /// Indices of `entries` by hash, -1 where free; a power of two long.
    private var slots: [Int32] = []
    /// A bit for each length that there is, the same one for some: a text of another length is none of these.
    private var lengths: UInt64 = 0
    private let hash = ByteHash()

    package init() {}

    package var count: Int { entries.count }

    /// The index of `text`, behind all others where it is new.
    package mutating func insert(_ text: String) -> Int {
        if entries.count * 2 >= slots.count { grow() }
        let (hash, slot) = find(text)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        slots[slot] = Int32(entries.count)
        lengths |= Self.bit(text)
        entries.append(Entry(hash: hash, start: bytes.count, count: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
        return entries.count - 1
    }

    /// The same while there are fewer than `most`; after that the index of `text`, or nil where it is not there.
    package mutating func insert(_ text: String, upTo most: Int) -> Int? {
        if entries.count < most { return insert(text) }
        guard lengths & Self.bit(text) != 0 else { return nil }
        let index = slots[find(text).slot]
        return index < 0 ? nil : Int(index)
    }

    /// The hash of a text, and where in `slots` it is, or would be.
    private func find(_ text: String) -> (hash: UInt64, slot: Int) {
        text.withBytes { bytes in
            let hash = hash(bytes)
            return (hash, slot(of: bytes, hash))
        }
    }

    private static func bit(_ text: String) -> UInt64 { 1 << UInt64(text.utf8.count % 64) }

    /// Where in `slots` a text is, or would be.
    private func slot(of text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while case let index = slots[slot], index >= 0, !isSame(entries[Int(index)], text, hash) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func isSame(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Bool {
        guard entry.hash == hash, entry.count == text.count else { return false }
        guard let start = text.baseAddress, text.count > 0 else { return true }
        return bytes.withUnsafeBufferPointer { known in
            known.baseAddress.map { memcmp($0 + entry.start, start, text.count) == 0 } ?? false
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: max(32, slots.count * 2))
        entries.reserveCapacity(slots.count / 2)
        bytes.reserveCapacity(slots.count * 8)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }
}

/// A number out of all bytes of a text, another one in each run of the program: nobody can make texts that fall together.
private struct ByteHash: Sendable {
    private static let seeds = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max) | 1)
    private let seeds = Self.seeds

    func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seeds.0 ^ UInt64(bytes.count)
        guard let start = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else { return hash }
        guard bytes.count >= 8 else {
            var word: UInt64 = 0
            for byte in bytes { word = word << 8 | UInt64(byte) }
            return mixed(hash, word)
        }
        for index in stride(from: 0, to: bytes.count - 8, by: 8) {
            hash = mixed(hash, start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        return mixed(hash, start.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
    }

    private func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word).multipliedFullWidth(by: seeds.1)
        return product.high ^ product.low
    }
}
