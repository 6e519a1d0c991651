import Cells
import CompetencePlan
import Wording

/// Reads a sheet that is not a table of the form: Veiledning or an added one. On Veiledning, texts beside the labels
/// Utfylt av, Rolle and Dato are answers. Everything else is form text or is reported.
struct PageReader {
    private let sheet: SheetContent
    private let context: FormContext
    private let boilerplate: Boilerplate
    let location: Location
    /// Whether this is Veiledning; on other sheets the labels of the signature are the unit's own text.
    private let isGuidance: Bool
    /// Whether it is a copy of Veiledning, or Veiledning itself.
    private let isLikeGuidance: Bool
    /// Whether it lists leftovers, which may name other units.
    private let isLeftovers: Bool
    /// The unit's answers to warnings on the sheet.
    private let listed: ListedWarnings.Answers
    private(set) var report: FindingReport
    /// Utfylt av, Rolle, Dato, each empty if not filled in; an empty array if none is.
    private(set) var signature: [String] = []
    /// Ansatte i virksomheten, if the form asks for them here.
    private(set) var employees: Int?
    /// Melding til HR, and Godkjent av.
    private(set) var message = ""
    /// The last cell with a part of the message.
    private var messageCell: CellReference?
    private(set) var approvedBy = ""
    /// The cells that cannot be used: under Godkjent av, one that does not approve anything, if
    /// the plan asks for approval.
    private(set) var unusable: [GuidanceField: Cell] = [:]

    init(
        _ sheet: SheetContent, _ listed: ListedWarnings.Answers, _ context: FormContext,
        boilerplate: Boilerplate, isGuidance: Bool, report: FindingReport
    ) {
        self.listed = listed
        self.sheet = sheet
        self.context = context
        self.boilerplate = boilerplate
        self.isGuidance = isGuidance
        isLikeGuidance = isGuidance || sheet.isGuidance
        isLeftovers = sheet.isLeftovers
        self.report = report
        location = Location(file: report.file, sheet: PersonalData.masked(sheet.name))
    }

    mutating func read() {
        if sheet.isExportSummary { return }
        for row in sheet.rows {
            read(row)
            for cell in row.cells where listed.comments.contains(cell.reference) && !RowReader.isBlank(cell) {
                addMessage(cell)
            }
        }
    }

    /// What a label on Veiledning asks for beside it. A signature is Utfylt av, Rolle or Dato.
    private enum Label: Hashable { case unitName, employees, signature(Int), message, approval }

    private mutating func read(_ row: Row) {
        var label: Label?
        for (index, cell) in row.cells.enumerated()
        where !RowReader.isBlank(cell) && !isBrokenFormula(cell) && !listed.answered.contains(cell.reference) {
            let isError = cell.value.isError
            let neighbours = row.cells[max(index - 1, 0)...min(index + 1, row.cells.count - 1)]
            switch label {
            case .signature? where isError, .message? where isError, .approval? where isError: reportOutside(cell)
            case .signature(let index)?: sign(index, with: plainText(of: cell.value))
            case .message?: addMessage(cell)
            case .approval?: approve(cell)
            case _ where isLevelNumber(cell, among: neighbours): continue
            case .employees?: readEmployees(cell)
            case .unitName? where !boilerplate.contains(cell.value.plainText): reportUnitName(cell)
            default: label = readLabel(cell)
            }
        }
    }

    /// Reads a cell that no label asks for. Returns what it asks for if it is a label itself.
    private mutating func readLabel(_ cell: Cell) -> Label? {
        let text = cell.value.plainText
        let normalised = NormalisedText.of(text)
        let isFormText = boilerplate.contains(text)
        if let label = Self.labels[normalised] ?? (isFormText ? nil : changedLabel(text)) {
            // On a copy of Veiledning the labels are the form's, but what is beside them is not read.
            if isGuidance { return label }
            if !isLikeGuidance { reportOutside(cell) }
        } else if isGuidance, context.layout.asksForEmployees, Self.employeesLabels.contains(normalised) {
            return .employees
        } else if !isFormText, isBelowMessage(cell) {
            addMessage(cell)
        } else if !isFormText || !isLeftovers && context.otherUnit(in: text, than: report.unit) != nil {
            reportOutside(cell)
        }
        return isGuidance && FormIdentification.isUnitLabel(cell) ? .unitName : nil
    }

