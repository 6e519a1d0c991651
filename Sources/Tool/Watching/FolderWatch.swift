import CompetencePlan
import Forms
import Glibc
import Reports
import TextFormats
import Wording

/// Watches a year's folder and renews its results when the inputs or the date have changed.
struct FolderWatch {
    let path: String
    /// The requested language; nil means the plan's.
    let language: Language?
    /// The language of the lines: the requested one, or that of the plan when it was last read.
    private var currentLanguage: Language
    let jobs: Int
    let terminal: Terminal
    /// The log that each renewal is added to.
    let log: String?

    private var history = InputHistory()
    /// The files read by the last renewal.
    private var readings = KeptReadings()
    /// The fingerprint of the last renewal; nil before the first one and when something must be tried again.
    private var renewedFingerprint: String?
    private var renewedFiles: [ExactPath: FileStamp]?
    /// The output of the last renewal that existed after it.
    private var renewedOutput: [String] = []
    /// The number of checks in a row that waited for changing files.
    private var waitCount = 0
    /// Failed renewals of the same inputs: their number, the number of checks to skip, and the lock file that caused
    /// it.
    private var failure: (inputs: String, count: Int, rest: Int, lock: String?)?
    /// The last reported problem, so that each is reported once.
    private var reported = ""

    init(path: String, language: Language?, jobs: Int, terminal: Terminal, log: String?) {
        (self.path, self.language, self.jobs, self.terminal, self.log) = (path, language, jobs, terminal, log)
        // The first check reports a plan that cannot be read.
        currentLanguage =
            language ?? PlanFile.names.lazy.compactMap { try? PlanFile(Paths.join(path, $0), nil).language }.first
            ?? .nb
        let start = Descriptor.start(of: Paths.join(path, Self.pageName), atMost: 1024) ?? []
        renewedFingerprint = HRPage.fingerprint(in: String(decoding: start, as: UTF8.self))
    }

    static let pageName = "hr.html"
    static let statusName = "status.html"

    /// The outcome of a check.
    enum State {
        /// Everything is up to date.
        case settled
        /// A file is still being changed.
        case waiting
        /// Something failed and will be tried again.
        case failed
    }

    var texts: Texts { currentLanguage.texts }

    // MARK: The check

    mutating func check() -> State {
        // Change to the folder at each check, since another share may have been mounted under the same name, and leave
        // it afterwards, so that the share can be unmounted.
        defer { chdir("/") }
        let snapshot: InputSnapshot
        do throws(InputSnapshot.Absence) {
            guard chdir(path) == 0 else { throw InputSnapshot.Absence(path: path, reason: errno) }
            snapshot = try InputSnapshot()
            // An empty folder is probably the mount point of a missing share.
            if snapshot.files.isEmpty { throw InputSnapshot.Absence(path: path, reason: ENOENT) }
        } catch {
            reportAbsence(error)
            return .failed
        }
        history.add(snapshot.files)
        let files = history.stable
        let inputs = fingerprint(of: files)
        let isMade = inputs == renewedFingerprint || fingerprint(of: snapshot.files) == renewedFingerprint
        if isMade {
            if !reported.isEmpty { terminal.result(texts(.watchBack)) }
            (waitCount, reported) = (0, "")
            return .settled
        }
        waitCount += 1
        let leavesOutChanging = waitCount >= InputHistory.checksBeforeReport
        guard history.changing.isEmpty || leavesOutChanging else { return .waiting }
        guard !isWaitingToRetry(inputs) else { return .failed }
        return renew(files, inputs, leavesOutChanging)
    }

    /// Reports that the folder does not respond, also on HR's page if part of the folder is there.
    private mutating func reportAbsence(_ absence: InputSnapshot.Absence) {
        let hasPlan = PlanFile.names.contains { Paths.kind($0) == .file }
        let isMoved = hasPlan && absence.path == YearFolder.returned && absence.reason == ENOENT
        let words = ["path": absence.path, "detail": SystemErrorText.of(absence.reason, texts)]
        let line = texts(isMoved ? .watchNoReturned : .watchAbsent, words)
        guard line != reported else { return }
        report([line])
        guard hasPlan, absence.path != path else { return }
        renewedFingerprint = nil
        var page = HRPage(language: currentLanguage)
        page.problems = [line]
        do throws(ToolError) { try write(page, nil) } catch { terminal.result(error.lines.joined(separator: " ")) }
    }

    /// Whether these inputs have failed and it is not yet time to try them again.
    private mutating func isWaitingToRetry(_ inputs: String) -> Bool {
        guard let failure, failure.inputs == inputs else { return false }
        if let lock = failure.lock { return Paths.kind(lock) != .nothing }
        self.failure?.rest -= 1
        return failure.rest > 0
    }

    /// The output files that exist: if somebody deletes them they are made again. Their contents are not read.
    private static var output: [String] {
        let forms = FolderListing(YearFolder.forms).items.map(\.name)
            .filter { $0.hasSuffix(".xlsx") && !FolderJunk.isLock($0) }
        let isFinal = (try? FinalResult.exists(in: YearFolder.result, Language.nb.texts)) == true
        return forms + Renewal.results(of: nil) + (isFinal ? ["final"] : [])
    }

