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
        try folder.write(workbook.workbook(madeOn: Today.day(texts)), to: PlanFile.workbookName)
        try add(folder)
        if Paths.kind(Paths.join(path, readmeName)) == .nothing {
            try folder.write(texts(.initReadme) + "\n", to: readmeName)
        }
        // Before the commit, so that there is no plan if the folders cannot be made.
        try makeFolders(in: path, texts)
        _ = try folder.commit()
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

/// A final result of an earlier run, which is replaced only on request.
enum FinalResult {
    /// Whether a folder contains one.
    static func exists(in path: String, _ texts: Texts) throws(ToolError) -> Bool {
        try exists(at: data(in: path), texts)
    }

    /// The data file of a result.
    static func data(in path: String) -> String { Paths.join(path, "data/" + RevisionFiles.fileName) }

    /// Whether these data are final. The status comes before the plan and the units, within this many bytes.
    static func exists(at data: String, _ texts: Texts) throws(ToolError) -> Bool {
        guard Paths.kind(data) == .file else { return false }
        guard let start = Descriptor.start(of: data, atMost: 512) else { throw .cannotRead(data, texts) }
        return String(decoding: start, as: UTF8.self).contains("\"status\": \"final\"")
    }
}
