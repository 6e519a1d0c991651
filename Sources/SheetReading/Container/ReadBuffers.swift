import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Memory that is used again from one workbook to the next, so that reading a folder of files asks the system for it once.
///
/// Pass the same value for every workbook; several tasks may share it.
package final class ReadBuffers: Sendable {
    /// Memory that nobody uses at the moment.
    private struct Block: @unchecked Sendable {
        let base: UnsafeMutablePointer<UInt8>
        let capacity: Int
    }

    /// A table of names that nobody uses at the moment.
    private final class NameTable: @unchecked Sendable {
        var table: XMLNameTable?

        init(_ table: consuming XMLNameTable) { self.table = consume table }
    }

    private let unused = Mutex<[Block]>([])
    private let unusedNames = Mutex<[NameTable]>([])

    /// Blocks that are kept at most, and the largest one that is: one giant file must not hold on to its memory.
    private static let keptBlocks = 16
    private static let keptCapacity = 16 << 20

    /// No memory yet.
    package init() {}

    deinit {
        unused.withLock { blocks in
            for block in blocks { free(block.base) }
            blocks = []
        }
    }

    /// Memory for at least `capacity` bytes, and how many it has room for. Where the system has no more, that is an error
    /// like any other of the file's: Swift's own allocation would end the program without a word.
    func take(_ capacity: Int) throws(Problem) -> (base: UnsafeMutablePointer<UInt8>, capacity: Int) {
        let found: Block? = unused.withLock { blocks in
            guard let index = blocks.lastIndex(where: { $0.capacity >= capacity }) else { return nil }
            return blocks.remove(at: index)
        }
        if let found { return (found.base, found.capacity) }
        // Sizes in powers of two, so that the next, slightly larger part fits in.
        let rounded =
            capacity > Self.keptCapacity
            ? capacity : Swift.max(1 << 16, 1 << (Int.bitWidth - (capacity - 1).leadingZeroBitCount))
        guard let memory = malloc(rounded) else {
            throw Problem(kind: .unreadable, detail: String(cString: strerror(ENOMEM)))
        }
        return (memory.assumingMemoryBound(to: UInt8.self), rounded)
    }

    /// Takes memory back.
    func give(_ base: UnsafeMutablePointer<UInt8>, capacity: Int) {
        let isKept = unused.withLock { blocks in
            guard capacity <= Self.keptCapacity, blocks.count < Self.keptBlocks else { return false }
            blocks.append(Block(base: base, capacity: capacity))
            return true
        }
        if !isKept { free(base) }
    }

    /// A table of names, with those in it that earlier parts had. With a new one for each part, reading a form takes two
    /// fifths more instructions.
    func takeNames() -> XMLNameTable {
        let found = unusedNames.withLock { $0.popLast() }
        return found?.table.take() ?? XMLNameTable()
    }

    /// Takes a table back.
    func give(_ names: consuming XMLNameTable) {
        guard names.isKept else { return }
        let table = NameTable(names)
        unusedNames.withLock { tables in
            if tables.count < Self.keptBlocks { tables.append(table) }
        }
    }
}
