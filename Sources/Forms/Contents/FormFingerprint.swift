import Cells
import CompetencePlan
import TextFormats

/// What stands in the answer cells of a form's sheets, as a few digits for each sheet.
///
/// A form carries the fingerprint of what it was made with, so that one which comes back with nothing else in it is known
/// for blank, also where last revision's answers were carried into it. Rows may have been sorted since; names of
/// fagområder alone are no answers.
package struct FormFingerprint: Hashable, Sendable {
    /// Of a sheet without answers.
    static let nothing = "0"

    private let bySheet: [FormSheet.ID: String]

    /// Of a form as it is made.
    init(_ contents: FormContents, in layout: FormLayout, isListed: (String) -> Bool) {
        bySheet = Dictionary(
            first: layout.sheets.map { sheet in
                let rows = (contents.rows[sheet.id] ?? []).map { row in
                    row.values.filter { sheet.column($0.key)?.kind.isAnswer ?? false }
                }
                return (sheet.id, Self.digits(of: rows, in: sheet, isListed: isListed))
            }
        )
    }

    /// Reads back what `text` gave; nil where it is none.
    init?(_ text: String) {
        var bySheet: [FormSheet.ID: String] = [:]
        for entry in text.split(separator: " ") {
            let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let id = FormSheet.ID(rawValue: String(parts[0])) else { return nil }
            bySheet[id] = String(parts[1])
        }
        guard !bySheet.isEmpty else { return nil }
        self.bySheet = bySheet
    }

    /// As the hidden sheet and the custom properties hold it: "gap:0 staffing:5c1f… …".
    var text: String {
        FormSheet.ID.allCases.compactMap { id in bySheet[id].map { "\(id.rawValue):\($0)" } }.joined(separator: " ")
    }

    subscript(sheet: FormSheet.ID) -> String { bySheet[sheet] ?? Self.nothing }

    /// Of the answer cells of one sheet's rows that are not blank, in any order of the rows.
    static func digits(
        of rows: [[ColumnKey: CellValue]], in sheet: SheetLayout, isListed: (String) -> Bool
    ) -> String {
        let texts = rows.compactMap { values in
            isOnlyName(values, in: sheet, isListed: isListed) ? nil : text(of: values)
        }
        guard !texts.isEmpty else { return nothing }
        var checksum = SHA256()
        checksum.update(Array(texts.sorted().joined(separator: "\n").utf8))
        return String(checksum.digits().prefix(16))
    }

    /// Whether a row holds nothing, or nothing but the name of one of the plan's fagområder.
    static func isOnlyName(
        _ values: [ColumnKey: CellValue], in sheet: SheetLayout, isListed: (String) -> Bool
    ) -> Bool {
        guard let (key, value) = values.first else { return true }
        return values.count == 1 && sheet.schema.rows == .subjectAreas && key == sheet.columns.first?.key
            && isListed(value.plainText)
    }

    private static func text(of values: [ColumnKey: CellValue]) -> String {
        let fields = values.map { key, value in
            "\(key.id) \(key.number ?? 0)=\(NormalisedText.of(value.plainText))"
        }
        return fields.sorted().joined(separator: ";")
    }
}
