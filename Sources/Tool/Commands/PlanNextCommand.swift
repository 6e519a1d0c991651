import CompetencePlan
import Forms
import Wording

/// `kompetanseplan plan next`: makes next year's folder, with this year's plan moved one year ahead and this year's
/// result for comparison.
enum PlanNextCommand {
    static let command = Command(
        name: "plan next", summary: .commandPlanNext, operands: .folder,
        options: [.plan, Option(name: "result", value: .valueDirectory, help: .optionResult)],
        example: "kompetanseplan plan next ../2028", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let plan = try PlanFile.read(arguments)
        let language = arguments.language ?? plan.language
        let texts = plan.texts(in: language)
        let path = arguments.operands[0]
        try PlanFile.expectNone(in: path, texts)
        let data = try data(arguments["result"], of: plan, texts)
        let next = plan.next
        let document = try PlanDefinition.document(json: next.jsonBytes)
        try YearFolder.make(in: path, document, language, texts) { folder in
            guard let data else { return }
            var files = try RevisionFiles(YearFolder.previousData, before: plan, texts).files
            files[plan.revision] = data
            for (year, file) in files {
                let bytes = try InputFile.bytes(of: file, atMost: RevisionFiles.mostBytes, texts)
                let name = year == plan.revision ? RevisionFiles.fileName : "\(year).json"
                try folder.write(.bytes(Paths.join(YearFolder.previous, name)) { send in send(bytes) })
            }
        }
        print(next, since: plan, path, hasData: data != nil, texts, terminal)
        if let data, try !FinalResult.exists(at: data, texts) {
            terminal.complain(texts(.planNextProvisional, ["file": data, "folder": YearFolder.previous]))
        }
        return .success
    }

    /// This year's data, which must be of this plan's revision; nil if there is no result yet.
    private static func data(_ givenPath: String?, of plan: PlanDefinition, _ texts: Texts) throws(ToolError) -> String?
    {
        let path = FinalResult.data(in: givenPath ?? YearFolder.result)
        guard Paths.kind(path) == .file else {
            guard givenPath == nil else { throw ToolError(texts(.pathMissing, ["path": path])) }
            return nil
        }
        let revision = try RevisionFiles.revision(path, texts)
        guard revision.year == plan.revision else {
            throw ToolError(
                texts(
                    .planNextOtherYear,
                    ["file": path, "year": "\(revision.year)", "revision": "\(plan.revision)"]))
        }
        return path
    }

    private static func print(
        _ next: PlanDefinition, since plan: PlanDefinition, _ path: String, hasData: Bool, _ texts: Texts,
        _ terminal: Terminal
    ) {
        let facts = [
            "path": Paths.join(path, PlanFile.workbookName), "revision": "\(next.revision)",
            "years": plan.form.uses(.recruitment) ? next.years.map(next.period).joined(separator: ", ") : "",
            "deadline": texts.day(next.deadline.description),
        ]
        terminal.inform(texts(.planNextDone, facts))
        if !next.yearsInTitle.isEmpty { terminal.inform("  " + texts(.planNextTitle, ["title": next.title])) }
        terminal.inform("  " + texts(.planNextLookOver))
        let previous = ["folder": YearFolder.previous, "year": "\(plan.revision)"]
        terminal.inform(texts(hasData ? .planNextPrevious : .planNextNoPrevious, previous))
    }
}
