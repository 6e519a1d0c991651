/// The positions of a zip archive's entries (APPNOTE.TXT, section 4.3), which libzip does not provide.
///
/// Overlapping entries let a small file inflate to a giant one, and let two programs read different workbooks from one
/// file. So entries and the directory must not overlap, and the header of an entry must agree with the directory.
/// libzip could check the latter too, in four times the time.
struct ZipLayout {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// The position of each entry, in the directory's order.
    ///
    /// Throws if entries overlap, or if the directory is not the one with `entryCount` entries that libzip found.
    static func entries(in bytes: UnsafeBufferPointer<UInt8>, entryCount: Int) throws(ReadError) -> [Entry] {
        let layout = ZipLayout(bytes: bytes)
        guard let directory = layout.directory(), directory.count == entryCount,
            let entries = layout.entries(in: directory)
        else { throw .damaged("the zip directory is damaged") }
        // Nearly all archives have their entries in the order of the directory.
        let isSorted = zip(entries, entries.dropFirst()).allSatisfy { $0.start <= $1.start }
        var end = 0
        for entry in isSorted ? entries : entries.sorted(by: { $0.start < $1.start }) {
            guard entry.start >= end, entry.data.upperBound <= directory.start else {
                throw .damaged("entries of the zip archive overlap")
            }
            end = entry.data.upperBound
        }
        return entries
    }

    /// An entry's position: its header begins at `start`, followed by its name and data.
    struct Entry {
        let start: Int
        let name: Range<Int>
        let data: Range<Int>
    }

    private struct Directory {
        let start: Int
        /// The start of its end record.
        let end: Int
        let count: Int
    }

    /// The directory according to the end record at the end of the archive, or to the zip64 record before it.
    private func directory() -> Directory? {
        let shortest = 22
        let end = bytes.count - bytes.suffix(0xFFFF).reversed().prefix(while: Self.isPadding).count
        let last = bytes.count - shortest
        let found = (max(0, last - 0xFFFF)..<max(0, last + 1)).last { position in
            number(4, at: position) == 0x0605_4B50
                && number(2, at: position + 20).map { (end...bytes.count).contains(position + shortest + $0) } == true
        }
        guard let position = found, let count = number(2, at: position + 10), let start = number(4, at: position + 16)
        else { return nil }
        guard count == 0xFFFF || start == 0xFFFF_FFFF else {
            return Directory(start: start, end: position, count: count)
        }
        guard number(4, at: position - 20) == 0x0706_4B50 else {
            return Directory(start: start, end: position, count: count)
        }
        guard let wide = number(8, at: position - 12), number(4, at: wide) == 0x0606_4B50,
            let count = number(8, at: wide + 32), let start = number(8, at: wide + 48)
        else { return nil }
        return Directory(start: start, end: wide, count: count)
    }

    /// Whether a byte may follow the archive: zeros, line ends and text, as mail gateways and web pages add them. No
    /// record of another archive consists of them.
    private static func isPadding(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 0x09, 0x0A, 0x0D, 0x20...0xFF: true
        default: false
        }
    }

    private func entries(in directory: Directory) -> [Entry]? {
        var entries: [Entry] = []
        entries.reserveCapacity(min(directory.count, bytes.count / 46))
        var position = directory.start
        for _ in 0..<directory.count {
            guard number(4, at: position) == 0x0201_4B50, let nameLength = number(2, at: position + 28),
                let extraLength = number(2, at: position + 30), let commentLength = number(2, at: position + 32),
                let (start, size) = offsetAndSize(at: position, extra: position + 46 + nameLength, extraLength),
                number(4, at: start) == 0x0403_4B50, let ownNameLength = number(2, at: start + 26),
                let ownExtraLength = number(2, at: start + 28)
            else { return nil }
            let data = start + 30 + ownNameLength + ownExtraLength
            guard data <= bytes.count, size <= bytes.count - data, ownNameLength == nameLength,
                isSame(position + 46, start + 30, nameLength), hasSameFacts(position, header: start)
            else { return nil }
            entries.append(Entry(start: start, name: start + 30..<start + 30 + nameLength, data: data..<data + size))
            position += 46 + nameLength + extraLength + commentLength
        }
        return position <= directory.end ? entries : nil
    }

    /// Whether an entry's header agrees with the directory entry at `position`: the compression method, and the
    /// checksum and sizes, unless these follow the data or are in the zip64 field.
    private func hasSameFacts(_ position: Int, header: Int) -> Bool {
        guard isSame(position + 10, header + 8, 2), let flags = number(2, at: header + 6) else { return false }
        if flags & 8 != 0 { return true }
        guard isSame(position + 16, header + 14, 4) else { return false }
        return [20, 24].allSatisfy { field in
            let wide = 0xFFFF_FFFF
            return number(4, at: position + field) == wide || number(4, at: header + field - 2) == wide
                || isSame(position + field, header + field - 2, 4)
        }
    }

    /// Whether `length` bytes at two offsets are equal; false if one range is outside the file.
    private func isSame(_ position: Int, _ other: Int, _ length: Int) -> Bool {
        guard let base = bytes.baseAddress, max(position, other) <= bytes.count - length else { return false }
        return RawBytes.areSame(base + position, base + other, count: length)
    }

    /// An entry's position and compressed size, from the zip64 extra field if the directory refers to it.
    private func offsetAndSize(at position: Int, extra: Int, _ extraLength: Int) -> (offset: Int, size: Int)? {
        let wide = 0xFFFF_FFFF
        guard var size = number(4, at: position + 20), let fullSize = number(4, at: position + 24),
            var offset = number(4, at: position + 42)
        else { return nil }
        guard size == wide || offset == wide else { return (offset, size) }
        var field = extra
        while field + 4 <= extra + extraLength {
            guard let kind = number(2, at: field), let length = number(2, at: field + 2) else { return nil }
            if kind == 1 {
                var next = field + 4 + (fullSize == wide ? 8 : 0)
                if size == wide {
                    guard let number = number(8, at: next) else { return nil }
                    size = number
                    next += 8
                }
                if offset == wide {
                    guard let number = number(8, at: next) else { return nil }
                    offset = number
                }
                return (offset, size)
            }
            field += 4 + length
        }
        return (offset, size)
    }

    /// A little-endian number of `length` bytes; nil if it is outside the file or impossibly large.
    private func number(_ length: Int, at position: Int) -> Int? {
        guard position >= 0, position <= bytes.count - length else { return nil }
        var value: UInt64 = 0
        for offset in (0..<length).reversed() { value = value << 8 | UInt64(bytes[position + offset]) }
        return Int(exactly: value)
    }
}
