import CDeflate

/// Builds zip archives byte by byte, also with false metadata, for the reader to accept or
/// refuse (APPNOTE.TXT, section 4.3).
package struct ZipBuilder {
    /// One entry, with false metadata where specified.
    package struct Entry {
        package var name: String
        package var content: [UInt8]
        package var isDeflated = false
        /// Bytes after the end of the deflated ones, which no program reads.
        package var bytesAfterDeflated: [UInt8] = []
        /// Sizes and checksum follow the content, and are zero in the header.
        package var hasDescriptor = false
        /// Sizes and offset are in the zip64 extra field.
        package var isZip64 = false
        package var flags: UInt16 = 0x0800
        package var declaredMethod: UInt16?
        package var declaredSize: UInt32?
        package var declaredCompressedSize: UInt32?
        package var declaredChecksum: UInt32?
        /// These are false only in the directory.
        package var directorySize: UInt32?
        package var directoryName: String?
        package var offset: UInt32?

        package init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    package var entries: [Entry] = []
    /// Whether the end of the directory is in zip64 format.
    package var isZip64 = false
    /// The declared number of entries.
    package var declaredCount: UInt16?
    /// The declared start of the directory.
    package var declaredStart: UInt32?
    package var comment = ""

    package init() {}

    package mutating func add(_ name: String, _ text: String) { entries.append(Entry(name, Array(text.utf8))) }

    /// Changes the entry whose name ends with `suffix`.
    package mutating func change(_ suffix: String, _ body: (inout Entry) -> Void) {
        for index in entries.indices where entries[index].name.hasSuffix(suffix) { body(&entries[index]) }
    }

    /// The archive's bytes.
    package var bytes: [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = entry.offset ?? UInt32(result.count)
            let data = entry.isDeflated ? Self.deflated(entry.content) + entry.bytesAfterDeflated : entry.content
            let facts = Facts(entry, compressedSize: data.count)
            result += Self.little(0x0403_4B50 as UInt32) + facts.header(entry) + data
            if entry.hasDescriptor { result += facts.descriptor }
            directory += Self.little(0x0201_4B50 as UInt32) + Self.little(45 as UInt16)
            directory += facts.directory(entry, offset: offset)
        }
        let start = result.count
        result += directory
        return result + end(start: start, size: directory.count)
    }

    private func end(start: Int, size: Int) -> [UInt8] {
        var result: [UInt8] = []
        let count = UInt16(entries.count)
        if isZip64 {
            result += Self.little(0x0606_4B50 as UInt32) + Self.little(44 as UInt64)
            result += Self.little(45 as UInt16) + Self.little(45 as UInt16) + Self.little(0 as UInt64)
            for number in [UInt64(count), UInt64(count), UInt64(size), UInt64(start)] { result += Self.little(number) }
            result += Self.little(0x0706_4B50 as UInt32) + Self.little(0 as UInt32)
            result += Self.little(UInt64(start + size)) + Self.little(1 as UInt32)
        }
        result += Self.little(0x0605_4B50 as UInt32) + Self.little(0 as UInt32)
        result += Self.little(declaredCount ?? count) + Self.little(declaredCount ?? count)
        result += Self.little(UInt32(size)) + Self.little(declaredStart ?? (isZip64 ? .max : UInt32(start)))
        return result + Self.little(UInt16(comment.utf8.count)) + Array(comment.utf8)
    }

    /// The metadata of one entry.
    private struct Facts {
        let method: UInt16
        let checksum: UInt32
        let size: UInt32
        let compressedSize: UInt32
        let flags: UInt16

        init(_ entry: Entry, compressedSize: Int) {
            method = entry.declaredMethod ?? (entry.isDeflated ? 8 : 0)
            checksum = entry.declaredChecksum ?? ZipBuilder.checksum(entry.content)
            size = entry.declaredSize ?? UInt32(entry.content.count)
            self.compressedSize = entry.declaredCompressedSize ?? UInt32(compressedSize)
            flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
        }

        private func common(sizes: [UInt32], name: Int, extra: Int) -> [UInt8] {
            let fields = [
                little(45 as UInt16), little(flags), little(method), little(0 as UInt16), little(0x21 as UInt16),
            ]
            return fields.flatMap(\.self) + sizes.flatMap { little($0) } + little(UInt16(name)) + little(UInt16(extra))
        }

        func header(_ entry: Entry) -> [UInt8] {
            let name = Array(entry.name.utf8)
            if entry.isZip64 {
                let extra =
                    little(1 as UInt16) + little(16 as UInt16) + little(UInt64(size)) + little(UInt64(compressedSize))
                return common(sizes: [checksum, .max, .max], name: name.count, extra: extra.count) + name + extra
            }
            let sizes = entry.hasDescriptor ? [0, 0, 0] : [checksum, compressedSize, size]
            return common(sizes: sizes, name: name.count, extra: 0) + name
        }

        func directory(_ entry: Entry, offset: UInt32) -> [UInt8] {
            let name = Array((entry.directoryName ?? entry.name).utf8)
            let rest = little(0 as UInt32) + little(0 as UInt16) + little(0 as UInt32)
            let size = entry.directorySize ?? size
            if entry.isZip64 {
                let numbers = [UInt64(size), UInt64(compressedSize), UInt64(offset)]
                let extra = little(1 as UInt16) + little(24 as UInt16) + numbers.flatMap { little($0) }
                return common(sizes: [checksum, .max, .max], name: name.count, extra: extra.count) + rest
                    + little(.max as UInt32) + name + extra
            }
            return common(sizes: [checksum, compressedSize, size], name: name.count, extra: 0) + rest + little(offset)
                + name
        }

        var descriptor: [UInt8] {
            little(0x0807_4B50 as UInt32) + little(checksum) + little(compressedSize) + little(size)
        }
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian, Array.init)
    }

    /// CRC-32 bit by bit: slow, but independent of the library that checks it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(6) else { return [] }
        defer { libdeflate_free_compressor(compressor) }
        let room = libdeflate_deflate_compress_bound(compressor, bytes.count)
        return [UInt8](unsafeUninitializedCapacity: room) { target, count in
            count = libdeflate_deflate_compress(compressor, bytes, bytes.count, target.baseAddress, room)
        }
    }
}
