import Forms
import SheetReading
import Wording

/// Tells a file that is surely no form from one that may be: that is not an error of the collection, and holds no result
/// back.
enum NoForm {
    /// Endings that an answer may have, readable or not: whoever sent it believes to have answered.
    private static let answers = [
        ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".fods", ".numbers", ".csv", ".zip",
        ".pdf", ".doc", ".docx", ".png", ".jpg", ".jpeg", ".heic",
    ]

    /// What the endings of other files say of them; the bytes say it of the rest.
    private static let kinds: [(endings: [String], kind: TextKey)] = [
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

    /// Whether a file is what a browser or a copy left behind before it was through.
    static func isUnfinished(_ name: String) -> Bool { named(name.lowercased()) == .kindUnfinished }

    private static func named(_ name: String) -> TextKey? {
        kinds.first { $0.endings.contains(where: name.hasSuffix) }?.kind
    }

    /// What a file is that could not be read for this reason; nil for what is, or may be, a form or an answer.
    static func kind(_ error: ReadError, _ name: String) -> TextKey? {
        let name = name.lowercased()
        guard !answers.contains(where: name.hasSuffix) else { return nil }
        let named = named(name)
        switch error.kind {
        case .empty: return named ?? .kindEmpty
        case .tooLarge(.fileBytes): return named ?? .kindOther
        // A spreadsheet under another name.
        case .notXLSX(.xls), .notXLSX(.xlsb): return nil
        // Texts and presentations are kept as spreadsheets of the same programs are.
        case .notXLSX(.ods), .notXLSX(.numbers): return named == .kindDocument ? named : nil
        case .notXLSX(let kind): return named ?? kind.key
        // An archive that is no workbook; but a download that was not finished may have been one.
        case .damaged: return named == .kindUnfinished ? nil : named
        case .encrypted, .restricted, .noSuchSheet, .tooLarge, .unreadable: return nil
        }
    }
}
