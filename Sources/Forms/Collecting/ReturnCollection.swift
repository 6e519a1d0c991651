import CompetencePlan
import Wording

/// All returns in a folder, one for each unit.
package struct ReturnCollection: Sendable {
    package struct UnitReturn: Sendable {
        package var unit: Unit
        package var status: ReturnStatus
        /// The file that counts; empty if there is none.
        package var file: String
        package var signature: [String]
        package var errors: Int
        /// Warnings that nobody has explained.
        package var warnings: Int
        /// Warnings that the unit has explained.
        package var explained = 0
        /// Everything that the unit has explained, in any of its returns.
        package var explanations: [Explanation] = []
        /// How much its second to last return was asked about, and how much of that is corrected; nil after a single
        /// return.
        package var progress: Progress?
        /// The revision whose figures replace the unit's (`--carry-forward`); nil if none.
        package var carriedFrom: Int?
        /// Each form of a unit with several; the unit has the worst status among them.
        package internal(set) var forms: [UnitReturn] = []
        /// Whether an earlier merge, which does not say how many forms a unit has, had answers from some of them.
        package internal(set) var hasAnswers = false
    }

    package struct Progress: Hashable, Sendable {
        package let asked: Int
        package let corrected: Int
    }

    /// One for each unit, in the plan's order.
    package internal(set) var units: [UnitReturn] = []
    /// The answers of the units that have returned, in the plan's order.
    package internal(set) var answers: [UnitAnswers] = []
    /// The answers of each form of units with several.
    package internal(set) var formAnswers: [Identifier<Unit>: UnitAnswers] = [:]
    /// By unit in the plan's order (files of unknown units last), then in order of discovery.
    package internal(set) var findings: [Finding] = []
    /// What units changed between their returns, in the plan's order of units.
    package internal(set) var corrections: [Correction] = []
    /// The number of files read, forms or not.
    package internal(set) var files: Int
    /// Whether the findings are known, as they are not of an earlier merge.
    package private(set) var hasFindings = true

    /// Chooses among `readings`, given in any order: of a unit's returns the one saved last counts. Units without a
    /// file are left out unless `expectsAll`. If none of a unit's returns can be used, its `carried` answers count.
    package init(
        _ readings: [FormReading], context: FormContext, without waived: Set<Identifier<Unit>> = [],
        carrying carried: [Identifier<Unit>: CarriedAnswers] = [:], expectsAll: Bool = true
    ) {
        files = readings.count
        let readings = readings.map { $0.with(context.severities) }
        let byUnit = Dictionary(grouping: readings, by: \.unit)
        // Room for all at once: arrays that grow have up to twice the room that they need.
        units.reserveCapacity(expectsAll ? context.plan.units.count : byUnit.count)
        answers.reserveCapacity(byUnit.count)
        findings.reserveCapacity(readings.reduce(0) { $0 + $1.findings.count })
        for unit in context.plan.units {
            let asked = unit.respondents.filter { expectsAll || byUnit[$0.id] != nil }
            guard !asked.isEmpty else { continue }
            var forms = ReturnCollection()
            for form in asked {
                forms.add(
                    form, byUnit[form.id] ?? [], isWaived: !waived.isDisjoint(with: [unit.id, form.id]),
                    carrying: carried[form.id], context: context)
            }
            add(unit.forms.isEmpty ? forms : forms.united(as: unit, carrying: carried[unit.id], context))
        }
        if expectsAll, let last = context.previous.revision {
            findings += HiddenSince.all(since: last, answers, context.index).map {
                Finding($0, since: last.year, context)
            }
        }
        let withoutUnit = (byUnit[nil] ?? []).sorted { $0.file < $1.file }
        findings += withoutUnit.flatMap(\.findings)
        if expectsAll, isComplete { excuseUnneededFiles() }
    }

    /// Makes errors in files that nobody needs any more warnings: every unit has a usable form, so that nothing has to
    /// be corrected before the result can be final.
    private mutating func excuseUnneededFiles() {
        let sound = Set(units.filter(\.status.isSound).map(\.unit.id))
        for index in findings.indices where findings[index].severity == .error {
            let (unit, group) = (findings[index].unit, findings[index].code.group)
            guard group != "PRIV", unit.map(sound.contains) ?? true else { continue }
            findings[index].severity = .warning
            findings[index].arguments["settled"] = "1"
        }
    }

    init() { files = 0 }

    /// The returns of an earlier merge, without its findings.
    package init(_ revision: Revision) {
        let index = PlanIndex(revision.plan)
        units = revision.units.compactMap { record in
            index.unit(record.unit).map { unit in
                UnitReturn(
                    unit: unit, status: record.status, file: record.file, signature: [], errors: record.errors,
                    warnings: record.warnings, carriedFrom: record.carriedFrom, hasAnswers: record.answers != nil)
            }
        }
        answers = revision.answers
        findings = []
        hasFindings = false
        files = revision.units.count { !$0.file.isEmpty }
    }

    private mutating func add(_ other: ReturnCollection) {
        units += other.units
        answers += other.answers
        formAnswers.merge(other.formAnswers) { first, _ in first }
        findings += other.findings
        corrections += other.corrections
    }

    /// Adds a unit's readings, given in any order.
    mutating func add(
        _ unit: Unit, _ readings: [FormReading], isWaived: Bool, carrying carried: CarriedAnswers?,
        context: FormContext
    ) {
        let choice = ReturnChoice(among: readings, context.layout)
        let explanations = choice.explanations
        let status = Self.status(choice, context, isWaived: isWaived, isCarried: carried != nil)
        let carriedAnswers = status == .carried ? carried : nil
        // Nobody has to correct a form that is not used.
        var found = isWaived ? [] : choice.findings
        let history = isWaived ? [] : choice.history
        let comparisons = zip(history, history.dropFirst()).map {
            ReturnComparison($0, $1, explained: explanations, context)
        }
        corrections += comparisons.flatMap(\.corrections)
        if let emptier = comparisons.last?.finding(unit.id, context.texts) { found.append(emptier) }
        if let carriedAnswers {
            found.append(Self.carriedForward(unit, carriedAnswers, context.texts))
        } else if status == .missing {
            found.append(Finding(.formUnitMissing, unit: unit.id, at: Location(file: ""), ["unit": unit.name]))
        }
        found = found.map { $0.with(context.severities).explained(by: explanations) }
        findings += found
        if let carriedAnswers { answers.append(carriedAnswers.answers) }
        if status.isReturned, var counted = choice.counted?.answers {
            counted.explanations = Self.used(explanations, by: found)
            answers.append(counted)
        }
        units.append(UnitReturn(of: unit, status, choice, isWaived ? [] : found, comparisons.last, carriedAnswers))
    }

    /// The explanations that apply to the findings, to be stored with the answers.
    private static func used(_ explanations: [Explanation.Key: String], by findings: [Finding]) -> [Explanation] {
        let keys = findings.filter { $0.severity == .explained }.flatMap { finding in
            finding.subjects.map { Explanation.Key(finding.code, $0) }
        }
        return keys.distinct.compactMap { key in explanations[key].map { Explanation(key, $0) } }
    }

    /// The first status that applies.
    private static func status(
        _ choice: ReturnChoice, _ context: FormContext, isWaived: Bool, isCarried: Bool
    ) -> ReturnStatus {
        if isWaived { return .waived }
        if let counted = choice.counted {
            if counted.hasErrors { return .toCorrect }
            return context.plan.form.approval != .none && !counted.approvedBy.isEmpty ? .approved : .returned
        }
        if isCarried { return .carried }
        guard let unused = choice.lastUnused else { return .missing }
        return unused.isBlank ? .blank : .rejected
    }

    private static func carriedForward(_ unit: Unit, _ carried: CarriedAnswers, _ texts: Texts) -> Finding {
        let levels = carried.lacksLevels ? texts(.carriedLevels) : ""
        return Finding(
            .formCarriedForward, unit: unit.id, at: Location(file: ""),
            ["unit": unit.name, "year": "\(carried.year)", "levels": levels])
    }

    /// Whether every unit has returned without errors, is waived or carried forward, and no remaining file can change
    /// what counts.
    package var isComplete: Bool { units.allSatisfy(\.isSettled) && openFindings.isEmpty }

    /// What keeps the result provisional besides missing units: returns whose order is unknown, and unreadable files
    /// that may be somebody's form.
    package var openFindings: [Finding] {
        let absent = Set(units.filter { !$0.isSettled }.map(\.unit.id))
        let carried = Set(units.filter { $0.carriedFrom != nil }.map(\.unit.id))
        return findings.filter { finding in
            // A unit with last year's figures may have answered in the file.
            guard let unit = finding.unit, !carried.contains(unit) else { return Self.mayBeForm.contains(finding.code) }
            return Self.leavesOpen.contains(finding.code) && !absent.contains(unit)
        }
    }

    private static let leavesOpen: Set<FindingCode> = [.formOrderUnknown, .formNewerUnreadable]

    /// Findings in files that could be forms of an unknown unit.
    private static let mayBeForm: Set<FindingCode> = ReturnChoice.unreadable.union([
        .fileFolderUnreadable, .formUnknownUnit,
    ])

    /// The same returns with the units as another plan names them.
    package func naming(by index: PlanIndex) -> ReturnCollection {
        var copy = self
        for offset in units.indices {
            if let unit = index.unit(units[offset].unit.id) { copy.units[offset].unit = unit }
        }
        return copy
    }

    /// The number of warnings that each unit could explain and has not. Returns that are not used are left out.
    package var unexplained: [(unit: Unit, count: Int)] {
        forms.compactMap { form in
            guard form.status.isReturned else { return nil }
            let count = findings.count {
                $0.unit == form.unit.id.unit && $0.location.file == form.file && $0.isExplainable
            }
            return count > 0 ? (form.unit, count) : nil
        }
    }

    package var hasErrors: Bool { count(of: .error) > 0 }

    /// The number of findings of a severity. Units without a form are counted as units.
    package func count(of severity: Severity) -> Int {
        findings.count { $0.severity == severity && $0.code != .formUnitMissing }
    }
}

