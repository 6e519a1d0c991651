/// Which fagområder of different municipalities are the same: as HR has mapped them, else by id, else by name.
package struct AreaMapping: Hashable, Sendable {
    /// A fagområde of one municipality.
    package struct Key: Hashable, Sendable {
        /// The municipality's name, normalised.
        package var municipality: String
        /// The id, or nil if the fagområde is a unit's own words.
        package var id: String?
        /// The unit's own words, normalised; empty if there is an id.
        package var name: String

        package init(municipality: String, id: String?, name: String) {
            self.municipality = NormalisedText.of(municipality)
            self.id = id
            self.name = id == nil ? NormalisedText.of(name) : ""
        }
    }

    /// The common names that HR has given.
    package var common: [Key: String]

    package init(_ common: [Key: String] = [:]) { self.common = common }

    /// A row of the mapping table that HR edits.
    package struct Row: Hashable, Sendable {
        package var municipality: String
        package var area: Choice<SubjectArea>
        package var name: String
        /// The name of the fagområde in the roll-up.
        package var common: String
        /// How many units answered for it.
        package var units: Int
        /// How many municipalities share it in the roll-up, including its own.
        package var municipalities: Int
    }
}

extension AreaMapping.Key {
    init(municipality: String, _ area: Choice<SubjectArea>, name: String) {
        let id: String? = if case .listed(let id) = area { id.text } else { nil }
        self.init(municipality: municipality, id: id, name: name)
    }
}
