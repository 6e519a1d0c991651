import FoundationEssentials
import Schemas
import TextFormats
import Wording

/// The plan definition as a workbook, described as data (schemas/plan-workbook.json). Making and reading the workbook
/// both use this description.
package struct PlanWorkbookSchema: Sendable, Decodable {
    package var schema: String
    package var version: Int
    package var sheets: [PlanSheet]

    /// The schema built into the program.
    package static func standard() throws -> PlanWorkbookSchema { try builtIn.get() }

    /// Decoded once per run.
    private static let builtIn = Result {
        try JSONDecoder().decode(PlanWorkbookSchema.self, from: Data(Schemas.planWorkbook))
    }

    /// The hidden sheet's name, the same in every language.
    package static let hiddenSheetName = "_plan"
}

/// One sheet of the plan workbook and the part of the definition that it holds.
package struct PlanSheet: Sendable, Decodable {
    package enum Kind: String, Sendable, Decodable {
        /// A row for each member of the part: Felt, Verdi, Forklaring.
        case facts
        /// A row for each element of the part.
        case list
        /// Each row adds to an array inside the element that its first column names: the second column's value, or an
        /// object with a member for each further column ("forms/name").
        case members
        /// Rows with the same first column form one element of the part.
        case groups
        /// Each row sets the value for its key.
        case keyed
    }

    /// A cross-table: each element of `list` has a column, and a mark adds the row's element to its `member`.
    package struct Across: Sendable, Decodable {
        package var list: String
        package var member: String
        /// What the headings name: a unit.
        package var name: LocalisedText
        package var help: LocalisedText
        package var width: Double
        package var spareColumns: Int
    }

    /// A strategy of a blank plan.
    package struct Start: Sendable, Decodable {
        var name: LocalisedText
        var category: String
    }

    package var id: String
    package var kind: Kind
    /// The path of the part, separated by "/"; empty for the definition itself.
    package var part: String
    package var name: LocalisedText
    /// Other names that the sheet is recognised by.
    package var aliases: [String]
    /// Whether the plan requires the sheet.
    package var required: Bool
    package var instruction: LocalisedText
    /// Additional columns with marks, one for each element of another list; only for a list.
    package var across: Across?
    /// Whether the sheet is only read, from older workbooks, and no longer made.
    package var isOnlyRead: Bool?
    /// The number of empty rows after the last one.
    package var spareRows: Int?
    /// The rows of a blank plan.
    package var start: [Start]?
    package var columns: [PlanColumn]

    package var isMade: Bool { !(isOnlyRead ?? false) }

    /// The member that a sheet of members adds to.
    var member: String { columns.count > 1 ? columns[1].path[0] : "" }

    /// The path of the part, from the top of the definition.
    package var path: [String] { part.split(separator: "/").map(String.init) }
}

/// One column, or one fact in a sheet of facts.
package struct PlanColumn: Sendable, Decodable {
    package enum Kind: String, Sendable, Decodable {
        case text, identifier, whole, decimal, day, years
        case choice
        /// True or false, chosen by label.
        case yesNo
        /// The name of something on another sheet.
        case reference
        /// Several texts, separated by semicolons or line ends.
        case texts
        /// The names of several things on another sheet, separated in the same way.
        case references
        /// The key of a keyed row.
        case key
        /// For people only; it is not read.
        case label
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
    /// For a reference: the part it refers to.
    package var list: String?
    /// For a choice: its alternatives.
    package var choices: [Option]?

    package var isRequired: Bool { required ?? false }

    /// The path of the member, from the part.
    package var path: [String] { id.split(separator: "/").map(String.init) }
}
