import SheetReading
import Wording

/// A file's problem as a finding and in the user's language.
extension ReadError {
    var code: FindingCode {
        switch kind {
        case .unreadable: .fileUnreadable
        case .empty: .fileEmpty
        case .encrypted, .restricted: .fileEncrypted
        case .notXLSX: .fileNotXLSX
        case .damaged, .noSuchSheet: .fileDamaged
        case .tooLarge, .rowsOutOfOrder: .fileTooLarge
        }
    }

    /// The message about a workbook that is no form.
    func messageOfWorkbook(in texts: Texts) -> String {
        texts.message(of: code, arguments(in: texts).merging(["workbook": "1"]) { $1 })
    }

    /// The values for the finding's texts: the kind of file, the system's message, or the part and cell with the
    /// reader's reason, which is technical and stays in English.
    func arguments(in texts: Texts) -> [String: String] {
        switch kind {
        case .notXLSX(let kind):
            let saved = kind.isSpreadsheet ? texts(kind == .numbers ? .exportFromNumbers : .saveAs) : ""
            let advice: TextKey = kind.isSpreadsheet ? .adviceSaveAs : kind == .mail ? .adviceAttachment : .adviceEnter
            return ["kind": texts(kind.key), "advice": texts(advice, ["saved": saved]), "saved": saved]
        // A file of a zip archive is named as its part, and has no password of its own.
        case .encrypted where part != nil:
            return ["protection": texts(.protectionPassword), "unpack": "1", "removal": ""]
        case .encrypted: return ["protection": texts(.protectionPassword), "removal": texts(.removalPassword)]
        case .restricted: return ["protection": texts(.protectionLabel), "removal": texts(.removalLabel)]
        case .unreadable: return ["detail": reason(in: texts)]
        default:
            let location = [part, cell.map(String.init(describing:))].compactMap(\.self).joined(separator: "!")
            return ["detail": location.isEmpty ? detail : "\(location): \(detail)"]
        }
    }
}

extension FileKind {
    /// Whether a spreadsheet program can open it and save it as a workbook.
    fileprivate var isSpreadsheet: Bool {
        switch self {
        case .xls, .xlsb, .ods, .numbers, .xml, .other: true
        // A table as text or as a page has one sheet, and no form has.
        case .docx, .pptx, .ole, .rtf, .zip, .pdf, .image, .mail, .text, .html: false
        }
    }

    /// The key of the kind's name.
    var key: TextKey {
        switch self {
        case .xls: .kindOldExcel
        case .xlsb: .kindBinaryExcel
        case .ods: .kindOpenDocument
        case .numbers: .kindNumbers
        case .docx, .pptx, .ole, .rtf: .kindDocument
        case .zip: .kindZip
        case .html: .kindPage
        case .pdf: .kindPDF
        case .text: .kindText
        case .image: .kindImage
        case .mail: .kindMail
        case .xml, .other: .kindOther
        }
    }
}
