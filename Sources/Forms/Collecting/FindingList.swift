import CompetencePlan
import Wording

/// The findings of many files in a fixed order, kept as bytes.
package struct FindingList: Sequence, Sendable {
    /// Those of each file.
    package private(set) var pieces: [PackedFindings] = []
    package private(set) var count = 0

    package init() {}

    mutating func append(_ findings: PackedFindings) {
        guard findings.count > 0 else { return }
        pieces.append(findings)
        count += findings.count
    }

    package func makeIterator() -> AnyIterator<Finding> {
        AnyIterator(pieces.lazy.flatMap { $0 }.makeIterator())
    }

    package var isEmpty: Bool { count == 0 }

    /// How many of a severity there are.
    package func count(of severity: Severity) -> Int {
        switch severity {
        case .error: pieces.reduce(0) { $0 + $1.errors }
        case .warning: pieces.reduce(0) { $0 + $1.warnings }
        case .note: pieces.reduce(0) { $0 + $1.count - $1.errors - $1.warnings }
        }
    }
}

extension FindingList: Equatable {
    package static func == (left: FindingList, right: FindingList) -> Bool { left.elementsEqual(right) }
}
