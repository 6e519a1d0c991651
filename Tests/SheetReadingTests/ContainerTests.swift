import SheetReading
import Builders
import Testing

@Suite("Valid and invalid zip archives")
struct ContainerTests {
    private static let book: SmallWorkbook = {
        var book = SmallWorkbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>2</v></c></row>")
        book.sharedStrings = "<si><t>svar</t></si>"
        book.styles = "<cellXfs><xf numFmtId=\"0\"/></cellXfs>"
        return book
    }()

    /// The cells of an archive, or the kind of its error.
    private func read(_ zip: ZipBuilder, _ change: (inout ReadLimits) -> Void = { _ in }) -> Outcome {
        Outcome(of: zip.bytes, change)
    }

    static let honestEntries: [(name: String, change: @Sendable (inout ZipBuilder.Entry) -> Void)] = [
        ("stored", { _ in }), ("deflated", { $0.isDeflated = true }), ("descriptors", { $0.hasDescriptor = true }),
        ("zip64", { $0.isZip64 = true }),
        (
            "deflated zip64",
            {
                $0.isDeflated = true
                $0.isZip64 = true
            }
        ),
        (
            "deflated with descriptors",
            {
                $0.isDeflated = true
                $0.hasDescriptor = true
            }
        ),
    ]

    @Test("stored and deflated entries, data descriptors and zip64 are read", arguments: honestEntries, [0, 1])
    func spellings(_ spelling: (name: String, change: @Sendable (inout ZipBuilder.Entry) -> Void), _ streaming: Int) {
        var zip = Self.book.zip
        zip.change("", spelling.change)
        zip.isZip64 = spelling.name.contains("zip64")
        zip.comment = "laget for hånd"
        let outcome = read(zip) { if streaming == 1 { $0.streamingBytes = 0 } }
        #expect(outcome == .cells(["A1 s svar", "B1 n 2.0"]))
    }

    static let lyingDirectories: [@Sendable (inout ZipBuilder) -> Void] = [
        { zip in zip.change("sheet1.xml") { $0.declaredSize = 5 } },
        { zip in zip.change("sheet1.xml") { $0.declaredSize = 1 << 21 } },
        { zip in zip.change("sheet1.xml") { $0.directorySize = 40 } },
        { zip in zip.change("sheet1.xml") { $0.declaredChecksum = 1 } },
        { zip in zip.change("sheet1.xml") { $0.declaredMethod = 8 } },
        { zip in zip.change("sheet1.xml") { $0.declaredMethod = 99 } },
        { zip in zip.change("sheet1.xml") { $0.directoryName = "xl/worksheets/sheet2.xml" } },
        { zip in zip.change("sheet1.xml") { $0.declaredCompressedSize = 1 << 20 } },
        { zip in zip.change("sheet1.xml") { $0.offset = 0 } },
        { zip in zip.change("sheet1.xml") { $0.offset = 0xFFFF_FF00 } },
        { zip in zip.declaredCount = 2 }, { zip in zip.declaredCount = 60_000 }, { zip in zip.declaredStart = 0 },
        { zip in zip.declaredStart = 0xFFFF_FF00 },
        { zip in zip.add("XL/Worksheets/SHEET1.xml", "<a/>") },
    ]

    @Test("a false directory is refused", arguments: lyingDirectories, [0, 1])
    func lies(_ lie: @Sendable (inout ZipBuilder) -> Void, _ streaming: Int) {
        var zip = Self.book.zip
        lie(&zip)
        let outcome = read(zip) { if streaming == 1 { $0.streamingBytes = 0 } }
        #expect(outcome == .refused(.damaged))
    }

    @Test("deflated bytes that are truncated, too long or invalid are refused", arguments: [0, 1])
    func deflateLies(_ streaming: Int) {
        let lies: [(inout ZipBuilder.Entry) -> Void] = [
            { $0.declaredSize = UInt32($0.content.count - 1) }, { $0.declaredSize = UInt32($0.content.count + 1) },
            { $0.declaredChecksum = 7 }, { $0.bytesAfterDeflated = [0, 0, 0] },
        ]
        for lie in lies {
            var zip = Self.book.zip
            zip.change("sheet1.xml") { entry in
                entry.isDeflated = true
                lie(&entry)
            }
            #expect(read(zip) { if streaming == 1 { $0.streamingBytes = 0 } } == .refused(.damaged))
        }
    }

    @Test("a part may occur twice, in any case, if both have the same bytes")
    func twins() throws {
        var zip = Self.book.zip
        let sheet = zip.entries.first { $0.name.hasSuffix("sheet1.xml") }
        var twin = try #require(sheet)
        twin.name = "XL/worksheets/Sheet1.xml"
        zip.entries.append(twin)
        #expect(read(zip) == .cells(["A1 s svar", "B1 n 2.0"]))
        zip.entries[zip.entries.count - 1].content.append(0x20)
        #expect(read(zip) == .refused(.damaged))
    }

