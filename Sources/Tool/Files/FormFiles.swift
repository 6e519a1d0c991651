import Forms
import FoundationEssentials

/// The files to read, found from files and folders on the command line.
struct FormFiles {
    struct Entry: Sendable {
        /// How findings and data name the file, unless two have this name: seen from the folder that was given, so that
        /// the place of the folder on the machine changes nothing.
        let name: String
        let folder: FormFolder

        var path: String { folder.path(of: name) }
        var realPath: String { folder.realPath(of: name) }
    }

    /// By rising name and path.
    private(set) var entries: [Entry] = []
    /// Partial results, to be put together with what the forms give.
    private(set) var partials: [String] = []
    private var seen: Set<String> = []
    private let skippedNames: Set<String>
    private let skippedFolder: String?

    /// Endings that an answer may have, readable or not; other files in a folder are passed over.
    private static let endings = [
        ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".fods", ".numbers", ".csv", ".eml", ".msg",
        ".zip",
        ".pdf", ".doc", ".docx", ".png", ".jpg", ".jpeg", ".heic",
    ]

    private static func isForm(_ name: String) -> Bool {
        PartialFile.isCalled(name) || endings.contains(where: name.lowercased().hasSuffix)
    }

    /// Takes all of `operands`; in folders, files called `names` and the folder `output` are left out: they are ours.
    init(_ operands: [String], leavingOut names: Set<String>, output: String?) {
        skippedNames = names
        skippedFolder = output.map(Paths.real)
        for operand in operands {
            if Paths.kind(operand) == .folder {
                walk(operand, prefix: "")
            } else {
                add(operand, Paths.real(operand), name: Paths.name(of: operand))
            }
        }
        entries.sort { $0.name == $1.name ? $0.path < $1.path : $0.name < $1.name }
        seen = []
    }

    private mutating func add(_ path: String, _ realPath: String, name: String) {
        guard seen.insert(realPath).inserted else { return }
        if PartialFile.isCalled(name) {
            partials.append(path)
        } else {
            let folder = FormFolder(of: name, path: path, realPath: realPath).shared(with: entries.last?.folder)
            entries.append(Entry(name: name, folder: folder))
        }
    }

    /// Whether nothing of what was named is there: a mistyped folder must not put an empty result in a good one's place.
    var isEmpty: Bool { partials.isEmpty && entries.allSatisfy { Paths.kind($0.path) != .file } }

    /// A folder among what was named that cannot be looked into.
    var closedFolder: String? { entries.first { Paths.kind($0.path) == .folder }?.path }

    /// Keeps one shard of the forms.
    mutating func keep(_ shard: Shard) { entries = shard.of(entries) }

    private mutating func walk(_ folder: String, prefix: String) {
        let real = Paths.real(folder)
        guard real != skippedFolder else { return }
        guard Paths.isOpen(folder),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else {
            // It may hold forms, so it stands among them, and reading it says that it cannot be.
            return add(folder, real, name: prefix.isEmpty ? Paths.name(of: folder) : String(prefix.dropLast()))
        }
        for name in names where !name.hasPrefix(".") {
            let path = Paths.join(folder, name)
            let (kind, isLink) = Paths.look(at: path)
            switch kind {
            // A link to a folder could lead in a circle.
            case .folder: if !isLink { walk(path, prefix: prefix + name + "/") }
            case .file where !skippedNames.contains(name) && Self.isForm(name):
                // Only a link's own real path has to be found piece by piece.
                add(path, isLink ? Paths.real(path) : Paths.join(real, name), name: prefix + name)
            default: continue
            }
        }
    }
}
