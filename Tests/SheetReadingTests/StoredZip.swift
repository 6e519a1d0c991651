/// Builds zip archives of stored entries, lies included, for the reader to take or refuse.
struct StoredZip {
    struct Entry {
        var name: String
        var content: [UInt8]
        /// What the directory and the header say instead of the truth.
        var statedSize: UInt32?
        var statedChecksum: UInt32?
        var method: UInt16 = 0
        var flags: UInt16 = 0x0800
    }

    var entries: [Entry] = []

    mutating func add(_ name: String, _ text: String) {
        entries.append(Entry(name: name, content: Array(text.utf8)))
    }

    /// The archive's bytes.
    var bytes: [UInt8] {
        var result: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(result.count)
            let common = Self.common(entry)
            result += Self.little(0x0403_4B50 as UInt32) + common + Array(entry.name.utf8) + entry.content
            directory += Self.little(0x0201_4B50 as UInt32) + Self.little(20 as UInt16) + common
            directory += Self.little(0 as UInt16) + Self.little(0 as UInt16) + Self.little(0 as UInt16)
            directory += Self.little(0 as UInt32) + Self.little(offset) + Array(entry.name.utf8)
        }
        let start = UInt32(result.count)
        let count = UInt16(entries.count)
        result += directory + Self.little(0x0605_4B50 as UInt32) + Self.little(0 as UInt16) + Self.little(0 as UInt16)
        result += Self.little(count) + Self.little(count) + Self.little(UInt32(directory.count)) + Self.little(start)
        return result + Self.little(0 as UInt16)
    }

    /// The fields that the header and the directory share.
    private static func common(_ entry: Entry) -> [UInt8] {
        let size = UInt32(entry.content.count)
        let fields: [[UInt8]] = [
            little(20 as UInt16), little(entry.flags), little(entry.method), little(0 as UInt16),
            little(0x21 as UInt16),
            little(entry.statedChecksum ?? checksum(entry.content)), little(size), little(entry.statedSize ?? size),
            little(UInt16(entry.name.utf8.count)), little(0 as UInt16),
        ]
        return fields.flatMap(\.self)
    }

    private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian, Array.init)
    }

    /// CRC-32 bit by bit: slow, and independent of the library that checks it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
