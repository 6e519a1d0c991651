import CompetencePlan
import Forms
import Glibc
import Reports
import TextFormats
import Wording

/// Watches a year's folder: checks its inputs, and renews what is made of them when they or the day have changed.
struct FolderWatch {
    let path: String
    /// The language asked for; nil leaves it to the plan.
    let language: Language?
    let jobs: Int
    let terminal: Terminal
    /// Where each renewal adds to a log.
    let log: String?

    private var history = InputHistory()
    /// What the last renewal read.
    private var readings = KeptReadings()
    /// What the last renewal was made of; nil before the first, and where something is left to be tried again.
    private var taken: String?
    private var takenFiles: [ExactPath: FileStamp]?
    /// What there was of its output then.
    private var takenOutput: [String] = []
    /// How many times in a row something new has waited for files that change.
    private var waited = 0
    /// Renewals that failed one after the other, of what, and how many checks pass before the next.
    private var failure: (inputs: String, count: Int, rest: Int, lock: String?)?
    /// The problem that was reported last, so that each is reported once.
    private var reported = ""

    init(path: String, language: Language?, jobs: Int, terminal: Terminal, log: String?) {
        (self.path, self.language, self.jobs, self.terminal, self.log) = (path, language, jobs, terminal, log)
        taken = HRPage.fingerprint(in: Self.beginning(of: Paths.join(path, Self.pageName)))
    }

    static let pageName = "hr.html"
    static let statusName = "status.html"

    /// The outcome of a check.
    enum State {
        /// All is made of what is there.
        case settled
        /// Something is on its way.
        case waiting
        /// Something cannot be done now, and is tried again.
        case failed
    }

    private var texts: Texts { (language ?? .nb).texts }

    // MARK: The check

    mutating func check() -> State {
        // Anew each time: the share may have gone, and another be there under the same name. And not for longer, so that
        // it can be taken away.
        defer { chdir("/") }
        let snapshot: InputSnapshot
        do throws(InputSnapshot.Absence) {
            guard chdir(path) == 0 else { throw InputSnapshot.Absence(path: path, reason: errno) }
            snapshot = try InputSnapshot()
            // An empty folder is where the share was.
            if snapshot.files.isEmpty { throw InputSnapshot.Absence(path: path, reason: ENOENT) }
        } catch {
            reportAbsence(error)
            return .failed
        }
        history.add(snapshot.files)
        let files = history.still
        let inputs = fingerprint(of: files)
        let isMade = inputs == taken || fingerprint(of: snapshot.files) == taken
        if isMade {
            if !reported.isEmpty { terminal.result(texts(.watchBack)) }
            (waited, reported) = (0, "")
            return .settled
        }
        waited += 1
        let isImpatient = waited >= InputHistory.patience
        guard history.moving.isEmpty || isImpatient else { return .waiting }
        guard !isResting(inputs) else { return .failed }
        return renew(files, inputs, isImpatient)
    }

    /// Says that the folder does not answer: on HR's page too, where a part of the folder is there.
    private mutating func reportAbsence(_ absence: InputSnapshot.Absence) {
        let hasPlan = PlanFile.names.contains { Paths.kind($0) == .file }
        let isMoved = hasPlan && absence.path == YearFolder.returned && absence.reason == ENOENT
        let words = ["path": absence.path, "detail": SystemErrorText.of(absence.reason, texts)]
        let line = texts(isMoved ? .watchNoReturned : .watchAbsent, words)
        guard line != reported else { return }
        report([line])
        guard hasPlan, absence.path != path else { return }
        taken = nil
        var page = HRPage(language: language ?? .nb)
        page.problems = [line]
        do throws(ToolError) { try write(page, nil) } catch { terminal.result(error.lines.joined(separator: " ")) }
    }

    private mutating func isResting(_ inputs: String) -> Bool {
        guard let failure, failure.inputs == inputs else { return false }
        if let lock = failure.lock { return Paths.kind(lock) != .nothing }
        self.failure?.rest -= 1
        return failure.rest > 0
    }

    /// Which forms are there, and whether there is a result, and a final one: whoever deletes them wants them made again. The
    /// contents of these files are never read.
    private static var output: [String] {
        let forms = FolderListing(YearFolder.forms).items.map(\.name)
            .filter { $0.hasSuffix(".xlsx") && !FolderJunk.isLock($0) }
        let isFinal = (try? FinalResult.isThere(in: YearFolder.result, Language.nb.texts)) == true
        return forms + Renewal.results(of: nil) + (isFinal ? ["final"] : [])
    }

    /// The inputs, the day and what there is of the output as one text: the program's version too, since another may make
    /// something else of them.
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

