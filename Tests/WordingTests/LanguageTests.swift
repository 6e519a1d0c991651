import Foundation
import Support
import Testing

@testable import Wording

@Suite("Languages")
struct LanguageTests {
    @Test("each language has every text", arguments: Language.allCases)
    func completeness(language: Language) {
        let texts = language.texts
        #expect(TextKey.allCases.filter { texts.phrases[$0, default: ""].isEmpty } == [])
        let findings = FindingCode.allCases.map { texts.findings[$0] }
        #expect(findings.allSatisfy { $0?.message.isEmpty == false && $0?.remedy.isEmpty == false })
    }

    @Test("every text is used somewhere")
    func used() throws {
        let sources = Repository.root.appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
            .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Wording/Languages/") && $0 != "Wording/TextKey.swift" }
        let words = try files.reduce(into: Set<Substring>()) { words, file in
            let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            words.formUnion(text.split { !$0.isLetter && !$0.isNumber })
        }
        let unused = TextKey.allCases.filter { !words.contains(Substring("\($0)")) }
        #expect(unused == [])
    }

    @Test("a text takes the same arguments in every language", arguments: TextKey.allCases)
    func samePlaceholders(key: TextKey) {
        let placeholders = Language.allCases.map { Self.placeholders(in: $0.texts.template(key)) }
        #expect(Set(placeholders).count == 1)
    }

    @Test("the texts of a finding take the same arguments in every language", arguments: FindingCode.allCases)
    func sameFindingPlaceholders(code: FindingCode) {
        let placeholders = Language.allCases.map { language in
            Self.placeholders(in: Self.templates(of: code, language.texts))
        }
        #expect(Set(placeholders).count == 1)
    }

    @Test("no text is unintentionally the same in two languages")
    func translated() {
        let same = TextKey.allCases.filter { key in
            let texts = Set(Language.allCases.map { $0.texts.template(key) })
            return texts.count == 1 && (texts.first ?? "").split(separator: " ").count > 3
        }
        #expect(same == [])
    }

    @Test("one thing is not spoken of as several", arguments: Language.allCases)
    func singular(language: Language) {
        let alwaysSeveral: Set<TextKey> = [
            .planTooFewLevels, .planRows, .planUnknownNames, .planSeveralTwice, .planUnknownChoices,
            .planSeveralOutside, .planNotAddresses, .planUnitsWithoutAreas, .planUnusedAreas, .gapNoDiagrams,
        ]
        let plural =
            switch language {
            case .nb: /\b1 (?:advarsler|filer|merknader|rader|skjemaer|virksomheter)\b/
            case .nn: /\b1 (?:åtvaringar|filer|merknader|rader|verksemder)\b/
            case .en: /\b1 (?:more )?(?:answers|errors|files|findings|forms|notes|rows|units|warnings)\b/
            }
        let texts = language.texts
        for key in TextKey.allCases where !alwaysSeveral.contains(key) {
            let text = texts.counted(key, 1)
            #expect(!text.contains(plural), "\(key): \(text)")
        }
        for code in FindingCode.allCases {
            let text = Texts.fill(Self.templates(of: code, texts), with: ["count": "1"])
            #expect(!text.contains(plural), "\(code): \(text)")
        }
    }

    @Test(
        "a word is inflected in one way, and English has no Norwegian idioms",
        arguments: [
            (
                .nn, "avslutningskode begynn begynner henne korkje lat også samstundes slått svart svarte svarer tyder"
            ), (.en, "mend stand stands stood lies"),
        ] as [(Language, String)])
    func oneWord(language: Language, others: String) {
        let others = Set(others.split(separator: " "))
        let texts = language.texts
        let templates =
            TextKey.allCases.map(texts.template) + FindingCode.allCases.map { Self.templates(of: $0, texts) }
        let (broken, returned) = (/\{[^{}]*\{/, /ha(?:s|ve) (?:not )?returned(?! (a|both|its|nothing|their|your) )/)
        for template in templates {
            #expect(!template.contains(broken), "a placeholder ends at the first brace: \(template)")
            let words = template.replacing("as it stands", with: "").lowercased().split { !$0.isLetter }
            #expect(others.isDisjoint(with: words), "\(template)")
            #expect(!template.contains(returned), "\(template)")
        }
    }

    @Test("placeholders are filled once, and unknown ones stay")
    func filling() {
        let texts = Texts(language: .nb, phrases: [.columnSum: "{a} og {b} {c"], findings: [:])
        #expect(texts(.columnSum, ["a": "{b}", "b": "2"]) == "{b} og 2 {c")
        #expect(texts(.columnSum, ["a": "1"]) == "1 og {b} {c")
    }

    @Test(
        "texts use the plan's terms where it has them, and are worded without where it has none",
        arguments: [("kapittel 4", "Slik planen viser (kapittel 4)."), ("", "Slik."), (nil, "Slik.")]
            as [(String?, String)])
    func common(_ reference: String?, _ expected: String) {
        var texts = Texts(
            language: .nb, phrases: [.columnSum: "Slik{ref.a| planen viser (…)}{ref.b|…|.}"],
            findings: [:])
        texts.common = reference.map { ["ref.a": $0] } ?? [:]
        #expect(texts(.columnSum) == expected)
    }

    @Test("only texts that name a sheet of the plan call the organisation a municipality")
    func anyOrganisation() {
        let others: Set<TextKey> = [.commandRollUp, .optionFrom, .hrPageNotReady, .planStepMake]
        let municipality = /(?i)kommun|municipal/
        for language in Language.allCases {
            let texts = language.texts
            let templates = TextKey.allCases.filter { !others.contains($0) }.map { texts.template($0) }
            for template in templates + FindingCode.allCases.map({ Self.templates(of: $0, texts) }) {
                let words = template.replacing("{municipality}", with: "")
                #expect(!words.contains(municipality), "\(language): \(template)")
            }
        }
    }

    @Test("no text of the program names a chapter, a law, a currency, a council or Røros")
    func nobodysOwn() throws {
        let others = OthersWords()
        for language in Language.allCases {
            let texts = language.texts
            for key in TextKey.allCases { #expect(!others.occur(in: texts.template(key)), "\(key)") }
            for code in FindingCode.allCases {
                #expect(!others.occur(in: Self.templates(of: code, texts)), "\(code)")
            }
        }
        for file in ["form.json", "plan-workbook.json"] {
            let schema = try Repository.text("schemas/\(file)")
            // Except former names of sheets and columns.
            let texts = schema.split(separator: "\n").filter { !$0.contains("aliases") }
            for text in texts { #expect(!others.occur(in: text), "\(file): \(text)") }
        }
    }

    @Test("numbers and days follow each language's notation")
    func numbersAndDays() {
        #expect(Language.nb.texts.decimal("2.5") == "2,5")
        #expect(Language.en.texts.decimal("2.5") == "2.5")
        #expect(Language.nb.texts.day("2017-04-30") == "30.04.2017")
        #expect(Language.nb.texts.day("2018") == "2018")
        #expect(Language.nb.texts.day("2017-04-30T12:00:00") == "30.04.2017 12:00:00")
    }

    /// The templates of a finding's sentences, one after the other.
    private static func templates(of code: FindingCode, _ texts: Texts) -> String {
        let texts = texts.findings[code]
        return [texts?.message, texts?.remedy, texts?.unitRemedy].compactMap(\.self).joined(separator: " ")
    }

    private static func placeholders(in text: String) -> Set<String> {
        Set(
            text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
                $0.split(whereSeparator: { "}|".contains($0) }).first.map(String.init)
            })
    }
}
