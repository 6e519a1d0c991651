import Cells
import CompetencePlan
import Wording

extension PersonalData {
    /// The maximum for one file.
    fileprivate static let mostFindings = 1_000

    /// A finding for each kind of personal data in `text`, with the words of `carrier` for where it is. They do not
    /// repeat any of it.
    package static func findings(
        in text: String, _ carrier: TextKey, at location: Location, unit: Identifier<Unit>?, _ texts: Texts
    ) -> [Finding] {
        kinds(in: text).map { Finding($0, unit: unit, at: location, ["where": texts(carrier)]) }
    }

    /// The same for a file's name, which findings show masked.
    package static func findings(
        inFileName name: String, unit: Identifier<Unit>?, _ texts: Texts
    ) -> [Finding] {
        findings(in: name, .personalInFileName, at: Location(file: masked(name)), unit: unit, texts)
    }

    /// A path with the file's name masked, as far as it was found in a folder. The user knows the path of the folder
    /// itself.
    package static func masked(path: String, name: String) -> String {
        guard !name.isEmpty, path.hasSuffix(name) else { return path }
        return path.dropLast(name.count) + masked(name)
    }
}

extension ReturnedWorkbook {
    /// Personal data in any cell, note, comment, drawing or sheet name, including cells that nothing else reads. The
    /// form's own texts, such as the contact, and its hidden lists are left out. The number of findings is limited, but
    /// everything is masked.
    func personalDataFindings(unit: Identifier<Unit>?, _ context: FormContext) -> [Finding] {
        let boilerplate = Boilerplate(of: self, context)
        var findings: [Finding] = []
        for (index, sheet) in sheets.enumerated() {
            let location = Location(file: file, sheet: PersonalData.masked(sheet.name))
            func search(_ text: String, _ carrier: TextKey, _ cell: CellReference? = nil) {
                guard findings.count < PersonalData.mostFindings, PersonalData.mayHoldAny(text),
                    !boilerplate.contains(text)
                else { return }
                let at = Location(file: file, sheet: location.sheet, cell: cell?.description ?? "")
                findings += PersonalData.findings(in: text, carrier, at: at, unit: unit, context.texts)
            }
            func search(_ cell: Cell) {
                switch cell.value {
                case .text(let text): search(text, .personalInCell, cell.reference)
                case .number(let number) where PersonalData.mayBeIdentityNumber(number):
                    search(cell.value.plainText, .personalInCell, cell.reference)
                default: break
                }
            }
            search(sheet.name, .personalInSheetName)
            if let strays = hidden.strays[index] {
                for cell in strays { search(cell) }
            } else {
                for row in sheet.rows { for cell in row.cells { search(cell) } }
            }
            for cell in sheet.covered { search(cell) }
            for (reference, text) in sheet.notes.sorted(by: { $0.key < $1.key }) {
                search(text, .personalInNote, reference)
            }
            for thread in sheet.threads {
                for text in thread.texts { search(text, .personalInComment, thread.reference) }
            }
            for drawing in sheet.drawings { search(drawing.text, .personalInDrawing, drawing.reference) }
        }
        return findings
    }
}
