import CompetencePlan
import Forms
import Reports
import Wording

/// Reads all returned files, several at once.
struct Collecting {
    let context: FormContext
    /// By rising year.
    let previous: RevisionFiles
    let files: FormFiles
    let jobs: Int
    let terminal: Terminal

    /// What `check`, `status` and `merge` need before they part. `output` is a folder of ours that is never read from.
    init(
        _ arguments: Arguments, _ plan: PlanDefinition, _ terminal: Terminal, output: String?, needsFiles: Bool = true
    ) throws {
        let language = arguments.language ?? plan.language
        for operand in arguments.operands {
            guard let output, Paths.kind(operand) == .folder, Paths.real(operand) == Paths.real(output) else {
                continue
            }
            throw ToolError(language.texts(.outIsInput, ["path": output]))
        }
        previous = try RevisionFiles(arguments, language.texts)
        context = try FormContext(plan: plan, schema: .standard(), language: language, previous: previous.last)
        files = FormFiles(
            arguments.operands, leavingOut: [CouncilReport.fileName(plan), ControlReport.fileName], output: output)
        jobs = try arguments.jobs()
        self.terminal = terminal
        guard !needsFiles || !files.entries.isEmpty else {
            let places = arguments.operands.joined(separator: ", ")
            throw ToolError(context.texts(.resultNoFiles, ["path": places]))
        }
    }

    /// The reading of each file, in the order of their names.
    func readings() async -> [FormReading] {
        let loading = FormLoading(context: context)
        let total = "\(files.entries.count)"
        let readings = await Parallel.map(files.entries, jobs: jobs) { entry in
            loading.read(entry.path, name: entry.name)
        } done: { done in
            terminal.progress(context.texts(.progressReading, ["done": "\(done)", "total": total]))
        }
        terminal.progress("")
        return readings
    }
}
