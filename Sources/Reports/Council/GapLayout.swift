import CompetencePlan

/// The location of each unit in Appendix 2.
struct GapLayout: Sendable {
    /// The maximum number of units with diagrams in a workbook. Each diagram is three parts of the file, and programs
    /// are slow to open thousands; Excel also allows only 1,026 page breaks on a sheet.
    static let mostDiagrams = 1_000

    /// The units that stated levels, as offsets among the answers, by the diagram number that chapter 4 cites.
    let order: [Int]
    let hasDiagrams: Bool
    /// The first row of the first unit, and the row after the last one.
    let first: Int
    private(set) var end: Int
    private let gaps: [GapTable.Summary]
    /// The first row of each unit, by its offset among the answers.
    private var starts: [Int]
    /// The page of the first unit, counted from 0.
    private let page: Int

    /// Lays out the units starting at a row, and at a page if each has its own.
    init(_ figures: CouncilFigures, from first: Int, page: Int = 0) {
        order = figures.byDiagram
        hasDiagrams = order.count <= Self.mostDiagrams
        gaps = figures.unitGaps
        starts = gaps.map { _ in 0 }
        self.first = first
        self.page = page
        end = first
        for offset in order {
            starts[offset] = end
            end += shape(ofUnitAt: offset).height
        }
    }

    func shape(ofUnitAt offset: Int) -> GapBlockShape {
        GapBlockShape(lines: gaps[offset].published, hidden: gaps[offset].hidden, hasDiagram: hasDiagrams)
    }

    /// The page of each unit in `order`, counted from 1; empty if units do not have their own pages.
    var pages: [Int] {
        guard hasDiagrams else { return [] }
        var next = page + 1
        return order.map { offset in
            defer { next += shape(ofUnitAt: offset).chartHasOwnPage ? 2 : 1 }
            return next
        }
    }

    func block(ofUnitAt offset: Int) -> GapBlock { GapBlock(start: starts[offset], gaps[offset]) }
}

/// The rows of a unit in Appendix 2, for formulas on other sheets.
struct GapBlock {
    let start: Int
    let sumRow: Int
    /// The rows of visible lines; nil if there are none.
    let published: ClosedRange<Int>?

    fileprivate init(start: Int, _ gaps: GapTable.Summary) {
        self.start = start
        let first = start + GapBlockShape.rowsAbove
        sumRow = first + gaps.published + gaps.hidden
        published = gaps.published > 0 ? first...first + gaps.published - 1 : nil
    }

    /// The row of each visible fagområde, by its key.
    func rows(of unit: GapTable.UnitLines) -> [ChoiceKey: Int] {
        let rows = unit.publicByGap.enumerated().map { ($1.area.key, start + GapBlockShape.rowsAbove + $0) }
        return Dictionary(first: rows)
    }
}

/// The space for a unit in Appendix 2: table and diagram on one A4 page, if possible.
struct GapBlockShape {
    static let chartWidth = 690
    /// A radar chart shows nothing with fewer fagområder, and is unreadable with more.
    static let radar = 5...10
    /// Rows for title, service area and headings above the lines; sum, surplus and coverage are below.
    static let rowsAbove = 3
    private static let rowsBelow = 3
    /// The pixels of a row of standard height, and of a page at the sheet's width.
    private static let rowPixels = 20
    private static let pagePixels = 980

    let height: Int
    let chartHeight: Int
    let chartHasOwnPage: Bool

    init(lines: Int, hidden: Int, hasDiagram: Bool) {
        let tableRows = Self.rowsAbove + lines + hidden + Self.rowsBelow
        // There is a row above and below the diagram.
        let room = Self.pagePixels - (tableRows + 1) * Self.rowPixels
        let wanted = 130 + 38 * lines
        let least = 110 + 24 * lines
        chartHasOwnPage = lines > 0 && least > room
        chartHeight = min(wanted, chartHasOwnPage ? Self.pagePixels : room)
        // If there is nothing to draw, one line reports it.
        height = tableRows + (lines == 0 ? 2 : hasDiagram ? 3 + chartHeight / Self.rowPixels : 1)
    }
}
