/// The qualified names of one part, each once, so that comparing names is comparing numbers.
///
/// Names are found by their first eight bytes in one word, which is all there is to most names of SpreadsheetML. The
/// hash is another in each run of the program, so that nobody can make names that all fall together.
struct XMLNameTable: ~Copyable {
    /// A qualified name, taken apart at its colon.
    struct Entry: BitwiseCopyable {
        /// The first eight bytes, zeros behind a shorter name.
        let key: UInt64
        let length: Int32
        /// Where the whole name begins in `bytes`.
        let start: Int32
        /// The number of the prefix; 0 is none.
        let prefix: Int32
        /// Which of the names that the reader knows it is, without its prefix.
        let local: XMLName
        /// The number of its local name, the same behind every prefix.
        let localNumber: Int32
    }

    private var entries: Stack<Entry>
    private var bytes: Stack<UInt8>
    /// Places in `entries` by hash, -1 where free; a power of two long.
    private var slots: Stack<Int32>
    /// Prefixes in first-seen order: the empty one, xml and xmlns are 0, 1 and 2.
    private(set) var prefixes: [String]
    private var prefixNumbers: [String: Int32] = [:]
    /// The numbers of names of one letter, which most of a sheet's names are; -1 where the name is new.
    private var letters: Stack<Int32>
    private var limit = 0
    private let seed = Self.seed

    static let xml: Int32 = 1
    static let xmlns: Int32 = 2

    private static let known = Dictionary(uniqueKeysWithValues: XMLName.allCases.map { ($0.rawValue, $0) })
    /// Another in each run of the program.
    private static let seed = UInt64.random(in: .min ... .max) | 1
    /// Names up to which a table is worth keeping for the next part.
    private static let keptNames = 1000

    /// An empty table; with room for no names, it only stands where another one was.
    init(room: Int = 256) {
        entries = Stack(capacity: room)
        bytes = Stack(capacity: room * 8)
        slots = Stack(filledWith: -1, count: room * 2)
        letters = Stack(filledWith: -1, count: room / 2)
        prefixes = ["", "xml", "xmlns"]
    }

    /// Makes room for `count` names beside those that are there from other parts.
    mutating func allow(_ count: Int) { limit = entries.count + count }

    /// Whether the table is worth keeping for the next part.
    var isKept: Bool { entries.count <= Self.keptNames }

    /// How many prefixes there are.
    var prefixCount: Int { prefixes.count }

    /// What is known of the name with this number.
    subscript(number: Int32) -> Entry { entries[Int(number)] }

    /// The whole name with this number.
    func text(_ number: Int32) -> String { String(decoding: nameBytes(entries[Int(number)]), as: UTF8.self) }

