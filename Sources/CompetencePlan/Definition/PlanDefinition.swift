import Wording

/// HR's definition of the plan: the municipality, the years, the scale, and the lists that forms are
/// made from (plan chapter 2.2.1).
package struct PlanDefinition: Hashable, Sendable {
    package var id: String
    package var municipality: String
    package var title: String
    /// The first year of this revision.
    package var revision: Int
    package var language: Language
    /// The years of the recruitment table, ascending.
    package var years: [Int]
    /// The names of periods that are more than a year number: "2026/27", «kort sikt».
    package var periods: [Int: String] = [:]
    package var deadline: CalendarDay
    package var contact: Contact
    /// Levels of competence, ascending.
    package var scale: [Level]
    /// Degrees of importance, ascending.
    package var importance: [Level]
    package var serviceAreas: [ServiceArea]
    package var units: [Unit]
    package var sections: [Section]
    package var subjectAreas: [SubjectArea]
    package var positions: [Position]
    package var strategies: [Strategy]
    /// The groups of strategies.
    package var strategyCategories = StrategyCategory.standard
    /// The possible statuses of measures.
    package var statuses = MeasureStatus.standard
    /// Citations in forms and reports: "kapittel 4", "HTA § 14.3".
    package var references: [Citation: String] = [:]
    /// The currency of amounts; may be empty.
    package var currency = ""
    /// The body that receives the reports: «kommunestyret», «styret»; may be empty.
    package var decidingBody = ""
    package var thresholds: Thresholds
    package var form: FormOptions
    /// Severities changed by the plan, for findings that do not exclude anything from the sums.
    package var severities: [FindingCode: Severity]
    /// How Appendix 2 draws the levels of a unit.
    package var gapChart = GapChart.bars
    /// Klar til utsending: whether `watch` may make the forms.
    package var readyToSend = false
    /// In a roll-up of plans that differ, the forms of units whose own plan does not ask for all of it.
    package var ownForms: [Identifier<Unit>: FormOptions] = [:]

    /// Whether a unit was asked for a sheet.
    package func asks(_ unit: Identifier<Unit>, for sheet: FormSheetID) -> Bool { (ownForms[unit] ?? form).uses(sheet) }

    /// Whether it was asked for a column, by "sheet.column".
    package func asks(_ unit: Identifier<Unit>, for column: String) -> Bool {
        (ownForms[unit] ?? form).asks(for: column)
    }

    /// The plan's name for a year.
    package func period(_ year: Int) -> String { periods[year] ?? "\(year)" }

    /// "2026–2029", "kort sikt – lang sikt"; a single year by itself.
    package func span(_ first: Int, _ last: Int) -> String {
        first == last ? period(first) : "\(period(first))\(periods.isEmpty ? "–" : " – ")\(period(last))"
    }

    /// The lowest level of the scale, which is no competence.
    package var lowestLevel: Int { scale.first?.level ?? 0 }

    /// The largest possible weighted gap; nil if the plan has no scale.
    package var largestWeightedGap: Int? {
        let weight = form.hides("gap.importance") ? nil : importance.last?.level
        return scale.last.map { ($0.level - lowestLevel) * (weight ?? 1) }
    }

    /// The weighted gap from which a gap is large. By default it is one that can occur: 6, or two fifths of
    /// the largest one, as 6 is of 15.
    package var largeWeightedGap: Int {
        if let threshold = thresholds.largeWeightedGap { return threshold }
        let usual = 6
        guard let largest = largestWeightedGap, largest < usual else { return usual }
        return max(1, (2 * largest + 4) / 5)
    }

    /// Whether a weighted gap is so large that a measure is expected.
    package func isLarge(_ weightedGap: CompetenceLevel) -> Bool {
        weightedGap >= CompetenceLevel(whole: largeWeightedGap)
    }
}

/// The diagram of a unit in Appendix 2.
package enum GapChart: String, CaseIterable, Sendable {
    /// Horizontal bars, which keep long names readable.
    case bars
    /// A radar chart (edderkoppdiagram) if the unit has 5 to 10 fagområder to show, otherwise bars.
    case radar
}

/// The person whom units can ask.
package struct Contact: Hashable, Sendable {
    package var name: String
    package var email: String
    package var phone: String
}

/// A level of the scale or a degree of importance, with its label.
package struct Level: Hashable, Sendable {
    package var level: Int
    package var label: String
    /// What the label means, if it is a letter or a word that needs explaining; may be empty.
    package var description = ""

    /// The label with what it means.
    package var explained: String { description.isEmpty ? label : "\(label) – \(description)" }
}

/// Tjenesteområde: a group of units.
package struct ServiceArea: Hashable, Sendable {
    package var id: Identifier<ServiceArea>
    package var name: String
}

/// Virksomhet: a unit, which returns one form or several.
package struct Unit: Hashable, Sendable {
    package var id: Identifier<Unit>
    package var name: String
    package var serviceArea: Identifier<ServiceArea>
    package var subjectAreas: [Identifier<SubjectArea>]
    /// The number of its diagram in Appendix 2, the same every year because chapter 4 cites it; nil for an umbrella
    /// without an organisation of its own.
    package var diagram: Int?
    /// The address for its form and letters; may be empty.
    package var email = ""
    /// Its forms, if it returns several.
    package var forms: [Form] = []
}

