import TextFormats
import Wording

/// A problem in a plan definition: its location, what is wrong, and what would be right.
package struct PlanProblem: Hashable, Sendable {
    /// A JSON pointer (RFC 6901), such as "/units/3/serviceArea", or cells of a workbook: "Virksomheter!B5:B7".
    package var location: String
    package var key: TextKey
    package var arguments: [String: String]
    /// An error makes the plan unusable; a warning is about something valid but surely unintended.
    package var severity: Severity
    /// The number of locations with the same problem, and the text that counts them.
    package var count = 1
    package var countKey = TextKey.planLocations
    /// The values for `{values}` in a text about several.
    package var values: [String] = []
    /// The text for `{detail}`, if that is one of the program's texts.
    private var detail: TextKey?

    package init(location: String, key: TextKey, arguments: [String: String], severity: Severity = .error) {
        self.location = location
        self.key = key
        self.arguments = arguments
        self.severity = severity
    }

    /// A problem for text that is not valid JSON.
    init(_ error: JSONError) {
        self.init(
            location: "", key: .planNotJSON, arguments: ["line": "\(error.line)", "column": "\(error.column)"])
        detail = error.reason.key
    }

    /// The location and the problem as a sentence: "Virksomheter!B5:B7 (3 rader): …".
    package func text(in texts: Texts) -> String {
        guard !location.isEmpty else { return message(in: texts) }
        let count = count > 1 ? " " + texts(countKey, ["count": "\(count)"]) : ""
        return "\(location)\(count): \(message(in: texts))"
    }

    /// The sentence without the location.
    package func message(in texts: Texts) -> String {
        var arguments = arguments
        if let detail { arguments["detail"] = texts(detail) }
        if let day = arguments["day"] { arguments["day"] = texts.day(day) }
        if !values.isEmpty {
            arguments["count"] = "\(values.count)"
            arguments["values"] = Self.list(values, texts)
        }
        return texts(key, arguments)
    }

    /// The first three of several values, and how many more there are.
    private static func list(_ values: [String], _ texts: Texts) -> String {
        let first = values.prefix(3).map { texts(.planQuoted, ["value": $0]) }.joined(separator: ", ")
        return values.count > 3 ? texts(.planAndMore, ["values": first, "count": "\(values.count - 3)"]) : first
    }
}

extension JSONError.Reason {
    fileprivate var key: TextKey {
        switch self {
        case .moreAfterEnd: .jsonMoreAfterEnd
        case .endsEarly: .jsonEndsEarly
        case .tooDeep: .jsonTooDeep
        case .noValue: .jsonNoValue
        case .noName: .jsonNoName
        case .nameTwice: .jsonNameTwice
        case .noColon: .jsonNoColon
        case .noCommaOrBrace: .jsonNoCommaOrBrace
        case .noCommaOrBracket: .jsonNoCommaOrBracket
        case .notUTF8: .jsonNotUTF8
        case .controlCharacter: .jsonControlCharacter
        case .endlessText: .jsonEndlessText
        case .badEscape: .jsonBadEscape
        case .halfCharacter: .jsonHalfCharacter
        case .noHexDigits: .jsonNoHexDigits
        case .leadingZero: .jsonLeadingZero
        case .noFraction: .jsonNoFraction
        case .numberSize: .jsonNumberSize
        }
    }
}

/// All problems and warnings in a plan definition, in the order of the document.
package struct PlanError: Error, Hashable, Sendable {
    package var problems: [PlanProblem]

    package init(problems: [PlanProblem]) { self.problems = problems }
}
