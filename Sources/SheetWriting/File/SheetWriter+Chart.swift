import CXLSXWriter
import Cells

/// Charts that are readable in black and white and with a screen reader.
extension SheetWriter {
    /// libxlsxwriter's default size of a chart in pixels, which is scaled.
    private static let standardWidth = 480.0
    private static let standardHeight = 288.0

    /// The markers on lines, in turn.
    private static let marks = [
        LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_TRIANGLE,
    ].map { UInt8($0.rawValue) }

    func add(_ chart: Chart) throws(WriteError) {
        guard let native = workbook_add_chart(workbook, chart.kind.code) else {
            throw WriteError(sheet.name, "libxlsxwriter cannot create this chart")
        }
        for (index, series) in chart.series.enumerated() { try add(series, at: index, of: chart.kind, to: native) }
        setTitles(of: chart, on: native)
        setAxes(of: chart, on: native)
        let legend = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
        chart_legend_set_position(native, UInt8(legend.rawValue))
        let strings = CStrings()
        var options = lxw_chart_options()
        options.x_scale = Double(chart.width) / Self.standardWidth
        options.y_scale = Double(chart.height) / Self.standardHeight
        options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
        options.description = strings.pointer(chart.alternativeText)
        let (row, column) = chart.anchor.fromZero
        try expect(worksheet_insert_chart_opt(worksheet, row, column, native, &options), "chart", at: chart.anchor)
        withExtendedLifetime(strings) {}
    }

    private func add(
        _ series: Chart.Series, at index: Int, of kind: Chart.Kind, to chart: UnsafeMutablePointer<lxw_chart>
    ) throws(WriteError) {
        guard let native = chart_add_series(chart, "=" + series.categories.absolute, "=" + series.values.absolute)
        else {
            throw WriteError(sheet.name, "libxlsxwriter refuses the series \(series.name)")
        }
        // Sets the ranges again, since libxlsxwriter does not find a sheet with a quote in its name from the formulas.
        for (range, set) in [
            (series.categories, chart_series_set_categories), (series.values, chart_series_set_values),
        ] {
            let (first, last) = (range.range.first.fromZero, range.range.last.fromZero)
            set(native, range.sheet, first.row, first.column, last.row, last.column)
            shared.chartCells.add(range)
        }
        chart_series_set_name(native, series.name.notFormula)
        setFill(of: series, on: native)
        setLine(of: series, at: index, isLine: kind == .line || kind == .radar, on: native)
        if series.showsValues {
            chart_series_set_labels(native)
            // Labels are inside the bars of a stack, so on a solid colour they are white.
            if kind == .stackedBar, !series.hasPattern {
                var font = lxw_chart_font()
                font.color = 0xFFFFFF
                font.bold = UInt8(LXW_TRUE.rawValue)
                chart_series_set_labels_font(native, &font)
            }
        }
    }

    private func setFill(of series: Chart.Series, on native: UnsafeMutablePointer<lxw_chart_series>) {
        if series.hasPattern {
            var pattern = lxw_chart_pattern()
            pattern.fg_color = series.colour.asColour
            pattern.bg_color = 0xFFFFFF
            pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
            chart_series_set_pattern(native, &pattern)
        } else {
            var fill = lxw_chart_fill()
            fill.color = series.colour.asColour
            chart_series_set_fill(native, &fill)
        }
    }

    private func setLine(
        of series: Chart.Series, at index: Int, isLine: Bool, on native: UnsafeMutablePointer<lxw_chart_series>
    ) {
        var line = lxw_chart_line()
        line.color = series.colour.asColour
        line.width = isLine ? 2.25 : 0.75
        if isLine {
            // Distinguished in black and white by markers and dashes.
            if series.hasPattern { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
            chart_series_set_marker_type(native, Self.marks[index % Self.marks.count])
            chart_series_set_marker_size(native, 8)
        }
        chart_series_set_line(native, &line)
    }

    /// libxlsxwriter names axes by direction: in a bar chart the value axis is x and the category axis is y.
    private func axes(
        of chart: Chart, on native: UnsafeMutablePointer<lxw_chart>
    ) -> (categories: UnsafeMutablePointer<lxw_chart_axis>?, values: UnsafeMutablePointer<lxw_chart_axis>?) {
        let (x, y) = (native.pointee.x_axis, native.pointee.y_axis)
        return chart.kind.isHorizontal ? (y, x) : (x, y)
    }

    private func setTitles(of chart: Chart, on native: UnsafeMutablePointer<lxw_chart>) {
        var font = lxw_chart_font()
        font.size = 12
        font.bold = UInt8(LXW_TRUE.rawValue)
        chart_title_set_name(native, chart.title.notFormula)
        chart_title_set_name_font(native, &font)
        let (categories, values) = axes(of: chart, on: native)
        if !chart.categoryAxisTitle.isEmpty { chart_axis_set_name(categories, chart.categoryAxisTitle.notFormula) }
        if !chart.valueAxisTitle.isEmpty { chart_axis_set_name(values, chart.valueAxisTitle.notFormula) }
    }

    private func setAxes(of chart: Chart, on native: UnsafeMutablePointer<lxw_chart>) {
        let (categories, values) = axes(of: chart, on: native)
        if chart.kind.isHorizontal {
            // Puts the first category at the top and keeps the value axis at the bottom.
            chart_axis_set_reverse(categories)
            chart_axis_set_crossing_max(categories)
            chart_set_series_gap(native, 60)
        }
        if let range = chart.valueAxisRange {
            chart_axis_set_min(values, range.lowerBound)
            chart_axis_set_max(values, range.upperBound)
        }
        if let step = chart.valueAxisStep {
            chart_axis_set_major_unit(values, step)
            // Its own format, since cells may display words in place of numbers.
            chart_axis_set_num_format(values, "0")
        }
        var grid = lxw_chart_line()
        grid.color = 0xD9D9D9
        grid.width = 0.75
        chart_axis_major_gridlines_set_visible(values, UInt8(LXW_TRUE.rawValue))
        chart_axis_major_gridlines_set_line(values, &grid)
    }
}

extension Chart.Kind {
    fileprivate var code: UInt8 {
        switch self {
        case .bar: UInt8(LXW_CHART_BAR.rawValue)
        case .stackedBar: UInt8(LXW_CHART_BAR_STACKED.rawValue)
        case .column: UInt8(LXW_CHART_COLUMN.rawValue)
        case .line: UInt8(LXW_CHART_LINE.rawValue)
        case .radar: UInt8(LXW_CHART_RADAR.rawValue)
        }
    }
}

extension String {
    /// Prevents libxlsxwriter from reading a text that begins with "=" as a formula.
    fileprivate var notFormula: String { hasPrefix("=") ? " " + self : self }
}
