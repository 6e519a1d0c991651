import FoundationEssentials

/// The files to read, found from files and folders on the command line.
struct FormFiles {
    struct Entry: Sendable {
        let path: String
        /// How findings and data name the file: seen from the folder that was given, so that the place of the folder on
        /// the machine changes nothing.
        var name: String
    }

    /// By rising name.
    private(set) var entries: [Entry] = []
    private var seen: Set<String> = []
    private let skippedNames: Set<String>
    private let skippedFolder: String?

    /// Endings that an answer may have, readable or not; other files in a folder are passed over.
    private static let endings = [
        ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods", ".fods", ".numbers", ".csv", ".eml", ".msg",
        ".zip",
        ".pdf", ".doc", ".docx", ".png", ".jpg", ".jpeg", ".heic",
    ]

    /// Takes all of `operands`; in folders, files called `names` and the folder `output` are left out: they are ours.
    init(_ operands: [String], leavingOut names: Set<String>, output: String?) {
        skippedNames = names
        skippedFolder = output.map(Paths.real)
        for operand in operands {
            if Paths.kind(operand) == .folder {
                walk(operand, prefix: "")
            } else {
                add(operand, name: Paths.name(of: operand))
            }
        }
        let counts = Dictionary(entries.map { ($0.name, 1) }, uniquingKeysWith: +)
        for index in entries.indices where counts[entries[index].name, default: 0] > 1 {
            entries[index].name = entries[index].path
        }
        entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private mutating func add(_ path: String, name: String) {
        if seen.insert(Paths.real(path)).inserted { entries.append(Entry(path: path, name: name)) }
    }

    private mutating func walk(_ folder: String, prefix: String) {
        guard Paths.real(folder) != skippedFolder else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where !name.hasPrefix(".") {
            let path = Paths.join(folder, name)
            switch Paths.kind(path) {
            // A link to a folder could lead in a circle.
            case .folder: if !Paths.isLink(path) { walk(path, prefix: prefix + name + "/") }
            case .file where !skippedNames.contains(name) && Self.endings.contains(where: name.lowercased().hasSuffix):
                add(path, name: prefix + name)
            default: continue
            }
        }
    }
}
