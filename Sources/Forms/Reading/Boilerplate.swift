import CompetencePlan
import TextFormats
import Wording

/// The texts of a form itself, to distinguish them from what a unit wrote beside its answers.
struct Boilerplate: Sendable {
    /// The texts of all forms of the plan.
    private let common: FixedTexts
    /// The texts of this form only, exact and normalised.
    private let own: Set<String>
    private let labels: Set<String>

    /// The texts of a returned form. `others` are added to those on its hidden sheet.
    init(of workbook: ReturnedWorkbook, and others: [String] = [], _ context: FormContext) {
        let own = workbook.hidden.ownTexts + workbook.hidden.labels + others
        common = context.fixedTexts
        labels = Set(workbook.hidden.labels)
        self.own = Set(own + own.map(NormalisedText.of))
    }

    /// Whether a text is the label of a level or a degree of importance in the form.
    func isLabel(_ text: String) -> Bool { labels.contains(text) }

    func contains(_ text: String) -> Bool {
        common.containsExactly(text) || own.contains(text) || common.containsNormalised(text)
            || own.contains(NormalisedText.of(text))
    }

    /// What a unit added to a text of the form, such as a sentence in a return form's list or note; the whole text if it
    /// does not begin with one.
    func withoutOwn(_ text: String) -> String {
        if contains(text) { return "" }
        let beginnings = own.filter { $0.utf8.count >= Self.shortestSentence && text.utf8.starts(with: $0.utf8) }
        guard let longest = beginnings.map(\.utf8.count).max() else { return text }
        return String(Substring(text.utf8.dropFirst(longest))).trimmed
    }

    private static let shortestSentence = 20
}

/// The fixed texts of a plan's forms in all languages, since a form may have been made in another language. A class,
/// because every reader of a form refers to it.
final class FixedTexts: Sendable {
    private let signatures: Set<String>
    /// The same as written in forms. Nearly every text that is looked up matches one of these exactly; without them `check`
    /// takes 16 % more instructions.
    private let exact: Set<String>
    /// The same for sentences with counts, as patterns.
    private let patterns: Set<String>
    /// The part of sheet titles before the unit's name, exact and normalised.
    private let exactTitles: Set<String>
    private let titles: Set<String>
    /// Units by exact name, and by normalised name.
    private let unitsByName: [String: Identifier<Unit>]
    private let units: [String: Identifier<Unit>]

    /// The texts for the plan of `own`, whose language is one of those used.
    init(_ own: FormLayout) {
        let plan = own.plan
        units = Dictionary(first: plan.respondents.map { (NormalisedText.of($0.name), $0.id) })
        unitsByName = Dictionary(first: plan.respondents.map { ($0.name, $0.id) })
        // The page header.
        var texts = ["\(plan.municipality) – \(plan.title)"]
        var titles: Set<String> = []
        for (plan, language) in plan.spellings.flatMap({ plan in Language.allCases.map { (plan, $0) } }) {
            let isOwn = language == own.language && plan == own.plan
            let layout = isOwn ? own : FormLayout(plan: plan, language: language, schema: own.schema)
            texts += Texts.formerFormTexts.map { layout.texts.filled($0, with: ["plan": plan.title]) }
            texts += layout.sheets.flatMap(layout.fixedTexts)
            // Earlier versions had these without the plan's own terms.
            texts += layout.sheets.map { language.texts.filled($0.schema.instruction(language)) }
            titles.formUnion(layout.sheets.map { layout.title(of: $0, unit: "") })
            // The page is the same for every unit except for its name.
            for day in [.epoch, CalendarDay.last] {
                for unit in [plan.units.first, plan.respondents.first { $0.id.form != nil }].compactMap(\.self) {
                    texts += GuidancePage(layout: layout, unit: unit, previous: plan.revision, madeOn: day).fixedTexts
                }
                texts += Self.returnKeys.map { layout.texts($0, ["by": plan.returnBy(on: day, layout.texts)]) }
            }
        }
        exactTitles = titles
        self.titles = Set(titles.map { NormalisedText.of($0) + " " })
        // A bare number, such as a year in a heading, is not recognised in other places.
        let signed = Set(texts).map { (text: $0, signature: Self.signature(ofNormalised: NormalisedText.of($0))) }
            .filter { !$0.signature.allSatisfy(\.isNumber) }
        signatures = Set(signed.map(\.signature))
        exact = Set(signed.map(\.text))
        patterns = Set(exact.filter { $0.contains(where: \.isLetter) }.compactMap(Self.pattern))
    }

    /// The texts of a return form besides its findings.
    private static let returnKeys: [TextKey] = [
        .remarksTitle, .remarksExplain, .remarksLocation, .columnMessage, .remarksIsRight, .columnExplanation,
        .remarksIntro, .remarksUnreadable, .remarksMore, .leftoverSheet, .leftoverTitle, .leftoverAbout,
        .leftoverSheetColumn, .leftoverCellColumn, .leftoverTextColumn,
    ]

    /// Whether `text` is exactly a text of the forms.
    func containsExactly(_ text: String) -> Bool {
        exact.contains(text) || unitsByName[text] != nil || isExactTitle(text)
            || Self.pattern(of: text).map(patterns.contains) ?? false
    }

    private func isExactTitle(_ text: String) -> Bool {
        exactTitles.contains { title in
            guard text.utf8.first == title.utf8.first, text.utf8.starts(with: title.utf8) else { return false }
            return unitsByName[String(Substring(text.utf8.dropFirst(title.utf8.count)))] != nil
        }
    }

    /// The unit named by a text or by a sheet's title: "Årsverk – Stab", "ÅRSVERK: stab".
    func unit(in text: String) -> Identifier<Unit>? {
        guard text.utf8.count <= Self.longestTitle else { return nil }
        if let unit = unitsByName[text] { return unit }
        if exact.contains(text) { return nil }
        var rest = text[...]
        while let dash = rest.utf8.firstIndex(of: 0xE2), let end = rest[dash...].dropFirst().firstIndex(of: " ") {
            rest = rest[rest.index(after: end)...]
            if let unit = unitsByName[String(rest)] { return unit }
        }
        return unit(inNormalised: NormalisedText.of(text))
    }

    private static let longestTitle = 500

    /// Whether `text` is a text of the forms, ignoring case and punctuation.
    func containsNormalised(_ text: String) -> Bool {
        let normalised = NormalisedText.of(text)
        let signature = Self.signature(ofNormalised: normalised)
        return signature.isEmpty || signatures.contains(signature)
            || unit(inNormalised: normalised) != nil
    }

    /// The unit named by a normalised text or sheet title.
    private func unit(inNormalised text: String) -> Identifier<Unit>? {
        if let unit = units[text] { return unit }
        return titles.lazy.compactMap { text.hasPrefix($0) ? self.units[String(text.dropFirst($0.count))] : nil }.first
    }

    /// The normalised text. In sentences each run of digits becomes one sign, since counts change as the form is filled
    /// in; a single date or number must match exactly.
    private static func signature(ofNormalised text: String) -> String {
        guard let pattern = pattern(of: text), text.contains(where: \.isLetter) else { return text }
        return pattern
    }

    /// A text with # for each run of digits; nil if it has no digits or contains # itself.
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
    /// The plan, and the plan without HR's renaming of fagområder, since older forms may still be in use.
    fileprivate var spellings: [PlanDefinition] {
        var older = self
        for column in form.headers.keys where column.hasSuffix(".area") { older.form.headers[column] = nil }
        return older == self ? [self] : [self, older]
    }
}
