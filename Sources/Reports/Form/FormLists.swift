import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// The lists behind the dropdowns, on the hidden sheet. Each list is a range: a list written into a validation is
/// limited to 255 characters, above which Excel repairs the file.
struct FormLists {
    private struct List {
        let kind: FormColumn.Kind
        let name: String
        let values: [CellContent]
        /// The only column that uses it, if it belongs to a column of HR's own.
        let column: OwnColumn?
        /// The length of its longest word, in characters.
        let longestWord: Int

        init(kind: FormColumn.Kind, name: String, values: [CellContent], column: OwnColumn? = nil) {
            self.kind = kind
            self.name = name
            self.values = values
            self.column = column
            let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
            longestWord = texts.flatMap { $0.unicodeScalars.split(separator: " ").map(\.count) }.max() ?? 0
        }
    }

    private let lists: [List]

    init(layout: FormLayout, unit: Unit) {
        let plan = layout.plan
        let texts = layout.texts
        let areas = unit.subjectAreas.compactMap { layout.index.subjectAreas[$0]?.name }
        let own = plan.form.columns.filter { !$0.choices.isEmpty }.map { column in
            List(
                kind: .choice, name: "own_\(column.sheet)_\(column.id.replacing("-", with: "."))",
                values: column.choices.map(CellContent.text), column: column)
        }
        let ours = [
            List(kind: .level, name: HiddenList.levels.rawValue, values: plan.levelScale.contents),
            List(kind: .importance, name: HiddenList.importance.rawValue, values: plan.importanceScale.contents),
            List(kind: .subjectArea, name: "subject_areas", values: areas.map(CellContent.text)),
            List(kind: .position, name: "positions", values: plan.positions.map { .text($0.name) }),
            List(kind: .strategy, name: "strategies", values: plan.strategies.map { .text($0.name) }),
            List(kind: .yesNo, name: "yes_no", values: [.text(texts(.formYes)), .text(texts(.formNo))]),
            List(kind: .status, name: "statuses", values: plan.statuses.map { .text($0.name(texts)) }),
        ]
        let shared = List(
            kind: .previous, name: Self.crossCuttingName,
            values: plan.subjectAreas.filter(\.isCrossCutting).map { .text($0.name) })
        let asked = Set(layout.sheets.flatMap(\.columns).map(\.kind) + [.yesNo])
        lists = (ours.filter { asked.contains($0.kind) } + own + [shared]).filter { !$0.values.isEmpty }
    }

    private func index(for column: ColumnLayout) -> Int? {
        lists.firstIndex { $0.kind == column.kind && $0.column == column.own }
    }

    /// The range of a column's list, as used in formulas; nil if it has none.
    func range(for column: ColumnLayout) -> String? { index(for: column).map(reference) }

    /// The width, in characters, at which the longest word of a column's list is not broken; zero if it has no list.
    func widthOfWords(in column: ColumnLayout) -> Double {
        guard let longest = index(for: column).map({ lists[$0].longestWord }), longest > 0 else { return 0 }
        return Double(min(longest, Self.longestWord) + 3)
    }

    /// Longer words may be broken.
    private static let longestWord = 30

    var names: [DefinedName] { lists.indices.map { DefinedName(lists[$0].name, reference(of: $0)) } }

    /// The range of yes and no.
    var yesNo: String? { lists.firstIndex { $0.kind == .yesNo }.map(reference) }

    /// The range with the cross-cutting fagområder; nil if there are none.
    var crossCutting: String? { lists.firstIndex { $0.name == Self.crossCuttingName }.map(reference) }

    private static let crossCuttingName = "cross_cutting"

    private func reference(of index: Int) -> String {
        SheetDescription.list(at: index, of: lists[index].values.count, on: FormIdentity.sheetName)
    }

    /// The column of the hidden sheet with what is left on each sheet, and of that what other sheets ask for.
    private static let countColumn = 3

    /// The cells of the hidden sheet that contain `counts`, as used in formulas; there are `before` others above them.
    static func cells(of counts: [CountFormula], after before: Int = 0) -> [(cell: String, value: Int)] {
        counts.enumerated().map { index, count in
            let cell = CellReference(row: before + index + 2, column: countColumn)
            return (SheetRange.absolute(FormIdentity.sheetName, cell), count.value)
        }
    }

    /// The hidden sheet: the form's identity in A and B, what is left in C, then the lists, and last
    /// the texts of this form alone.
    func sheet(
        identity: FormIdentity, left: [CountFormula], elsewhere: [CountFormula],
        own texts: [(list: HiddenList, lines: [String])]
    ) -> SheetDescription {
        let own = texts.filter { !$0.lines.isEmpty }.map { ($0.list.rawValue, $0.lines.map(CellContent.text)) }
        var sheet = SheetDescription.hidden(
            FormIdentity.sheetName, identity.entries, lists: lists.map { ($0.name, $0.values) } + own)
        sheet.write(.text("left"), row: 1, column: Self.countColumn, Theme.strong)
        for (row, count) in (left + elsewhere).enumerated() {
            sheet.write(
                .formula(count.formula, cached: .number(Double(count.value))), row: row + 2, column: Self.countColumn)
        }
        return sheet
    }
}

extension LevelScale {
    /// What is entered for each level.
    fileprivate var contents: [CellContent] {
        levels.map { isLabelled ? .text($0.label) : .number(Double($0.level)) }
    }
}
