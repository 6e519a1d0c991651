import TextFormats
import Wording

/// A place in a JSON document, with the value that stands there.
struct JSONPlace {
    /// The way to a place, which is put into words only where something is wrong there.
    private indirect enum Way {
        case document
        case member(Way, String)
        case element(Way, Int)

        /// As a JSON pointer (RFC 6901).
        var pointer: String {
            switch self {
            case .document: ""
            case .member(let way, let name): "\(way.pointer)/\(JSONPlace.escaped(name))"
            case .element(let way, let place): "\(way.pointer)/\(place)"
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
    subscript(_ name: String) -> JSONPlace {
        let member: JSONValue? = if case .object(let members)? = value { members[name] } else { nil }
        return JSONPlace(member, .member(way, name))
    }

    /// The elements of an array; nil where this is none.
    var elements: [JSONPlace]? {
        guard case .array(let values)? = value else { return nil }
        return values.enumerated().map { JSONPlace($1, .element(way, $0)) }
    }

    /// Whether anything but null stands here.
    var hasValue: Bool { value != nil && value != .null }

    /// A name as one piece of a JSON pointer (RFC 6901, section 3).
    static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        var result = ""
        for character in name {
            switch character {
            case "~": result += "~0"
            case "/": result += "~1"
            default: result.append(character)
            }
        }
        return result
    }
}

/// Reads typed values from places and collects every problem, so that HR mends a definition once and not ten times.
///
/// A wrong value is answered with a harmless stand-in; the caller throws the definition away when there are problems.
struct DefinitionReader {
    private(set) var problems: [PlanProblem] = []
    /// Whether texts are HR's, which have limits, and names on one line; a unit's answers are kept as they were given.
    private let isOfPlan: Bool

    init(ofPlan isOfPlan: Bool = true) { self.isOfPlan = isOfPlan }

    mutating func report(_ key: TextKey, at place: JSONPlace, _ arguments: [String: String] = [:]) {
        problems.append(PlanProblem(place: place.pointer, key: key, arguments: arguments))
    }

    /// Takes over what another reader found wrong.
    mutating func take(_ problems: [PlanProblem]) { self.problems += problems }

    /// A text on one line that is not empty: a name, a label, a heading.
    mutating func text(_ place: JSONPlace) -> String {
        switch place.value {
        case .string(let text) where !visible(text).isBlank:
            return isOfPlan ? writable(visible(text).onOneLine, at: place, atMost: Self.longestName) : text.trimmed
        case nil: report(.planMissing, at: place)
        default: report(.planNotText, at: place)
        }
        return ""
    }

    /// A text that may be empty or absent, and may have several lines.
    mutating func optionalText(_ place: JSONPlace) -> String {
        switch place.value {
        case .string(let text):
            return isOfPlan ? writable(visible(text).trimmed, at: place, atMost: Self.longestText) : text.trimmed
        case nil, .null?: return ""
        default: report(.planNotText, at: place)
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
    private mutating func writable(_ text: String, at place: JSONPlace, atMost limit: Int) -> String {
        if text.utf16.count > limit { report(.planTooLong, at: place, ["limit": "\(limit)"]) }
        if let forbidden = text.unicodeScalars.first(where: { !$0.isWritable }) {
            let code = String(forbidden.value, radix: 16, uppercase: true)
            let padding = String(repeating: "0", count: max(0, 4 - code.count))
            report(.planForbiddenCharacter, at: place, ["code": "U+\(padding)\(code)"])
        }
        return text
    }

    mutating func whole(_ place: JSONPlace, in range: ClosedRange<Int>) -> Int {
        if case .number(let text)? = place.value, let number = Int(text), range.contains(number) { return number }
        let bounds = ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"]
        if place.value == nil { report(.planMissing, at: place) } else { report(.planNotWhole, at: place, bounds) }
        return range.lowerBound
    }

    mutating func optionalWhole(_ place: JSONPlace, in range: ClosedRange<Int>, default standard: Int) -> Int {
        place.value == nil ? standard : whole(place, in: range)
    }

    /// A decimal, written as text or as a number.
    mutating func decimal<Number: FixedPoint>(_ place: JSONPlace, default standard: Number) -> Number {
        switch place.value {
        case nil: return standard
        case .string(let text)?, .number(let text)?:
            if let number = Number(decimalText: text), number >= .zero { return number }
        default: break
        }
        report(.planNotDecimal, at: place)
        return standard
    }

    /// A whole number; nil where there is none, or null.
    mutating func wholeOrNil(_ place: JSONPlace, in range: ClosedRange<Int>) -> Int? {
        place.hasValue ? whole(place, in: range) : nil
    }

    /// A decimal; nil where there is none, or null.
    mutating func decimalOrNil<Number: FixedPoint>(_ place: JSONPlace) -> Number? {
        place.hasValue ? decimal(place, default: .zero) : nil
    }

    /// Yes or no; nil where there is neither, or null.
    mutating func trueOrFalse(_ place: JSONPlace) -> Bool? {
        if case .boolean(let answer)? = place.value { return answer }
        if place.hasValue { report(.planNotTrueOrFalse, at: place) }
        return nil
    }

    /// One of a few words.
    mutating func word(_ place: JSONPlace, among known: [String]) -> String {
        let word = text(place)
        if !word.isEmpty, !known.contains(word) {
            report(.planUnknownWord, at: place, ["value": word, "known": known.joined(separator: ", ")])
        }
        return word
    }

    mutating func day(_ place: JSONPlace) -> CalendarDay {
        let text = text(place)
        if let day = CalendarDay(iso: text) { return day }
        if !text.isEmpty { report(.planNotADay, at: place, ["value": text]) }
        return .epoch
    }

    /// The elements of an array; absent is empty when it may be.
    mutating func list(_ place: JSONPlace, mayBeEmpty: Bool = false) -> [JSONPlace] {
        if let elements = place.elements {
            if elements.isEmpty, !mayBeEmpty { report(.planEmptyList, at: place) }
            return elements
        }
        switch place.value {
        case nil where mayBeEmpty: break
        case nil: report(.planMissing, at: place)
        default: report(.planNotAList, at: place)
        }
        return []
    }

    /// An identifier: small letters a–z, digits and hyphens, so that it can be a file name anywhere.
    mutating func identifier<Owner>(_ place: JSONPlace) -> Identifier<Owner> {
        let text = text(place)
        let isPlain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "-")
        }
        if !isPlain {
            report(.planBadIdentifier, at: place, ["value": text, "example": Identifier<Owner>.slug(of: text)])
        }
        return Identifier(text)
    }

    /// An identifier that must be one of `known`.
    mutating func reference<Owner>(_ place: JSONPlace, among known: Set<Identifier<Owner>>) -> Identifier<Owner> {
        let text = text(place)
        let identifier = Identifier<Owner>(text)
        if !text.isEmpty, !known.contains(identifier) { report(.planUnknownReference, at: place, ["value": text]) }
        return identifier
    }

    /// Reports each name that comes twice, at its second place.
    mutating func expectUnique(_ names: [String], at places: [JSONPlace]) {
        var seen: Set<String> = []
        for (name, place) in zip(names, places) where !name.isEmpty {
            if !seen.insert(NormalisedText.of(name)).inserted { report(.planTwice, at: place, ["value": name]) }
        }
    }

    /// Reports elements whose name or identifier another one has, once each.
    mutating func expectUnique(_ elements: [(id: String, name: String)], at places: [JSONPlace]) {
        var seenIdentifiers: Set<String> = []
        var seenNames: Set<String> = []
        for (element, place) in zip(elements, places) {
            let isNewName = element.name.isEmpty || seenNames.insert(NormalisedText.of(element.name)).inserted
            let isNewIdentifier = element.id.isEmpty || seenIdentifiers.insert(element.id).inserted
            if !isNewName {
                report(.planTwice, at: place["name"], ["value": element.name])
            } else if !isNewIdentifier {
                report(.planTwice, at: place["id"], ["value": element.id])
            }
        }
    }

    /// Reports members that the format does not have: most often a misspelling that would be silently ignored.
    mutating func expectMembers(_ names: Set<String>, of place: JSONPlace) {
        guard case .object(let members)? = place.value else {
            report(place.value == nil ? .planMissing : .planNotAnObject, at: place)
            return
        }
        for name in members.keys.sorted() where !names.contains(name) && name != "$schema" {
            report(.planUnknownMember, at: place[name], ["value": name])
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
