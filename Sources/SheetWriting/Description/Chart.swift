import Cells

/// A chart on a sheet, drawn from cells of the workbook.
package struct Chart: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Horizontal bars side by side, which keeps long names readable. The first category is at the top.
        case bar
        /// The same, with the series stacked in one bar.
        case stackedBar
        case column
        case line
        case radar

        /// Whether the value axis is horizontal.
        package var isHorizontal: Bool { self == .bar || self == .stackedBar }
    }

    /// One row of values.
    package struct Series: Hashable, Sendable {
        package var name: String
        package var categories: SheetRange
        package var values: SheetRange
        /// "RRGGBB".
        package var colour: String
        /// A pattern over the colour, so that series differ in black and white.
        package var hasPattern: Bool
        package var showsValues: Bool

        package init(
            name: String, categories: SheetRange, values: SheetRange, colour: String, hasPattern: Bool = false,
            showsValues: Bool = false
        ) {
            self.name = name
            self.categories = categories
            self.values = values
            self.colour = colour
            self.hasPattern = hasPattern
            self.showsValues = showsValues
        }
    }

    package var kind: Kind
    package var title: String
    package var series: [Series]
    /// The cell at the chart's top left corner, and its size in pixels.
    package var anchor: CellReference
    package var width: Int
    package var height: Int
    /// The chart's content in words and numbers, for screen readers.
    package var alternativeText: String
    package var valueAxisTitle = ""
    package var categoryAxisTitle = ""
    package var valueAxisRange: ClosedRange<Double>?
    package var valueAxisStep: Double?

    package init(
        _ kind: Kind, title: String, series: [Series], anchor: CellReference, width: Int, height: Int,
        alternativeText: String
    ) {
        self.kind = kind
        self.title = title
        self.series = series
        self.anchor = anchor
        self.width = width
        self.height = height
        self.alternativeText = alternativeText
    }
}

/// A range on a named sheet.
package struct SheetRange: Hashable, Sendable {
    package var sheet: String
    package var range: CellRange

    package init(_ sheet: String, _ range: CellRange) {
        self.sheet = sheet
        self.range = range
    }

    /// `'Vedlegg 1'!$B$3:$B$9`, with quotes in the name doubled.
    package var absolute: String { "\(Self.quoted(sheet))!\(range.absolute)" }

    /// `'Vedlegg 1'!$B$3`: a single cell.
    package static func absolute(_ sheet: String, _ cell: CellReference) -> String {
        "\(quoted(sheet))!\(CellRange.fixed(cell))"
    }

    /// The sheet's name as in a formula: in quotes, with quotes in the name doubled.
    package static func quoted(_ sheet: String) -> String {
        guard sheet.utf8.contains(UInt8(ascii: "'")) else { return "'\(sheet)'" }
        let doubled = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        return "'\(doubled)'"
    }
}
