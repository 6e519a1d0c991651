import CompetencePlan
import Wording

/// Texts that the form itself holds, so that what a unit wrote beside its answers can be told from them.
struct KnownTexts: Sendable {
    private var signatures: Set<String> = []
    /// The same as the form writes them: nearly every text that is looked for is one of these, to the letter.
    private var exact: Set<String> = []
    /// What the titles of sheets say before the unit's name, normalised.
    private var titles: Set<String> = []
    private let units: Set<String>
    /// Of one form alone, normalised.
    private var own: Set<String> = []

    /// All fixed texts of the plan's forms, in every language: a form may have been made in another.
    init(plan: PlanDefinition, schema: FormSchema) {
        units = Set(plan.units.map { NormalisedText.of($0.name) })
        for language in Language.allCases {
            let layout = FormLayout(plan: plan, language: language, schema: schema)
            let texts = FormTexts(layout: layout)
            for sheet in layout.sheets {
                texts.fixedTexts(of: sheet).forEach { add($0) }
                titles.insert(NormalisedText.of(texts.title(of: sheet, unitName: "")) + " ")
            }
            // The page is the same for every unit but for its name.
            if let unit = plan.units.first {
                let page = GuidancePage(layout: layout, unit: unit, previous: plan.revision)
                page.fixedTexts.forEach { add($0) }
            }
            for key in Self.returnKeys {
                add(language.texts(key, ["deadline": language.texts.day(plan.deadline.description)]))
            }
        }
        // A bare number, such as a year over a column, is never known elsewhere.
        signatures = signatures.filter { !$0.allSatisfy(\.isNumber) }
    }

    private mutating func add(_ text: String) {
        let signature = Self.signature(of: text)
        signatures.insert(signature)
        if !signature.allSatisfy(\.isNumber) { exact.insert(text) }
    }

    /// What a return form says beside its findings.
    private static let returnKeys: [TextKey] = [
        .remarksTitle, .remarksIntro, .remarksUnreadable, .remarksMore, .leftoverSheet, .leftoverTitle, .leftoverAbout,
        .leftoverSheetColumn, .leftoverCellColumn, .leftoverTextColumn,
    ]

    /// These, and the texts of one form's own.
    func with(_ own: [String]) -> KnownTexts {
        guard !own.isEmpty else { return self }
        var copy = self
        copy.own = Set(own.map(NormalisedText.of))
        return copy
    }

    /// Whether the form says `text` to the letter.
    func containsExactly(_ text: String) -> Bool { exact.contains(text) }

    func contains(_ text: String) -> Bool {
        if containsExactly(text) { return true }
        let normalised = NormalisedText.of(text)
        let signature = Self.signature(ofNormalised: normalised)
        return signature.isEmpty || signatures.contains(signature) || names(normalised) || own.contains(normalised)
    }

    /// Whether a text is a unit's name, or a sheet's title with one.
    private func names(_ normalised: String) -> Bool {
        if units.contains(normalised) { return true }
        return titles.contains { title in
            normalised.hasPrefix(title) && units.contains(String(normalised.dropFirst(title.count)))
        }
    }

    private static func signature(of text: String) -> String { signature(ofNormalised: NormalisedText.of(text)) }

    /// The normalised text. In sentences each run of digits is one sign, since counts change as the form is filled in;
    /// a date or a number by itself is only itself.
    private static func signature(ofNormalised text: String) -> String {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard text.utf8.contains(where: digits.contains), text.contains(where: \.isLetter) else { return text }
        var result: [UInt8] = []
        var isInNumber = false
        for byte in text.utf8 {
            let isDigit = digits.contains(byte)
            if !isDigit { result.append(byte) } else if !isInNumber { result.append(UInt8(ascii: "#")) }
            isInNumber = isDigit
        }
        return String(decoding: result, as: UTF8.self)
    }
}
