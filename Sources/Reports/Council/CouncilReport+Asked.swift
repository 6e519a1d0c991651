import CompetencePlan
import Wording

/// What was asked of whom: the plans of a roll-up may differ in that.
extension CouncilReport {
    /// The columns that each sheet rests on, first one that stands for its sheet, since no form can lack it.
    private static let columns: [TextKey: [String]] = [
        .challengesSheet: ["measures.measure", "measures.strategy", "measures.status"],
        .recruitmentSheet: ["recruitment.position"],
        .gapSheet: ["gap.area"], .overviewSheet: ["gap.area"],
        .prioritiesSheet: ["gap.area", "measures.area"], .sharedSheet: ["gap.area", "measures.area"],
        .staffingSheet: [
            "staffing.area", "staffing.fte", "staffing.vacant", "staffing.fullTime", "staffing.departures",
        ],
        .vulnerabilitySheet: ["staffing.area", "staffing.fte", "staffing.departures", "measures.area"],
        .strategiesSheet: [
            "measures.measure", "measures.strategy", "measures.status", "measures.deadline", "measures.cost",
            "measures.budgeted",
        ],
    ]

    private static let names: [String: TextKey] = [
        "staffing.fte": .staffingFTE, "staffing.vacant": .staffingVacant, "staffing.fullTime": .staffingFullTime,
        "staffing.departures": .staffingDepartures, "measures.strategy": .columnStrategies,
        "measures.area": .notAskedArea, "measures.status": .strategiesStatus, "measures.deadline": .strategiesYear,
        "measures.cost": .strategiesCost, "measures.budgeted": .columnBudgeted,
    ]

    /// A sentence on what some organisations were not asked for, of what a sheet rests on; nil if
    /// all were asked for all of it.
    func notAsked(on sheet: TextKey) -> String? {
        guard !plan.ownForms.isEmpty, let columns = Self.columns[sheet] else { return nil }
        let forms = plan.serviceAreas.compactMap { area in
            plan.units.first { $0.serviceArea == area.id }.flatMap { plan.ownForms[$0.id] }.map { (area.name, $0) }
        }
        let missing = columns.filter(plan.form.asks).flatMap { column in
            forms.filter { !$0.1.asks(for: column) }.map { (what: what(column, in: $0.1), organisation: $0.0) }
        }
        guard !missing.isEmpty else { return nil }
        let items = missing.grouped { $0.what }.map { same in
            "\(same[0].what) (\(same.map(\.organisation).distinct.joined(separator: ", ")))"
        }
        return texts(.notAsked, ["columns": items.joined(separator: "; ")])
    }

    /// The name of a column that a form lacks, or of its sheet if the form lacks that.
    private func what(_ column: String, in form: FormOptions) -> String {
        guard let sheet = FormOptions.sheet(of: column), !form.uses(sheet) else {
            return Self.names[column].map { texts($0) } ?? column
        }
        return texts(.notAskedSheet, ["sheet": merged.layout.sheet(sheet)?.name ?? ""])
    }

    /// Of how many of the units a figure is that rests on `columns`, if some were not asked for all of them.
    func asked(_ columns: [String]) -> [String: String]? {
        guard !plan.ownForms.isEmpty else { return nil }
        let columns = columns.filter(plan.form.asks)
        let count = answers.count { unit in columns.allSatisfy { plan.asks(unit.unit, for: $0) } }
        return count == answers.count ? nil : ["count": "\(count)", "total": "\(answers.count)"]
    }

    /// «Årsverk (17 av 19 virksomheter)» if not all units were asked.
    func label(_ name: String, of columns: [String]) -> String {
        asked(columns).map { texts(.summaryPartial, $0.merging(["figure": name]) { $1 }) } ?? name
    }

    /// How many units have stated a figure of «Hele virksomheten».
    func unitsStating(_ figure: WorkforceDisclosure.Figure) -> Int {
        figures.workforce.lines.count { $0.figures?.states(figure) == true }
    }

    /// «Ansatte (17 av 19 virksomheter)» if some units have not stated the figure, or were not asked for it.
    func label(_ name: String, ofStaffingIn column: String) -> String {
        let count = WorkforceDisclosure.Figure(rawValue: column).map(unitsStating) ?? 0
        guard count > 0, count < answers.count else { return name }
        return texts(.summaryPartial, ["figure": name, "count": "\(count)", "total": "\(answers.count)"])
    }

    /// The name of those without an answer, who may not have been asked.
    func orNotAsked(_ name: String, for column: String) -> String {
        asked([column]) == nil ? name : texts(.orNotAsked, ["name": name])
    }

    /// A sentence, and that not all units were asked, if so.
    func sentence(_ sentence: String, of columns: [String]) -> String {
        asked(columns).map { sentence + " " + texts(.messageAsked, $0) } ?? sentence
    }

    /// A unit's figure, or the sign for what does not apply if others were asked for it and the unit was not.
    func asked(_ entry: Entry, of unit: Identifier<Unit>?, for column: String) -> Entry {
        guard entry.content == .blank, let unit, plan.form.asks(for: column), !plan.asks(unit, for: column) else {
            return entry
        }
        return .inapplicable(entry.style)
    }

    /// The label of a total: «Alle virksomheter», or how many of them were asked; columns may be of fewer.
    func labelOfTotal(on sheet: TextKey) -> String {
        if let first = Self.columns[sheet]?.first, let counts = asked([first]) {
            return texts(.staffingTotalOf, counts)
        }
        return texts(notAsked(on: sheet) == nil ? .staffingTotal : .staffingTotalAsked)
    }
}
