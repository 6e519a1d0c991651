/// The shared strings of a workbook (ECMA-376 part 1, section 18.4.9), read when the first cell needs one.
enum SharedStrings {
    /// The texts in `part` by index.
    static func read(_ archive: ZipArchive, _ part: PartName) throws(ReadError) -> [String] {
        let limits = archive.limits
        let found = try archive.scan(part) { (scanner) throws(ReadError) in
            var texts: [String] = []
            var size = 0
            while try scanner.nextStart() {
                guard scanner.isMain(.si) else { continue }
                let text = try scanner.richText()
                size += text.utf8.count
                texts.append(text)
                guard texts.count <= limits.sharedStrings else {
                    throw .tooLarge(.sharedStrings, "the workbook has more than \(limits.sharedStrings) shared strings")
                }
                guard size <= limits.sharedStringBytes else {
                    throw .tooLarge(
                        .sharedStringBytes, "the shared strings have more than \(limits.sharedStringBytes) bytes")
                }
            }
            return texts
        }
        return found ?? []
    }
}
