import TextFormats
import Wording

/// Something wrong in a plan definition: where, what, and what would be right.
package struct PlanProblem: Hashable, Sendable {
    /// A JSON pointer (RFC 6901), such as "/units/3/serviceArea", or cells of a workbook: "Virksomheter!B5:B7".
    package var location: String
    package var key: TextKey
    package var arguments: [String: String]
    /// An error makes the plan unusable; a warning is about what is legal and surely unmeant.
    package var severity: Severity
    /// How many locations have the same problem, and how they are counted in words.
    package var count = 1
    package var countKey = TextKey.planLocations
    /// The values that a text about several has at `{values}`.
    package var values: [String] = []
    /// What stands at `{detail}` in the text, where that is a text of ours too.
    private var detail: TextKey?

    package init(location: String, key: TextKey, arguments: [String: String] = [:], severity: Severity = .error) {
        self.location = location
        self.key = key
        self.arguments = arguments
        self.severity = severity
    }

    /// A text that is no JSON.
    init(_ error: JSONError) {
        self.init(
            location: "", key: .planNotJSON, arguments: ["line": "\(error.line)", "column": "\(error.column)"])
        detail = error.reason.key
    }

    /// The problem as a sentence, behind the location: "Virksomheter!B5:B7 (3 rader): …".
    package func text(in texts: Texts) -> String {
        guard !location.isEmpty else { return message(in: texts) }
        let count = count > 1 ? " " + texts(countKey, ["count": "\(count)"]) : ""
        return "\(location)\(count): \(message(in: texts))"
    }

    /// The sentence alone.
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

    /// The first three of more than a few values, and how many more there are.
    private static func list(_ values: [String], _ texts: Texts) -> String {
        let first = values.prefix(3).map { texts(.planQuoted, ["value": $0]) }.joined(separator: ", ")
        return values.count > 3 ? texts(.planAndMore, ["values": first, "count": "\(values.count - 3)"]) : first
    }
}

extension JSONError.Reason {
    /// The key of its text.
    fileprivate var key: TextKey {
        switch self {
        case .moreAfterEnd: .jsonMoreAfterEnd
        case .endsEarly: .jsonEndsEarly
        case .tooDeep: .jsonTooDeep
        case .noValue: .jsonNoValue
        case .noName: .jsonNoName
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

/// All that is wrong in a plan definition, in the order of the document, and what it is warned of.
package struct PlanError: Error, Hashable, Sendable {
    package var problems: [PlanProblem]

    package init(problems: [PlanProblem]) { self.problems = problems }
}
