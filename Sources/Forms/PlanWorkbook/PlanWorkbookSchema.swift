import FoundationEssentials
import Schemas
import TextFormats
import Wording

/// The plan definition as a workbook, described as data (schemas/plan-workbook.json): what is made and what is read back
/// come from this one description.
package struct PlanWorkbookSchema: Sendable, Decodable {
    package var schema: String
    package var version: Int
    package var sheets: [PlanSheet]

    /// The schema that the program carries.
    package static func standard() throws -> PlanWorkbookSchema {
        try JSONDecoder().decode(PlanWorkbookSchema.self, from: Data(Schemas.planWorkbook))
    }

    /// The hidden sheet's name, the same in every language.
    package static let hiddenSheetName = "_plan"
}

/// One sheet of the plan workbook, and the part of the definition that it holds.
package struct PlanSheet: Sendable, Decodable {
    package enum Kind: String, Sendable, Decodable {
        /// A row a member of the part: Felt, Verdi, Forklaring.
        case facts
        /// A row an element of the part.
        case list
        /// Each row adds to an array inside an element of the part, which its first column names: what is in the second
        /// one, or an object with a member for each further one ("forms/name").
        case members
        /// Rows with the same first column make one element of the part.
        case groups
        /// Each row sets what its key names.
        case keyed
    }

    /// A cross-table: each element of `list` has a column, and a mark there puts the row's element into its `member`.
    package struct Across: Sendable, Decodable {
        package var list: String
        package var member: String
        /// What the columns are headed by.
        package var name: LocalisedText
        package var help: LocalisedText
        package var width: Double
        package var spareColumns: Int
    }

    package var id: String
    package var kind: Kind
    /// Names that lead to the part, with "/" between; empty for the definition itself.
    package var part: String
    package var name: LocalisedText
    /// Other names that the sheet is found by.
    package var aliases: [String]
    /// Whether the plan cannot do without the sheet.
    package var required: Bool
    package var instruction: LocalisedText
    /// What is marked in further columns, one for each element of another list; only of a list.
    package var across: Across?
    /// Whether the sheet is read from older workbooks, but no longer made.
    package var isOnlyRead: Bool?
    /// Empty rows under the last one.
    package var spareRows: Int?
    /// Rows that a blank plan begins with, by the ids of columns.
    package var start: [[String: StartValue]]?
    package var columns: [PlanColumn]

    package var isMade: Bool { !(isOnlyRead ?? false) }

    /// What a sheet of members adds to.
    var member: String { columns.count > 1 ? columns[1].path[0] : "" }

    /// The way to the part, from the top of the definition.
    package var path: [String] { part.split(separator: "/").map(String.init) }
}

/// What a cell of a blank plan begins with: a number, a word of the definition, or a text in each language.
package enum StartValue: Sendable, Decodable {
    case number(Int)
    case word(String)
    case text(LocalisedText)

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let word = try? container.decode(String.self) {
            self = .word(word)
        } else {
            self = .text(try container.decode(LocalisedText.self))
        }
    }

    func value(_ language: Language) -> JSONValue {
        switch self {
        case .number(let number): .number("\(number)")
        case .word(let word): .string(word)
        case .text(let text): .string(text(language))
        }
    }
}

/// One column; of a sheet of facts, one fact.
package struct PlanColumn: Sendable, Decodable {
    package enum Kind: String, Sendable, Decodable {
        case text, identifier, whole, decimal, day, years
        case choice
        /// True or false, chosen among labels.
        case yesNo
        /// The name of something on another sheet.
        case reference
        /// Several, with semicolons or line ends between.
        case texts
        /// The names of several things on another sheet, in the same way.
        case references
        /// What a keyed row is about.
        case key
        /// For the reader only.
        case shown
    }

    package struct Option: Sendable, Decodable {
        package var value: String
        package var label: LocalisedText
    }

    package var id: String
    package var type: Kind
    /// In characters of the standard font.
    package var width: Double
    package var header: LocalisedText
    package var help: LocalisedText?
    package var required: Bool?
    package var aliases: [String]?
    /// For a reference: the part that it points into.
    package var list: String?
    /// For a choice: what is chosen among.
    package var choices: [Option]?

    package var isRequired: Bool { required ?? false }

    /// The way to the member, from the part.
    package var path: [String] { id.split(separator: "/").map(String.init) }
}
