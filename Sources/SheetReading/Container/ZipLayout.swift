/// Where the entries of a zip archive stand (APPNOTE.TXT, section 4.3), which libzip keeps to itself.
///
/// Two entries that share bytes are how a small file inflates to a giant one, and let two programs read two different
/// workbooks from it; neither an entry nor the directory may overlap another, and an entry's own header must say what the
/// directory says of it. libzip could check the latter as well, in four times the time.
struct ZipLayout {
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Where each entry stands, in the directory's order.
    ///
    /// Throws where entries overlap, or where the directory is not the one with `entryCount` entries that libzip found.
    static func entries(in bytes: UnsafeBufferPointer<UInt8>, entryCount: Int) throws(Problem) -> [Entry] {
        let layout = ZipLayout(bytes: bytes)
        guard let directory = layout.directory(), directory.count == entryCount,
            let entries = layout.entries(in: directory)
        else { throw .damaged("the zip directory is damaged") }
        // Nearly every archive holds its entries in the order of its directory.
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

    /// Where an entry stands: its header begins at `start`, its name and its data follow.
    struct Entry {
        let start: Int
        let name: Range<Int>
        let data: Range<Int>
    }

    private struct Directory {
        let start: Int
        /// Where its end record begins.
        let end: Int
        let count: Int
    }

    /// The directory that the end record at the very end of the archive tells of, or zip64's before it.
    private func directory() -> Directory? {
        let shortest = 22
        var position = bytes.count - shortest
        while position >= 0, position >= bytes.count - shortest - 0xFFFF {
            if number(4, at: position) == 0x0605_4B50, number(2, at: position + 20) == bytes.count - shortest - position
            {
                break
            }
            position -= 1
        }
        guard let count = number(2, at: position + 10), let start = number(4, at: position + 16) else { return nil }
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

    /// Whether the header of an entry says the same of it as the directory at `position`: how it is compressed, and, unless they
    /// stand behind its data or in zip64's field, its checksum and sizes.
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

    /// Whether the `length` bytes at two offsets are the same; not where one is outside the file.
    private func isSame(_ position: Int, _ other: Int, _ length: Int) -> Bool {
        guard let base = bytes.baseAddress, max(position, other) <= bytes.count - length else { return false }
        return RawBytes.areSame(base + position, base + other, count: length)
    }

    /// An entry's position and compressed size, from zip64's extra field where the directory says that they stand there.
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

    /// A number of `length` bytes, the lowest first; nil outside the file or where it is impossibly large.
    private func number(_ length: Int, at position: Int) -> Int? {
        guard position >= 0, position <= bytes.count - length else { return nil }
        var value: UInt64 = 0
        for offset in (0..<length).reversed() { value = value << 8 | UInt64(bytes[position + offset]) }
        return Int(exactly: value)
    }
}
