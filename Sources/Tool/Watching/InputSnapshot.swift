import Glibc
import Wording

/// The files that a year's result is made of, as they stand now: the plan, what came back, and last year's data.
struct InputSnapshot {
    /// By path from the year's folder, which is the current one.
    private(set) var files: [ExactPath: FileStamp] = [:]

    /// Why there is none: the folder, or a part of it, does not answer.
    struct Absence: Error {
        let path: String
        let reason: Int32
    }

    init() throws(Absence) {
        var paths = PlanFile.names
        let forms = FormFiles([YearFolder.returned], leavingOut: [], output: nil)
        if case .nothing = Paths.kind(YearFolder.returned) {
            throw Absence(path: YearFolder.returned, reason: ENOENT)
        }
        for entry in forms.entries {
            // A folder that somebody closed is a finding; one that the server does not answer for is no answer at all.
            if case .folder(let reason) = entry.obstacle, reason != EACCES {
                throw Absence(path: entry.path, reason: reason)
            }
            paths.append(entry.path)
        }
        paths += forms.partials + RevisionFiles.files(in: YearFolder.previous)
        for path in paths {
            if let stamp = FileStamp(path) {
                files[ExactPath(path)] = stamp
            } else if ![ENOENT, EACCES, ELOOP, ENOTDIR].contains(errno) {
                throw Absence(path: path, reason: errno)
            }
        }
    }
}

/// How often each input was seen as it stands now.
///
/// A file that is being copied grows from one time to the next, and a program that saves takes it away for a moment: only
/// what was the same twice is taken. Nothing is compared with the clock, which may differ from the file server's.
struct InputHistory {
    private var counts: [ExactPath: (stamp: FileStamp?, count: Int)] = [:]

    /// How many checks an unreadable file gets before it is reported, and how many others wait for one that changes.
    static let patience = 6

    /// Adds the files as they stand now.
    mutating func add(_ files: [ExactPath: FileStamp]) {
        for path in Set(counts.keys).union(files.keys) {
            let stamp = files[path]
            let before = counts[path]
            let isSame = before.map { $0.stamp == stamp } ?? false
            counts[path] = (stamp, isSame ? min((before?.count ?? 0) + 1, Self.patience) : 1)
        }
        // What was away twice is gone.
        counts = counts.filter { $0.value.stamp != nil || $0.value.count < 2 }
    }

    /// Takes a file as it stands now, since we wrote it.
    mutating func accept(_ path: String) {
        if let stamp = FileStamp(path) { counts[ExactPath(path)] = (stamp, Self.patience) }
    }

    /// How a file stood last.
    func stamp(of path: String) -> FileStamp? { counts[ExactPath(path)]?.stamp }

    /// The files that are the same as the time before.
    var still: [ExactPath: FileStamp] { counts.compactMapValues { $0.count > 1 ? $0.stamp : nil } }

    /// The files that are not, or that are gone since then.
    var moving: [String] { counts.filter { $0.value.count < 2 }.map(\.key.path).sorted() }

    /// Whether a file that cannot be read may still be on its way.
    func isYoung(_ path: String) -> Bool { (counts[ExactPath(path)]?.count ?? 0) < Self.patience }
}
