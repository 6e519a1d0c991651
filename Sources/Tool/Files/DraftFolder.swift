import FoundationEssentials
import Glibc
import Wording

/// Where a run writes its files before they are put in place: a folder inside the target, with a lock on the target, so
/// that no two runs write there at once.
///
/// The lock is released when the run ends, even if it is killed. So the holder of the lock knows that every other draft
/// belongs to a killed run. It completes a set that was partly in place and removes all other drafts.
struct DraftFolder: Sendable {
    /// The prefix of draft names.
    static let prefix = ".kompetanseplan-"
    static let lockName = ".kompetanseplan.lock"

    let path: String
    /// The files of killed runs' sets, now complete, and what was kept of files that were in their place.
    let recovered: Recovered
    private let target: String
    private let texts: Texts
    /// Folders created for the draft, outermost first.
    private let createdFolders: [String]
    /// The descriptor of the lock file; negative if the file system has no locks.
    private let lock: Int32

    /// The outcome for killed runs' sets.
    struct Recovered {
        var names: [String] = []
        var kept: OutputFolder.Kept?
    }

    /// Why no draft could be made.
    enum Obstacle: Error {
        /// Another run is writing in the folder.
        case busy
        case refused(ToolError)
    }

    /// A refusal names `written`, which is what the user asked for.
    init(in target: String, for written: String, _ texts: Texts) throws(Obstacle) {
        self.target = target
        self.texts = texts
        createdFolders = try Self.step { () throws(ToolError) in try FolderTree.make(target, texts) }
        do throws(Obstacle) {
            lock = try Self.acquireLock(in: target, for: written, texts)
        } catch {
            for folder in createdFolders.reversed() { rmdir(folder) }
            throw error
        }
        do throws(Obstacle) {
            recovered =
                lock < 0 ? Recovered() : try Self.step { () throws(ToolError) in try Self.sweep(target, texts) }
            var name = Array(Paths.join(target, Self.prefix + "XXXXXX").utf8CString)
            guard mkdtemp(&name) != nil else { throw .refused(.cannotWrite(written, texts, .nothingWritten)) }
            path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        } catch {
            Self.release(lock, in: target)
            for folder in createdFolders.reversed() { rmdir(folder) }
            throw error
        }
    }

    /// Removes the draft and the created folders that are still empty.
    func clear() {
        Self.remove(path, texts)
        Self.release(lock, in: target)
        for folder in createdFolders.reversed() { rmdir(folder) }
    }

    /// Removes a draft. Other threads may still be writing in it, so this tries for a second. A draft that stays does
    /// no harm, and is only reported.
    private static func remove(_ draft: String, _ texts: Texts) {
        var reason = EIO
        for _ in 0..<100 {
            guard Paths.kind(draft) == .folder else { return }
            do {
                return try FileManager.default.removeItem(atPath: draft)
            } catch {
                if let error = (error as? CocoaError)?.underlying as? POSIXError { reason = error.code.rawValue }
            }
            usleep(10_000)
        }
        Terminal.complain(texts(.cannotRemove, ["path": draft, "detail": SystemErrorText.of(reason, texts)]))
    }

    private static func step<Value>(_ work: () throws(ToolError) -> Value) throws(Obstacle) -> Value {
        do throws(ToolError) { return try work() } catch { throw .refused(error) }
    }

    // MARK: The lock

    /// Locks the target through a file, since file servers do not lock folders.
    private static func acquireLock(in target: String, for written: String, _ texts: Texts) throws(Obstacle) -> Int32 {
        let path = Paths.join(target, lockName)
        while true {
            var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            // Another user's lock file, in a folder that both can write in.
            if descriptor < 0, errno == EACCES {
                descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
                // No such file: the folder itself is read-only.
                if descriptor < 0, errno == ENOENT { errno = EACCES }
            }
            guard descriptor >= 0 else { throw .refused(.cannotWrite(written, texts, .nothingWritten)) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let reason = errno
                close(descriptor)
                if reason == EWOULDBLOCK { throw .busy }
                if reason == EINTR { continue }
                // Without locks the file says nothing to anybody.
                unlink(path)
                return -1
            }
            // The previous holder may have removed the file while this run waited.
            if isSame(descriptor, path) { return descriptor }
            close(descriptor)
        }
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var (open, named) = (stat(), stat())
        return fstat(descriptor, &open) == 0 && stat(path, &named) == 0 && open.st_ino == named.st_ino
            && open.st_dev == named.st_dev
    }

    private static func release(_ lock: Int32, in target: String) {
        guard lock >= 0 else { return }
        unlink(Paths.join(target, lockName))
        close(lock)
    }

    // MARK: Killed runs

    /// Completes what killed runs began in the target.
    private static func sweep(_ target: String, _ texts: Texts) throws(ToolError) -> Recovered {
        var recovered = Recovered()
        for item in FolderListing(target).items where item.kind == .folder && item.name.hasPrefix(prefix) {
            let draft = Paths.join(target, item.name)
            if let commit = CommitRecord(in: draft) {
                recovered.kept = try commit.finish(from: draft, in: target, texts) ?? recovered.kept
                recovered.names += commit.names
            }
            remove(draft, texts)
        }
        return recovered
    }
}
