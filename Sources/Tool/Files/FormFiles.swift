import Glibc
import SheetReading
import Wording

/// The files to read, from the files and folders on the command line. Every file in a folder is included, whatever its
/// name, except known junk: only reading it tells what it is.
struct FormFiles {
    struct Entry: Sendable {
        /// The file's name in findings and data, unless two files share it. It is relative to the given folder, so that
        /// moving the folder changes nothing.
        let name: String
        /// As given. `realPath` is without links and dots.
        let path: String
        let realPath: String
        /// Why it cannot be read; nil if reading should be tried.
        var obstacle: Obstacle?
    }

    /// A reason not to read, known in advance.
    enum Obstacle: Sendable {
        /// A folder that cannot be listed completely, with the system's error number.
        case folder(Int32)
        /// A name that is not UTF-8.
        case name
        case hiddenFolder
        /// A link to a parent folder.
        case outerFolder
        /// A folder that is one document, such as an unpacked workbook.
        case document
    }

    /// Sorted by name and path.
    private(set) var entries: [Entry] = []
    /// Partial results, to be combined with the forms.
    private(set) var partials: [String] = []
    private var addedPaths: Set<ExactPath> = []
    private var visitedFolders: Set<FolderIdentity> = []
    /// Links to folders. They are followed after all folders are read, so that a file found in both is named by the
    /// folder.
    private var links: [(path: String, prefix: String)] = []
    private var skippedFiles: Set<ExactPath>
    private let skippedFolder: ExactPath?

    /// Adds all `operands`. In folders, the files at `paths` and the folder `output` are left out: they are the
    /// program's own or are read as something else.
    init(_ operands: [String], leavingOut paths: [String] = [], output: String?) {
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
        (addedPaths, visitedFolders) = ([], [])
    }

    private mutating func add(
        _ path: String, _ realPath: String, name: String, _ obstacle: Obstacle? = nil, isNamed: Bool = false
    ) {
        guard addedPaths.insert(ExactPath(realPath)).inserted else { return }
        if PartialFile.hasExtension(name), obstacle == nil, isNamed || PartialFile.hasHeader(path) {
            partials.append(path)
        } else {
            entries.append(Entry(name: name, path: path, realPath: realPath, obstacle: obstacle))
        }
    }

    /// Whether none of the operands exist. A mistyped folder must not replace a good result by an empty one.
    var isEmpty: Bool {
        partials.isEmpty
            && entries.allSatisfy { entry in
                if case .document? = entry.obstacle { return false }
                return Paths.kind(entry.path) != .file && !Paths.isLink(entry.path)
            }
    }

    /// Keeps one of several equal parts of the forms: "2/4" (`--shard`).
    mutating func keep(shard text: String, _ texts: Texts) throws(ToolError) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1], count >= 1, count <= 1_000_000,
            (1...count).contains(number)
        else { throw ToolError(texts(.usageBadShard, ["value": text])) }
        entries = stride(from: number - 1, to: entries.count, by: count).map { entries[$0] }
    }

    // MARK: Folders

    private mutating func walk(_ folder: String, prefix: String) {
        let real = Paths.real(folder)
        guard ExactPath(real) != skippedFolder else { return }
        if let identity = FolderIdentity(folder), !visitedFolders.insert(identity).inserted { return }
        // Results of an earlier run among the returns.
        skippedFiles.formUnion(WrittenFiles.unchanged(in: real).map(ExactPath.init))
        let listing = FolderListing(folder)
        if DocumentFolder.isDocument(folder, containing: listing.items.lazy.map(\.name)) {
            return add(folder, real, name: name(of: folder, prefix), .document)
        }
        for item in listing.items { add(item, in: folder, real, prefix) }
        if let failure = listing.failure {
            // It may hold forms, so it is added, and reading it reports why it cannot be read.
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
            guard !FolderJunk.isFile(item.name) else { return }
            // Only a link needs its real path resolved.
            let target = item.kind == .link ? Paths.real(path) : realPath
            if !skippedFiles.contains(ExactPath(target)) { add(path, target, name: name) }
        }
    }

    /// Follows the links to folders found below `top`, except those to a parent of it.
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

/// Identifies a folder, whatever the path.
private struct FolderIdentity: Hashable {
    private let device: dev_t
    private let number: ino_t

    init?(_ path: String) {
        guard let status = Paths.status(path) else { return nil }
        (device, number) = (status.st_dev, status.st_ino)
    }
}
