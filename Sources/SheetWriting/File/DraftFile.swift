import CXLSXWriter
import Glibc

/// The archive that libxlsxwriter writes, and that the finished one is made from: in memory, where making and removing a file
/// costs least; where the system has no such files, or no names for them, beside the target. It is gone when this is.
struct DraftFile: ~Copyable {
    let path: String
    /// Of a file in memory.
    private let descriptor: Int32

    init(beside target: String) {
        descriptor = memory_file("xlsx")
        let name = "/proc/self/fd/\(descriptor)"
        path = descriptor >= 0 && access(name, R_OK | W_OK) == 0 ? name : target + ".parts"
    }

    deinit {
        if path.hasSuffix(".parts") { unlink(path) }
        if descriptor >= 0 { close(descriptor) }
    }
}
