import Glibc
import Reports
import SheetReading
import TextFormats
import Wording

/// A final result of an earlier run, which only a person's word replaces, and which is then kept.
struct FinalResult {
    /// Where earlier results are kept, in the folder of results.
    static let folderName = "tidligere"

    /// The folder of results.
    private let path: String

    /// The final result in a folder; nil where there is none.
    init?(in path: String, _ texts: Texts) throws(ToolError) {
        let data = Paths.join(path, Self.dataFile)
        guard Paths.kind(data) == .file, try Self.isFinal(data, texts) else { return nil }
        self.path = path
    }

    private static let dataFile = "data/" + RevisionFiles.fileName

    /// Whether the data say so. It stands before the plan and the units, within this many bytes.
    private static func isFinal(_ path: String, _ texts: Texts) throws(ToolError) -> Bool {
        let descriptor = InputDescriptor.open(path)
        guard descriptor >= 0 else {
            throw ToolError(texts(.fileUnreadable, ["file": path, "detail": SystemWords.last(texts)]))
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return false }
        return String(decoding: bytes[..<count], as: UTF8.self).contains("\"status\": \"final\"")
    }

    /// Keeps a copy of each of its files in `tidligere/<date and time>/`, named by when it was written, so that each result
    /// is kept once. The files themselves stay until others take their place.
    func keep(_ names: [String], _ texts: Texts) throws(ToolError) -> String {
        let kept = Paths.join(Paths.join(path, Self.folderName), try stamp(texts))
        for name in names {
            let source = Paths.join(path, name)
            guard Paths.kind(source) == .file else { continue }
            let target = Paths.join(kept, name)
            try Self.makeFolder(Paths.folder(of: target), texts)
            guard Paths.kind(target) == .nothing else { continue }
            let bytes = try PlanFile.bytes(of: source, atMost: RevisionFiles.mostBytes, texts)
            let folder = try OutputFolder(Paths.folder(of: target), texts: texts)
            try folder.write(OutputPiece.bytes(Paths.name(of: target)) { send in send(bytes) })
            _ = try folder.commit()
        }
        return kept
    }

    /// When the result was written: "2027-05-01 1342 UTC".
    private func stamp(_ texts: Texts) throws(ToolError) -> String {
        let data = Paths.join(path, Self.dataFile)
        var status = stat()
        guard stat(data, &status) == 0 else {
            throw ToolError(texts(.fileUnreadable, ["file": data, "detail": SystemWords.last(texts)]))
        }
        var seconds = status.st_mtim.tv_sec
        var time = tm()
        gmtime_r(&seconds, &time)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(time.tm_year + 1900)-\(two(time.tm_mon + 1))-\(two(time.tm_mday)) "
            + "\(two(time.tm_hour))\(two(time.tm_min))\(two(time.tm_sec)) UTC"
    }

    private static func makeFolder(_ path: String, _ texts: Texts) throws(ToolError) {
        guard Paths.kind(path) == .nothing else { return }
        try makeFolder(Paths.folder(of: path), texts)
        guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
        throw ToolError(texts(.cannotWrite, ["path": path, "detail": SystemWords.last(texts)]))
    }
}
