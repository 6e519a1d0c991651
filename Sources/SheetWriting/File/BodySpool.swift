import Glibc

/// The rows of a workbook's bodies as XML in a file of their own, until libxlsxwriter has made the sheets that they
/// belong to. The file has no name and is gone when this is.
final class BodySpool {
    /// Where the rows of one body lie.
    struct Part {
        let numbers: Range<Int>
        let bytes: Range<Int>
    }

    /// Where elements of one kind lie that stand after all rows of a sheet, and how many they are.
    struct Elements {
        let bytes: Range<Int>
        let count: Int
    }

    /// What the bodies of a sheet have become.
    struct Sheet {
        var parts: [Part] = []
        var merges: [Elements] = []
        var links: [Elements] = []
    }

    let descriptor: Int32
    private let name: String
    private var end = 0
    /// By the number of the sheet, from 0.
    private(set) var sheets: [Int: Sheet] = [:]

    /// A spool in the folder of the file at `path`.
    init(beside path: String) throws(WriteError) {
        name = path + ".rows"
        descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw WriteError(name, String(cString: strerror(errno))) }
        unlink(name)
    }

    deinit { close(descriptor) }

    /// Writes the rows of a sheet's bodies; `format` gives the place of a style in the file's list of formats, and the
    /// sheet's charts take what they draw from `caches`.
    func write(
        _ sheet: SheetDescription, number: Int, caches: ChartCaches, format: @escaping (CellStyle) -> Int
    ) throws(WriteError) {
        guard !sheet.bodies.isEmpty else { return }
        var caches = caches.sorted()
        var written = Sheet()
        for body in sheet.bodies.sorted(by: { $0.numbers.lowerBound < $1.numbers.lowerBound }) {
            let start = end
            var xml = RowXML(sheet: sheet.name, format: format)
            var next = body.numbers.lowerBound
            for row in body {
                try xml.append(row, number: next)
                caches.see(row, number: next)
                next += 1
                if xml.bytes.count > Self.piece { try xml.drain(write) }
            }
            try xml.drain(write)
            guard next == body.numbers.upperBound else {
                throw WriteError(sheet.name, "the body said rows up to \(body.numbers.upperBound - 1), not \(next - 1)")
            }
            written.parts.append(Part(numbers: body.numbers, bytes: start..<end))
            if let merges = try write(xml.merges) { written.merges.append(merges) }
            if let links = try write(xml.links) { written.links.append(links) }
        }
        try WorkbookCheck.check(links: written.links.reduce(0) { $0 + $1.count }, in: sheet)
        sheets[number] = written
    }

    private static let piece = 1 << 16

    private func write(_ elements: RowXML.Elements) throws(WriteError) -> Elements? {
        guard elements.count > 0 else { return nil }
        let start = end
        try write(elements.bytes)
        return Elements(bytes: start..<end, count: elements.count)
    }

    private func write(_ bytes: [UInt8]) throws(WriteError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteError(name, String(cString: strerror(errno))) }
            done += count
        }
        end += bytes.count
    }
}
