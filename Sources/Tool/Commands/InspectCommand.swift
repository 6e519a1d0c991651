import Cells
import Forms
import SheetReading
import TextFormats
import Wording

/// `kompetanseplan inspect`: prints the cells of a workbook as the reader sees them.
enum InspectCommand {
    static let command = Command(
        name: "inspect", summary: .commandInspect, operands: .init(names: [.valueFile], count: 1...1),
        options: [
            Option(name: "sheet", value: .valueSheet, help: .optionSheet), .format(["text", "jsonl", "csv"]),
        ], example: "kompetanseplan inspect skjema.xlsx --sheet GAP-analyse", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let texts = (arguments.language ?? .nb).texts
        let file = arguments.operands[0]
        do {
            let workbook = try Workbook(path: file == "-" ? "/dev/stdin" : file)
            RunLog.current?.read(file)
            try printSheets(of: workbook, arguments, texts, terminal)
            return .success
        } catch let error as ReadError {
            terminal.flush()
            terminal.complain("\(file): \(error.messageOfWorkbook(in: texts))")
            return .findings
        }
    }

    private static func printSheets(
        of workbook: Workbook, _ arguments: Arguments, _ texts: Texts, _ terminal: Terminal
    ) throws {
        let wanted = arguments["sheet"]
        let indices = workbook.sheets.indices.filter { wanted == nil || workbook.sheets[$0].name == wanted }
        if let wanted, indices.isEmpty {
            let names = workbook.sheets.map(\.name).joined(separator: ", ")
            throw ToolError(texts(.unknownSheet, ["value": wanted, "file": workbook.file, "known": names]))
        }
        // CSV holds one table, so only one sheet is printed: the requested one, or the first.
        for index in indices.prefix(arguments["format"] == "csv" ? 1 : indices.count) {
            let sheet = workbook.sheets[index]
            var rows = try workbook.rows(ofSheetAt: index, sorting: true)
            switch arguments["format"] {
            case "jsonl":
                while !terminal.isClosed, let row = try rows.next() {
                    for cell in row.cells { terminal.json(jsonLine(cell, sheet: sheet.name)) }
                }
            case "csv":
                try printCSV(&rows, terminal)
            default:
                terminal.result(sheet.name.printable + state(of: sheet, texts))
                while !terminal.isClosed, let row = try rows.next() {
                    for cell in row.cells {
                        terminal.result(
                            "  \(cell.reference)\t\(cell.value.plainText.printable)\(cell.isFormula ? "\t=" : "")")
                    }
                }
            }
        }
    }

    /// The text that follows the name of a hidden sheet.
    private static func state(of sheet: SheetInfo, _ texts: Texts) -> String {
        switch sheet.visibility {
        case .visible: ""
        case .hidden: " (\(texts(.sheetHidden)))"
        case .veryHidden: " (\(texts(.sheetVeryHidden)))"
        }
    }

    /// Missing rows are printed as empty lines, so that line numbers are row numbers.
    private static func printCSV(_ rows: inout RowCursor, _ terminal: Terminal) throws(ReadError) {
        var line = 1
        while !terminal.isClosed, let row = try rows.next() {
            while line < row.number {
                terminal.raw("\r\n")
                line += 1
            }
            var fields: [String] = []
            for cell in row.cells {
                while fields.count < cell.reference.column - 1 { fields.append("") }
                fields.append(cell.value.plainText)
            }
            terminal.raw(CSVTable.line(fields))
            line += 1
        }
    }

    // MARK: Values

    private static func jsonLine(_ cell: Cell, sheet: String) -> String {
        let start = "{\"sheet\":\(JSONWriter.quoted(sheet)),\"cell\":\"\(cell.reference)\","
        let value =
            switch cell.value {
            case .number: "\"t\":\"n\",\"v\":\(cell.value.plainText)"
            case .text(let text): "\"t\":\"s\",\"v\":\(JSONWriter.quoted(text))"
            case .boolean(let truth): "\"t\":\"b\",\"v\":\(truth)"
            case .error(let text): "\"t\":\"e\",\"v\":\(JSONWriter.quoted(text))"
            case .date(let date):
                "\"t\":\"d\",\"v\":\(JSONWriter.quoted(date.iso)),\"n\":\(CellValue.number(date.serial).plainText)"
            case .noResult: "\"t\":\"n\",\"v\":null"
            }
        return start + value + "}\n"
    }
}
