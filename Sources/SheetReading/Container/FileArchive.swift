/// The files in a zip archive that is not a workbook, such as forms downloaded from mail or Teams.
package final class FileArchive {
    /// The names of its files with their folders. A repeated name gets "#2" appended. Folders and files that a Mac adds
    /// are left out.
    package let names: [String]
    /// Folders in it that are one document each; their files are not in `names`.
    package let documents: [String]
    private let archive: ZipArchive
    private let numbers: [String: Int]
    private let file: String

    /// Opens the archive at `path`; nil if it is itself a document, whose parts are not files.
    package init?(path: String, limits: ReadLimits, buffers: ReadBuffers) throws(ReadError) {
        do throws(ReadError) {
            let bytes = try FileBytes(path: path, limit: limits.fileBytes, buffers: buffers)
            bytes.removePadding()
            archive = try ZipArchive(bytes, limits: limits, buffers: buffers, allowsRepeats: true)
        } catch {
            throw error.inFile(path)
        }
        file = path
        var names: [String] = []
        var numbers: [String: Int] = [:]
        var counts: [String: Int] = [:]
        for number in 0..<archive.count {
            let name = Self.text(archive.name(number)).replacing("\\", with: "/")
            // A workbook that lost its main parts is a damaged workbook, not an archive of sheets.
            if Self.documentParts.contains(name) || name.hasPrefix("xl/worksheets/") { return nil }
            guard !name.hasSuffix("/"), !name.hasPrefix("__MACOSX/"), !name.isEmpty else { continue }
            var unique = name
            while numbers[unique] != nil {
                counts[name, default: 1] += 1
                unique = "\(name)#\(counts[name, default: 1])"
            }
            numbers[unique] = number
            names.append(unique)
        }
        let folders = Set(names.compactMap(DocumentFolder.containing))
        documents = folders.sorted()
        self.names = folders.isEmpty ? names : names.filter { !Self.isInside(folders, $0) }
        self.numbers = numbers
    }

    /// The number of folder levels that are searched.
    private static let deepest = 64

    private static func isInside(_ folders: Set<String>, _ path: String) -> Bool {
        path.indices.lazy.filter { path[$0] == "/" }.prefix(deepest).contains { folders.contains(String(path[..<$0])) }
    }

    /// The file with a name; nil if there is none.
    package func member(_ name: String) -> Member? {
        numbers[name].map { Member(archive: archive, number: $0, file: "\(file)/\(name)") }
    }

    /// A file in the archive. The limits on the parts of a workbook apply to each file.
    package struct Member {
        fileprivate let archive: ZipArchive
        fileprivate let number: Int
        fileprivate let file: String

        /// The workbook in the file.
        package func workbook(limits: ReadLimits, buffers: ReadBuffers) throws(ReadError) -> Workbook {
            let bytes = try ReadError.located(in: file, part: file) { () throws(ReadError) in
                try archive.bytes(number)
            }
            return try Workbook(bytes: bytes, name: file, limits: limits, buffers: buffers)
        }
    }

    /// Parts that show that an archive is a document: Office, OpenDocument, an e-book or a program.
    private static let documentParts: Set<String> = [
        "[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml", "index.zip",
        "Index/Document.iwa", "xl/workbook.xml", "buildVersionHistory.plist",
    ]

    /// A name in UTF-8, or in code page 850, in which older Windows versions write Norwegian names.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let letters: [UInt8: Character] = [
            0x86: "å", 0x8F: "Å", 0x91: "æ", 0x92: "Æ", 0x9B: "ø", 0x9D: "Ø", 0x82: "é", 0x84: "ä", 0x94: "ö",
            0x81: "ü",
            0x8A: "è", 0x88: "ê", 0x93: "ô", 0x8E: "Ä", 0x99: "Ö",
        ]
        return String(
            bytes.map { $0 < 0x80 ? Character(UnicodeScalar($0)) : letters[$0] ?? "\u{FFFD}" })
    }
}
