import CompetencePlan
import Forms
import Glibc
import Reports
import SheetReading
import SheetWriting
import Wording

/// Writes what goes back to the units: to each unit with errors its own form with its answers and a letter, and a
/// reminder to each unit that has not answered.
struct ReturnForms {
    /// Which units get their form back.
    enum Recipients: String, CaseIterable {
        /// Those with errors.
        case errors
        /// Those with warnings too.
        case warnings
        /// None, because the result is final.
        case nobody

        /// The words of `--returns-for`.
        static let words = [errors, warnings].map(\.rawValue)

        /// The recipients in `--returns-for`, else those in the plan. With `--explained`, warnings are included.
        init(_ arguments: Arguments, _ plan: PlanDefinition) {
            let isForWarnings = arguments.has("explained") || plan.form.returnsFor == .warnings
            self = arguments["returns-for"].flatMap(Self.init) ?? (isForWarnings ? .warnings : .errors)
        }
    }

    let collector: FormCollector
    /// The real path of each file, by its name in findings.
    let realPaths: [String: String]
    let returns: ReturnCollection
    let recipients: Recipients
    let day: CalendarDay
    /// The base name of each unit's files.
    let fileNames: UnitFileNames

    /// The names of the folder under `--out` and of the reminders in it. Scripts rely on them.
    static let folderName = "retur"
    private static let reminderName = "purring"

    /// How many forms and reminders are among the names of the files that were written.
    static func counts(in names: [String]) -> (forms: Int, reminders: Int) {
        let reminders = names.count { $0.contains("\(reminderName)/") }
        return (names.count { $0.hasSuffix(".xlsx") }, reminders)
    }

    /// Why a form could not be made.
    private enum Refusal: Error {
        /// It could be read before and now cannot. An empty form in its place would lose the answers.
        case read(ReadError)
        case write(WriteError)
    }

    /// A return form to be made.
    private struct Job: Sendable {
        let unit: Unit
        let path: String
        let file: String
        let findings: [Finding]
        let explanations: [Explanation]
        let progress: ReturnCollection.Progress?
        let names: MailedForm.Files
        let drafts: MailedForm.Files
    }

    /// Writes everything under `prefix` in the folder. What an earlier run wrote for units that now have no errors is
    /// removed at the commit.
    func write(to folder: OutputFolder, under prefix: String) throws(ToolError) {
        let texts = collector.context.texts
        let jobs = try jobs(folder, prefix)
        let (loading, day) = (FormLoading(context: collector.context), day)
        let outcomes = collector.terminal.map(jobs, jobs: collector.jobs, .progressReturns, texts) { job in
            Self.make(job, loading, day)
        }
        for (job, outcome) in zip(jobs, outcomes) {
            switch outcome {
            case .success: continue
            case .failure(.write(let error)):
                throw folder.refusal(error, of: prefix + job.names.form)
            case .failure(.read(let error)):
                throw .cannotRead(job.file, texts, because: error.reason(in: texts), .nothingWritten)
            }
        }
        let written = Set(jobs.map(\.unit.id))
        for unit in collector.context.plan.respondents where !written.contains(unit.id) {
            folder.discard(fileNames.files(of: unit, under: prefix).all)
        }
        try writeReminders(to: folder, under: prefix)
        try folder.discardRest(
            under: prefix, listedIn: prefix.isEmpty ? WrittenFiles.nameAlone : WrittenFiles.name)
    }

