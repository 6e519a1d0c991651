import Wording

/// Something wrong in a plan definition: where, what, and what would be right.
package struct PlanProblem: Hashable, Sendable {
    /// A JSON pointer (RFC 6901), such as "/units/3/serviceArea".
    package var place: String
    package var key: TextKey
    package var arguments: [String: String]

    package init(place: String, key: TextKey, arguments: [String: String]) {
        self.place = place
        self.key = key
        self.arguments = arguments
    }

    /// The problem as a sentence.
    package func text(in texts: Texts) -> String {
        place.isEmpty ? texts(key, arguments) : "\(place): \(texts(key, arguments))"
    }
}

/// All that is wrong in a plan definition, in the order of the document.
package struct PlanError: Error, Hashable, Sendable {
    package var problems: [PlanProblem]

    package init(problems: [PlanProblem]) { self.problems = problems }
}
