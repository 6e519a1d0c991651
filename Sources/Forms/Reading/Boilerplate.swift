import CompetencePlan
import Wording

/// Texts that a form itself holds, so that what a unit wrote beside its answers can be told from them.
struct Boilerplate: Sendable {
    /// Of all forms of the plan.
    private let common: FixedTexts
    /// Of this form alone, as it writes them, and normalised.
    private let own: Set<String>

    init(_ common: FixedTexts, own: [String]) {
        self.common = common
        self.own = Set(own + own.map(NormalisedText.of))
    }

    func contains(_ text: String) -> Bool {
        common.containsExactly(text) || own.contains(text) || common.containsNormalised(text)
            || own.contains(NormalisedText.of(text))
    }
}

/// The fixed texts of a plan's forms. A class, since all that reads a form asks it.
final class FixedTexts: Sendable {
    private let known: Known

    init(plan: PlanDefinition, schema: FormSchema) { known = Known(plan: plan, schema: schema) }

    /// Whether forms say `text` to the letter.
    func containsExactly(_ text: String) -> Bool { known.containsExactly(text) }

    /// Whether forms say `text`, but for case and punctuation.
    func containsNormalised(_ text: String) -> Bool { known.containsNormalised(text) }
}

private struct Known: Sendable {
    private var signatures: Set<String> = []
    /// The same as the form writes them: nearly every text that is looked for is one of these, to the letter.
    private var exact: Set<String> = []
    /// The same for sentences with counts in them.
    private var patterns: Set<String> = []
    /// What the titles of sheets say before the unit's name, as the form writes it and normalised.
    private var exactTitles: Set<String> = []
    private var titles: Set<String> = []
    private var exactUnits: Set<String> = []
    private let units: Set<String>

    /// All fixed texts of the plan's forms, in every language: a form may have been made in another.
    init(plan: PlanDefinition, schema: FormSchema) {
        units = Set(plan.respondents.map { NormalisedText.of($0.name) })
        for unit in plan.respondents { exactUnits.insert(unit.name) }
        // What is printed above each page.
        add("\(plan.municipality) – \(plan.title)")
        for (plan, language) in plan.spellings.flatMap({ plan in Language.allCases.map { (plan, $0) } }) {
            let layout = FormLayout(plan: plan, language: language, schema: schema)
            for text in Texts.formerFormTexts { add(layout.texts.filled(text)) }
            let texts = FormTexts(layout: layout)
            for sheet in layout.sheets {
                texts.fixedTexts(of: sheet).forEach { add($0) }
                exactTitles.insert(texts.title(of: sheet, unitName: ""))
            }
            // The page is the same for every unit but for its name.
            for day in [.epoch, CalendarDay.last] {
                if let unit = plan.units.first {
                    let page = GuidancePage(layout: layout, unit: unit, previous: plan.revision, madeOn: day)
                    page.fixedTexts.forEach { add($0) }
                }
                for key in Self.returnKeys {
                    add(layout.texts(key, ["by": plan.returnBy(on: day, layout.texts)]))
                }
            }
        }
        titles = Set(exactTitles.map { NormalisedText.of($0) + " " })
        // A bare number, such as a year over a column, is never known elsewhere.
        signatures = signatures.filter { !$0.allSatisfy(\.isNumber) }
    }

    private mutating func add(_ text: String) {
        let signature = Self.signature(of: text)
        signatures.insert(signature)
        guard !signature.allSatisfy(\.isNumber) else { return }
        exact.insert(text)
        if let pattern = Self.pattern(of: text), text.contains(where: \.isLetter) { patterns.insert(pattern) }
    }

    /// What a return form says beside its findings.
    private static let returnKeys: [TextKey] = [
        .remarksTitle, .remarksExplain, .remarksLocation, .remarksMessage, .remarksIsRight, .remarksWhy, .remarksIntro,
        .remarksUnreadable, .remarksMore, .leftoverSheet, .leftoverTitle, .leftoverAbout,
        .leftoverSheetColumn, .leftoverCellColumn, .leftoverTextColumn,
    ]

    /// Whether the form says `text` to the letter.
    func containsExactly(_ text: String) -> Bool {
        exact.contains(text) || exactUnits.contains(text) || isExactTitle(text)
            || Self.pattern(of: text).map(patterns.contains) ?? false
    }

    private func isExactTitle(_ text: String) -> Bool {
        exactTitles.contains { title in
            guard text.utf8.first == title.utf8.first, text.utf8.starts(with: title.utf8) else { return false }
            return exactUnits.contains(String(Substring(text.utf8.dropFirst(title.utf8.count))))
        }
    }

    func containsNormalised(_ text: String) -> Bool {
        let normalised = NormalisedText.of(text)
        let signature = Self.signature(ofNormalised: normalised)
        return signature.isEmpty || signatures.contains(signature) || names(normalised)
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
        guard let pattern = pattern(of: text), text.contains(where: \.isLetter) else { return text }
        return pattern
    }

    /// A text with the sign # for each run of digits; nil where it has none, or has that sign itself.
    private static func pattern(of text: String) -> String? {
        let sign = UInt8(ascii: "#")
        guard text.utf8.contains(where: isDigit), !text.utf8.contains(sign) else { return nil }
        var pattern: [UInt8] = []
        pattern.reserveCapacity(text.utf8.count)
        for byte in text.utf8 where !isDigit(byte) || pattern.last != sign {
            pattern.append(isDigit(byte) ? sign : byte)
        }
        return String(decoding: pattern, as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension PlanDefinition {
    /// The plan, and as it was before HR gave fagområder another name, since forms from then may still be out.
    fileprivate var spellings: [PlanDefinition] {
        var former = self
        for column in form.headers.keys where column.hasSuffix(".area") { former.form.headers[column] = nil }
        return former == self ? [self] : [self, former]
    }
}
