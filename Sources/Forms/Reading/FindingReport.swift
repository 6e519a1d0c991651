import Cells
import CompetencePlan
import Wording

/// The findings of one file as they are made, up to a number of each severity: a file with a million stray cells must not
/// give a million findings. Errors have a count of their own, so that none is lost behind many warnings.
struct FindingReport {
    /// More of one severity in one file than anybody reads.
    private static let most = 1_000
    /// More than anybody corrects in a form that came back.
    private static let mostNamedCells = 10_000

    let file: String
    let unit: Identifier<Unit>
    /// Whether each cell has its own finding, also where one could stand for a whole column.
    let namesEachCell: Bool
    private(set) var findings: [Finding] = []
    /// How many were made beyond the limit.
    private(set) var omitted = 0
    private let limit: Int
    private let severities: [FindingCode: Severity]
    private var counts: [Severity: Int] = [:]

    /// `severities` are the plan's own.
    init(file: String, unit: Identifier<Unit>, severities: [FindingCode: Severity], namesEachCell: Bool = false) {
        self.file = file
        self.unit = unit
        self.severities = severities
        self.namesEachCell = namesEachCell
        limit = namesEachCell ? Self.mostNamedCells : Self.most
    }

    /// One without findings, for one of the file's sheets.
    var forSheet: FindingReport {
        FindingReport(file: file, unit: unit, severities: severities, namesEachCell: namesEachCell)
    }

    mutating func add(_ finding: Finding) {
        guard hasRoom(for: severities[finding.code] ?? finding.severity) else { return }
        findings.append(finding)
    }

    /// Adds a finding, which is only made where there is room for it.
    mutating func add(_ code: FindingCode, at location: Location, _ arguments: [String: String] = [:]) {
        guard hasRoom(for: severities[code] ?? Rule.of(code).severity) else { return }
        findings.append(Finding(code, unit: unit, at: location, arguments))
    }

    /// Names a cell that is none of the form's: what stands in it, or that it is a picture.
    mutating func addOutside(_ cell: Cell, on sheet: Location, _ texts: Texts, marked mark: String? = nil) {
        let at = sheet.at(cell.reference)
        if cell.richValue == .picture {
            add(.formDrawing, at: at, ["what": texts(.drawingPicture)])
        } else {
            let marks = mark.map { [$0: "1"] } ?? [:]
            add(.formContentOutside, at: at, marks.merging(["value": texts.plainText(of: cell.value)]) { $1 })
        }
    }

    /// Adds what was found in one of the file's sheets.
    mutating func add(_ sheet: FindingReport) {
        for finding in sheet.findings { add(finding) }
        omitted += sheet.omitted
    }

    /// Takes back findings that have a common cause, from the one with number `first` on.
    mutating func remove(from first: Int, where isMeant: (Finding) -> Bool) {
        let kept = findings[first...].filter { !isMeant($0) }
        findings.replaceSubrange(first..., with: kept)
    }

    private mutating func hasRoom(for severity: Severity) -> Bool {
        guard counts[severity, default: 0] < limit else {
            omitted += 1
            return false
        }
        counts[severity, default: 0] += 1
        return true
    }
}
