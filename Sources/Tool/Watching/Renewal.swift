import CompetencePlan
import Forms
import Glibc
import Reports
import Wording

/// One renewal of a year's folder, which is the current folder: the forms if the plan is ready, the result, and the two
/// pages. If one of them cannot be made, HR's page says why and the rest is done.
struct Renewal {
    /// The requested language; nil means the plan's.
    let requestedLanguage: Language?
    let jobs: Int
    let terminal: Terminal
    let history: InputHistory
    /// Files that are left out because they are changing.
    let changing: [String]
    /// Whether it has waited long enough for files that are changing or unreadable, and goes on without them.
    let leavesOutChanging: Bool
    /// The readings of the previous renewal, then of this one.
    var readings: KeptReadings

    struct Outcome {
        /// The lock file of another program that has the output open.
        var lock: String?
        /// What was done, one line each.
        var lines: [String] = []
        /// Files that cannot be read yet and were left out.
        var unread: [String] = []
        var hasWrittenPlan = false
        var page: HRPage
        var merged: MergeResult?
    }

    /// Nil if an unreadable file may still be changing; then nothing was written.
    mutating func run() throws -> Outcome? {
        var outcome = Outcome(page: HRPage(language: requestedLanguage ?? .nb))
        let day = try Today.day(outcome.page.language.texts)
        let file: PlanFile
        do throws(ToolError) {
            file = try PlanFile(nil, requestedLanguage)
        } catch {
            // An unreadable plan may be in the middle of being saved.
            if !leavesOutChanging,
                PlanFile.names.contains(where: { Paths.kind($0) == .file && history.mayBeChanging($0) })
            {
                return nil
            }
            outcome.page.planMistakes = error.lines
            return outcome
        }
        let language = file.language
        outcome.page.texts = language.texts
        let (plan, problems) = file.checked(on: day)
        outcome.page.planWarnings = problems.filter { $0.severity != .error }.map { $0.text(in: language.texts) }
        guard let plan else {
            outcome.page.planMistakes = file.lines(problems.filter { $0.severity == .error }, language.texts)
            return outcome
        }
        outcome.page.texts = plan.texts(in: language)
        outcome.page.readyToSend = plan.readyToSend
        let names = UnitFileNames(plan)
        outcome.page.hasForms = plan.respondents.allSatisfy { !Self.isGone(Self.files(of: $0, names)) }
        guard try makeResult(of: plan, day, &outcome) else { return nil }
        if plan.readyToSend, !outcome.page.isFinal { makeForms(of: plan, file, day, &outcome) }
        let kept = FolderListing(Paths.join(YearFolder.result, OutputFolder.keptName))
        outcome.page.kept = kept.items.filter { $0.kind == .folder }.map(\.name)
        outcome.page.changing = (changing + outcome.unread).map { PersonalData.masked($0) }
        return outcome
    }

    /// Does a part of the work. A failure is recorded and tried again at a later check.
    static func attempt(_ outcome: inout Outcome, _ work: (inout Outcome) throws -> Void) {
        do {
            try work(&outcome)
        } catch let error as ToolError {
            outcome.page.problems.append(error.lines.joined(separator: " "))
            outcome.lock = outcome.lock ?? error.lock
        } catch {
            outcome.page.problems.append("\(error)")
        }
    }

    // MARK: Forms

    /// Makes the forms of units that have none, and writes the ids that they use into the plan.
    private func makeForms(of plan: PlanDefinition, _ file: PlanFile, _ day: CalendarDay, _ outcome: inout Outcome) {
        let language = outcome.page.language
        let texts = language.texts
        Self.attempt(&outcome) { outcome in
            // A plan that is open is not finished, and the ids could not be written to it.
            if file.hasNewIdentifiers, let open = OutputFolder.openFile(in: ".", among: [file.path]) {
                throw ToolError(
                    lines: [texts(.fileOpen, ["path": open.name, "lock": Paths.name(of: open.lock)])], lock: open.lock)
            }
            _ = try OutputFolder.finishInterrupted(YearFolder.forms, texts)
            let names = UnitFileNames(plan)
            let units = plan.respondents.filter { Self.isGone(Self.files(of: $0, names)) }
            if !units.isEmpty {
                let previous = try RevisionFiles(YearFolder.previousData, before: plan, texts).last
                let layout = FormLayout(plan: plan, language: language, schema: try .standard())
                let forms = try TemplateCommand.write(
                    units, layout, carrying: previous, on: day, to: OutputFolder(YearFolder.forms, texts: texts),
                    jobs: jobs, terminal)
                outcome.lines.append(texts(.templateDone, ["count": "\(forms.count)", "path": YearFolder.forms]))
            }
            outcome.page.hasForms = true
            let own = Set(plan.respondents.map { names.files(of: $0).form })
            outcome.page.strayForms = FolderListing(YearFolder.forms).items.map(\.name)
                .filter { $0.hasSuffix(".xlsx") && !FolderJunk.isLock($0) && !own.contains($0) }
            // A plan saved after it was read is read again at the next check.
            guard file.hasNewIdentifiers, FileStamp(file.path) == history.stamp(of: file.path) else { return }
            guard let words = file.writeIdentifiers(texts) else { return }
            guard FileStamp(file.path) != history.stamp(of: file.path) else { throw ToolError(words) }
            outcome.lines.append(words)
            outcome.hasWrittenPlan = true
        }
    }

