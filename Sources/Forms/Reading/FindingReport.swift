import Cells
import CompetencePlan
import Wording

/// Collects the findings of one file, up to a limit for each severity: a file with a million stray cells must not give
/// a million findings. Errors are counted separately, so that none is lost behind many warnings.
struct FindingReport {
    /// Nobody reads more findings of one severity in one file.
    private static let most = 1_000
    /// Nobody corrects more cells in a return form.
    private static let mostNamedCells = 10_000

    let file: String
    let unit: Identifier<Unit>
    /// Whether each cell gets its own finding, even if one could cover a whole column.
    let namesEachCell: Bool
    private(set) var findings: [Finding] = []
    /// The number of findings beyond the limit.
    private(set) var omitted = 0
    private let limit: Int
    private let severities: [FindingCode: Severity]
    private var counts: [Severity: Int] = [:]

    /// `severities` are the plan's.
    init(file: String, unit: Identifier<Unit>, severities: [FindingCode: Severity], namesEachCell: Bool) {
        self.file = file
        self.unit = unit
        self.severities = severities
        self.namesEachCell = namesEachCell
        limit = namesEachCell ? Self.mostNamedCells : Self.most
    }

    /// A report without findings, for one of the file's sheets.
    var forSheet: FindingReport {
        FindingReport(file: file, unit: unit, severities: severities, namesEachCell: namesEachCell)
    }

    mutating func add(_ finding: Finding) {
        guard hasRoom(for: severity(of: finding)) else { return }
        findings.append(finding)
    }

    /// Adds a finding, which is only created if there is room. `severity` is another one that its rule allows.
    mutating func add(
        _ code: FindingCode, at location: Location, _ arguments: [String: String] = [:], severity: Severity? = nil
    ) {
        let severity = severity ?? Rule.of(code).severity
        guard hasRoom(for: severities[code] ?? severity) else { return }
        findings.append(Finding(code, unit: unit, at: location, arguments).judged(severity))
    }

    /// Reports a cell outside the form's cells: its text, or that it is a picture.
    mutating func addOutside(_ cell: Cell, on sheet: Location, _ texts: Texts, _ more: [String: String] = [:]) {
        let at = sheet.at(cell.reference)
        if cell.richValue == .picture {
            add(.formDrawing, at: at, ["what": texts(.drawingPicture)])
        } else {
            add(.formContentOutside, at: at, more.merging(["value": texts.plainText(of: cell)]) { $1 })
        }
    }

    /// Adds the findings of one of the file's sheets.
    mutating func add(_ sheet: FindingReport) {
        for finding in sheet.findings { add(finding) }
        omitted += sheet.omitted
    }

    /// Removes findings with a common cause, starting at index `first`. There is room for others in their place.
    mutating func remove(from first: Int = 0, where isMeant: (Finding) -> Bool) {
        let kept = findings[first...].filter { finding in
            guard isMeant(finding) else { return true }
            counts[severity(of: finding), default: 0] -= 1
            return false
        }
        findings.replaceSubrange(first..., with: kept)
    }

    /// The same for findings on cells of one sheet.
    mutating func remove(from first: Int = 0, on sheet: String, where isMeant: (Finding, CellReference) -> Bool) {
        remove(from: first) { finding in
            guard finding.location.sheet == sheet, let cell = CellReference(finding.location.cell) else { return false }
            return isMeant(finding, cell)
        }
    }

    private func severity(of finding: Finding) -> Severity { severities[finding.code] ?? finding.severity }

    private mutating func hasRoom(for severity: Severity) -> Bool {
        guard counts[severity, default: 0] < limit else {
            omitted += 1
            return false
        }
        counts[severity, default: 0] += 1
        return true
    }
}
