import Glibc

/// The current state of a year's input files: the plan, the returns, and last year's data.
struct InputSnapshot {
    /// By path relative to the year's folder, which is the current folder.
    private(set) var files: [ExactPath: FileStamp] = [:]

    /// The folder or a part of it that does not respond.
    struct Absence: Error {
        let path: String
        let reason: Int32
    }

    init() throws(Absence) {
        var paths = PlanFile.names
        let forms = FormFiles([YearFolder.returned], output: nil)
        if case .nothing = Paths.kind(YearFolder.returned) {
            throw Absence(path: YearFolder.returned, reason: ENOENT)
        }
        for entry in forms.entries {
            // A folder without access is a finding; if the server does not respond, there is no snapshot.
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

/// Counts how often each input has been seen unchanged.
///
/// A file that is being copied grows between two checks, and a program that saves removes the file for a moment. So
/// only files that were equal in two checks are read. The clock is not used, since it may differ from the file
/// server's.
struct InputHistory {
    private var counts: [ExactPath: (stamp: FileStamp?, count: Int)] = [:]

    /// The number of checks before an unreadable file is reported, and before a changing file no longer delays the
    /// others.
    static let checksBeforeReport = 6

    /// Adds the current state of the files.
    mutating func add(_ files: [ExactPath: FileStamp]) {
        for path in Set(counts.keys).union(files.keys) {
            let stamp = files[path]
            let before = counts[path]
            let isSame = before.map { $0.stamp == stamp } ?? false
            counts[path] = (stamp, isSame ? min((before?.count ?? 0) + 1, Self.checksBeforeReport) : 1)
        }
        // A file that was missing twice is gone.
        counts = counts.filter { $0.value.stamp != nil || $0.value.count < 2 }
    }

    /// Accepts the current state of a file, because the program wrote it.
    mutating func accept(_ path: String) {
        if let stamp = FileStamp(path) { counts[ExactPath(path)] = (stamp, Self.checksBeforeReport) }
    }

    /// The last known state of a file.
    func stamp(of path: String) -> FileStamp? { counts[ExactPath(path)]?.stamp }

    /// The files that are unchanged since the check before.
    var stable: [ExactPath: FileStamp] { counts.compactMapValues { $0.count > 1 ? $0.stamp : nil } }

    /// The files that have changed or disappeared since then.
    var changing: [String] { counts.filter { $0.value.count < 2 }.map(\.key.path).sorted() }

    /// Whether an unreadable file may still be changing.
    func mayBeChanging(_ path: String) -> Bool { (counts[ExactPath(path)]?.count ?? 0) < Self.checksBeforeReport }
}
