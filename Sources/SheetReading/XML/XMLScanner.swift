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

    struct Attribute: BitwiseCopyable {
        /// The number of its name.
        let name: Int32
        /// Which of the names that the reader knows it is, without its prefix, and whether it has one.
        let local: XMLName
        let hasPrefix: Bool
        /// Whether the value holds references or line ends, which are to be resolved.
        let needsDecoding: Bool
        /// Where its value stands in the window, between the quotes.
        let start: Int
        let end: Int
    }

    struct OpenElement: BitwiseCopyable {
        /// The number of its name.
        let name: Int32
        /// Whether blanks at the ends of texts in it count (`xml:space`, section 2.10).
        var preservesSpace: Bool
    }

    /// A binding that ends with an element.
    struct FormerBinding: BitwiseCopyable {
        let depth: Int
        let prefix: Int32
        /// What the prefix meant before.
        let namespace: Int32
    }

    var input: XMLInput
    var position = 0
    var names: XMLNameTable
    /// Where the start tag that came last begins.
    var tagStart = 0
    /// The attributes of the start tag that came last, declarations of namespaces left out.
    var attributes = Stack<Attribute>(capacity: 32)
    var declarations = Stack<Attribute>(capacity: 16)
    /// A bit for each of their names, whether two share one, so that a name may stand twice, and whether one has a prefix.
    var seenNames: UInt64 = 0
    var mayHaveDuplicates = false
    var hasPrefixes = false
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
    /// Whether the byte order mark has come.
    var hasMark = false
    var open = Stack<OpenElement>(capacity: 32)
    /// The number of the namespace that each prefix means, by the prefix's number; -1 is none.
    var bindings = Stack<Int32>(capacity: 16)
    var formerBindings = Stack<FormerBinding>(capacity: 16)
    var isEmptyElement = false
    var hasRoot = false
    /// A text that had to be put together, reused for each.
    var scratch = Stack<UInt8>(capacity: 256)
    /// For each element of markup for several versions that is open, whether a version has been chosen.
    var choices = Stack<Bool>(capacity: 4)
    let limits: Limits

    /// The limits that concern XML, few, since every tag is checked against them.
    struct Limits {
        let attributes: Int
        let depth: Int
        let names: Int
        let textBytes: Int
    }

    init(_ input: consuming XMLInput, limits: ReadLimits) {
        names = input.buffers.takeNames()
        names.allow(limits.names)
        self.input = consume input
        self.limits = Limits(
            attributes: limits.attributes, depth: limits.depth, names: limits.names, textBytes: limits.textBytes)
        for namespace: Int32 in [0, 1, -1] { bindings.append(namespace) }
        bindNewPrefixes()
    }

    /// Gives the names back for the next part.
    consuming func retire() { input.buffers.give(names) }

    /// What scanning one tag, text, comment or instruction gave.
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

    /// An unexpected byte: the window's end, or a mistake in the document.
    func unexpected(_ offset: Int, _ reason: @autoclosure () -> String) throws(Problem) -> Step {
        if offset >= input.count, !input.isComplete { return .incomplete }
        throw .damaged(offset >= input.count ? "the XML is cut off" : reason())
    }

    @inline(__always)
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: input.buffer.base + range.lowerBound, count: range.count)
    }

    // MARK: Elements

    /// Takes the innermost element, and the bindings it made, off the stack.
    mutating func closeElement() {
        guard let element = open.last else { return }
        open.removeLast()
        setName(element.name)
        while let former = formerBindings.last, former.depth > open.count {
            bindings[Int(former.prefix)] = former.namespace
            formerBindings.removeLast()
        }
    }

    /// Makes the name with this number the current one.
    @inline(__always)
    mutating func setName(_ number: Int32) {
        let entry = names[number]
        name = entry.local
        namespace = namespace(ofPrefix: entry.prefix) ?? .none
    }

    /// What a prefix means here; nil where it is not declared.
    @inline(__always)
    func namespace(ofPrefix prefix: Int32) -> XMLNamespace? {
        let number = bindings[Int(prefix)]
        return number < 0 ? nil : names.namespace(number)
    }

    /// Whether the current tag is `name` of SpreadsheetML.
    @inline(__always)
    func isMain(_ name: XMLName) -> Bool { self.name == name && namespace == .main }
}
