import TextFormats
import Wording

/// A final result of an earlier run, which is replaced only on request.
enum FinalResult {
    /// Whether a folder contains one.
    static func exists(in path: String, _ texts: Texts) throws(ToolError) -> Bool {
        try exists(at: data(in: path), texts)
    }

    /// The data file of a result.
    static func data(in path: String) -> String { Paths.join(path, "data/" + RevisionFiles.fileName) }

    /// Whether these data are final. As the program writes them, the status comes before the plan and the units, and
    /// all else of a country need not be read. A person may have sorted the members or taken out the white space.
    static func exists(at data: String, _ texts: Texts) throws(ToolError) -> Bool {
        guard Paths.kind(data) == .file else { return false }
        guard let start = Descriptor.start(of: data, atMost: 512) else { throw .cannotRead(data, texts) }
        let head = String(decoding: start, as: UTF8.self)
        if head.contains("\"status\": \"provisional\"") { return false }
        if head.contains("\"status\": \"final\"") { return true }
        let bytes = try InputFile.bytes(of: data, texts)
        do throws(JSONError) { return try JSONValue(parsing: bytes)["status"].string == "final" } catch { return false }
    }
}
