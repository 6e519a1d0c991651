/// Texts that break careless writers of XML, spreadsheets and files: what people paste, and worse.
package enum HostileText {
    package static let all = controls + escapes + markup + spreadsheet + files + long + scripts

    /// Characters that XML forbids, and invisible ones.
    private static let controls = [
        "a\u{1}b", "\u{B}loddrett", "\u{7F}", "\u{85}linje", "slutt\u{FFFE}", "\u{FFFF}", "fane\tmidt", "a\rb",
        "a\r\nb",
        "a\nb", "\u{FEFF}merke", "\u{200B}", "myk\u{AD}bindestrek", "   ", " mellomrom ", "\u{A0}hardt\u{A0}",
    ]

    /// Excel's own notation for such characters (ECMA-376 part 1, section 22.9.2.19).
    private static let escapes = ["_x000B_", "_xFFFE_", "_xD83D_", "_x0041_", "_x005F_x000B_", "_x0000_", "_x000D_"]

    private static let markup = [
        "hyperlinks", "mergeCells", "</sheetData>", "<c r=\"A1\"><v>1</v></c>", "]]>", "<!-- -->", "&amp;", "&#x1;",
        "\"sitat\" 'enkelt'", "A & B", "<", ">", "&",
    ]

    private static let spreadsheet = [
        "=1+1", "+47 72 41 00 00", "-x", "@x", "A1", "R1C1", "TRUE", "R", "#REF!", "'apostrof'", "History",
        "[bok]Ark!A1",
        "&L&P&N", "a/b\\c:d*e?f", "_xlnm.Print_Area", "Ja, Nei", "12.3", "1.2.2020", "{year}", "{unit}", "%s %n",
        "Virksomhet",
    ]

    private static let files = ["CON", "nul", "purring", "../../opp", ".skjult", "a#b%23c", "Kontrollrapport", "~$lås"]

    /// Texts that would be cut inside a surrogate pair or a combined character, and texts beyond every limit.
    private static let long = [
        String(repeating: "x", count: 300), "a" + String(repeating: "🙂", count: 127),
        String(repeating: "🙂", count: 200),
        String(repeating: "👩‍👩‍👧‍👦", count: 40), String(repeating: "e\u{301}\u{327}", count: 150),
        "a" + String(repeating: "\u{301}", count: 400), String(repeating: "&", count: 256),
        String(repeating: "langt ord ", count: 3_300),
    ]

    private static let scripts = ["\u{202E}snudd", "\u{200F}עברית", "العربية", "한국어", "ﷺ", "𝔘𝔫𝔦", "İstanbul ß ﬁ"]
}