    /// The inputs, the date, the existing output and the program's version, as one checksum.
    private func fingerprint(of files: [ExactPath: FileStamp]) -> String {
        let day = Today.day.map(\.description) ?? ""
        var sum = SHA256()
        sum.update("\(Program.version) \(day)\n".utf8)
        for name in Self.output { sum.update("\(name)\n".utf8) }
        for (path, stamp) in files.sorted(by: { $0.key < $1.key }) {
            sum.update("\(stamp.text) \(path.path)\n".utf8)
        }
        return sum.digits()
    }

    // MARK: Renewing

    private mutating func renew(_ stable: [ExactPath: FileStamp], _ inputs: String, _ leavesOutChanging: Bool) -> State
    {
        let isUntouched = Self.output == renewedOutput
        var renewal = Renewal(
            requestedLanguage: language, jobs: jobs, terminal: terminal, history: history, changing: history.changing,
            leavesOutChanging: leavesOutChanging, readings: readings)
        defer { readings = renewal.readings }
        do {
            guard var outcome = try logged(&renewal) else { return .waiting }
            waitCount = 0
            currentLanguage = outcome.page.language
            var files = stable.filter { !outcome.unread.contains($0.key.path) }
            if outcome.hasWrittenPlan {
                history.accept(PlanFile.workbookName)
                files[ExactPath(PlanFile.workbookName)] = history.stamp(of: PlanFile.workbookName)
            }
            let made = fingerprint(of: files)
            outcome.page.fingerprint = outcome.page.problems.isEmpty ? made : ""
            Renewal.attempt(&outcome) { try write($0.page, $0.merged) }
            for line in outcome.lines { terminal.result(line) }
            guard outcome.page.problems.isEmpty else { return fail(outcome.page.problems, inputs, outcome.lock) }
            terminal.result(
                [news(in: files, isUntouched), summary(of: outcome)].compactMap(\.self).joined(separator: " "))
            (renewedFingerprint, renewedFiles, renewedOutput, failure, reported) = (made, files, Self.output, nil, "")
            return .settled
        } catch {
            waitCount = 0
            return fail((error as? ToolError)?.lines ?? ["\(error)"], inputs, nil)
        }
    }

    /// Runs a renewal and logs it if there is a log.
    private func logged(_ renewal: inout Renewal) throws -> Renewal.Outcome? {
        guard let log else { return try renewal.run() }
        var outcome: Renewal.Outcome?
        let words = [YearFolder.returned, YearFolder.result]
        let run = try RunLog(
            log, of: Arguments([], of: WatchCommand.command, texts: texts), texts)
        _ = try run.keep("watch", words, texts) {
            outcome = try renewal.run()
            return outcome?.merged?.returns.hasErrors == true ? .findings : .success
        }
        return outcome
    }

    /// Writes the pages. Without a usable plan, the status page is left unchanged.
    private func write(_ page: HRPage, _ merged: MergeResult?) throws(ToolError) {
        let folder = try OutputFolder(".", texts: texts)
        var page = page
        if let merged { try folder.write(.text(Self.statusName, StatusPage(merged).html)) }
        page.results = Renewal.results(of: merged)
        try folder.write(.text(Self.pageName, page.html(merged, renewed: Today.moment(page.language.texts))))
        try folder.commit()
    }

    // MARK: Lines for the journal

    /// Reports problems once and decides when to try again.
    private mutating func fail(_ problems: [String], _ inputs: String, _ lock: String?) -> State {
        let count = failure?.inputs == inputs ? (failure?.count ?? 0) + 1 : 1
        renewedFingerprint = nil
        failure = (inputs, count, 1 << min(count, Self.longestRest), lock)
        report(problems)
        return .failed
    }

    /// As a power of two: at most about twenty minutes between attempts when checks are 10 seconds apart.
    private static let longestRest = 7

    private mutating func report(_ problems: [String]) {
        let line = problems.joined(separator: " ")
        if line != reported { terminal.result(line) }
        reported = line
    }

    /// What was added, changed or removed since the last renewal; nil if there was none, or if only output was removed.
    private func news(in files: [ExactPath: FileStamp], _ isUntouched: Bool) -> String? {
        guard let renewedFiles else { return nil }
        let changed = files.filter { renewedFiles[$0.key] != $0.value }.map { PersonalData.masked($0.key.path) }
        let gone = renewedFiles.keys.filter { files[$0] == nil }.map {
            texts(.watchGone, ["file": PersonalData.masked($0.path)])
        }
        let names = changed.sorted() + gone.sorted()
        guard !names.isEmpty else {
            return isUntouched ? texts(reported.isEmpty ? .watchNewDay : .watchNowDone) : nil
        }
        return texts(.watchNews, ["files": names.listed(atMost: Self.mostNames)])
    }

    private static let mostNames = 5

    private func summary(of outcome: Renewal.Outcome) -> String {
        guard let merged = outcome.merged else {
            return outcome.page.planMistakes.joined(separator: " ")
        }
        let totals = ResultText(merged: merged, terminal: terminal).totals
        return outcome.page.isFinal ? totals + " " + texts(.watchFinal) : totals
    }
}
