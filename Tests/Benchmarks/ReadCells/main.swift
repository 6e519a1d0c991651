import Cells
import Glibc
import SheetReading

/// Reads every cell of the given workbooks, and prints the number of cells and the sum of their numbers.
// As in the program: libzip asks for the time zone for every entry.
setenv("TZ", ":/etc/localtime", 0)
var count = 0
var sum = 0.0
let buffers = ReadBuffers()
for path in CommandLine.arguments.dropFirst() {
    let workbook = try Workbook(path: path, buffers: buffers)
    for index in workbook.sheets.indices {
        var rows = try workbook.rows(ofSheetAt: index)
        while let row = try rows.next() {
            count += row.cells.count
            for cell in row.cells {
                if case .number(let number) = cell.value { sum += number }
            }
        }
    }
}
print(count, sum)
