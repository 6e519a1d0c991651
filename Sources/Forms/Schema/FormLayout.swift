import Cells
import CompetencePlan
import Wording

/// The form of one plan in one language: the schema with the plan's years, strategies and HR's own headings filled in.
/// A class, because it is immutable and shared by everything that makes or reads a form.
package final class FormLayout: Sendable {
    package let index: PlanIndex
    package let schema: FormSchema
    /// The texts of the language, with the plan's values filled in.
    package let texts: Texts
    package let sheets: [SheetLayout]
    /// The table whose column of employees Veiledning has instead; nil if it does not ask for them.
    let employees: SheetLayout?
    /// The sheets that a name can stand for, by normalised name.
    let sheetNames: [String: [FormSheetID]]

    package convenience init(plan: PlanDefinition, language: Language, schema: FormSchema) {
        let texts = plan.texts(in: language)
        let sheets = schema.sheets.filter { plan.form.uses($0.id) }.map { SheetLayout($0, plan: plan, texts) }
        self.init(PlanIndex(plan), texts, schema, sheets)
    }

    private init(_ index: PlanIndex, _ texts: Texts, _ schema: FormSchema, _ sheets: [SheetLayout]) {
        self.index = index
        self.texts = texts
        self.schema = schema
        self.sheets = sheets
        let asks = index.plan.form.uses(.gap) && !index.plan.form.uses(.staffing)
        let staffing = asks ? schema.sheets.first { $0.id == .staffing } : nil
        employees = staffing.map { SheetLayout($0, plan: index.plan, texts) }
        let names = sheets.flatMap { sheet in
            ([sheet.name] + sheet.schema.name.all + sheet.schema.aliases).map { ($0, sheet.id) }
        }
        sheetNames = Dictionary(grouping: names) { NormalisedText.of($0.0) }.mapValues { $0.map(\.1) }
    }

    package var plan: PlanDefinition { index.plan }
    package var language: Language { texts.language }

    /// The layout of a form to send: a form without prefilled answers has no columns for the previous
    /// revision's, and where the plan asks for no status, none has that of then. Forms that do are read as well.
    /// The same one if it has no others.
    package func toSend(isPrefilled: Bool) -> FormLayout {
        let asksStatus = !plan.form.hides("measures.status")
        func isSent(_ column: ColumnLayout) -> Bool {
            column.kind != .previous || isPrefilled && (asksStatus || column.key.id != "previousStatus")
        }
        if sheets.allSatisfy({ $0.columns.allSatisfy(isSent) }) { return self }
        let sent = sheets.map { SheetLayout($0.schema, named: $0.name, $0.columns.filter(isSent)) }
        return FormLayout(index, texts, schema, sent)
    }

    /// Whether Veiledning asks for the number of employees: the form maps levels and no other sheet asks.
    package var asksForEmployees: Bool { employees != nil }

    package func sheet(_ id: FormSheetID) -> SheetLayout? { sheets.first { $0.id == id } }

    /// The number of strategies that a measure can name.
    package static let strategyColumns = 4
}

