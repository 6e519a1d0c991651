/// Detects what a file is from its bytes, so that the error can say what to do about it.
extension FileKind {
    /// Throws if the bytes do not start a zip archive.
    static func check(_ file: FileBytes) throws(ReadError) {
        file.removePadding()
        let bytes = file.bytes
        guard !bytes.isEmpty else { throw ReadError(kind: .empty, detail: "the file is empty") }
        if bytes.starts(with: [0x50, 0x4B]) { return }
        // Synchronisation that was broken off leaves a file of the right size without content.
        if bytes.prefix(4096).allSatisfy({ $0 == 0 }) { throw .damaged("the file contains only zeros") }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // OLE containers store stream names in UTF-16. E-mails (.msg) are checked first, since an encrypted
            // workbook may be attached to one.
            if holds(bytes, wide: "__properties_version1.0") { throw problem(.mail) }
            if let problem = encryption(of: bytes) { throw problem }
            if isCutOff(bytes) { throw .damaged("the file is truncated") }
            let isWorkbook = !isOfOtherProgram(bytes) && (holds(bytes, wide: "Workbook") || holds(bytes, wide: "Book"))
            throw problem(isWorkbook ? .xls : .ole)
        }
        throw problem(ofText(bytes))
    }

    /// Whether an OLE container belongs to Word, PowerPoint or Publisher, which can embed a workbook or contain these
    /// words. The class of the root, the first entry of the directory, decides ([MS-CFB], sections 2.2 and 2.6.1).
    private static func isOfOtherProgram(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 512, (9...12).contains(bytes[30]) else { return false }
        let root = (number(in: bytes, at: 48) + 1) << Int(bytes[30])
        guard root + 128 <= bytes.count else { return false }
        return [0x20900, 0x20906, 0x64818D10, 0x64818D11, 0x21201].contains(number(in: bytes, at: root + 80))
    }

    /// Whether an OLE container, such as a protected workbook, ends before its directory or its sector tables, whose
    /// positions are in its header ([MS-CFB], section 2.2). Files have them anywhere, mostly at the end.
    private static func isCutOff(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 32, bytes[28] == 0xFE, bytes[29] == 0xFF, [9, 12].contains(bytes[30]) else { return false }
        guard bytes.count >= 512 else { return true }
        let unused = 0xFFFF_FFFA
        let tables = stride(from: 76, to: 512, by: 4).map { number(in: bytes, at: $0) }.prefix { $0 < unused }
        let sectors = (bytes.count >> Int(bytes[30])) - 1
        return ([number(in: bytes, at: 48)] + tables).contains { $0 >= sectors }
    }

    private static func number(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
    }

    /// How a workbook is protected, if it is ([MS-OFFCRYPTO], sections 2.2 and 2.3.4). A password has a stream for
    /// verifying it; rights management, usually through a sensitivity label, has its own storage.
    private static func encryption(of bytes: UnsafeBufferPointer<UInt8>) -> ReadError? {
        let hasPackage = holds(bytes, wide: "EncryptedPackage")
        if hasPackage, holds(bytes, wide: "EncryptionInfo") {
            return ReadError(kind: .encrypted, detail: "the file is protected by a password")
        }
        if ["DRMEncrypted", "DRMContent", "LabelInfo"].contains(where: { holds(bytes, wide: $0) }) {
            return ReadError(kind: .restricted, detail: "the file is protected by a sensitivity label or by rights")
        }
        return hasPackage ? ReadError(kind: .encrypted, detail: "the file is protected by a password") : nil
    }

    /// The error for a zip archive without an .xlsx workbook.
    static func problem(withoutWorkbook archive: ZipArchive, _ file: FileBytes) -> ReadError {
        let start = UnsafeBufferPointer(start: file.base, count: min(file.count, 256))
        let names = archive.partNames
        if holds(start, Array("opendocument.spreadsheet".utf8)) { return problem(.ods) }
        if names.contains(where: { $0.hasPrefix("xl/") && $0.hasSuffix(".bin") }) { return problem(.xlsb) }
        if names.contains("content.xml") {
            let isText = ["opendocument.text", "opendocument.presentation"].contains { holds(start, Array($0.utf8)) }
            return problem(isText ? .docx : .ods)
        }
        if names.contains("buildversionhistory.plist") || names.contains("index.zip")
            || names.contains(where: { $0.hasSuffix(".iwa") })
        {
            return problem(.numbers)
        }
        if names.contains(where: { $0.hasPrefix("word/") }) { return problem(.docx) }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return problem(.pptx) }
        return problem(.zip)
    }

    private static func problem(_ kind: FileKind) -> ReadError {
        ReadError(kind: .notXLSX(kind), detail: "the file is \(kind.name), not an .xlsx workbook")
    }

    private static func ofText(_ bytes: UnsafeBufferPointer<UInt8>) -> FileKind {
        if bytes.starts(with: "%PDF".utf8) { return .pdf }
        // An e-mail's attachments as Outlook wraps them in winmail.dat ([MS-OXTNEF], section 2.1.3.1).
        if bytes.starts(with: [0x78, 0x9F, 0x3E, 0x22]) { return .mail }
        if bytes.starts(with: "{\\rtf".utf8) { return .rtf }
        let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8)]
        if pictures.contains(where: { bytes.starts(with: $0) }) || bytes.dropFirst(4).starts(with: "ftyphei".utf8) {
            return .image
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .text }
        let start = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
        let inner = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if inner.hasPrefix("<") {
            let isPage = ["<html", "<!doctype html", "<table", "<body", "<head"].contains { inner.contains($0) }
            return isPage ? .html : .xml
        }
        let headers = ["from:", "to:", "received:", "return-path:", "mime-version:", "delivered-to:", "subject:"]
        if headers.contains(where: inner.hasPrefix) { return .mail }
        let isText = bytes.prefix(2048).allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
        return isText ? .text : .other
    }

    private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, wide text: String) -> Bool {
        holds(bytes, text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    }

    private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        var offset = 0
        while offset + wanted.count <= bytes.count {
            if bytes[offset] == first, bytes[offset..<offset + wanted.count].elementsEqual(wanted) { return true }
            offset += 1
        }
        return false
    }
}
