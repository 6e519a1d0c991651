import Glibc
import Wording

/// Writes one result file, completely or not at all, and never over an input.
enum OutputFile {
    /// Writes `text` to `path`; "-" is standard output, and a pipe or device is written to directly.
    static func write(
        _ text: String, to path: String, keeping inputs: InputPaths, _ terminal: Terminal, _ texts: Texts
    ) throws(ToolError) {
        if path == "-" { return terminal.raw(text) }
        guard !Paths.isSpecial(path) else { return try writeThrough(text, to: path, texts) }
        try write(to: path, keeping: inputs, texts) { .text($0, text) }
    }

    /// Writes a file, made by its name, to `path`.
    static func write(
        to path: String, keeping inputs: InputPaths, _ texts: Texts, _ file: (_ name: String) -> ResultFile
    ) throws(ToolError) {
        let target = Paths.real(path)
        try expectFolder(of: target, path, texts)
        let folder = try OutputFolder(Paths.folder(of: target), for: path, keeping: inputs, texts: texts)
        try folder.write(file(Paths.name(of: target)))
        try folder.commit()
    }

    /// A missing folder is probably a typing mistake and is not created for a single file.
    private static func expectFolder(of target: String, _ path: String, _ texts: Texts) throws(ToolError) {
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