/// One sheet of a form with its actual columns. A class, because everything that makes or reads a form shares it.
package final class SheetLayout: Sendable {
    package let id: FormSheetID
    package let name: String
    package let schema: FormSheet
    package let columns: [ColumnLayout]
    /// Finds the columns by their headings.
    let headings: HeadingTable
    /// The columns that the unit answers in.
    let answerColumns: [TableColumn]
    /// The offsets of the other columns.
    let calculatedColumns: [Int]
    /// HR's own columns.
    let ownColumns: [(column: TableColumn, own: OwnField)]
    /// Normalised in all languages: the names of the row about the unit itself, the names of «Ingen behov», and the
    /// example row's text in each column.
    private let wholeUnitNames: Set<String>
    private let nilReturnNames: Set<String>
    private let exampleTexts: [Set<String>]
    /// The words in the sheet's name and headings.
    let words: Set<Substring>

    /// How many headings show that a row is this table's: half of the columns that the unit answers
    /// in, but not fewer than `few`.
    func enoughHeadings(atLeast few: Int) -> Int { max(few, (answerColumns.count + 1) / 2) }

    convenience init(_ sheet: FormSheet, plan: PlanDefinition, _ texts: Texts) {
        let columns =
            sheet.columns.filter { !plan.form.hides("\(sheet.id.rawValue).\($0.id)") }
            .flatMap { ColumnLayout.all(of: $0, in: sheet, plan: plan, texts) }
            + plan.ownFields(on: sheet.id).map(ColumnLayout.init)
        self.init(sheet, named: sheet.usedName(in: plan, texts.language), columns)
    }

    fileprivate init(_ sheet: FormSheet, named name: String, _ columns: [ColumnLayout]) {
        id = sheet.id
        self.name = name
        schema = sheet
        self.columns = columns
        headings = HeadingTable(columns.map(\.acceptedHeaders), meanings: columns.map(\.meaning))
        let all = columns.enumerated().map { (layout: $1, column: TableColumn(key: $1.key, offset: $0)) }
        answerColumns = all.filter(\.layout.kind.isAnswer).map(\.column)
        calculatedColumns = columns.indices.filter { !columns[$0].kind.isAnswer }
        ownColumns = all.compactMap { layout, column in layout.ownField.map { (column, $0) } }
        wholeUnitNames = Self.normalised(sheet.wholeUnit?.name)
        nilReturnNames = Self.normalised(sheet.nilReturn?.name)
        exampleTexts = columns.map { column in
            let column = sheet.columns.first { $0.id == column.key.id }
            return Self.normalised(column?.example).union((column?.formerExamples ?? []).map(NormalisedText.of))
        }
        words = Set(([name] + columns.map(\.header)).flatMap(NormalisedText.words))
    }

    private static func normalised(_ text: LocalisedText?) -> Set<String> {
        Set((text?.all ?? []).map(NormalisedText.of))
    }

    /// The column with an id; the first one if the column repeats.
    package func index(of id: String) -> Int? { columns.firstIndex { $0.key.id == id } }

    /// All columns with an id: one for each year if the column repeats.
    package func indices(of id: String) -> [Int] { columns.indices.filter { columns[$0].key.id == id } }

    /// The column with an id and, if it repeats, a year.
    package func index(of key: ColumnKey) -> Int? { columns.firstIndex { $0.key == key } }

    /// Whether the table begins with a grey example row.
    package var hasExample: Bool { columns.contains { !$0.example.isEmpty } }

    /// Whether a text is the name of the row about the unit itself, possibly followed by something in brackets.
    func isWholeUnit(_ text: String) -> Bool {
        if wholeUnitNames.contains(NormalisedText.of(text)) { return true }
        guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "(")) else { return false }
        return wholeUnitNames.contains(NormalisedText.of(String(text[..<bracket])))
    }

    /// Whether a text has this name with an addition or a typo, or another word for the unit:
    /// "Hele skolen", "Alle ansatte".
    func isNearlyWholeUnit(_ text: String) -> Bool {
        let text = NormalisedText.of(text)
        if let first = text.split(separator: " ").first, Self.wholes.contains(first) { return true }
        return wholeUnitNames.contains { text.hasPrefix($0 + " ") || $0.hasSuffix(" " + text) }
            || EditDistance.slip(of: text, among: wholeUnitNames.map { (0, $0) }) != nil
    }

    private static let wholes: Set<Substring> = ["hele", "heile", "hela", "alle", "whole", "all"]

    /// Whether a text is the label of the answer «Ingen behov».
    func isNilReturn(_ text: String) -> Bool {
        nilReturnNames.contains(NormalisedText.of(text)) || nilReturnNames.contains(HeadingTable.withoutBracket(text))
    }

    /// Whether a text in the table says that nothing is needed, in the form's words or others.
    func saysNoNeed(_ text: String) -> Bool {
        schema.nilReturn != nil
            && (isNilReturn(text) || SignForNothing.isNoNeed(text)
                || SignForNothing.isNone(of: columns[0].header, text))
    }

    /// Whether a text is the example row's text in a column, in any language. The first column identifies the row.
    func isExample(_ text: String, inColumn index: Int = 0) -> Bool {
        exampleTexts.indices.contains(index) && exampleTexts[index].contains(NormalisedText.of(text))
    }

    /// Whether a row is the example row, according to its first cell.
    func isExample(_ row: Row) -> Bool { row.cells.first.map { isExample($0.value.plainText) } ?? false }

    package func column(_ key: ColumnKey) -> ColumnLayout? { columns.first { $0.key == key } }

    /// The column with a key, for readers.
    subscript(_ id: String, _ number: Int? = nil) -> TableColumn {
        let key = ColumnKey(id, number)
        return TableColumn(key: key, offset: index(of: key))
    }

    subscript(_ column: TableColumn) -> ColumnLayout? { column.offset.map { columns[$0] } }
}

