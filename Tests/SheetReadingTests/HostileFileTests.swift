import Foundation
import Cells
import SheetReading
import Builders
import Support
import Testing

@Suite("Hostile and broken files")
struct HostileFileTests {
    private let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    private func kind(_ body: () throws -> Void) -> ReadError.Kind? {
        do {
            try body()
            return nil
        } catch {
            let readError = error as? ReadError
            #expect(readError != nil, "\(error)")
            return readError?.kind
        }
    }

    @Test(
        "files of other kinds are recognised by their bytes",
        arguments: [
            ("", ReadError.Kind.empty), ("%PDF-1.7", .notXLSX(.pdf)), ("{\\rtf1", .notXLSX(.rtf)),
            ("a;b;c\n1;2;3", .notXLSX(.text)),
            ("<html><body>", .notXLSX(.html)), ("  <!DOCTYPE html>", .notXLSX(.html)),
            ("<?xml version=\"1.0\"?><Workbook/>", .notXLSX(.xml)),
            ("\u{1}\u{2}\u{3}", .notXLSX(.other)), ("PK\u{3}\u{4}kort", .damaged),
        ])
    func kinds(_ text: String, _ expected: ReadError.Kind) {
        #expect(kind { _ = try Workbook(bytes: Array(text.utf8), name: "x") } == expected)
    }

    @Test("a file of zeros is damaged, and winmail.dat is an e-mail")
    func bytes() {
        #expect(kind { _ = try Workbook(bytes: Array(repeating: 0, count: 20_000), name: "x") } == .damaged)
        #expect(kind { _ = try Workbook(bytes: [0x78, 0x9F, 0x3E, 0x22, 1], name: "x") } == .notXLSX(.mail))
    }

    @Test(
        "zip archives without a workbook are recognised by their parts",
        arguments: [
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", FileKind.ods),
            ("word/document.xml", "<a/>", .docx),
            ("word/document2.xml", "<a/>", .docx), ("ppt/presentation.xml", "<a/>", .pptx),
            ("Index/Document.iwa", "x", .numbers),
            ("xl/workbook.bin", "x", .xlsb),
            ("lesmeg.txt", "x", .zip),
        ])
    func archives(_ name: String, _ content: String, _ expected: FileKind) {
        var zip = ZipBuilder()
        zip.add(name, content)
        // Word and PowerPoint declare the main part in the same way as Excel.
        if name.hasSuffix(".xml") {
            zip.add("_rels/.rels", SmallWorkbook().relationships([("r1", "officeDocument", name)]))
        }
        #expect(kind { _ = try Workbook(bytes: zip.bytes, name: "x") } == .notXLSX(expected))
    }

    @Test("old and encrypted workbooks are distinguished in their common container")
    func ole() {
        let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        func file(_ name: String) -> [UInt8] { magic + name.utf16.flatMap { [UInt8($0), 0] } }
        #expect(kind { _ = try Workbook(bytes: file("EncryptedPackage"), name: "x") } == .encrypted)
        let password = file("EncryptedPackage") + file("EncryptionInfo") + file("LabelInfo")
        #expect(kind { _ = try Workbook(bytes: password, name: "x") } == .encrypted)
        for name in ["DRMEncryptedDataSpace", "DRMEncryptedTransform", "\u{9}DRMContent", "LabelInfo"] {
            let label = file(name) + file("EncryptedPackage")
            #expect(kind { _ = try Workbook(bytes: label, name: "x") } == .restricted)
        }
        #expect(kind { _ = try Workbook(bytes: file("Workbook"), name: "x") } == .notXLSX(.xls))
        let mail = file("__properties_version1.0") + file("Workbook") + file("EncryptedPackage")
        #expect(kind { _ = try Workbook(bytes: mail, name: "x") } == .notXLSX(.mail))
        #expect(kind { _ = try Workbook(bytes: file("WordDocument"), name: "x") } == .notXLSX(.ole))
        // A letter about a workbook, whose root names Word in the first sector after the header.
        var letter = [UInt8](repeating: 0, count: 1024)
        letter.replaceSubrange(0..<8, with: magic)
        letter[30] = 9
        letter.replaceSubrange(592..<595, with: [0x06, 0x09, 0x02])
        letter += "Workbook".utf16.flatMap { [UInt8($0), 0] }
        #expect(kind { _ = try Workbook(bytes: letter, name: "x") } == .notXLSX(.ole))
        letter[592] = 0x20
        #expect(kind { _ = try Workbook(bytes: letter, name: "x") } == .notXLSX(.xls))
    }

