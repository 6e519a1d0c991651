/// A relationship of a part to another part (ECMA-376 part 2, section 6.5).
struct Relationship: Sendable {
    /// The kind of the other part, as far as the reader needs it.
    enum Kind: Sendable {
        case officeDocument, worksheet, sharedStrings, styles, coreProperties, customProperties, extendedProperties
        case comments, threadedComments, drawing, legacyDrawing, chart, chartShapes, embedding, controlProperties
        case metadata, richValues, richValueStructures
        /// Something outside the file, of any kind, which is never read.
        case external
        case other

        /// The kind in the last segment of a type URI, which is the same in the transitional and strict standards.
        init(_ address: UnsafeBufferPointer<UInt8>) {
            let slash = address.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            self = Self.byName[String(decoding: address[slash...], as: UTF8.self)] ?? .other
        }

        private static let byName: [String: Kind] = Dictionary(uniqueKeysWithValues: [
            ("worksheet", .worksheet), ("styles", .styles), ("sharedStrings", .sharedStrings),
            ("officeDocument", .officeDocument), ("core-properties", .coreProperties),
            ("custom-properties", .customProperties), ("extended-properties", .extendedProperties),
            ("extendedProperties", .extendedProperties),
            ("comments", .comments), ("drawing", .drawing), ("vmlDrawing", .legacyDrawing),
            ("threadedComment", .threadedComments), ("chart", .chart), ("chartEx", .chart), ("diagramData", .chart),
            ("chartUserShapes", .chartShapes), ("oleObject", .embedding), ("package", .embedding),
            ("control", .embedding), ("ctrlProp", .controlProperties),
            ("sheetMetadata", .metadata), ("rdRichValue", .richValues),
            ("rdRichValueStructure", .richValueStructures),
        ])
    }

    let id: String
    let kind: Kind
    let target: PartName

    /// Reads the current start tag; nil if an attribute is missing.
    init?(_ scanner: inout XMLScanner, of part: PartName) throws(ReadError) {
        var id: String?
        var kind: Kind?
        var target: PartName?
        var isExternal = false
        try scanner.forEachAttribute { (name, bytes) throws(ReadError) in
            switch name {
            case .relationshipID: id = String(decoding: bytes, as: UTF8.self)
            case .relationshipType: kind = Kind(bytes)
            case .target: target = PartName(target: bytes, from: part)
            case .targetMode: isExternal = bytes.elementsEqual("External".utf8)
            default: return
            }
        }
        guard let id, let kind, let target else { return nil }
        self.id = id
        self.kind = isExternal ? .external : kind
        self.target = target
    }
}
