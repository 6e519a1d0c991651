import SheetReading
import Wording

/// Recognises files that are certainly not forms. They are not errors and do not make the result provisional.
enum NoForm {
    /// Extensions that an answer can have, readable or not: the sender believes to have answered.
    private static let answers = [
        ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".fods", ".numbers", ".csv", ".zip",
        ".pdf", ".doc", ".docx", ".png", ".jpg", ".jpeg", ".heic",
    ]

    /// The kinds of other files by extension; if none matches, the bytes decide.
    private static let kinds: [(extensions: [String], kind: TextKey)] = [
        (
            [".crdownload", ".part", ".partial", ".download", ".opdownload", ".tmp", ".temp", ".icloud"],
            .kindUnfinished
        ),
        ([".lnk", ".url", ".webloc", ".desktop", ".gsheet", ".gdoc", ".website"], .kindLink),
        ([".7z", ".rar", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".cab"], .kindArchive),
        ([".odt", ".pages", ".rtf", ".dot", ".dotx", ".docm", ".odp", ".ppt", ".pptx", ".key", ".one"], .kindDocument),
        ([".htm", ".html", ".mht", ".mhtml"], .kindPage),
        (
            [".tif", ".tiff", ".gif", ".webp", ".jfif", ".bmp", ".svg", ".heif", ".avif", ".jxl", ".psd"],
            .kindImage
        ),
        ([".eml", ".msg", ".mbox"], .kindMail),
        ([".mp3", ".m4a", ".wav", ".mp4", ".mov", ".avi", ".mkv"], .kindMedia),
    ]

    /// Whether a file is an unfinished download or copy.
    static func isUnfinished(_ name: String) -> Bool { named(name.lowercased()) == .kindUnfinished }

    private static func named(_ name: String) -> TextKey? {
        kinds.first { $0.extensions.contains(where: name.hasSuffix) }?.kind
    }

    /// What to do if a file of this kind is an answer, or leads to one.
    static func advice(on kind: TextKey) -> TextKey {
        switch kind {
        case .kindArchive: .adviceUnpack
        case .kindMail: .adviceAttachment
        case .kindLink: .adviceLink
        case .kindUnfinished: .adviceAgain
        default: .adviceEnter
        }
    }

    /// The kind of a file that could not be read for this reason; nil if it is, or may be, a form or an answer.
    static func kind(_ error: ReadError, _ name: String) -> TextKey? {
        let name = name.lowercased()
        guard !answers.contains(where: name.hasSuffix) else { return nil }
        let named = named(name)
        switch error.kind {
        case .empty: return named ?? .kindEmpty
        case .tooLarge(.fileBytes): return named ?? .kindOther
        // A spreadsheet with another extension.
        case .notXLSX(.xls), .notXLSX(.xlsb): return nil
        // Text documents and presentations use the same formats as spreadsheets from those programs.
        case .notXLSX(.ods), .notXLSX(.numbers): return named == .kindDocument ? named : nil
        case .notXLSX(let kind): return named ?? kind.key
        // An archive that is not a workbook. An unfinished download may have been one.
        case .damaged: return named == .kindUnfinished ? nil : named
        case .encrypted, .restricted, .noSuchSheet, .tooLarge, .rowsOutOfOrder, .unreadable: return nil
        }
    }
}
