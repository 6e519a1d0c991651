import Glibc
import Wording

/// One file that a result appears in, whole or not at all, and never in the place of one that is read.
enum OutputFile {
    /// Writes `text` to `path`; "-" is standard output, and what is no ordinary file (a pipe, a device) is written as it is.
    static func write(
        _ text: String, to path: String, keeping inputs: InputPaths, _ terminal: Terminal, _ texts: Texts
    ) throws(ToolError) {
        if path == "-" { return terminal.raw(text) }
        guard !Paths.isSpecial(path) else { return try writeThrough(text, to: path, texts) }
        let target = Paths.real(path)
        try expectFolder(of: target, path, texts)
        let folder = try OutputFolder(Paths.folder(of: target), keeping: inputs, texts: texts)
        try folder.write(text, to: Paths.name(of: target))
        _ = try folder.commit()
    }

    /// A folder that is not there is a mistyped one, more often than one to be made for a single file.
    static func expectFolder(of target: String, _ path: String, _ texts: Texts) throws(ToolError) {
        let folder = Paths.folder(of: target)
        guard Paths.kind(folder) == .nothing else { return }
        throw ToolError(texts(.folderMissing, ["path": path, "folder": folder]))
    }

    private static func writeThrough(_ text: String, to path: String, _ texts: Texts) throws(ToolError) {
        let descriptor = Descriptor.openToWrite(path)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, Descriptor.write(Array(text.utf8), to: descriptor) else {
            throw .cannotWrite(path, texts)
        }
    }
}
