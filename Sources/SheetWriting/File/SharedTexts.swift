import CXLSXWriter
import Glibc

/// The texts that the cells of a workbook share (ECMA-376 part 1, section 18.4.9), in the table that libxlsxwriter writes.
///
/// A text may stand in its cell as well, which takes no memory; but Apple's Numbers, and the preview in a telephone's
/// e-mail, show no such text. So texts are shared as long as that takes little memory, which a municipality's do.
///
/// libxlsxwriter looks a text up in a tree, by comparing it with a dozen others; here it is found by its bytes at once.
final class SharedTexts {
    /// About 2 MB.
    private static let most = 16_384

    /// A place for a text whose bytes lead to it, or to one before it that is taken.
    private struct Slot {
        var hash: UInt64 = 0
        var count = 0
        /// Nil where the slot is free.
        var element: UnsafeMutablePointer<sst_element>?
    }

    private let table: UnsafeMutablePointer<lxw_sst>?
    /// A power of two, of which at most half are taken.
    private var slots = [Slot](repeating: Slot(), count: 1 << 10)
    private var known = 0

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { table = workbook.pointee.sst }

    /// The place of a text in the table, for one more cell; nil where it has to stand in its cell.
    func place(of text: String) -> Int? {
        text.withBytes { bytes in
            let hash = Self.hash(bytes)
            let slot = slot(of: bytes, hash)
            guard let element = slots[slot].element else { return add(text, bytes.count, hash, in: slot) }
            table?.pointee.string_count += 1
            return Int(element.pointee.index)
        }
    }

    /// Where the text is, or may be put.
    private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while let element = slots[slot].element {
            if slots[slot].hash == hash, slots[slot].count == bytes.count, element.holds(bytes) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private func add(_ text: String, _ count: Int, _ hash: UInt64, in slot: Int) -> Int? {
        guard let table, table.pointee.unique_count < Self.most else { return nil }
        let shown = text.escapedForSheet
        guard let element = lxw_get_sst_index(table, shown, 0) else { return nil }
        // One that is written in another way is left to libxlsxwriter.
        if shown.utf8.count == count {
            slots[slot] = Slot(hash: hash, count: count, element: element)
            known += 1
            if known > slots.count / 2 { grow() }
        }
        return Int(element.pointee.index)
    }

    private func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for taken in old where taken.element != nil {
            var slot = Int(truncatingIfNeeded: taken.hash) & (slots.count - 1)
            while slots[slot].element != nil { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = taken
        }
    }

    /// Eight bytes at a time, each time multiplied with the golden ratio of 64 bits and folded.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = UInt64(bytes.count)
        func add(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        var place = 0
        while place + 8 <= raw.count {
            add(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        for byte in raw[place...] { rest = rest << 8 | UInt64(byte) }
        add(rest)
        return hash
    }
}

extension UnsafeMutablePointer<sst_element> {
    /// Whether the text begins with these bytes.
    fileprivate func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = bytes.baseAddress else { return true }
        return memcmp(pointee.string, start, bytes.count) == 0
    }
}
