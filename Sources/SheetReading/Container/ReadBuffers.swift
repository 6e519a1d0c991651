import Synchronization

/// Memory that is reused between workbooks, so that it is allocated only once for a folder of files.
///
/// Pass the same object for every workbook; tasks can share it.
package final class ReadBuffers: Sendable {
    /// A free block of memory.
    private struct Block: @unchecked Sendable {
        let base: UnsafeMutablePointer<UInt8>
        let capacity: Int
    }

    /// A free table of names.
    private final class NameTable: @unchecked Sendable {
        var table: XMLNameTable?

        init(_ table: consuming XMLNameTable) { self.table = consume table }
    }

    private let unused = Mutex<[Block]>([])
    private let unusedNames = Mutex<[NameTable]>([])

    /// The number of blocks to keep, and the largest size: one giant file must not keep its memory.
    private static let keptBlocks = 16
    private static let keptCapacity = 16 << 20

    package init() {}

    deinit {
        unused.withLock { blocks in
            for block in blocks { RawBytes.deallocate(block.base) }
            blocks = []
        }
    }

    /// Memory for at least `capacity` bytes, and its actual size. If the system has no more, an error is thrown;
    /// Swift's own allocation would end the program without a message.
    func acquire(_ capacity: Int) throws(ReadError) -> (base: UnsafeMutablePointer<UInt8>, capacity: Int) {
        let found: Block? = unused.withLock { blocks in
            guard let index = blocks.lastIndex(where: { $0.capacity >= capacity }) else { return nil }
            return blocks.remove(at: index)
        }
        if let found { return (found.base, found.capacity) }
        // Sizes are powers of two, so that the next, slightly larger part also fits.
        let rounded =
            capacity > Self.keptCapacity
            ? capacity : Swift.max(1 << 16, 1 << (Int.bitWidth - (capacity - 1).leadingZeroBitCount))
        guard let memory = RawBytes.allocate(rounded) else { throw .outOfMemory }
        return (memory, rounded)
    }

    func release(_ base: UnsafeMutablePointer<UInt8>, capacity: Int) {
        let isKept = unused.withLock { blocks in
            guard capacity <= Self.keptCapacity, blocks.count < Self.keptBlocks else { return false }
            blocks.append(Block(base: base, capacity: capacity))
            return true
        }
        if !isKept { RawBytes.deallocate(base) }
    }

    /// A table of names, with the names of earlier parts already in it. With a new table for each part, reading a form
    /// takes two fifths more instructions.
    func acquireNames() -> XMLNameTable {
        let found = unusedNames.withLock { $0.popLast() }
        return found?.table.take() ?? XMLNameTable()
    }

    func release(_ names: consuming XMLNameTable) {
        guard names.isKept else { return }
        let table = NameTable(names)
        unusedNames.withLock { tables in
            if tables.count < Self.keptBlocks { tables.append(table) }
        }
    }
}
