import Cells
import CompetencePlan
import TextFormats

/// A checksum of the answer cells of each of a form's sheets.
///
/// A form stores the fingerprint of the answers it was made with. A return with the same fingerprint is recognised as
/// blank, even if it was prefilled from the previous revision. The order of rows does not matter, and a fagområde's
/// name alone is not an answer.
package struct FormFingerprint: Hashable, Sendable {
    /// The digits of a sheet without answers.
    static let nothing = "0"

    private let bySheet: [FormSheetID: String]

    /// The fingerprint of a form that is being made.
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

    /// Parses `text`; nil if it is not a fingerprint.
    init?(_ text: String) {
        var bySheet: [FormSheetID: String] = [:]
        for entry in text.split(separator: " ") {
            let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let id = FormSheetID(rawValue: String(parts[0])) else { return nil }
            bySheet[id] = String(parts[1])
        }
        guard !bySheet.isEmpty else { return nil }
        self.bySheet = bySheet
    }

    /// As stored on the hidden sheet and in the custom properties: "gap:0 staffing:5c1f… …".
    var text: String {
        FormSheetID.allCases.compactMap { id in bySheet[id].map { "\(id.rawValue):\($0)" } }.joined(separator: " ")
    }

    subscript(sheet: FormSheetID) -> String { bySheet[sheet] ?? Self.nothing }

    /// The digits of the filled answer cells of one sheet's rows, whatever their order.
    static func digits(
        of rows: [[ColumnKey: CellValue]], in sheet: SheetLayout, isListed: (String) -> Bool
    ) -> String {
        let texts = rows.compactMap { values in
            isOnlyName(values, in: sheet, isListed: isListed) ? nil : text(of: values)
        }
        guard !texts.isEmpty else { return nothing }
        return String(SHA256.digits(of: texts.sorted().joined(separator: "\n").utf8).prefix(16))
    }

    /// Whether a row is empty or only names one of the plan's fagområder.
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
