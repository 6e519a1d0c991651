import CompetencePlan
import Forms
import TextFormats
import Wording

/// The tidy tables of a merge (design section 9): rows in the plan's order of units, then in the order of the forms.
package struct TidyTables: Sendable {
    let merged: MergeResult
    var index: PlanIndex { merged.index }
    var texts: Texts { merged.texts }
    var returns: ReturnCollection { merged.returns }

    package init(_ merged: MergeResult) { self.merged = merged }

    /// All tables in the order of the design, except those of sheets that the plan does not use.
    package var all: [TidyTable] {
        let answers: [(table: TidyTable, sheet: FormSheetID)] = [
            (gap, .gap), (staffing, .staffing), (recruitment, .recruitment), (measures, .measures),
        ]
        let costs = index.plan.form.uses(.measures) && index.plan.form.repeatsCost ? [measureCosts] : []
        return answers.filter { index.plan.form.uses($0.sheet) }.map(\.table) + costs + [findings, units]
    }

    var gap: TidyTable {
        table(
            "gap", of: \.gaps, on: .gap,
            titles: [
                "subject_area": (.gapArea, 34), "current": (.gapCurrent, 12), "desired": (.gapDesired, 12),
                "gap": (.gapGap, 12), "importance": (.gapImportance, 12), "weighted_gap": (.gapWeighted, 12),
                "comment": (.columnComment, 40),
            ], also: [.init(nil, .recruitmentServiceArea, 24), .init(nil, .columnPublic)]
        ) { [self] answer, unit in
            [.text(unit.serviceArea), .text(yesOrNo(unit.filter.publishes(answer)))]
        }
    }

    var staffing: TidyTable {
        table(
            "staffing", of: \.staffingRows, on: .staffing,
            titles: [
                "subject_area": (.gapArea, 34), "headcount": (.staffingHeadcount, 12), "fte": (.staffingFTE, 12),
                "full_time": (.staffingFullTime, 12), "departures": (.staffingDepartures, 12),
                "vacant_fte": (.staffingVacant, 12), "comment": (.columnComment, 40),
            ],
            also: [
                .init(nil, .recruitmentServiceArea, 24), .init(nil, .columnPublic), .init(nil, .columnWhyHidden, 40),
                .init(nil, .columnVulnerable, 40),
            ]
        ) { [self] answer, unit in
            // Cross-cutting fagområder are in no sum.
            let isPublic = unit.filter.publishes(answer) && !index.isCrossCutting(answer.area)
            return [
                .text(unit.serviceArea), .text(yesOrNo(isPublic)), .text(whyHidden(answer, unit)),
                .text(reasons(for: answer)),
            ]
        }
    }

    var recruitment: TidyTable {
        let names = Dictionary(
            first: RecruitmentTable(plan: index.plan, answers: returns.answers).lines.map { line in
                (line.position.key, CouncilReport.name(of: line.position, index))
            }
        )
        return table(
            "recruitment", of: \.recruitment, on: .recruitment,
            titles: [
                "position": (.recruitmentPosition, 40), "year": (.columnYear, 12), "count": (.columnCount, 12),
                "reason": (.columnReason, 40),
            ], also: [.init(nil, .recruitmentServiceArea, 24), .init(nil, .columnPosition, 34)]
        ) { answer, unit in
            [.text(unit.serviceArea), .text(names[answer.position.key] ?? "")]
        }
    }

    var measures: TidyTable {
        table(
            "measures", of: \.measures, on: .measures,
            titles: [
                "need": (.challengesNeed, 36), "strategies": (.columnStrategies, 30),
                "measure": (.challengesMeasures, 44), "subject_area": (.gapArea, 28),
                "responsible": (.columnResponsible, 20), "deadline": (.columnDeadline, 12), "cost": (.columnCost, 12),
                "budgeted": (.columnBudgeted, 12), "bound_months": (.columnBoundMonths, 12),
                "status": (.strategiesStatus, 14), "evaluation": (.columnEvaluation, 36),
            ],
            also: [
                .init(nil, .columnDeadlineYear).public(if: !hides("measures.deadline")),
                .init(nil, .strategiesCategory, 26).public(if: !hides("measures.strategy")),
                .init(nil, .columnRole, 20),
            ]
        ) { [self] answer, _ in
            // The year, category and role under which the council's workbook counts the cost; a need without a measure
            // is not counted.
            guard !answer.measure.isEmpty else { return Array(repeating: .text(""), count: 3) }
            return [year(of: answer), .text(category(of: answer)), .text(texts(answer.role.key))]
        }
    }

    /// The cost of each measure in each year, if the plan asks for it. A need without a measure
    /// has no cost that counts.
    var measureCosts: TidyTable {
        let columns: [TidyTable.Column] = [
            .init("unit", .columnUnit, 34), .init("need", .challengesNeed, 36),
            .init("measure", .challengesMeasures, 44),
            .init("year", .columnYear, 12), .init("cost", .columnCost, 12),
            .init(nil, .columnBudgeted, 12).public(if: !hides("measures.budgeted")),
            .init(nil, .strategiesCategory, 26).public(if: !hides("measures.strategy")), .init(nil, .columnRole, 20),
        ]
        func parts(of answers: UnitAnswers) -> Int {
            answers.measures.reduce(0) { $0 + ($1.measure.isEmpty ? 0 : $1.costsByYear.count) }
        }
        return TidyTable(
            "measure_costs", columns + TidyTable.Column.source,
            count: returns.answers.reduce(0) { $0 + parts(of: $1) }, chunks: returns.answers.count
        ) { [self] offset in
            let unit = UnitCells(returns.answers[offset], index, merged.publicAnswers[offset], merged.disclosure)
            return returns.answers[offset].measures.filter { !$0.measure.isEmpty }.flatMap { answer in
                answer.costsByYear.map { year, cost in
                    let values: [TidyValue] = [
                        unit.value, .text(answer.need), .text(answer.measure), .period(year, index.plan),
                        .decimal(cost.decimal), .text(answer.isBudgeted.map(yesOrNo) ?? ""),
                        .text(category(of: answer)), .text(texts(answer.role.key)),
                    ]
                    return values + location(answer.source)
                }
            }
        }
    }

    /// A table of all answers of one kind: the unit, the fields of the answer, further columns of the control report,
    /// the columns that HR added, and the location of the answer.
    private func table<Kind: Answer>(
        _ name: String, of answers: @escaping @Sendable (UnitAnswers) -> [Kind], on sheet: FormSheetID,
        titles: [String: (title: TextKey, width: Double)], also others: [TidyTable.Column],
        _ otherValues: @escaping @Sendable (Kind, UnitCells) -> [TidyValue]
    ) -> TidyTable {
        var fields = FieldValues(index: index, texts: texts, areNamed: true)
        var blank = Kind()
        blank.fields(&fields)
        let columns = fields.fields.map { csv, id in
            TidyTable.Column(csv, of: id, on: merged.layout.sheet(sheet), named: titles[csv ?? id ?? ""])
        }
        let own = index.plan.ownFields(on: sheet)
        return TidyTable(
            name,
            [.init("unit", .columnUnit, 34)] + columns + others + own.map(TidyTable.Column.init)
                + TidyTable.Column.source,
            count: returns.answers.reduce(0) { $0 + answers($1).count }, chunks: returns.answers.count
        ) { [self] offset in
            let unit = UnitCells(returns.answers[offset], index, merged.publicAnswers[offset], merged.disclosure)
            return answers(returns.answers[offset]).map { answer in
                var answer = answer
                var fields = FieldValues(index: index, texts: texts)
                answer.fields(&fields)
                return [unit.value] + fields.values + otherValues(answer, unit)
                    + own.map { value(of: $0, in: answer.own) } + location(answer.source)
            }
        }
    }

    /// Why something of a row of staffing is not shown, since its leader may ask HR; empty if all is.
    private func whyHidden(_ answer: StaffingAnswer, _ unit: UnitCells) -> String {
        let filter = unit.filter
        guard !index.isCrossCutting(answer.area) else { return "" }
        guard filter.publishes(answer) else {
            return filter.isEnough(answer.headcount)
                ? texts(.hiddenForOthers) : texts(.reasonFewEmployees, ["limit": "\(filter.threshold ?? 0)"])
        }
        var figures = answer.isWholeUnit ? unit.hiddenFigures : []
        if !answer.isWholeUnit, filter.publicHeadcount(of: answer.area) == nil { figures = [.staffingHeadcount] }
        let names = figures.map { texts($0) }.joined(separator: ", ")
        return names.isEmpty ? "" : texts(.hiddenFigures, ["figures": names])
    }

    /// Why a fagområde is vulnerable, also by figures that only HR may see; empty for the whole unit.
    private func reasons(for answer: StaffingAnswer) -> String {
        guard !answer.isWholeUnit, !index.isCrossCutting(answer.area) else { return "" }
        let thresholds = index.plan.thresholds
        return Vulnerability.reasons(for: answer, thresholds).map { $0.words(thresholds, texts) }.joined(
            separator: "; ")
    }

    private func year(of answer: MeasureAnswer) -> TidyValue {
        answer.deadline.map { .whole($0.year) } ?? .text(texts(.strategiesNoYear))
    }

    private func category(of answer: MeasureAnswer) -> String {
        CouncilReport.nameOfCost(StrategyTable.category(of: answer, index), index, texts)
    }

    var findings: TidyTable {
        TidyTable(
            "findings",
            [
                .init("severity", .controlSeverity, 11), .init("code", .controlCode, 26),
                .init("unit", .columnUnit, 26), .init("message", .columnMessage, 48),
                .init("remedy", .controlRemedy, 42), .init(nil, .controlExplanation, 24),
            ] + TidyTable.Column.source,
            of: returns.findings
        ) { [self] finding in
            let (code, unit, location) = (finding.code.rawValue, finding.unit, finding.location)
            return [
                .word(finding.severity.rawValue, displayed: texts(finding.severity.key)), .word(code, displayed: code),
                .word(unit?.text ?? "", displayed: (finding.form ?? unit).map(index.name) ?? ""),
                .text(finding.message(in: texts)), .text(finding.remedy(in: texts)), .text(finding.explanation ?? ""),
                .text(location.file), .text(location.sheet), .text(location.cell),
            ]
        }
    }

    var units: TidyTable {
        TidyTable(
            "units",
            [
                .init("unit", .columnUnit, 38), .init("status", .columnStatus, 14), .init("file", .controlFile, 38),
                .init("errors", .controlErrors), .init("warnings", .controlWarnings),
                .init(nil, .controlExplained), .init(nil, .controlFilledBy, 46), .init(nil, .controlFigures, 12),
            ], of: returns.units
        ) { [self] unit in
            [
                .word(unit.unit.id.text, displayed: index.name(of: unit.unit.id)),
                .word(unit.status.rawValue, displayed: unit.statusText(texts)), .text(unit.file), .whole(unit.errors),
                .whole(unit.warnings), .whole(unit.explained),
                .text(unit.signature.filter { !$0.isEmpty }.joined(separator: ", ")), .whole(unit.carriedFrom),
            ]
        }
    }

    /// Whether no form has a column.
    private func hides(_ column: String) -> Bool { index.plan.form.hides(column) }

    // MARK: Values

    func yesOrNo(_ isTrue: Bool) -> String { texts(isTrue ? .formYes : .formNo) }

    /// An answer in a column that HR added.
    private func value(of field: OwnField, in answers: [String: OwnAnswer]) -> TidyValue {
        switch answers[field.key] {
        case .text(let text)? where field.column.kind == .date:
            let days = OwnAnswer.text(text).parts(in: field.column).compactMap(\.text)
            return .word(text, displayed: days.map(texts.day).joined(separator: "; "))
        case .text(let text)?: return .text(text)
        case .number(let number)?: return .decimal(number.decimal)
        case .yesNo(let isTrue)?: return .word(isTrue ? "true" : "false", displayed: yesOrNo(isTrue))
        case nil: return .text("")
        }
    }

    private func location(_ source: Source) -> [TidyValue] {
        [\Source.file, \.sheet, \.cell].map { .text(source.text($0)) }
    }
}

/// What the rows of a unit have in common.
private struct UnitCells {
    /// Its identifier and name.
    let value: TidyValue
    let serviceArea: String
    let filter: PublicAnswers
    /// The figures of the whole unit that are stated and hidden.
    let hiddenFigures: [TextKey]

    init(_ answers: UnitAnswers, _ index: PlanIndex, _ filter: PublicAnswers, _ disclosure: WorkforceDisclosure) {
        let hidden = disclosure.hidden(of: answers.unit)
        hiddenFigures = WorkforceDisclosure.Figure.allCases.filter {
            hidden.contains($0) && $0.count(in: answers) != nil
        }.map(\.key)
        value = .word(answers.unit.text, displayed: index.name(of: answers.unit))
        serviceArea = index.unit(answers.unit).flatMap { index.serviceAreas[$0.serviceArea]?.name } ?? ""
        self.filter = filter
    }
}

extension MeasureRole {
    /// What happens to the cost of measures with this role: it remains, is spent, or will not be paid.
    fileprivate var key: TextKey {
        switch self {
        case .planned, .ongoing: .strategiesRemaining
        case .done: .strategiesSpent
        case .dropped: .strategiesDropped
        }
    }
}
