import Support

/// Makes well-formed documents with everything that XML allows, and mutates them; the same for the same seed.
struct XMLMaker {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func document(hasDeclaration: Bool = true) -> String {
        let declaration = pick([
            "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version='1.0' standalone='no' ?>\n",
        ])
        return (hasDeclaration ? declaration : "") + miscellany() + element(depth: 0) + miscellany()
    }

    /// The document with some bytes changed, inserted, removed, duplicated or moved.
    mutating func mutated(_ document: [UInt8]) -> [UInt8] {
        var bytes = document
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, index + Int.random(in: 1...12, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[index] = pick(Self.alphabet)
            case 1: bytes.insert(pick(Self.alphabet), at: index)
            case 2: bytes.removeSubrange(index..<end)
            case 3: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 4: bytes.insert(contentsOf: Array(pick(Self.fragments).utf8), at: index)
            default: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
            }
        }
        return bytes
    }

    private static let alphabet = Array("<>/&;\"'= ![]-?:x#a1\n\r\t\u{0}\u{1}æ".utf8)
    private static let fragments = [
        "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "&amp;", "&#x41;", "xmlns:", "xmlns=\"u\"", "xml:", "</", "/>",
        "&lt",
        "<a>", "</a>", " a=\"1\"", "\u{FEFF}", "--", "€",
    ]

    private mutating func pick<Element>(_ list: [Element]) -> Element {
        list[Int.random(in: 0..<list.count, using: &random)]
    }

    private mutating func element(depth: Int) -> String {
        let prefix = pick(["", "", "", "p:", "q:"])
        let name = prefix + pick(["a", "row", "c", "langtNavnPåEtElement", "æ", "v", "sheetData12"])
        var tag = "<" + name
        var used: Set<String> = []
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let attribute = pick(["r", "s", "t", "p:r", "xml:space", "enGanskeLangAttributt", "é"])
            if used.insert(attribute).inserted { tag += space() + attribute + pick(["=", " = "]) + value() }
        }
        if depth == 0 { tag += " xmlns:p=\"urn:p\" xmlns:q='urn:q'" }
        if Bool.random(using: &random) { tag += " xmlns=\(pick(["\"urn:d\"", "''", "'urn:&amp;'"]))" }
        if Int.random(in: 0..<4, using: &random) == 0 { return tag + pick(["/>", " />"]) }
        var content = ""
        for _ in 0..<Int.random(in: 0...(depth < 4 ? 4 : 1), using: &random) {
            content += Int.random(in: 0..<3, using: &random) == 0 && depth < 5 ? element(depth: depth + 1) : text()
        }
        return tag + pick([">", " >", "\n>"]) + content + "</" + name + pick([">", ">", " >"])
    }

    private mutating func space() -> String { pick([" ", "  ", "\n", "\t", "\r\n"]) }

    private mutating func value() -> String {
        let quote = pick(["\"", "'"])
        return quote
            + pick([
                "", "1", "preserve", "B12", "a &amp; b", "&#65;\n\t", ">", "å€😀", "x\r\ny", quote == "'" ? "\"" : "'",
            ]) + quote
    }

    private mutating func text() -> String {
        pick([
            "12.5", " ", "\n", "tekst", "Fagområde €😀", "&lt;&gt;&amp;&quot;&apos;", "&#230;&#x1F600;", "]]", "]",
            "\r\n", "\r",
            "<![CDATA[ <&]] ]]>", "<!-- - kommentar -->", "<?p instruks?>", String(repeating: "lang ", count: 30),
        ])
    }

    private mutating func miscellany() -> String { pick(["", "", "\n", "<!--x-->", "<?p x?>", " \r\n"]) }
}
