import CSystem
import Glibc

/// A file that has taken another's place, or was taken away, and can be put back.
struct Replacement {
    private let target: String
    /// What stood there before; nil where nothing did, or where the file system cannot keep it.
    let kept: String?
    private let isNew: Bool

    /// Puts the file `draft` in the place of `target`, and what was there at `kept`: in one step where the file system can,
    /// so that nothing is lost that somebody saves meanwhile. Nil where the system refuses, which then says why in `errno`.
    init?(of target: String, by draft: String, keptAs kept: String) {
        self.target = target
        // The draft keeps its name until it is in place: a run that is killed here is ended from it.
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
            guard Self.isUnknown(reason == ENOENT ? errno : reason) else {
                if reason != ENOENT { errno = reason }
                return nil
            }
        }
        let isKept = link(target, kept) == 0
        isNew = !isKept && errno == ENOENT
        self.kept = isKept ? kept : nil
        guard Glibc.rename(draft, target) == 0 else { return nil }
    }

    /// Takes the file `target` away to `kept`.
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

    /// Whether the file system does not know how to do it, as those of servers.
    private static func isUnknown(_ reason: Int32) -> Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(reason) }
}
