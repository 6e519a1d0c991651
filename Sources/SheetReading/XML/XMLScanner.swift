/// A strict pull scanner for XML 1.0 with namespaces, in UTF-8. It refuses whatever it cannot parse.
///
/// Document type declarations are refused, so there are no entities besides XML's own five, and nothing is ever
/// fetched. Ranges of names, values and texts are valid until the next token is read.
struct XMLScanner: ~Copyable {
    enum Token {
        case start, end
        /// Text between tags; one text can be split into several tokens.
        case text
        case endOfDocument
    }

    struct Attribute: BitwiseCopyable {
        /// The number of its name.
        let name: Int32
        /// The local name, if the reader knows it, and whether there is a prefix.
        let local: XMLName
        let hasPrefix: Bool
        /// Whether the value contains references or line ends to be resolved.
        let needsDecoding: Bool
        /// The range of its value in the window, between the quotes.
        let start: Int
        let end: Int
    }

    struct OpenElement: BitwiseCopyable {
        /// The number of its name.
        let name: Int32
        /// Whether spaces at the ends of its texts are kept (`xml:space`, section 2.10).
        var preservesSpace: Bool
    }

    /// An earlier binding, restored at the end of an element.
    struct ShadowedBinding: BitwiseCopyable {
        let depth: Int
        let prefix: Int32
        /// The previous namespace of the prefix.
        let namespace: Int32
    }

    var input: XMLInput
    var position = 0
    var names: XMLNameTable
    /// The start of the current start tag.
    var tagStart = 0
    /// The attributes of the current start tag, without namespace declarations.
    var attributes = Stack<Attribute>(capacity: 32)
    var declarations = Stack<Attribute>(capacity: 16)
    /// A bit for each attribute name, whether two names share a bit, so that there may be a duplicate, and whether any
    /// has a prefix.
    var nameBits: UInt64 = 0
    var mayHaveDuplicates = false
    var hasPrefixes = false
    /// The name and namespace of the current tag.
    var name = XMLName.other
    var namespace = XMLNamespace.none
    /// The range of the current text, and whether it contains references or carriage returns.
    var textRange = 0..<0
    var textNeedsDecoding = false
    /// Whether that text is from a CDATA section, in which "&" has no special meaning.
    var isCharacterData = false
    /// Whether nothing has been read yet, so that a byte order mark or an XML declaration is allowed.
    var isAtStart = true
    /// Whether a byte order mark has been read.
    var hasMark = false
    var open = Stack<OpenElement>(capacity: 32)
    /// The number of the namespace of each prefix, by the prefix's number; -1 if unbound.
    var bindings = Stack<Int32>(capacity: 16)
    var shadowedBindings = Stack<ShadowedBinding>(capacity: 16)
    var isEmptyElement = false
    var hasRoot = false
    /// A decoded text; the memory is reused.
    var scratch = Stack<UInt8>(capacity: 256)
    /// For each open element of alternative markup, whether an alternative has been chosen.
    var choices = Stack<Bool>(capacity: 4)
    let limits: ReadLimits

    init(_ input: consuming XMLInput, limits: ReadLimits) {
        names = input.buffers.acquireNames()
        names.allow(limits.names)
        self.input = consume input
        self.limits = limits
        for namespace: Int32 in [0, 1, -1] { bindings.append(namespace) }
        bindNewPrefixes()
    }

    /// Returns the names for reuse with the next part.
    consuming func retire() { input.buffers.release(names) }

    /// The result of scanning one tag, text, comment or instruction.
    enum Step {
        case token(Token)
        /// A comment or an instruction.
        case passed
        /// The window ends inside it.
        case incomplete
    }

    /// The next token. Comments and processing instructions are skipped.
    mutating func next() throws(ReadError) -> Token {
        if isEmptyElement {
            isEmptyElement = false
            closeElement()
            return .end
        }
        while true {
            if position == input.count {
                guard try input.refill(from: position) else { return try finish() }
                position = 0
            }
            switch try step() {
            case .token(let token): return token
            case .passed: continue
            case .incomplete:
                guard try input.refill(from: position) else {
                    throw .damaged("the XML ends unexpectedly")
                }
                position = 0
            }
        }
    }

    private mutating func finish() throws(ReadError) -> Token {
        guard open.isEmpty, hasRoot else { throw .damaged("the XML ends before all elements are closed") }
        return .endOfDocument
    }

    private mutating func step() throws(ReadError) -> Step {
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

    /// Handles an unexpected byte: the window's end, or an error in the document.
    func unexpected(_ offset: Int, _ reason: @autoclosure () -> String) throws(ReadError) -> Step {
        if offset >= input.count, !input.isComplete { return .incomplete }
        throw .damaged(offset >= input.count ? "the XML is truncated" : reason())
    }

    @inline(__always)
    func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: input.buffer.base + range.lowerBound, count: range.count)
    }

    // MARK: Elements

    /// Removes the innermost element and its bindings from the stacks.
    mutating func closeElement() {
        guard let element = open.last else { return }
        open.removeLast()
        setName(element.name)
        while let shadowed = shadowedBindings.last, shadowed.depth > open.count {
            bindings[Int(shadowed.prefix)] = shadowed.namespace
            shadowedBindings.removeLast()
        }
    }

    @inline(__always)
    mutating func setName(_ number: Int32) {
        let entry = names[number]
        name = entry.local
        namespace = namespace(ofPrefix: entry.prefix) ?? .none
    }

    /// The namespace of a prefix here; nil if it is not declared.
    @inline(__always)
    func namespace(ofPrefix prefix: Int32) -> XMLNamespace? {
        let number = bindings[Int(prefix)]
        return number < 0 ? nil : names.namespace(number)
    }

    /// Whether the current tag is `name` in SpreadsheetML.
    @inline(__always)
    func isMain(_ name: XMLName) -> Bool { self.name == name && namespace == .main }
}
