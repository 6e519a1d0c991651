import Cells

/// What a sheet's part says behind its rows: which cells are merged, and what is printed on each page.
struct SheetLayout {
    /// The merged ranges of more than one cell, in the file's order.
    private(set) var merges: [MergedRange] = []
    /// The different texts of headers and footers, each part of a line for itself and without its codes.
    private(set) var headers: [String] = []

    /// Nothing.
    init() {}

    /// Reads on behind the rows to the end of the part (ECMA-376 part 1, sections 18.3.1.55 and 18.3.1.46).
    init(_ scanner: inout XMLScanner, _ budget: inout ReadBudget) throws(Problem) {
        while case let token = try scanner.nextContent(), token != .endOfDocument {
            guard token == .start else { continue }
            guard scanner.namespace == .main else {
                try scanner.skipElement()
                continue
            }
            switch scanner.name {
            case .mergeCells, .headerFooter: continue
            case .mergeCell:
                guard let range = try scanner.value(.ref).flatMap({ MergedRange($0) }), range.first != range.last else {
                    continue
                }
                try budget.add()
                merges.append(range)
            case .oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter:
                for text in Self.parts(ofHeader: EscapedText.decoded(try scanner.elementString()))
                where !headers.contains(text) {
                    try budget.add(text)
                    headers.append(text)
                }
            default: try scanner.skipElement()
            }
        }
    }

    /// What a person reads to the left, in the middle and to the right of a header or footer: the texts without their codes
    /// (section 18.3.1.39), such as "&L" for the left part, "&P" for the page's number and "&\"Arial,Bold\"&12" for a font,
    /// and with single blanks between words.
    static func parts(ofHeader code: String) -> [String] {
        var parts: [String] = []
        var text = String.UnicodeScalarView()
        func endPart() {
            let words = text.split { $0 == " " || $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
            if !words.isEmpty { parts.append(words) }
            text = String.UnicodeScalarView()
        }
        var rest = Array(code.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&", let next = rest.popFirst() else {
                text.append(scalar)
                continue
            }
            switch next {
            case "&": text.append("&")
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "0"..."9": rest = rest.drop { ("0"..."9").contains($0) }
            case "K": rest = rest.dropFirst(6)
            case "L", "C", "R": endPart()
            // Numbers and names that the program fills in part words.
            default: text.append(" ")
            }
        }
        endPart()
        return parts
    }
}
