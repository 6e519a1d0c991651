import FoundationEssentials
import Glibc
import Wording

/// Where a run writes its files before they take their places: a folder of its own inside the target, and a lock on the
/// target, so that no two runs put files there at the same time.
///
/// The lock goes when the run ends, however it ends. So whoever holds it knows that every other draft is a dead run's, and
/// ends what that run began: a set of which a part had taken its place is put in place whole, any other draft is removed.
struct DraftFolder: Sendable {
    /// How the names of drafts begin.
    static let beginning = ".kompetanseplan-"
    static let lockName = ".kompetanseplan.lock"

    let path: String
    /// The files of dead runs' sets, which are whole now, and what was kept of others' in their places.
    let recovered: Recovered
    private let target: String
    /// Folders that were made for it, the outermost first.
    private let made: [String]
    /// The open lock file; negative where the file system has no locks.
    private let lock: Int32

    /// What became of dead runs' work.
    struct Recovered {
        var names: [String] = []
        var kept: OutputFolder.Kept?
    }

    /// Why there is no draft.
    enum Obstacle: Error {
        /// Another run writes in the folder now.
        case busy
        case refused(ToolError)
    }

    init(in target: String, _ texts: Texts) throws(Obstacle) {
        self.target = target
        made = try Self.step { () throws(ToolError) in try FolderTree.make(target, texts) }
        do throws(Obstacle) {
            lock = try Self.takeLock(in: target, texts)
        } catch {
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
        do throws(Obstacle) {
            recovered =
                lock < 0 ? Recovered() : try Self.step { () throws(ToolError) in try Self.sweep(target, texts) }
            var name = Array(Paths.join(target, Self.beginning + "XXXXXX").utf8CString)
            guard mkdtemp(&name) != nil else { throw .refused(.cannotWrite(target, texts, .nothingWritten)) }
            path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        } catch {
            Self.release(lock, in: target)
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
    }

    /// Takes the draft away, and of the folders that were made for it those that stayed empty. Others may still be writing
    /// in the draft, so this tries until it is gone.
    func clear() {
        for _ in 0..<1_000 {
            guard Paths.kind(path) == .folder else { break }
            try? FileManager.default.removeItem(atPath: path)
        }
        Self.release(lock, in: target)
        for folder in made.reversed() { rmdir(folder) }
    }

    private static func step<Value>(_ work: () throws(ToolError) -> Value) throws(Obstacle) -> Value {
        do throws(ToolError) { return try work() } catch { throw .refused(error) }
    }

    // MARK: The lock

    /// The target's lock; a file, since file servers lock no folders.
    private static func takeLock(in target: String, _ texts: Texts) throws(Obstacle) -> Int32 {
        let path = Paths.join(target, lockName)
        while true {
            var descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            // Another user's lock file, in a folder that both may write in.
            if descriptor < 0, errno == EACCES {
                descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
                // There is none: it is the folder that nothing may be written in.
                if descriptor < 0, errno == ENOENT { errno = EACCES }
            }
            guard descriptor >= 0 else { throw .refused(.cannotWrite(target, texts, .nothingWritten)) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let isBusy = errno == EWOULDBLOCK
                close(descriptor)
                if isBusy { throw .busy }
                return -1
            }
            // Whoever had it before may have taken the file away while this run waited for it.
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

    // MARK: Dead runs

    /// Ends what dead runs began in the target.
    private static func sweep(_ target: String, _ texts: Texts) throws(ToolError) -> Recovered {
        var recovered = Recovered()
        for item in FolderListing(target).items where item.kind == .folder && item.name.hasPrefix(beginning) {
            let draft = Paths.join(target, item.name)
            if let commit = CommitRecord(in: draft) {
                recovered.kept = try commit.finish(from: draft, in: target, texts) ?? recovered.kept
                recovered.names += commit.names
            }
            try? FileManager.default.removeItem(atPath: draft)
        }
        return recovered
    }
}
