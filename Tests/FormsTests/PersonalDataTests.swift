import Cells
import Forms
import Support
import Testing

@Suite("Personal data in texts")
struct PersonalDataTests {
    @Test("the decimals of a mean are no identity number")
    func decimals() {
        for text in ["Snitt av 3,66666666666667", "1.6666666666666667", "8333,333333333334"] {
            #expect(PersonalData.masked(text) == text)
        }
    }

    @Test("it is found anywhere in a text", arguments: ["a", "å", "€", " "], 0...20)
    func everywhere(letter: String, count: Int) {
        let rest = String(repeating: letter, count: count)
        let beside = letter == " " ? "" : ","
        for (text, kind) in [("912 34 567", "PRIV/telephone"), ("x@y.no", "PRIV/e-mail")] {
            let whole = rest + beside + text + beside + rest
            #expect(PersonalData.kinds(in: whole).map(\.rawValue) == [kind])
            #expect(PersonalData.masked(whole) == rest + beside + PersonalData.mask + beside + rest)
        }
        #expect(PersonalData.kinds(in: rest + "1234567" + rest).isEmpty)
    }

    /// All made up: an ordinary number, one that has lost its leading zero, a D-number, the series for tests (month
    /// +40, +65, +80, and a D-number of them), and numbers with the check digits of 2032 (remainders 1, 2 and 3).
    static let numbers =
        [
            "17038510088", "01013950187", "1013950187", "41010750073",
        ] + SyntheticNumbers.all

    @Test("identity numbers are found in every series", arguments: numbers)
    func series(number: String) {
        #expect(PersonalData.kinds(in: "Se \(number).").map(\.rawValue) == ["PRIV/national-identity-number"])
        #expect(PersonalData.masked("Se \(number).") == "Se […].")
    }

    static let identitySpellings = [
        "170385 10088", "170385-10088", "170385–10088", "170385—10088", "170385\u{2212}10088", "170385\u{2011}10088",
        "170385/10088", "170385 / 10088", "170385   10088", "170385\u{2003}\u{A0}10088", "170385\u{202F}10088",
        "170385\t10088", "170385\n10088", "170385\r\n10088", "170385\u{200B}10088", "170385\u{AD}10088",
        "1703\u{FEFF}8510\u{200D}088", "170385\u{200E}10088", "170385\u{2060}10088", "(170385) 10088", "170385 (10088)",
        "[170385]10088", "170385:10088", "170385,10088", "170385.10088", "170385_10088", "170385|10088", "170385·10088",
        "17.03.85-10088", "17.03.85 10088", "17 03 85 10088", "17 03 85 100 88", "17/03-85 10088", "17.03.1985 10088",
        "17.3.1985 10088", "17.3.85-10088", "17/3/1985-100 88", "17031985 10088", "1985-03-17 10088",
        "1985 mars 17 10088", "19850317-10088",
        "１７０３８５１００８８", "１７０３８５　１００８８", "١٧٠٣٨٥١٠٠٨٨", "①⑦⓪③⑧⑤①⓪⓪⑧⑧", "1 7 0 3 8 5 1 0 0 8 8",
        "170385 (født) 10088", "170385, pnr. 10088", "17.03.85, personnr 10088", "17.03.1985 og personnummer 100 88",
        "170385⁃10088", "170385 - 10088", "170385•10088", "17. mars 1985 10088", "17 mars 1985-10088",
        "17. mars 1985, 10088", "17.mars.85 10088", "17mars1985 10088", "March 17, 1985 10088", "17. mars 1985 100 88",
        "17O385 1OO88", "l7O385lOO88", "I7o385 10088",
    ]

