import Glibc

/// What the file system says of a file: where none of it differs, the contents are taken to be the same.
struct FileStamp: Hashable, Sendable {
    let size: off_t
    let seconds: Int
    let nanoseconds: Int
    /// When anything of the file was changed last, which no program sets: a copy that brings its old time along is told
    /// by it.
    let changeSeconds: Int
    let changeNanoseconds: Int
    let number: ino_t
    /// Whether it may be read: somebody may come to let us, and nothing else of it changes.
    let isReadable: Bool

    /// Nil where the file cannot be asked about, for a reason in `errno`.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (size, number, isReadable) = (status.st_size, status.st_ino, access(path, R_OK) == 0)
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        (changeSeconds, changeNanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
    }

    /// Whether this is the same file with the same contents, whatever it is called since.
    func isSameFile(as other: FileStamp) -> Bool {
        identity == other.identity
    }

    /// What tells the contents of a file, whatever it is called, as one word.
    var identity: String { "\(size)-\(seconds)-\(nanoseconds)-\(number)" }

    var text: String {
        "\(size) \(seconds) \(nanoseconds) \(changeSeconds) \(changeNanoseconds) \(number) \(isReadable)"
    }
}
