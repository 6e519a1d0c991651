/// Which fagområder of several municipalities are one: HR's own word where there is one, else the same id, else the same
/// name.
package struct AreaMapping: Hashable, Sendable {
    /// A fagområde of one municipality.
    package struct Key: Hashable, Sendable {
        /// The municipality's name, normalised.
        package var municipality: String
        /// The id, or nil for a unit's own words.
        package var id: String?
        /// The own words, normalised; empty where there is an id.
        package var name: String

        package init(municipality: String, id: String?, name: String) {
            self.municipality = NormalisedText.of(municipality)
            self.id = id
            self.name = id == nil ? NormalisedText.of(name) : ""
        }
    }

    /// The common name of those that HR has given one.
    package var common: [Key: String]

    package init(_ common: [Key: String] = [:]) { self.common = common }

    /// A row of the table that HR edits.
    package struct Row: Hashable, Sendable {
        package var municipality: String
        package var area: Choice<SubjectArea>
        package var name: String
        /// What the fagområde is called in the roll-up.
        package var common: String
        /// How many units answered for it.
        package var units: Int
        /// Municipalities that share it in the roll-up, its own among them.
        package var municipalities: Int
    }
}

extension AreaMapping.Key {
    init(municipality: String, _ area: Choice<SubjectArea>, name: String) {
        let id: String? = if case .listed(let id) = area { id.text } else { nil }
        self.init(municipality: municipality, id: id, name: name)
    }
}
