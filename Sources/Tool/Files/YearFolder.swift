import Forms
import Glibc
import Reports
import TextFormats
import Wording

/// Årets mappe: the folder that `init` makes. In it, commands find everything without paths.
enum YearFolder {
    /// Where `template` writes the forms.
    static let forms = "skjemaer"
    /// Where HR puts returned forms.
    static let returned = "levert"
    /// Where `merge` writes the result.
    static let result = "resultat"
    /// Where last year's result is kept, for `--previous`.
    static let previous = "forrige"

    /// Whether the current folder is one: it has a plan and the folders for returned forms and results.
    static var isHere: Bool {
        PlanFile.names.contains { Paths.kind($0) == .file }
            && [returned, result].allSatisfy { Paths.kind($0) == .folder }
    }

    /// Last year's data, if there are any.
    static var previousData: [String] { RevisionFiles.files(in: previous).isEmpty ? [] : [previous] }

    /// Makes a year's folder with a plan and what `add` writes.
    static func make(
        in path: String, _ plan: JSONValue, _ language: Language, _ texts: Texts,
        _ add: (OutputFolder) throws -> Void = { _ in }
    ) throws {
        let workbook = try PlanWorkbook(plan, schema: .standard(), form: .standard(), language: language)
        let folder = try OutputFolder(path, texts: texts)
        let day = try Today.day(texts)
        try folder.write(.workbook(PlanFile.workbookName) { workbook.workbook(madeOn: day) })
        try add(folder)
        if Paths.kind(Paths.join(path, readmeName)) == .nothing {
            try folder.write(.text(readmeName, texts(.initReadme) + "\n"))
        }
        // Before the commit, so that there is no plan if the folders cannot be made.
        try makeFolders(in: path, texts)
        try folder.commit()
    }

    /// Makes the folders that are missing.
    private static func makeFolders(in path: String, _ texts: Texts) throws(ToolError) {
        for name in [forms, returned, result] {
            let folder = Paths.join(path, name)
            guard Paths.kind(folder) != .folder, mkdir(folder, 0o777) != 0 else { continue }
            let reason = Paths.kind(folder) == .file ? ENOTDIR : errno
            throw .cannotWrite(folder, texts, because: SystemErrorText.of(reason, texts))
        }
    }

    /// The file that explains the folder.
    private static let readmeName = "Les meg.txt"

    /// What a command uses in such a folder when nothing is given.
    struct Defaults: Sendable {
        var operands: [String] = []
        var out: String?
    }
}
