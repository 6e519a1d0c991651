import CompetencePlan
import TextFormats
import Wording

/// Chooses which of a unit's files counts, and makes the findings about the others.
///
/// The form that was saved last counts. If saving times do not decide, the fuller one counts, so that nothing is lost
/// while HR is asked.
struct ReturnChoice {
    /// The form that counts; nil if none can be used.
    let counted: FormReading?
    /// The last file, if none can be used: a rejected one is preferred to a blank one.
    let lastUnused: FormReading?
    /// All usable forms, in order of saving time.
    let usable: [FormReading]
    /// The findings of the form that counts, one for each form that it replaces, and those of files without answers.
    let findings: [Finding]

    /// Findings in files that may be forms but cannot be read.
    static let unreadable: Set<FindingCode> = [
        .fileEncrypted, .fileDamaged, .fileUnreadable, .fileTooLarge, .fileEmpty, .formNewerSchema,
    ]

    init(among readings: [FormReading], _ layout: FormLayout) {
        let sorted = readings.sorted { ($0.savedAt, $0.file) < ($1.savedAt, $1.file) }
        let usable = sorted.filter { $0.answers != nil }
        let unused = sorted.filter { $0.answers == nil }
        let newest = Self.newest(of: usable)
        let counted = newest.max { $0.countsLess(than: $1, layout) }
        self.counted = counted
        self.usable = usable
        lastUnused = unused.last { !$0.isBlank } ?? unused.last
        // Beside a form that counts, only one finding says that a form is blank.
        var byFile: [(file: String, findings: [Finding])] = unused.map { reading in
            guard let counted, reading.isBlank else { return (reading.file, reading.findings) }
            return (reading.file, reading.findings.filter(\.mattersInBlankForm).map { $0.beside(counted.file) })
        }
        if let counted {
            byFile.append((counted.file, counted.findings.map { $0.naming(usable.filter { $0.file != counted.file }) }))
            let newestFiles = Set(newest.map(\.file))
            let messages = Set(counted.findings.filter { $0.code == .formMessage }.map { $0.arguments["value"] })
            byFile += usable.filter { $0.file != counted.file }.map { other in
                // A message to HR is not replaced.
                let kept = other.findings.filter { finding in
                    finding.code == .formMessage && !messages.contains(finding.arguments["value"])
                }
                let replaced = Self.replaced(other, by: counted, isComparable: !newestFiles.contains(other.file))
                return (other.file, [replaced] + kept)
            }
            byFile += unused.filter { $0.findings.contains(where: \.mayBeForm) }.map { other in
                (other.file, [Self.finding(.formNewerUnreadable, other, counted)])
            }
        }
        findings = byFile.sorted { $0.file < $1.file }.flatMap(\.findings)
    }

    /// Those that no other is newer than.
    private static func newest(of readings: [FormReading]) -> [FormReading] {
        guard readings.count > 1 else { return readings }
        let timed = readings.map { ($0, SavingTime($0.savedAt)) }
        return timed.filter { one in !timed.contains { FormReading.isNewer($0, than: one) } }.map(\.0)
    }

    private static func replaced(
        _ other: FormReading, by counted: FormReading, isComparable: Bool
    ) -> Finding {
        if counted.hasSameContent(as: other) { return finding(.formIdenticalReturn, other, counted) }
        var replaced = finding(isComparable ? .formDuplicateReturn : .formOrderUnknown, other, counted)
        if !isComparable, other.isNamedByFile, !counted.isNamedByFile {
            replaced = replaced.adding([FormReading.isNamedByFile: "1"])
        }
        let onlyHere = counted.unansweredSheets.filter { !other.unansweredSheets.contains($0) }
        guard !onlyHere.isEmpty else { return replaced }
        return replaced.adding(["sheets": onlyHere.joined(separator: ", ")]).judged(.warning)
    }

    private static func finding(_ code: FindingCode, _ other: FormReading, _ counted: FormReading) -> Finding {
        Finding(
            code, unit: counted.unit, at: Location(file: other.file), ["file": other.file, "counted": counted.file])
    }
}

extension ReturnChoice {
    /// The returns up to the one that counts, each certainly saved after the one before it and with other content.
    var history: [FormReading] {
        guard let counted else { return [] }
        var history = [counted]
        for reading in usable.reversed()
        where history[0].isNewer(than: reading) && !history[0].hasSameContent(as: reading) {
            history.insert(reading, at: 0)
        }
        return history
    }

    /// What the unit has explained in any of its returns. Of several explanations of one warning, the one in the form
    /// that counts is used, else the last.
    var explanations: [Explanation.Key: String] {
        var explanations: [Explanation.Key: String] = [:]
        for answers in (usable + [counted].compactMap(\.self)).compactMap(\.answers) {
            for explanation in answers.explanations { explanations[explanation.key] = explanation.text }
        }
        return explanations
    }
}

extension Finding {
    /// Whether its file may be a form that cannot be read. One of another spreadsheet program
    /// can be saved as a workbook.
    fileprivate var mayBeForm: Bool {
        ReturnChoice.unreadable.contains(code) || code == .fileNotXLSX && arguments["saved"]?.isEmpty == false
    }

    fileprivate var isBlankForm: Bool { code == .formBlank }

    /// Whether it is about a form in which nothing is filled in, or about words that HR must read all the same.
    fileprivate var mattersInBlankForm: Bool {
        isBlankForm || [.formMessage, .formContentOutside, .formDrawing].contains(code)
    }

    /// An unanswered or missing sheet with the other file that has its answers, so that the unit can move them.
    fileprivate func naming(_ others: [FormReading]) -> Finding {
        guard [.formSheetUnanswered, .formSheetMissing].contains(code), let sheet = arguments["sheet"],
            let other = others.last(where: { !$0.unansweredSheets.contains(sheet) })
        else { return self }
        return adding(["earlier": other.file])
    }

