import Cells
import CompetencePlan
import Wording

/// What reading needs about a plan, prepared once for all forms. A class, because every reader of a table refers to it.
package final class FormContext: Sendable {
    /// The layout in the language of the run. Findings use its headings and names.
    package let layout: FormLayout
    package let previous: PreviousRevision
    let fixedTexts: FixedTexts
    /// The levels and degrees of importance with their labels, normalised.
    let levelLabels: [(level: CellValue, label: String)]
    private let currency: CurrencyWords
    /// The names of each status, the one in the language of the run first.
    let statusNames: [(value: MeasureStatus, names: [String])]
    /// What may be shown of a unit's answers, independent of other units.
    let disclosure: WorkforceDisclosure
    let areas: NameMatcher<SubjectArea>
    let positions: NameMatcher<Position>
    let strategies: NameMatcher<Strategy>
    let units: NameMatcher<Unit>

    package var index: PlanIndex { layout.index }
    package var plan: PlanDefinition { layout.plan }
    package var texts: Texts { layout.texts }

    /// The currency of a kind of column; nil if it has no amounts.
    func currency(of kind: FormColumn.Kind?) -> CurrencyWords? { kind == .amount ? currency : nil }

    /// The list that names the rows of a sheet; nil if the unit names them in its own words.
    func rowNames(on sheet: FormSheetID) -> (any RowNames)? {
        switch sheet {
        case .gap, .staffing: areas
        case .recruitment: positions
        case .measures: nil
        }
    }

    /// Another unit named by a text or by the title of a sheet.
    func otherUnit(in text: String, than unit: Identifier<Unit>) -> Identifier<Unit>? {
        fixedTexts.unit(in: text).flatMap { $0 == unit ? nil : $0 }
    }

    /// The unit at the end of a sheet's title, as forms write it: "GAP-analyse – Servicetorg".
    func unit(inTitle text: String) -> Identifier<Unit>? {
        guard let dash = text.lastIndex(of: "–"),
            case .listed(let id) = units.choice(String(text[text.index(after: dash)...]))
        else { return nil }
        return id
    }

    /// The unit whose name, possibly with a typo, is to the right of the label "Virksomhet" at the top of a sheet, and
    /// where. It is usually the expected one.
    func unit(
        namedOn sheet: SheetContent, expecting expected: Unit? = nil
    ) -> (id: Identifier<Unit>, cell: CellReference)? {
        for row in sheet.rows.prefix(HeaderRow.lastRowSearched) {
            guard
                let label = row.cells.firstIndex(where: FormIdentification.isUnitLabel), label + 1 < row.cells.count
            else { continue }
            let cell = row.cells[label + 1]
            let name = cell.value.plainText
            if let expected, name == expected.name { return (expected.id, cell.reference) }
            if case .listed(let id) = units.choice(name) { return (id, cell.reference) }
            if let correction = units.correction(of: name) { return (correction.id, cell.reference) }
        }
        return nil
    }

    /// The indices of those of the sheets that are Veiledning, the unit's own first.
    func guidance(
        among indices: [Int], of workbook: ReturnedWorkbook, for unit: Identifier<Unit>
    ) -> [Int] {
        let pages = indices.filter { workbook.sheets[$0].isGuidance }
        guard pages.count > 1, let own = pages.first(where: { self.unit(namedOn: workbook.sheets[$0])?.id == unit })
        else { return pages }
        return [own] + pages.filter { $0 != own }
    }

    /// The plan's severities, including required approval.
    var severities: [FindingCode: Severity] {
        plan.form.approval == .required
            ? plan.severities.merging([.formNotApproved: .error]) { own, _ in own } : plan.severities
    }

    /// `language` is for findings; forms are read in every language.
    package init(
        plan: PlanDefinition, schema: FormSchema, language: Language, previous: PreviousRevision = PreviousRevision()
    ) {
        self.previous = previous
        let layout = FormLayout(plan: plan, language: language, schema: schema)
        self.layout = layout
        disclosure = WorkforceDisclosure([], layout.index)
        statusNames = plan.statuses.map { ($0, [$0.name(layout.texts)] + $0.name.all + $0.aliases) }
        areas = NameMatcher(plan.subjectAreas.map { ($0.id, $0.name, []) })
        positions = NameMatcher(plan.positions.map { ($0.id, $0.name, []) })
        strategies = NameMatcher(plan.strategies.map { ($0.id, $0.name, $0.aliases) })
        units = NameMatcher(plan.respondents.map { ($0.id, $0.name, [$0.id.text]) })
        fixedTexts = FixedTexts(layout)
        currency = CurrencyWords(plan.currency)
        levelLabels = (plan.scale + plan.importance).map { (.number(Double($0.level)), NormalisedText.of($0.label)) }
    }
}
