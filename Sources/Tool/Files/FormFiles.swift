import Glibc
import SheetReading

/// The files to read, found from files and folders on the command line. Every file of a folder is among them, whatever it
/// is called, but what is known to be no answer: reading it tells what it is.
struct FormFiles {
    struct Entry: Sendable {
        /// How findings and data name the file, unless two have this name: seen from the folder that was given, so that
        /// the place of the folder on the machine changes nothing.
        let name: String
        /// As it was given, and without links and dots.
        let path: String
        let realPath: String
        /// Why nothing can be read there; nil for what is to be tried.
        var obstacle: Obstacle?
    }

    /// What stands in the way of reading, seen before it is tried.
    enum Obstacle: Sendable {
        /// A folder that cannot be listed, or not to its end, for the system's reason.
        case folder(Int32)
        /// A name that is no text.
        case name
        case hiddenFolder
        /// A link to a folder that the folder itself lies in.
        case outerFolder
        /// A folder that is one document, such as a workbook that was unpacked.
        case document
    }

    /// By rising name and path.
    private(set) var entries: [Entry] = []
    /// Partial results, to be put together with what the forms give.
    private(set) var partials: [String] = []
    private var seen: Set<ExactPath> = []
    private var visited: Set<FolderIdentity> = []
    /// Links to folders, which are followed when all folders are read: what lies in both is named by the folder.
    private var links: [(path: String, prefix: String)] = []
    private let skippedNames: Set<String>
    private let skippedFiles: Set<ExactPath>
    private let skippedFolder: ExactPath?

    /// Takes all of `operands`; in folders, files called `names`, the files at `paths` and the folder `output` are left
    /// out: they are ours, or read as something else.
    init(_ operands: [String], leavingOut names: Set<String>, _ paths: [String] = [], output: String?) {
        skippedNames = names
        skippedFiles = Set(paths.map { ExactPath(Paths.real($0)) })
        skippedFolder = output.map { ExactPath(Paths.real($0)) }
        for operand in operands {
            if Paths.kind(operand) == .folder {
                walk(operand, prefix: "")
                followLinks(from: Paths.real(operand))
            } else {
                add(operand, Paths.real(operand), name: Paths.name(of: operand), isNamed: true)
            }
        }
        entries.sort { one, other in
            one.name.utf8.elementsEqual(other.name.utf8)
                ? one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
                : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
        }
        (seen, visited) = ([], [])
    }

    private mutating func add(
        _ path: String, _ realPath: String, name: String, _ obstacle: Obstacle? = nil, isNamed: Bool = false
    ) {
        guard seen.insert(ExactPath(realPath)).inserted else { return }
        if PartialFile.isCalled(name), obstacle == nil, isNamed || PartialFile.isOne(path) {
            partials.append(path)
        } else {
            entries.append(Entry(name: name, path: path, realPath: realPath, obstacle: obstacle))
        }
    }

    /// Whether nothing of what was named is there: a mistyped folder must not put an empty result in a good one's place.
    var isEmpty: Bool {
        partials.isEmpty && entries.allSatisfy { Paths.kind($0.path) != .file && !Paths.isLink($0.path) }
    }

    /// A folder among what was named that cannot be looked into.
    var closedFolder: String? { entries.first { Paths.kind($0.path) == .folder }?.path }

    /// Keeps one shard of the forms.
    mutating func keep(_ shard: Shard) { entries = shard.of(entries) }

    // MARK: Folders

    private mutating func walk(_ folder: String, prefix: String) {
        let real = Paths.real(folder)
        guard ExactPath(real) != skippedFolder else { return }
        if let identity = FolderIdentity(folder), !visited.insert(identity).inserted { return }
        let listing = FolderListing(folder)
        if DocumentFolder.isOne(folder, holding: listing.items.lazy.map(\.name)) {
            return add(folder, real, name: name(of: folder, prefix), .document)
        }
        for item in listing.items { add(item, in: folder, real, prefix) }
        if let failure = listing.failure {
            // It may hold forms, so it stands among them, and reading it says that it cannot be.
            add(folder, real, name: name(of: folder, prefix), .folder(failure))
        }
    }

    private func name(of folder: String, _ prefix: String) -> String {
        prefix.isEmpty ? Paths.name(of: folder) : String(prefix.dropLast())
    }

    private mutating func add(_ item: FolderListing.Item, in folder: String, _ real: String, _ prefix: String) {
        let (path, name) = (Paths.join(folder, item.name), prefix + item.name)
        let realPath = Paths.join(real, item.name)
        guard item.isReadable else { return add(path, realPath, name: name, .name) }
        switch item.kind {
        case .folder where FolderJunk.isFolder(item.name): return
        case .folder where item.name.hasPrefix("."): add(path, realPath, name: name, .hiddenFolder)
        case .folder: walk(path, prefix: name + "/")
        case .link where Paths.kind(path) == .folder: links.append((path, name + "/"))
        case .file, .link, .special:
            guard !skippedNames.contains(item.name), !FolderJunk.isFile(item.name) else { return }
            // Only a link's own real path has to be found component by component.
            let target = item.kind == .link ? Paths.real(path) : realPath
            if !skippedFiles.contains(ExactPath(target)) { add(path, target, name: name) }
        }
    }

    /// Follows the links to folders that were met on the way through `top`, but none that leads around all of it.
    private mutating func followLinks(from top: String) {
        while !links.isEmpty {
            let (path, prefix) = links.removeFirst()
            let target = Paths.real(path)
            if Paths.isWithin(top, target), ExactPath(top) != ExactPath(target) {
                add(path, path, name: String(prefix.dropLast()), .outerFolder)
            } else {
                walk(path, prefix: prefix)
            }
        }
    }
}

/// A path by its bytes: file systems tell names apart that texts hold to be the same.
struct ExactPath: Hashable, Comparable {
    private let bytes: [UInt8]

    init(_ path: String) { bytes = Array(path.utf8) }

    var path: String { String(decoding: bytes, as: UTF8.self) }

    static func < (one: ExactPath, other: ExactPath) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
}

/// A folder, whatever path leads to it.
private struct FolderIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t

    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