    /// The finding on a blank form beside one that counts: the unit has answered.
    fileprivate func beside(_ counted: String) -> Finding {
        guard isBlankForm else { return self }
        var finding = self
        finding.arguments["counted"] = counted
        return finding
    }
}

extension FormReading {
    /// The names of the sheets that the unit was asked to answer and did not.
    fileprivate var unansweredSheets: [String] {
        findings.filter { [.formSheetUnanswered, .formSheetMissing].contains($0.code) }
            .compactMap { $0.arguments["sheet"] }
    }

    /// Whether two usable forms have the same answers, those that do not count included, wherever they are.
    fileprivate func hasSameContent(as other: FormReading) -> Bool {
        guard let answers, let others = other.answers else { return false }
        return answers.hasSameContent(as: others) && questions == other.questions
            && uncounted.count == other.uncounted.count
            && zip(uncounted, other.uncounted).allSatisfy { $0.key == $1.key && $0.text == $1.text }
    }

    /// How many questions of each kind there are: forms that differ in what cannot be read differ in these.
    private var questions: [FindingCode: Int] {
        Dictionary(grouping: findings.filter { $0.code != .formIdentifiedByName }, by: \.code).mapValues(\.count)
    }

    /// Whether the file is a form in which nothing is filled in.
    var isBlank: Bool { findings.contains(where: \.isBlankForm) }

    /// Whether the saving times show that this was saved after `other`.
    func isNewer(than other: FormReading) -> Bool {
        Self.isNewer((self, SavingTime(savedAt)), than: (other, SavingTime(other.savedAt)))
    }

    /// The same for readings whose saving times have been read.
    fileprivate static func isNewer(
        _ one: (reading: FormReading, time: SavingTime?), than other: (reading: FormReading, time: SavingTime?)
    ) -> Bool {
        // What may be something else does not replace a form that says whose it is.
        guard !one.reading.isNamedByFile || other.reading.isNamedByFile, let time = one.time, let others = other.time
        else { return false }
        return time.isAfter(others)
    }

    /// Orders two forms when it is unknown which is newer: one that says whose it is before others, then by the number
    /// of filled fields, then by a checksum of the answers, so that the choice is the same in every run.
    fileprivate func countsLess(than other: FormReading, _ layout: FormLayout) -> Bool {
        if isNamedByFile != other.isNamedByFile { return isNamedByFile }
        let rows = FormRows(layout)
        let (own, others) = (filledFields(rows), other.filledFields(rows))
        if own != others { return own < others }
        let (ownSum, otherSum) = (answers?.checksum(layout.plan) ?? "", other.answers?.checksum(layout.plan) ?? "")
        return ownSum != otherSum ? ownSum < otherSum : nameRank > other.nameRank
    }

    /// The number of filled fields; the leader's approval is one of them.
    private func filledFields(_ rows: FormRows) -> Int {
        (answers?.filledFields(rows) ?? 0) + (approvedBy.isEmpty ? 0 : 1)
    }

    /// Of equal files, the name that a person would keep comes first: "stab.xlsx" before "stab (1).xlsx" and
    /// "stab.xlsx.tmp".
    private var nameRank: (Int, Int, String) {
        (file.lowercased().hasSuffix(".xlsx") ? 0 : 1, file.count, file)
    }
}

/// When a form was saved, according to its document properties.
///
/// LibreOffice writes local time where others write UTC, so its times are read as times without a zone.
struct SavingTime {
    private let seconds: Int
    private let isLocal: Bool

    /// Local time in Norway is at most two hours ahead of UTC; the third hour allows for wrong clocks.
    private static let uncertainty = 3 * 3600

    /// Nil if `text` is not a time in ISO 8601.
    init?(_ text: String) {
        guard let day = CalendarDay(iso: String(text.prefix(10))) else { return nil }
        func seconds(_ clock: some StringProtocol) -> Int {
            zip(clock.split(separator: ":"), [3600, 60, 1]).reduce(0) { $0 + (Int($1.0) ?? 0) * $1.1 }
        }
        let zone = text.dropFirst(11).firstIndex { "Z+-".contains($0) }
        let clock = text.dropFirst(11).prefix(8)
        var offset = 0
        if let zone, text[zone] != "Z" {
            offset = seconds(text[text.index(after: zone)...].prefix(5)) * (text[zone] == "-" ? -1 : 1)
        }
        self.seconds = day.daysSince1970 * 86_400 + seconds(clock) - offset
        isLocal = text.count > 10 && zone == nil
    }

    /// Whether this is certainly the later one.
    func isAfter(_ other: SavingTime) -> Bool {
        isLocal == other.isLocal ? seconds > other.seconds : seconds - other.seconds > Self.uncertainty
    }
}

extension UnitAnswers {
    /// The number of cells that the answers fill, without names of fagområder, which may have been
    /// prefilled, and without costs by year.
    fileprivate func filledFields(_ rows: FormRows) -> Int {
        func count(_ answers: [some Answer]) -> Int { answers.reduce(0) { $0 + rows.row(of: $1).values.count } }
        return count(gaps) - gaps.count + count(staffing) - staffing.count + count(recruitment) + count(measures)
            - measures.reduce(0) { $0 + $1.costs.count }
    }

    /// A checksum of all answers, whatever cells they came from.
    fileprivate func checksum(_ plan: PlanDefinition) -> String {
        let answers = mapSources { _ in Source() }
        let record = Revision.UnitRecord(
            unit: unit, status: .returned, file: "", errors: 0, warnings: 0, answers: answers)
        return SHA256.digits(of: Revision(plan: plan, isFinal: false, day: .epoch, units: [record]).json.utf8)
    }
}
