import Cells
import CompetencePlan
import TextFormats
import Wording

/// Determines the subject of each finding in a form: the row, by its name, and the values.
struct FindingSubjects {
    private let tables: [String: Table]

    /// A table with its rows and their names, by row number.
    fileprivate struct Table {
        let found: FoundTable
        let rows: [Int: Row]
        let names: [Int: String]
    }

    /// `tables` are those that the findings may be in.
    init(of findings: [Finding], in tables: [TableReader]) {
        let sheets = Set(findings.map(\.location.sheet))
        let named = tables.map { (PersonalData.masked($0.sheet.name), $0) }.filter { sheets.contains($0.0) }
        self.tables = Dictionary(first: named.map { ($0, Table($1)) })
    }

    /// The finding with its subject, unless it has one.
    func adding(to finding: Finding) -> Finding {
        guard finding.subjects.isEmpty else { return finding }
        var copy = finding
        copy.subjects = [subject(of: finding)]
        return copy
    }

    private func subject(of finding: Finding) -> FindingSubject {
        let (location, rule) = (finding.location, Rule.of(finding.code))
        let further = rule.comparesArguments.map { Self.compared(finding.arguments[$0] ?? "") }
        guard let table = tables[location.sheet] else {
            let words = Self.compared(finding.arguments["value"] ?? "")
            return FindingSubject(
                sheet: location.sheet, row: words.isEmpty ? location.cell : "", values: [words] + further)
        }
        let sheet = table.found.layout.id.rawValue
        guard let cell = CellReference(location.cell) else {
            return FindingSubject(sheet: sheet, row: "", values: further)
        }
        let row = table.rows[cell.row]
        let others = rule.compares.compactMap(table.found.number)
        let values = ([cell.column] + others.filter { $0 != cell.column }).map { column in
            row?.cell(inColumn: column).map { Self.compared($0.value.plainText) } ?? ""
        }
        return FindingSubject(sheet: sheet, row: table.names[cell.row] ?? "", values: values + further)
    }

    /// The names of a table's rows, by row number.
    static func rowNames(of table: TableReader) -> [Int: String] { Table(table).names }

    /// A value normalised for comparison; numbers compare equal whether stored as number or text. Of a long text it is
    /// the beginning and a checksum, since a return form keeps it in a cell.
    static func compared(_ text: String) -> String {
        let words = NormalisedText.of(PersonalData.masked(text))
        guard words.utf8.count > longest else { return words }
        return "\(words.prefix(longest / 4)) \(SHA256.digits(of: words.utf8).prefix(32))"
    }

    private static let longest = 400
}

extension FindingSubjects.Table {
    /// The columns that together name a row.
    private static func naming(_ sheet: FormSheetID) -> [String] {
        switch sheet {
        case .gap, .staffing: ["area"]
        case .recruitment: ["position"]
        case .measures: ["need", "measure"]
        }
    }

    fileprivate init(_ table: TableReader) {
        let columns = Self.naming(table.layout.id).compactMap { table.found.number(of: $0) }
        let rows = table.sheet.rows.filter { $0.number > table.header.row }
        var names: [Int: String] = [:]
        var counts: [String: Int] = [:]
        for row in rows {
            let words = columns.map { row.cell(inColumn: $0).map { table.rowName($0.value.plainText) } ?? "" }
            guard words.contains(where: { !$0.isEmpty }) else { continue }
            let name = words.joined(separator: " / ")
            let count = counts[name, default: 0] + 1
            counts[name] = count
            names[row.number] = count == 1 ? name : "\(name) #\(count)"
        }
        let numbered = rows.keyed(by: \.number)
        self.init(found: table.found, rows: numbered, names: names)
    }
}

extension SheetLayout {
    /// The name of the row about the unit itself, in all languages of the form.
    static let wholeUnitRow = "*"
}

extension TableReader {
    /// The name of a row for comparison: the id if the plan lists it, possibly with a typo.
    fileprivate func rowName(_ text: String) -> String {
        if layout.isWholeUnit(text) { return SheetLayout.wholeUnitRow }
        return context.rowNames(on: layout.id)?.id(of: text) ?? FindingSubjects.compared(text)
    }
}
