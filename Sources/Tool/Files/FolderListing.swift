import CSystem
import Glibc

/// The entries of a folder sorted by name. Names are the bytes that the file system has.
///
/// Foundation's list omits names that are not UTF-8, takes an early end for the end, and treats two spellings of "å" as
/// one name.
struct FolderListing {
    struct Item {
        /// The name; if it is not UTF-8, with its bytes spelled out ("Gl\xE5mos.xlsx").
        let name: String
        /// Whether `name` can be used to open the file.
        let isReadable: Bool
        let kind: Kind
    }

    enum Kind { case file, folder, link, special }

    private(set) var items: [Item] = []
    /// The system's error number if the list is incomplete; nil if it is complete.
    private(set) var failure: Int32?

    init(_ folder: String) {
        guard let stream = opendir(folder) else {
            failure = errno
            return
        }
        defer { closedir(stream) }
        // A folder that can be listed but not entered.
        guard Paths.isOpen(folder) else {
            failure = errno
            return
        }
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            if let item = Self.item(entry, in: dirfd(stream)) { items.append(item) }
        }
        if errno != 0 { failure = errno }
        items.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The entry; nil for "." and "..".
    private static func item(_ entry: UnsafeMutablePointer<dirent>, in folder: Int32) -> Item? {
        guard let name = entry_name(entry) else { return nil }
        let text = String(validatingCString: name)
        guard text != ".", text != ".." else { return nil }
        return Item(
            name: text ?? spelledOut(name), isReadable: text != nil,
            kind: kind(Int32(entry.pointee.d_type), name, in: folder))
    }

    private static func spelledOut(_ name: UnsafePointer<CChar>) -> String {
        (0..<strlen(name)).map { index in
            let byte = UInt8(bitPattern: name[Int(index)])
            return byte < 0x80 ? String(UnicodeScalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    /// The kind of an entry. If the system does not tell, it is taken for a file; opening it gives the reason.
    private static func kind(_ type: Int32, _ name: UnsafePointer<CChar>, in folder: Int32) -> Kind {
        switch type {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .link
        case Int32(DT_UNKNOWN): break
        default: return .special
        }
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .file }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .special
        }
    }
}