    /// The paths of a unit's form and letters.
    private static func files(of unit: Unit, _ names: UnitFileNames) -> [String] {
        names.files(of: unit).all.map { Paths.join(YearFolder.forms, $0) }
    }

    /// Whether a form and its letters have all been deleted, which means that they should be made again.
    static func isGone(_ files: [String]) -> Bool { files.allSatisfy { Paths.kind($0) == .nothing } }

    /// The arguments that `merge` would have here.
    private func arguments(_ language: Language) throws(ToolError) -> Arguments {
        let previous = YearFolder.previousData.flatMap { ["--previous", $0] }
        return try Arguments(
            [
                YearFolder.returned, "--out", YearFolder.result, "--jobs", "\(jobs)", "--language", language.rawValue,
            ] + previous,
            of: MergeCommand.command, texts: language.texts)
    }

    // MARK: The result

    /// The result files that HR can open, including those of an earlier run.
    static func results(of merged: MergeResult?) -> [String] {
        let appendices = merged.map { [CouncilReport.fileName($0.plan)] } ?? []
        let files = (appendices + [ControlReport.fileName]).map { Paths.join(YearFolder.result, $0) }
        // The page for everybody is written together with the page for HR.
        return files.filter { Paths.kind($0) == .file } + (merged == nil ? [] : [FolderWatch.statusName])
    }

    /// Reads all forms and writes the result; false if an unreadable form may still be changing.
    private mutating func makeResult(
        of plan: PlanDefinition, _ day: CalendarDay, _ outcome: inout Outcome
    ) throws -> Bool {
        var isWhole = true
        Self.attempt(&outcome) { outcome in
            let collector = try FormCollector(
                arguments(outcome.page.language), plan, terminal, output: YearFolder.result, needsFiles: false,
                leavingOut: changing)
            guard let forms = try forms(collector, &outcome) else {
                isWhole = false
                return
            }
            let texts = outcome.page.language.texts
            outcome.page.isFinal = try FinalResult.exists(in: YearFolder.result, texts)
            let data = FinalResult.data(in: YearFolder.result)
            let final = outcome.page.isFinal ? try RevisionFiles.revision(data, texts) : nil
            let returns = Self.returns(forms.readings, after: final, collector.context)
            let merged = MergeResult(
                layout: collector.context.layout, returns: returns, previous: collector.previous.revisions,
                isFinal: false, day: day)
            outcome.merged = merged
            let hasResult = Paths.kind(Paths.join(YearFolder.result, ControlReport.fileName)) == .file
            // There is nothing to merge before the first form arrives.
            guard !outcome.page.isFinal, hasResult || !forms.entries.isEmpty else { return }
            let (_, kept) = try MergeCommand.write(
                merged, returns, forms.realPaths, collector, to: YearFolder.result, replacingFinal: false,
                returnsFor: ReturnForms.Recipients(arguments(outcome.page.language), plan))
            if let kept { outcome.lines.append(kept) }
        }
        return isWhole
    }

    /// Reads all forms; nil if an unreadable one may still be changing.
    private mutating func forms(_ collector: FormCollector, _ outcome: inout Outcome) throws -> PartialResult? {
        let forms = try collector.forms(keeping: &readings)
        outcome.unread = forms.entries.filter { !$0.reading.isReadable }.map { ZipPath.file($0.path) }
            .filter(history.mayBeChanging)
        guard !outcome.unread.isEmpty else { return forms }
        guard leavesOutChanging else { return nil }
        let unread = Set(outcome.unread)
        return PartialResult(forms.entries.filter { !unread.contains(ZipPath.file($0.path)) }, collector.context.index)
    }

    /// Units that the final result waives or carries forward are not missing. What they send later is shown all the
    /// same.
    private static func returns(
        _ readings: [FormReading], after final: Revision?, _ context: FormContext
    ) -> ReturnCollection {
        let sent = Set(readings.compactMap(\.unit))
        let carried = final?.carried(to: context.index) ?? [:]
        return ReturnCollection(
            readings, context: context, without: (final?.waived ?? []).subtracting(sent),
            carrying: carried.filter { !sent.contains($0.key) })
    }
}

extension Revision {
    private var records: [UnitRecord] { units.flatMap { [$0] + $0.forms } }

    /// Units that were waived.
    fileprivate var waived: Set<Identifier<Unit>> { Set(records.filter { $0.status == .waived }.map(\.unit)) }

    /// Answers carried forward from an earlier revision.
    fileprivate func carried(to index: PlanIndex) -> [Identifier<Unit>: CarriedAnswers] {
        let all = records.filter { $0.carriedFrom != nil }
        let disclosure = all.isEmpty ? nil : disclosure
        let pairs = all.compactMap { record in
            carried(record.unit, to: index, disclosure).map { (record.unit, $0) }
        }
        return Dictionary(first: pairs)
    }
}
