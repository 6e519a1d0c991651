import Cells
import Glibc
import SheetReading

/// Reads every cell of the workbooks that are named, and prints how many there are and what their numbers add up to.
// As the program does: libzip asks for the time zone of every entry.
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
