/// The qualified names and the namespaces of a workbook's parts, each with a number.
struct XMLNameTable: ~Copyable {
    /// A qualified name, split at its colon.
    struct Entry: BitwiseCopyable {
        /// The number of the prefix; 0 if none.
        let prefix: Int32
        /// The number of the local name, independent of prefixes.
        let localNumber: Int32
        /// The number of the prefix that an attribute with this name declares; -1 for other names.
        let declaredPrefix: Int32
        /// The local name, if the reader knows it.
        let local: XMLName
    }

    private var names: ByteTable
    private var entries: Stack<Entry>
    /// Prefixes in order of appearance; the empty one, xml and xmlns are 0, 1 and 2.
    private(set) var prefixes: [String]
    private var prefixNumbers: [String: Int32] = [:]
    /// Namespace URIs; the empty one, xml's and xmlns's are 0, 1 and 2.
    private var addresses: ByteTable
    private var namespaces: Stack<XMLNamespace>
    /// Cached whole tags.
    var tags = XMLTagTable()
    private var nameLimit = 0
    private var addressLimit = 0

    static let xml: Int32 = 1
    static let xmlns: Int32 = 2

    private static let namesByText = Dictionary(uniqueKeysWithValues: XMLName.allCases.map { ($0.rawValue, $0) })
    /// A table with more names or namespaces is not kept for the next part.
    private static let keptNames = 1000

    init() {
        let room = 256
        names = ByteTable(room: room)
        entries = Stack(capacity: room)
        prefixes = ["", "xml", "xmlns"]
        addresses = ByteTable(room: room / 8)
        namespaces = Stack(capacity: room / 8)
        for address in ["", XMLNamespace.xmlAddress, XMLNamespace.xmlnsAddress] {
            let padded = Array(address.utf8) + [UInt8](repeating: 0, count: 8)
            padded.withUnsafeBufferPointer { _ = add(address: UnsafeBufferPointer(rebasing: $0.dropLast(8))) }
        }
    }

    /// Allows `count` more names and namespaces than earlier parts have added.
    mutating func allow(_ count: Int) {
        nameLimit = names.count + count
        addressLimit = addresses.count + count
    }

    /// Whether the table should be kept for the next part.
    var isKept: Bool { names.count <= Self.keptNames && addresses.count <= Self.keptNames }

    subscript(number: Int32) -> Entry {
        @inline(__always) get { entries[Int(number)] }
    }

    func text(_ number: Int32) -> String { String(decoding: names[number], as: UTF8.self) }

    @inline(__always)
    func length(_ number: Int32) -> Int { names.length(number) }

    /// Whether the bytes at `start` are the name with a number.
    @inline(__always)
    func isSame(_ number: Int32, _ start: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        names.isSame(number, start, length)
    }

    /// The number of the name at `start`; nil if it is new. Eight bytes must be readable there, whatever the length.
    @inline(__always)
    func number(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int32? {
        names.number(start, length)
    }

    // MARK: New names

    /// Adds a new name and returns its number; nil if it is not a qualified name (Namespaces in XML 1.0, section 4).
    mutating func add(_ name: UnsafeBufferPointer<UInt8>) throws(ReadError) -> Int32? {
        guard names.count < nameLimit else { throw .tooLarge(.names, "the XML has too many different names") }
        let colon = name.firstIndex(of: UInt8(ascii: ":"))
        let local = UnsafeBufferPointer(rebasing: name[(colon.map { $0 + 1 } ?? 0)...])
        guard XMLCharacters.isName(local) else { return nil }
        var prefix: Int32 = 0
        if let colon {
            let text = UnsafeBufferPointer(rebasing: name[..<colon])
            guard XMLCharacters.isName(text) else { return nil }
            prefix = prefixNumber(String(decoding: text, as: UTF8.self))
        }
        // Added before the name itself, so that an error leaves the table consistent.
        let localNumber = colon == nil ? Int32(names.count) : try number(ofLocal: local)
        let localText = String(decoding: local, as: UTF8.self)
        let isDeclaration = prefix == Self.xmlns || (colon == nil && localText == "xmlns")
        let number = names.add(name)
        entries.append(
            Entry(
                prefix: prefix, localNumber: localNumber,
                declaredPrefix: !isDeclaration ? -1 : colon == nil ? 0 : prefixNumber(localText),
                local: Self.namesByText[localText] ?? .other))
        return number
    }

    private mutating func number(ofLocal local: UnsafeBufferPointer<UInt8>) throws(ReadError) -> Int32 {
        if let start = local.baseAddress, let number = number(start, local.count) { return number }
        return try add(local) ?? -1
    }

    /// The number of a prefix, even if no name uses it.
    private mutating func prefixNumber(_ prefix: String) -> Int32 {
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

    // MARK: Namespaces

    /// The number of the namespace with a URI. Eight bytes must be readable from its start, whatever the length.
    mutating func number(ofNamespace address: UnsafeBufferPointer<UInt8>) throws(ReadError) -> Int32 {
        guard let start = address.baseAddress, !address.isEmpty else { return 0 }
        if let number = addresses.number(start, address.count) { return number }
        guard addresses.count < addressLimit else { throw .tooLarge(.names, "the XML has too many namespaces") }
        return add(address: address)
    }

    private mutating func add(address: UnsafeBufferPointer<UInt8>) -> Int32 {
        namespaces.append(XMLNamespace(uri: String(decoding: address, as: UTF8.self)))
        return addresses.add(address)
    }

    @inline(__always)
    func namespace(_ number: Int32) -> XMLNamespace { namespaces[Int(number)] }

    func address(_ number: Int32) -> String { String(decoding: addresses[number], as: UTF8.self) }
}
