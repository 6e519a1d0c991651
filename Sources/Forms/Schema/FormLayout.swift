import CompetencePlan
import Wording

/// The form of one plan in one language: the schema with years, strategies and HR's own headings filled in.
package struct FormLayout: Sendable {
    package let plan: PlanDefinition
    package let language: Language
    package let schema: FormSchema
    package let sheets: [SheetLayout]

    package init(plan: PlanDefinition, language: Language, schema: FormSchema) {
        self.plan = plan
        self.language = language
        self.schema = schema
        sheets = schema.sheets.map { SheetLayout($0, plan: plan, language: language) }
    }

    package func sheet(_ id: FormSheet.ID) -> SheetLayout? { sheets.first { $0.id == id } }

    /// How many strategies a measure can name.
    package static let strategyColumns = 4
}

/// One sheet of a form, its columns spelled out.
package struct SheetLayout: Sendable {
    package let id: FormSheet.ID
    package let name: String
    package let schema: FormSheet
    package let columns: [ColumnLayout]

    init(_ sheet: FormSheet, plan: PlanDefinition, language: Language) {
        id = sheet.id
        name = sheet.name(language)
        schema = sheet
        columns = sheet.columns.flatMap { ColumnLayout.all(of: $0, in: sheet, plan: plan, language: language) }
    }

    package func column(_ key: ColumnKey) -> ColumnLayout? { columns.first { $0.key == key } }
}

/// Which column: the schema's id, and the year or number where the column repeats.
package struct ColumnKey: Hashable, Sendable {
    package var id: String
    package var number: Int?

    package init(_ id: String, _ number: Int? = nil) {
        self.id = id
        self.number = number
    }
}

/// A column as it stands in a form.
package struct ColumnLayout: Sendable {
    package let key: ColumnKey
    package let kind: FormColumn.Kind
    package let header: String
    package let help: String
    package let width: Double
    package let isRequired: Bool
    /// All headings that the column is known by, normalised, the present one first.
    package let knownHeaders: [String]

    static func all(
        of column: FormColumn, in sheet: FormSheet, plan: PlanDefinition, language: Language
    ) -> [ColumnLayout] {
        let numbers: [Int?] =
            switch column.repeats {
            case .years: plan.years
            case .strategies: Array(1...FormLayout.strategyColumns)
            case nil: [nil]
            }
        return numbers.enumerated().map { place, number in
            ColumnLayout(column, number: number, isFirst: place == 0, in: sheet, plan: plan, language: language)
        }
    }

    private init(
        _ column: FormColumn, number: Int?, isFirst: Bool, in sheet: FormSheet, plan: PlanDefinition, language: Language
    ) {
        let option = "\(sheet.id.rawValue).\(column.id)"
        func spelled(_ template: String) -> String {
            guard let number else { return template }
            return Self.fill(template, with: number)
        }
        let header = spelled(plan.form.headers[option] ?? column.header(language))
        // An alias such as "Strategi" means the first of a repeated column.
        let aliases = number == nil || isFirst ? (column.aliases ?? []) + (plan.form.aliases[option] ?? []) : []
        let known = [header] + column.header.all.map(spelled) + aliases
        key = ColumnKey(column.id, number)
        kind = column.type
        self.header = header
        help = column.help?(language) ?? ""
        width = column.width
        isRequired = column.required ?? false
        knownHeaders = known.map(NormalisedText.of)
    }

    private static func fill(_ template: String, with number: Int) -> String {
        var result = template
        for name in ["{year}", "{number}"] {
            guard let range = result.firstRange(of: name) else { continue }
            result.replaceSubrange(range, with: String(number))
        }
        return result
    }
}