    /// The label that a text on Veiledning is with a typo, or with something in brackets.
    private func changedLabel(_ text: String) -> Label? {
        guard isGuidance else { return nil }
        if let label = Self.labels[HeadingTable.withoutBracket(text)] { return label }
        return EditDistance.slip(of: NormalisedText.of(text), among: Self.labels.map { ($0.value, $0.key) })
    }

    /// Reports a text in place of the unit's name, which is also stored on the hidden sheet.
    private mutating func reportUnitName(_ cell: Cell) {
        let (unit, text) = (context.index.name(of: report.unit), context.texts.plainText(of: cell.value))
        if context.units.correction(of: text)?.id == report.unit {
            return report.add(.cellNameRead, at: location.at(cell.reference), ["value": text, "read": unit])
        }
        report.add(
            .formUnitUnclear, at: location.at(cell.reference), ["unit": unit, "other": text, "title": sheet.name],
            severity: .warning)
    }

    /// Reads Ansatte i virksomheten as such a number is read in a table.
    private mutating func readEmployees(_ cell: Cell) {
        guard let layout = context.layout.employees else { return }
        let column = layout["headcount"]
        let heading = Cell(cell.reference, .text(layout[column]?.header ?? ""))
        let header = HeaderRow(Row(number: 0, cells: [heading]), layout.headings)
        var reader = RowReader(
            FoundTable(layout: layout, header: header), location: location, unit: report.unit, context: context,
            calendar: sheet.calendar, codes: NumberCodes())
        reader.start(Row(number: cell.reference.row, cells: [cell]))
        employees = reader.whole(column).value
        if employees == nil { unusable[.employees] = cell }
        for finding in reader.findings {
            report.add(finding.adding(["column": context.texts(.guidanceEmployees), Finding.isOfGuidance: "1"]))
        }
    }

    private static let employeesLabels = Set(NormalisedText.inAllLanguages(.guidanceEmployees))

    private mutating func reportOutside(_ cell: Cell) {
        if listed.besideErrors.contains(cell.reference) { return reportBesideError(cell) }
        let mark = isGuidance ? Finding.isOfGuidance : Finding.isReportedWithSheet
        var cell = cell
        if case .text(let text) = cell.value, !boilerplate.contains(text) {
            cell.value = .text(boilerplate.withoutOwn(text))
        }
        report.addOutside(cell, on: location, context.texts, [mark: "1"])
    }

    /// Reports an answer beside an error, which matters only if the error is still there.
    private mutating func reportBesideError(_ cell: Cell) {
        let texts = context.texts
        let arguments = [
            "value": texts.plainText(of: cell), "why": texts(.outsideBesideError),
            "remedy": texts(.outsideBesideErrorRemedy),
        ]
        report.add(.formContentOutside, at: location.at(cell.reference), arguments, severity: .note)
    }

    /// Whether a formula has no value: the form's own in a file saved by a program that does not calculate, or broken
    /// by deleted rows.
    private func isBrokenFormula(_ cell: Cell) -> Bool {
        switch cell.value {
        case .noResult: true
        case .error: cell.isFormula
        default: false
        }
    }

    private func plainText(of value: CellValue) -> String {
        guard case .date(let date) = value else { return PersonalData.masked(value.plainText.trimmed) }
        let iso = date.iso
        // A date alone cannot be personal data.
        return iso.utf8.count == 10 ? context.texts.day(iso) : PersonalData.masked(context.texts.day(iso).trimmed)
    }

    /// Reads the cell beside Godkjent av. "-", "Nei" and "Ikke godkjent ennå" do not approve anything.
    private mutating func approve(_ cell: Cell) {
        let text = plainText(of: cell.value)
        guard !SignForNothing.matches(text, isAnswer: true), YesNoText.parse(cell.value) != false,
            !Self.isRefusal(text)
        else {
            if context.plan.form.approval == .none { return reportOutside(cell) }
            unusable[.approval] = unusable[.approval] ?? cell
            return
        }
        approvedBy += approvedBy.isEmpty ? text : ", \(text)"
    }

    /// Whether a cell goes on with the message, as people do who expect one line in each.
    private func isBelowMessage(_ cell: Cell) -> Bool {
        messageCell.map { $0.column == cell.reference.column && $0.row + 1 == cell.reference.row } ?? false
    }

