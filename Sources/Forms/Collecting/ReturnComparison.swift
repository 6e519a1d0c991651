import Cells
import CompetencePlan
import Wording

/// Rettelse: a cell that a unit changed between two of its returns.
package struct Correction: Sendable {
    package internal(set) var unit: Identifier<Unit>
    /// The earlier file, and the cell's location in the later one; in the earlier one if the cell is gone.
    package let earlierFile: String
    package let location: Location
    /// The heading of the cell's column.
    package let heading: String
    package let before: String
    package let after: String
    /// Findings in the row that are gone, and new ones.
    package fileprivate(set) var closed: [Finding] = []
    package fileprivate(set) var opened: [Finding] = []
}

/// What changed between two returns of a unit.
struct ReturnComparison {
    private(set) var corrections: [Correction] = []
    /// Answers in the earlier return that had no findings and are missing in the later one.
    private(set) var lost: [WrittenCell] = []
    /// How much the earlier return was asked about, and how much of that is not asked about any more.
    let asked: Int
    let corrected: Int
    private let earlier: FormReading
    private let later: FormReading

    /// What a finding is about, regardless of the values.
    private struct Subject: Hashable {
        let code: FindingCode
        let sheet: String
        let row: String
    }

    /// `explanations` are the unit's; an explained warning is not asked about.
    init(
        _ earlier: FormReading, _ later: FormReading, explained explanations: [Explanation.Key: String],
        _ context: FormContext
    ) {
        self.earlier = earlier
        self.later = later
        let own = earlier.answers?.explanations ?? []
        let explained = Dictionary(first: own.map { ($0.key, $0.text) })
        let before = Self.subjects(earlier.findings.map { $0.explained(by: explained) })
        let after = Self.subjects(later.findings.map { $0.explained(by: explanations) })
        asked = before.count
        corrected = before.keys.count { after[$0] == nil }
        compare(context.layout)
        attach(before.filter { after[$0.key] == nil }, \.closed)
        attach(after.filter { before[$0.key] == nil }, \.opened)
        findLost(context.layout)
    }

    /// Errors and warnings by subject.
    private static func subjects(_ findings: [Finding]) -> [Subject: Finding] {
        let asked = findings.filter { $0.severity <= .warning }
        let keyed = asked.flatMap { finding in
            finding.subjects.map { (Subject(code: finding.code, sheet: $0.sheet, row: $0.row), finding) }
        }
        return Dictionary(first: keyed)
    }

    // MARK: Cells

    private struct Row: Hashable {
        let sheet: FormSheetID
        let name: String
    }

    private var changed: [(before: WrittenCell?, after: WrittenCell?)] = []
    private var newNames: [Row: String] = [:]

    private mutating func compare(_ layout: FormLayout) {
        let after = later.writtenCells(layout)
        let written = earlier.writtenCells(layout)
        newNames = Self.newNames(of: written, among: after)
        let before = written.map { cell in
            var cell = cell
            cell.row = newNames[Row(sheet: cell.sheet, name: cell.row)] ?? cell.row
            return cell
        }
        let beforeByKey = before.keyed(by: \.key)
        let afterKeys = Set(after.map(\.key))
        changed = after.compactMap { cell in
            let previous = beforeByKey[cell.key]
            let isSame = previous.map { FindingSubjects.compared($0.text) == FindingSubjects.compared(cell.text) }
            return isSame == true ? nil : (previous, cell)
        }
        changed += before.filter { !afterKeys.contains($0.key) }.map { ($0, nil) }
        let sheetOrder = layout.sheets.map(\.id).offsets
        changed.sort {
            Self.order($0.after ?? $0.before, sheetOrder) < Self.order($1.after ?? $1.before, sheetOrder)
        }
        corrections = changed.compactMap { before, after in
            guard let cell = after ?? before, let unit = later.unit else { return nil }
            let file = after == nil ? earlier.file : later.file
            return Correction(
                unit: unit, earlierFile: earlier.file,
                location: Location(file: file, sheet: cell.sheetName, cell: cell.cell),
                heading: layout.sheet(cell.sheet)?.column(cell.column)?.header ?? cell.column.id,
                before: before?.text ?? "", after: after?.text ?? "")
        }
    }

    private static func order(_ cell: WrittenCell?, _ sheets: [FormSheetID: Int]) -> (Int, Int, Int) {
        let reference = cell.flatMap { CellReference($0.cell) }
        return (cell.flatMap { sheets[$0.sheet] } ?? 0, reference?.row ?? 0, reference?.column ?? 0)
    }

