import Glibc
import SheetReading
import Wording

/// The operating system's errors, translated if they are among the usual ones.
enum SystemErrorText {
    private static let usual: [Int32: TextKey] = [
        ENOENT: .systemNotFound, EACCES: .systemNoAccess, EPERM: .systemNoAccess, EISDIR: .systemIsFolder,
        ENOTDIR: .systemNotFolder, ENOSPC: .systemFull, EROFS: .systemReadOnly, EBUSY: .systemBusy,
        ETXTBSY: .systemBusy, EFBIG: .systemTooLarge, EDQUOT: .systemQuota, EXDEV: .systemOtherDisk,
        ENXIO: .systemNotFile, ENOMEM: .systemNoMemory, ENAMETOOLONG: .systemPathTooLong, EIO: .systemBroken,
        ESTALE: .systemBroken, ELOOP: .systemLinkLoop, EMFILE: .systemTooManyOpen, ENFILE: .systemTooManyOpen,
    ]

    /// The reason for the last error in this thread.
    static func last(_ texts: Texts) -> String { of(errno, texts) }

    /// The reason for an error number; for an unusual one, the system's message.
    static func of(_ number: Int32, _ texts: Texts) -> String {
        usual[number].map { texts($0) } ?? String(cString: strerror(number))
    }
}

extension ReadError {
    /// The reason in the user's language if a call of the system failed, else in English.
    func reason(in texts: Texts) -> String { systemError.map { SystemErrorText.of($0, texts) } ?? detail }
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
