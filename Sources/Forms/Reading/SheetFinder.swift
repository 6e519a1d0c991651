import CompetencePlan

/// Finds the sheets of a form by name, then by their headings.
struct SheetFinder {
    /// A sheet's index in the workbook, and the table on it.
    typealias Found = (index: Int, table: FoundTable)

    private let workbook: ReturnedWorkbook
    /// The tables that each sheet's name can stand for.
    private let owners: [[FormSheetID]]
    /// Visible sheets that are not tables of the form.
    private(set) var others: [Int]
    /// The sheet of each table.
    private(set) var claimed: [FormSheetID: Int] = [:]
    /// Hidden sheets, except the form's own.
    private(set) var hidden: [Int]
    /// The form's own hidden sheets.
    let lists: [Int]
    /// The tables that have both the right name and the headings.
    private var byName: [(id: FormSheetID, found: Found)] = []

    init(_ workbook: ReturnedWorkbook, _ context: FormContext) {
        self.workbook = workbook
        owners = workbook.sheets.map { context.layout.sheetNames[NormalisedText.of($0.name)] ?? [] }
        lists = workbook.sheets.indices.filter { FormIdentity.isHiddenSheet(workbook.sheets[$0].name) }
        let rest = workbook.sheets.indices.filter { !FormIdentity.isHiddenSheet(workbook.sheets[$0].name) }
        others = rest.filter { workbook.sheets[$0].visibility == .visible }
        hidden = rest.filter { workbook.sheets[$0].visibility != .visible }
        for layout in context.layout.sheets {
            // A name without the table under it (a summary sheet, a note) does not count.
            if let found = table(layout, among: others), !isOther(found, than: layout, context) {
                byName.append((layout.id, found))
            }
        }
        others.removeAll { index in byName.contains { $0.found.index == index } }
    }

    /// Whether another table of the form was pasted over this one: it has less than half of its headings, and more of
    /// another table's.
    private func isOther(_ found: Found, than layout: SheetLayout, _ context: FormContext) -> Bool {
        guard found.table.header.count * 2 < layout.columns.count(where: \.kind.isAnswer) else { return false }
        return context.layout.sheets.contains { other in
            other.table(on: workbook.sheets[found.index], atLeast: found.table.header.count + 1) != nil
        }
    }

    /// The first sheet among `indices` with a layout's name and headings.
    private func table(_ layout: SheetLayout, among indices: [Int]) -> Found? {
        for index in indices where owners[index].contains(layout.id) {
            if let table = layout.table(on: workbook.sheets[index]) { return (index, table) }
        }
        return nil
    }

    /// The sheet for a layout, which is then not available for others; nil if there is none.
    mutating func claim(_ layout: SheetLayout) -> Found? {
        let found = find(layout)
        claimed[layout.id] = found?.index
        return found
    }

    private mutating func find(_ layout: SheetLayout) -> Found? {
        if let named = byName.first(where: { $0.id == layout.id }) { return named.found }
        let enough = layout.enoughHeadings(atLeast: 2)
        for index in others {
            guard let table = layout.table(on: workbook.sheets[index], atLeast: enough) else { continue }
            others.removeAll { $0 == index }
            return (index, table)
        }
        // A hidden table with the right name is still the unit's answer, if there is no visible one.
        guard let found = table(layout, among: hidden) else { return nil }
        hidden.removeAll { $0 == found.index }
        return found
    }

    /// The name of a visible sheet with a layout's name but not its headings.
    func nameWithoutTable(_ layout: SheetLayout) -> String? {
        others.first { owners[$0].contains(layout.id) }.map { workbook.sheets[$0].name }
    }

    /// A visible sheet with most of the tables below each other, as in a saved web page, and their
    /// names; nil if each has its own.
    func tablesTogether(_ layout: FormLayout) -> (sheet: String, tables: [String])? {
        for sheet in workbook.sheets where sheet.visibility == .visible {
            let tables = layout.sheets.filter { table in
                let enough = table.enoughHeadings(atLeast: 3)
                return sheet.rows.contains { HeaderRow($0, table.headings).count >= enough }
            }
            guard tables.count >= min(Self.mostOfTables, layout.sheets.count), tables.count > 1,
                tables.contains(where: { claimed[$0.id] == nil })
            else { continue }
            return (sheet.name, tables.map(\.name))
        }
        return nil
    }

    private static let mostOfTables = 3
}
