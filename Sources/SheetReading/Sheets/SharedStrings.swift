/// The texts that cells share (ECMA-376 part 1, section 18.4.9), read when the first cell asks for one.
final class SharedStrings {
    private let package: Package
    private let part: PartName?
    private var texts: [String]?

    /// The table in `part`; nil for a workbook without one.
    init(_ package: Package, part: PartName?) {
        self.package = package
        self.part = part
    }

    /// The text with a number from zero; nil where there is none.
    func text(_ number: Int) throws(Problem) -> String? {
        if texts == nil { texts = try load() }
        guard let texts else { return nil }
        return texts.indices.contains(number) ? texts[number] : nil
    }

    private func load() throws(Problem) -> [String] {
        guard let part else { return [] }
        let limits = package.limits
        let found = try package.scan(part) { (scanner) throws(Problem) in
            var texts: [String] = []
            var size = 0
            var bytes: [UInt8] = []
            while case let token = try scanner.nextContent(), token != .endOfDocument {
                guard token == .start, scanner.isMain(.si) else { continue }
                bytes.removeAll(keepingCapacity: true)
                try scanner.readRichText(into: &bytes)
                size += bytes.count
                texts.append(EscapedText.decoded(bytes))
                guard texts.count <= limits.sharedStrings else {
                    throw .tooLarge(.sharedStrings, "the workbook has more than \(limits.sharedStrings) shared texts")
                }
                guard size <= limits.sharedStringBytes else {
                    throw .tooLarge(
                        .sharedStringBytes, "the shared texts have more than \(limits.sharedStringBytes) bytes")
                }
            }
            return texts
        }
        return found ?? []
    }
}

extension XMLScanner {
    /// Appends the text of the string item whose start tag came last: its runs joined, phonetic runs left out
    /// (ECMA-376 part 1, sections 18.4.8 and 18.4.6).
    mutating func readRichText(into bytes: inout [UInt8]) throws(Problem) {
        var depth = 1
        while depth > 0 {
            switch try nextContent() {
            case .start where isMain(.t): try appendElementText(to: &bytes)
            case .start where isMain(.r): depth += 1
            case .start: try skipElement()
            case .end: depth -= 1
            case .text: continue
            case .endOfDocument: return
            }
        }
    }
}
