public import Cells

/// Why a workbook or a part of it could not be read: the location and the reason, in one line.
public struct ReadError: Error, Hashable, Sendable {
    /// What went wrong, for programs to act on.
    public enum Kind: Hashable, Sendable {
        /// The file cannot be opened or read; the detail is the system's message.
        case unreadable
        /// The file has no bytes.
        case empty
        /// The file, or a part of it, is encrypted with a password.
        case encrypted
        /// The file is encrypted for certain readers, by a sensitivity label or by rights management.
        case restricted
        /// The file is of another kind.
        case notXLSX(FileKind)
        /// The file is truncated, altered or invalid.
        case damaged
        /// The file exceeds a limit (``ReadLimits``).
        case tooLarge(ReadLimit)
        /// The rows of a sheet that is streamed are not in order (``Workbook/rows(ofSheetAt:sorting:)`` can sort them).
        case rowsOutOfOrder
        /// The workbook has no sheet with the requested name or index.
        case noSuchSheet
    }

    /// The file, as the caller named it.
    public internal(set) var file = ""
    /// The part inside the file, such as "xl/workbook.xml".
    public internal(set) var part: String?
    /// The cell where reading stopped.
    public internal(set) var cell: CellReference?
    /// What went wrong.
    public internal(set) var kind: Kind
    /// The reason in English, in one line.
    public internal(set) var detail: String
    /// The system's error number, if a call of the system failed.
    package var systemError: Int32?

    /// An error in a file that is not known yet.
    init(file: String = "", cell: CellReference? = nil, kind: Kind, detail: String, systemError: Int32? = nil) {
        self.file = file
        self.cell = cell
        self.kind = kind
        self.detail = Self.oneLine(detail)
        self.systemError = systemError
    }

    /// Names and values from a stranger's file may have line breaks, escape sequences or a million letters.
    private static func oneLine(_ text: String) -> String {
        let isControl: (Unicode.Scalar) -> Bool = { [.control, .format].contains($0.properties.generalCategory) }
        let start = text.unicodeScalars.prefix(mostScalars).map { isControl($0) ? "\u{FFFD}" : $0 }
        var result = String.UnicodeScalarView(start)
        if start.count < text.unicodeScalars.count { result.append("…") }
        return String(result)
    }

    private static let mostScalars = 500
}

extension ReadError: CustomStringConvertible {
    /// "form.xlsx: xl/worksheets/sheet1.xml!C7: …".
    public var description: String {
        var text = file
        if let part { text += ": " + part }
        if let cell { text += "!\(cell)" }
        return text + ": " + detail
    }
}

/// An error is thrown where only its reason is known; its part and file are added on the way out.
extension ReadError {
    /// A file that breaks the format's rules.
    static func damaged(_ detail: String, at cell: CellReference? = nil) -> ReadError {
        ReadError(cell: cell, kind: .damaged, detail: detail)
    }

    /// A limit that was exceeded.
    static func tooLarge(_ limit: ReadLimit, _ detail: String) -> ReadError {
        ReadError(kind: .tooLarge(limit), detail: "\(detail) (limit \(limit.rawValue))")
    }

    /// The same error in `part`, unless it has a part already.
    func inside(_ part: String?) -> ReadError {
        var error = self
        error.part = error.part ?? part.map(Self.oneLine)
        return error
    }

    /// The same error in `file`.
    func inFile(_ file: String) -> ReadError {
        var error = self
        error.file = file
        return error
    }

    /// The result of `body`, whose error is given the file, and the part if it has none.
    static func located<Result: ~Copyable>(
        in file: String, part: String? = nil, _ body: () throws(ReadError) -> Result
    ) throws(ReadError) -> Result {
        do throws(ReadError) {
            return try body()
        } catch {
            throw error.inside(part).inFile(file)
        }
    }
}
