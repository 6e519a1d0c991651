/// Verifies that a workbook file is complete, without interpreting it. Writers use it before the file replaces another.
package enum WorkbookVerification {
    /// Throws unless the zip directory of the file at `path` agrees with the headers of its parts, every part inflates
    /// to its size and checksum, and every XML part is well-formed.
    package static func check(path: String) throws(ReadError) {
        try ReadError.located(in: path) { () throws(ReadError) in
            let archive = try ArchiveFile(path: path)
            for part in 0..<archive.count {
                let name = archive.name(of: part)
                try ReadError.located(in: path, part: name) { () throws(ReadError) in
                    var input = try archive.input(of: part)
                    guard isXML(name) else { return try input.drain() }
                    var scanner = XMLScanner(input, limits: .standard)
                    while try scanner.next() != .endOfDocument {}
                    scanner.retire()
                }
            }
        }
    }

    private static func isXML(_ name: String) -> Bool { [".xml", ".rels", ".vml"].contains(where: name.hasSuffix) }
}