    /// Whether words beside Godkjent av say that nobody has approved yet.
    private static func isRefusal(_ text: String) -> Bool {
        let words = NormalisedText.of(text).split(separator: " ")
        return words.first.map(refusing.contains) == true || !negations.isDisjoint(with: words)
    }

    private static let negations: Set<Substring> = ["ikke", "ikkje", "not"]
    private static let refusing: Set<Substring> = [
        "nei", "no", "venter", "ventar", "avventer", "avventar", "mangler", "manglar", "skal", "må", "blir", "snart",
        "utkast", "kladd", "under", "til", "godkjennes", "godkjennast", "kommer", "kjem", "waiting", "awaiting",
        "pending", "missing", "to", "draft", "tba", "todo",
    ]

    private mutating func addMessage(_ cell: Cell) {
        let text = plainText(of: cell.value)
        message += message.isEmpty ? text : "\n\(text)"
        messageCell = cell.reference
        report.add(.formMessage, at: location.at(cell.reference), ["value": cell.value.plainText])
    }

    private mutating func sign(_ label: Int, with text: String) {
        if signature.isEmpty { signature = Array(repeating: "", count: GuidancePage.signatureLabels.count) }
        signature[label] += signature[label].isEmpty ? text : ", \(text)"
    }

    /// The labels of fields in all languages.
    private static let labels: [String: Label] = {
        let signatures = GuidancePage.signatureLabels.enumerated().map { (key: $1, label: Label.signature($0)) }
        let fields = signatures + [(.guidanceMessage, .message), (.guidanceApproved, .approval)]
        return Dictionary(
            first: Language.allCases.flatMap { language in
                fields.map { (NormalisedText.of(language.texts($0.key)), $0.label) }
            })
    }()

    /// Whether the cell is a level's number, which is beside its label on Veiledning.
    private func isLevelNumber(_ cell: Cell, among neighbours: ArraySlice<Cell>) -> Bool {
        let labels = context.levelLabels.filter { $0.level == cell.value }.map(\.label)
        return !labels.isEmpty
            && neighbours.contains { other in
                let text = other.value.plainText
                // HR may have changed the plan's label since the form was made.
                return labels.contains(NormalisedText.of(text)) || other != cell && boilerplate.isLabel(text)
            }
    }
}

extension SheetContent {
    /// Whether this is Veiledning, by its name or, if renamed, by headings that no other sheet has.
    var isGuidance: Bool {
        let name = NormalisedText.of(self.name)
        if Self.guidanceNames.contains(where: { name == $0 || name.hasPrefix($0 + " ") }) { return true }
        return rows.contains { row in
            row.cells.contains { cell in
                guard case .text(let text) = cell.value else { return false }
                return Self.guidanceHeadings.contains(text)
            }
        }
    }

    /// Whether this is a return form's sheet with texts from outside the form's cells, by its
    /// name or, if renamed, its title.
    var isLeftovers: Bool {
        let name = NormalisedText.of(self.name)
        return Self.leftoverNames.contains { name == $0 || name.hasPrefix($0 + " ") }
            || rows.prefix(3).contains { row in
                row.cells.contains { Self.leftoverTitles.contains($0.value.plainText) }
            }
    }

    private static let leftoverNames = Set(NormalisedText.inAllLanguages(.leftoverSheet))
    private static let leftoverTitles = Set(Language.allCases.map { $0.texts(.leftoverTitle) })

    private static let guidanceNames = Set(NormalisedText.inAllLanguages(.guidanceSheet))

    private static let guidanceHeadings = Set(
        Language.allCases.flatMap { language in
            [TextKey.guidanceHow, .guidanceSignature].map { language.texts($0) }
        })

    /// Whether this is the list of sheets that Numbers adds to an export, which is not anybody's answer.
    var isExportSummary: Bool {
        rows.prefix(5).contains { row in
            row.cells.contains { cell in
                guard case .text(let text) = cell.value, text.utf8.contains(UInt8(ascii: "N")),
                    text.contains("Numbers")
                else { return false }
                let words = NormalisedText.of(text)
                return words.contains("exported from numbers") || words.contains("eksportert fra numbers")
            }
        }
    }
}
