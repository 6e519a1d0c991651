/// Which cell formats show a number as a date or a time (ECMA-376 part 1, sections 18.8.10, 18.8.30 and 18.8.31).
struct NumberFormats {
    private enum Rule {
        case never, always
        case bySection(NumberFormatCode)
    }

    /// For each cell format, by its number.
    private var rules: [Rule] = []

    /// No format shows dates: a workbook without styles.
    init() {}

    /// Whether a cell with this format shows `number` as a date or a time.
    func showsDate(_ format: Int, _ number: Double) -> Bool {
        guard rules.indices.contains(format) else { return false }
        switch rules[format] {
        case .never: return false
        case .always: return true
        case .bySection(let code): return code.showsDate(number)
        }
    }

    /// Reads the style sheet at `part`.
    init(_ package: Package, part: PartName) throws(Problem) {
        let limit = package.limits.cellFormats
        let found = try package.scan(part) { (scanner) throws(Problem) in try Self.read(&scanner, limit: limit) }
        guard let found else { return }
        rules = found.formats.map { found.rules[$0] ?? (Self.isBuiltInDate($0) ? .always : .never) }
    }

    /// The number format's number of each cell format, and what the codes of the workbook's own number formats say.
    private static func read(
        _ scanner: inout XMLScanner, limit: Int
    ) throws(Problem) -> (formats: [Int], rules: [Int: Rule]) {
        var rules: [Int: Rule] = [:]
        var formats: [Int] = []
        while case let token = try scanner.nextContent(), token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.numFmt) {
                if let id = try scanner.wholeNumber(.numFmtId), let code = try scanner.value(.formatCode) {
                    rules[id] = rule(NumberFormatCode(EscapedText.decoded(code)))
                }
            } else if scanner.isMain(.cellXfs) {
                formats = try cellFormats(&scanner, limit: limit)
                // What follows is of no use, unless the parts stand in the wrong order.
                if !rules.isEmpty { break }
            }
            try check(rules.count, limit)
        }
        return (formats, rules)
    }

    private static func cellFormats(_ scanner: inout XMLScanner, limit: Int) throws(Problem) -> [Int] {
        var formats: [Int] = []
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.xf) { formats.append(try scanner.wholeNumber(.numFmtId) ?? 0) }
            try check(formats.count, limit)
            try scanner.skipElement()
        }
        return formats
    }

    private static func check(_ count: Int, _ limit: Int) throws(Problem) {
        guard count <= limit else { throw .tooLarge(.cellFormats, "the workbook has more than \(limit) formats") }
    }

    private static func rule(_ code: NumberFormatCode) -> Rule {
        switch code.showsDateAlways {
        case true?: .always
        case false?: .never
        case nil: .bySection(code)
        }
    }

    /// Formats that need no code: 14 to 22 and 45 to 47 everywhere, the others in East Asian and Thai editions.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58, 71...81: true
        default: false
        }
    }
}
