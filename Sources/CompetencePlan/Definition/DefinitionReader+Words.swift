import TextFormats
import Wording

/// Reads what a plan calls things: kinds of strategy, statuses, and what is cited.
extension DefinitionReader {
    mutating func categories(_ place: JSONPlace, _ language: Language) -> [StrategyCategory] {
        standardList(place, language, ["id", "name", "role"]) { reader, place, id, role in
            StrategyCategory(
                id: id, name: StrategyCategory.name(reader.text(place["name"]), of: id, in: language),
                role: role ?? .develop)
        }
    }

    mutating func statuses(_ place: JSONPlace, _ language: Language) -> [MeasureStatus] {
        standardList(place, language, ["id", "name", "role", "aliases"]) { reader, place, id, role in
            MeasureStatus(
                id: id, name: MeasureStatus.name(reader.text(place["name"]), of: id, in: language),
                role: role ?? .planned,
                aliases: reader.list(place["aliases"], mayBeEmpty: true).map { reader.text($0).onOneLine })
        }
    }

    /// A list that the program has one of for plans without it.
    private mutating func standardList<Element: StandardListed>(
        _ place: JSONPlace, _ language: Language, _ members: Set<String>,
        _ element: (inout DefinitionReader, JSONPlace, Identifier<Element>, Element.Role?) -> Element
    ) -> [Element] {
        let places = list(place, mayBeEmpty: true)
        guard !places.isEmpty else { return Element.standard }
        let elements = places.map { place in
            expectMembers(members, of: place)
            let role = word(place["role"], among: Element.Role.allCases.map(\.rawValue))
            return element(&self, place, identifier(place["id"]), Element.Role(rawValue: role))
        }
        expectUnique(elements.map { ($0.id.text, $0.name(language.texts)) }, at: places)
        return elements
    }

    mutating func references(_ place: JSONPlace) -> [Citation: String] {
        guard place.value != nil else { return [:] }
        expectMembers(Set(Citation.allCases.map(\.rawValue)), of: place)
        let texts = Citation.allCases.map { ($0, shortText(place[$0.rawValue])) }
        return Dictionary(texts.filter { !$0.1.isEmpty }) { first, _ in first }
    }

    /// A text on one line, or none.
    mutating func shortText(_ place: JSONPlace) -> String { optionalText(place).onOneLine }
}