package struct ColumnLayout: Sendable {
    package let key: ColumnKey
    package let kind: FormColumn.Kind
    package let header: String
    package let help: String
    package let width: Double
    package let isRequired: Bool
    /// The text in the grey example row; empty if none.
    package let example: String
    /// The alternatives of a choice, in one of HR's own columns.
    package let choices: [String]
    /// The column in the plan definition, if it is one of HR's own.
    package var own: OwnColumn? { ownField?.column }
    fileprivate let ownField: OwnField?
    /// All headings that the column is recognised by, normalised, the current one first.
    package let acceptedHeaders: [String]
    let meaning: HeadingMeaning

    static func all(
        of column: FormColumn, in sheet: FormSheet, plan: PlanDefinition, _ texts: Texts
    ) -> [ColumnLayout] {
        let numbers: [Int?] =
            switch column.repeats {
            case .years: plan.years
            case .strategies: Array(1...FormLayout.strategyColumns)
            case nil: sheet.id == .measures && column.id == "cost" && plan.form.repeatsCost ? plan.years : [nil]
            }
        return numbers.enumerated().map { offset, number in
            ColumnLayout(column, number: number, isFirst: offset == 0, in: sheet, plan: plan, texts)
        }
    }

    private init(
        _ column: FormColumn, number: Int?, isFirst: Bool, in sheet: FormSheet, plan: PlanDefinition, _ texts: Texts
    ) {
        let option = "\(sheet.id.rawValue).\(column.id)"
        let language = texts.language
        func spelled(_ template: String, _ period: (Int) -> String = plan.period) -> String {
            let template = texts.filled(template)
            guard let number else { return template }
            let isRepeatedByPlan = column.repeats == nil && !template.contains("{year}")
            let isYear = column.repeats != .strategies
            let name = isYear ? period(number) : "\(number)"
            return Texts.fill(
                isRepeatedByPlan ? template + " {year}" : template, with: ["year": name, "number": name])
        }
        // The previous answers of a column that HR has renamed.
        let renamed = column.previousOf.flatMap { plan.form.header(of: "\(sheet.id.rawValue).\($0)") }
            .map { texts(.previousColumn, ["column": $0]) }
        let header = spelled(plan.form.header(of: option) ?? renamed ?? column.header(language))
        // An alias such as "Strategi" means the first of a repeated column.
        let aliases =
            number == nil || isFirst && column.repeats != nil
            ? (column.aliases ?? []) + (plan.form.aliases[option] ?? []) : []
        // Forms made before the plan named its years.
        let withoutPeriods = plan.periods.isEmpty ? [] : column.header.all.map { spelled($0) { "\($0)" } }
        let accepted = [header] + column.header.all.map { spelled($0) } + withoutPeriods + aliases
        key = ColumnKey(column.id, number)
        kind = option == "recruitment.year" && plan.form.recruitment == .fte ? .fte : column.type
        self.header = header
        help = (column.help?(language)).map { texts.filled($0) } ?? ""
        width = column.width
        isRequired = column.required ?? false
        // Among repeated columns only the first has an example.
        example = isFirst ? column.example?(language) ?? "" : ""
        choices = []
        ownField = nil
        acceptedHeaders = accepted.map(NormalisedText.of)
        meaning = HeadingMeaning(
            kind, header, acceptedHeaders,
            scale: plan.scale(of: kind)?.levels ?? [], year: plan.revision)
    }

    fileprivate init(_ field: OwnField) {
        let column = field.column
        key = .own(field)
        kind =
            switch column.kind {
            case .text, .longText: .longText
            case .number: .number
            case .whole: .count
            case .amount: .amount
            case .date: .date
            case .yesNo: .yesNo
            case .choice: .choice
            }
        header = field.header
        help = column.help
        width = Double(column.kind == .longText ? max(column.width, 40) : column.width)
        isRequired = column.isRequired
        example = ""
        choices = column.choices
        ownField = field
        acceptedHeaders = [NormalisedText.of(field.header)]
        meaning = HeadingMeaning(kind, header, acceptedHeaders)
    }
}
