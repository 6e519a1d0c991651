import CompetencePlan
import Wording

/// The result of reading one returned file: the unit, the answers that count, and the findings.
package struct FormReading: Sendable {
    package var file: String
    /// The unit, if it could be identified.
    package var unit: Identifier<Unit>?
    /// Nil if the form was rejected.
    package var answers: UnitAnswers?
    /// In the order of sheets and rows.
    package var findings: [Finding]
    /// When the file was last saved, as ISO 8601 text; empty if unknown.
    package var savedAt: String
    /// Utfylt av, Rolle, Dato, each empty if not filled in; an empty array if none is.
    package var signature: [String]
    /// Melding til HR.
    package var message = ""
    /// Godkjent av.
    package var approvedBy = ""
    /// The cells of rows that do not count because of an error.
    package var uncounted: [WrittenCell] = []
    var returned = ReturnedCells()
    /// The sheet column of each column in the layout, if they differ from a form without prefilled answers.
    var columns: [FormSheetID: [Int?]] = [:]

    /// The argument of the finding that only the name of the file or folder says whose form it is.
    static let isNamedByFile = "byFile"

    /// Whether only that name says so: the file may be something else of the unit's.
    var isNamedByFile: Bool { findings.contains { $0.arguments[Self.isNamedByFile] != nil } }

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

    /// The same for a file with another name.
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

    package var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// What only a return form needs of a reading.
struct ReturnedCells: Sendable {
    /// The cells of «Ingen behov», and those on Veiledning that cannot be used: where they are in a return form, and
    /// their words if these cannot be read.
    var besideTables: [Location: (target: FormRemark.Target, words: String?)] = [:]
    /// Copies of sheets that are not read.
    var copies: [SheetContent] = []
    /// The columns whose headings were changed beyond recognition.
    var lostColumns: [LostColumn] = []
    /// The headings of columns that are not there at all and whose answers are missed.
    var deletedColumns: [FormCell] = []
    /// The rows under another unit's title, which the return form does not have.
    var rowsOfOthers: [RowOfOther] = []
}