    @Test("identity numbers are found in any spelling, and masked completely", arguments: identitySpellings)
    func identity(text: String) {
        let whole = "Født \(text), fast ansatt"
        #expect(PersonalData.kinds(in: whole).map(\.rawValue) == ["PRIV/national-identity-number"])
        #expect(
            PersonalData.masked(whole) == "Født […], fast ansatt" || text.hasPrefix("(") || text.hasSuffix(")")
                || text.hasPrefix("["))
        #expect(!PersonalData.masked(whole).unicodeScalars.contains { $0.properties.numericType != nil })
    }

    static let telephoneSpellings = [
        "912 34 567", "91234567", "91 23 45 67", "912/34567", "912 34567", "91234 567", "912.34.567", "912-34-567",
        "91.23.45.67", "9123 4567", "+4791234567", "+47 912 34 567", "004791234567", "0047 912 34 567",
        "(+47) 912 34 567",
        "47 91 23 45 67", "+46 70 123 45 67", "+46701234567", "0046701234567", "+46-70-123 45 67",
        "+44 (0)20 7946 0958",
        "+45 12 34 56 78", "72 41 94 00", "９１２ ３４ ５６７", "912\u{200B}34567", "912 - 34 - 567", "72419400",
        "+47 912 34 000", "912_34_567", "91 234 567", "tlf. 72 410 000", "mobil: 9 12 34 567", "tlf 72410000",
        "telefon nr 40 00 00 00",
    ]

    @Test("telephone numbers are found in any spelling", arguments: telephoneSpellings)
    func telephone(text: String) {
        let whole = "Hun nås på \(text) i dag"
        #expect(PersonalData.kinds(in: whole).map(\.rawValue) == ["PRIV/telephone"])
        #expect(!PersonalData.masked(whole).unicodeScalars.contains { $0.properties.numericType != nil })
    }

    static let addressSpellings = [
        "kari@roros.no", "kari.nordmann@roros.kommune.no", "kari (at) roros.no", "kari(at)roros.no", "kari[at]roros.no",
        "kari [AT] roros [dot] no", "kari＠roros.no", "kari ＠ roros．no", "kari @ roros.no", "kari﹫roros.no",
        "kari(a)roros.no", "kari (krøllalfa) roros.no", "kari{at}roros(punktum)no", "kari(@)roros.no",
        "kari\u{200B}@roros\u{AD}.no", "kåre@røros.no", "ka\u{30A}re@roros.no", "kari（at）roros.no", "KARI@ROROS.NO",
        "kari @ roros . no", "kari ( at ) roros .no",
        "kari@@roros.no", "kari@\nroros.no", "kari krøllalfa roros.kommune.no", "kari alfakrøll roros punktum no",
        "kari at roros punktum no", "kari at roros.kommune.no", "kari snabel-a roros.no", "kari [snabel-a] roros.no",
        "kari AT roros dot no", "kari KRØLLALFA roros.no",
    ]

    @Test("e-mail addresses are found in any spelling", arguments: addressSpellings)
    func address(text: String) {
        let whole = "Spør \(text)!"
        #expect(PersonalData.kinds(in: whole).map(\.rawValue) == ["PRIV/e-mail"])
        #expect(PersonalData.masked(whole) == "Spør […]!")
    }

    @Test(
        "a number in a count that is too large is not repeated if it may be personal",
        arguments: ["'91234567", "91234567"])
    func tooLarge(text: String) throws {
        var form = SmallForm()
        form.staffing += "\nKantine | 5 | \(text)"
        let finding = try form.read().findings.first { $0.code == .cellNumberTooLarge }
        #expect(finding?.arguments["value"] == PersonalData.mask)
    }

    @Test(
        "eleven digits with wrong check digits may still be an identity number",
        arguments: [
            "01017012345", "010170 12345", "010170-12345", "01.01.70 12345", "01.01.1970 12345", "1234.56.78903",
            "1234 56 78903", "12345678901", "０１０１７０１２３４５",
        ])
    func possible(text: String) {
        let whole = "Konto \(text) her"
        #expect(PersonalData.kinds(in: whole).map(\.rawValue) == ["PRIV/possible-identity-number"])
        #expect(PersonalData.masked(whole) == "Konto […] her")
    }

    @Test(
        "other texts are left unchanged",
        arguments: [
            "2017-2021", "2017–2021", "2018 2019 2020 2021", "25 000 000", "25000000", "1 250 000 000",
            "10 000 000 000",
            "10000000000 kr", "kr 12345678,-", "12345678 kr", "250 000 – 300 000 kr", "30.04.2018", "20180630",
            "30062018",
            "2018-06-30",
            "30.04.2018 250 000 kr", "01.01.2018-31.12.2021", "2018: 3, 2019: 4, 2020: 2", "sak 2017/12345",
            "sak 250/12345",
            "10 20 30 40 50 60", "50 %, 60 %, 100 %, 80 %", "org.nr. 939 898 743", "939898743", "+25 000 000",
            "5 @ 12.50",
            "Møte @ Røros kl. 10", "(a) kurs, (b) opplæring", "HTA § 14.3", "kl. 09.00-15.30", "1.500.000,50", "12345",
            "Prosjekt 170385", "4 årsverk 2017-2021 250 000", "170385 og 10089",
            "170385 er et saksnummer som ble opprettet i fjor, se 10088", "17.03.85 tre 10 088 kr", "15.06.2018 100 kr",
            "2012-2019 100", "91 234 567 kr", "kostnad: 91 234 567", "15 000 000", "91 234 500", "31 234 567",
            "12. mai 2018 1330", "I 2018 og 2019 var 12 345 med", "1. mai 2018 og 30. juni 2019", "10l 20l 30l 40l",
            "Møte at roros.no kl. 10", "Husk at roros.no er nede", "Vi ser at bl.a. kurs", "slik at kurs nr. 3",
            "Se at www.roros er oppe", "mobilisering 25000000 kr",
            "opplæring 25000000", "tlf 2017-2021", "årsverk 2,5 3,5 4,5 10,25 11,75", "mai 2018 123 456",
        ])
    func ordinary(text: String) {
        #expect(PersonalData.kinds(in: text).isEmpty)
        #expect(PersonalData.masked(text) == text)
    }

    @Test(
        "it is found anywhere in a workbook, and not repeated",
        arguments: ["17038510088", "01013950187", "1013950187"])
    func anywhere(number: String) throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Brannvern | 2 | 3", with: "Brannvern | 2 | \(number)")
        form.extra = [
            Grid.sheet("Ansatte \(number)", "Navn | | '\(number)\n\n | Se | | | \(number)"),
            Grid.sheet("Skjult", "\(number)", visibility: .hidden),
        ]
        var workbook = form.workbook
        workbook.edited[1].notes = [CellReference(row: 2, column: 2): "Se \(number)"]
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        let found = reading.findings.filter { $0.code == .privacyNationalIdentityNumber }
        #expect(
            found.map { "\($0.location.sheet)!\($0.location.cell)" }.sorted() == [
                "Ansatte […]!", "Ansatte […]!C1", "Ansatte […]!E3", "GAP-analyse!C3", "Skjult!A1", "Årsverk!B2",
            ])
        #expect(!"\(reading)".contains(number))
        #expect(reading.answers?.gaps.count == 2, "the row with the number is left out")
        #expect(reading.findings.filter { $0.location.cell == "C3" && $0.location.sheet == "GAP-analyse" }.count == 1)
    }

    @Test("a form that cannot be identified is also searched")
    func unidentified() throws {
        let workbook = ReturnedWorkbook(file: "x.xlsx", sheets: [Grid.sheet("Ark1", "Ola | '17038510088")])
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.findings.map(\.code) == [.formUnknownPlan, .privacyNationalIdentityNumber])
    }

    @Test("a number is masked before a text is shortened, so that no part of it remains", arguments: 130...175)
    func shortened(length: Int) {
        let text = String(repeating: "a", count: length) + " 17038510088"
        let finding = Finding(.formContentOutside, unit: nil, at: Location(file: ""), ["value": text])
        #expect(finding.arguments["value"]?.contains("1") == false)
    }

    @Test("a file name loses only the number")
    func fileName() {
        #expect(PersonalData.masked("stab 01013950187.xlsx") == "stab […].xlsx")
        #expect(
            PersonalData.masked(path: "/a/91234567/s 01013950187.xlsx", name: "s 01013950187.xlsx")
                == "/a/91234567/s […].xlsx")
    }

    @Test("in a list, each is found separately")
    func lists() {
        #expect(PersonalData.masked("17038510088 41010750073, 912 34 567; x@y.no") == "[…] […], […]; […]")
        #expect(PersonalData.masked("_Assigned to kari.n@roros.no_") == "_Assigned to […]_")
        #expect(PersonalData.masked("72 41 94 00 / 912 34 567") == "[…] / […]")
        #expect(PersonalData.masked("+46 70 123 45 67 / 912 34 567") == "+[…] / […]")
        #expect(PersonalData.masked("nr 9917038510088123 slutt") == "nr […] slutt")
    }

    @Test(
        "a long text is searched in linear time",
        arguments: [
            ("@a.b", 1_000_000), ("17038510088 ", 300_000), ("1 ", 50_000), ("@", 50_000), ("(at)", 50_000),
            ("1", 50_000),
            ("+1 ", 50_000), ("a @", 50_000), ("912 34 567 ", 50_000), ("  @", 50_000), ("12-", 50_000), (" ", 50_000),
        ])
    func linear(repeated: String, length: Int) {
        let text = String(repeating: repeated, count: length / repeated.utf8.count)
        let masked = PersonalData.masked(text)
        #expect(!masked.contains("17038510088") && !masked.contains("912 34 567"))
        #expect(masked.utf8.count <= text.utf8.count)
    }
}

/// Numbers with correct check digits, generated here so that they belong to nobody.
enum SyntheticNumbers {
    static let all = [(40, 0, 0), (65, 0, 0), (80, 0, 0), (80, 40, 0), (0, 0, 1), (0, 0, 2), (0, 0, 3), (0, 40, 2)]
        .map { number(month: 3 + $0.0, day: 17 + $0.1, remainder: $0.2) }

    /// The first number of a day whose first weighted sum leaves `remainder`.
    private static func number(month: Int, day: Int, remainder: Int) -> String {
        let date = [day / 10, day % 10, month / 10, month % 10, 8, 5]
        for individual in 100..<500 {
            let nine = date + [individual / 100, individual / 10 % 10, individual % 10]
            let first = sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2])
            let k1 = (22 + remainder - first % 11) % 11
            guard k1 < 10 else { continue }
            let second = sum(nine + [k1], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
            let k2 = (11 - second % 11) % 11
            if k2 < 10 { return (nine + [k1, k2]).map(String.init).joined() }
        }
        return ""
    }

    private static func sum(_ digits: [Int], _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
