import CXLSXWriter
import Cells

/// Data validation and conditional formats.
extension SheetWriter {
    func add(_ validation: Validation) throws(WriteError) {
        let strings = CStrings()
        var native = lxw_data_validation()
        native.validate = validation.rule.code
        native.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
        native.ignore_blank = validation.rule.ignoresBlanks
        native.error_type = validation.strictness.code
        switch validation.rule {
        case .listInRange(let range): native.value_formula = strings.pointer("=" + range)
        case .formula(let formula): native.value_formula = strings.pointer("=" + formula)
        case .wholeNumber(let range):
            native.minimum_number = Double(range.lowerBound)
            native.maximum_number = Double(range.upperBound)
        case .decimal(let range):
            native.minimum_number = range.lowerBound
            native.maximum_number = range.upperBound
        case .any: break
        }
        native.input_title = strings.pointer(validation.inputTitle)
        native.input_message = strings.pointer(validation.inputMessage)
        native.error_title = strings.pointer(validation.errorTitle)
        native.error_message = strings.pointer(validation.errorMessage)
        let (row, column) = validation.range.first.fromZero
        let (lastRow, lastColumn) = validation.range.last.fromZero
        try expect(
            worksheet_data_validation_range(worksheet, row, column, lastRow, lastColumn, &native), "validation",
            at: validation.range.first)
        withExtendedLifetime(strings) {}
    }

    func add(_ conditional: ConditionalFormat) throws(WriteError) {
        guard case .formula(let formula) = conditional.rule else { return }
        let strings = CStrings()
        var native = lxw_conditional_format()
        native.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        native.value_string = strings.pointer("=" + formula)
        native.format = shared.styles.conditionalFormat(for: conditional.style)
        let (row, column) = conditional.range.first.fromZero
        let (lastRow, lastColumn) = conditional.range.last.fromZero
        try expect(
            worksheet_conditional_format_range(worksheet, row, column, lastRow, lastColumn, &native),
            "conditional format", at: conditional.range.first)
        withExtendedLifetime(strings) {}
    }
}

extension Validation.Rule {
    /// A formula must not ignore blanks: Excel would accept anything while a cell that it refers to is blank.
    fileprivate var ignoresBlanks: UInt8 {
        if case .formula = self { return UInt8(LXW_VALIDATION_OFF.rawValue) }
        return UInt8(LXW_VALIDATION_ON.rawValue)
    }

    fileprivate var code: UInt8 {
        switch self {
        case .listInRange: UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        case .wholeNumber: UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
        case .decimal: UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
        case .formula: UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
        case .any: UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        }
    }
}

extension Validation.Strictness {
    fileprivate var code: UInt8 {
        switch self {
        case .stop: UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        case .warning: UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
        }
    }
}
