import Cells
import CompetencePlan

/// Which columns a heading stands for: at once where it is written as the form writes it.
struct HeadingTable: Sendable {
    /// All headings of each column, normalised, the present one first.
    let known: [[String]]
    /// The columns whose present heading it is, by rising place.
    private var present: [String: [Int]] = [:]
    private var exact = ExactTable<[Int]>()
    /// Whether some heading begins with a digit, so that a number may be one.
    private let mayBeNumbers: Bool

    /// `headings` are each column's, normalised, the present one first; `written` are the present ones as they are written.
    init(_ headings: [[String]], written: [String] = []) {
        known = headings
        mayBeNumbers = headings.joined().contains { $0.first?.isNumber ?? false }
        for (place, heading) in headings.enumerated() {
            guard let heading = heading.first, !heading.isEmpty else { continue }
            present[heading, default: []].append(place)
        }
        for text in written { exact[text] = present[NormalisedText.of(text)] }
    }

    var count: Int { known.count }

    /// The sheet's column for each of the table's; nil where it is missing. Each takes the leftmost cell with its
    /// heading; present headings go before aliases, so that an alias never takes a column from its owner.
    func columns(in row: [(column: Int, text: String)]) -> [Int?] {
        var result = [Int?](repeating: nil, count: count)
        var others: [(column: Int, text: String)] = []
        for (column, text) in row {
            if let place = exact[text]?.first(where: { result[$0] == nil }) {
                result[place] = column
                continue
            }
            let heading = NormalisedText.of(text)
            if let place = present[heading]?.first(where: { result[$0] == nil }) {
                result[place] = column
            } else if !heading.isEmpty {
                others.append((column, heading))
            }
        }
        for place in result.indices where result[place] == nil && !others.isEmpty {
            let aliases = known[place].dropFirst()
            guard let index = others.firstIndex(where: { aliases.contains($0.text) }) else { continue }
            result[place] = others.remove(at: index).column
        }
        return result
    }

    /// Whether a cell with this may hold a heading at all.
    func mayBe(_ value: CellValue) -> Bool {
        switch value {
        case .number: mayBeNumbers
        case .noResult: false
        case .text, .boolean, .error, .date: true
        }
    }

    /// Whether `text` is one of a column's headings.
    func has(_ text: String, at place: Int) -> Bool {
        known[place].contains { NormalisedText.of(text, is: $0) }
    }
}
