import CompetencePlan

/// A column that the reader asks for, with its offset among the layout's; without one where the layout has none such.
struct TableColumn: Sendable {
    let key: ColumnKey
    let offset: Int?

    init(_ key: ColumnKey, in columns: [ColumnLayout]) {
        self.key = key
        offset = columns.firstIndex { $0.key == key }
    }
}

/// The columns that readers of tables name, looked up once for all rows of all forms: each table's in a class, which a row
/// holds. All others are read by the list of fields of their answer.
struct TableColumns: Sendable {
    let gap: Gap
    let staffing: Staffing
    let recruitment: Recruitment
    let measures: Measures

    init(_ layout: FormLayout) {
        gap = Gap(Columns(layout.sheet(.gap)))
        staffing = Staffing(Columns(layout.sheet(.staffing)))
        recruitment = Recruitment(Columns(layout.sheet(.recruitment)), years: layout.plan.years)
        measures = Measures(Columns(layout.sheet(.measures)))
    }

    /// Finds the columns of one sheet.
    fileprivate struct Columns {
        let columns: [ColumnLayout]

        init(_ layout: SheetLayout?) { columns = layout?.columns ?? [] }

        subscript(_ id: String, _ number: Int? = nil) -> TableColumn {
            TableColumn(ColumnKey(id, number), in: columns)
        }
    }

    /// GAP-analyse.
    final class Gap: Sendable {
        let area, current, desired, importance: TableColumn

        fileprivate init(_ columns: Columns) {
            area = columns["area"]
            current = columns["current"]
            desired = columns["desired"]
            importance = columns["importance"]
        }
    }

    /// Årsverk.
    final class Staffing: Sendable {
        let area, headcount, fte, fullTime: TableColumn

        fileprivate init(_ columns: Columns) {
            area = columns["area"]
            headcount = columns["headcount"]
            fte = columns["fte"]
            fullTime = columns["fullTime"]
        }
    }

    /// Rekruttering.
    final class Recruitment: Sendable {
        let position: TableColumn
        let years: [(year: Int, column: TableColumn)]

        fileprivate init(_ columns: Columns, years: [Int]) {
            position = columns["position"]
            self.years = years.map { ($0, columns["year", $0]) }
        }
    }

    /// Behov og tiltak.
    final class Measures: Sendable {
        let need, measure, area, deadline: TableColumn
        let strategies: [TableColumn]

        fileprivate init(_ columns: Columns) {
            need = columns["need"]
            strategies = (1...FormLayout.strategyColumns).map { columns["strategy", $0] }
            measure = columns["measure"]
            area = columns["area"]
            deadline = columns["deadline"]
        }
    }
}
