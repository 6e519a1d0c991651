import CompetencePlan
import Wording

/// What one returned file gave: whose it is, the answers that count, and all that was found.
package struct FormReading: Sendable {
    package var file: String
    /// The unit, where one could be told.
    package var unit: Identifier<Unit>?
    /// Nil where the form could not be taken at all.
    package var answers: UnitAnswers?
    /// In the order of the sheets and rows.
    package var findings: [Finding]
    /// When the file was last saved, as ISO 8601 text; empty where unknown.
    package var savedAt: String
    /// Utfylt av, Rolle, Dato, each empty where it is not filled in; no texts at all where none is.
    package var signature: [String]
    /// Melding til HR.
    package var message = ""
    /// Godkjent av.
    package var approvedBy = ""
    /// What stands in rows that do not count, since something is wrong with them.
    var uncounted: [WrittenCell] = []
    /// The sheet's column of each of the layout's, where they stand otherwise than in a form without last revision's answers.
    var columns: [FormSheet.ID: [Int?]] = [:]

    package init(
        file: String, unit: Identifier<Unit>? = nil, findings: [Finding] = [], savedAt: String = ""
    ) {
        self.file = file
        self.unit = unit
        self.findings = findings
        self.savedAt = savedAt
        signature = []
    }

    /// The reading with the plan's own severities.
    func with(_ severities: [FindingCode: Severity]) -> FormReading {
        guard !severities.isEmpty else { return self }
        var copy = self
        copy.findings = findings.map { $0.with(severities) }
        return copy
    }

    /// The same of a file that is called otherwise.
    package func renamed(_ name: String) -> FormReading {
        guard name != file else { return self }
        var copy = self
        copy.file = name
        copy.answers = answers?.mapSources { source in
            var renamed = source
            if source.file == file { renamed.file = name }
            return renamed
        }
        for offset in findings.indices where findings[offset].location.file == file {
            copy.findings[offset].location.file = name
        }
        return copy
    }

    /// Whether any finding is an error.
    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
