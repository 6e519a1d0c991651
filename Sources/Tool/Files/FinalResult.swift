import Glibc
import Reports
import SheetReading
import Wording

/// A final result of an earlier run, which only a person's word replaces.
enum FinalResult {
    /// Whether one stands in a folder.
    static func isThere(in path: String, _ texts: Texts) throws(ToolError) -> Bool {
        try isThere(at: Paths.join(path, "data/" + RevisionFiles.fileName), texts)
    }

    /// The same, as far as it can be read.
    static func isSaid(in path: String) -> Bool {
        do throws(ToolError) { return try isThere(in: path, Language.nb.texts) } catch { return false }
    }

    /// Whether these data are of one: they say so before the plan and the units, within this many bytes.
    static func isThere(at data: String, _ texts: Texts) throws(ToolError) -> Bool {
        guard Paths.kind(data) == .file else { return false }
        let descriptor = InputDescriptor.open(data)
        guard descriptor >= 0 else {
            throw ToolError(texts(.fileUnreadable, ["file": data, "detail": SystemErrorText.last(texts)]))
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return false }
        return String(decoding: bytes[..<count], as: UTF8.self).contains("\"status\": \"final\"")
    }
}
