import Support
import Testing

@testable import SheetReading

/// Compares the scanner with expat: documents that both accept must mean the same, and what expat
/// refuses the scanner must refuse.
@Suite("The XML scanner and expat")
struct XMLDifferentialTests {
    /// Compares the two parsers on one document, read whole and through a small window.
    private func compare(_ bytes: [UInt8]) {
        let theirs = Expat.events(bytes)
        for window in [nil, 64] as [Int?] {
            do throws(ReadError) {
                let ours = try XMLScanner.events(bytes, window: window)
                if ours != theirs, theirs != nil || !hasNewNames(bytes) {
                    Issue.record("\(theirs == nil ? "only ours takes" : "differently read"): \(summary(bytes))")
                }
            } catch {
                if theirs != nil, !isRefusedOnPurpose(error) {
                    Issue.record("\(error.detail), window \(window ?? 0): \(summary(bytes))")
                }
            }
        }
    }

    /// What XML allows but a workbook must not contain.
    private func isRefusedOnPurpose(_ problem: ReadError) -> Bool {
        problem.detail.contains("document type") || problem.detail.contains("the encoding")
            || problem.detail.contains("XML version") || problem.detail.contains("a processing instruction has a name")
    }

    /// Whether expat accepts the document without characters that only the fifth edition of XML allows in
    /// names; expat implements the fourth.
    private func hasNewNames(_ bytes: [UInt8]) -> Bool {
        let older = String(decoding: bytes, as: UTF8.self).replacing("€", with: "å").replacing("😀", with: "å")
        return Expat.events(Array(older.utf8)) != nil
    }

    private func summary(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).debugDescription
    }

    @Test("generated documents", arguments: 0..<10)
    func generated(_ seed: Int) {
        var maker = XMLMaker(seed: UInt64(seed))
        for _ in 0..<60 {
            let bytes = Array(maker.document().utf8)
            #expect(Expat.events(bytes) != nil, "the maker makes well-formed documents: \(summary(bytes))")
            compare(bytes)
        }
    }

    @Test("mutated documents", arguments: 0..<20)
    func mutated(_ seed: Int) {
        var maker = XMLMaker(seed: UInt64(1000 + seed))
        for _ in 0..<40 {
            let document = Array(maker.document().utf8)
            for _ in 0..<5 { compare(maker.mutated(document)) }
        }
    }

    @Test("skipped content is checked as strictly as other content, also with repeated tags")
    func passedOver() {
        var maker = XMLMaker(seed: 77)
        let buffers = ReadBuffers()
        for _ in 0..<200 {
            let document = Array(maker.document(hasDeclaration: false).utf8)
            for bytes in [document, maker.mutated(document), maker.mutated(document)] {
                let isRead = (try? XMLScanner.events(bytes, buffers: buffers)) != nil
                #expect(isPassed(bytes, buffers) == isRead, "\(summary(bytes))")
            }
        }
    }

    /// Whether the scanner skips the root element and then reaches the end.
    private func isPassed(_ bytes: [UInt8], _ buffers: ReadBuffers) -> Bool {
        do throws(ReadError) {
            guard var scanner = try XMLScanner(bytes, .standard, buffers) else { return false }
            while try scanner.next() != .start {}
            try scanner.skipElement()
            guard try scanner.next() == .endOfDocument else { return false }
            scanner.retire()
            return true
        } catch {
            return false
        }
    }

    @Test(
        "edge cases",
        arguments: [
            "<a/>", "<a></a>\n", " <a/>", "\u{FEFF}<a/>", "\u{FEFF}\u{FEFF}<a/>", "<a/>x", "<a>]]></a>", "<a>]]</a>",
            "<a b='1' b='2'/>",
            "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<a xmlns:p='u' p:b='1' b='2'/>", "<p:a/>", "<a p:b=''/>",
            "<a xmlns:p=''/>", "<a xmlns=''/>", "<a xmlns:xml='u'/>", "<a xmlns:xmlns='u'/>", "<xmlns:a/>",
            "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>", "<a xmlns='http://www.w3.org/2000/xmlns/'/>",
            "<a xml:space='preserve'> </a>", "<:a/>", "<a:/>", "<a:b:c xmlns:a='u'/>", "<a b:='1'/>", "<a></b>",
            "<a></a >",
            "<a ></a>", "< a/>", "<a/ >", "<a b = '1'/>", "<a b='1'c='2'/>", "<a b='<'/>", "<a b='>'/>",
            "<a b='&#10;\n\t'/>",
            "<a>\r\n\r</a>", "<a>&#13;</a>", "<a>&amp;&lt;&gt;&quot;&apos;</a>", "<a>&nbsp;</a>", "<a>&#x41;&#65;</a>",
            "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#x110000;</a>", "<a>&#xFFFE;</a>", "<a>&#;</a>", "<a>&#x;</a>",
            "<a>&;</a>",
            "<a>& </a>", "<a>&amp</a>", "<a>&#00000000000000000065;</a>", "<a>&#+65;</a>", "<a>\u{1}</a>",
            "<a>\u{7F}</a>",
            "<a>\u{FFFE}</a>", "<a><![CDATA[<&]]>]]&gt;</a>", "<a><![CDATA[]]></a>", "<![CDATA[x]]><a/>",
            "<a><!----></a>",
            "<a><!-- - --></a>", "<a><!-- -- --></a>", "<a><!-- ---></a>", "<!--x--><a/><!--y-->", "<?p?><a/><?p x?>",
            "<?xml version='1.0'?><a/>", "<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/>",
            "<?xml encoding='utf-8'?><a/>", "<?xml version='1.0' standalone='maybe'?><a/>", "<?xml?><a/>",
            "<?xml version='1.0' encoding='UTF-16'?><a/>", "<a><?xml version='1.0'?></a>", "<?XML version='1.0'?><a/>",
            "<?xml version = \"1.0\" ?><a/>", "<?xml version='1.0'encoding='utf-8'?><a/>", "<?xml version='1.0\"?><a/>",
            "<æøå ærlig='ja'/>", "<a\u{B7}/>", "<\u{B7}a/>", "<a.-_1/>", "<1a/>", "<-a/>", "<a", "<a>", "<a b", "<a b=",
            "<a b='",
            "<a>&", "<a><!", "<a><![CDATA[", "<a><?", "</a>", "", " ", "<a/><b/>", "<a/><!-", "<!DOCTYPE a><a/>",
        ])
    func edges(_ document: String) { compare(Array(document.utf8)) }

    @Test("bytes that are not UTF-8, and UTF-16 in both byte orders")
    func encodings() {
        for bytes: [UInt8] in [
            [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF],
            [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x82, 0xAC],
        ] { compare(Array("<a>".utf8) + bytes + Array("</a>".utf8)) }
        var maker = XMLMaker(seed: 16)
        for _ in 0..<30 {
            let units = Array(("\u{FEFF}" + maker.document(hasDeclaration: false)).utf16)
            compare(units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
            compare(units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] })
        }
    }
}
