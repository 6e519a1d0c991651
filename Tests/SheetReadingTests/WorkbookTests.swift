import Cells
import SheetReading
import Builders
import Testing

@Suite("Workbooks written by other programs")
struct WorkbookTests {
    private let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

    @Test("strict namespaces, any prefix and any part name are accepted")
    func spellings() throws {
        var strict = SmallWorkbook(row)
        strict.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        strict.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(try strict.summary() == ["A1 n 1.0"])
        // Before the standard was done.
        strict.main = "http://schemas.openxmlformats.org/spreadsheetml/2006/5/main"
        #expect(try strict.summary() == ["A1 n 1.0"])
        var prefixed = SmallWorkbook()
        prefixed.parts["xl/worksheets/sheet1.xml"] =
            "<x:worksheet xmlns:x=\"\(prefixed.main)\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try prefixed.summary() == ["A1 n 1.0"])
    }

    @Test(
        "part names may be absolute, relative (also upwards), escaped or in another case",
        arguments: [
            "/xl/worksheets/sheet1.xml", "worksheets/../worksheets/./sheet1.xml", "WORKSHEETS/Sheet1.XML",
            "worksheets/sheet%31.xml",
        ])
    func names(_ target: String) throws {
        var book = SmallWorkbook(row)
        book.parts["xl/_rels/workbook.xml.rels"] = book.relationships([("rId1", "worksheet", target)])
        #expect(try book.summary() == ["A1 n 1.0"])
    }

