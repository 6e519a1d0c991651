/// The properties of a workbook (ECMA-376 part 2, section 8, and part 1, section 22.3).
public struct WorkbookProperties: Hashable, Sendable {
    /// The document's title.
    public var title = ""
    /// The author.
    public var creator = ""
    /// The person who saved it last.
    public var lastModifiedBy = ""
    /// When it was created, as ISO 8601 text.
    public var created = ""
    /// When it was last saved, as ISO 8601 text.
    public var modified = ""
    /// The name of the program that saved it last.
    public var application = ""
    /// Custom properties by name, as text.
    public var custom: [String: String] = [:]
}

extension WorkbookProperties {
    /// Reads the property parts that the package refers to; fields of missing parts are empty.
    init(of archive: ZipArchive, _ relationships: [Relationship]) throws(ReadError) {
        self.init()
        let kinds: Set<Relationship.Kind> = [.coreProperties, .customProperties, .extendedProperties]
        for relationship in relationships where kinds.contains(relationship.kind) {
            try read(archive, relationship.target)
        }
    }

    private mutating func read(_ archive: ZipArchive, _ part: PartName) throws(ReadError) {
        let limit = archive.limits.customProperties
        let found = try archive.scan(part) { (scanner) throws(ReadError) in
            var result = self
            while try scanner.nextStart() {
                switch (scanner.name, scanner.namespace) {
                case (.title, .dublinCore): result.title = try scanner.elementString()
                case (.creator, .dublinCore): result.creator = try scanner.elementString()
                case (.lastModifiedBy, .coreProperties): result.lastModifiedBy = try scanner.elementString()
                case (.created, .dublinTerms): result.created = try scanner.elementString()
                case (.modified, .dublinTerms): result.modified = try scanner.elementString()
                case (.application, .extendedProperties):
                    result.application = try scanner.elementString()
                    return result
                case (.property, .customProperties):
                    guard let name = try scanner.value(.name) else { continue }
                    result.custom[name] = try scanner.elementString()
                    guard result.custom.count <= limit else {
                        throw .tooLarge(.customProperties, "the workbook has more than \(limit) own properties")
                    }
                default: continue
                }
            }
            return result
        }
        if let found { self = found }
    }
}