    @Test("overlapping entries are refused, used or not, also in zip64", arguments: [false, true])
    func overlaps(_ isZip64: Bool) {
        var zip = Self.book.zip
        // An entry within the bytes of another one: its header is part of that one's content.
        var inner = ZipBuilder()
        inner.add("xl/media/a.bin", String(repeating: "x", count: 64))
        let whole = inner.bytes
        zip.entries.append(ZipBuilder.Entry("xl/media/b.bin", whole))
        let index = zip.bytes.firstRange(of: whole)?.lowerBound ?? 0
        var twin = ZipBuilder.Entry("xl/media/a.bin", Array(String(repeating: "x", count: 64).utf8))
        twin.offset = UInt32(index)
        twin.isZip64 = isZip64
        zip.entries.append(twin)
        zip.isZip64 = isZip64
        guard case .refused(let kind) = read(zip) else {
            Issue.record("overlapping entries were read")
            return
        }
        #expect(kind == .damaged)
    }

    @Test("a truncated archive is always one error")
    func truncated() {
        var zip = Self.book.zip
        zip.change("") { $0.isDeflated = true }
        let bytes = zip.bytes
        for count in 0..<bytes.count {
            guard case .refused = Outcome(of: Array(bytes[..<count])) else {
                Issue.record("\(count) of \(bytes.count) bytes were read as a whole file")
                return
            }
        }
    }

    static let paddings: [(before: [UInt8], after: [UInt8])] = [
        ([], [13, 10]), ([], [0, 0, 0]), ([], [13, 10, 13, 10, 0]), ([13, 10], []), ([0xEF, 0xBB, 0xBF], [10]),
        ([0xEF, 0xBB, 0xBF, 10], Array("<!-- laget på 0,2 s -->\n</body></html>".utf8)),
        ([], Array(String(repeating: "<br />\n<b>Warning</b>: x\t", count: 2_000).utf8)),
    ]

    @Test(
        "line ends, zeros and text around the archive, as mail gateways and web pages add them, do no harm",
        arguments: paddings, ["", "laget for hånd"])
    func padding(_ padding: (before: [UInt8], after: [UInt8]), _ comment: String) {
        var zip = Self.book.zip
        zip.comment = comment
        #expect(Outcome(of: padding.before + zip.bytes + padding.after) == .cells(["A1 s svar", "B1 n 2.0"]))
    }

    @Test("other bytes around the archive, and text around a part of one, are refused")
    func noPadding() {
        let bytes = Self.book.zip.bytes
        for padding: [UInt8] in [[80, 75, 5, 6], [13, 10, 1], [65, 80, 75, 5, 6, 65]] {
            #expect(Outcome(of: bytes + padding) == .refused(.damaged))
        }
        #expect(Outcome(of: Array(bytes.dropLast() + Array("</html>".utf8))) == .refused(.damaged))
        #expect(Outcome(of: [13, 10] + bytes.dropLast(30)) == .refused(.damaged))
        for padding: [UInt8] in [[65, 10], Array(repeating: 10, count: 100)] {
            #expect(Outcome(of: padding + bytes) == .refused(.notXLSX(.other)))
        }
    }

    @Test("encrypted parts are reported as encrypted")
    func encrypted() {
        var zip = Self.book.zip
        zip.change("sheet1.xml") { $0.flags = 0x0801 }
        #expect(read(zip) == .refused(.encrypted))
    }

    @Test("unused parts are not inflated, and nothing is read twice")
    func unused() throws {
        var zip = Self.book.zip
        // Reading any of these would fail, since their checksums are wrong.
        for name in ["xl/theme/theme1.xml", "xl/drawings/drawing1.xml", "xl/printerSettings/printerSettings1.bin"] {
            var entry = ZipBuilder.Entry(name, Array("<a/>".utf8))
            entry.declaredChecksum = 1
            zip.entries.append(entry)
        }
        #expect(read(zip) == .cells(["A1 s svar", "B1 n 2.0"]))
        let used = zip.entries.filter {
            !$0.name.contains("theme") && !$0.name.contains("drawing") && !$0.name.contains("printer")
        }
        // Opening a small part counts as reading 4 KB, except a sheet's rows.
        let total = used.reduce(0) {
            $0 + ($1.name.contains("sheet1") ? $1.content.count : max(4_096, $1.content.count))
        }
        #expect(read(zip) { $0.totalBytes = total } == .cells(["A1 s svar", "B1 n 2.0"]))
        #expect(read(zip) { $0.totalBytes = total - 1 } == .refused(.tooLarge(.totalBytes)))
    }

    @Test("buffers are reused by later workbooks, in several tasks at once")
    func buffers() async throws {
        let buffers = ReadBuffers()
        let bytes = Self.book.zip.bytes
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<20).allSatisfy { _ in
                        (try? SmallWorkbook.summary(Workbook(bytes: bytes, name: "bok.xlsx", buffers: buffers)))
                            == ["A1 s svar", "B1 n 2.0"]
                    }
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}

/// The result of reading an archive.
enum Outcome: Equatable {
    case cells([String])
    case refused(ReadError.Kind)

    init(of bytes: [UInt8], _ change: (inout ReadLimits) -> Void = { _ in }) {
        var limits = ReadLimits()
        change(&limits)
        do throws(ReadError) {
            self = .cells(try SmallWorkbook.summary(Workbook(bytes: bytes, name: "bok.xlsx", limits: limits)))
        } catch {
            self = .refused(error.kind)
        }
    }
}
