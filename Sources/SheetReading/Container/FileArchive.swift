/// The files in a zip archive that is no workbook: forms as mail and Teams hand them out.
package final class FileArchive {
    /// The names of its files with the folders they lie in, each once: the second of a name ends in "#2". Folders, and what
    /// a Mac adds, are left out.
    package let names: [String]
    /// Folders in it that are one document each: the files in them are none of `names`.
    package let documents: [String]
    private let archive: ZipArchive
    private let numbers: [String: Int]
    private let file: String

    /// Opens the archive at `path`; nil where it is a document of some kind, whose parts are nobody's files.
    package init?(path: String, limits: ReadLimits, buffers: ReadBuffers) throws(ReadError) {
        do throws(Problem) {
            let bytes = try FileBytes(path: path, limit: limits.fileBytes, buffers: buffers)
            archive = try ZipArchive(bytes, limits: limits, buffers: buffers, allowsRepeats: true)
        } catch {
            throw error.error(in: path)
        }
        file = path
        var names: [String] = []
        var numbers: [String: Int] = [:]
        for number in 0..<archive.count {
            let name = Self.text(archive.name(number)).replacing("\\", with: "/")
            if Self.documentParts.contains(name) { return nil }
            guard !name.hasSuffix("/"), !name.hasPrefix("__MACOSX/"), !name.isEmpty else { continue }
            var unique = name
            var count = 1
            while numbers[unique] != nil {
                count += 1
                unique = "\(name)#\(count)"
            }
            numbers[unique] = number
            names.append(unique)
        }
        let folders = Set(names.compactMap(DocumentFolder.holding))
        documents = folders.sorted()
        self.names = folders.isEmpty ? names : names.filter { !Self.isInside(folders, $0) }
        self.numbers = numbers
    }

    /// How many levels of folders are searched.
    private static let deepest = 64

    private static func isInside(_ folders: Set<String>, _ path: String) -> Bool {
        path.indices.lazy.filter { path[$0] == "/" }.prefix(deepest).contains { folders.contains(String(path[..<$0])) }
    }

    /// The file called so; nil where there is none of the name.
    package func member(_ name: String) -> Member? {
        numbers[name].map { Member(archive: archive, number: $0, file: "\(file)/\(name)") }
    }

    /// A file in the archive. What is read of all of them together is bounded as the parts of one workbook are.
    package struct Member {
        fileprivate let archive: ZipArchive
        fileprivate let number: Int
        fileprivate let file: String

        /// The workbook that it holds.
        package func workbook(limits: ReadLimits, buffers: ReadBuffers) throws(ReadError) -> Workbook {
            let bytes: [UInt8]
            do throws(Problem) {
                bytes = try archive.bytes(number)
            } catch {
                throw error.error(in: file)
            }
            return try Workbook(bytes: bytes, name: file, limits: limits, buffers: buffers)
        }
    }

    /// Parts that make an archive a document: of Office, OpenDocument, a book, a program.
    private static let documentParts: Set<String> = [
        "[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml", "index.zip",
        "Index/Document.iwa", "xl/workbook.xml", "buildVersionHistory.plist",
    ]

    /// A name in UTF-8, or as older Windows writes Norwegian names (code page 850).
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
