import Cells

extension SheetDrawing {
    /// Check boxes and option buttons whose state is in no cell. Older programs describe them only in the sheet's legacy
    /// drawing (VML; ECMA-376 part 4, section 19.4.2), newer ones there as well.
    ///
    /// The text is "☑" or "☐" and the label.
    static func controls(_ scanner: inout XMLScanner) throws(ReadError) -> [SheetDrawing] {
        var controls: [SheetDrawing] = []
        var label = ""
        var isControl = false
        while case let token = try scanner.next(), token != .endOfDocument {
            guard token == .start else { continue }
            switch scanner.name {
            case .textbox:
                label = try scanner.elementString().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            case .clientData:
                let type = try scanner.value(.objectType)
                isControl = type == "Checkbox" || type == "Radio"
                if isControl { controls.append(SheetDrawing(.object, text: label.isEmpty ? "☐" : "☐ \(label)")) }
                label = ""
            case .anchor where isControl:
                controls[controls.count - 1].reference = cell(try scanner.elementString())
            case .checked where isControl:
                guard try scanner.elementString() == "1" else { continue }
                controls[controls.count - 1].text = "☑" + controls[controls.count - 1].text.dropFirst()
            case .formulaLink where isControl:
                // A cell holds the state.
                controls.removeLast()
                isControl = false
            default: continue
            }
        }
        return controls
    }

    /// The cell of an anchor: the column, an offset in it, the row, and so on, counted from zero.
    private static func cell(_ anchor: String) -> CellReference? {
        let numbers = anchor.split(separator: ",").map { Int($0.filter { !$0.isWhitespace }) ?? -1 }
        guard numbers.count > 2, (0..<CellReference.lastColumn).contains(numbers[0]),
            (0..<CellReference.lastRow).contains(numbers[2])
        else { return nil }
        return CellReference(row: numbers[2] + 1, column: numbers[0] + 1)
    }
}
