import Cells
import CompetencePlan
import Glibc
import Wording

/// Reads a sheet that is no table of the form: Veiledning, or one that somebody added. What stands beside the labels
/// Utfylt av, Rolle and Dato is an answer; the rest is form text or is named.
struct PageReader {
    private let sheet: SheetContent
    private let context: FormContext
    private let known: KnownTexts
    private let place: Place
    private let unit: Identifier<Unit>
    private(set) var findings: [Finding] = []
    /// Utfylt av, Rolle, Dato, each empty where it is not filled in; no texts at all where none is.
    private(set) var signature: [String] = []

    init(
        _ sheet: SheetContent, _ context: FormContext, known: KnownTexts, file: String, unit: Identifier<Unit>
    ) {
        self.sheet = sheet
        self.context = context
        self.known = known
        self.unit = unit
        place = Place(file: file, sheet: PersonalData.masked(sheet.name))
    }

    mutating func read() {
        if sheet.isExportSummary { return }
        findings += sheet.noteFindings(at: place, unit: unit, known: known)
        for row in sheet.rows {
            var label: Int?
            for cell in row.cells where !RowReader.isBlank(cell) && !isBrokenFormula(cell) {
                if case .number = cell.value, label == nil, isLevelNumber(cell, in: row) { continue }
                let text = cell.value.plainText
                if let label {
                    sign(label, with: shown(cell.value))
                } else if let place = Self.signatureLabels.exactly(text) {
                    label = place
                } else if known.containsExactly(text) {
                    continue
                } else if let place = Self.signatureLabels[text] {
                    label = place
                } else if !known.contains(text) {
                    let at = Place(file: place.file, sheet: place.sheet, cell: cell.reference.description)
                    findings.append(Finding(.formContentOutside, unit: unit, at: at, ["value": text]))
                }
            }
        }
    }

    /// A formula without a value: the form's own, saved by a program that does not calculate, or left behind by rows that
    /// were deleted.
    private func isBrokenFormula(_ cell: Cell) -> Bool {
        switch cell.value {
        case .noResult: true
        case .error: cell.isFormula
        default: false
        }
    }

    private func shown(_ value: CellValue) -> String {
        guard case .date(let date) = value else { return PersonalData.masked(value.plainText.trimmed) }
        let iso = date.iso
        // A day alone is nobody's number.
        return iso.utf8.count == 10 ? context.texts.day(iso) : PersonalData.masked(context.texts.day(iso).trimmed)
    }

    private mutating func sign(_ label: Int, with text: String) {
        if signature.isEmpty { signature = Array(repeating: "", count: Self.signatureKeys.count) }
        signature[label] += signature[label].isEmpty ? text : ", \(text)"
    }

    private static let signatureKeys: [TextKey] = [.guidanceFilledBy, .guidanceRole, .guidanceDate]

    /// The labels in every language, with their place among the keys.
    private static let signatureLabels = TextTable(
        Language.allCases.flatMap { language in
            signatureKeys.enumerated().map { (language.texts($1), $0) }
        })

    /// The numbers of the scale stand beside their labels on Veiledning.
    private func isLevelNumber(_ cell: Cell, in row: Row) -> Bool {
        guard case .number(let number) = cell.value else { return false }
        let labels = context.levelLabels
        return labels.indices.contains { place in
            guard labels[place].level == number else { return false }
            let label = labels[place]
            return row.cells.contains { $0.value.isText(label.text) }
                || row.cells.contains { NormalisedText.of($0.value.plainText, is: label.normalised) }
        }
    }
}

extension SheetContent {
    /// Whether this is the list of sheets that Numbers puts before those it exports: its own words, and nobody's answer.
    var isExportSummary: Bool {
        rows.prefix(5).contains { row in
            row.cells.contains { cell in
                guard case .text(let text) = cell.value, Self.mayNameNumbers(text) else { return false }
                let words = NormalisedText.of(text)
                return words.contains("exported from numbers") || words.contains("eksportert fra numbers")
            }
        }
    }

    /// A quick look for a capital N, which spares most texts the search.
    private static func mayNameNumbers(_ text: String) -> Bool {
        let hasCapital = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, Int32(UInt8(ascii: "N")), bytes.count) != nil } ?? false
        }
        return hasCapital ?? true && text.contains("Numbers")
    }

    /// A finding for each note on a cell that is not the form's own: notes are no answers, and what stands in them must
    /// not be lost.
    func noteFindings(at place: Place, unit: Identifier<Unit>, known: KnownTexts) -> [Finding] {
        if notes.isEmpty { return [] }
        return notes.filter { !known.contains($0.value) }.sorted { $0.key < $1.key }.map { reference, text in
            let at = Place(file: place.file, sheet: place.sheet, cell: reference.description)
            return Finding(.formContentOutside, unit: unit, at: at, ["value": text])
        }
    }
}
