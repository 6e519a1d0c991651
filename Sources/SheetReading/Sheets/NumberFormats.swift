/// Which cell formats show a number as a date or a time (ECMA-376 part 1, sections 18.8.10, 18.8.30 and 18.8.31).
struct NumberFormats {
    /// For each cell format, by its number.
    private var isDateByFormat: [Bool] = []

    /// No format shows dates: a workbook without styles.
    init() {}

    /// Whether cells with this format hold dates.
    func isDate(_ format: Int) -> Bool { isDateByFormat.indices.contains(format) && isDateByFormat[format] }

    /// Reads the style sheet at `part`.
    init(_ package: Package, part: PartName) throws(Problem) {
        let limit = package.limits.cellFormats
        let found = try package.scan(part) { (scanner) throws(Problem) in
            var codes: [Int: Bool] = [:]
            var formats: [Bool] = []
            var isInCellFormats = false
            while case let token = try scanner.nextContent(), token != .endOfDocument {
                guard scanner.namespace == .main else { continue }
                switch (token, scanner.name) {
                case (.start, .cellXfs): isInCellFormats = true
                case (.end, .cellXfs): isInCellFormats = false
                case (.start, .numFmt):
                    if let id = try scanner.wholeNumber(.numFmtId), let code = try scanner.value(.formatCode) {
                        codes[id] = Self.showsDate(code)
                    }
                case (.start, .xf) where isInCellFormats:
                    let id = try scanner.wholeNumber(.numFmtId) ?? 0
                    formats.append(codes[id] ?? Self.isBuiltInDate(id))
                default: continue
                }
                guard formats.count + codes.count <= limit else {
                    throw .tooLarge(.cellFormats, "the workbook has more than \(limit) formats")
                }
            }
            return formats
        }
        isDateByFormat = found ?? []
    }

    /// Formats that need no code: 14 to 22 and 45 to 47 everywhere, the others in East Asian editions.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        default: false
        }
    }

    /// Whether a format code shows dates or times: its first section has a letter for a part of one, outside quotes,
    /// escapes, fillers and brackets. Brackets count only around elapsed time, as in "[h]:mm".
    static func showsDate(_ code: String) -> Bool {
        var rest = Array(code.lowercased().unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case ";": return false
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inner.count + 1)
                if let first = inner.first, "hms".unicodeScalars.contains(first), inner.allSatisfy({ $0 == first }) {
                    return true
                }
            case "g" where rest.starts(with: "eneral".unicodeScalars): rest = rest.dropFirst(6)
            case "e" where rest.first == "+" || rest.first == "-": continue
            case "d", "m", "y", "h", "s", "e", "g", "b": return true
            default: continue
            }
        }
        return false
    }
}
