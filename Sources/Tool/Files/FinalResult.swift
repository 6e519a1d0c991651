import Wording

/// A final result of an earlier run, which is replaced only on request.
enum FinalResult {
    /// Whether a folder contains one.
    static func exists(in path: String, _ texts: Texts) throws(ToolError) -> Bool {
        try exists(at: data(in: path), texts)
    }

    /// The data file of a result.
    static func data(in path: String) -> String { Paths.join(path, "data/" + RevisionFiles.fileName) }

    /// Whether these data are final. The status comes before the plan and the units, within this many bytes.
    static func exists(at data: String, _ texts: Texts) throws(ToolError) -> Bool {
        guard Paths.kind(data) == .file else { return false }
        guard let start = Descriptor.start(of: data, atMost: 512) else { throw .cannotRead(data, texts) }
        return String(decoding: start, as: UTF8.self).contains("\"status\": \"final\"")
    }
}
