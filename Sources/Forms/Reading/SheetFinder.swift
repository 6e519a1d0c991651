import CompetencePlan
import Wording

/// Finds the sheets of a form by name, then by their headings.
struct SheetFinder {
    /// A sheet's place in the workbook, and its row of headings.
    typealias Found = (place: Int, header: HeaderRow)

    private let workbook: ReturnedWorkbook
    private var free: [Int]
    private var byName: [FormSheet.ID: Found] = [:]

    init(_ workbook: ReturnedWorkbook, _ context: FormContext) {
        self.workbook = workbook
        free = workbook.sheets.indices.filter {
            workbook.sheets[$0].visibility == .visible && !FormIdentity.isHiddenSheet(workbook.sheets[$0].name)
        }
        let names = free.map { (place: $0, name: NormalisedText.of(workbook.sheets[$0].name)) }
        for layout in context.layout.sheets {
            // A name without the table under it (a summary sheet, a note) does not count.
            byName[layout.id] =
                names.lazy.filter { layout.knownNames.contains($0.name) }.compactMap { sheet in
                    HeaderRow.find(in: workbook.sheets[sheet.place], for: layout).map { (sheet.place, $0) }
                }.first
        }
        free.removeAll { place in byName.values.contains { $0.place == place } }
    }

    /// The sheet for a layout, which then is nobody else's; nil where there is none.
    mutating func take(_ layout: SheetLayout) -> Found? {
        if let named = byName[layout.id] { return named }
        let enough = max(2, (layout.columns.count { $0.kind.isAnswer } + 1) / 2)
        for place in free {
            guard let header = HeaderRow.find(in: workbook.sheets[place], for: layout, atLeast: enough) else {
                continue
            }
            free.removeAll { $0 == place }
            return (place, header)
        }
        return hidden(layout)
    }

    /// A table by its name that somebody has hidden: still the unit's answer, where nothing visible is.
    private func hidden(_ layout: SheetLayout) -> Found? {
        workbook.sheets.indices.lazy.compactMap { place -> Found? in
            let sheet = workbook.sheets[place]
            guard sheet.visibility != .visible, layout.knownNames.contains(NormalisedText.of(sheet.name)) else {
                return nil
            }
            return HeaderRow.find(in: sheet, for: layout).map { (place, $0) }
        }.first
    }

    /// Visible sheets that are no table of the form.
    var others: [Int] { free }
}
