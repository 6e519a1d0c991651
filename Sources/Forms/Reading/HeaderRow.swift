import Cells
import CompetencePlan
import Wording

/// The row of a sheet that holds the headings, and which column of the sheet is which of the form.
struct HeaderRow {
    /// The row's number in the sheet.
    let row: Int
    /// The sheet's column for each of the layout's columns, in the layout's order; nil where it is missing.
    let columns: [Int?]

    /// How far down headings are looked for: forms have them in row 6, and people insert rows above.
    static let lastRowSearched = 60

    /// The row of `sheet` with the most headings of `layout`; nil where no row has at least `least` of them.
    static func find(in sheet: SheetContent, for layout: SheetLayout, atLeast least: Int = 2) -> HeaderRow? {
        find(in: sheet, atLeast: least) { match($0, with: layout) }
    }

    /// The row of `sheet` with the most of `headings`, each column's normalised, the present one first.
    static func find(in sheet: SheetContent, for headings: [[String]], atLeast least: Int) -> HeaderRow? {
        find(in: sheet, atLeast: least) { match($0, columns: headings.count) { headings[$0] } }
    }

    private static func find(
        in sheet: SheetContent, atLeast least: Int, _ match: (Row) -> [Int?]
    ) -> HeaderRow? {
        var best: (header: HeaderRow, count: Int)?
        for row in sheet.rows.prefix(while: { $0.number <= lastRowSearched }) {
            // Each heading stands in a cell of its own.
            guard row.cells.count >= least, row.cells.count > best?.count ?? 0 else { continue }
            let columns = match(row)
            let count = columns.count { $0 != nil }
            if count >= least, count > best?.count ?? 0 { best = (HeaderRow(row: row.number, columns: columns), count) }
        }
        return best?.header
    }

    /// Whether a row repeats the headings, as prints and exports do.
    func isRepeated(in row: Row, of layout: SheetLayout) -> Bool {
        guard row.cells.count * 2 > columns.count(where: { $0 != nil }) else { return false }
        let matched = Self.match(row, with: layout)
        return zip(matched, columns).count { $0 != nil && $0 == $1 } * 2 > columns.count { $0 != nil }
    }

    /// Whether the form itself sums in a row: its first column says so.
    func isSum(_ row: Row) -> Bool {
        guard let column = columns.first ?? nil, let cell = row.cells.first(where: { $0.reference.column == column })
        else { return false }
        return Self.sumLabels.contains(NormalisedText.of(cell.value.plainText))
    }

    private static let sumLabels = Set(Language.allCases.map { NormalisedText.of($0.texts(.formSum)) })

    /// Each column of the layout takes the leftmost cell with its heading; own headings go before aliases, so that an
    /// alias never takes a column from its owner.
    private static func match(_ row: Row, with layout: SheetLayout) -> [Int?] {
        match(row, columns: layout.columns.count) { layout.columns[$0].knownHeaders }
    }

    private static func match(_ row: Row, columns count: Int, known: (Int) -> [String]) -> [Int?] {
        var headings: [(column: Int, text: String)] = []
        for cell in row.cells {
            let text = NormalisedText.of(cell.value.plainText)
            if !text.isEmpty { headings.append((cell.reference.column, text)) }
        }
        var result = [Int?](repeating: nil, count: count)
        guard !headings.isEmpty else { return result }
        var taken: Set<Int> = []
        for isAlias in [false, true] {
            for place in 0..<count where result[place] == nil {
                let all = known(place)
                let known = isAlias ? all.dropFirst() : all.prefix(1)
                guard let heading = headings.first(where: { known.contains($0.text) && !taken.contains($0.column) })
                else { continue }
                result[place] = heading.column
                taken.insert(heading.column)
            }
        }
        return result
    }
}
