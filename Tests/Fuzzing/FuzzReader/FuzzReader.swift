import Builders
import SheetReading

/// Reads arbitrary bytes as a workbook, and as a sheet, shared strings and styles.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    readAll(bytes)
    let whole = SmallWorkbook("<row><c t=\"s\" s=\"1\"><v>0</v></c><c s=\"0\"><v>1</v></c></row>").zip
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"] {
        var zip = whole
        zip.entries.removeAll { $0.name == part }
        zip.entries.append(ZipBuilder.Entry(part, bytes))
        readAll(zip.bytes)
    }
    return 0
}

private func readAll(_ bytes: [UInt8]) {
    var limits = ReadLimits()
    limits.partBytes = 1 << 20
    limits.totalBytes = 4 << 20
    limits.streamingBytes = bytes.count % 2 == 0 ? 0 : 1 << 16
    limits.windowBytes = 64
    do throws(ReadError) {
        let workbook = try Workbook(bytes: bytes, name: "fuzz", limits: limits)
        _ = try workbook.properties()
        for index in workbook.sheets.indices.prefix(4) {
            _ = try workbook.attachments(ofSheetAt: index)
            var rows = try workbook.rows(ofSheetAt: index, sorting: bytes.count % 3 == 0)
            var last = 0
            while let row = try rows.next() {
                precondition(row.number > last && !row.cells.isEmpty, "rows rise")
                last = row.number
                precondition(
                    zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.reference < $1.reference }, "cells rise")
            }
        }
    } catch {
        precondition(!error.description.isEmpty)
    }
}
