import TextFormats
import Wording

/// A node of a JSON document, with the value that stands there.
struct JSONNode {
    /// The way to a node, which is put into words only where something is wrong there.
    private indirect enum Way {
        case document
        case member(Way, String)
        case element(Way, Int)

        /// As a JSON pointer (RFC 6901).
        var pointer: String {
            switch self {
            case .document: ""
            case .member(let way, let name): "\(way.pointer)/\(name.inJSONPointer)"
            case .element(let way, let index): "\(way.pointer)/\(index)"
            }
        }
    }

    let value: JSONValue?
    private let way: Way

    /// The whole document.
    init(_ document: JSONValue) { self.init(document, .document) }

    /// An element of an array that was taken out of the document.
    init(_ element: JSONValue?, at index: Int, of member: String) {
        self.init(element, .element(.member(.document, member), index))
    }

    private init(_ value: JSONValue?, _ way: Way) {
        self.value = value
        self.way = way
    }

    var pointer: String { way.pointer }

    /// The member `name` of an object; no value where this is no object or lacks the member.
    subscript(_ name: String) -> JSONNode {
        let member: JSONValue? = if case .object(let members)? = value { members[name] } else { nil }
        return JSONNode(member, .member(way, name))
    }

    /// The elements of an array; nil where this is none.
    var elements: [JSONNode]? {
        guard case .array(let values)? = value else { return nil }
        return values.enumerated().map { JSONNode($1, .element(way, $0)) }
    }

    /// Whether anything but null stands here.
    var hasValue: Bool { value != nil && value != .null }
}

/// Reads typed values from nodes and collects every problem, so that HR mends a definition once and not ten times.
///
/// A wrong value is answered with a harmless stand-in; the caller throws the definition away when there are problems.
struct DefinitionReader {
    private(set) var problems: [PlanProblem] = []
    /// Whether texts are HR's, which have limits, and names on one line; a unit's answers are kept as they were given.
    private let isOfPlan: Bool

    init(ofPlan isOfPlan: Bool = true) { self.isOfPlan = isOfPlan }

    mutating func report(_ key: TextKey, at node: JSONNode, _ arguments: [String: String] = [:]) {
        problems.append(PlanProblem(location: node.pointer, key: key, arguments: arguments))
    }

    /// Takes over what another reader found wrong.
    mutating func take(_ problems: [PlanProblem]) { self.problems += problems }

    /// A text on one line that is not empty: a name, a label, a heading.
    mutating func text(_ node: JSONNode) -> String {
        switch node.value {
        case .string(let text) where !visible(text).isBlank:
            return isOfPlan ? writable(visible(text).onOneLine, at: node, atMost: Self.longestName) : text.trimmed
        case nil: report(.planMissing, at: node)
        default: report(.planNotText, at: node)
        }
        return ""
    }

    /// A text that may be empty or absent, and may have several lines.
    mutating func optionalText(_ node: JSONNode) -> String {
        switch node.value {
        case .string(let text):
            return isOfPlan ? writable(visible(text).trimmed, at: node, atMost: Self.longestText) : text.trimmed
        case nil, .null?: return ""
        default: report(.planNotText, at: node)
        }
        return ""
    }

    /// A text of HR's without signs that nobody sees, as the workbook's reader gives it.
    private func visible(_ text: String) -> String { isOfPlan ? text.withoutInvisible : text }

    /// UTF-16 units of a name, as Excel counts them: the longest heading that a table can have.
    static let longestName = 255
    /// The same of a text of several lines, which goes into cells with others.
    static let longestText = 4_000

    /// The text; reports where it is too long or has a character that no workbook can hold (XML 1.0, section 2.2).
    private mutating func writable(_ text: String, at node: JSONNode, atMost limit: Int) -> String {
        if text.utf16.count > limit { report(.planTooLong, at: node, ["limit": "\(limit)"]) }
        if let forbidden = text.unicodeScalars.first(where: { !$0.isWritable }) {
            let code = "U+\(forbidden.value.padded(to: 4, radix: 16, uppercase: true))"
            report(.planForbiddenCharacter, at: node, ["code": code])
        }
        return text
    }

    mutating func whole(_ node: JSONNode, in range: ClosedRange<Int>) -> Int {
        if case .number(let text)? = node.value, let number = Int(text), range.contains(number) { return number }
        let bounds = ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"]
        if node.value == nil { report(.planMissing, at: node) } else { report(.planNotWhole, at: node, bounds) }
        return range.lowerBound
    }

    mutating func optionalWhole(_ node: JSONNode, in range: ClosedRange<Int>, default standard: Int) -> Int {
        node.value == nil ? standard : whole(node, in: range)
    }

