import Testing
import TextFormats

@Suite("Texts in HTML")
struct HTMLTextTests {
    @Test(
        "markup is escaped",
        arguments: [
            ("Plan og miljø", "Plan og miljø"), ("<b> & \"co\"", "&lt;b&gt; &amp; &quot;co&quot;"),
            ("&lt;", "&amp;lt;"),
        ])
    func escaped(_ text: String, _ html: String) { #expect(text.htmlText == html) }
}
