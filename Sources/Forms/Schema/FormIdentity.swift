/// A form's identity, stored on its hidden sheet and in its custom properties.
package struct FormIdentity: Hashable, Sendable {
    package var version: Int?
    package var plan: String
    package var revision: Int?
    package var unit: String
    /// The unit's form that this is; nil where the unit has only one.
    package var form: String?
    /// The fingerprint of the answers that the form was prefilled with; nil in forms made without one.
    package var prefilled: String?

    package init(
        version: Int?, plan: String, revision: Int?, unit: String, form: String? = nil,
        prefilled: String? = nil
    ) {
        self.version = version
        self.plan = plan
        self.revision = revision
        self.unit = unit
        self.form = form
        self.prefilled = prefilled
    }

    /// The hidden sheet's name, the same in every language.
    package static let sheetName = "_skjema"

    /// Whether a sheet is the hidden sheet, also under the name that Numbers exports it with: "_skjema - Tabell 1".
    static func isHiddenSheet(_ name: String) -> Bool {
        name.utf8.first == sheetName.utf8.first && (name == sheetName || name.hasPrefix(sheetName + " "))
    }

    /// The schema name that forms carry.
    package static let schemaName = "kompetanseplan-form"

    /// Names and values: the hidden sheet lists them from A1, custom properties hold them with a prefix.
    package var entries: [(name: String, value: String)] {
        [
            ("schema", Self.schemaName), ("version", version.map(String.init) ?? ""), ("plan", plan),
            ("revision", revision.map(String.init) ?? ""), ("unit", unit),
        ] + (form.map { [("form", $0)] } ?? []) + (prefilled.map { [("prefilled", $0)] } ?? [])
    }

    /// The prefix of each name in the custom properties.
    package static let propertyPrefix = "kompetanseplan-"

    /// Reads entries back; nil where they do not belong to a form.
    package init?(entries: [String: String]) {
        guard entries["schema"] == Self.schemaName, let plan = entries["plan"], let unit = entries["unit"] else {
            return nil
        }
        self.init(
            version: entries["version"].flatMap { Int($0) }, plan: plan,
            revision: entries["revision"].flatMap { Int($0) }, unit: unit,
            form: entries["form"], prefilled: entries["prefilled"])
    }

    /// Reads the identity from custom properties, for forms whose hidden sheet was deleted.
    package init?(customProperties: [String: String]) {
        let prefixed = customProperties.filter { $0.key.hasPrefix(Self.propertyPrefix) }
        let pairs = prefixed.map { (String($0.key.dropFirst(Self.propertyPrefix.count)), $0.value) }
        self.init(entries: Dictionary(first: pairs))
    }
}
