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
    init(of archive: ZipArchive, _ relationships: [Relationship]) throws(Problem) {
        self.init()
        for relationship in relationships {
            switch relationship.kind {
            case .coreProperties: try readCore(archive, relationship.target)
            case .customProperties: try readCustom(archive, relationship.target)
            case .extendedProperties: try readApplication(archive, relationship.target)
            default: continue
            }
        }
    }

    private mutating func readCore(_ archive: ZipArchive, _ part: PartName) throws(Problem) {
        let found = try archive.scan(part) { (scanner) throws(Problem) in
            var result = WorkbookProperties()
            while case let token = try scanner.nextContent(), token != .endOfDocument {
                guard token == .start else { continue }
                switch (scanner.name, scanner.namespace) {
                case (.title, .dublinCore): result.title = try scanner.elementString()
                case (.creator, .dublinCore): result.creator = try scanner.elementString()
                case (.lastModifiedBy, .coreProperties): result.lastModifiedBy = try scanner.elementString()
                case (.created, .dublinTerms): result.created = try scanner.elementString()
                case (.modified, .dublinTerms): result.modified = try scanner.elementString()
                default: continue
                }
            }
            return result
        }
        guard var found else { return }
        found.custom = custom
        found.application = application
        self = found
    }

    private mutating func readApplication(_ archive: ZipArchive, _ part: PartName) throws(Problem) {
        let found = try archive.scan(part) { (scanner) throws(Problem) in
            while case let token = try scanner.nextContent(), token != .endOfDocument {
                guard token == .start, scanner.name == .application, scanner.namespace == .extendedProperties else {
                    continue
                }
                return try scanner.elementString()
            }
            return ""
        }
        if let found { application = found }
    }

    private mutating func readCustom(_ archive: ZipArchive, _ part: PartName) throws(Problem) {
        let limit = archive.limits.customProperties
        let found = try archive.scan(part) { (scanner) throws(Problem) in
            var result: [String: String] = [:]
            while case let token = try scanner.nextContent(), token != .endOfDocument {
                guard token == .start, scanner.name == .property, scanner.namespace == .customProperties,
                    let name = try scanner.value(.name)
                else { continue }
                result[name] = try scanner.elementString()
                guard result.count <= limit else {
                    throw .tooLarge(.customProperties, "the workbook has more than \(limit) own properties")
                }
            }
            return result
        }
        if let found { custom = found }
    }
}
