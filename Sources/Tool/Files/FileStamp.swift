import Glibc

/// A file's metadata: if it is unchanged, the contents are taken to be the same.
struct FileStamp: Hashable, Sendable {
    let size: off_t
    let seconds: Int
    let nanoseconds: Int
    /// The inode change time, which programs cannot set. It detects a copy that keeps its old modification time.
    let changeSeconds: Int
    let changeNanoseconds: Int
    let number: ino_t
    /// Whether it can be read. Permission may be given without any other change.
    let isReadable: Bool

    /// Nil if the file's status cannot be read, with the reason in `errno`.
    init?(_ path: String) {
        guard let status = Paths.status(path) else { return nil }
        (size, number, isReadable) = (status.st_size, status.st_ino, access(path, R_OK) == 0)
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        (changeSeconds, changeNanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
    }

    /// Identifies a file's contents independently of its name.
    var identity: String { "\(size)-\(seconds)-\(nanoseconds)-\(number)" }

    var text: String {
        "\(size) \(seconds) \(nanoseconds) \(changeSeconds) \(changeNanoseconds) \(number) \(isReadable)"
    }
}
