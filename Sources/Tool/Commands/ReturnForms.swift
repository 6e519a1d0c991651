import CompetencePlan
import Forms
import Reports
import SheetWriting
import Wording

/// Writes the forms that go back: for each unit with errors or warnings its own form with its own answers, the letter to
/// go with it, and a reminder for those who have not answered.
struct ReturnForms {
    let collecting: Collecting
    /// What was read, which knows where each file lies.
    let forms: PartialResult
    let returns: ReturnCollection
    let day: CalendarDay

    /// The name of the folder under `--out`, and of the reminder; scripts rely on them.
    static let folderName = "retur"
    private static let reminderName = "purring.txt"

    /// A form to be made.
    private struct Job: Sendable {
        let unit: Unit
        let path: String
        let file: String
        let findings: [Finding]
        /// Where the workbook is written.
        let draft: String
    }

    /// Writes all of it under `prefix` in the folder. What an earlier run left there for units that now are in order is
    /// taken away when the folder is committed.
    func write(to folder: OutputFolder, under prefix: String) async throws(ToolError) {
        let texts = collecting.context.texts
        let jobs = try jobs(folder, prefix)
        let (loading, day) = (FormLoading(context: collecting.context), day)
        let total = "\(jobs.count)"
        let letters = await Parallel.map(jobs, jobs: collecting.jobs) { job -> Result<String, WriteError> in
            Self.make(job, loading, day)
        } done: { [progress = collecting.terminal.progress] done in
            progress(texts(.progressReturns, ["done": "\(done)", "total": total]))
        }
        collecting.terminal.progress("")
        for (job, letter) in zip(jobs, letters) {
            switch letter {
            case .success(let text): try folder.write(text, to: "\(prefix)\(job.unit.fileName).txt")
            case .failure(let error): throw folder.refusal(error, of: "\(prefix)\(job.unit.fileName).xlsx")
            }
        }
        let missing = returns.units.filter { $0.status == .missing && $0.carriedFrom == nil }.map(\.unit)
        if let reminder = Letter.reminder(to: missing, of: collecting.context.plan, texts) {
            try folder.write(reminder, to: prefix + Self.reminderName)
        } else {
            folder.discard([prefix + Self.reminderName])
        }
        let written = Set(jobs.map(\.unit.id))
        for unit in collecting.context.plan.units where !written.contains(unit.id) {
            folder.discard(["\(prefix)\(unit.fileName).xlsx", "\(prefix)\(unit.fileName).txt"])
        }
    }

    private func jobs(_ folder: OutputFolder, _ prefix: String) throws(ToolError) -> [Job] {
        let byFile = Dictionary(grouping: returns.findings.filter { $0.severity != .note }) { $0.place.file }
        var jobs: [Job] = []
        for unit in returns.units where unit.status != .waived && unit.errors + unit.warnings > 0 {
            guard !unit.file.isEmpty, let findings = byFile[unit.file] else { continue }
            // Partial results may have come from another machine, but a form can be sent back only from itself.
            let place = forms.realPath(of: unit.file)
            guard let path = place, Paths.kind(path) != .nothing else {
                throw ToolError(collecting.context.texts(.returnsNeedForms, ["file": place ?? unit.file]))
            }
            let draft = try folder.place(for: "\(prefix)\(unit.unit.fileName).xlsx")
            jobs.append(Job(unit: unit.unit, path: path, file: unit.file, findings: findings, draft: draft))
        }
        return jobs
    }

    /// Makes one form and writes it; returns the letter.
    private static func make(_ job: Job, _ loading: FormLoading, _ day: CalendarDay) -> Result<String, WriteError> {
        let context = loading.context
        let workbook = try? loading.workbook(job.path, job.file)
        let contents =
            workbook.map { FormContents(of: job.unit, returned: $0, asking: job.findings, context) }
            ?? FormContents(of: job.unit, unreadable: job.findings, in: context.layout)
        let form = UnitForm(for: job.unit, contents, layout: context.layout)
        return Result { () throws(WriteError) in
            try WorkbookFile.write(form.workbook(madeOn: day), to: job.draft)
            return Letter.to(form, sentAs: "\(job.unit.fileName).xlsx")
        }
    }
}
