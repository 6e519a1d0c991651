import CZip
import Glibc

/// A sheet that libxlsxwriter has made, with the rows of bodies put in among its own: a source that libzip reads from
/// piece by piece, so that the sheet never stands in memory.
final class SplicedSheet {
    private enum Segment {
        case bytes(ArraySlice<UInt8>)
        case spooled(Range<Int>)

        var count: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .spooled(let range): range.count
            }
        }
    }

    private var segments: [Segment] = []
    private let spool: BodySpool
    /// How far libzip has read: the segment, and the bytes of it.
    private var segment = 0
    private var offset = 0

    /// The sheet `xml` with the rows of bodies, which take the place of rows with the same numbers, and with what they
    /// say that stands after the rows.
    init(_ xml: [UInt8], with bodies: BodySpool.Sheet, from spool: BodySpool) {
        self.spool = spool
        let text = SheetText(xml)
        var rows = text.rows[...]
        segments.append(.bytes(text.head))
        for part in bodies.parts {
            while let row = rows.first, row.number < part.numbers.lowerBound {
                segments.append(.bytes(row.bytes))
                rows = rows.dropFirst()
            }
            rows = rows.drop { part.numbers.contains($0.number) }
            segments.append(.spooled(part.bytes))
        }
        segments += rows.map { .bytes($0.bytes) }
        var tail = text.tail
        insert("mergeCells", bodies.merges, before: Self.afterMerges, cutting: &tail)
        insert("hyperlinks", bodies.links, before: Self.afterLinks, cutting: &tail)
        segments.append(.bytes(tail))
    }

    /// What may follow the links in what libxlsxwriter writes, which always writes margins, and what may follow merged
    /// ranges (ECMA-376 part 1, section 18.3.1.99).
    private static let afterLinks = ["printOptions", "pageMargins"]
    private static let afterMerges = ["conditionalFormatting", "dataValidations", "hyperlinks"] + afterLinks

    /// Puts elements of bodies into the list `name`, which is made where the sheet has none, and cuts off of the tail
    /// what is done with.
    private func insert(
        _ name: String, _ elements: [BodySpool.Elements], before followers: [String],
        cutting tail: inout ArraySlice<UInt8>
    ) {
        guard !elements.isEmpty else { return }
        let end: Int
        if let open = tail.firstRange(of: Array("<\(name)".utf8))?.lowerBound,
            let first = tail[open...].firstIndex(of: UInt8(ascii: ">")),
            let close = tail[first...].firstRange(of: Array("</\(name)>".utf8))?.lowerBound
        {
            // Without the count that libxlsxwriter gave, which nobody needs.
            segments += [
                .bytes(tail[..<open]), .bytes(Array("<\(name)>".utf8)[...]), .bytes(tail[(first + 1)..<close]),
            ]
            segments += elements.map { .spooled($0.bytes) }
            end = close
        } else {
            end = followers.compactMap { tail.firstRange(of: Array("<\($0)".utf8))?.lowerBound }.min() ?? tail.endIndex
            segments += [.bytes(tail[..<end]), .bytes(Array("<\(name)>".utf8)[...])]
            segments += elements.map { .spooled($0.bytes) } + [.bytes(Array("</\(name)>".utf8)[...])]
        }
        tail = tail[end...]
    }

    /// The sheet as a source of the archive, which then owns it.
    func source(for archive: OpaquePointer) -> OpaquePointer? {
        let state = Unmanaged.passRetained(self)
        guard let source = zip_source_function(archive, SplicedSheet.answer, state.toOpaque()) else {
            state.release()
            return nil
        }
        return source
    }

    /// What libzip asks for, in the order that its manual gives (zip_source_function).
    private static let answer: zip_source_callback = { state, data, length, command in
        guard let state else { return -1 }
        let sheet = Unmanaged<SplicedSheet>.fromOpaque(state)
        switch command {
        case ZIP_SOURCE_OPEN:
            sheet.takeUnretainedValue().rewind()
            return 0
        case ZIP_SOURCE_READ:
            return zip_int64_t(sheet.takeUnretainedValue().read(data, Int(length)))
        case ZIP_SOURCE_CLOSE:
            return 0
        case ZIP_SOURCE_STAT:
            guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            zip_stat_init(status)
            status.pointee.size = zip_uint64_t(sheet.takeUnretainedValue().segments.reduce(0) { $0 + $1.count })
            status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE)
            return zip_int64_t(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            let codes = data?.assumingMemoryBound(to: Int32.self)
            codes?[0] = ZIP_ER_READ
            codes?[1] = EIO
            return zip_int64_t(2 * MemoryLayout<Int32>.size)
        case ZIP_SOURCE_FREE:
            sheet.release()
            return 0
        case ZIP_SOURCE_SUPPORTS:
            let known = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
            ]
            return known.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
        default:
            return -1
        }
    }

    private func rewind() {
        segment = 0
        offset = 0
    }

    /// The next bytes, `count` of them while there are as many; -1 where the spool cannot be read.
    private func read(_ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        guard let target else { return -1 }
        var done = 0
        while done < count, segment < segments.count {
            let wanted = min(count - done, segments[segment].count - offset)
            switch segments[segment] {
            case .bytes(let bytes):
                bytes.withUnsafeBytes { source in
                    guard wanted > 0, let start = source.baseAddress else { return }
                    (target + done).copyMemory(from: start + offset, byteCount: wanted)
                }
            case .spooled(let range):
                let place = off_t(range.lowerBound + offset)
                guard wanted == 0 || pread(spool.descriptor, target + done, wanted, place) == wanted else { return -1 }
            }
            done += wanted
            offset += wanted
            if offset == segments[segment].count {
                segment += 1
                offset = 0
            }
        }
        return done
    }
}

/// The XML of a sheet, cut at its rows.
private struct SheetText {
    var head: ArraySlice<UInt8>
    var rows: [(number: Int, bytes: ArraySlice<UInt8>)] = []
    var tail: ArraySlice<UInt8>

    /// Cuts what libxlsxwriter writes: `<sheetData>` with rows in it, or `<sheetData/>`.
    init(_ xml: [UInt8]) {
        let open = Array("<sheetData".utf8)
        let close = Array("</sheetData>".utf8)
        let start = xml.firstRange(of: open)?.upperBound ?? xml.endIndex
        guard let end = xml[start...].firstRange(of: close) else {
            // Empty: the element gets an end of its own.
            head = xml[..<start] + Array(">".utf8)
            tail = close + xml[start...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
            return
        }
        head = xml[...start]
        tail = xml[end.lowerBound...]
        var place = start + 1
        while place < end.lowerBound {
            let next = xml[(place + 1)...].firstRange(of: Array("<row ".utf8))?.lowerBound ?? end.lowerBound
            let bytes = xml[place..<Swift.min(next, end.lowerBound)]
            rows.append((Self.number(of: bytes), bytes))
            place = bytes.endIndex
        }
    }

    /// The number in `<row r="7" …`.
    private static func number(of row: ArraySlice<UInt8>) -> Int {
        row.dropFirst("<row r=\"".utf8.count).prefix { $0 != UInt8(ascii: "\"") }
            .reduce(0) { $0 * 10 + Int($1) - Int(UInt8(ascii: "0")) }
    }
}
