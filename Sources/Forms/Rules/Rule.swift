import CompetencePlan
import Wording

/// One rule: a code, how grave it is, what it speaks of, and the check that applies it.
///
/// All rules stand in `Rule.table`; the texts stand under the code in the language files.
package struct Rule: Sendable {
    /// Who finds it.
    enum Applied: Sendable {
        /// The reader of files, forms or cells, while it reads.
        case whileReading
        /// This function, over one unit's answers.
        case toAnswers(@Sendable (AnswerCheck) -> [Finding])
        /// Over the whole folder of returns.
        case toReturns
    }

    package let code: FindingCode
    package let severity: Severity
    /// The sheet it speaks of; nil for files and whole forms.
    package let sheet: FormSheet.ID?
    let applied: Applied

    init(_ code: FindingCode, _ severity: Severity, _ sheet: FormSheet.ID? = nil, _ applied: Applied = .whileReading) {
        self.code = code
        self.severity = severity
        self.sheet = sheet
        self.applied = applied
    }

    /// The longest bound service for supported further education, in months (plan chapter 3.2; HTA § 14.3).
    package static let longestBoundService = 24

    /// The rule of a code; each code has exactly one, which a test proves.
    package static func of(_ code: FindingCode) -> Rule { byCode[code] ?? Rule(code, .error) }

    private static let byCode = Dictionary(table.map { ($0.code, $0) }) { first, _ in first }

    /// Whether a plan may set another severity: an error leaves something out of the sums, which nobody can wish away.
    package var isAdjustable: Bool { severity != .error }

    /// What is wrong with a plan's own severities.
    package static func problems(in plan: PlanDefinition) -> [PlanProblem] {
        plan.severities.keys.filter { !of($0).isAdjustable }.sorted { $0.rawValue < $1.rawValue }.map { code in
            PlanProblem(
                place: "/severities/" + code.rawValue.replacing("/", with: "~1"), key: .planFixedSeverity,
                arguments: ["value": code.rawValue])
        }
    }

    /// Every rule, in the order of the codes.
    package static let table: [Rule] = files + forms + gap + staffing + recruitment + measures + privacy + cells

    private static let files = [
        Rule(.fileNotXLSX, .error), Rule(.fileEncrypted, .error), Rule(.fileDamaged, .error),
        Rule(.fileTooLarge, .error), Rule(.fileLock, .warning), Rule(.fileEmpty, .error), Rule(.fileUnreadable, .error),
    ]

    private static let forms = [
        Rule(.formUnknownPlan, .error), Rule(.formOtherRevision, .error), Rule(.formNewerSchema, .error),
        Rule(.formUnknownUnit, .error), Rule(.formIdentifiedByName, .note), Rule(.formSheetMissing, .error),
        Rule(.formColumnMissing, .error), Rule(.formColumnMoved, .note), Rule(.formContentOutside, .warning),
        Rule(.formDuplicateReturn, .warning, nil, .toReturns), Rule(.formIdenticalReturn, .note, nil, .toReturns),
        Rule(.formUnitMissing, .warning, nil, .toReturns), Rule(.formUnitUnclear, .error),
    ]

    private static let gap = [
        Rule(.gapLevelMissing, .error, .gap), Rule(.gapLevelRange, .error, .gap), Rule(.gapLevelNotWhole, .error, .gap),
        Rule(.gapImportanceMissing, .warning, .gap), Rule(.gapDesiredBelowCurrent, .warning, .gap),
        Rule(.gapAreaUnknown, .warning, .gap), Rule(.gapAreaTwice, .error, .gap),
        Rule(.gapAreaUnanswered, .warning, .gap),
    ]

    private static let staffing = [
        Rule(.staffingHeadcountMissing, .error, .staffing), Rule(.staffingNotANumber, .error, .staffing),
        Rule(.staffingNegative, .error, .staffing), Rule(.staffingFTEAboveHeadcount, .error, .staffing),
        Rule(.staffingFullTimeAboveHeadcount, .error, .staffing), Rule(.staffingFTEBelowFullTime, .error, .staffing),
        Rule(.staffingDeparturesAboveHeadcount, .error, .staffing),
        Rule(.staffingAreaWithoutStaffing, .warning, .staffing, .toAnswers(CrossChecks.areasWithoutStaffing)),
        Rule(.staffingWithoutGap, .warning, .gap, .toAnswers(CrossChecks.staffingWithoutGap)),
    ]

    private static let recruitment = [
        Rule(.recruitmentPositionUnknown, .warning, .recruitment),
        Rule(.recruitmentPositionTwice, .warning, .recruitment),
        Rule(.recruitmentNotAWholeNumber, .error, .recruitment), Rule(.recruitmentNegative, .error, .recruitment),
        Rule(.recruitmentYearOutsidePlan, .error, .recruitment),
    ]

    private static let measures = [
        Rule(.actionNeedWithoutMeasure, .warning, .measures, .toAnswers(MeasureChecks.needsWithoutMeasure)),
        Rule(.actionMeasureWithoutNeed, .error, .measures),
        Rule(.actionStrategyMissing, .warning, .measures, .toAnswers(MeasureChecks.strategyMissing)),
        Rule(.actionStrategyUnknown, .warning, .measures),
        Rule(.actionDeadlineOutsidePlan, .warning, .measures),
        Rule(.actionCostWithoutBudget, .warning, .measures),
        Rule(.actionBoundServiceAbove24Months, .warning, .measures),
        Rule(.actionGapWithoutMeasure, .warning, .measures, .toAnswers(CrossChecks.gapsWithoutMeasure)),
        Rule(.actionStatusMissing, .warning, .measures),
    ]

    private static let privacy = [
        Rule(.privacyNationalIdentityNumber, .error), Rule(.privacyEmail, .warning), Rule(.privacyTelephone, .warning),
        Rule(.privacyAreaIdentifiesPerson, .note, .gap, .toAnswers(CrossChecks.areasThatIdentify)),
    ]

    private static let cells = [
        Rule(.cellFormulaError, .error), Rule(.cellNumberAsText, .note), Rule(.cellTextWhereNumber, .error),
        Rule(.cellDateAsText, .warning), Rule(.cellNumberRounded, .note),
        Rule(.cellNameRead, .note),
    ]
}

/// What a check over one unit's answers looks at.
struct AnswerCheck {
    let index: PlanIndex
    let unit: Unit
    let answers: UnitAnswers
    /// What each sheet names in its first column, by key, also where the row has an error and is not among the answers.
    let named: [FormSheet.ID: Set<String>]
    let texts: Texts

    var plan: PlanDefinition { index.plan }

    /// A finding at an answer.
    func finding(_ code: FindingCode, at source: Source, _ arguments: [String: String] = [:]) -> Finding {
        Finding(
            code, unit: unit.id, at: Place(file: source.file, sheet: source.sheet, cell: source.cell), arguments)
    }
}
