/// The parts of a workbook file and how they lead to each other (ECMA-376 part 2). A class, since all that reads a part
/// holds it.
final class Package {
    let archive: ZipArchive
    let limits: ReadLimits
    /// What parts of other workbooks said; nil where each is to be read.
    let common: CommonParts?

    init(archive: ZipArchive, limits: ReadLimits, common: CommonParts?) {
        self.archive = archive
        self.limits = limits
        self.common = common
    }

    /// Calls `body` with a scanner at the start of a part; nil where there is no such part. A part that is read for several
    /// sheets counts for each of them.
    func scan<Result>(
        _ part: PartName, forSheet sheet: Int = ZipArchive.noSheet, _ body: (inout XMLScanner) throws(Problem) -> Result
    ) throws(Problem) -> Result? {
        guard let input = try archive.open(part.text, forSheet: sheet) else { return nil }
        var scanner = XMLScanner(input, limits: limits)
        do throws(Problem) {
            let result = try body(&scanner)
            scanner.retire()
            return result
        } catch {
            throw error.inside(part.text)
        }
    }

    /// What `body` makes of a part, from its start; nil where there is no such part. Of one with the same bytes it is taken
    /// from what was read before.
    func scan<Result: Sendable>(
        _ part: PartName, orFrom known: CommonParts.Kind<Result>?, forSheet sheet: Int = ZipArchive.noSheet,
        _ body: (inout XMLScanner) throws(Problem) -> Result
    ) throws(Problem) -> Result? {
        guard let known, let packed = try archive.packed(part.text) else {
            return try scan(part, forSheet: sheet, body)
        }
        if let content = known.content(of: packed, part, limits) { return content }
        let result = try scan(part, forSheet: sheet, body)
        if let result { known.keep(result, of: packed, part, limits) }
        return result
    }

    /// The relationships of `part` to parts inside the package, in their order; none where it has no such list.
    func relationships(
        of part: PartName, forSheet sheet: Int = ZipArchive.noSheet
    ) throws(Problem) -> [Relationship] {
        let found = try scan(part.relationships, orFrom: common?.relationships, forSheet: sheet) {
            (scanner) throws(Problem) in
            var result: [Relationship] = []
            while case let token = try scanner.nextContent(), token != .endOfDocument {
                guard token == .start, scanner.name == .relationship, scanner.namespace == .packageRelationships else {
                    continue
                }
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
