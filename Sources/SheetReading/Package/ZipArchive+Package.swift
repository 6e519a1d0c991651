/// The archive as a package: XML parts and the relationships between them (ECMA-376 part 2).
extension ZipArchive {
    /// Calls `body` with a scanner at the start of a part; nil if there is no such part.
    func scan<Result>(
        _ part: PartName, _ body: (inout XMLScanner) throws(ReadError) -> Result
    ) throws(ReadError) -> Result? {
        guard let input = try open(part.text) else { return nil }
        var scanner = XMLScanner(input, limits: limits)
        do throws(ReadError) {
            let result = try body(&scanner)
            scanner.retire()
            return result
        } catch {
            throw error.inside(part.text)
        }
    }

    /// The relationships of `part`, in the file's order; empty if it has none.
    func relationships(of part: PartName) throws(ReadError) -> [Relationship] {
        let found = try scan(part.relationships) { (scanner) throws(ReadError) in
            var result: [Relationship] = []
            while try scanner.nextStart() {
                guard scanner.name == .relationship, scanner.namespace == .packageRelationships else { continue }
                guard result.count < limits.relationships else {
                    throw .tooLarge(.relationships, "the part has more than \(limits.relationships) relationships")
                }
                if let relationship = try Relationship(&scanner, of: part) { result.append(relationship) }
            }
            return result
        }
        return found ?? []
    }
}
