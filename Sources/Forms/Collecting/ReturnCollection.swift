import CompetencePlan
import Wording

/// All returns of a folder, brought to one for each unit.
package struct ReturnCollection: Sendable {
    package struct UnitReturn: Sendable {
        package var unit: Unit
        package var status: ReturnStatus
        /// The file that counts; empty where there is none.
        package var file: String
        package var signature: [String]
        package var errors: Int
        /// Those that nobody has explained.
        package var warnings: Int
        /// Warnings that the unit has explained.
        package var explained = 0
        /// All that the unit has explained, in any of its returns.
        package var explanations: [Explanation] = []
        /// How much was asked about in its last return but one, and how much of that is mended; nil where it has sent one.
        package var progress: Progress?
        /// The revision whose figures stand in for the unit's (`--carry-forward`); nil where none do.
        package var carriedFrom: Int?
        /// How each of the unit's forms stands, where it has several: the unit stands as the worst of them.
        package internal(set) var forms: [UnitReturn] = []
        /// Of one of several forms, what it says; nil of a unit, whose answers stand with the others'.
        package internal(set) var answers: UnitAnswers?
    }

    package struct Progress: Hashable, Sendable {
        package let asked: Int
        package let mended: Int
    }

    /// One for each unit, in the plan's order.
    package internal(set) var units: [UnitReturn] = []
    /// Of the units that returned, in the plan's order.
    package internal(set) var answers: [UnitAnswers] = []
    /// By unit in the plan's order (files of no known unit last), then as they were found.
    package internal(set) var findings: [Finding] = []
    /// What units changed between their returns, by unit in the plan's order.
    package internal(set) var corrections: [Correction] = []
    /// How many files were read, forms or not.
    package internal(set) var files: Int

    /// Chooses among `readings`, in any order: of two returns from one unit the one saved last counts. Unless all units
    /// are expected, those without a file are left out. For a unit of which nothing can be used, what is `carried` counts.
    package init(
        _ readings: [FormReading], context: FormContext, without waived: Set<Identifier<Unit>> = [],
        carrying carried: [Identifier<Unit>: CarriedAnswers] = [:], expectsAll: Bool = true
    ) {
        files = readings.count
        let readings = readings.map { $0.with(context.severities) }
        let byUnit = Dictionary(grouping: readings, by: \.unit)
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
    }

    init() { files = 0 }

    private mutating func add(_ other: ReturnCollection) {
        units += other.units
        answers += other.answers
        findings += other.findings
        corrections += other.corrections
    }

    /// Adds what came from a unit, in any order.
    mutating func add(
        _ unit: Unit, _ readings: [FormReading], isWaived: Bool, carrying carried: CarriedAnswers?,
        context: FormContext
    ) {
        let choice = ReturnChoice(among: readings, context.plan)
        let counted = choice.counted
        let explanations = choice.explanations
        let isWrong = counted?.findings.contains { $0.severity == .error } ?? false
        let isApproved = context.plan.form.approval != .none && counted?.approvedBy.isEmpty == false
        let sound = isApproved ? ReturnStatus.approved : .returned
        let status = Self.status(
            choice, ofAnswers: isWrong ? .toCorrect : sound, isWaived: isWaived, isCarried: carried != nil)
        let standIn = status == .carried ? carried : nil
        if let answers = standIn?.answers { self.answers.append(answers) }
        // What stands in a form that is not used is nobody's to put right.
        var found = isWaived ? [] : choice.findings
        let comparisons = isWaived ? [] : Self.comparisons(choice.history, explanations, context)
        corrections += comparisons.flatMap(\.corrections)
        if let emptier = comparisons.last?.finding(unit.id, context.layout) { found.append(emptier) }
        if let standIn {
            found.append(Self.carriedForward(unit, standIn, context.texts))
        } else if status == .missing {
            found.append(Finding(.formUnitMissing, unit: unit.id, at: Location(file: ""), ["unit": unit.name]))
        }
        found = found.map { $0.with(context.severities).explained(by: explanations) }
        findings += found
        if status.isReturned, var answers = counted?.answers {
            answers.explanations = Self.used(explanations, by: found)
            self.answers.append(answers)
        }
        let counting = isWaived ? [] : found.filter { counted == nil || $0.location.file == counted?.file }
        units.append(
            UnitReturn(
                unit: unit, status: status, file: (counted ?? choice.lastUnused)?.file ?? "",
                // Only who filled in a form that counts is told.
                signature: counted?.signature ?? [], errors: counting.count { $0.severity == .error },
                warnings: counting.count { $0.severity == .warning },
                explained: counting.count { $0.severity == .explained },
                explanations: explanations.map { Explanation($0, $1) }.sorted { $0.line < $1.line },
                progress: comparisons.last.map { Progress(asked: $0.asked, mended: $0.mended) },
                carriedFrom: standIn?.year))
    }

    /// Each return of a unit beside the one after it.
    private static func comparisons(
        _ history: [FormReading], _ explanations: [Explanation.Key: String], _ context: FormContext
    ) -> [ReturnComparison] {
        zip(history, history.dropFirst()).map { ReturnComparison($0, $1, explained: explanations, context) }
    }

    /// The explanations that hold of what was found, as they are kept.
    private static func used(_ explanations: [Explanation.Key: String], by findings: [Finding]) -> [Explanation] {
        let keys = findings.filter { $0.severity == .explained }.flatMap { finding in
            finding.subjects.map { Explanation.Key(finding.code, $0) }
        }
        return keys.distinct.compactMap { key in explanations[key].map { Explanation(key, $0) } }
    }

    /// The first status that holds.
    private static func status(
        _ choice: ReturnChoice, ofAnswers answered: ReturnStatus, isWaived: Bool, isCarried: Bool
    ) -> ReturnStatus {
        if isWaived { return .waived }
        if choice.counted != nil { return answered }
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

    /// Whether every unit has returned without errors, is waived or carried forward, and no file is left that may change
    /// what counts.
    package var isComplete: Bool { units.allSatisfy(\.isSettled) && openFindings.isEmpty }

    /// What keeps the result provisional beside units that have not answered: returns of which nobody knows which is the
    /// newer, and files that may be somebody's form and cannot be read.
    package var openFindings: [Finding] {
        let absent = Set(units.filter { !$0.isSettled }.map(\.unit.id))
        return findings.filter { finding in
            guard let unit = finding.unit else { return Self.mayBeForm.contains(finding.code) }
            return Self.leavesOpen.contains(finding.code) && !absent.contains(unit)
        }
    }

    private static let leavesOpen: Set<FindingCode> = [.formOrderUnknown, .formNewerUnreadable]

    /// What is found in files that could be forms, of units that nobody knows.
    private static let mayBeForm: Set<FindingCode> = ReturnChoice.unreadable.union([
        .fileFolderUnreadable, .formUnknownUnit,
    ])

    /// The same returns, with the units as they are in another's plan: under other names.
    package func naming(by index: PlanIndex) -> ReturnCollection {
        var copy = self
        for offset in units.indices {
            if let unit = index.unit(units[offset].unit.id) { copy.units[offset].unit = unit }
        }
        return copy
    }

    /// The warnings that a unit could answer and has not, by unit; what is not used is nobody's to explain.
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

    /// How many findings of a severity there are.
    package func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

extension ReturnCollection.UnitReturn {
    /// Whether a final result may be made without anything more from the unit.
    package var isSettled: Bool {
        status == .waived || status == .carried || status.isSound
    }
}

extension Finding {
    /// What stood in the last appendices and is hidden now.
    fileprivate init(_ hidden: HiddenSince, since year: Int, _ context: FormContext) {
        let texts = context.texts
        func names(_ areas: [Choice<SubjectArea>]) -> [String: String] {
            ["names": areas.map(context.index.name(of:)).joined(separator: ", ")]
        }
        var parts = hidden.levels.isEmpty ? [] : [texts(.shownBeforeLevels, names(hidden.levels))]
        if !hidden.staffing.isEmpty { parts.append(texts(.shownBeforeStaffing, names(hidden.staffing))) }
        if hidden.isWholeUnit { parts.append(texts(.shownBeforeUnit)) }
        let arguments = [
            "unit": context.index.name(of: hidden.unit), "what": parts.joined(separator: "; "), "year": "\(year)",
        ]
        self.init(.privacyShownBefore, unit: hidden.unit, at: Location(file: ""), arguments, quotingWhole: true)
    }
}
