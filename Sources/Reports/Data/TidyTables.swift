import CompetencePlan
import Forms
import TextFormats
import Wording

/// The tidy tables of a merge (design section 9), rows in the plan's order of units, then as they stand in the forms.
package struct TidyTables: Sendable {
    private let index: PlanIndex
    private let texts: Texts
    private let returns: ReturnCollection

    package init(_ merged: Consolidation) {
        index = merged.index
        texts = merged.texts
        returns = merged.returns
    }

    /// Every table, in the order of the design.
    package var all: [TidyTable] { [gap, staffing, recruitment, measures, findings, units] }

    var gap: TidyTable {
        let own = ownColumns(.gap)
        return TidyTable(
            "gap",
            [
                .init("unit", .controlUnit, 34), .init("subject_area", .gapArea, 34), .init("current", .gapCurrent),
                .init("desired", .gapDesired), .init("gap", .gapGap), .init("importance", .gapImportance),
                .init("weighted_gap", .gapWeighted), .init("comment", .columnComment, 40),
                .init(nil, .recruitmentServiceArea, 24), .init(nil, .columnShown),
            ] + own.map(TidyTable.Column.init) + TidyTable.Column.source,
            count: returns.answers.count(\.gaps), pieces: returns.answers.count
        ) { [self] place in
            let answers = returns.answers[place]
            let (unit, serviceArea) = (unit(answers.unit), serviceArea(of: answers.unit))
            let shown = ShownAnswers(of: answers, threshold: index.plan.thresholds.privacy)
            return answers.gaps.map { answer in
                [
                    unit, .text(index.name(of: answer.area)), .whole(answer.current), .whole(answer.desired),
                    .whole(answer.gap), .whole(answer.importance), .whole(answer.weightedGap), .text(answer.comment),
                    serviceArea, yesOrNo(shown.shows(answer)),
                ] + values(of: answer.own, own) + source(answer.source)
            }
        }
    }

    var staffing: TidyTable {
        let own = ownColumns(.staffing)
        return TidyTable(
            "staffing",
            [
                .init("unit", .controlUnit, 34), .init("subject_area", .gapArea, 34),
                .init("headcount", .staffingHeadcount), .init("fte", .staffingFTE),
                .init("full_time", .staffingFullTime),
                .init("departures", .staffingDepartures), .init("vacant_fte", .staffingVacant),
                .init("comment", .columnComment, 40), .init(nil, .columnShown),
            ] + own.map(TidyTable.Column.init) + TidyTable.Column.source,
            count: returns.answers.count(\.staffing), pieces: returns.answers.count
        ) { [self] place in
            let answers = returns.answers[place]
            let unit = unit(answers.unit)
            let shown = ShownAnswers(of: answers, threshold: index.plan.thresholds.privacy)
            return answers.staffing.map { answer in
                [
                    unit, .text(index.name(of: answer.area)), .whole(answer.headcount), decimal(answer.fte),
                    .whole(answer.fullTime), .whole(answer.departures), decimal(answer.vacant), .text(answer.comment),
                    yesOrNo(shown.shows(answer)),
                ] + values(of: answer.own, own) + source(answer.source)
            }
        }
    }

    var recruitment: TidyTable {
        let own = ownColumns(.recruitment)
        let names = Dictionary(
            RecruitmentTable(plan: index.plan, answers: returns.answers).lines.map { line in
                (line.position.key, CouncilReport.name(of: line.position, index))
            }
        ) { first, _ in first }
        return TidyTable(
            "recruitment",
            [
                .init("unit", .controlUnit, 34), .init("position", .recruitmentPosition, 40),
                .init("year", .columnYear),
                .init("count", .columnCount), .init(nil, .columnReason, 40),
                .init(nil, .recruitmentServiceArea, 24), .init(nil, .columnShownPosition, 34),
            ] + own.map(TidyTable.Column.init) + TidyTable.Column.source,
            count: returns.answers.count(\.recruitment), pieces: returns.answers.count
        ) { [self] place in
            let answers = returns.answers[place]
            let (unit, serviceArea) = (unit(answers.unit), serviceArea(of: answers.unit))
            return answers.recruitment.map { answer in
                [
                    unit, .text(index.name(of: answer.position)), .whole(answer.year), .whole(answer.count),
                    .text(answer.reason), serviceArea, .text(names[answer.position.key] ?? ""),
                ] + values(of: answer.own, own) + source(answer.source)
            }
        }
    }

    var measures: TidyTable {
        let own = ownColumns(.measures)
        return TidyTable(
            "measures",
            [
                .init("unit", .controlUnit, 34), .init("need", .challengesNeed, 36),
                .init("strategies", .columnStrategies, 30), .init("measure", .challengesMeasures, 44),
                .init("subject_area", .gapArea, 28), .init("responsible", .columnResponsible, 20),
                .init("deadline", .columnDeadline), .init("cost", .columnCost), .init("budgeted", .columnBudgeted),
                .init("bound_months", .columnBoundMonths), .init("status", .strategiesStatus, 14),
                .init("evaluation", .columnEvaluation, 36), .init(nil, .columnDeadlineYear),
                .init(nil, .strategiesCategory, 26),
            ] + own.map(TidyTable.Column.init) + TidyTable.Column.source,
            count: returns.answers.count(\.measures), pieces: returns.answers.count
        ) { [self] place in
            let answers = returns.answers[place]
            let unit = unit(answers.unit)
            return answers.measures.map { answer in
                [unit] + values(of: answer) + values(of: answer.own, own) + source(answer.source)
            }
        }
    }

    private func values(of answer: MeasureAnswer) -> [TidyTable.Value] {
        let strategies = answer.strategies.map { index.name(of: $0) }.joined(separator: "; ")
        let status = answer.status.map { TidyTable.Value.word($0.rawValue, shown: texts($0.key)) }
        return [
            .text(answer.need), .text(strategies), .text(answer.measure),
            .text(answer.area.map { index.name(of: $0) } ?? ""), .text(answer.responsible), deadline(answer.deadline),
            decimal(answer.cost), answer.isBudgeted.map(yesOrNo) ?? .text(""), .whole(answer.boundMonths),
            status ?? .text(""), .text(answer.evaluation),
        ] + places(of: answer)
    }

    /// The year and the category that the council's workbook counts a measure's cost under; a need without a measure
    /// counts under none.
    private func places(of answer: MeasureAnswer) -> [TidyTable.Value] {
        guard !answer.measure.isEmpty else { return [.text(""), .text("")] }
        let year = answer.deadline?.year
        return [
            year.map { .whole($0) } ?? .text(texts(.strategiesNoYear)),
            .text(texts(CouncilReport.key(of: StrategyTable.category(of: answer, index)))),
        ]
    }

    var findings: TidyTable {
        TidyTable(
            "findings",
            [
                .init("severity", .controlSeverity, 11), .init("code", .controlCode, 28),
                .init("unit", .controlUnit, 34),
                .init("message", .controlMessage, 60), .init("remedy", .controlRemedy, 52),
            ] + TidyTable.Column.source,
            count: returns.findings.count, pieces: returns.findings.pieces.count
        ) { [self] piece in
            returns.findings.pieces[piece].map { finding in
                let place = finding.place
                return [
                    .word(finding.severity.rawValue, shown: texts(finding.severity.key)),
                    .word(finding.code.rawValue, shown: finding.code.rawValue), finding.unit.map(unit) ?? .text(""),
                    .text(finding.message(in: texts)), .text(finding.remedy(in: texts)), .text(place.file),
                    .text(place.sheet),
                    .text(place.cell),
                ]
            }
        }
    }

    var units: TidyTable {
        TidyTable(
            "units",
            [
                .init("unit", .controlUnit, 38), .init("status", .controlStatus, 14), .init("file", .controlFile, 38),
                .init("errors", .controlErrors), .init("warnings", .controlWarnings),
                .init(nil, .controlFilledBy, 46), .init(nil, .controlFigures, 12),
            ], count: returns.units.count, pieces: returns.units.count
        ) { [self] place in
            let unit = returns.units[place]
            return [
                [
                    self.unit(unit.unit.id), .word(unit.status.rawValue, shown: texts(unit.status.key)),
                    .text(unit.file), .whole(unit.errors), .whole(unit.warnings),
                    .text(unit.signature.filter { !$0.isEmpty }.joined(separator: ", ")), .whole(unit.carriedFrom),
                ]
            ]
        }
    }

    // MARK: Values

    private func unit(_ id: Identifier<Unit>) -> TidyTable.Value { .word(id.text, shown: index.name(of: id)) }

    private func serviceArea(of unit: Identifier<Unit>) -> TidyTable.Value {
        .text(index.unit(unit).flatMap { index.serviceArea($0.serviceArea)?.name } ?? "")
    }

    private func yesOrNo(_ isTrue: Bool) -> TidyTable.Value {
        .word(isTrue ? "true" : "false", shown: texts(isTrue ? .formYes : .formNo))
    }

    private func decimal(_ number: (some FixedPoint)?) -> TidyTable.Value {
        .decimal(number?.description, number?.asDouble)
    }

    private func deadline(_ deadline: Deadline?) -> TidyTable.Value {
        guard let deadline else { return .text("") }
        return .word(deadline.description, shown: texts.day(deadline.description))
    }

    /// The columns that HR added to a sheet: they stand before those that say where the answer stands.
    private func ownColumns(_ sheet: FormSheet.ID) -> [OwnColumn] {
        index.plan.form.columns.filter { $0.sheet == sheet.rawValue }
    }

    private func values(of answers: [String: OwnAnswer], _ columns: [OwnColumn]) -> [TidyTable.Value] {
        columns.map { column in
            switch answers[column.id] {
            case .text(let text)?: .text(text)
            case .number(let number)?: decimal(number)
            case nil: .text("")
            }
        }
    }

    private func source(_ source: Source) -> [TidyTable.Value] {
        [.text(source.file), .text(source.sheet), .text(source.cell)]
    }
}
