import CZip
import Glibc

/// A sheet that libxlsxwriter has made, with our rows in it: a source that libzip reads from piece by piece, so that a long
/// sheet never stands in memory.
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
    private let spool: RowSpool
    /// How far libzip has read: the segment, and the bytes of it.
    private var segment = 0
    private var offset = 0

    /// The sheet `xml` with the rows instead of its own, which are only what libxlsxwriter needs itself, and with what they
    /// say that stands after the rows.
    init(_ xml: [UInt8], with rows: RowSpool.Sheet, from spool: RowSpool) {
        self.spool = spool
        let start = xml.place(of: "<sheetData") ?? xml.endIndex
        let ownEnd = xml.place(of: "</sheetData>", from: start) ?? start
        var tail = xml[ownEnd...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
        add(xml[..<start])
        add("<sheetData>")
        add(rows.rows)
        add("</sheetData>")
        insert(rows.merges, into: "mergeCells", before: Self.afterMerges, cutting: &tail)
        insert(rows.links, into: "hyperlinks", before: Self.afterLinks, cutting: &tail)
        add(tail)
    }

    /// What may follow the links in what libxlsxwriter writes, which always writes margins, and what may follow merged
    /// ranges (ECMA-376 part 1, section 18.3.1.99).
    private static let afterLinks: [StaticString] = ["<printOptions", "<pageMargins"]
    private static let afterMerges: [StaticString] =
        ["<conditionalFormatting", "<dataValidations", "<hyperlinks"] + afterLinks

    /// Puts elements into the list `name`, which is made where the sheet has none, and cuts off of the tail what is done
    /// with.
    private func insert(
        _ elements: RowSpool.Piece, into name: StaticString, before followers: [StaticString],
        cutting tail: inout ArraySlice<UInt8>
    ) {
        guard !elements.isEmpty else { return }
        let open = tail.place(of: name)
        let end = open.flatMap { tail.place(of: "</", from: $0) }
        if let open, let end, let first = tail[open...].firstIndex(of: UInt8(ascii: ">")) {
            // Without the count that libxlsxwriter gave, which nobody needs.
            add(tail[..<open])
            add(name)
            add(tail[first..<end])
            add(elements)
            tail = tail[end...]
        } else {
            let end = followers.compactMap { tail.place(of: $0) }.min() ?? tail.endIndex
            add(tail[..<end])
            add("<")
            add(name)
            add(">")
            add(elements)
            add("</")
            add(name)
            add(">")
            tail = tail[end...]
        }
    }

    private func add(_ bytes: ArraySlice<UInt8>) { segments.append(.bytes(bytes)) }

    private func add(_ text: StaticString) { text.withUTF8Buffer { segments.append(.bytes(Array($0)[...])) } }

    private func add(_ piece: RowSpool.Piece) {
        switch piece {
        case .held(let bytes): add(bytes[...])
        case .spooled(let range): segments.append(.spooled(range))
        }
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
                let place = range.lowerBound + offset
                guard wanted == 0 || spool.read(wanted, at: place, into: target + done) else { return -1 }
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
