import CompetencePlan
import TextFormats
import Wording

/// A rule: a code, its severity, what it applies to, and its check.
///
/// All rules are in `Rule.table`; their texts are under the code in the language files. The benchmark script for the
/// same task repeats some of them (Tests/Benchmarks/form_rules.py).
package struct Rule: Sendable {
    /// Where the rule is applied.
    enum Applied: Sendable {
        /// While reading files, forms or cells.
        case whileReading
        /// To one unit's answers, by this function.
        case toAnswers(@Sendable (RuleContext) -> [Finding])
        /// To the whole folder of returns.
        case toReturns
    }

    package let code: FindingCode
    package let severity: Severity
    /// The other severities that its findings can have, by what they are about.
    package let others: Set<Severity>
    /// The sheet that it applies to; nil for files and whole forms.
    package let sheet: FormSheetID?
    /// The id of its column in the schema; of several, the first.
    package let column: String?
    let applied: Applied
    /// Other columns of the row whose values it compares.
    let compares: [String]
    /// Other compared values, by the finding's arguments: sums, and values of other rows.
    let comparesArguments: [String]

    init(
        _ code: FindingCode, _ severity: Severity, or others: Set<Severity> = [], _ sheet: FormSheetID? = nil,
        _ column: String? = nil, _ applied: Applied = .whileReading, compares: [String] = [],
        comparesArguments: [String] = []
    ) {
        self.compares = compares
        self.comparesArguments = comparesArguments
        self.code = code
        self.severity = severity
        self.others = others
        self.sheet = sheet
        self.column = column
        self.applied = applied
    }

    /// The rule of a code; a test checks that each code has exactly one.
    package static func of(_ code: FindingCode) -> Rule { byCode[code] ?? Rule(code, .error) }

    private static let byCode = table.keyed(by: \.code)

    /// Whether one of its findings can have a severity, unless the plan sets another.
    func allows(_ severity: Severity) -> Bool { severity == self.severity || others.contains(severity) }

    /// Whether a plan can change its severity. Errors exclude answers from the sums, which cannot be changed.
    package var isAdjustable: Bool { severity != .error }

    /// What is wrong with a plan's own severities.
    package static func problems(in plan: PlanDefinition) -> [PlanProblem] {
        plan.severities.keys.filter { !of($0).isAdjustable }.sorted { $0.rawValue < $1.rawValue }.map { code in
            PlanProblem(
                location: JSONValue.pointer(to: ["severities", code.rawValue]), key: .planFixedSeverity,
                arguments: ["value": code.rawValue])
        }
    }

    /// Every rule, in the order of the codes.
    package static let table: [Rule] =
        files + forms + gap + staffing + recruitment + measures + privacy + change + cells

    private static let files = [
        Rule(.fileNotXLSX, .error), Rule(.fileEncrypted, .error), Rule(.fileDamaged, .error),
        Rule(.fileTooLarge, .error), Rule(.fileLock, .warning), Rule(.fileEmpty, .error), Rule(.fileUnreadable, .error),
        Rule(.fileFolderUnreadable, .error), Rule(.fileNotAForm, .warning),
    ]

    private static let forms = [
        Rule(.formUnknownPlan, .error), Rule(.formOtherRevision, .error), Rule(.formNewerSchema, .error),
        Rule(.formUnknownUnit, .error), Rule(.formIdentifiedByName, .note), Rule(.formSheetMissing, .error),
        Rule(.formColumnMissing, .error, or: [.warning]), Rule(.formColumnMoved, .note),
        Rule(.formContentOutside, .warning, or: [.error, .note]),
        Rule(.formDuplicateReturn, .note, or: [.warning], nil, nil, .toReturns),
        Rule(.formReturnEmptier, .warning, nil, nil, .toReturns),
        Rule(.formIdenticalReturn, .note, nil, nil, .toReturns),
        Rule(.formUnitMissing, .warning, nil, nil, .toReturns),
        Rule(.formCarriedForward, .note, nil, nil, .toReturns), Rule(.formUnitUnclear, .error, or: [.warning]),
        Rule(.formOrderUnknown, .warning, nil, nil, .toReturns),
        Rule(.formNewerUnreadable, .warning, nil, nil, .toReturns), Rule(.formMoreFindings, .warning),
        Rule(.formBlank, .warning), Rule(.formSheetUnanswered, .error),
        Rule(.formSheetCopied, .warning),
        Rule(
            .formOtherUnitsRows, .warning, or: [.error], nil, nil, .toAnswers(FormRules.otherUnitsRows),
            comparesArguments: ["areas", "count"]),
        Rule(.formHeadingChanged, .error, or: [.warning]), Rule(.formSubheading, .note),
        Rule(.formDrawing, .warning),
        Rule(.formMessage, .note),
        Rule(.formNilWithAnswers, .warning, nil, nil, .toAnswers(FormRules.nilWithAnswers)),
        Rule(.formNotApproved, .warning, or: [.error]),
    ]

    private static let gap = [
        Rule(.gapLevelMissing, .error, .gap, "current"), Rule(.gapLevelRange, .error, .gap, "current"),
        Rule(.gapLevelNotWhole, .error, .gap, "current"),
        Rule(.gapImportanceMissing, .warning, .gap, "importance", .toAnswers(GapRules.importanceMissing)),
        Rule(
            .gapDesiredBelowCurrent, .warning, .gap, "desired", .toAnswers(GapRules.desiredBelowCurrent),
            compares: ["current"]),
        Rule(.gapAreaMissing, .error, .gap, "area"), Rule(.gapAreaUnknown, .warning, .gap, "area"),
        Rule(.gapAreaTwice, .error, .gap, "area"),
        Rule(.gapAreaUnanswered, .warning, or: [.note], .gap, "area"),
    ]

    private static let staffing = [
        Rule(.staffingHeadcountMissing, .error, or: [.warning], .staffing, "headcount"),
        Rule(.staffingNotANumber, .error, .staffing, "headcount"),
        Rule(.staffingNegative, .error, .staffing, "headcount"),
        Rule(.staffingFTEAboveHeadcount, .error, .staffing, "fte", .toAnswers(StaffingRules.fteAboveHeadcount)),
        Rule(
            .staffingFullTimeAboveHeadcount, .error, .staffing, "fullTime",
            .toAnswers(StaffingRules.fullTimeAboveHeadcount)),
        Rule(.staffingFTEBelowFullTime, .error, .staffing, "fte", .toAnswers(StaffingRules.fteBelowFullTime)),
        Rule(
            .staffingDeparturesAboveHeadcount, .error, .staffing, "departures",
            .toAnswers(StaffingRules.departuresAboveHeadcount)),
        Rule(.staffingAreaWithoutStaffing, .warning, .gap, "area", .toAnswers(StaffingRules.areasWithoutStaffing)),
        Rule(.staffingUnitEmployeesMissing, .warning, nil, nil, .toAnswers(StaffingRules.unitEmployeesMissing)),
        Rule(.staffingWithoutGap, .warning, .staffing, "area", .toAnswers(StaffingRules.staffingWithoutGap)),
        Rule(.staffingUnitTotalsMissing, .warning, .staffing, "headcount"),
        Rule(.staffingFTEMissing, .note, .staffing, "fte", .toAnswers(StaffingRules.fteMissing)),
        Rule(
            .staffingAreasAboveUnit, .warning, .staffing, "fte", .toAnswers(StaffingRules.areasAboveUnit),
            comparesArguments: ["sum", "whole"]),
        Rule(
            .staffingAreaHeadcountAboveUnit, .warning, .staffing, "headcount",
            .toAnswers(StaffingRules.areaHeadcountsAboveUnit), comparesArguments: ["whole"]),
        Rule(.staffingVacantUnlikely, .warning, .staffing, "vacant", .toAnswers(UnlikelyRules.vacant)),
        Rule(.staffingUnitSameInForms, .note, nil, nil, .toReturns),
    ]

    private static let recruitment = [
        Rule(.recruitmentPositionUnknown, .warning, .recruitment, "position"),
        Rule(
            .recruitmentPositionTwice, .warning, .recruitment, "position",
            .toAnswers(RecruitmentRules.positionTwice)),
        Rule(.recruitmentCountUnlikely, .warning, .recruitment, "year", .toAnswers(UnlikelyRules.recruitment)),
        Rule(.recruitmentPositionMissing, .error, .recruitment, "position"),
        Rule(.recruitmentNotAWholeNumber, .error, .recruitment, "year"),
        Rule(.recruitmentNegative, .error, .recruitment, "year"),
        Rule(.recruitmentYearOutsidePlan, .error, .recruitment, "year"),
    ]

    private static let measures = [
        Rule(.measureMissing, .warning, .measures, "measure", .toAnswers(MeasureRules.needsWithoutMeasure)),
        Rule(.measureWithoutNeed, .error, .measures, "need"),
        Rule(.measureStrategyMissing, .warning, .measures, "strategy", .toAnswers(MeasureRules.strategyMissing)),
        Rule(.measureStrategyUnknown, .warning, .measures, "strategy"),
        Rule(
            .measureDeadlineOutsidePlan, .warning, .measures, "deadline", .toAnswers(MeasureRules.deadlineOutsidePlan)),
        Rule(
            .measureCostWithoutBudget, .warning, .measures, "cost", .toAnswers(MeasureRules.costWithoutBudget),
            compares: ["budgeted"]),
        Rule(.measureCostUnlikely, .warning, .measures, "cost", .toAnswers(UnlikelyRules.cost)),
        Rule(
            .measureBoundServiceAbove24Months, .warning, .measures, "boundMonths",
            .toAnswers(MeasureRules.boundServiceTooLong)),
        Rule(
            .measureMissingForGap, .warning, .gap, "area", .toAnswers(MeasureRules.gapsWithoutMeasure),
            compares: ["current", "desired", "importance"]),
        Rule(.measureStatusMissing, .warning, .measures, "status", .toAnswers(MeasureRules.statusMissing)),
        Rule(
            .measureUnmentioned, .warning, .measures, "previousStatus", .toAnswers(MeasureRules.unmentioned),
            comparesArguments: ["measures"]),
        Rule(.measureDeadlineUnreadable, .warning, .measures, "deadline"),
        Rule(.measureStatusUnknown, .warning, .measures, "status"),
        Rule(.measureSeveralAreas, .warning, .measures, "area"),
        Rule(.measureTwice, .warning, or: [.note], .measures, "measure", .toAnswers(MeasureRules.measureTwice)),
    ]

    private static let privacy = [
        Rule(.privacyNationalIdentityNumber, .error), Rule(.privacyPossibleIdentityNumber, .warning),
        Rule(.privacyEmail, .warning), Rule(.privacyTelephone, .warning),
        Rule(.privacyAreaIdentifiesPerson, .note, .gap, "area", .toAnswers(PrivacyRules.areasThatIdentify)),
        Rule(.privacyTextAboutFew, .note, .measures, "need", .toAnswers(PrivacyRules.textsAboutFew)),
        Rule(.privacyShownBefore, .note, nil, nil, .toReturns),
    ]

    private static let change = [
        Rule(.changeHeadcount, .warning, .staffing, "headcount", .toAnswers(ChangeRules.headcounts)),
        Rule(.changeFTE, .warning, .staffing, "fte", .toAnswers(ChangeRules.ftes)),
        Rule(
            .changeLevel, .warning, .gap, "current", .toAnswers(ChangeRules.levels), compares: ["desired"]),
        Rule(.changeAllEqual, .warning, nil, nil, .toAnswers(ChangeRules.allEqual)),
    ]

    private static let cells = [
        Rule(.cellFormulaError, .error), Rule(.cellNumberAsText, .note), Rule(.cellTextWhereNumber, .error),
        Rule(.cellDateAsText, .note), Rule(.cellNumberRounded, .note),
        Rule(.cellNameRead, .note), Rule(.cellTotalRow, .note), Rule(.cellPossibleTotalRow, .warning),
        Rule(.cellMergedCells, .note), Rule(.cellMergedNumber, .warning), Rule(.cellStruckThrough, .warning),
        Rule(.cellPercentWhereNumber, .error), Rule(.cellDateWhereNumber, .error, or: [.note]),
        Rule(.cellNumberTooLarge, .error), Rule(.cellSignForNothing, .note), Rule(.cellChoiceUnreadable, .warning),
        Rule(.cellAnswerMissing, .warning), Rule(.cellOutsideBounds, .error), Rule(.cellDateUnreadable, .error),
    ]
}

