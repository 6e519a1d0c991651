import CompetencePlan
import Glibc
import Wording

/// Årets mappe: the folder that `init` makes, in which commands know where everything is and need no paths.
enum YearFolder {
    /// Where `template` puts the forms.
    static let forms = "skjemaer"
    /// Where HR puts what comes back.
    static let returned = "levert"
    /// Where `merge` puts the result.
    static let result = "resultat"
    /// Where last year's result is kept, for `--previous`.
    static let previous = "forrige"

    /// Whether the current folder is one: it has a plan, and the folders for forms that have come back and for the result.
    static var isHere: Bool {
        PlanFile.names.contains { Paths.kind($0) == .file }
            && [returned, result].allSatisfy { Paths.kind($0) == .folder }
    }

    /// Last year's data, where there are any here.
    static var previousData: [String] { RevisionFiles.files(in: previous).isEmpty ? [] : [previous] }

    /// Makes the folders that are not there yet.
    static func make(in path: String, _ texts: Texts) throws(ToolError) {
        for name in [forms, returned, result] {
            let folder = Paths.join(path, name)
            guard Paths.kind(folder) != .folder, mkdir(folder, 0o777) != 0 else { continue }
            let reason = Paths.kind(folder) == .file ? ENOTDIR : errno
            throw .cannotWrite(folder, texts, because: SystemErrorText.of(reason, texts))
        }
    }

    /// Says in the folder what is to be put where; what HR has made of it stays.
    static func writeReadme(to folder: OutputFolder) throws(ToolError) {
        guard Paths.kind(Paths.join(folder.path, readmeName)) == .nothing else { return }
        try folder.write(folder.texts(.initReadme) + "\n", to: readmeName)
    }

    private static let readmeName = "Les meg.txt"

    /// What a command takes in such a folder where nothing is said.
    struct Defaults: Sendable {
        var operands: [String] = []
        var out: String?
    }
}
