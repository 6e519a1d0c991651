import Glibc
import Wording

/// What the operating system says when it refuses, in the user's language where it is one of the usual reasons.
enum SystemErrorText {
    private static let usual: [(Int32, TextKey)] = [
        (ENOENT, .systemNotFound), (EACCES, .systemNoAccess), (EPERM, .systemNoAccess), (EISDIR, .systemIsFolder),
        (ENOTDIR, .systemNotFolder), (ENOSPC, .systemFull), (EROFS, .systemReadOnly), (EBUSY, .systemBusy),
        (ETXTBSY, .systemBusy), (EFBIG, .systemTooLarge), (EDQUOT, .systemQuota), (EXDEV, .systemOtherDisk),
        (ENXIO, .systemNotFile), (ENOMEM, .systemNoMemory), (ENAMETOOLONG, .systemPathTooLong), (EIO, .systemBroken),
        (ESTALE, .systemBroken), (ELOOP, .systemLinkLoop), (EMFILE, .systemTooManyOpen), (ENFILE, .systemTooManyOpen),
    ]

    /// The reason of the error that came last in this thread.
    static func last(_ texts: Texts) -> String { of(errno, texts) }

    /// The reason that has this number.
    static func of(_ number: Int32, _ texts: Texts) -> String { translated(String(cString: strerror(number)), texts) }

    /// The system's own words in the user's language; others stay as they are.
    static func translated(_ words: String, _ texts: Texts) -> String {
        usual.first { String(cString: strerror($0.0)) == words }.map { texts($0.1) } ?? words
    }
}

extension ToolError {
    /// A file or folder cannot be written, for a reason: the one that came last in this thread, where none is given. `more`
    /// is what follows from it.
    static func cannotWrite(
        _ path: String, _ texts: Texts, because reason: String? = nil, _ more: TextKey...
    ) -> ToolError {
        let words = ["path": path, "detail": reason ?? SystemErrorText.last(texts)]
        return ToolError(lines: [texts(.cannotWrite, words)] + more.map { texts($0) })
    }

    /// A file or folder cannot be read, likewise.
    static func cannotRead(
        _ path: String, _ texts: Texts, because reason: String? = nil, _ more: TextKey...
    ) -> ToolError {
        let words = ["file": path, "detail": reason ?? SystemErrorText.last(texts)]
        return ToolError(lines: [texts(.fileUnreadable, words)] + more.map { texts($0) })
    }
}
