import Glibc

/// Paths as strings, with "/" between the components.
enum Paths {
    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The last component.
    static func name(of path: String) -> String {
        guard path.utf8.contains(UInt8(ascii: "/")) else { return path }
        return path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The path without its last component.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The real path, with links followed. For a missing file, the real path of its nearest existing parent and the
    /// rest.
    static func real(_ path: String) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        var components = path.split(separator: "/")
        guard let last = components.popLast() else { return path }
        let parent = (path.hasPrefix("/") ? "/" : "") + components.joined(separator: "/")
        return join(real(parent.isEmpty ? "." : parent), String(last))
    }

    /// The relative path from a folder to a file, both given as real paths.
    static func relative(_ file: String, from folder: String) -> String {
        let target = file.utf8.split(separator: UInt8(ascii: "/"))
        let start = folder.utf8.split(separator: UInt8(ascii: "/"))
        let shared = zip(target, start).prefix { $0.elementsEqual($1) }.count
        let names = target.dropFirst(shared).map { String(Substring($0)) }
        return (Array(repeating: "..", count: start.count - shared) + names).joined(separator: "/")
    }

    /// Whether `path` is `folder` or inside it, both given as real paths.
    static func isWithin(_ path: String, _ folder: String) -> Bool {
        let folder = folder.hasSuffix("/") ? folder : folder + "/"
        return (path + "/").utf8.starts(with: folder.utf8)
    }

    /// Whether a name read from a file stays inside the folder.
    static func isInside(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    }

    /// The status of what is at `path`, with links followed; nil if it cannot be read, with the reason in `errno`.
    static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    enum Kind { case file, folder, nothing }

    /// What is at `path`, with links followed.
    static func kind(_ path: String) -> Kind {
        guard let status = status(path) else { return .nothing }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    /// Whether there is a link at `path`, whatever its target.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether a folder can be listed and its entries opened.
    static func isOpen(_ folder: String) -> Bool { access(folder, R_OK | X_OK) == 0 }

    /// Whether there is a pipe, a device or a socket at `path`. Those are written to directly and never replaced.
    static func isSpecial(_ path: String) -> Bool {
        status(path).map { ![S_IFREG, S_IFDIR].contains($0.st_mode & S_IFMT) } ?? false
    }
}
