/// A strict pull scanner for XML 1.0 with namespaces, in UTF-8: what it cannot parse, it refuses.
///
/// Document type declarations are refused, so there are no entities but the five of XML itself, and nothing is ever
/// fetched. Ranges of names, values and texts are good until the next token is asked for.
struct XMLScanner: ~Copyable {
    enum Token {
        case start, end
        /// Text between tags; one text may come in several tokens.
        case text
        case endOfDocument
    }

    struct Attribute {
        /// The number of its name.
        let name: Int
        /// Where its value stands, between the quotes.
        let value: Range<Int>
        /// Whether the value holds references or line ends, so that it is not what it looks like.
        let needsDecoding: Bool
    }

    var input: XMLInput
    var position = 0
    var names: XMLNameTable
    /// The attributes of the start tag that came last, declarations of namespaces left out.
    var attributes: [Attribute] = []
    /// The name and namespace of the tag that came last.
    var name = XMLName.other
    var namespace = XMLNamespace.none
    /// Where the text that came last stands, and whether it holds references or carriage returns.
    var textRange = 0..<0
    var textNeedsDecoding = false
    /// Whether that text stood in a CDATA section, where "&" is only itself.
    var isCharacterData = false
    /// Whether nothing has come yet, so that a byte order mark or an XML declaration may.
    var isAtStart = true
    /// Open elements, by the numbers of their names.
    var open: [Int] = []
    /// Bindings of prefixes, by the prefix's number; nil is unbound.
    var bindings: [Int?] = [0, 1, nil]
    /// The namespaces bound so far.
    var uris = ["", "http://www.w3.org/XML/1998/namespace"]
    var kinds = [XMLNamespace.none, .xml]
    /// What to bind again when an element ends.
    var undo: [(depth: Int, prefix: Int, old: Int?)] = []
    var isEmptyElement = false
    var hasRoot = false
    let limits: ReadLimits

    init(_ input: consuming XMLInput, limits: ReadLimits) {
        self.input = consume input
        self.limits = limits
        names = XMLNameTable(limit: limits.names)
    }

    /// The result of looking at one piece of markup.
    enum Step {
        case token(Token)
        /// A comment or an instruction.
        case passed
        /// The window ends in the middle of it.
        case incomplete
    }

    /// The next token. Comments and processing instructions are passed over.
    mutating func next() throws(Problem) -> Token {
        if isEmptyElement {
            isEmptyElement = false
            closeElement()
            return .end
        }
        while true {
            if position == input.count {
                let start = position
                position = 0
                guard try input.refill(from: start) else {
                    position = start
                    return try finish()
                }
            }
            switch try step() {
            case .token(let token): return token
            case .passed: continue
            case .incomplete:
                let start = position
                position = 0
                isEmptyElement = false
                guard try input.refill(from: start) else { throw .damaged("the XML ends in the middle of something") }
            }
        }
    }

    private mutating func finish() throws(Problem) -> Token {
        guard open.isEmpty, hasRoot else { throw .damaged("the XML ends before its elements do") }
        return .endOfDocument
    }

    private mutating func step() throws(Problem) -> Step {
        let base = input.buffer.base
        guard base[position] == UInt8(ascii: "<") else { return try scanText() }
        switch base[position + 1] {
        case UInt8(ascii: "/"): return try scanEndTag()
        case UInt8(ascii: "!"): return try scanDeclaration()
        case UInt8(ascii: "?"): return try scanInstruction()
        case 0: return .incomplete
        default: return try scanStartTag()
        }
    }

    // MARK: Elements

    /// Takes the name of the innermost element, and the bindings it made, off the stack.
    mutating func closeElement() {
        guard let number = open.popLast() else { return }
        setName(number)
        while let last = undo.last, last.depth > open.count {
            bindings[last.prefix] = last.old
            undo.removeLast()
        }
    }

    /// Makes the name with this number the current one.
    mutating func setName(_ number: Int) {
        let entry = names.entries[number]
        name = entry.local
        namespace = bindings[entry.prefix].map { kinds[$0] } ?? .none
    }

    /// Reads over the rest of the element whose start tag came last.
    mutating func skipElement() throws(Problem) {
        var depth = 1
        while depth > 0 {
            switch try next() {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: continue
            case .endOfDocument: return
            }
        }
    }

    /// The next token of what every reader must understand: of markup for several versions (ECMA-376 part 3, section
    /// 9), the choices are passed over and the fallback is taken, as if it stood there alone.
    mutating func nextContent() throws(Problem) -> Token {
        while true {
            let token = try next()
            guard namespace == .compatibility, token == .start || token == .end else { return token }
            switch name {
            case .alternateContent, .fallback: continue
            case .choice where token == .start: try skipElement()
            case .choice: continue
            default: return token
            }
        }
    }

    /// Whether the current tag is `name` of SpreadsheetML.
    func isMain(_ name: XMLName) -> Bool { self.name == name && namespace == .main }
}
