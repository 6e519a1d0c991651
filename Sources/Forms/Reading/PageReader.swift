import Cells
import CompetencePlan
import Wording

/// Reads a sheet that is no table of the form: Veiledning, or one that somebody added. What stands beside the labels
/// Utfylt av, Rolle and Dato is an answer; the rest is form text or is named.
struct PageReader {
    private let sheet: SheetContent
    private let context: FormContext
    private let place: Place
    private let unit: Identifier<Unit>
    private(set) var findings: [Finding] = []
    /// Utfylt av, Rolle, Dato, as far as they are filled in.
    private(set) var signature: [String] = []

    init(_ sheet: SheetContent, _ context: FormContext, file: String, unit: Identifier<Unit>) {
        self.sheet = sheet
        self.context = context
        self.unit = unit
        place = Place(file: file, sheet: PersonalData.masked(sheet.name))
    }

    mutating func read() {
        let labels = Self.signatureLabels
        findings += sheet.noteFindings(at: place, unit: unit)
        for row in sheet.rows {
            var isSignature = false
            for cell in row.cells where !RowReader.isBlank(cell) && cell.value != .noResult {
                let text = cell.value.plainText
                if isSignature {
                    signature.append(PersonalData.masked(RowReader.trimmed(shown(cell.value))))
                } else if labels.contains(NormalisedText.of(text)) {
                    isSignature = true
                } else if !isLevelNumber(cell), !context.knownTexts.contains(text) {
                    let at = Place(file: place.file, sheet: place.sheet, cell: cell.reference.description)
                    findings.append(Finding(.formContentOutside, unit: unit, at: at, ["value": text]))
                }
            }
        }
    }

    private func shown(_ value: CellValue) -> String {
        if case .date(let date) = value { context.texts.day(date.iso) } else { value.plainText }
    }

    private static let signatureLabels = Set(
        Language.allCases.flatMap { language in
            [TextKey.guidanceFilledBy, .guidanceRole, .guidanceDate].map { NormalisedText.of(language.texts($0)) }
        })

    /// The numbers of the scale stand beside their labels on Veiledning.
    private func isLevelNumber(_ cell: Cell) -> Bool {
        guard case .number(let number) = cell.value,
            let row = sheet.rows.first(where: { $0.number == cell.reference.row })
        else { return false }
        return (context.plan.scale + context.plan.importance).contains { level in
            Double(level.level) == number
                && row.cells.contains { NormalisedText.of($0.value.plainText) == NormalisedText.of(level.label) }
        }
    }
}

extension SheetContent {
    /// A finding for each note on a cell: notes are no answers, and what stands in them must not be lost.
    func noteFindings(at place: Place, unit: Identifier<Unit>) -> [Finding] {
        notes.sorted { $0.key < $1.key }.map { reference, text in
            let at = Place(file: place.file, sheet: place.sheet, cell: reference.description)
            return Finding(.formContentOutside, unit: unit, at: at, ["value": text])
        }
    }
}
