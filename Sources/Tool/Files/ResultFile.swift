import Glibc
import SheetWriting
import TextFormats

/// A file for an output folder, and how to write it, possibly in parallel with others.
struct ResultFile: Sendable {
    let name: String
    /// Writes the file at the path of its draft.
    let write: @Sendable (_ path: String) throws(WriteError) -> Void

    /// A workbook, described only when it is written.
    static func workbook(_ name: String, _ workbook: @escaping @Sendable () -> WorkbookDescription) -> ResultFile {
        ResultFile(name: name) { path throws(WriteError) in
            try WorkbookFile.write(workbook(), to: path)
            guard Descriptor.sync(path) else { throw .system(path) }
        }
    }

    /// A text that `body` sends in chunks.
    static func text(_ name: String, _ body: @escaping @Sendable (TextOutput) -> Void) -> ResultFile {
        bytes(name) { send in body(TextOutput(to: send)) }
    }

    /// A text that is in memory.
    static func text(_ name: String, _ text: String) -> ResultFile {
        bytes(name) { send in send(Array(text.utf8)) }
    }

    /// Bytes that `body` sends in chunks.
    static func bytes(
        _ name: String, _ body: @escaping @Sendable (@escaping ([UInt8]) -> Void) -> Void
    ) -> ResultFile {
        ResultFile(name: name) { path throws(WriteError) in try write(body, to: path) }
    }

    private static func write(_ body: (@escaping ([UInt8]) -> Void) -> Void, to path: String) throws(WriteError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .system(path) }
        var reason: Int32 = 0
        body { bytes in
            if reason == 0, !Descriptor.write(bytes, to: descriptor) { reason = errno }
        }
        if reason == 0, fsync(descriptor) != 0 { reason = errno }
        if !Descriptor.closed(descriptor, true), reason == 0 { reason = errno }
        guard reason == 0 else { throw .system(path, reason) }
    }
}
