import CompetencePlan
import FoundationEssentials
import Schemas
import Wording

/// The unit's form as data (schemas/form.json): what is made and what is read back come from this one description.
package struct FormSchema: Sendable, Decodable {
    package var version: Int
    package var sheets: [FormSheet]

    /// The schema that the program carries.
    package static func standard() throws -> FormSchema { try carried.get() }

    /// Decoded once a run, although several parts of it ask.
    private static let carried = Result { try JSONDecoder().decode(FormSchema.self, from: Data(Schemas.form)) }
}

/// A text in each language, by the language's code.
package struct LocalisedText: Sendable, Hashable, Decodable {
    private var byLanguage: [String: String]

    package init(from decoder: any Decoder) throws {
        byLanguage = try decoder.singleValueContainer().decode([String: String].self)
    }

    /// The text in `language`; a test proves that each has one.
    package func callAsFunction(_ language: Language) -> String { byLanguage[language.rawValue] ?? "" }

    package var all: [String] { Language.allCases.map { self($0) } }
}

/// One table of the form.
package struct FormSheet: Sendable, Decodable {
    package typealias ID = FormSheetID

    /// What stands in the first column of a blank form.
    package enum Rows: String, Sendable, Decodable {
        /// The unit's fagområder.
        case subjectAreas
        /// Nothing: the unit lists its own.
        case free
    }

    /// Something with a name of its own on the sheet, and what is explained of it.
    package struct Named: Sendable, Decodable {
        package var name: LocalisedText
        package var help: LocalisedText

        /// Whether a text is the name in any language.
        package func isNamed(by text: String) -> Bool {
            name.all.contains { NormalisedText.of(text) == NormalisedText.of($0) }
        }
    }

    package var id: ID
    package var name: LocalisedText
    /// Other names that the sheet is found by.
    package var aliases: [String]
    /// The first row, which is about the unit itself (Hele virksomheten).
    package var wholeUnit: Named?
    /// The cell above the table in which the unit says that it has no need.
    package var nilReturn: Named?
    package var rows: Rows
    /// Empty rows for the unit's own.
    package var ownRows: Int
    package var instruction: LocalisedText
    /// The completeness line, with `{done}` and, where it applies, `{total}`.
    package var completeness: LocalisedText
    package var columns: [FormColumn]
}

/// One column, or a group of alike ones (`repeats`).
package struct FormColumn: Sendable, Decodable {
    package enum Kind: String, Sendable, Decodable {
        case text, longText
        /// In columns of HR's own: a number of any kind, and a choice among the column's own list.
        case number, choice
        /// A level of the plan's scale, a degree of its importance.
        case level, importance
        /// Whole numbers of persons; årsverk; kroner; months.
        case count, fte, amount, months
        /// Chosen from the plan's lists, with room for the unit's own words.
        case subjectArea, position, strategy
        case status, yesNo, deadline
        /// A day, in columns of HR's own.
        case date
        /// Calculated in the form, recalculated by us.
        case gapFormula, sumFormula
        /// Last revision's answer, shown beside this one's empty cell; only in forms that are made from one.
        case previous

        /// Whether the unit writes here.
        package var isAnswer: Bool {
            switch self {
            case .gapFormula, .sumFormula, .previous: false
            default: true
            }
        }

        /// Whether any words may stand here.
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
    /// In characters of the standard font.
    package var width: Double
    package var header: LocalisedText
    package var help: LocalisedText?
    package var required: Bool?
    package var aliases: [String]?
    package var repeats: Repetition?
    /// What the grey example row says in the column.
    package var example: LocalisedText?
}
