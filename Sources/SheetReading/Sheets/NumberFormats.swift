/// The cell formats that show a number as a date, a time or a percentage (ECMA-376 part 1, sections 18.8.10, 18.8.30
/// and 18.8.31).
struct NumberFormats {
    private enum Rule {
        case always(NumberFormatCode.Kind), bySection(NumberFormatCode)
    }

    /// By index of the cell format.
    private var rules: [Rule] = []

    /// No date formats, for a workbook without styles.
    init() {}

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
            let found = try Self.read(&scanner, limit: limit)
            return NumberFormats(found.formats, found.codes)
        }
        self = found ?? NumberFormats()
    }

    private init(_ formats: [Int], _ codes: [Int: NumberFormatCode]) {
        rules = formats.map { id in
            guard let code = codes[id] else { return .always(Self.builtIn(id)) }
            return code.fixedKind.map { .always($0) } ?? .bySection(code)
        }
    }

    /// The number format id of each cell format, and the workbook's own number format codes by id.
    private static func read(
        _ scanner: inout XMLScanner, limit: Int
    ) throws(ReadError) -> (formats: [Int], codes: [Int: NumberFormatCode]) {
        var codes: [Int: NumberFormatCode] = [:]
        var formats: [Int] = []
        while try scanner.nextStart() {
            guard scanner.open.count > 1, !scanner.isMain(.numFmts) else { continue }
            if scanner.isMain(.numFmt) {
                if let id = try scanner.wholeNumber(.numFmtId), let code = try scanner.value(.formatCode) {
                    codes[id] = NumberFormatCode(EscapedText.decoded(code))
                }
            } else if scanner.isMain(.cellXfs) {
                formats = try cellFormats(&scanner, limit: limit)
                // The rest is not needed, unless the parts are in the wrong order.
                if !codes.isEmpty { break }
            } else {
                try scanner.skipElement()
            }
            try check(codes.count, limit)
        }
        return (formats, codes)
    }

    private static func cellFormats(_ scanner: inout XMLScanner, limit: Int) throws(ReadError) -> [Int] {
        var formats: [Int] = []
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.xf) { formats.append(try scanner.wholeNumber(.numFmtId) ?? 0) }
            try check(formats.count, limit)
            try scanner.skipElement()
        }
        return formats
    }

    private static func check(_ count: Int, _ limit: Int) throws(ReadError) {
        guard count <= limit else { throw .tooLarge(.cellFormats, "the workbook has more than \(limit) formats") }
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
