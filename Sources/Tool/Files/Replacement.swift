import CSystem
import Glibc

/// A replaced or removed file that can be restored.
struct Replacement {
    private let target: String
    /// The path of the previous file; nil if there was none or the file system cannot keep it.
    let kept: String?
    private let isNew: Bool

    /// Replaces `target` by `draft` and keeps the previous file at `kept`, in one step if the file system can, so that
    /// nothing saved in the meantime is lost. Nil if the system refuses, with the reason in `errno`.
    init?(of target: String, by draft: String, keptAs kept: String) {
        self.target = target
        // The draft keeps its name until it is in place, so that a later run can complete a killed one.
        if link(draft, kept) == 0 {
            if Self.rename(kept, target, rename_exchange) {
                unlink(draft)
                (self.kept, isNew) = (kept, false)
                return
            }
            let reason = errno
            unlink(kept)
            if reason == ENOENT, Self.rename(draft, target, rename_no_replace) {
                (self.kept, isNew) = (nil, true)
                return
            }
            guard Self.isUnsupported(reason == ENOENT ? errno : reason) else {
                if reason != ENOENT { errno = reason }
                return nil
            }
        }
        // Without links too, as on some file servers, the file is moved aside first.
        let isKept = link(target, kept) == 0 || errno != ENOENT && Glibc.rename(target, kept) == 0
        isNew = !isKept && errno == ENOENT
        self.kept = isKept ? kept : nil
        guard isKept || isNew, Glibc.rename(draft, target) == 0 else {
            let reason = errno
            if isKept { Glibc.rename(kept, target) }
            errno = reason
            return nil
        }
    }

    /// Moves the file `target` to `kept`.
    init?(removing target: String, keptAs kept: String) {
        self.target = target
        isNew = false
        let isKept = Glibc.rename(target, kept) == 0
        self.kept = isKept ? kept : nil
        guard isKept || errno == ENOENT else { return nil }
    }

    func undo() {
        if let kept { Glibc.rename(kept, target) } else if isNew { unlink(target) }
    }

    private static func rename(_ from: String, _ to: String, _ flag: Int) -> Bool {
        renameat2(AT_FDCWD, from, AT_FDCWD, to, UInt32(flag)) == 0
    }

    /// Whether the file system does not support the operation, as on file servers.
    private static func isUnsupported(_ reason: Int32) -> Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(reason) }
}
