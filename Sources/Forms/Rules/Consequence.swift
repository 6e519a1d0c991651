import Cells
import Wording

/// Findings that are left out because another one in the form is their cause: one thing is said once.
enum Consequence {
    private typealias Test = @Sendable (Finding) -> Bool

    /// What each cause leaves out, and where. What one line leaves out is no cause for those below it.
    private static let table: [(isCause: Test, scope: Scope, follows: Test)] = [
        // How a value was read does not matter if it has a fault.
        ({ $0.isOfValue && $0.severity != .note }, .cell, { readings.contains($0.code) && $0.severity == .note }),
        // The question about a row that may be a total is whether it is one.
        (any(.cellPossibleTotalRow), .row, { $0.severity == .warning && $0.code != .cellPossibleTotalRow }),
        (any(.cellPossibleTotalRow), .sheet, any(.staffingAreasAboveUnit)),
        // A fagområde whose name is missing, or is one of the plan's with an addition, seems to be on one sheet only.
        ({ $0.hidesName }, .form, any(.staffingWithoutGap, .staffingAreaWithoutStaffing)),
        ({ $0.suggestsName }, .cell, isOfArea),
        ({ $0.suggestsName }, .suggestedName, isOfArea),
        // A wrong name may stand for «Hele virksomheten».
        ({ $0.code == .gapAreaUnknown || $0.isOfUnreadableName }, .cell, any(.staffingUnitTotalsMissing)),
        ({ $0.isOfEmployees }, .form, any(.staffingUnitEmployeesMissing)),
        (any(.cellFormulaError), .row, any(.measureMissing, .measureStrategyMissing)),
        // The measure may be among the texts under Strategi 1–4.
        ({ $0.arguments[Finding.isWithoutMeasure] == "1" }, .row, any(.measureMissing)),
        // What is left of a lost column is missing in its table.
        (
            { $0.arguments[Finding.sheetOfLostColumn] != nil }, .sheetOfLostColumn,
            any(
                .measureMissing, .measureStrategyMissing, .measureWithoutNeed, .gapAreaMissing,
                .recruitmentPositionMissing)
        ),
        ({ $0.arguments[Finding.sheetOfLostColumn] != nil }, .form, any(.measureMissingForGap)),
        // Another unit's rows make totals too high, and those that repeat the unit's own are quoted with them.
        (any(.formOtherUnitsRows), .form, any(.staffingAreasAboveUnit)),
        (any(.formOtherUnitsRows), .sheetsOfOthers, any(.formUnitUnclear)),
        (any(.formOtherUnitsRows), .form, { $0.isOfOthers }),
        // Missing or moved sheets and columns do not matter in a blank form.
        (any(.formBlank), .form, any(.formSheetMissing, .formColumnMissing, .formColumnMoved)),
        // Both quote what they leave out: words in place of Ja or Nei, and a sum in place of «Hele virksomheten».
        (any(.formSheetUnanswered), .cell, { $0.code == .formContentOutside && $0.arguments["what"] == "" }),
        (any(.staffingUnitTotalsMissing), .row, any(.cellTotalRow)),
    ]

    private static func any(_ codes: FindingCode...) -> Test { { codes.contains($0.code) } }

    private static let isOfArea = any(.staffingWithoutGap, .staffingAreaWithoutStaffing, .measureMissingForGap)
    private static let readings: Set<FindingCode> = [
        .cellNumberAsText, .cellNumberRounded, .cellDateAsText, .cellDateWhereNumber, .cellSignForNothing,
    ]

    /// The findings without those that follow from others.
    static func removed(from findings: [Finding], _ texts: Texts) -> [Finding] {
        table.reduce(findings) { findings, line in
            let causes = Set(findings.filter(line.isCause).flatMap { line.scope.places(ofCause: $0, texts) })
            guard !causes.isEmpty else { return findings }
            return findings.filter { !line.follows($0) || !causes.contains(line.scope.place(of: $0, texts)) }
        }
    }

    /// Where the consequences of a finding are.
    private enum Scope {
        case cell, row, sheet, form
        /// The sheets with another unit's rows.
        case sheetsOfOthers
        case sheetOfLostColumn
        /// The fagområde that a name probably means.
        case suggestedName

        /// Where a finding is that may be a consequence.
        func place(of finding: Finding, _ texts: Texts) -> String {
            let location = finding.location
            return switch self {
            case .cell: "\(location.sheet)!\(location.cell)"
            case .row: "\(location.sheet)!\(CellReference(location.cell)?.row ?? 0)"
            case .sheet, .sheetsOfOthers, .sheetOfLostColumn: location.sheet
            case .form: ""
            case .suggestedName: texts.didYouMean(finding.arguments["area"])
            }
        }

        /// Where consequences of a finding can be.
        func places(ofCause cause: Finding, _ texts: Texts) -> [String] {
            switch self {
            case .cell, .row, .sheet, .form: [place(of: cause, texts)]
            case .sheetsOfOthers: cause.sheetsOfOthers
            case .sheetOfLostColumn: [cause.arguments[Finding.sheetOfLostColumn] ?? ""]
            case .suggestedName: [cause.arguments["suggestion"] ?? ""]
            }
        }
    }
}

extension Finding {
    /// The argument with the names of the sheets that have another unit's rows, with a slash
    /// between them, which no name has.
    static let sheetsOfOthers = "sheetsOfOthers"
    fileprivate var sheetsOfOthers: [String] {
        arguments[Self.sheetsOfOthers]?.split(separator: "/").map(String.init) ?? []
    }

    fileprivate var isOfValue: Bool { ["GAP", "FTE", "REC", "ACT", "CHANGE", "CELL"].contains(code.group) }
    /// Whether it is about a row's unreadable name.
    fileprivate var isOfUnreadableName: Bool { code == .cellFormulaError && arguments["row"] != nil }
    fileprivate var hidesName: Bool {
        code == .gapAreaMissing || isOfUnreadableName
            || code == .gapAreaTwice && arguments["merged"]?.isEmpty == false
    }
    fileprivate var suggestsName: Bool { code == .gapAreaUnknown && arguments["suggestion"]?.isEmpty == false }
    /// Whether the number of employees on Veiledning cannot be read.
    fileprivate var isOfEmployees: Bool { severity == .error && arguments[Self.isOfGuidance] == "1" }
    fileprivate var isOfOthers: Bool { arguments[Self.namesOther] != nil || arguments[Self.repeatedRow] != nil }
}
