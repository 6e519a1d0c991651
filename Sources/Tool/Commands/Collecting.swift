import CompetencePlan
import Forms
import Reports
import Wording

/// Reads all returned files, several at once: the one place where the program runs in parallel.
struct Collecting {
    let context: FormContext
    let files: FormFiles
    let jobs: Int
    let terminal: Terminal

    /// What `check` and `merge` need before they part. `output` is a folder of ours that is never read from.
    init(_ arguments: Arguments, _ plan: PlanDefinition, _ terminal: Terminal, output: String?) throws {
        let language = arguments.language ?? plan.language
        context = try FormContext(
            plan: plan, schema: .standard(), language: language,
            previous: PlanFile.previous(arguments, language.texts))
        files = FormFiles(
            arguments.operands, leavingOut: [CouncilReport.fileName(plan), ControlReport.fileName], output: output)
        jobs = try arguments.jobs()
        self.terminal = terminal
        guard !files.entries.isEmpty else {
            let places = arguments.operands.joined(separator: ", ")
            throw ToolError(context.texts(.resultNoFiles, ["path": places]))
        }
    }

    /// The reading of each file, in the order of their names.
    func readings() async -> [FormReading] {
        let loading = FormLoading(context: context)
        let entries = files.entries
        var readings = [FormReading?](repeating: nil, count: entries.count)
        await withTaskGroup(of: (Int, FormReading).self) { group in
            var next = 0
            func start() {
                guard next < entries.count else { return }
                let (place, entry) = (next, entries[next])
                group.addTask { (place, loading.read(entry.path, name: entry.name)) }
                next += 1
            }
            for _ in 0..<min(jobs, entries.count) { start() }
            var done = 0
            for await (place, reading) in group {
                readings[place] = reading
                done += 1
                let counts = ["done": "\(done)", "total": "\(entries.count)"]
                terminal.progress(context.texts(.progressReading, counts))
                start()
            }
        }
        terminal.progress("")
        return readings.compactMap(\.self)
    }
}
