import Wording

/// What HR owns: the municipality, the years, the scale, and the lists that forms are made from (plan chapter 2.2.1).
package struct PlanDefinition: Hashable, Sendable {
    package var id: String
    package var municipality: String
    package var title: String
    /// The year that this revision begins.
    package var revision: Int
    package var language: Language
    /// The years of the recruitment table, rising.
    package var years: [Int]
    /// What people call a year's period where it is not the year alone: "2026/27", «kort sikt».
    package var periods: [Int: String] = [:]
    package var deadline: CalendarDay
    package var contact: Contact
    /// Levels of competence, rising from the lowest.
    package var scale: [Level]
    /// Degrees of importance, rising.
    package var importance: [Level]
    package var serviceAreas: [ServiceArea]
    package var units: [Unit]
    package var sections: [Section]
    package var subjectAreas: [SubjectArea]
    package var positions: [Position]
    package var strategies: [Strategy]
    /// What strategies are grouped by.
    package var strategyCategories = StrategyCategory.standard
    /// How far a measure may have come.
    package var statuses = MeasureStatus.standard
    /// What forms and reports cite: "kapittel 4", "HTA § 14.3".
    package var references: [Citation: String] = [:]
    /// What amounts are in; empty where nothing is said.
    package var currency = ""
    /// Who the reports go to: «kommunestyret», «styret»; empty where nothing is said.
    package var decidingBody = ""
    package var thresholds: Thresholds
    package var form: FormOptions
    /// Severities of the plan's own, for findings that leave nothing out of the sums.
    package var severities: [FindingCode: Severity]
    /// How Appendix 2 draws the levels of a unit.
    package var gapChart = GapChart.bars
    /// Klar til utsending: whether `watch` may make the forms.
    package var readyToSend = false

    /// What people call a year of the plan.
    package func period(_ year: Int) -> String { periods[year] ?? "\(year)" }

    /// "2026–2029", "kort sikt – lang sikt"; one year as itself.
    package func span(_ first: Int, _ last: Int) -> String {
        first == last ? period(first) : "\(period(first))\(periods.isEmpty ? "–" : " – ")\(period(last))"
    }

    /// The lowest level of the scale, which is no competence.
    package var lowestLevel: Int { scale.first?.level ?? 0 }

    /// The largest weighted gap that an answer can have; nil where the plan has no scale.
    package var largestWeightedGap: Int? {
        let weight = form.hides("gap.importance") ? nil : importance.last?.level
        return scale.last.map { ($0.level - lowestLevel) * (weight ?? 1) }
    }

    /// A weighted gap from here up is large. Where the plan does not say, it is one that there can be: 6, or two fifths of
    /// the largest, as 6 is of 15.
    package var largeWeightedGap: Int {
        if let said = thresholds.largeWeightedGap { return said }
        let usual = 6
        guard let largest = largestWeightedGap, largest < usual else { return usual }
        return max(1, (2 * largest + 4) / 5)
    }

    /// Whether people know the levels by their labels and not by numbers: the plan says so, or all labels are letters.
    package var hasLabelledLevels: Bool {
        form.levels.map { $0 == .labels } ?? Self.areLetters(scale)
    }

    /// Whether people know the degrees of importance by their labels, which are letters.
    package var hasLabelledImportance: Bool { !importance.isEmpty && Self.areLetters(importance) }

    private static func areLetters(_ levels: [Level]) -> Bool {
        levels.allSatisfy { $0.label.count <= 2 && $0.label.contains(where: \.isLetter) }
            && Set(levels.map { NormalisedText.of($0.label) }).count == levels.count
    }

    /// What a level is called where levels are known by their labels; nil where they are numbers, or it lies between two.
    package func label(of level: CompetenceLevel) -> String? {
        hasLabelledLevels ? scale.first { $0.level == level.whole }?.label : nil
    }
}

/// The diagram of a unit in Appendix 2.
package enum GapChart: String, CaseIterable, Sendable {
    /// Horizontal bars, which keep long names readable.
    case bars
    /// A radar (edderkoppdiagram) where the unit has 5 to 10 fagområder to show, else bars.
    case radar
}

/// Whom a unit asks when it wonders.
package struct Contact: Hashable, Sendable {
    package var name: String
    package var email: String
    package var phone: String
}

/// A level of the scale, or a degree of importance, with the label that people see.
package struct Level: Hashable, Sendable {
    package var level: Int
    package var label: String
}

/// Tjenesteområde: what units are grouped by.
package struct ServiceArea: Hashable, Sendable {
    package var id: Identifier<ServiceArea>
    package var name: String
}

