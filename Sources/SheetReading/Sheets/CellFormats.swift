/// What the cell formats say about a value: whether they show a number as a date, a time or a percentage, and whether
/// it is struck through (ECMA-376 part 1, sections 18.8.10, 18.8.22, 18.8.30 and 18.8.31).
struct CellFormats {
    private enum Rule {
        case always(NumberFormatCode.Kind), bySection(NumberFormatCode)
    }

    /// By index of the cell format.
    private var rules: [Rule] = []
    /// The indices of the cell formats whose font is struck through.
    private var struckThrough: Set<Int> = []

    /// No date formats, for a workbook without styles.
    init() {}

    /// Whether a value in a cell with this format is struck through.
    @inline(__always)
    func strikesThrough(_ format: Int) -> Bool { !struckThrough.isEmpty && struckThrough.contains(format) }

    /// The kind of `number` in a cell with this format.
    @inline(__always)
    func kind(of number: Double, in format: Int) -> NumberFormatCode.Kind {
        guard rules.indices.contains(format) else { return .number }
        switch rules[format] {
        case .always(let kind): return kind
        case .bySection(let code): return code.kind(of: number)
        }
    }

    init(_ archive: ZipArchive, part: PartName) throws(ReadError) {
        let limit = archive.limits.cellFormats
        let found = try archive.scan(part) { (scanner) throws(ReadError) in
            return CellFormats(try StyleSheet(&scanner, limit: limit))
        }
        self = found ?? CellFormats()
    }

    private init(_ sheet: StyleSheet) {
        rules = sheet.formats.map { format in
            guard let code = sheet.codes[format.number] else { return .always(Self.builtIn(format.number)) }
            return code.fixedKind.map { .always($0) } ?? .bySection(code)
        }
        guard !sheet.struckFonts.isEmpty else { return }
        struckThrough = Set(sheet.formats.indices.filter { sheet.struckFonts.contains(sheet.formats[$0].font) })
    }

    /// Built-in formats without a code. Of the date formats, 14 to 22 and 45 to 47 exist everywhere, the others in East
    /// Asian and Thai versions.
    private static func builtIn(_ id: Int) -> NumberFormatCode.Kind {
        switch id {
        case 9, 10: .withUnit(.percent)
        case 17: .date(.month)
        case 46: .date(.hours)
        case 14...22, 27...36, 45, 47, 50...58, 71...81: .date(.day)
        default: .number
        }
    }
}

/// What is needed of the part with the workbook's styles.
private struct StyleSheet {
    /// The number format id and the font of each cell format.
    private(set) var formats: [(number: Int, font: Int)] = []
    /// The workbook's own number formats by id.
    private(set) var codes: [Int: NumberFormatCode] = [:]
    /// The indices of the fonts that are struck through.
    private(set) var struckFonts: Set<Int> = []

    init(_ scanner: inout XMLScanner, limit: Int) throws(ReadError) {
        while try scanner.nextStart() {
            guard scanner.open.count > 1, !scanner.isMain(.numFmts) else { continue }
            if scanner.isMain(.numFmt) {
                if let id = try scanner.wholeNumber(.numFmtId), let code = try scanner.value(.formatCode) {
                    codes[id] = NumberFormatCode(EscapedText.decoded(code))
                }
                try Self.check(codes.count, limit)
            } else if scanner.isMain(.fonts) {
                try readFonts(&scanner, limit: limit)
            } else if scanner.isMain(.cellXfs) {
                try readFormats(&scanner, limit: limit)
                // The rest is not needed, unless the parts are in the wrong order.
                if !codes.isEmpty { return }
            } else {
                try scanner.skipElement()
            }
        }
    }

    private mutating func readFonts(_ scanner: inout XMLScanner, limit: Int) throws(ReadError) {
        var count = 0
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            guard scanner.isMain(.font) else {
                try scanner.skipElement()
                continue
            }
            if try scanner.fontProperties().isStruckThrough { struckFonts.insert(count) }
            count += 1
            try Self.check(count, limit)
        }
    }

    private mutating func readFormats(_ scanner: inout XMLScanner, limit: Int) throws(ReadError) {
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.xf) {
                formats.append((try scanner.wholeNumber(.numFmtId) ?? 0, try scanner.wholeNumber(.fontId) ?? 0))
            }
            try Self.check(formats.count, limit)
            try scanner.skipElement()
        }
    }

    private static func check(_ count: Int, _ limit: Int) throws(ReadError) {
        guard count <= limit else { throw .tooLarge(.cellFormats, "the workbook has more than \(limit) formats") }
    }
}
