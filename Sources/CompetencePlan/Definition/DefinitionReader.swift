import TextFormats
import Wording

/// Reads typed values from nodes and collects all problems, so that HR can correct a definition in one pass.
///
/// An invalid value is replaced by a harmless one; the caller discards the definition if there are problems.
struct DefinitionReader {
    private(set) var problems: [PlanProblem] = []
    /// Whether texts are HR's, which have limits and names on one line. A unit's answers are kept as given.
    private let isOfPlan: Bool

    init(ofPlan isOfPlan: Bool = true) { self.isOfPlan = isOfPlan }

    mutating func report(_ key: TextKey, at node: JSONNode, _ arguments: [String: String] = [:]) {
        problems.append(PlanProblem(location: node.pointer, key: key, arguments: arguments))
    }

    /// Adds problems that another reader found.
    mutating func add(_ problems: [PlanProblem]) { self.problems += problems }

    /// Reads a text on one line that must not be empty: a name, a label, a heading.
    mutating func text(_ node: JSONNode) -> String {
        switch node.value {
        case .string(let text) where !visible(text).isBlank:
            return isOfPlan ? writable(visible(text).onOneLine, at: node, atMost: Self.longestName) : text.trimmed
        case nil: report(.planMissing, at: node)
        default: report(.planNotText, at: node)
        }
        return ""
    }

    /// Reads a text that may be empty or absent, and may have several lines.
    mutating func optionalText(_ node: JSONNode) -> String {
        switch node.value {
        case .string(let text):
            return isOfPlan ? writable(visible(text).trimmed, at: node, atMost: Self.longestText) : text.trimmed
        case nil, .null?: return ""
        default: report(.planNotText, at: node)
        }
        return ""
    }

    /// HR's text without invisible characters, as the workbook's reader also returns it.
    private func visible(_ text: String) -> String { isOfPlan ? text.withoutInvisible : text }

    /// The limit of a name in UTF-16 units, as Excel counts them: the longest heading of a table.
    static let longestName = 255
    /// The limit of a text with several lines, which may share a cell with others.
    static let longestText = 4_000

    /// The text. Reports a text that is too long or has a character that no workbook can
    /// contain (XML 1.0, section 2.2).
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

    /// Reads a decimal, written as a string or as a number.
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

    /// Reads a whole number; nil if absent or null.
    mutating func wholeOrNil(_ node: JSONNode, in range: ClosedRange<Int>) -> Int? {
        node.hasValue ? whole(node, in: range) : nil
    }

    /// Reads a decimal; nil if absent or null.
    mutating func decimalOrNil<Number: FixedPoint>(_ node: JSONNode) -> Number? {
        node.hasValue ? decimal(node, default: .zero) : nil
    }

    /// Reads true or false; nil if absent or null.
    mutating func trueOrFalse(_ node: JSONNode) -> Bool? {
        if case .boolean(let answer)? = node.value { return answer }
        if node.hasValue { report(.planNotTrueOrFalse, at: node) }
        return nil
    }

    /// Reads one of a few words.
    mutating func word(_ node: JSONNode, among known: [String]) -> String {
        let word = text(node)
        if !word.isEmpty, !known.contains(word) {
            report(.planUnknownWord, at: node, ["value": word, "known": known.joined(separator: ", ")])
        }
        return word
    }

    /// Reads one of the words of a type; nil if it is none of them, which is reported as `unknown`.
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

    /// Reads the elements of an array, which may be absent if it may be empty.
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

    /// Reads an identifier: letters a–z, digits and hyphens, so that it can be a file name on any system.
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

    /// Reads an identifier that must be one of `known`.
    mutating func reference<Owner>(
        _ node: JSONNode, among known: Set<Identifier<Owner>>, else key: TextKey = .planUnknownReference
    ) -> Identifier<Owner> {
        let identifier = Identifier<Owner>(text(node))
        // The list's own, so that its text is stored once.
        if let index = known.firstIndex(of: identifier) { return known[index] }
        if !identifier.text.isEmpty { report(key, at: node, ["value": identifier.text]) }
        return identifier
    }

    /// Reports each duplicate of a name.
    mutating func expectUnique(_ names: [String], at nodes: [JSONNode], else key: TextKey = .planTwice) {
        var previousNames: Set<String> = []
        for (name, node) in zip(names, nodes) where !name.isEmpty {
            if !previousNames.insert(NormalisedText.of(name)).inserted { report(key, at: node, ["value": name]) }
        }
    }

    /// Reports each element whose name or identifier is a duplicate, once.
    mutating func expectUnique(_ elements: [(id: String, name: String)], at nodes: [JSONNode]) {
        var previousIdentifiers: Set<String> = []
        var previousNames: Set<String> = []
        for (element, node) in zip(elements, nodes) {
            let isNewName = element.name.isEmpty || previousNames.insert(NormalisedText.of(element.name)).inserted
            let isNewIdentifier = element.id.isEmpty || previousIdentifiers.insert(element.id).inserted
            if !isNewName {
                report(.planTwice, at: node["name"], ["value": element.name])
            } else if !isNewIdentifier {
                report(.planTwice, at: node["id"], ["value": element.id])
            }
        }
    }

    /// Reports members that the format does not have: usually misspellings that would be ignored silently.
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
    /// Whether XML 1.0 allows the character.
    fileprivate var isWritable: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: true
        case ..<0x20, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