/// Virksomhet: one unit, which returns one form or several.
package struct Unit: Hashable, Sendable {
    package var id: Identifier<Unit>
    package var name: String
    package var serviceArea: Identifier<ServiceArea>
    package var subjectAreas: [Identifier<SubjectArea>]
    /// The number of its diagram in Appendix 2, the same every year because chapter 4 cites it; nil for an umbrella
    /// without an own organisation.
    package var diagram: Int?
    /// Where its form and letters are sent; empty where the plan does not say.
    package var email = ""
    /// Those that it answers by, where it answers by several.
    package var forms: [Form] = []
}

/// A section of chapter 4, which covers one or more units.
package struct Section: Hashable, Sendable {
    package var name: String
    package var units: [Identifier<Unit>]
}

/// Fagområde: a subject area that competence is mapped for.
package struct SubjectArea: Hashable, Sendable {
    package var id: Identifier<SubjectArea>
    package var name: String
    package var description: String
    /// Whether it is everybody's, such as klasseledelse (gjennomgående): no årsverk is asked for it.
    package var isCrossCutting = false
}

/// Stilling: a position that the municipality recruits to.
package struct Position: Hashable, Sendable {
    package var id: Identifier<Position>
    package var name: String
}

/// A strategy from the plan's chapter 3.
package struct Strategy: Hashable, Sendable {
    package var id: Identifier<Strategy>
    package var name: String
    package var category: Identifier<StrategyCategory>
    /// Other wordings that mean this strategy.
    package var aliases: [String]
}

/// HR's changes to the form.
package struct FormOptions: Hashable, Sendable {
    /// Other headings, by "sheet.column": `gap.importance` → "Prioritet".
    package var headers: [String: String] = [:]
    /// Further headings that are taken for a column when forms are read.
    package var aliases: [String: [String]] = [:]
    /// Columns of HR's own, behind those of their sheet.
    package var columns: [OwnColumn] = []
    /// Whether the leader approves the form.
    package var approval = Approval.none
    /// Whose form comes back to them, where a command is not told.
    package var returnsFor = ReturnsFor.errors
    /// What the plan says of the form's sheets; those that it does not speak of are used under the program's names.
    package var sheets: [FormSheetID: SheetOptions] = [:]
    /// Whether levels are typed as numbers or as the scale's labels; nil where the labels decide.
    package var levels: LevelEntry?
    /// What recruitment is stated in.
    package var recruitment = RecruitmentUnit.persons
    /// Columns that the form does without, by "sheet.column".
    package var hide: [String] = []
    /// The columns with texts that the council may do without. Comments never reach it.
    package static let withholdable = ["gap.comment", "staffing.comment", "measures.evaluation"]
    /// Columns whose texts stay with HR, by "sheet.column".
    package var withhold: [String] = []

    /// Whether the cost of a measure is stated for each year.
    package var repeatsCost = false

    package func uses(_ sheet: FormSheetID) -> Bool { sheets[sheet]?.isUsed ?? true }
    package func hides(_ column: String) -> Bool { hide.contains(column) }

    /// The plan's own heading of a column, by "sheet.column". A fagområde is called the same on each sheet, where the plan
    /// does not say otherwise.
    package func header(of column: String) -> String? {
        let areas = ["gap.area", "staffing.area", "measures.area"]
        return headers[column] ?? (areas.contains(column) ? areas.compactMap { headers[$0] }.first : nil)
    }

    package func withholds(_ column: String) -> Bool { withhold.contains(column) }

    package init() {}
}

/// One table of the form.
package enum FormSheetID: String, CaseIterable, Sendable, Decodable {
    case gap, staffing, recruitment, measures
}

/// What the plan says of a sheet of the form.
package struct SheetOptions: Hashable, Sendable {
    /// Whether it is in the form at all: one that is not is nowhere in findings and reports either.
    package var isUsed = true
    /// What it is called instead; empty for the program's name.
    package var name = ""

    package init() {}
}

/// How levels are typed into the form.
package enum LevelEntry: String, CaseIterable, Sendable {
    case numbers, labels
}

/// What a unit counts the people that it needs to recruit in.
package enum RecruitmentUnit: String, CaseIterable, Sendable {
    case persons
    /// Årsverk, which may have decimals.
    case fte
}

/// Which findings make a form go back to its unit.
package enum ReturnsFor: String, CaseIterable, Sendable {
    case errors
    /// Errors, and warnings that nobody has explained.
    case warnings
}

/// Godkjenning: whether a form asks who approved it, and what it means that nobody has.
package enum Approval: String, CaseIterable, Sendable {
    /// The form does not ask.
    case none
    /// It asks; a form that nobody has approved is warned of.
    case warn
    /// A form that nobody has approved is an error.
    case required
}
