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
        /// The workbook has no sheet with the requested name or index.
        case noSuchSheet
    }

    /// The file, as the caller named it.
    public var file: String
    /// The part inside the file, such as "xl/workbook.xml".
    public var part: String?
    /// The cell where reading stopped.
    public var cell: CellReference?
    /// What went wrong.
    public var kind: Kind
    /// The reason in English, in one line.
    public var detail: String

    /// An error in `file`.
    public init(file: String, part: String? = nil, cell: CellReference? = nil, kind: Kind, detail: String) {
        self.file = file
        self.part = part
        self.cell = cell
        self.kind = kind
        self.detail = detail
    }
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

/// A ``ReadError`` before its file and part are known.
struct Problem: Error {
    var kind: ReadError.Kind
    var detail: String
    var cell: CellReference?
    var part: String?

    /// A file that breaks the format's rules.
    static func damaged(_ detail: String, at cell: CellReference? = nil) -> Problem {
        Problem(kind: .damaged, detail: detail, cell: cell)
    }

    /// A limit that was exceeded.
    static func tooLarge(_ limit: ReadLimit, _ detail: String) -> Problem {
        Problem(kind: .tooLarge(limit), detail: "\(detail) (limit \(limit.rawValue))")
    }

    /// The same problem in `part`, unless it has a part already.
    func inside(_ part: String) -> Problem {
        var problem = self
        problem.part = problem.part ?? part
        return problem
    }

    func error(in file: String) -> ReadError {
        ReadError(file: file, part: part, cell: cell, kind: kind, detail: detail)
    }
}
