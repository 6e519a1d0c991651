import CompetencePlan
import Forms
import TextFormats
import Wording

/// The complete result of a merge: the plan, the returns, and how the result is labelled.
package struct MergeResult: Sendable {
    /// The plan with the names that reports use: those of units with figures from an earlier
    /// revision are marked on every sheet.
    package let index: PlanIndex
    package let returns: ReturnCollection
    /// Earlier revisions, by ascending year.
    package let previous: [Revision]
    /// Whether the result is final (endelig) or provisional (foreløpig).
    package let isFinal: Bool
    /// The date in the result. It is passed in rather than read from the clock, so that equal inputs give equal bytes.
    package let day: CalendarDay
    /// The form of the unmarked plan, in the language of the result.
    package let layout: FormLayout
    /// Which counts of persons may be shown to others than HR: the same in the council's workbook, its
    /// reconciliation and the lists.
    let disclosure: WorkforceDisclosure
    /// What others than HR may see of each of the answers, found once since every sheet needs it.
    let publicAnswers: [PublicAnswers]

    package init(
        layout: FormLayout, returns: ReturnCollection, previous: [Revision] = [], isFinal: Bool, day: CalendarDay
    ) {
        self.layout = layout
        let years = returns.units.compactMap { unit in unit.carriedFrom.map { (unit.unit.id, $0) } }
        let carried = Dictionary(first: years)
        index = carried.isEmpty ? layout.index : PlanIndex(layout.plan.marked(carried, layout.texts))
        self.returns = carried.isEmpty ? returns : returns.naming(by: self.index)
        self.previous = previous
        self.isFinal = isFinal
        self.day = day
        let answers = self.returns.answers
        let disclosure = WorkforceDisclosure(answers, index)
        self.disclosure = disclosure
        publicAnswers = answers.map { PublicAnswers(of: $0, disclosure) }
    }

    package var plan: PlanDefinition { index.plan }
    package var language: Language { layout.language }
    package var texts: Texts { layout.texts }

    /// The merge as a revision, which is written to data/kompetanseplan.json and compared with by the next revision.
    package var revision: Revision {
        Revision(plan: layout.plan, isFinal: isFinal, day: day, units: Array(records))
    }

    /// Writes the revision without holding it in memory.
    package func writeRevision(to output: TextOutput) {
        Revision.write(records, of: layout.plan, isFinal: isFinal, day: day, to: output)
    }

    private var records: some Sequence<Revision.UnitRecord> {
        // By offset, since a second table of a country's answers takes 9 MB.
        let offsets = returns.answers.map(\.unit).offsets
        func recorded(_ unit: ReturnCollection.UnitReturn, _ answers: UnitAnswers?) -> Revision.UnitRecord {
            var record = Revision.UnitRecord(
                unit: unit.unit.id, status: unit.status, file: unit.file, errors: unit.errors,
                warnings: unit.warnings, answers: answers, carriedFrom: unit.carriedFrom)
            record.forms = unit.forms.map { recorded($0, returns.formAnswers[$0.unit.id]) }
            return record
        }
        return returns.units.lazy.map { unit in recorded(unit, offsets[unit.unit.id].map { returns.answers[$0] }) }
    }

    /// "provisional" or "final", as in the data files.
    package var status: String { isFinal ? "final" : "provisional" }

    /// "Foreløpig" or "Endelig".
    var statusText: String { texts(isFinal ? .final : .provisional) }

    /// A sentence on why the result is provisional or final. It never claims that all have returned when some are
    /// carried forward or waived. `elsewhere` refers to Om tallene, where the units are listed.
    func statusReason(elsewhere: Bool = true) -> String {
        let returned = returns.units.count(where: \.status.isSound)
        func counts(of units: Int) -> [String: String] {
            [
                "count": texts.grouped(returned), "total": texts.counted(.changesUnitsOf, units),
                "elsewhere": elsewhere ? "1" : "",
            ]
        }
        let (all, asked) = (returns.units.count, returns.units.count { $0.status != .waived })
        let isAll = returned == all
        if isFinal { return texts(isAll ? .finalWhy : .finalSettled, counts(of: all)) }
        if returns.isComplete { return texts(isAll ? .provisionalReady : .provisionalSettled, counts(of: all)) }
        return texts(isAll ? .provisionalOpen : .provisionalWhy, counts(of: asked))
    }

    /// The names of units with a status, in the plan's order, with «1 av 2 skjemaer levert» for those with several
    /// forms; empty if there are none.
    package func names(of status: ReturnStatus) -> String {
        names(of: returns.units.filter { $0.status == status })
    }

    private func names(of units: [ReturnCollection.UnitReturn]) -> String {
        units.map { unit in
            guard let (count, total) = unit.formsReturned else { return unit.unit.name }
            return texts(.returnForms, ["status": unit.unit.name, "count": "\(count)", "total": "\(total)"])
        }.joined(separator: ", ")
    }

    /// The same of the units with several forms that have figures from some of them only.
    var namesPartial: String {
        let units = returns.units.filter { unit in
            if unit.forms.isEmpty { return unit.status.isAbsent && unit.hasAnswers }
            return unit.forms.contains { returns.formAnswers[$0.unit.id] != nil }
                && unit.forms.contains { returns.formAnswers[$0.unit.id] == nil && $0.status != .waived }
        }
        return names(of: units)
    }

    /// The names of units with figures from an earlier revision.
    package var namesCarried: String {
        returns.units.filter { $0.carriedFrom != nil }.map(\.unit.name).joined(separator: ", ")
    }
}