    @Test(
        "a container that ends before its directory or its sector table is damaged, not a document",
        arguments: [
            (1, 2, 2048, ReadError.Kind.notXLSX(.ole)), (1, 2, 1024, .damaged), (1, 2, 2047, .damaged),
            (2, 0, 2048, .notXLSX(.ole)), (2, 0, 1536, .damaged), (0, 2, 1536, .damaged), (1, 2, 300, .damaged),
        ])
    func oleCutOff(_ directory: Int, _ table: Int, _ size: Int, _ expected: ReadError.Kind) {
        var bytes = [UInt8](repeating: 0, count: 2048)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes.replaceSubrange(28..<32, with: [0xFE, 0xFF, 9, 0])
        bytes[48] = UInt8(directory)
        bytes.replaceSubrange(76..<512, with: [UInt8](repeating: 0xFF, count: 436))
        bytes.replaceSubrange(76..<80, with: [UInt8(table), 0, 0, 0])
        #expect(kind { _ = try Workbook(bytes: Array(bytes.prefix(size)), name: "x") } == expected)
    }

    @Test(
        "XML that is not well formed, or declares a document type, is refused",
        arguments: [
            "<worksheet", "<worksheet>", "<worksheet xmlns=\"M\"></sheet>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet xmlns=\"M\"/>",
            "<worksheet xmlns=\"M\">&a;</worksheet>", "<worksheet xmlns=\"M\">&#0;</worksheet>",
            "<worksheet xmlns=\"M\" a=\"1\" a=\"2\"/>",
            "<worksheet xmlns=\"M\" a=1/>", "<worksheet xmlns=\"M\"/><worksheet/>", "<q:worksheet/>",
            "<worksheet xmlns=\"M\"><!-- -- --></worksheet>",
            "<worksheet xmlns=\"M\">]]></worksheet>", "text<worksheet xmlns=\"M\"/>",
            "<worksheet xmlns=\"M\" a=\"<\"/>", "<1worksheet/>",
            "<worksheet xmlns=\"M\"><sheetData></worksheet></sheetData>",
            " <?xml version=\"1.0\"?><worksheet xmlns=\"M\"/>",
            "<worksheet xmlns=\"M\"/><?xml version=\"1.0\"?>", "<worksheet xmlns=\"M\">\u{1}</worksheet>", "",
        ])
    func malformed(_ xml: String) {
        var book = SmallWorkbook()
        let main = book.main
        let text = xml.split(separator: "\"M\"", omittingEmptySubsequences: false).joined(separator: "\"\(main)\"")
        // After the tables have been read, no more of a part is needed; the workbook's own part is read to its end.
        book.parts["xl/workbook.xml"] =
            text.isEmpty
            ? " "
            : text.split(separator: "worksheet", omittingEmptySubsequences: false)
                .joined(separator: "workbook")
        #expect(kind { _ = try book.open() } == .damaged)
    }

