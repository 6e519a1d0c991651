/// The parts of a workbook file and how they lead to each other (ECMA-376 part 2).
struct Package {
    let archive: ZipArchive
    let limits: ReadLimits

    /// A relationship of a part to another part.
    struct Relationship {
        let id: String
        /// The end of the type's address, "worksheet": it is the same in the transitional and the strict standard.
        let type: String
        let target: PartName
    }

    /// Calls `body` with a scanner at the start of a part; nil where there is no such part.
    func scan<Result>(
        _ part: PartName, _ body: (inout XMLScanner) throws(Problem) -> Result
    ) throws(Problem) -> Result? {
        guard let input = try archive.open(part.text) else { return nil }
        var scanner = XMLScanner(input, limits: limits)
        do throws(Problem) {
            let result = try body(&scanner)
            scanner.retire()
            return result
        } catch {
            throw error.inside(part.text)
        }
    }

    /// The relationships of `part` to parts inside the package, in their order; none where it has no such list.
    func relationships(of part: PartName) throws(Problem) -> [Relationship] {
        let found = try scan(part.relationships) { (scanner) throws(Problem) in
            var result: [Relationship] = []
            while case let token = try scanner.nextContent(), token != .endOfDocument {
                guard token == .start, scanner.name == .relationship, scanner.namespace == .packageRelationships else {
                    continue
                }
                guard result.count < limits.relationships else {
                    throw .tooLarge(.relationships, "the part has more than \(limits.relationships) relationships")
                }
                guard try scanner.value(.targetMode) != "External", let id = try scanner.value(.relationshipID),
                    let type = try scanner.value(.relationshipType), let target = try scanner.value(.target)
                else { continue }
                let slash = type.utf8.lastIndex(of: UInt8(ascii: "/")).map { type.utf8.index(after: $0) }
                let lastPiece = String(type[(slash ?? type.startIndex)...])
                result.append(Relationship(id: id, type: lastPiece, target: PartName(target: target, from: part)))
            }
            return result
        }
        return found ?? []
    }
}