/// A section of chapter 4, which covers one or more units.
package struct Section: Hashable, Sendable {
    package var name: String
    package var units: [Identifier<Unit>]
}

/// Fagområde: a subject area for which competence is mapped.
package struct SubjectArea: Hashable, Sendable {
    package var id: Identifier<SubjectArea>
    package var name: String
    package var description: String
    /// Whether it is cross-cutting (gjennomgående), such as klasseledelse: the form does not ask for its årsverk.
    package var isCrossCutting = false
}

/// Stilling: a position that the municipality recruits for.
package struct Position: Hashable, Sendable {
    package var id: Identifier<Position>
    package var name: String
}

/// A strategy from the plan's chapter 3.
package struct Strategy: Hashable, Sendable {
    package var id: Identifier<Strategy>
    package var name: String
    package var category: Identifier<StrategyCategory>
    /// Other names for this strategy.
    package var aliases: [String]
}

/// HR's changes to the form.
package struct FormOptions: Hashable, Sendable {
    /// Replaced headings, by "sheet.column": `gap.importance` → "Prioritet".
    package var headers: [String: String] = [:]
    /// The forms of the plan's own term for a fagområde, if its heading cannot be inflected: «en kjerneoppgave,
    /// kjerneoppgaven, kjerneoppgaver, kjerneoppgavene»; may be empty.
    package var areaNoun = ""
    /// Further headings by which a column is recognised in returned forms.
    package var aliases: [String: [String]] = [:]
    /// Columns of HR's own, placed after those of their sheet.
    package var columns: [OwnColumn] = []
    /// Whether the leader approves the form.
    package var approval = Approval.none
    /// Which findings return a form to its unit, unless a command specifies it.
    package var returnsFor = ReturnsFor.errors
    /// Options for the form's sheets; sheets without any are used under the program's names.
    package var sheets: [FormSheetID: SheetOptions] = [:]
    /// Whether levels are entered as numbers or as the scale's labels; if nil, the labels decide.
    package var levels: LevelEntry?
    /// The unit in which recruitment is stated.
    package var recruitment = RecruitmentUnit.persons
    /// Columns that the form does not have, by "sheet.column".
    package var hide: [String] = []
    /// The columns of text that may be withheld from the council. Comments are never shown to it.
    package static let withholdable = ["gap.comment", "staffing.comment", "measures.evaluation"]
    /// Columns whose texts only HR sees, by "sheet.column".
    package var withhold: [String] = []

    /// Whether the cost of a measure is stated for each year.
    package var repeatsCost = false

    package func uses(_ sheet: FormSheetID) -> Bool { sheets[sheet]?.isUsed ?? true }
    package func hides(_ column: String) -> Bool { hide.contains(column) }
    /// The sheet of a column.
    package static func sheet(of column: String) -> FormSheetID? {
        FormSheetID(rawValue: String(column.prefix { $0 != "." }))
    }
    /// Whether it has a column, on a sheet that it uses.
    package func asks(for column: String) -> Bool { Self.sheet(of: column).map(uses) == true && !hides(column) }
    /// Whether measures name the fagområde that they are for, so that a gap can be said to have none.
    package var linksMeasures: Bool { asks(for: "measures.area") }

    /// The plan's own heading of a column, by "sheet.column". The heading of a fagområde applies to
    /// all sheets without their own.
    package func header(of column: String) -> String? {
        let areas = ["gap.area", "staffing.area", "measures.area"]
        return headers[column] ?? (areas.contains(column) ? areas.compactMap { headers[$0] }.first : nil)
    }

    package init() {}
}

/// One table of the form.
package enum FormSheetID: String, CaseIterable, Sendable, Decodable {
    case gap, staffing, recruitment, measures
}

/// The plan's options for a sheet of the form.
package struct SheetOptions: Hashable, Sendable {
    /// Whether it is in the form; a sheet that is not is left out of findings and reports too.
    package var isUsed = true
    /// Its name; empty for the program's name.
    package var name = ""

    package init() {}
}

/// How levels are entered in the form.
package enum LevelEntry: String, CaseIterable, Sendable {
    case numbers, labels
}

/// The unit in which recruitment is counted.
package enum RecruitmentUnit: String, CaseIterable, Sendable {
    case persons
    /// Årsverk, which may have decimals.
    case fte
}

/// Which findings return a form to its unit.
package enum ReturnsFor: String, CaseIterable, Sendable {
    case errors
    /// Errors, and warnings that nobody has explained.
    case warnings
}

/// Godkjenning: whether a form asks who approved it, and how a missing approval is treated.
package enum Approval: String, CaseIterable, Sendable {
    /// The form does not ask.
    case none
    /// The form asks; a missing approval is a warning.
    case warn
    /// A missing approval is an error.
    case required
}
