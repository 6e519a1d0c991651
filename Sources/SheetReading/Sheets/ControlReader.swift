import Cells

/// A check box or option button over the cells. Older programs describe them only in the sheet's legacy drawing (VML;
/// ECMA-376 part 4, section 19.4.2), newer ones there as well.
struct FormControl {
    private var reference: CellReference?
    private let label: String
    private var isChecked = false
    /// The cell that holds the state, as in a formula.
    private var link: String?

    /// What is told of it on `sheet`: the text is "☑" or "☐" and the label. Nil if it has no label and a cell has its
    /// state.
    func drawing(on sheet: String) -> SheetDrawing? {
        guard link == nil || !label.isEmpty else { return nil }
        let mark = isChecked ? "☑" : "☐"
        var drawing = SheetDrawing(.object, at: reference, text: label.isEmpty ? mark : "\(mark) \(label)")
        let names = ["\(sheet)!", "'\(sheet.replacing("'", with: "''"))'!"]
        let name = names.first { link?.hasPrefix($0) == true } ?? ""
        drawing.linkedCell = link.flatMap { CellReference($0.dropFirst(name.count).filter { $0 != "$" }) }
        return drawing
    }

    /// Its label in the newer drawing, which repeats it: at the same cell, or from LibreOffice without one.
    var copies: [SheetDrawing] {
        [reference, nil].map { SheetDrawing(.shape, at: $0, text: label) }
    }

    /// All controls of a sheet, with their states.
    static func all(
        of relationships: [Relationship], in archive: ZipArchive, _ texts: inout ReadBudget
    ) throws(ReadError) -> [FormControl] {
        var controls: [FormControl] = []
        var properties: [Properties] = []
        for relationship in relationships {
            switch relationship.kind {
            case .legacyDrawing: controls += try legacyControls(in: relationship.target, of: archive, &texts)
            case .controlProperties:
                let read = try archive.scan(relationship.target, Properties.read)
                if let read = read ?? nil { properties.append(read) }
            default: continue
            }
        }
        // LibreOffice writes the states only in the properties, in the order of the legacy drawing. Excel's are in
        // both, and in no certain order here.
        if properties.count == controls.count, controls.allSatisfy({ !$0.isChecked && $0.link == nil }) {
            for (index, state) in properties.enumerated() {
                (controls[index].isChecked, controls[index].link) = (state.isChecked, state.link)
            }
        }
        return controls
    }

    /// The controls in a legacy drawing; none if it is not XML, since programs do not always write it as that and
    /// nobody else needs the part.
    private static func legacyControls(
        in part: PartName, of archive: ZipArchive, _ texts: inout ReadBudget
    ) throws(ReadError) -> [FormControl] {
        do throws(ReadError) {
            return try archive.scan(part) { (scanner) throws(ReadError) in try read(&scanner, &texts) } ?? []
        } catch {
            guard error.kind == .damaged else { throw error }
            return []
        }
    }

    /// Reads the controls in a legacy drawing.
    private static func read(
        _ scanner: inout XMLScanner, _ texts: inout ReadBudget
    ) throws(ReadError) -> [FormControl] {
        var controls: [FormControl] = []
        var label = ""
        var isControl = false
        while try scanner.nextStart() {
            switch scanner.name {
            case .textbox:
                label = try scanner.elementString().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            case .clientData:
                isControl = isRead(try scanner.value(.objectType))
                if isControl {
                    try texts.add(label)
                    controls.append(FormControl(label: label))
                }
                label = ""
            case .anchor where isControl:
                controls[controls.count - 1].reference = cell(try scanner.elementString())
            case .checked where isControl:
                controls[controls.count - 1].isChecked = try scanner.elementString() == "1"
            case .formulaLink where isControl:
                controls[controls.count - 1].link = try scanner.elementString()
            default: continue
            }
        }
        return controls
    }

    private init(label: String) { self.label = label }

    private static func isRead(_ type: String?) -> Bool { ["checkbox", "radio"].contains(type?.lowercased()) }

    /// The cell of an anchor: the column, an offset in it, the row, and so on, counted from zero.
    private static func cell(_ anchor: String) -> CellReference? {
        let numbers = anchor.split(separator: ",").map { Int($0.filter { !$0.isWhitespace }) ?? -1 }
        guard numbers.count > 2, (0..<CellReference.lastColumn).contains(numbers[0]),
            (0..<CellReference.lastRow).contains(numbers[2])
        else { return nil }
        return CellReference(row: numbers[2] + 1, column: numbers[0] + 1)
    }

    // MARK: Properties

    /// The state of a control in a part of its own ([MS-XLSX], section 2.6.77).
    private struct Properties {
        var isChecked = false
        var link: String?

        /// Reads the part; nil if it is about another kind of control.
        static func read(_ scanner: inout XMLScanner) throws(ReadError) -> Properties? {
            while try scanner.nextStart() {
                guard scanner.name == .formControlPr else { continue }
                guard isRead(try scanner.value(.controlType)) else { return nil }
                return Properties(
                    isChecked: try scanner.value(.isChecked) == "Checked", link: try scanner.value(.fmlaLink))
            }
            return nil
        }
    }
}
