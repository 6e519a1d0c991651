import CompetencePlan
import Forms
import Glibc
import Reports
import Wording

/// Reads all returned files in parallel.
struct FormCollector {
    let context: FormContext
    /// In order of year.
    let previous: RevisionFiles
    private let files: FormFiles
    private let planPath: String
    let jobs: Int
    let terminal: Terminal

    /// What `check`, `status` and `merge` have in common. The folder `output` holds results and is not read, nor are
    /// the files `skipped`.
    init(
        _ arguments: Arguments, _ plan: PlanDefinition, _ terminal: Terminal, output: String?, needsFiles: Bool = true,
        leavingOut skipped: [String] = []
    ) throws {
        let language = arguments.language ?? plan.language
        for operand in arguments.operands {
            guard let output, Paths.kind(operand) == .folder, Paths.real(operand) == Paths.real(output) else {
                continue
            }
            throw ToolError(language.texts(.outIsInput, ["path": output]))
        }
        planPath = try arguments["plan"] ?? PlanFile.found(language.texts)
        previous = try RevisionFiles(arguments.all("previous"), before: plan, language.texts)
        context = try FormContext(plan: plan, schema: .standard(), language: language, previous: previous.last)
        var files = FormFiles(
            arguments.operands,
            leavingOut: [planPath] + skipped + previous.files.values + [RunLog.current?.path].compactMap(\.self),
            output: output)
        if let shard = arguments["shard"] { try files.keep(shard: shard, language.texts) }
        self.files = files
        jobs = try arguments.jobs()
        self.terminal = terminal
        if files.isEmpty, !arguments.has("shard") { try expectFiles(at: arguments.operands, needsFiles: needsFiles) }
    }

    /// Throws if paths without forms are missing, or if there must be a form.
    private func expectFiles(at paths: [String], needsFiles: Bool) throws(ToolError) {
        let texts = context.texts
        let missing = paths.filter { Paths.kind($0) == .nothing }
        guard missing.isEmpty else { throw ToolError(lines: missing.map { texts(.pathMissing, ["path": $0]) }) }
        guard needsFiles else { return }
        // A folder that cannot be listed.
        if let folder = files.entries.first(where: { Paths.kind($0.path) == .folder })?.path {
            throw .cannotRead(folder, texts, because: SystemErrorText.of(EACCES, texts))
        }
        throw ToolError(texts(.resultNoFiles, ["path": paths.joined(separator: ", ")]))
    }

    /// The files that the run reads (the plan, forms and earlier data); results must not overwrite them.
    var inputs: InputPaths {
        InputPaths(files.entries, and: [planPath] + files.partials + previous.files.values)
    }

    /// Reads each file and the partial results.
    func forms() throws(ToolError) -> PartialResult {
        var nothing = KeptReadings()
        return try forms(keeping: &nothing)
    }

    /// The same, but rereads only files that have changed since `kept`, which is updated.
    func forms(keeping kept: inout KeptReadings) throws(ToolError) -> PartialResult {
        var entries: [PartialResult.Entry] = []
        for path in files.partials { entries += try PartialFile.read(path, context).entries }
        kept.expect(context)
        let loading = FormLoading(context: context)
        let read = terminal.map(files.entries, jobs: jobs, .progressReading, context.texts) { [kept] entry in
            kept.file(entry) ?? KeptReadings.File(entry, loading)
        }
        kept.keep(read, of: files.entries)
        entries += read.flatMap(\.entries)
        return PartialResult(entries, context.index)
    }
}
