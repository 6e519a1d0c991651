/// Proves that a workbook file is whole, without reading what it says: for a writer, before the file takes its place.
package enum WorkbookProof {
    /// Refuses the file at `path` unless its zip directory agrees with the headers of its parts, every part inflates to
    /// its size and its checksum, and each that is XML is well formed.
    package static func check(path: String) throws(ReadError) {
        do throws(Problem) {
            let buffers = ReadBuffers()
            let bytes = try FileBytes(path: path, limit: ReadLimits.written.fileBytes, buffers: buffers)
            let archive = try ZipArchive(bytes, limits: .written, buffers: buffers)
            for name in archive.partNames {
                guard isXML(name) else {
                    try archive.prove(name)
                    continue
                }
                do throws(Problem) {
                    try proveXML(name, in: archive)
                } catch {
                    throw error.inside(name)
                }
            }
        } catch {
            throw error.error(in: path)
        }
    }

    private static func isXML(_ name: String) -> Bool { [".xml", ".rels", ".vml"].contains(where: name.hasSuffix) }

    private static func proveXML(_ name: String, in archive: ZipArchive) throws(Problem) {
        guard let input = try archive.open(name) else { return }
        var scanner = XMLScanner(input, limits: .written)
        while try scanner.next() != .endOfDocument {}
        scanner.retire()
    }
}

extension ReadLimits {
    /// For files of our own: as large as they are. A long table of equal rows may pack better than any stranger's.
    static let written: ReadLimits = {
        var limits = ReadLimits()
        limits.fileBytes = .max
        limits.partBytes = .max
        limits.totalBytes = .max
        limits.ratio = .max
        return limits
    }()
}
