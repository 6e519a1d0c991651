import CompetencePlan
import Wording

/// Finds the sheets of a form by name, then by their headings.
struct SheetFinder {
    private let workbook: ReturnedWorkbook
    private var free: [Int]
    private var byName: [FormSheet.ID: Int] = [:]

    init(_ workbook: ReturnedWorkbook, _ context: FormContext) {
        self.workbook = workbook
        free = workbook.sheets.indices.filter {
            workbook.sheets[$0].visibility == .visible && !FormIdentity.isHiddenSheet(workbook.sheets[$0].name)
        }
        for layout in context.layout.sheets {
            let names = Set((layout.schema.name.all + layout.schema.aliases).map(NormalisedText.of))
            let named = free.filter { names.contains(NormalisedText.of(workbook.sheets[$0].name)) }
            // A name without the table under it (a summary sheet, a note) does not count.
            byName[layout.id] = named.first { HeaderRow.find(in: workbook.sheets[$0], for: layout) != nil }
        }
        free.removeAll { byName.values.contains($0) }
    }

    /// The sheet for a layout, which then is nobody else's; nil where there is none.
    mutating func take(_ layout: SheetLayout) -> Int? {
        if let named = byName[layout.id] { return named }
        let enough = max(2, (layout.columns.count { $0.kind.isAnswer } + 1) / 2)
        guard
            let place = free.first(where: {
                HeaderRow.find(in: workbook.sheets[$0], for: layout, atLeast: enough) != nil
            })
        else { return nil }
        free.removeAll { $0 == place }
        return place
    }

    /// Visible sheets that are no table of the form.
    var others: [Int] { free }
}
