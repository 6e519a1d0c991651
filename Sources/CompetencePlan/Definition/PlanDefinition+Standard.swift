import TextFormats
import Wording

/// The lists that a plan has without saying so, for its workbook, which shows them.
extension PlanDefinition {
    /// The document with these lists where it has none, named in its language.
    package static func withStandardLists(_ document: JSONValue, _ language: Language) -> JSONValue {
        let language = document["language"].string.flatMap(Language.init(rawValue:)) ?? language
        var result = document
        add(StrategyCategory.standard, at: "strategyCategories", to: &result, language)
        add(MeasureStatus.standard, at: "statuses", to: &result, language)
        return result
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

    /// The identifiers of these lists' elements, by the list, and all their names.
    package static let standardNames: [String: [(id: String, names: [String])]] = [
        "strategyCategories": StrategyCategory.standard.map { ($0.id.text, $0.name.all) },
        "statuses": MeasureStatus.standard.map { ($0.id.text, $0.name.all) },
    ]
}
