import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// The form that one unit fills in, as a workbook: made from the same schema that reads it back.
package struct BlankForm {
    let layout: FormLayout
    let unit: Unit
    let texts: Texts
    let formTexts: FormTexts

    private init(layout: FormLayout, unit: Unit) {
        self.layout = layout
        self.unit = unit
        texts = layout.language.texts
        formTexts = FormTexts(layout: layout)
    }

    /// The form of `unit`; `day` stands as the day it was made.
    package static func workbook(for unit: Unit, layout: FormLayout, madeOn day: CalendarDay) -> WorkbookDescription {
        let form = BlankForm(layout: layout, unit: unit)
        let lists = FormLists(layout: layout, unit: unit)
        let tables = layout.sheets.map { FormTable($0, form: form, lists: lists) }
        let sheets = [form.guidance(tables: tables)] + tables.map(\.sheet) + [lists.sheet(identity: form.identity)]
        return WorkbookDescription(
            properties: form.properties(madeOn: day), sheets: sheets, names: lists.names + tables.map(\.name))
    }

    private var identity: FormIdentity {
        FormIdentity(
            schema: FormIdentity.schemaName, version: layout.schema.version, plan: layout.plan.id,
            revision: layout.plan.revision, unit: unit.id.text)
    }

    private func properties(madeOn day: CalendarDay) -> DocumentProperties {
        let entries = identity.entries.map { (FormIdentity.propertyPrefix + $0.name, $0.value) }
        return DocumentProperties(
            title: "\(GuidancePage(layout: layout, unit: unit).title) – \(unit.name)", subject: texts(.formSubject),
            author: layout.plan.contact.name, company: layout.plan.municipality, created: day.secondsSince1970,
            language: layout.language.tag,
            custom: Dictionary(entries) { first, _ in first })
    }

    /// A4 on its side, one page wide, with the plan above and page numbers below.
    func printSetup(repeating rows: ClosedRange<Int>? = nil, isLandscape: Bool = true) -> PrintSetup {
        var setup = PrintSetup()
        setup.isLandscape = isLandscape
        setup.repeatedRows = rows
        setup.header =
            House.pageHeader(left: "\(layout.plan.municipality) – \(layout.plan.title)", right: unit.name)
        setup.footer = "&L&A&R" + texts(.pageFooter)
        return setup
    }
}
