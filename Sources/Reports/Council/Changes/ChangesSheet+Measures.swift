import CompetencePlan
import SheetWriting
import Wording

/// What became of the measures, and which names are new, gone or changed.
extension ChangesSheet {
    private func heading(of outcome: MeasureChanges.Outcome) -> String {
        switch outcome {
        // The program's own term is too long for a narrow column.
        case .status(let status) where status == .dropped: texts(.changesDropped)
        case .status(let status): status.name(texts)
        case .withoutStatus: texts(report.asksStatus ? .statusNone : .changesStillThere)
        case .unmentioned: texts(.changesUnmentioned)
        }
    }

    /// The column of measures that are done, if the plan has a single status for that; it is then the first outcome.
    private static func doneColumn(of outcomes: [MeasureChanges.Outcome]) -> Int? {
        let done = outcomes.count { if case .status(let status) = $0 { status.role == .done } else { false } }
        return done == 1 ? 3 : nil
    }

    mutating func writeMeasures() {
        let measures = changes.measures
        guard !measures.units.isEmpty else { return }
        let (texts, report, before) = (texts, report, previousIndex.plan)
        let askedStatus = !before.form.hides("measures.status")
        let years = ["previous": previous, "now": now, "asked": askedStatus ? "1" : ""]
        let outcomes = measures.outcomes.map(heading)
        let doneColumn = Self.doneColumn(of: measures.outcomes)
        writePart { sheet, figures in
            sheet.writeSubtitle(texts(.changesMeasures, years), about: texts(.changesMeasuresAbout, years))
            let units = measures.units
            let rows = sheet.writeTable(
                "changes_measures",
                [texts(.columnUnit), texts(.changesMeasuresPrevious, years)] + outcomes
                    + [texts(.changesNewMeasures, years)], words: 1, rows: units.count
            ) { index, block in
                let unit = units[index]
                block.write(
                    [.text(unit.unit.name), .whole(unit.carried, Theme.centred)]
                        + measures.outcomes.map { .whole(unit.count($0), Theme.centred) }
                        + [.whole(unit.new, Theme.centred)])
            }
            let sums =
                [measures.lines.count] + measures.outcomes.map { measures.count($0) } + [measures.new]
            let row = sheet.write(
                [.text(texts(.columnSum), Theme.sumLabel)]
                    + sums.enumerated().map { Entry.whole($1, Theme.centredSum).live(Formula.sum($0 + 2, rows.all)) })
            let done = Figure(
                label: texts(.changesDoneMeasures),
                about: texts(.changesDoneAbout, years.merging(["count": "\(measures.lines.count)"]) { $1 }),
                previous: nil, now: .whole(measures.count(MeasureRole.done)),
                cells: (nil, doneColumn.map { Formula.cell($0, row) }), better: .higher)
            if report.asksStatus { figures.append(done) }
            guard !report.plan.form.hides("measures.cost"), before.currency == report.plan.currency,
                askedStatus == report.asksStatus
            else { return }
            let costs = [measures.remaining.previous, measures.remaining.now].map { report.money($0) }
            figures.append(
                Figure(
                    label: texts(.summaryCost), about: texts(.changesCostAbout), previous: costs[0], now: costs[1]))
        }
    }

    /// The measures one by one, with a mark under the outcome of each. This table is the last one, so that its headings
    /// are repeated only on its own pages.
    mutating func writeMeasureList() {
        let measures = changes.measures
        guard !measures.lines.isEmpty else { return }
        let (texts, report) = (texts, report)
        let outcomes = measures.outcomes.map(heading)
        // Without evaluations, only deadlines that have changed are left to tell.
        let last: TextKey? =
            report.merged.publishesEvaluations
            ? .columnEvaluation : report.plan.form.hides("measures.deadline") ? nil : .columnDeadline
        writePart { sheet, _ in
            sheet.writeSubtitle(texts(.changesMeasureList))
            sheet.totals.formerMeasures = measures.lines.filter { $0.formerSource != nil }
            let lines = measures.lines
            sheet.writeRepeatedTable(
                "changes_measure_list",
                [texts(.columnUnit), texts(.challengesMeasures)] + outcomes + (last.map { [texts($0)] } ?? []),
                words: 2,
                rows: lines.count
            ) { index, block in
                let line = lines[index]
                let marks = measures.outcomes.map { Entry.text($0 == line.outcome ? "✓" : "", Theme.centred) }
                block.write(
                    [.text(report.index.name(of: line.unit)), .text(line.measure)] + marks
                        + (last == nil ? [] : [.text(Self.words(for: line, report))]))
            }
        }
    }

    /// The unit's evaluation, and the deadline if it has changed.
    private static func words(for line: MeasureChanges.Line, _ report: CouncilReport) -> String {
        guard line.outcome != .unmentioned else { return "." }
        let texts = report.texts
        let publishes = report.merged.publishesEvaluations
        let written = publishes ? line.evaluation : ""
        let evaluation = written.isEmpty && publishes ? ".." : written
        guard let deadline = line.newDeadline else { return evaluation }
        let moved = texts(.changesNewDeadline, ["deadline": texts.day(deadline.description)])
        return written.isEmpty ? moved : "\(evaluation) \(moved)"
    }

    // MARK: Names

    mutating func writeNames() {
        let names = changes.names
        guard !names.isEmpty else { return }
        let texts = texts
        let rows =
            names.units.map { Self.row($0, new: .changesUnitNew, gone: .changesUnitGone, named: .changesUnitNamed) }
            + names.areas.map { Self.row($0, new: .changesAreaNew, gone: .changesAreaGone, named: .changesAreaNamed) }
        writePart { sheet, _ in
            sheet.writeSubtitle(texts(.changesNames))
            sheet.writeTable("changes_names", [texts(.columnMessage), texts(.changesName)], words: 2) { sheet in
                for row in rows {
                    let name = row.former.map { texts(.changesFormer, ["name": row.name, "former": $0]) } ?? row.name
                    sheet.write([.text(texts(row.key)), .text(name)])
                }
                for assignment in names.assignments {
                    sheet.write([
                        .text(texts(assignment.isNew ? .changesAssigned : .changesUnassigned)),
                        .text("\(assignment.area) (\(assignment.unit))"),
                    ])
                }
            }
        }
    }

    private static func row(
        _ line: NameChanges.Line, new: TextKey, gone: TextKey, named: TextKey
    ) -> (key: TextKey, name: String, former: String?) {
        switch line.kind {
        case .new: (new, line.name, nil)
        case .gone: (gone, line.name, nil)
        case .renamed(let former): (named, line.name, former)
        }
    }
}
