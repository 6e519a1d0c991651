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
            count: returns.answers.reduce(0) { $0 + $1.gaps.count }, pieces: returns.answers.count
        ) { [self] offset, rows in
            let answers = returns.answers[offset]
            let unit = UnitWords(answers.unit, index)
            let filter = PublicAnswers(of: answers, threshold: index.plan.thresholds.privacy)
            for answer in answers.gaps {
                rows.add(unit)
                rows.add(index.name(of: answer.area))
                for number in [answer.current, answer.desired, answer.gap] { rows.add(number) }
                rows.add(answer.importance)
                rows.add(answer.weightedGap)
                rows.add(answer.comment)
                rows.add(shown: .text(unit.serviceArea))
                rows.add(shown: .text(yesOrNo(filter.shows(answer))))
                end(answer.own, own, answer.source, of: rows)
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
            count: returns.answers.reduce(0) { $0 + $1.staffing.count }, pieces: returns.answers.count
        ) { [self] offset, rows in
            let answers = returns.answers[offset]
            let unit = UnitWords(answers.unit, index)
            let filter = PublicAnswers(of: answers, threshold: index.plan.thresholds.privacy)
            for answer in answers.staffing {
                rows.add(unit)
                rows.add(index.name(of: answer.area))
                rows.add(answer.headcount)
                rows.add(answer.fte?.decimal)
                rows.add(answer.fullTime)
                rows.add(answer.departures)
                rows.add(answer.vacant?.decimal)
                rows.add(answer.comment)
                rows.add(shown: .text(yesOrNo(filter.shows(answer))))
                end(answer.own, own, answer.source, of: rows)
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
            count: returns.answers.reduce(0) { $0 + $1.recruitment.count }, pieces: returns.answers.count
        ) { [self] offset, rows in
            let answers = returns.answers[offset]
            let unit = UnitWords(answers.unit, index)
            for answer in answers.recruitment {
                rows.add(unit)
                rows.add(index.name(of: answer.position))
                rows.add(answer.year)
                rows.add(answer.count)
                rows.add(shown: .text(answer.reason))
                rows.add(shown: .text(unit.serviceArea))
                rows.add(shown: .text(names[answer.position.key] ?? ""))
                end(answer.own, own, answer.source, of: rows)
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
            count: returns.answers.reduce(0) { $0 + $1.measures.count }, pieces: returns.answers.count
        ) { [self] offset, rows in
            let answers = returns.answers[offset]
            let unit = UnitWords(answers.unit, index)
            for answer in answers.measures {
                rows.add(unit)
                add(answer, to: rows)
                end(answer.own, own, answer.source, of: rows)
            }
        }
    }

    private func add(_ answer: MeasureAnswer, to rows: some TidyRows) {
        rows.add(answer.need)
        rows.add(answer.strategies.map { index.name(of: $0) }.joined(separator: "; "))
        rows.add(answer.measure)
        rows.add(answer.area.map { index.name(of: $0) } ?? "")
        rows.add(answer.responsible)
        let deadline = answer.deadline?.description ?? ""
        rows.add(deadline, shown: deadline.isEmpty ? "" : texts.day(deadline))
        rows.add(answer.cost?.decimal)
        let isBudgeted = answer.isBudgeted
        rows.add(isBudgeted.map { $0 ? "true" : "false" } ?? "", shown: isBudgeted.map(yesOrNo) ?? "")
        rows.add(answer.boundMonths)
        rows.add(answer.status?.rawValue ?? "", shown: answer.status.map { texts($0.key) } ?? "")
        rows.add(answer.evaluation)
        // The year and the category that the council's workbook counts a measure's cost under; a need without a measure
        // counts under none.
        let counts = !answer.measure.isEmpty
        rows.add(shown: counts ? year(of: answer) : .text(""))
        rows.add(shown: .text(counts ? category(of: answer) : ""))
    }

    private func year(of answer: MeasureAnswer) -> Entry {
        answer.deadline.map { .whole($0.year, Theme.plainNumber) } ?? .text(texts(.strategiesNoYear))
    }

    private func category(of answer: MeasureAnswer) -> String {
        texts(CouncilReport.key(of: StrategyTable.category(of: answer, index)))
    }

    var findings: TidyTable {
        TidyTable(
            "findings",
            [
                .init("severity", .controlSeverity, 11), .init("code", .controlCode, 28),
                .init("unit", .controlUnit, 34),
                .init("message", .controlMessage, 60), .init("remedy", .controlRemedy, 52),
            ] + TidyTable.Column.source,
            count: returns.findings.count, pieces: returns.findings.count
        ) { [self] offset, rows in
            let finding = returns.findings[offset]
            let (code, unit, place) = (finding.code.rawValue, finding.unit, finding.place)
            rows.add(finding.severity.rawValue, shown: texts(finding.severity.key))
            rows.add(code, shown: code)
            rows.add(unit?.text ?? "", shown: unit.map { index.name(of: $0) } ?? "")
            for text in [finding.message(in: texts), finding.remedy(in: texts)] { rows.add(text) }
            for text in [place.file, place.sheet, place.cell] { rows.add(text) }
            rows.endRow()
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
        ) { [self] offset, rows in
            let unit = returns.units[offset]
            rows.add(UnitWords(unit.unit.id, index))
            rows.add(unit.status.rawValue, shown: texts(unit.status.key))
            rows.add(unit.file)
            rows.add(unit.errors)
            rows.add(unit.warnings)
            rows.add(shown: .text(unit.signature.filter { !$0.isEmpty }.joined(separator: ", ")))
            rows.add(shown: .whole(unit.carriedFrom, Theme.plainNumber))
            rows.endRow()
        }
    }

    // MARK: Values

    private func yesOrNo(_ isTrue: Bool) -> String { texts(isTrue ? .formYes : .formNo) }

    /// The columns that HR added to a sheet: they stand before those that say where the answer stands.
    private func ownColumns(_ sheet: FormSheet.ID) -> [OwnColumn] {
        index.plan.form.columns.filter { $0.sheet == sheet.rawValue }
    }

    /// What every answer's row ends with: the columns that HR added, and where it stands.
    private func end(
        _ answers: [String: OwnAnswer], _ columns: [OwnColumn], _ source: Source, of rows: some TidyRows
    ) {
        for column in columns {
            switch answers[column.id] {
            case .text(let text)?: rows.add(text)
            case .number(let number)?: rows.add(number.decimal)
            case nil: rows.add("")
            }
        }
        rows.add(source.file)
        rows.add(source.sheet)
        rows.add(source.cell)
        rows.endRow()
    }
}

/// What a unit's rows say of it.
private struct UnitWords {
    let id: String
    let name: String
    let serviceArea: String

    init(_ id: Identifier<Unit>, _ index: PlanIndex) {
        self.id = id.text
        name = index.name(of: id)
        serviceArea = index.unit(id).flatMap { index.serviceArea($0.serviceArea)?.name } ?? ""
    }
}

extension TidyRows {
    fileprivate func add(_ unit: UnitWords) { add(unit.id, shown: unit.name) }
}
