import CompetencePlan

/// Finds the sheets of a form by name, then by their headings.
struct SheetFinder {
    /// A sheet's index in the workbook, and its row of headings.
    typealias Found = (index: Int, header: HeaderRow)

    private let workbook: ReturnedWorkbook
    /// Whose name each sheet has.
    private let owners: [[FormSheet.ID]]
    private var free: [Int]
    private var taken: [FormSheet.ID: Int] = [:]
    /// Hidden sheets that are not the form's own list.
    private(set) var hidden: [Int]
    /// The form's own list of what it says of itself.
    let lists: [Int]
    /// The tables that have both their name and their headings.
    private var byName: [(id: FormSheet.ID, found: Found)] = []

    init(_ workbook: ReturnedWorkbook, _ context: FormContext) {
        self.workbook = workbook
        owners = workbook.sheets.map { context.layout.sheetNames[NormalisedText.of($0.name)] ?? [] }
        lists = workbook.sheets.indices.filter { FormIdentity.isHiddenSheet(workbook.sheets[$0].name) }
        let others = workbook.sheets.indices.filter { !FormIdentity.isHiddenSheet(workbook.sheets[$0].name) }
        free = others.filter { workbook.sheets[$0].visibility == .visible }
        hidden = others.filter { workbook.sheets[$0].visibility != .visible }
        for layout in context.layout.sheets {
            // A name without the table under it (a summary sheet, a note) does not count.
            if let found = table(layout, among: free), !isOther(found, than: layout, context) {
                byName.append((layout.id, found))
            }
        }
        free.removeAll { index in byName.contains { $0.found.index == index } }
    }

    /// Whether another table of the form was pasted over a layout's own: it has less than half of its headings, and more of
    /// another's.
    private func isOther(_ found: Found, than layout: SheetLayout, _ context: FormContext) -> Bool {
        guard found.header.count * 2 < layout.columns.count(where: \.kind.isAnswer) else { return false }
        return context.layout.sheets.contains { other in
            HeaderRow.find(in: workbook.sheets[found.index], for: other, atLeast: found.header.count + 1) != nil
        }
    }

    /// The first of some sheets that has a layout's name and its headings.
    private func table(_ layout: SheetLayout, among indices: [Int]) -> Found? {
        for index in indices where owners[index].contains(layout.id) {
            if let header = HeaderRow.find(in: workbook.sheets[index], for: layout) { return (index, header) }
        }
        return nil
    }

    /// The sheet for a layout, which then is nobody else's; nil where there is none.
    mutating func take(_ layout: SheetLayout) -> Found? {
        let found = find(layout)
        taken[layout.id] = found?.index
        return found
    }

    private mutating func find(_ layout: SheetLayout) -> Found? {
        if let named = byName.first(where: { $0.id == layout.id }) { return named.found }
        let enough = max(2, (layout.columns.count { $0.kind.isAnswer } + 1) / 2)
        for index in free {
            guard let header = HeaderRow.find(in: workbook.sheets[index], for: layout, atLeast: enough) else {
                continue
            }
            free.removeAll { $0 == index }
            return (index, header)
        }
        // A table by its name that somebody has hidden: still the unit's answer, where nothing visible is.
        guard let found = table(layout, among: hidden) else { return nil }
        hidden.removeAll { $0 == found.index }
        return found
    }

    /// The name of a visible sheet that is called as a layout, and does not have its headings.
    func nameWithoutTable(_ layout: SheetLayout) -> String? {
        free.first { owners[$0].contains(layout.id) }.map { workbook.sheets[$0].name }
    }

    /// Where the sheet of a table is that was taken.
    func index(of id: FormSheet.ID) -> Int? { taken[id] }

    /// Visible sheets that are no table of the form.
    var others: [Int] { free }
}