    @Test("bytes changed or removed anywhere give an error or cells, never a crash")
    func mutations() throws {
        let whole = try Repository.bytes("samples/roros/returned/oppvekst.xlsx")
        var random = SeededGenerator(seed: 20_171)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            _ = kind {
                let workbook = try Workbook(bytes: bytes, name: "x")
                for index in workbook.sheets.indices {
                    var rows = try workbook.rows(ofSheetAt: index)
                    while try rows.next() != nil {}
                }
            }
        }
    }

    @Test("XML changed anywhere gives an error or cells, never a crash")
    func xmlMutations() throws {
        var book = SmallWorkbook(row)
        let sheet =
            "<worksheet xmlns=\"\(book.main)\" xmlns:r=\"u\"><!--x--><sheetData>\(row)<row><c t=\"inlineStr\"><is><t>&#65;<![CDATA[b]]></t></is></c></row></sheetData></worksheet>"
        let alphabet = Array("<>/&;\"'= ![]-?:xrcv1\u{0}æ".utf8)
        var random = SeededGenerator(seed: 4)
        for _ in 0..<3000 {
            var bytes = Array(sheet.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                let byte = alphabet.randomElement(using: &random) ?? 0
                if Bool.random(using: &random) { bytes[index] = byte } else { bytes.insert(byte, at: index) }
            }
            book.parts["xl/worksheets/sheet1.xml"] = String(decoding: bytes, as: UTF8.self)
            _ = kind { _ = try book.cells() }
        }
    }

    @Test("the fuzzer's corpus and findings give an error or cells")
    func corpus() throws {
        let folder = Repository.root.appending(path: "Tests/Fuzzing/Corpus")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        let paths = files.compactMap { ($0 as? URL)?.path }.filter { !$0.hasSuffix("Reader") }
        #expect(paths.count > 20)
        for path in paths {
            _ = kind {
                let workbook = try Workbook(path: path)
                _ = try workbook.properties()
                for index in workbook.sheets.indices {
                    var rows = try workbook.rows(ofSheetAt: index)
                    while try rows.next() != nil {}
                }
            }
        }
    }

    @Test("after an error a streamed sheet has not ended: the same error is thrown again")
    func afterAnError() throws {
        var limits = ReadLimits()
        limits.streamingBytes = 0
        let damaged = "<row r=\"2\"><c r=\"A2\"><v>x</v></c><c r=\"B2\"><v>1</v></c></row>"
        let book = SmallWorkbook(row + damaged + "<row r=\"3\"><c r=\"A3\"><v>2</v></c></row>")
        var rows = try book.open(limits).rows(ofSheetAt: 0)
        #expect(try rows.next()?.number == 1)
        var errors: [ReadError] = []
        for _ in 0..<3 {
            do throws(ReadError) { _ = try rows.next() } catch { errors.append(error) }
        }
        #expect(errors.map(\.kind) == [.damaged, .damaged, .damaged] && Set(errors).count == 1)
    }

    @Test("the elements of a part in UTF-16 have no byte ranges in it")
    func utf16Ranges() throws {
        let xml = "<a><b/></a>"
        #expect(try XMLElement.elements(of: Array(xml.utf8), named: "a.xml", downTo: 1).count == 2)
        let part: [UInt8] = [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(kind { _ = try XMLElement.elements(of: part, named: "a.xml", downTo: 1) } == .damaged)
    }

    @Test("an error is one line, whatever names the file has")
    func oneLine() throws {
        let name = "a\nb\u{1B}[31m" + String(repeating: "x", count: 2_000)
        do throws(ReadError) {
            _ = try SmallWorkbook(row).open().rows(named: name)
            Issue.record("There is no such sheet.")
        } catch {
            #expect(error.kind == .noSuchSheet && error.detail.unicodeScalars.count < 600)
            #expect(!error.detail.unicodeScalars.contains { $0.properties.generalCategory == .control })
        }
    }

    @Test("a huge sheet is streamed with the same result as when read whole")
    func streaming() throws {
        var rows = ""
        for number in 1...400 {
            rows +=
                "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>æ&amp;\(String(repeating: "å", count: number))</t></is></c></row>"
        }
        let book = SmallWorkbook(rows)
        var limits = ReadLimits()
        limits.streamingBytes = 1000
        #expect(try book.summary(limits) == book.summary())
        let unsorted = SmallWorkbook(
            "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>"
                + rows.replacing("r=\"1\"", with: "r=\"3\""))
        #expect(kind { _ = try unsorted.cells(limits) } == .rowsOutOfOrder)
        var sorted = try unsorted.open(limits).rows(named: "Ark1", sorting: true)
        #expect(try sorted.rest().map(\.number) == Array(1...400))
    }
}
