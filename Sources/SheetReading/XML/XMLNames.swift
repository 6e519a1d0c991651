/// Local names that the reader knows; every other is `other`.
enum XMLName: String, CaseIterable {
    case other = ""
    // Sheets.
    case worksheet, sheetData, row, c, v, f, `is`, t, r, s
    // Workbooks.
    case workbook, sheets, sheet, workbookPr, date1904, name, state, id
    // Strings and styles.
    case si, numFmt, numFmtId, formatCode, cellXfs, xf
    // Notes.
    case comment, ref, text
    // Packages.
    case relationships = "Relationships"
    case relationship = "Relationship"
    case relationshipID = "Id"
    case relationshipType = "Type"
    case target = "Target"
    case targetMode = "TargetMode"
    // Markup compatibility.
    case alternateContent = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"
    // Properties.
    case coreProperties, title, creator, lastModifiedBy, created, modified, property
    // Namespaces.
    case xmlns
}

/// Namespaces that the reader knows, the transitional and the strict spelling of each as one.
enum XMLNamespace {
    /// No namespace, or one that nobody here knows.
    case none, other
    case main, documentRelationships, packageRelationships, compatibility
    case coreProperties, dublinCore, dublinTerms, customProperties, variantTypes, xml

    init(uri: String) {
        self =
            switch uri {
            case "": .none
            case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main":
                .main
            case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships":
                .documentRelationships
            case "http://schemas.openxmlformats.org/package/2006/relationships": .packageRelationships
            case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
            case "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": .coreProperties
            case "http://purl.org/dc/elements/1.1/": .dublinCore
            case "http://purl.org/dc/terms/": .dublinTerms
            case "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                "http://purl.oclc.org/ooxml/officeDocument/customProperties":
                .customProperties
            case "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
                "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes":
                .variantTypes
            case "http://www.w3.org/XML/1998/namespace": .xml
            default: .other
            }
    }
}

/// The qualified names of one document, each once, so that comparing names is comparing numbers.
struct XMLNameTable {
    /// A qualified name, taken apart at its colon.
    struct Entry {
        /// The place of the prefix in `prefixes`.
        let prefix: Int
        let local: XMLName
        /// Where the whole name's bytes stand in `bytes`.
        let range: Range<Int>
    }

    private(set) var entries: [Entry] = []
    /// Prefixes in first-seen order; the first is the empty one, then xml and xmlns.
    private(set) var prefixes: [String] = ["", "xml", "xmlns"]
    private(set) var bytes: [UInt8] = []
    /// Places in `entries` by hash, -1 where free; a power of two long.
    private var slots = [Int32](repeating: -1, count: 256)
    private let limit: Int

    static let xml = 1
    static let xmlns = 2

    private static let known = Dictionary(uniqueKeysWithValues: XMLName.allCases.map { ($0.rawValue, $0) })

    init(limit: Int) { self.limit = limit }

    /// The number of the name in `name`; nil where it is no qualified name (Namespaces in XML 1.0, section 4).
    mutating func number(of name: UnsafeBufferPointer<UInt8>) throws(Problem) -> Int? {
        var hash: UInt32 = 2_166_136_261
        for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if isEqual(entries[number].range, name) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        return try insert(name, at: slot)
    }

    func isEqual(_ range: Range<Int>, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count == name.count else { return false }
        for (place, byte) in name.enumerated() where bytes[range.lowerBound + place] != byte { return false }
        return true
    }

    func text(_ number: Int) -> String { String(decoding: bytes[entries[number].range], as: UTF8.self) }

    private mutating func insert(_ name: UnsafeBufferPointer<UInt8>, at slot: Int) throws(Problem) -> Int? {
        guard entries.count < limit else { throw .tooLarge(.names, "the XML has more than \(limit) names") }
        let parts = name.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ XMLCharacters.isName($0) }) else { return nil }
        let prefix = parts.count == 2 ? String(decoding: parts[0], as: UTF8.self) : ""
        let local = String(decoding: parts[parts.count - 1], as: UTF8.self)
        let known = prefixes.firstIndex(of: prefix)
        if known == nil { prefixes.append(prefix) }
        let start = bytes.count
        bytes += name
        entries.append(
            Entry(prefix: known ?? prefixes.count - 1, local: Self.known[local] ?? .other, range: start..<bytes.count))
        slots[slot] = Int32(entries.count - 1)
        if entries.count * 2 > slots.count { rehash() }
        return entries.count - 1
    }

    private mutating func rehash() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var hash: UInt32 = 2_166_136_261
            for byte in bytes[entry.range] { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
