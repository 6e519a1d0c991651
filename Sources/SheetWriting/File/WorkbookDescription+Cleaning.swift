import TextFormats

/// The only place where texts are made valid for every part. Texts of cells are left unchanged; their control
/// characters are escaped when written.
extension WorkbookDescription {
    var cleaned: WorkbookDescription {
        var workbook = self
        workbook.properties = properties.cleaned
        workbook.names = names.map { DefinedName($0.name.asOneLine, $0.reference.asOneLine) }
        workbook.sheets = sheets.map(\.cleaned)
        return workbook
    }
}

extension DocumentProperties {
    fileprivate var cleaned: DocumentProperties {
        var properties = self
        properties.title = title.asOneLine.cut(to: ExcelLimits.property)
        properties.subject = subject.asOneLine.cut(to: ExcelLimits.property)
        properties.author = author.asOneLine.cut(to: ExcelLimits.property)
        properties.company = company.asOneLine.cut(to: ExcelLimits.property)
        properties.language = language.asOneLine
        properties.custom = Dictionary(custom.map { ($0.asOneLine, $1.asOneLine) }) { first, _ in first }
        return properties
    }
}

extension SheetDescription {
    fileprivate var cleaned: SheetDescription {
        var sheet = self
        sheet.name = name.asOneLine
        sheet.print.header = print.header.cleanedHeader
        sheet.print.footer = print.footer.cleanedHeader
        sheet.notes = notes.map { note in
            // A note does not keep spaces at the ends.
            CellNote(note.reference, note.text.asLines.trimmed.escapedForSheet, author: note.author.asOneLine)
        }.filter { !$0.text.isEmpty }
        sheet.validations = validations.map(\.cleaned)
        sheet.conditionalFormats = conditionalFormats.map(\.cleaned)
        sheet.charts = charts.map(\.cleaned)
        return sheet
    }
}

extension String {
    /// libxlsxwriter takes "&G" for a picture placeholder, also in "R&&G", which prints "R&G".
    fileprivate var cleanedHeader: String {
        asLines.split(separator: "&&G", omittingEmptySubsequences: false).joined(separator: "\u{FF06}G")
    }

    /// The text with "_xHHHH_" escaped, if it then stays within a limit.
    fileprivate func escapedForSheet(within limit: Int) -> String {
        let escaped = escapedForSheet
        return escaped.utf16.count <= limit ? escaped : self
    }
}

extension Validation {
    fileprivate var cleaned: Validation {
        var validation = self
        validation.inputTitle = inputTitle.asOneLine.escapedForSheet(within: ExcelLimits.messageTitle)
        validation.inputMessage = inputMessage.asLines.escapedForSheet(within: ExcelLimits.message)
        validation.errorTitle = errorTitle.asOneLine.escapedForSheet(within: ExcelLimits.messageTitle)
        validation.errorMessage = errorMessage.asLines.escapedForSheet(within: ExcelLimits.message)
        switch rule {
        case .formula(let formula): validation.rule = .formula(formula.asLines)
        case .listInRange(let range): validation.rule = .listInRange(range.asOneLine)
        case .wholeNumber, .decimal, .any: break
        }
        return validation
    }
}

extension ConditionalFormat {
    fileprivate var cleaned: ConditionalFormat {
        var format = self
        if case .formula(let formula) = rule { format.rule = .formula(formula.asLines) }
        return format
    }
}

extension Chart {
    fileprivate var cleaned: Chart {
        var chart = self
        chart.title = title.asOneLine
        chart.categoryAxisTitle = categoryAxisTitle.asOneLine
        chart.valueAxisTitle = valueAxisTitle.asOneLine
        chart.alternativeText = alternativeText.asLines.cut(toBytes: ExcelLimits.attributeBytes)
        chart.series = series.map { series in
            var series = series
            series.name = series.name.asOneLine
            series.categories.sheet = series.categories.sheet.asOneLine
            series.values.sheet = series.values.sheet.asOneLine
            return series
        }
        return chart
    }
}
