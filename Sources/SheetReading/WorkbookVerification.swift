/// Verifies that a workbook file is complete, without interpreting it. Writers use it before the file replaces another.
package enum WorkbookVerification {
    /// Throws unless the zip directory of the file at `path` agrees with the headers of its parts, every part inflates
    /// to its size and checksum, and every XML part is well-formed.
    package static func check(path: String) throws(ReadError) {
        try ReadError.located(in: path) { () throws(ReadError) in
            let buffers = ReadBuffers()
            let bytes = try FileBytes(path: path, limit: ReadLimits.written.fileBytes, buffers: buffers)
            let archive = try ZipArchive(bytes, limits: .written, buffers: buffers)
            for (number, name) in archive.partNames.enumerated() {
                guard isXML(name) else {
                    _ = try ReadError.located(in: path, part: name) { () throws(ReadError) in
                        try archive.bytes(number)
                    }
                    continue
                }
                _ = try archive.scan(PartName(name)) { (scanner) throws(ReadError) in
                    while try scanner.next() != .endOfDocument {}
                }
            }
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
