public import Cells

/// Why a workbook, or a part of it, could not be read: where and what, in one line.
public struct ReadError: Error, Hashable, Sendable {
    /// What went wrong, for a program to decide on.
    public enum Kind: Hashable, Sendable {
        /// The file cannot be opened or read; the detail holds the system's words.
        case unreadable
        /// The file has no bytes at all.
        case empty
        /// The file, or a part of it, is encrypted with a password.
        case encrypted
        /// The file is encrypted for some readers only, by a sensitivity label or by rights management.
        case restricted
        /// The file is something else.
        case notXLSX(FileKind)
        /// The file is truncated, altered or badly made.
        case damaged
        /// The file goes beyond a limit (``ReadLimits``).
        case tooLarge(ReadLimit)
        /// The workbook has no sheet of the name or at the index that was asked for.
        case noSuchSheet
    }

    /// The file, as it was named by the caller.
    public var file: String
    /// The part inside the file, such as "xl/workbook.xml".
    public var part: String?
    /// The cell where reading stopped.
    public var cell: CellReference?
    /// What went wrong.
    public var kind: Kind
    /// The reason in English, one line.
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

/// A ``ReadError`` before the file and the part are known.
struct Problem: Error {
    /// What went wrong.
    var kind: ReadError.Kind
    /// The reason in English.
    var detail: String
    /// The cell where it happened.
    var cell: CellReference?
    /// The part where it happened.
    var part: String?

    /// A file that breaks the rules.
    static func damaged(_ detail: String, at cell: CellReference? = nil) -> Problem {
        Problem(kind: .damaged, detail: detail, cell: cell)
    }

    /// A limit that was hit.
    static func tooLarge(_ limit: ReadLimit, _ detail: String) -> Problem {
        Problem(kind: .tooLarge(limit), detail: "\(detail) (limit \(limit.rawValue))")
    }

    /// The same problem in `part`, unless it names one already.
    func inside(_ part: String) -> Problem {
        var problem = self
        problem.part = problem.part ?? part
        return problem
    }

    /// The error to hand out.
    func error(in file: String) -> ReadError {
        ReadError(file: file, part: part, cell: cell, kind: kind, detail: detail)
    }
}
