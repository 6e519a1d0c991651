import TextFormats
import Wording

extension Level {
    /// The default scale: 0–5.
    static func standardScale(_ language: Language) -> [Level] { standard(.standardScale, from: 0, language) }

    /// The default degrees of importance: 1–3.
    static func standardImportance(_ language: Language) -> [Level] { standard(.standardImportance, from: 1, language) }

    private static func standard(_ labels: TextKey, from lowest: Int, _ language: Language) -> [Level] {
        language.texts(labels).split(separator: "|").enumerated().map {
            Level(level: lowest + $0, label: String($1))
        }
    }
}

/// The lists that a plan has by default, added to the document for the plan workbook, which shows them.
extension PlanDefinition {
    /// The document with these lists where it has none, with names in its language.
    package static func withStandardLists(_ document: JSONValue, _ language: Language) -> JSONValue {
        let language = document["language"].string.flatMap(Language.init(rawValue:)) ?? language
        var result = document
        add(StrategyCategory.standard, at: "strategyCategories", to: &result, language)
        add(MeasureStatus.standard, at: "statuses", to: &result, language)
        let form = document["form"]
        guard form["sheets"]["gap"]["use"] != .boolean(false) else { return result }
        add(Level.standardScale(language), at: "scale", to: &result)
        if !form["hide"].elements.contains(.string("gap.importance")) {
            add(Level.standardImportance(language), at: "importance", to: &result)
        }
        return result
    }

    private static func add(_ levels: [Level], at member: String, to document: inout JSONValue) {
        guard document[member] == .null else { return }
        let values = levels.map { JSONValue.object(["level": .number("\($0.level)"), "label": .string($0.label)]) }
        document.set(.array(values), at: [member])
    }

    private static func add<Element: StandardListed>(
        _ elements: [Element], at member: String, to document: inout JSONValue, _ language: Language
    ) {
        guard document[member].elements.isEmpty else { return }
        let values = elements.map { element in
            JSONValue.object([
                "id": .string(element.id.text), "name": .string(element.name(language.texts)),
                "role": .string(element.role.rawValue),
            ])
        }
        document.set(.array(values), at: [member])
    }

    /// The ids of the default elements with all their names, by list.
    package static let standardNames: [String: [(id: String, names: [String])]] = [
        "strategyCategories": StrategyCategory.standard.map { ($0.id.text, $0.name.all) },
        "statuses": MeasureStatus.standard.map { ($0.id.text, $0.name.all) },
    ]
}
