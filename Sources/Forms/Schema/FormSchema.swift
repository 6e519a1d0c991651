import CompetencePlan
import FoundationEssentials
import Schemas
import Wording

/// The unit's form as data (schemas/form.json). Making and reading a form both use this description.
package struct FormSchema: Sendable, Decodable {
    package var version: Int
    package var sheets: [FormSheet]

    /// The schema built into the program.
    package static func standard() throws -> FormSchema { try builtIn.get() }

    /// Decoded once per run.
    private static let builtIn = Result { try JSONDecoder().decode(FormSchema.self, from: Data(Schemas.form)) }
}

/// A text in each language, by the language's code.
package struct LocalisedText: Sendable, Hashable, Decodable {
    private var byLanguage: [String: String]

    package init(from decoder: any Decoder) throws {
        byLanguage = try decoder.singleValueContainer().decode([String: String].self)
    }

    /// The text in `language`; a test checks that no language is missing.
    package func callAsFunction(_ language: Language) -> String { byLanguage[language.rawValue] ?? "" }

    package var all: [String] { Language.allCases.map { self($0) } }
}

/// One table of the form.
package struct FormSheet: Sendable, Decodable {
    /// The content of the first column in a blank form.
    package enum Rows: String, Sendable, Decodable {
        /// The unit's fagområder.
        case subjectAreas
        /// Nothing: the unit adds its own rows.
        case free
    }

    /// A named item on the sheet, with its explanation.
    package struct Named: Sendable, Decodable {
        package var name: LocalisedText
        package var help: LocalisedText
    }

    package var id: FormSheetID
    package var name: LocalisedText
    /// Other names that the sheet is recognised by.
    package var aliases: [String]
    /// The first row, about the unit itself (Hele virksomheten).
    package var wholeUnit: Named?
    /// The cell above the table in which the unit answers that it has no need.
    package var nilReturn: Named?
    package var rows: Rows
    /// The number of empty rows for the unit's own entries.
    package var ownRows: Int
    package var instruction: LocalisedText
    /// The completeness line, with `{done}` and, where it applies, `{total}`.
    package var completeness: LocalisedText
    package var columns: [FormColumn]

    /// The name in a language, or HR's own in all of them.
    func usedName(in plan: PlanDefinition, _ language: Language) -> String {
        let own = plan.form.sheets[id]?.name ?? ""
        return own.isEmpty ? name(language) : own
    }
}

/// One column, or a group of similar columns (`repeats`).
package struct FormColumn: Sendable, Decodable {
    package enum Kind: String, Sendable, Decodable {
        case text, longText
        /// In HR's own columns: a number of any kind, and a choice from the column's own list.
        case number, choice
        /// A level of the plan's scale; a degree of importance.
        case level, importance
        /// A whole number of persons; årsverk; kroner; months.
        case count, fte, amount, months
        /// Chosen from the plan's lists, or written in the unit's own words.
        case subjectArea, position, strategy
        case status, yesNo, deadline
        /// A day, in HR's own columns.
        case date
        /// Calculated in the form, and recalculated when it is read.
        case gapFormula, sumFormula
        /// The previous revision's answer, shown beside the empty cell; only in forms made from a previous revision.
        case previous

        /// Whether the unit answers in this column.
        package var isAnswer: Bool {
            switch self {
            case .gapFormula, .sumFormula, .previous: false
            default: true
            }
        }

        /// Whether the column holds numbers.
        var isNumber: Bool {
            switch self {
            case .number, .level, .importance, .count, .fte, .amount, .months: true
            default: false
            }
        }

        /// Whether 0 is no answer in the column: one of words, of a status or of days.
        var holdsNoNumbers: Bool { isWords || [.status, .deadline, .date].contains(self) }

        /// Whether the column accepts free text.
        var isWords: Bool {
            switch self {
            case .text, .longText, .subjectArea, .position, .strategy: true
            default: false
            }
        }
    }

    package enum Repetition: String, Sendable, Decodable {
        /// One column for each of the plan's years.
        case years
        /// Four columns.
        case strategies
    }

    package var id: String
    package var type: Kind
    /// The id of the column whose previous answers it shows, for one of the kind `previous`.
    package var previousOf: String?
    /// In characters of the standard font.
    package var width: Double
    package var header: LocalisedText
    package var help: LocalisedText?
    package var required: Bool?
    package var aliases: [String]?
    package var repeats: Repetition?
    /// The text of the grey example row in the column.
    package var example: LocalisedText?
    /// The same in forms that earlier versions of the program made.
    package var formerExamples: [String]?
}

extension PlanDefinition {
    /// What a unit chooses among in a column of levels or of importance; nil for other columns.
    package func scale(of kind: FormColumn.Kind) -> LevelScale? {
        switch kind {
        case .level: levelScale
        case .importance: importanceScale
        default: nil
        }
    }
}
