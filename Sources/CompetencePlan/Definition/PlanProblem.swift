import TextFormats
import Wording

/// Something wrong in a plan definition: where, what, and what would be right.
package struct PlanProblem: Hashable, Sendable {
    /// A JSON pointer (RFC 6901), such as "/units/3/serviceArea".
    package var place: String
    package var key: TextKey
    package var arguments: [String: String]
    /// What stands at `{detail}` in the text, where that is a text of ours too.
    private var detail: TextKey?

    package init(place: String, key: TextKey, arguments: [String: String]) {
        self.place = place
        self.key = key
        self.arguments = arguments
    }

    /// A text that is no JSON.
    init(_ error: JSONError) {
        self.init(
            place: "", key: .planNotJSON, arguments: ["line": "\(error.line)", "column": "\(error.column)"])
        detail = error.reason.key
    }

    /// The problem as a sentence.
    package func text(in texts: Texts) -> String {
        var arguments = arguments
        if let detail { arguments["detail"] = texts(detail) }
        return place.isEmpty ? texts(key, arguments) : "\(place): \(texts(key, arguments))"
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

/// All that is wrong in a plan definition, in the order of the document.
package struct PlanError: Error, Hashable, Sendable {
    package var problems: [PlanProblem]

    package init(problems: [PlanProblem]) { self.problems = problems }
}
