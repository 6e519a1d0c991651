import Cells

/// What a sheet's part holds besides its rows: merged cells, headers and footers, and replaced values.
struct SheetExtras {
    /// The merged ranges of more than one cell, in the file's order.
    private(set) var merges: [CellRange] = []
    /// The distinct texts of headers and footers, one for each part of a line, without codes.
    private(set) var headers: [String] = []
    /// Values that a later value for the same cell replaced, in file order.
    var replaced: [Cell] = []

    init() {}

    /// Reads from the end of the rows to the end of the part (ECMA-376 part 1, sections 18.3.1.55 and 18.3.1.46).
    init(_ scanner: inout XMLScanner, _ budget: inout ReadBudget) throws(ReadError) {
        var known: Set<String> = []
        while try scanner.nextStart() {
            guard scanner.namespace == .main else {
                try scanner.skipElement()
                continue
            }
            switch scanner.name {
            case .mergeCells, .headerFooter: continue
            case .mergeCell:
                guard let range = try scanner.value(.ref).flatMap({ CellRange($0) }), range.first != range.last else {
                    continue
                }
                try budget.add()
                merges.append(range)
            case .oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter:
                for text in Self.parts(ofHeader: EscapedText.decoded(try scanner.elementString()))
                where known.insert(text).inserted {
                    try budget.add(text)
                    headers.append(text)
                }
            default: try scanner.skipElement()
            }
        }
    }

    /// The left, middle and right texts of a header or footer, without their codes (section 18.3.1.39), such as "&L"
    /// for the left part, "&P" for the page number and "&\"Arial,Bold\"&12" for a font, and with single spaces between
    /// words.
    static func parts(ofHeader code: String) -> [String] {
        var parts = [String.UnicodeScalarView()]
        var rest = Array(code.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&", let next = rest.popFirst() else {
                parts[parts.count - 1].append(scalar)
                continue
            }
            switch next {
            case "&": parts[parts.count - 1].append(next)
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "0"..."9": rest = rest.drop { ("0"..."9").contains($0) }
            case "K": rest = rest.dropFirst(6)
            case "L", "C", "R": parts.append(String.UnicodeScalarView())
            // Fields filled in by the program separate words.
            default: parts[parts.count - 1].append(" ")
            }
        }
        return parts.map { part in
            part.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}