    private func nameBytes(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes.values[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
    }

    /// The number of the name at `start`; nil where it is no qualified name (Namespaces in XML 1.0, section 4). Eight bytes
    /// from there can be read, however long the name is.
    @inline(__always)
    mutating func number(_ start: UnsafePointer<UInt8>, length: Int) throws(Problem) -> Int32? {
        if length == 1, start[0] < 128, case let number = letters[Int(start[0])], number >= 0 { return number }
        return try longNumber(start, length)
    }

    private mutating func longNumber(_ start: UnsafePointer<UInt8>, _ length: Int) throws(Problem) -> Int32? {
        let key = Self.key(start, length)
        var slot = hash(start, length, key) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = slots[slot]
            if isSame(number, start, length, key) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return try insert(UnsafeBufferPointer(start: start, count: length), key, at: slot)
    }

    /// Whether the bytes at `start` are the name with this number.
    func isSame(_ number: Int32, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        isSame(number, start, length, Self.key(start, length))
    }

    @inline(__always)
    private func isSame(_ number: Int32, _ start: UnsafePointer<UInt8>, _ length: Int, _ key: UInt64) -> Bool {
        let entry = entries[Int(number)]
        guard entry.key == key, Int(entry.length) == length else { return false }
        return length <= 8 || hasSameRest(entry, start)
    }

    private func hasSameRest(_ entry: Entry, _ start: UnsafePointer<UInt8>) -> Bool {
        let name = nameBytes(entry)
        for place in 8..<name.count where name[place] != start[place] { return false }
        return true
    }

    @inline(__always)
    private static func key(_ start: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
        let word = word(start)
        return length >= 8 ? word : word & ((1 << UInt64(length * 8)) - 1)
    }

    @inline(__always)
    private func hash(_ start: UnsafePointer<UInt8>, _ length: Int, _ key: UInt64) -> Int {
        var hash = mixed(key ^ UInt64(length))
        if length > 8 {
            var place = 8
            while place + 8 < length {
                hash = mixed(hash ^ Self.word(start + place))
                place += 8
            }
            hash = mixed(hash ^ Self.word(start + length - 8))
        }
        return Int(truncatingIfNeeded: hash)
    }

    private static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    private func mixed(_ word: UInt64) -> UInt64 {
        let product = (word ^ seed).multipliedFullWidth(by: seed)
        return product.high ^ product.low
    }

    // MARK: New names

    private mutating func insert(
        _ name: UnsafeBufferPointer<UInt8>, _ key: UInt64, at slot: Int
    ) throws(Problem) -> Int32? {
        guard entries.count < limit else { throw .tooLarge(.names, "the XML has too many different names") }
        let colon = name.firstIndex(of: UInt8(ascii: ":"))
        let local = UnsafeBufferPointer(rebasing: name[(colon.map { $0 + 1 } ?? 0)...])
        guard XMLCharacters.isName(local) else { return nil }
        var prefix: Int32 = 0
        if let colon {
            let text = UnsafeBufferPointer(rebasing: name[..<colon])
            guard XMLCharacters.isName(text) else { return nil }
            prefix = prefixNumber(String(decoding: text, as: UTF8.self))
        }
        let number = Int32(entries.count)
        let start = Int32(bytes.count)
        bytes.append(name)
        let localText = String(decoding: local, as: UTF8.self)
        entries.append(
            Entry(
                key: key, length: Int32(name.count), start: start, prefix: prefix,
                local: Self.known[localText] ?? .other,
                localNumber: colon == nil ? number : -1))
        slots[slot] = number
        if name.count == 1, name[0] < 128 { letters[Int(name[0])] = number }
        if entries.count * 2 > slots.count { rehash() }
        if colon != nil { try numberLocal(localText, of: number) }
        return number
    }

    /// Gives the name with this number, which has a prefix, the number of its local name.
    private mutating func numberLocal(_ local: String, of number: Int32) throws(Problem) {
        let padded = Array(local.utf8) + [UInt8](repeating: 0, count: 8)
        let localNumber = try padded.withUnsafeBufferPointer { (padded) throws(Problem) -> Int32? in
            try padded.baseAddress.flatMap { (start) throws(Problem) in
                try self.number(start, length: padded.count - 8)
            }
        }
        let entry = entries[Int(number)]
        entries[Int(number)] = Entry(
            key: entry.key, length: entry.length, start: entry.start, prefix: entry.prefix, local: entry.local,
            localNumber: localNumber ?? -1)
    }

    /// The number of a prefix, whether or not a name has it.
    mutating func prefixNumber(_ prefix: String) -> Int32 {
        switch prefix {
        case "xml": return Self.xml
        case "xmlns": return Self.xmlns
        default: break
        }
        if let number = prefixNumbers[prefix] { return number }
        let number = Int32(prefixes.count)
        prefixes.append(prefix)
        prefixNumbers[prefix] = number
        return number
    }

    private mutating func rehash() {
        slots = Stack(filledWith: -1, count: slots.count * 2)
        for number in 0..<entries.count {
            let entry = entries[number]
            let name = nameBytes(entry)
            guard let start = name.baseAddress else { continue }
            var slot = hash(start, name.count, entry.key) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
