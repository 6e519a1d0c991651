import SheetWriting

/// Writes the same rows as write_rows.c in the way of a report: `write-rows OUT`.
let cell = CellStyle().with { $0.border = "000000" }
let number = cell.with { $0.numberFormat = "0" }
let rows = 200_000
let columns = 12

var sheet = SheetDescription(name: "Rows")
sheet.generatedRows = [
    GeneratedRows(numbers: 1..<rows + 1, columns: columns) { [cell, number] in
        let rows = (0..<200_000).lazy.map { row in
            RowDescription(
                (0..<12).map { column in
                    column % 2 == 0
                        ? StyledCell(.text("Virksomhet \(row / 10), fagområde \(column)"), cell)
                        : StyledCell(.number(Double(row % 97) * 0.5 + Double(column)), number)
                })
        }
        return AnyIterator(rows.makeIterator())
    }
]
let workbook = WorkbookDescription(properties: DocumentProperties(title: "Rows", created: 0), sheets: [sheet])
try WorkbookFile.write(workbook, to: CommandLine.arguments[1])
