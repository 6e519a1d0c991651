import CompetencePlan
import Wording

/// What reading needs to know of one plan, prepared once and used for every form.
package struct FormContext: Sendable {
    package let schema: FormSchema
    /// The layout in the language of the run, whose headings and names findings use.
    package let layout: FormLayout
    let previous: PreviousRevision
    let knownTexts: KnownTexts
    let areas: NameMatcher<SubjectArea>
    let positions: NameMatcher<Position>
    let strategies: NameMatcher<Strategy>
    let units: NameMatcher<Unit>

    package var index: PlanIndex { layout.index }

    /// A reading with the plan's own severities, as few bytes.
    package func packed(_ reading: FormReading) -> PackedReading {
        PackedReading(reading.with(plan.severities), index)
    }
    package var plan: PlanDefinition { layout.plan }
    package var texts: Texts { layout.language.texts }

    /// `language` is the one that findings are written in; forms are read in every language.
    package init(
        plan: PlanDefinition, schema: FormSchema, language: Language, previous: PreviousRevision = PreviousRevision()
    ) {
        self.previous = previous
        self.schema = schema
        layout = FormLayout(plan: plan, language: language, schema: schema)
        knownTexts = KnownTexts(plan: plan, schema: schema)
        var areas = NameMatcher<SubjectArea>()
        for area in plan.subjectAreas { areas.add(area.id, name: area.name) }
        self.areas = areas
        var positions = NameMatcher<Position>()
        for position in plan.positions { positions.add(position.id, name: position.name) }
        self.positions = positions
        var strategies = NameMatcher<Strategy>()
        for strategy in plan.strategies { strategies.add(strategy.id, name: strategy.name, aliases: strategy.aliases) }
        self.strategies = strategies
        var units = NameMatcher<Unit>()
        for unit in plan.units { units.add(unit.id, name: unit.name, aliases: [unit.id.text]) }
        self.units = units
    }
}

/// Texts that the form itself holds, so that what a unit wrote beside its answers can be told from them.
struct KnownTexts: Sendable {
    private var signatures: Set<String> = []
    /// Of one form alone, normalised.
    private var own: Set<String> = []

    /// All fixed texts of the plan's forms, in every language: a form may have been made in another.
    init(plan: PlanDefinition, schema: FormSchema) {
        for language in Language.allCases {
            let layout = FormLayout(plan: plan, language: language, schema: schema)
            for sheet in layout.sheets {
                let texts = FormTexts(layout: layout).fixedTexts(of: sheet)
                for text in texts { signatures.insert(Self.signature(of: text)) }
            }
            for unit in plan.units {
                let page = GuidancePage(layout: layout, unit: unit, previous: plan.revision)
                for text in page.fixedTexts { signatures.insert(Self.signature(of: text)) }
            }
            for key in Self.returnKeys {
                let deadline = ["deadline": language.texts.day(plan.deadline.description)]
                signatures.insert(Self.signature(of: language.texts(key, deadline)))
            }
        }
        // A bare number, such as a year over a column, is never known elsewhere.
        signatures = signatures.filter { !$0.allSatisfy(\.isNumber) }
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

    func contains(_ text: String) -> Bool {
        let signature = Self.signature(of: text)
        return signature.isEmpty || signatures.contains(signature)
            || (!own.isEmpty && own.contains(NormalisedText.of(text)))
    }

    /// The normalised text. In sentences each run of digits is one sign, since counts change as the form is filled in;
    /// a date or a number by itself is only itself.
    private static func signature(of text: String) -> String {
        let normalised = NormalisedText.of(text)
        guard normalised.contains(where: \.isLetter) else { return normalised }
        var result = ""
        var isInNumber = false
        for scalar in normalised.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            if !isDigit { result.unicodeScalars.append(scalar) } else if !isInNumber { result += "#" }
            isInNumber = isDigit
        }
        return result
    }
}