    /// The new names of rows that were renamed without being moved.
    private static func newNames(of before: [WrittenCell], among after: [WrittenCell]) -> [Row: String] {
        func rows(_ cells: [WrittenCell]) -> [Row: Int] {
            Dictionary(first: cells.map { (Row(sheet: $0.sheet, name: $0.row), $0.rowNumber) })
        }
        let (previous, now) = (rows(before), rows(after))
        let new = now.filter { previous[$0.key] == nil }.map { ("\($0.key.sheet) \($0.value)", $0.key.name) }
        let names = Dictionary(first: new)
        return previous.filter { now[$0.key] == nil }.reduce(into: [:]) { newNames, row in
            newNames[row.key] = names["\(row.key.sheet) \(row.value)"]
        }
    }

    // MARK: Findings

    /// Adds findings to the changed cells that they point to, or else to the first change in their row.
    private mutating func attach(
        _ findings: [Subject: Finding], _ kind: WritableKeyPath<Correction, [Finding]>
    ) {
        for (subject, finding) in findings.sorted(by: {
            ($0.key.code.rawValue, $0.key.row) < ($1.key.code.rawValue, $1.key.row)
        }) {
            let newName = FormSheetID(rawValue: subject.sheet).flatMap { newNames[Row(sheet: $0, name: subject.row)] }
            let inRow = changed.indices.filter { index in
                [changed[index].before, changed[index].after].contains { cell in
                    cell.map { $0.sheet.rawValue == subject.sheet && $0.row == newName ?? subject.row } ?? false
                }
            }
            let inSheet = changed.indices.filter {
                (changed[$0].after ?? changed[$0].before)?.sheet.rawValue == subject.sheet
            }
            let exact = inRow.first { corrections[$0].location.cell == finding.location.cell }
            guard let index = exact ?? inRow.first ?? (subject.row.isEmpty ? inSheet.first : nil) else { continue }
            // One finding can be about several cells of the row.
            let isNew = !corrections[index][keyPath: kind].contains(finding)
            if isNew { corrections[index][keyPath: kind].append(finding) }
        }
    }

    // MARK: Lost answers

    private mutating func findLost(_ layout: FormLayout) {
        let asked = earlier.findings.filter { $0.severity <= .warning }
        // Answers that were asked about may go, and rows that are asked about now are not reported twice.
        let askedNow = later.findings.filter { $0.severity <= .warning }
        let rows = Set((asked + askedNow).flatMap(\.subjects).map { "\($0.sheet) \($0.row)" })
        // Another unit's rows had one finding for all of them, and a missing sheet has its own.
        let hadOthers = asked.contains { $0.code == .formOtherUnitsRows }
        let reporting = later.findings.filter { Self.codesReportingLoss.contains($0.code) }
        let sheets = Set(
            layout.sheets.filter { sheet in reporting.contains { $0.arguments["sheet"] == sheet.name } }.map(\.id))
        lost = changed.compactMap { before, after in
            guard let before, after == nil, !rows.contains("\(before.sheet.rawValue) \(before.row)"),
                !sheets.contains(before.sheet), !hadOthers || before.sheet == .recruitment || before.sheet == .measures
            else { return nil }
            return before
        }
    }

    private static let codesReportingLoss: Set<FindingCode> = [.formSheetMissing, .formSheetUnanswered]

    /// The finding that asks the unit about missing answers; nil if there are none.
    func finding(_ unit: Identifier<Unit>, _ texts: Texts) -> Finding? {
        guard let first = lost.first else { return nil }
        let cells = lost.prefix(Self.mostNamed).map { "\($0.sheetName)!\($0.cell) \(texts.quoted($0.text))" }
        let listed = cells.joined(separator: ", ") + (lost.count > Self.mostNamed ? " …" : "")
        var finding = Finding(
            .formReturnEmptier, unit: unit, at: Location(file: later.file, sheet: first.sheetName),
            ["count": "\(lost.count)", "lost": listed, "before": earlier.file])
        let values = lost.map { "\($0.sheet.rawValue) \($0.row) \($0.column.id) \(FindingSubjects.compared($0.text))" }
        finding.subjects = [FindingSubject(sheet: "", row: "", values: values)]
        return finding
    }

    /// Nobody reads more in a sentence.
    private static let mostNamed = 5
}