    private func jobs(_ folder: OutputFolder, _ prefix: String) throws(ToolError) -> [Job] {
        let byFile = Dictionary(grouping: returns.findings.filter { $0.severity <= .warning }) { $0.location.file }
        var jobs: [Job] = []
        // A blank form has no answers to send back; its unit is reminded instead.
        for unit in returns.forms where unit.status != .blank && isAsked(unit) {
            guard !unit.file.isEmpty, let findings = byFile[unit.file] else { continue }
            // Partial results may come from another machine, but a return form can only be made from the form itself.
            let realPath = realPaths[unit.file]
            // A link to a missing file was unreadable from the start.
            let isGone = realPath.map { Paths.kind(ZipPath.file($0)) == .nothing } ?? true
            guard let path = realPath, !isGone || findings.contains(where: { $0.code == .fileUnreadable }) else {
                throw ToolError(collector.context.texts(.returnsNeedForms, ["file": realPath ?? unit.file]))
            }
            let drafts = try MailedForm.Files(draftsOf: fileNames.files(of: unit.unit, under: prefix), in: folder)
            jobs.append(
                Job(
                    unit: unit.unit, path: path, file: unit.file, findings: findings, explanations: unit.explanations,
                    progress: unit.progress, names: fileNames.files(of: unit.unit), drafts: drafts))
        }
        return jobs
    }

    private func isAsked(_ unit: ReturnCollection.UnitReturn) -> Bool {
        switch recipients {
        case .errors: unit.errors > 0
        case .warnings: unit.errors + unit.warnings > 0
        case .nobody: false
        }
    }

    /// Makes and writes one form with its letter.
    private static func make(_ job: Job, _ loading: FormLoading, _ day: CalendarDay) -> Result<Void, Refusal> {
        let context = loading.context
        let contents: FormContents
        do throws(ReadError) {
            let workbook = try loading.workbook(job.path, job.file)
            contents = FormContents(
                of: job.unit, returned: workbook, asking: job.findings, knowing: job.explanations,
                since: job.progress, context)
        } catch {
            guard job.findings.contains(where: { $0.code == error.code }) else { return .failure(.read(error)) }
            contents = FormContents(of: job.unit, unreadable: job.findings, context)
        }
        let form = UnitForm(for: job.unit, contents, layout: context.layout)
        let letter = Letter.returning(form, called: job.names.form, on: day)
        return Result { () throws(WriteError) in
            try MailedForm(form, letter, called: job.names.form, madeOn: day).write(to: job.drafts)
        }
        .mapError(Refusal.write)
    }

    // MARK: Reminders

    /// Writes an e-mail with its form for each unit that has not answered, and one text for all of them.
    private func writeReminders(to folder: OutputFolder, under prefix: String) throws(ToolError) {
        let context = collector.context
        let reminded = recipients == .nobody ? [] : returns.forms.filter(\.status.isUnanswered)
        func name(_ unit: Unit) -> String { fileNames.files(of: unit, under: "\(prefix)\(Self.reminderName)/").email }
        let reminders = reminded.map { reminded in
            ResultFile(name: name(reminded.unit)) { [day, fileNames] draft throws(WriteError) in
                let contents = FormContents(of: reminded.unit, carrying: context.previous, in: context.layout)
                let form = UnitForm(for: reminded.unit, contents, layout: context.layout)
                let name = fileNames.files(of: reminded.unit).form
                let letter = Letter.reminder(
                    with: form, called: name, afterBlank: reminded.status == .blank, on: day)
                let attached = draft + ".xlsx"
                defer { unlink(attached) }
                try MailedForm(form, letter, called: name, madeOn: day).writeEmail(to: draft, withFormAt: attached)
            }
        }
        try folder.write(reminders, jobs: collector.jobs)
        let text = "\(prefix)\(Self.reminderName).txt"
        let (blank, missing) = (reminded.filter { $0.status == .blank }, reminded.filter { $0.status != .blank })
        let reminder = Letter.reminder(
            to: missing.map(\.unit), afterBlank: blank.map(\.unit), of: context.plan, on: day, context.texts)
        if let reminder {
            try folder.write(.text(text, reminder))
        } else {
            folder.discard([text])
        }
        let ids = Set(reminded.map(\.unit.id))
        for unit in context.plan.respondents where !ids.contains(unit.id) { folder.discard([name(unit)]) }
    }
}
