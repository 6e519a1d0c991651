import Cells
import CompetencePlan
import Wording

/// Identifies the plan and unit of a workbook: by the hidden sheet, else the custom properties, else the unit's name on
/// Veiledning or in the title of a table, else the file name.
package struct FormIdentification {
    private(set) var unit: Identifier<Unit>?
    private(set) var findings: [Finding] = []
    private let workbook: ReturnedWorkbook
    private let context: FormContext

    init(_ workbook: ReturnedWorkbook, _ context: FormContext) {
        self.workbook = workbook
        self.context = context
        if let identity = workbook.hidden.identity {
            accept(identity)
        } else if let identity = FormIdentity(customProperties: workbook.customProperties) {
            accept(identity)
            report(.formIdentifiedByName, ["by": context.texts(.identifiedByProperties)])
        } else {
            identifyByName()
        }
    }

    private mutating func report(_ code: FindingCode, at location: Location? = nil, _ arguments: [String: String]) {
        findings.append(Finding(code, unit: unit, at: location ?? Location(file: workbook.file), arguments))
    }

    private mutating func accept(_ identity: FormIdentity) {
        let plan = context.plan
        let respondent = Identifier<Unit>(identity.unit).respondent(identity.form)
        let listed = context.index.unit(respondent).flatMap { $0.forms.isEmpty ? $0 : nil }
        unit = identity.plan == plan.id ? listed?.id : nil
        if let version = identity.version, version > context.layout.schema.version {
            report(.formNewerSchema, ["version": "\(version)", "known": "\(context.layout.schema.version)"])
        } else if identity.plan != plan.id {
            report(.formUnknownPlan, ["plan": identity.plan, "expected": plan.title])
        } else if let revision = identity.revision, revision != plan.revision {
            report(.formOtherRevision, ["revision": "\(revision)", "expected": "\(plan.revision)"])
        } else if let listed {
            guard let (other, cell) = unitOnGuidance(expecting: listed), other != listed.id else { return }
            report(.formUnitUnclear, at: cell, ["unit": listed.name, "other": context.index.name(of: other)])
        } else {
            reportUnknownUnit(respondent)
        }
    }

    /// Reports a unit or form that is not in the plan.
    private mutating func reportUnknownUnit(_ respondent: Identifier<Unit>) {
        guard let unit = context.index.unit(respondent.unit) else { return reportUnknownUnit(respondent.text) }
        let names = unit.respondents.map(\.name).joined(separator: ", ")
        let form = respondent.form.map { "\(unit.name) – \($0)" } ?? unit.name
        report(.formUnknownUnit, ["unit": form, "suggestion": context.texts.didYouMean(names)])
    }

    private mutating func reportUnknownUnit(_ text: String) {
        let suggestion = context.texts.didYouMean(context.units.nearest(to: text))
        report(.formUnknownUnit, ["unit": text, "suggestion": suggestion])
    }

    private mutating func identifyByName() {
        if isResult {
            let texts = context.texts
            report(.fileNotAForm, ["kind": texts(.kindResult), "advice": texts(.adviceEnter)])
            return
        }
        guard resemblesForm else {
            report(.formUnknownPlan, ["plan": "?", "expected": context.plan.title])
            return
        }
        if let (named, _) = unitOnGuidance() {
            unit = named
            report(.formIdentifiedByName, ["by": context.texts(.identifiedByGuidance)])
        } else if let named = unitInTitles {
            unit = named
            report(.formIdentifiedByName, ["by": context.texts(.identifiedByTitle)])
        } else if let named = Self.unit(inFileName: workbook.file, context) {
            unit = named
            report(.formIdentifiedByName, ["by": context.texts(.identifiedByFile), FormReading.isNamedByFile: "1"])
        } else {
            // A file's name is no unit's.
            let suggestion = context.texts.didYouMean(context.units.nearest(to: workbook.file))
            report(.formUnknownUnit, ["unit": "", "unnamed": "1", "suggestion": suggestion])
        }
    }

    /// The only unit that the titles of tables name: "Årsverk – Servicetorg".
    private var unitInTitles: Identifier<Unit>? {
        let named = workbook.sheets.filter { $0.visibility == .visible }.compactMap { sheet in
            table(on: sheet).flatMap { CopiedSheets.owner(of: sheet, above: $0.header.row, context) }
        }
        return Set(named).count == 1 ? named[0] : nil
    }

    /// One of the form's tables on a sheet.
    private func table(on sheet: SheetContent) -> FoundTable? {
        context.layout.sheets.lazy.compactMap { $0.table(on: sheet, atLeast: $0.enoughHeadings(atLeast: 2)) }.first
    }

    /// Whether at least one sheet has the headings of one of the form's tables.
    private var resemblesForm: Bool { workbook.sheets.contains { table(on: $0) != nil } }

    /// Whether this is the council's workbook or a control report, perhaps sent round for comment.
    /// Their tables look like a form's.
    private var isResult: Bool {
        let names = Set(workbook.sheets.map { NormalisedText.of($0.name) })
        return Self.namesInResults.count { !names.isDisjoint(with: $0) } >= Self.sheetsOfResult
    }

    private static let namesInResults = TextKey.resultSheetNames.map { Set(NormalisedText.inAllLanguages($0)) }
    private static let sheetsOfResult = 3

    private static let unitLabels = Set(NormalisedText.inAllLanguages(.columnUnit))

    static func isUnitLabel(_ cell: Cell) -> Bool {
        if case .number = cell.value { return false }
        return unitLabels.contains(NormalisedText.of(cell.value.plainText))
    }

    /// The unit whose name is beside the label "Virksomhet" on a sheet, and where: the expected one, if a sheet has it,
    /// since another unit's sheets may have been moved in before the form's own.
    private func unitOnGuidance(expecting expected: Unit? = nil) -> (Identifier<Unit>, Location)? {
        var first: (Identifier<Unit>, Location)?
        for sheet in workbook.sheets where sheet.visibility == .visible {
            guard let (id, cell) = context.unit(namedOn: sheet, expecting: expected) else { continue }
            let location = Location(file: workbook.file, sheet: PersonalData.masked(sheet.name)).at(cell)
            if expected == nil || id == expected?.id { return (id, location) }
            first = first ?? (id, location)
        }
        return first
    }

    /// The unit with the longest name in the file name: the only clue if a file cannot be read.
    package static func unit(inFileName name: String, _ context: FormContext) -> Identifier<Unit>? {
        let file = " " + NormalisedText.of(name) + " "
        let candidates = context.plan.respondents.filter { unit in
            file.contains(" " + NormalisedText.of(unit.name) + " ")
                || file.contains(" " + NormalisedText.of(unit.id.text) + " ")
        }
        return candidates.max { $0.name.count < $1.name.count }?.id
    }
}
