import Glibc

/// Where libxlsxwriter puts the parts of a workbook before it packs them, in files that are gone at once.
enum TemporaryParts {
    /// What TMPDIR says, else memory, where making a file costs least: parts are small, since the rows are not in them.
    static let folder: String = {
        if let wanted = getenv("TMPDIR").map({ String(cString: $0) }), !wanted.isEmpty { return wanted }
        return access("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : "/tmp"
    }()
}
