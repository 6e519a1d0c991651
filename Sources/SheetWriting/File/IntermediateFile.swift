import CXLSXWriter
import Glibc

/// The archive that libxlsxwriter writes and the finished file is made from. It is in memory, which is cheapest; if the
/// system has no memory files or paths to them, it is beside the target. It is removed with this value.
struct IntermediateFile: ~Copyable {
    let path: String
    /// The descriptor of the memory file.
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