    @Test(
        "names in the archive may be escaped, whether or not they are where they are referred to",
        arguments: [
            ("GAP%20analyse.xml", "GAP%20analyse.xml"), ("GAP%20analyse.xml", "GAP analyse.xml"),
            ("GAP analyse.xml", "GAP%20analyse.xml"), ("%C3%85rsverk.xml", "%C3%85rsverk.xml"),
            ("%c3%85rsverk.xml", "Årsverk.xml"), ("Årsverk.xml", "%C3%85rsverk.xml"), ("50%25.xml", "50%25.xml"),
            ("50%.xml", "50%25.xml"),
        ])
    func escapes(_ stored: String, _ target: String) throws {
        var book = SmallWorkbook()
        book.parts["xl/worksheets/sheet1.xml"] = ""
        book.parts["xl/worksheets/\(stored)"] =
            "<worksheet xmlns=\"\(book.main)\"><sheetData>\(row)</sheetData></worksheet>"
        book.parts["xl/_rels/workbook.xml.rels"] = book.relationships([("rId1", "worksheet", "worksheets/\(target)")])
        book.parts["xl/worksheets/_rels/\(stored).rels"] = book.relationships([("n", "comments", "../comments1.xml")])
        book.parts["xl/comments1.xml"] =
            "<comments xmlns=\"\(book.main)\"><commentList><comment ref=\"B2\"><text><t>ja</t></text></comment></commentList></comments>"
        #expect(try book.summary() == ["A1 n 1.0"])
        #expect(try book.open().attachments(ofSheetAt: 0).notes.map(\.text) == ["ja"])
        book.parts["xl/worksheets/\(stored.replacing("A", with: "%41"))"] = "<worksheet/>"
        if stored.contains("A") { #expect(throws: ReadError.self) { try book.open() } }
    }

    @Test("sheets are in workbook order with their state; a chart sheet has no cells")
    func states() throws {
        var book = SmallWorkbook(row)
        book.parts["xl/workbook.xml"] =
            "<workbook xmlns=\"\(book.main)\" xmlns:r=\"\(book.office)\"><sheets><sheet name=\"Å &amp; B\" r:id=\"rId1\"/>"
            + "<sheet name=\"skjult\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"dypt\" state=\"veryHidden\" r:id=\"rId1\"/>"
            + "<sheet name=\"diagram\" r:id=\"rId4\"/></sheets></workbook>"
        book.parts["xl/_rels/workbook.xml.rels"] = book.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId4", "chartsheet", "chartsheets/sheet1.xml"),
        ])
        let workbook = try book.open()
        #expect(workbook.sheets.map(\.name) == ["Å & B", "skjult", "dypt", "diagram"])
        #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
        var rows = try workbook.rows(ofSheetAt: 3)
        #expect(try rows.next() == nil)
    }

    @Test("in markup for several versions, the fallback is read")
    func compatibility() throws {
        var book = SmallWorkbook()
        book.parts["xl/worksheets/sheet1.xml"] = """
            <worksheet xmlns="\(book.main)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
            <sheetData><mc:AlternateContent><mc:Choice Requires="x"><row><c><v>9</v></c></row></mc:Choice>
            <mc:Fallback><row><c><v>1</v></c></row></mc:Fallback></mc:AlternateContent></sheetData></worksheet>
            """
        #expect(try book.summary() == ["A1 n 1.0"])
    }

    @Test(
        "workbooks with macros and templates are read like others",
        arguments: [
            ("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "bok.xlsm"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", "bok.xltx"),
            ("application/vnd.ms-excel.template.macroEnabled.main+xml", "bok.xltm"),
        ])
    func macrosAndTemplates(_ type: String, _ name: String) throws {
        var book = SmallWorkbook(row)
        book.parts["[Content_Types].xml"] = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
            <Override PartName="/xl/workbook.xml" ContentType="\(type)"/></Types>
            """
        book.parts["xl/_rels/workbook.xml.rels"] = book.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId9", "vbaProject", "vbaProject.bin"),
            ("rId8", "xlMacrosheet", "macrosheets/sheet1.xml"),
        ])
        var zip = book.zip
        zip.entries.append(ZipBuilder.Entry("xl/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        #expect(try SmallWorkbook.summary(Workbook(bytes: zip.bytes, name: name)) == ["A1 n 1.0"])
    }

    @Test("dates of the 1904 calendar are counted from its start")
    func calendar() throws {
        var book = SmallWorkbook("<row><c s=\"0\"><v>41393</v></c></row>")
        book.workbookPr = "<workbookPr date1904=\"1\"/>"
        book.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        #expect(try book.summary() == ["A1 d 2017-04-30"])
    }

    @Test("UTF-16 and byte order marks are accepted")
    func encodings() throws {
        var book = SmallWorkbook(row)
        let text = "\u{FEFF}" + "<worksheet xmlns=\"\(book.main)\"><sheetData>\(row)</sheetData></worksheet>"
        book.parts["xl/worksheets/sheet1.xml"] = text
        #expect(try book.summary() == ["A1 n 1.0"])
        for isBig in [false, true] {
            var zip = book.zip
            let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
            zip.entries[index].content = text.utf16.flatMap { unit in
                isBig
                    ? [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
                    : [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            }
            var rows = try Workbook(bytes: zip.bytes, name: "bok.xlsx").rows(ofSheetAt: 0)
            #expect(try rows.next()?.cells.map(\.value) == [.number(1)])
        }
    }

    @Test("document properties are read, including custom ones")
    func properties() throws {
        var book = SmallWorkbook(row)
        let types = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
        book.parts["_rels/.rels"] = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="a" Type="\(book.office)/officeDocument" Target="xl/workbook.xml"/>
            <Relationship Id="b" Type="\(types)/core-properties" Target="docProps/core.xml"/>
            <Relationship Id="c" Type="\(book.office)/custom-properties" Target="/docProps/custom.xml"/>
            <Relationship Id="d" Type="\(book.office)/extended-properties" Target="docProps/app.xml"/></Relationships>
            """
        book.parts["docProps/app.xml"] = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
            <Template/><Application>LibreOffice/7.4.7.2$Linux_X86_64</Application></Properties>
            """
        book.parts["docProps/core.xml"] = """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
            <dc:title>Tittel</dc:title><dcterms:modified>2017-04-30T12:00:00Z</dcterms:modified></cp:coreProperties>
            """
        book.parts["docProps/custom.xml"] = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
            xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
            <property pid="2" name="enhet"><vt:lpwstr>bygg</vt:lpwstr></property></Properties>
            """
        let properties = try book.open().properties()
        #expect(properties.title == "Tittel")
        #expect(properties.modified == "2017-04-30T12:00:00Z")
        #expect(properties.custom == ["enhet": "bygg"])
        #expect(properties.application == "LibreOffice/7.4.7.2$Linux_X86_64")
    }

    @Test("notes on cells are read, with their runs joined")
    func notes() throws {
        var book = SmallWorkbook(row)
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = book.relationships([("n", "comments", "../comments1.xml")])
        book.parts["xl/comments1.xml"] = """
            <comments xmlns="\(book.main)"><authors><author>Leder</author></authors><commentList>
            <comment ref="B2" authorId="0"><text><r><t>Leder:</t></r><r><t xml:space="preserve"> usikkert</t></r></text></comment>
            </commentList></comments>
            """
        let notes = try book.open().attachments(ofSheetAt: 0).notes
        #expect(notes.map(\.text) == ["Leder: usikkert"])
        #expect(notes.map(\.reference.description) == ["B2"])
        var limits = ReadLimits()
        limits.notes = 0
        #expect(throws: ReadError.self) { try book.open(limits).attachments(ofSheetAt: 0) }
    }

    @Test(
        "a sheet without a part is listed and has no cells; one outside the file is refused",
        arguments: [
            ("", SheetInfo.Kind.missing), ("macrosheet", .other), ("chartsheet", .other), ("dialogsheet", .other),
            ("worksheet", .missing),
        ])
    func withoutPart(_ type: String, _ expected: SheetInfo.Kind) throws {
        var book = SmallWorkbook(row)
        book.parts["xl/workbook.xml"] = """
            <workbook xmlns="\(book.main)" xmlns:r="\(book.office)"><sheets><sheet name="Modul1" sheetId="2" r:id="m"/>
            <sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
        let sheet = (id: "rId1", type: "worksheet", target: "worksheets/sheet1.xml")
        let list = book.relationships(type.isEmpty ? [sheet] : [sheet, ("m", type, "other/sheet1.xml")])
        book.parts["xl/_rels/workbook.xml.rels"] = list
        let workbook = try book.open()
        #expect(workbook.sheets.map(\.kind) == [expected, .worksheet])
        var rows = try workbook.rows(ofSheetAt: 0)
        #expect(try rows.next() == nil)
        #expect(try workbook.attachments(ofSheetAt: 0) == SheetAttachments())
        var named = try workbook.rows(named: "ark1")
        #expect(try named.next()?.cells.count == 1)
        book.parts["xl/_rels/workbook.xml.rels"] = list.replacing(
            "Target=\"worksheets/sheet1.xml\"", with: "Target=\"http://x.example/\" TargetMode=\"External\"")
        #expect(throws: ReadError.self) { try book.open() }
    }

    @Test("a missing sheet is an error that lists the existing ones")
    func noSuchSheet() throws {
        let workbook = try SmallWorkbook(row).open()
        let error = #expect(throws: ReadError.self) { _ = try workbook.rows(named: "Ark2") }
        #expect(error?.kind == .noSuchSheet)
        #expect(error?.detail.contains("\"Ark1\"") == true)
        for index in [-1, 1] {
            let error = #expect(throws: ReadError.self) { _ = try workbook.rows(ofSheetAt: index) }
            #expect(error?.kind == .noSuchSheet)
            #expect(throws: ReadError.self) { try workbook.attachments(ofSheetAt: index) }
        }
    }

    @Test("styles and shared strings may be missing")
    func missing() throws {
        #expect(try SmallWorkbook(row).summary() == ["A1 n 1.0"])
    }

    @Test("a cursor returns its remaining rows at once")
    func rest() throws {
        let book = SmallWorkbook((1...5).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }.joined())
        for streaming in [0, 1 << 20] {
            var limits = ReadLimits()
            limits.streamingBytes = streaming
            var whole = try book.open(limits).rows(ofSheetAt: 0)
            #expect(try whole.rest().map(\.number) == [1, 2, 3, 4, 5])
            #expect(try whole.rest().isEmpty)
            var cursor = try book.open(limits).rows(ofSheetAt: 0)
            _ = try cursor.next()
            _ = try cursor.next()
            #expect(try cursor.rest().map(\.number) == [3, 4, 5])
        }
    }
}
