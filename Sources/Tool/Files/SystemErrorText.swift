import Glibc
import Wording

/// The operating system's errors, translated if they are among the usual ones.
enum SystemErrorText {
    private static let usual: [(Int32, TextKey)] = [
        (ENOENT, .systemNotFound), (EACCES, .systemNoAccess), (EPERM, .systemNoAccess), (EISDIR, .systemIsFolder),
        (ENOTDIR, .systemNotFolder), (ENOSPC, .systemFull), (EROFS, .systemReadOnly), (EBUSY, .systemBusy),
        (ETXTBSY, .systemBusy), (EFBIG, .systemTooLarge), (EDQUOT, .systemQuota), (EXDEV, .systemOtherDisk),
        (ENXIO, .systemNotFile), (ENOMEM, .systemNoMemory), (ENAMETOOLONG, .systemPathTooLong), (EIO, .systemBroken),
        (ESTALE, .systemBroken), (ELOOP, .systemLinkLoop), (EMFILE, .systemTooManyOpen), (ENFILE, .systemTooManyOpen),
    ]

    /// The reason for the last error in this thread.
    static func last(_ texts: Texts) -> String { of(errno, texts) }

    /// The reason for an error number.
    static func of(_ number: Int32, _ texts: Texts) -> String { translated(String(cString: strerror(number)), texts) }

    /// Translates the system's message; unusual ones are unchanged.
    static func translated(_ words: String, _ texts: Texts) -> String {
        usual.first { String(cString: strerror($0.0)) == words }.map { texts($0.1) } ?? words
    }
}

extension ToolError {
    /// The error for a file or folder that cannot be written. The default reason is the last error in this thread;
    /// `more` are further lines.
    static func cannotWrite(
        _ path: String, _ texts: Texts, because reason: String? = nil, _ more: TextKey...
    ) -> ToolError {
        let words = ["path": path, "detail": reason ?? SystemErrorText.last(texts)]
        return ToolError(lines: [texts(.cannotWrite, words)] + more.map { texts($0) })
    }

    /// The same for reading.
    static func cannotRead(
        _ path: String, _ texts: Texts, because reason: String? = nil, _ more: TextKey...
    ) -> ToolError {
        let words = ["file": path, "detail": reason ?? SystemErrorText.last(texts)]
        return ToolError(lines: [texts(.fileUnreadable, words)] + more.map { texts($0) })
    }
}