extension Rule {
    /// Whether a unit can answer that a warning of this rule is right as it is. Findings about files and the whole
    /// folder are for HR, and approval is for the leader.
    package var isExplainable: Bool {
        if case .toReturns = applied { return code == .formReturnEmptier }
        return !code.rawValue.hasPrefix("FILE/") && !Self.notExplainable.contains(code)
    }

    private static let notExplainable: Set<FindingCode> = [
        .formBlank, .formMoreFindings, .formNotApproved,
        // The return form lists these on a sheet of their own, where they need no answer.
        .formContentOutside, .formDrawing,
    ]

    /// Whether an explanation is also valid in the next revision, if the same answer occurs again. Not for changes
    /// since last year or for missing answers.
    package var isExplainedForLong: Bool {
        !code.rawValue.hasPrefix("CHANGE/") && !Self.asksForMissing.contains(code)
    }

    /// Codes about rows in which a required answer is missing.
    static let asksForRequired: Set<FindingCode> = [
        .gapAreaUnanswered, .gapLevelMissing, .staffingHeadcountMissing, .staffingUnitTotalsMissing,
    ]

    static let asksForMissing: Set<FindingCode> = [
        .gapImportanceMissing, .gapAreaUnanswered, .staffingAreaWithoutStaffing, .staffingWithoutGap, .measureMissing,
        .measureStrategyMissing, .measureCostWithoutBudget, .measureMissingForGap, .measureStatusMissing,
        .measureUnmentioned, .formReturnEmptier, .staffingUnitTotalsMissing, .staffingUnitEmployeesMissing,
        .cellAnswerMissing,
    ]
}