    /// A decimal, written as text or as a number.
    mutating func decimal<Number: FixedPoint>(_ node: JSONNode, default standard: Number) -> Number {
        switch node.value {
        case nil: return standard
        case .string(let text)?, .number(let text)?:
            if let number = Number(decimalText: text), number >= .zero { return number }
        default: break
        }
        report(.planNotDecimal, at: node)
        return standard
    }

    /// A whole number; nil where there is none, or null.
    mutating func wholeOrNil(_ node: JSONNode, in range: ClosedRange<Int>) -> Int? {
        node.hasValue ? whole(node, in: range) : nil
    }

    /// A decimal; nil where there is none, or null.
    mutating func decimalOrNil<Number: FixedPoint>(_ node: JSONNode) -> Number? {
        node.hasValue ? decimal(node, default: .zero) : nil
    }

    /// Yes or no; nil where there is neither, or null.
    mutating func trueOrFalse(_ node: JSONNode) -> Bool? {
        if case .boolean(let answer)? = node.value { return answer }
        if node.hasValue { report(.planNotTrueOrFalse, at: node) }
        return nil
    }

    /// One of a few words.
    mutating func word(_ node: JSONNode, among known: [String]) -> String {
        let word = text(node)
        if !word.isEmpty, !known.contains(word) {
            report(.planUnknownWord, at: node, ["value": word, "known": known.joined(separator: ", ")])
        }
        return word
    }

    /// One of the words of a type; nil where it is none of them, which is reported by `unknown`.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ node: JSONNode, unknown: TextKey = .planUnknownWord
    ) -> Word? {
        let text = text(node)
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        if !text.isEmpty { report(unknown, at: node, ["value": text, "known": known]) }
        return nil
    }

    mutating func day(_ node: JSONNode) -> CalendarDay {
        let text = text(node)
        if let day = CalendarDay(iso: text) { return day }
        if !text.isEmpty { report(.planNotADay, at: node, ["value": text]) }
        return .epoch
    }

    /// The elements of an array; absent is empty when it may be.
    mutating func list(_ node: JSONNode, mayBeEmpty: Bool = false) -> [JSONNode] {
        if let elements = node.elements {
            if elements.isEmpty, !mayBeEmpty { report(.planEmptyList, at: node) }
            return elements
        }
        switch node.value {
        case nil where mayBeEmpty: break
        case nil: report(.planMissing, at: node)
        default: report(.planNotAList, at: node)
        }
        return []
    }

    /// An identifier: small letters a–z, digits and hyphens, so that it can be a file name anywhere.
    mutating func identifier<Owner>(_ node: JSONNode) -> Identifier<Owner> {
        let text = text(node)
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        if !isPlain {
            report(.planBadIdentifier, at: node, ["value": text, "example": Identifier<Owner>.slug(of: text)])
        }
        return Identifier(text)
    }

    /// An identifier that must be one of `known`.
    mutating func reference<Owner>(
        _ node: JSONNode, among known: Set<Identifier<Owner>>, else key: TextKey = .planUnknownReference
    ) -> Identifier<Owner> {
        let text = text(node)
        let identifier = Identifier<Owner>(text)
        if !text.isEmpty, !known.contains(identifier) { report(key, at: node, ["value": text]) }
        return identifier
    }

    /// Reports each name that comes twice, where it comes the second time.
    mutating func expectUnique(_ names: [String], at nodes: [JSONNode]) {
        var seen: Set<String> = []
        for (name, node) in zip(names, nodes) where !name.isEmpty {
            if !seen.insert(NormalisedText.of(name)).inserted { report(.planTwice, at: node, ["value": name]) }
        }
    }

    /// Reports elements whose name or identifier another one has, once each.
    mutating func expectUnique(_ elements: [(id: String, name: String)], at nodes: [JSONNode]) {
        var seenIdentifiers: Set<String> = []
        var seenNames: Set<String> = []
        for (element, node) in zip(elements, nodes) {
            let isNewName = element.name.isEmpty || seenNames.insert(NormalisedText.of(element.name)).inserted
            let isNewIdentifier = element.id.isEmpty || seenIdentifiers.insert(element.id).inserted
            if !isNewName {
                report(.planTwice, at: node["name"], ["value": element.name])
            } else if !isNewIdentifier {
                report(.planTwice, at: node["id"], ["value": element.id])
            }
        }
    }

    /// Reports members that the format does not have: most often a misspelling that would be silently ignored.
    mutating func expectMembers(_ names: Set<String>, of node: JSONNode) {
        guard case .object(let members)? = node.value else {
            report(node.value == nil ? .planMissing : .planNotAnObject, at: node)
            return
        }
        for name in members.keys.sorted() where !names.contains(name) && name != "$schema" {
            report(.planUnknownMember, at: node[name], ["value": name])
        }
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 has the character.
    fileprivate var isWritable: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: true
        case ..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
