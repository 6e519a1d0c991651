import CompetencePlan
import Forms
import TextFormats
import Wording

/// The tidy tables of a merge (design section 9): rows in the plan's order of units, then in the order of the forms.
package struct TidyTables: Sendable {
    let index: PlanIndex
    let texts: Texts
    let returns: ReturnCollection
    private let layout: FormLayout
    private let disclosure: WorkforceDisclosure

    package init(_ merged: MergeResult) {
        index = merged.index
        layout = merged.layout
        texts = merged.texts
        returns = merged.returns
        disclosure = merged.disclosure
    }

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
        ) { [self] answer, unit, rows in
            rows.add(displayed: .text(unit.serviceArea))
            rows.add(displayed: .text(yesOrNo(unit.filter.publishes(answer))))
        }
    }

    var staffing: TidyTable {
        table(
            "staffing", of: \.staffingRows, on: .staffing,
            titles: [
                "subject_area": (.gapArea, 34), "headcount": (.staffingHeadcount, 12), "fte": (.staffingFTE, 12),
                "full_time": (.staffingFullTime, 12), "departures": (.staffingDepartures, 12),
                "vacant_fte": (.staffingVacant, 12), "comment": (.columnComment, 40),
            ], also: [.init(nil, .recruitmentServiceArea, 24), .init(nil, .columnPublic)]
        ) { [self] answer, unit, rows in
            rows.add(displayed: .text(unit.serviceArea))
            // Cross-cutting fagområder are in no sum.
            rows.add(displayed: .text(yesOrNo(unit.filter.publishes(answer) && !index.isCrossCutting(answer.area))))
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
        ) { answer, unit, rows in
            rows.add(displayed: .text(unit.serviceArea))
            rows.add(displayed: .text(names[answer.position.key] ?? ""))
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
            also: [.init(nil, .columnDeadlineYear), .init(nil, .strategiesCategory, 26), .init(nil, .columnRole, 20)]
        ) { [self] answer, _, rows in
            // The year, category and role under which the council's workbook counts the cost; a need without a measure is not counted.
            let counts = !answer.measure.isEmpty
            rows.add(displayed: counts ? year(of: answer) : .text(""))
            rows.add(displayed: .text(counts ? category(of: answer) : ""))
            rows.add(displayed: .text(counts ? texts(answer.role.key) : ""))
        }
    }

    /// The cost of each measure in each year, if the plan asks for it. A need without a measure has no cost that counts.
    var measureCosts: TidyTable {
        let columns: [TidyTable.Column] = [
            .init("unit", .columnUnit, 34), .init("need", .challengesNeed, 36),
            .init("measure", .challengesMeasures, 44),
            .init("year", .columnYear, 12), .init("cost", .columnCost, 12), .init(nil, .columnBudgeted, 12),
            .init(nil, .strategiesCategory, 26), .init(nil, .columnRole, 20),
        ]
        func parts(of answers: UnitAnswers) -> Int {
            answers.measures.reduce(0) { $0 + ($1.measure.isEmpty ? 0 : $1.costsByYear.count) }
        }
        return TidyTable(
            "measure_costs", columns + TidyTable.Column.source,
            count: returns.answers.reduce(0) { $0 + parts(of: $1) }, chunks: returns.answers.count
        ) { [self] offset, rows in
            let unit = UnitCells(returns.answers[offset], index, disclosure)
            for answer in returns.answers[offset].measures where !answer.measure.isEmpty {
                for (year, cost) in answer.costsByYear {
                    rows.add(unit)
                    rows.add(answer.need)
                    rows.add(answer.measure)
                    rows.add(period: year, index.plan)
                    rows.add(cost.decimal)
                    rows.add(displayed: .text(answer.isBudgeted.map(yesOrNo) ?? ""))
                    rows.add(displayed: .text(category(of: answer)))
                    rows.add(displayed: .text(texts(answer.role.key)))
                    end([:], [], answer.source, of: rows)
                }
            }
        }
    }

    /// A table of all answers of one kind: the unit, the fields of the answer, further columns of the control report, the columns
    /// that HR added, and the location of the answer.
    private func table<Kind: Answer>(
        _ name: String, of answers: @escaping @Sendable (UnitAnswers) -> [Kind], on sheet: FormSheet.ID,
        titles: [String: (title: TextKey, width: Double)], also others: [TidyTable.Column],
        _ writeOthers: @escaping @Sendable (Kind, UnitCells, any TidyRows) -> Void
    ) -> TidyTable {
        var fields = FieldColumns(titles: titles, sheet: layout.sheet(sheet))
        var blank = Kind()
        blank.fields(&fields)
        let own = index.plan.ownFields(on: sheet)
        return TidyTable(
            name,
            [.init("unit", .columnUnit, 34)] + fields.columns + others + own.map(TidyTable.Column.init)
                + TidyTable.Column.source,
            count: returns.answers.reduce(0) { $0 + answers($1).count }, chunks: returns.answers.count
        ) { [self] offset, rows in
            let unit = UnitCells(returns.answers[offset], index, disclosure)
            for var answer in answers(returns.answers[offset]) {
                rows.add(unit)
                var row = FieldRow(rows: rows, index: index, texts: texts)
                answer.fields(&row)
                writeOthers(answer, unit, rows)
                end(answer.own, own, answer.source, of: rows)
            }
        }
    }

    private func year(of answer: MeasureAnswer) -> Entry {
        answer.deadline.map { .whole($0.year, Theme.plainNumber) } ?? .text(texts(.strategiesNoYear))
    }

    private func category(of answer: MeasureAnswer) -> String {
        CouncilReport.name(of: StrategyTable.category(of: answer, index), index, texts)
    }

    var findings: TidyTable { table(of: returns.findings) }

    /// A table of findings in a given order.
    func table(of findings: [Finding]) -> TidyTable {
        TidyTable(
            "findings",
            [
                .init("severity", .controlSeverity, 11), .init("code", .controlCode, 28),
                .init("unit", .columnUnit, 34),
                .init("message", .columnMessage, 60), .init("remedy", .controlRemedy, 52),
                .init(nil, .controlExplanation, 36),
            ] + TidyTable.Column.source,
            count: findings.count, chunks: findings.count
        ) { [self] offset, rows in
            let finding = findings[offset]
            let (code, unit, location) = (finding.code.rawValue, finding.unit, finding.location)
            rows.add(finding.severity.rawValue, displayed: texts(finding.severity.key))
            rows.add(code, displayed: code)
            rows.add(unit?.text ?? "", displayed: (finding.form ?? unit).map(index.name) ?? "")
            for text in [finding.message(in: texts), finding.remedy(in: texts)] { rows.add(text) }
            rows.add(displayed: .text(finding.explanation ?? ""))
            for text in [location.file, location.sheet, location.cell] { rows.add(text) }
            rows.endRow()
        }
    }

    var units: TidyTable {
        TidyTable(
            "units",
            [
                .init("unit", .columnUnit, 38), .init("status", .columnStatus, 14), .init("file", .controlFile, 38),
                .init("errors", .controlErrors), .init("warnings", .controlWarnings),
                .init(nil, .controlExplained), .init(nil, .controlFilledBy, 46), .init(nil, .controlFigures, 12),
            ], count: returns.units.count, chunks: returns.units.count
        ) { [self] offset, rows in
            let unit = returns.units[offset]
            rows.add(unit.unit.id.text, displayed: index.name(of: unit.unit.id))
            rows.add(unit.status.rawValue, displayed: unit.statusText(texts))
            rows.add(unit.file)
            rows.add(unit.errors)
            rows.add(unit.warnings)
            rows.add(displayed: .whole(unit.explained, Theme.plainNumber))
            rows.add(displayed: .text(unit.signature.filter { !$0.isEmpty }.joined(separator: ", ")))
            rows.add(displayed: .whole(unit.carriedFrom, Theme.plainNumber))
            rows.endRow()
        }
    }

    // MARK: Values

    func yesOrNo(_ isTrue: Bool) -> String { texts(isTrue ? .formYes : .formNo) }

    /// Ends an answer's row with the columns that HR added and the location of the answer.
    private func end(
        _ answers: [String: OwnAnswer], _ fields: [OwnField], _ source: Source, of rows: some TidyRows
    ) {
        for field in fields {
            switch answers[field.key] {
            case .text(let text)?:
                let days = OwnAnswer.text(text).parts(in: field.column).compactMap(\.text)
                rows.add(
                    text, displayed: field.column.kind == .date ? days.map(texts.day).joined(separator: "; ") : text)
            case .number(let number)?: rows.add(number.decimal)
            case .yesNo(let isTrue)?: rows.add(isTrue ? "true" : "false", displayed: yesOrNo(isTrue))
            case nil: rows.add("")
            }
        }
        for part in [\Source.file, \.sheet, \.cell] { rows.add(source.text(part)) }
        rows.endRow()
    }
}

/// What a unit's rows show of the unit.
private struct UnitCells {
    let id: String
    let name: String
    let serviceArea: String
    let filter: PublicAnswers

    init(_ answers: UnitAnswers, _ index: PlanIndex, _ disclosure: WorkforceDisclosure) {
        id = answers.unit.text
        name = index.name(of: answers.unit)
        serviceArea = index.unit(answers.unit).flatMap { index.serviceArea($0.serviceArea)?.name } ?? ""
        filter = PublicAnswers(of: answers, index, disclosure)
    }
}

extension TidyRows {
    fileprivate func add(_ unit: UnitCells) { add(unit.id, displayed: unit.name) }
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
