import CompetencePlan
import Wording

/// The fixed texts of a plan's forms in all languages, since a form may have been made in another language. A class,
/// because every reader of a form refers to it.
final class FixedTexts: Sendable {
    /// The texts in the language of the run, in which nearly all forms are made.
    private let own: TextTable
    /// The texts in other languages, and with the default terms. They are made when a text is not among the first:
    /// without them, checking one form takes a quarter less.
    private let others: Deferred<TextTable>
    /// The part of sheet titles before the unit's name, exact and normalised.
    private let exactTitles: Set<String>
    private let titles: Set<String>
    /// Units by exact name, and by normalised name.
    private let unitsByName: [String: Identifier<Unit>]
    private let units: [String: Identifier<Unit>]

    /// The texts for the plan of `layout`, whose language is one of those used.
    init(_ layout: FormLayout) {
        let plan = layout.plan
        units = Dictionary(first: plan.respondents.map { (NormalisedText.of($0.name), $0.id) })
        unitsByName = Dictionary(first: plan.respondents.map { ($0.name, $0.id) })
        let names = layout.sheets.flatMap { sheet in Language.allCases.map { sheet.schema.usedName(in: plan, $0) } }
        exactTitles = Set(names.map { layout.title(of: $0, unit: "") })
        titles = Set(exactTitles.map { NormalisedText.of($0) + " " })
        own = TextTable(of: [layout], exceptUnits: unitsByName.keys)
        others = Deferred { [unitsByName] in
            let spellings = plan.spellings.flatMap { plan in Language.allCases.map { (plan, $0) } }
            return TextTable(
                of: spellings.filter { $0 != plan || $1 != layout.language }.map {
                    FormLayout(plan: $0, language: $1, schema: layout.schema)
                }, exceptUnits: unitsByName.keys)
        }
    }

    /// Whether `text` is exactly a text of the forms in the language of the run.
    func containsExactly(_ text: String) -> Bool {
        own.containsExactly(text) || unitsByName[text] != nil || isExactTitle(text)
    }

    /// Whether `text` is a text of the forms in any language, ignoring case and punctuation.
    func contains(_ text: String) -> Bool {
        let normalised = NormalisedText.of(text)
        if own.contains(normalised) || unit(inNormalised: normalised) != nil { return true }
        guard !normalised.allSatisfy(\.isNumber) else { return false }
        return others.value.containsExactly(text) || others.value.contains(normalised)
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
        if own.exact.contains(text) { return nil }
        if let unit = unitsByName[text] { return unit }
        var rest = text[...]
        while let dash = rest.utf8.firstIndex(of: 0xE2), let end = rest[dash...].dropFirst().firstIndex(of: " ") {
            rest = rest[rest.index(after: end)...]
            if let unit = unitsByName[String(rest)] { return unit }
        }
        return unit(inNormalised: NormalisedText.of(text)).flatMap { others.value.exact.contains(text) ? nil : $0 }
    }

    private static let longestTitle = 500

    /// The unit named by a normalised text or sheet title.
    private func unit(inNormalised text: String) -> Identifier<Unit>? {
        if let unit = units[text] { return unit }
        return titles.lazy.compactMap { text.hasPrefix($0) ? self.units[String(text.dropFirst($0.count))] : nil }.first
    }
}

/// The fixed texts of some layouts of a plan's form.
private struct TextTable: Sendable {
    private let signatures: Set<String>
    /// The same as written in forms, except names of units. Nearly every text that is looked up matches one of these
    /// exactly; without them `check` takes 16 % more instructions.
    let exact: Set<String>
    /// The same for sentences with counts, as patterns.
    private let patterns: Set<String>

    init(of layouts: [FormLayout], exceptUnits units: some Sequence<String>) {
        // A bare number, such as a year in a heading, is not recognised in other places.
        let signed = Set(layouts.flatMap(Self.texts))
            .map { (text: $0, signature: Self.signature(ofNormalised: NormalisedText.of($0))) }
            .filter { !$0.signature.allSatisfy(\.isNumber) }
        signatures = Set(signed.map(\.signature))
        patterns = Set(signed.map(\.text).filter { $0.contains(where: \.isLetter) }.compactMap(Self.pattern))
        exact = Set(signed.map(\.text)).subtracting(units)
    }

    private static func texts(of layout: FormLayout) -> [String] {
        let plan = layout.plan
        // The page header.
        var texts = ["\(plan.municipality) – \(plan.title)"]
        texts += Texts.formerFormTexts.map { layout.texts.filled($0, with: ["plan": plan.title]) }
        texts += layout.sheets.flatMap(layout.fixedTexts)
        // Earlier versions had these without the plan's own terms.
        texts += layout.sheets.map { layout.language.texts.filled($0.schema.instruction(layout.language)) }
        // The page is the same for every unit except for its name.
        for day in [.epoch, CalendarDay.last] {
            for unit in [plan.units.first, plan.respondents.first { $0.id.form != nil }].compactMap(\.self) {
                texts += GuidancePage(layout: layout, unit: unit, previous: plan.revision, madeOn: day).fixedTexts
            }
            texts += returnKeys.map { layout.texts($0, ["by": plan.returnBy(on: day, layout.texts)]) }
        }
        return texts
    }

    /// The texts of a return form besides its findings.
    private static let returnKeys: [TextKey] = [
        .remarksTitle, .remarksExplain, .remarksLocation, .columnMessage, .remarksIsRight, .columnExplanation,
        .remarksIntro, .remarksUnreadable, .remarksMore, .leftoverSheet, .leftoverTitle, .leftoverAbout,
        .leftoverSheetColumn, .leftoverCellColumn, .leftoverTextColumn,
    ]

    func containsExactly(_ text: String) -> Bool {
        exact.contains(text) || Self.pattern(of: text).map(patterns.contains) ?? false
    }

    /// Whether it has a text, ignoring case and punctuation.
    func contains(_ normalised: String) -> Bool {
        let signature = Self.signature(ofNormalised: normalised)
        return signature.isEmpty || signatures.contains(signature)
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
