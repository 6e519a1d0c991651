import CZip
import Glibc

/// Looks whether every part of a finished file has its end. libxlsxwriter makes parts in temporary files, and does not
/// notice when the disk that these lie on is full: the file would open in no program, and nobody would have been told.
enum PartEnds {
    static func check(_ path: String) throws(WriteError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else { throw WriteError(path, "libzip error \(code)") }
        defer { zip_discard(archive) }
        for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
            let part = zip_get_name(archive, index, 0).map { String(cString: $0) } ?? ""
            // Pictures and the like come from us whole.
            guard [".xml", ".rels", ".vml"].contains(where: part.hasSuffix) else { continue }
            guard isWhole(index, in: archive) else {
                throw WriteError(temporaryFolder, String(cString: strerror(ENOSPC)))
            }
        }
    }

    /// Whether the part ends with the end tag of the element that it begins with.
    private static func isWhole(_ index: zip_uint64_t, in archive: OpaquePointer) -> Bool {
        guard let file = zip_fopen_index(archive, index, 0) else { return false }
        defer { zip_fclose(file) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var (head, tail): (String, [UInt8]) = ("", [])
        while true {
            let count = Int(zip_fread(file, &piece, zip_uint64_t(piece.count)))
            guard count > 0 else { return count == 0 && isEnd(String(decoding: tail, as: UTF8.self), of: head) }
            if head.isEmpty { head = String(decoding: piece[..<min(count, 200)], as: UTF8.self) }
            tail = Array((tail + piece[max(0, count - 64)..<count]).suffix(64))
        }
    }

    private static func isEnd(_ tail: String, of head: String) -> Bool {
        guard let root = head.split(separator: "<").first(where: { !$0.hasPrefix("?") }) else { return false }
        let name = root.prefix { $0.isLetter || $0 == ":" }
        return tail.split(whereSeparator: \.isNewline).last?.hasSuffix("</\(name)>") == true
    }

    /// Where libxlsxwriter puts its temporary files.
    private static var temporaryFolder: String {
        getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    }
}