    private mutating func renew(_ still: [ExactPath: FileStamp], _ inputs: String, _ isImpatient: Bool) -> State {
        let isUntouched = Self.output == takenOutput
        var renewal = Renewal(
            asked: language, jobs: jobs, terminal: terminal, history: history, moving: history.moving,
            isImpatient: isImpatient, readings: readings)
        defer { readings = renewal.readings }
        do {
            guard var outcome = try logged(&renewal) else { return .waiting }
            waited = 0
            var files = still.filter { !outcome.unread.contains($0.key.path) }
            if outcome.hasWrittenPlan {
                history.accept(PlanFile.workbookName)
                files[ExactPath(PlanFile.workbookName)] = history.stamp(of: PlanFile.workbookName)
            }
            let made = fingerprint(of: files)
            outcome.page.fingerprint = outcome.problems.isEmpty ? made : ""
            do throws(ToolError) {
                try write(outcome.page, outcome.report)
            } catch {
                outcome.problems.append(error.lines.joined(separator: " "))
                outcome.lock = outcome.lock ?? error.lock
            }
            for line in outcome.lines { terminal.result(line) }
            guard outcome.problems.isEmpty else {
                fail(outcome.problems, inputs, outcome.lock)
                return .failed
            }
            terminal.result(
                [news(in: files, isUntouched), summary(of: outcome)].compactMap(\.self).joined(separator: " "))
            (taken, takenFiles, takenOutput, failure, reported) = (made, files, Self.output, nil, "")
            return .settled
        } catch {
            waited = 0
            fail((error as? ToolError)?.lines ?? ["\(error)"], inputs, nil)
            return .failed
        }
    }

    /// Runs a renewal, and adds it to the log where there is one.
    private func logged(_ renewal: inout Renewal) throws -> Renewal.Outcome? {
        guard let log else { return try renewal.run() }
        var outcome: Renewal.Outcome?
        let words = [YearFolder.returned, YearFolder.result]
        let run = try RunLog(
            log, of: Arguments([], of: WatchCommand.command, texts: texts), texts)
        _ = try run.keep("watch", words, texts) {
            outcome = try renewal.run()
            return outcome?.report?.merged.returns.hasErrors == true ? .findings : .success
        }
        return outcome
    }

    /// Writes the pages. Without a plan that can be used, the status page stays as it was.
    private func write(_ page: HRPage, _ report: StatusReport?) throws(ToolError) {
        let folder = try OutputFolder(".", texts: texts)
        var page = page
        if let report { try folder.write(StatusPage(report).html, to: Self.statusName) }
        page.results = Renewal.results(of: report)
        try folder.write(page.html(report, renewed: Today.moment(page.language.texts)), to: Self.pageName)
        _ = try folder.commit()
    }

    // MARK: Lines for the journal

    /// Says what is in the way, once, and when it is to be tried again.
    private mutating func fail(_ problems: [String], _ inputs: String, _ lock: String?) {
        let count = failure?.inputs == inputs ? (failure?.count ?? 0) + 1 : 1
        taken = nil
        failure = (inputs, count, 1 << min(count, Self.longestRest), lock)
        report(problems)
    }

    /// As a power of two: twenty minutes at most between two attempts where checks are 10 seconds apart.
    private static let longestRest = 7

    private mutating func report(_ problems: [String]) {
        let line = problems.joined(separator: " ")
        if line != reported { terminal.result(line) }
        reported = line
    }

    /// What came, changed or went since the last renewal; nil where there was none, or where output was
    /// taken away.
    private func news(in files: [ExactPath: FileStamp], _ isUntouched: Bool) -> String? {
        guard let takenFiles else { return nil }
        let changed = files.filter { takenFiles[$0.key] != $0.value }.map { PersonalData.masked($0.key.path) }
        let gone = takenFiles.keys.filter { files[$0] == nil }.map {
            texts(.watchGone, ["file": PersonalData.masked($0.path)])
        }
        let names = changed.sorted() + gone.sorted()
        guard !names.isEmpty else {
            return isUntouched ? texts(reported.isEmpty ? .watchNewDay : .watchNowDone) : nil
        }
        let listed = names.prefix(Self.mostNames).joined(separator: ", ") + (names.count > Self.mostNames ? ", …" : "")
        return texts(.watchNews, ["files": listed])
    }

    private static let mostNames = 5

    private func summary(of outcome: Renewal.Outcome) -> String {
        guard let report = outcome.report else {
            return outcome.page.planMistakes.joined(separator: " ")
        }
        let totals = ResultText(merged: report.merged, terminal: terminal).totals
        return outcome.page.isFinal ? totals + " " + texts(.watchFinal) : totals
    }

    /// The beginning of a file, as far as the fingerprint stands; empty where it cannot be read.
    private static func beginning(of path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
    }
}
