/// Verifies that a workbook file is complete, without interpreting it. Writers use it before the file replaces another.
package enum WorkbookVerification {
    /// Throws unless the zip directory of the file at `path` agrees with the headers of its parts, every part inflates
    /// to its size and checksum, and every XML part is well-formed.
    package static func check(path: String) throws(ReadError) {
        do throws(Problem) {
            let buffers = ReadBuffers()
            let bytes = try FileBytes(path: path, limit: ReadLimits.written.fileBytes, buffers: buffers)
            let archive = try ZipArchive(bytes, limits: .written, buffers: buffers)
            for name in archive.partNames {
                guard isXML(name) else {
                    try archive.verify(name)
                    continue
                }
                _ = try archive.scan(PartName(name)) { (scanner) throws(Problem) in
                    while try scanner.next() != .endOfDocument {}
                }
            }
        } catch {
            throw error.error(in: path)
        }
    }

    private static func isXML(_ name: String) -> Bool { [".xml", ".rels", ".vml"].contains(where: name.hasSuffix) }
}

extension ReadLimits {
    /// For files that this program wrote, of any size. Long tables with equal rows can compress better than the normal
    /// limit allows.
    static let written: ReadLimits = {
        var limits = ReadLimits()
        limits.fileBytes = .max
        limits.partBytes = .max
        limits.totalBytes = .max
        limits.ratio = .max
        return limits
    }()
}
