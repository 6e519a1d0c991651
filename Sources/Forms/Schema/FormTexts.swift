import CompetencePlan
import Wording

/// The sentences on the sheets of a form, the same for the maker and the reader.
package struct FormTexts: Sendable {
    private let layout: FormLayout
    private var texts: Texts { layout.texts }

    package init(layout: FormLayout) { self.layout = layout }

    /// "GAP-analyse – Bygg og eiendom".
    package func title(of sheet: SheetLayout, unit: Unit) -> String { title(of: sheet, unitName: unit.name) }

    func title(of sheet: SheetLayout, unitName: String) -> String { "\(sheet.name) – \(unitName)" }

    package func instruction(of sheet: SheetLayout) -> String {
        texts.filled(sheet.schema.instruction(layout.language))
    }

    /// "7 av 12 fagområder besvart".
    package func completeness(of sheet: SheetLayout, done: String, total: String) -> String {
        Texts.fill(sheet.schema.completeness(layout.language), with: ["done": done, "total": total])
    }

    /// The sheets that ask for an answer to each fagområde.
    package var areaSheets: [SheetLayout] { layout.sheets.filter { $0.schema.rows == .subjectAreas } }

    /// "Fagområder som gjenstår: 3 på GAP-analyse, 1 på Årsverk", with a count for each of ``areaSheets``.
    package func remaining(_ counts: [String]) -> String {
        let sheets = areaSheets
        guard let first = sheets.first, let last = sheets.last else { return "" }
        guard sheets.count > 1 else {
            return texts(.guidanceRemainingOne, ["count": counts.first ?? "", "sheet": first.name])
        }
        return texts(
            .guidanceRemaining,
            [
                "gap": counts.first ?? "", "gapSheet": first.name, "staffing": counts.last ?? "",
                "staffingSheet": last.name,
            ])
    }

    /// "Nivå: 0 Ingen kompetanse · 1 Kjenner til · …", for the head of GAP-analyse.
    package var scaleLine: String {
        texts(.formScaleLine, ["levels": Self.list(layout.plan.scale)])
    }

    package var importanceLine: String {
        texts(.formImportanceLine, ["levels": Self.list(layout.plan.importance)])
    }

    package var sumLabel: String { texts(.formSum) }

    private static func list(_ levels: [Level]) -> String {
        levels.map { "\($0.level) \($0.label)" }.joined(separator: " · ")
    }

    /// Every text of a sheet that is not an answer, but for its title.
    func fixedTexts(of sheet: SheetLayout) -> [String] {
        let own = [
            sheet.name, instruction(of: sheet), completeness(of: sheet, done: "0", total: "0"), scaleLine,
            importanceLine, sumLabel,
        ]
        return own + sheet.columns.flatMap { [$0.header, $0.help] }
    }
}