extension ReturnCollection.UnitReturn {
    /// `findings` are those of all the unit's files. Of the form that counts, if any, they are counted.
    fileprivate init(
        of unit: Unit, _ status: ReturnStatus, _ choice: ReturnChoice, _ findings: [Finding],
        _ comparison: ReturnComparison?, _ carriedAnswers: CarriedAnswers?
    ) {
        let counted = choice.counted
        let counting = findings.filter { counted == nil || $0.location.file == counted?.file }
        self.init(
            unit: unit, status: status, file: (counted ?? choice.lastUnused)?.file ?? "",
            // Shown only for a form that counts.
            signature: counted?.signature ?? [], errors: counting.count { $0.severity == .error },
            warnings: counting.count { $0.severity == .warning },
            explained: counting.count { $0.severity == .explained },
            explanations: choice.explanations.map { Explanation($0, $1) }.sorted { $0.line < $1.line },
            progress: comparison.map { .init(asked: $0.asked, corrected: $0.corrected) },
            carriedFrom: carriedAnswers?.year)
    }

    /// Whether a final result can be made without anything more from the unit.
    package var isSettled: Bool {
        status == .waived || status == .carried || status.isSound
    }
}

extension Finding {
    /// Figures that the last appendices showed and that are hidden now.
    fileprivate init(_ hidden: HiddenSince, since year: Int, _ context: FormContext) {
        let texts = context.texts
        func names(_ areas: [Choice<SubjectArea>]) -> [String: String] {
            ["names": areas.map(context.index.name(of:)).joined(separator: ", ")]
        }
        var parts = hidden.levels.isEmpty ? [] : [texts(.shownBeforeLevels, names(hidden.levels))]
        if !hidden.staffing.isEmpty { parts.append(texts(.shownBeforeStaffing, names(hidden.staffing))) }
        if !hidden.figures.isEmpty {
            let names = hidden.figures.map { texts($0.key) }.joined(separator: ", ")
            parts.append(texts(.shownBeforeFigures, ["names": names]))
        }
        if hidden.isWholeUnit { parts.append(texts(.shownBeforeUnit)) }
        let arguments = [
            "unit": context.index.name(of: hidden.unit), "what": parts.joined(separator: "; "), "year": "\(year)",
        ]
        self.init(.privacyShownBefore, unit: hidden.unit, at: Location(file: ""), arguments)
    }
}

extension WorkforceDisclosure.Figure {
    /// The key of the name of its column.
    package var key: TextKey {
        switch self {
        case .headcount: .staffingHeadcount
        case .fte: .staffingFTE
        case .fullTime: .staffingFullTime
        case .departures: .staffingDepartures
        case .vacant: .staffingVacant
        }
    }
}
