import Cells

/// The contents of cells with rich values ([MS-XLSX], sections 2.2.4 and 2.6). The number in a cell's attribute `vm`
/// leads through two lists in the metadata to a value, and from there to its structure, which determines what it is.
struct RichValues {
    /// By the number in `vm`, from one; nil for an ordinary error.
    private var values: [RichValue?] = []

    /// Reads the parts that define them; without these there are none.
    init(_ archive: ZipArchive, _ parts: SheetList.RichValueParts) throws(ReadError) {
        let structures = try archive.scan(parts.structures) { (scanner) throws(ReadError) in
            try Self.readStructures(&scanner, archive.limits)
        }
        let kinds = try archive.scan(parts.values) { (scanner) throws(ReadError) in
            try Self.readValues(&scanner, structures ?? [], archive.limits)
        }
        guard let kinds else { return }
        let indices = try archive.scan(parts.metadata) { (scanner) throws(ReadError) in
            try Self.readMetadata(&scanner, archive.limits)
        }
        self.values = (indices ?? []).map { kinds.indices.contains($0) ? kinds[$0] : .other }
    }

    /// The content of a cell with the number `vm`; `isArray` for the first cell of an array formula.
    func value(_ number: Int, isArray: Bool) -> RichValue? {
        if number <= values.count { return values[number - 1] }
        // In an array formula only a spill causes such an error.
        return isArray ? .spill : .other
    }

    private struct Structure {
        var kind: RichValue?
        /// The index of the key that gives the type of error.
        var errorType: Int?
        var keys = 0
    }

    private static func readStructures(
        _ scanner: inout XMLScanner, _ limits: ReadLimits
    ) throws(ReadError) -> [Structure] {
        var structures: [Structure] = []
        while try scanner.nextStart() {
            if scanner.name == .s {
                let type = try scanner.value(.t) ?? ""
                let isPicture = ["_localImage", "_webimage"].contains(type)
                structures.append(Structure(kind: type == "_error" ? nil : isPicture ? .picture : .dataType))
                try check(structures.count, limits)
            } else if scanner.name == .k, let last = structures.indices.last {
                if try scanner.value(.n) == "errorType" { structures[last].errorType = structures[last].keys }
                structures[last].keys += 1
            }
        }
        return structures
    }

    private static func readValues(
        _ scanner: inout XMLScanner, _ structures: [Structure], _ limits: ReadLimits
    ) throws(ReadError) -> [RichValue?] {
        var kinds: [RichValue?] = []
        var structure: Structure?
        var key = 0
        while try scanner.nextStart() {
            if scanner.name == .rv {
                let index = try scanner.value(.s).flatMap { Int($0) }
                structure = index.flatMap { structures.indices.contains($0) ? structures[$0] : nil }
                kinds.append(structure == nil ? .other : structure?.kind)
                key = 0
                try check(kinds.count, limits)
            } else if scanner.name == .v {
                // 8 is a spill error.
                let isSpill = key == structure?.errorType && structure?.kind == nil
                if isSpill, try scanner.elementString() == "8" { kinds[kinds.count - 1] = .spill }
                key += 1
            }
        }
        return kinds
    }

    /// The index of the rich value for each number `vm`, from one; out of range if it has none.
    private static func readMetadata(_ scanner: inout XMLScanner, _ limits: ReadLimits) throws(ReadError) -> [Int] {
        /// The indices of rich values, and for each number the index into them.
        var (future, numbers): ([Int], [Int]) = ([], [])
        /// The current list: rich values, numbers, or another.
        var list = XMLName.other
        while try scanner.nextStart() {
            switch scanner.name {
            case .futureMetadata: list = try scanner.value(.name) == "XLRICHVALUE" ? .futureMetadata : .other
            case .valueMetadata, .cellMetadata: list = scanner.name
            case .rvb where list == .futureMetadata:
                future.append(try scanner.value(.i).flatMap { Int($0) } ?? .max)
            case .rc where list == .valueMetadata:
                numbers.append(try scanner.value(.v).flatMap { Int($0) } ?? .max)
            default: continue
            }
            try check(max(future.count, numbers.count), limits)
        }
        return numbers.map { future.indices.contains($0) ? future[$0] : .max }
    }

    private static func check(_ count: Int, _ limits: ReadLimits) throws(ReadError) {
        guard count <= limits.cellFormats else {
            throw .tooLarge(.cellFormats, "the workbook has more than \(limits.cellFormats) rich values")
        }
    }
}
