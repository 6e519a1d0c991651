import CompetencePlan
import Forms
import Wording

/// The tables that only HR's control report has.
extension TidyTables {
    /// What units changed between their returns.
    var corrections: TidyTable {
        TidyTable(
            "corrections",
            [
                .init(nil, .columnUnit, 34), .init(nil, .correctionColumn, 22), .init(nil, .correctionBefore, 28),
                .init(nil, .correctionAfter, 28), .init(nil, .correctionClosed, 48),
                .init(nil, .correctionOpened, 48), .init(nil, .correctionEarlier, 30),
            ] + TidyTable.Column.source,
            of: returns.corrections
        ) { [self] correction in
            func words(_ findings: [Finding]) -> String {
                findings.map { $0.message(in: texts) }.joined(separator: " ")
            }
            let row = [
                index.name(of: correction.unit), correction.heading, correction.before, correction.after,
                words(correction.closed), words(correction.opened), correction.earlierFile, correction.location.file,
                correction.location.sheet, correction.location.cell,
            ]
            return row.map(TidyValue.text)
        }
    }

    /// The texts that the council will see, for HR to read first: those about hidden fagområder, then the others.
    /// They are found again when they are written, since they are many. `former` are measures of the last
    /// revision that it will see as well.
    func councilTexts(_ former: [MeasureChanges.Line]) -> TidyTable {
        let former = Dictionary(grouping: former, by: \.unit)
        @Sendable func texts(ofUnitAt unit: Int) -> [CouncilText] {
            CouncilText.all(ofUnitAt: unit, merged, former: former[returns.answers[unit].unit] ?? [])
        }
        let form = index.plan.form
        let isByArea = form.uses(.gap) || form.uses(.staffing) || form.uses(.measures) && !form.hides("measures.area")
        let ofArea: [TidyTable.Column] = [.init(nil, .textsOfHidden, 14), .init(nil, .gapArea, 28)]
        var count = 0
        var chunks: [(unit: Int, isOfHidden: Bool)] = []
        for unit in returns.answers.indices {
            let texts = texts(ofUnitAt: unit)
            count += texts.count
            if texts.contains(where: \.isOfHidden) { chunks.append((unit, true)) }
        }
        chunks += returns.answers.indices.map { ($0, false) }
        return TidyTable(
            "texts",
            [.init(nil, .columnUnit, 34)] + (isByArea ? ofArea : [])
                + [.init(nil, .correctionColumn, 22), .init(nil, .textsText, 70)] + TidyTable.Column.source,
            count: count, chunks: chunks.count
        ) { [self, chunks] chunk in
            let (unit, isOfHidden) = chunks[chunk]
            return texts(ofUnitAt: unit).filter { $0.isOfHidden == isOfHidden }
                .map { row(of: $0, isByArea: isByArea) }
        }
    }

    private func row(of text: CouncilText, isByArea: Bool) -> [TidyValue] {
        let area = isByArea ? [yesOrNo(text.isOfHidden), text.area.map(index.name) ?? ""] : []
        let words = [text.heading.text(in: texts), text.text, text.source.file, text.source.sheet, text.source.cell]
        return ([index.name(of: text.unit)] + area + words).map(TidyValue.text)
    }
}
