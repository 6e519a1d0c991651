/// What a form says of itself, on its hidden sheet and in its custom properties.
package struct FormIdentity: Hashable, Sendable {
    package var schema: String
    package var version: Int?
    package var plan: String
    package var revision: Int?
    package var unit: String
    /// Which of the unit's forms it is; nil where the unit has one.
    package var form: String?
    /// The fingerprint of the answers that the form was made with; nil in forms that were made without one.
    package var prefilled: String?

    package init(
        schema: String, version: Int?, plan: String, revision: Int?, unit: String, form: String? = nil,
        prefilled: String? = nil
    ) {
        self.schema = schema
        self.version = version
        self.plan = plan
        self.revision = revision
        self.unit = unit
        self.form = form
        self.prefilled = prefilled
    }

    /// The hidden sheet's name, the same in every language.
    package static let sheetName = "_skjema"

    /// Whether a sheet is that one, also as Numbers names it on the way out: "_skjema - Tabell 1".
    static func isHiddenSheet(_ name: String) -> Bool {
        name.utf8.first == sheetName.utf8.first && (name == sheetName || name.hasPrefix(sheetName + " "))
    }

    /// Over the column of the hidden sheet that lists the texts which the program wrote into this one form, such as the
    /// findings in a return form.
    package static let ownTextsHeading = "own_texts"

    /// Over the column with what the unit wrote outside the form's cells, which a return form lists on a sheet of its own.
    package static let leftoversHeading = "leftovers"

    /// The schema name that forms carry.
    package static let schemaName = "kompetanseplan-form"

    /// Names and values, as the hidden sheet lists them from A1 and custom properties hold them with a prefix.
    package var entries: [(name: String, value: String)] {
        [
            ("schema", schema), ("version", version.map(String.init) ?? ""), ("plan", plan),
            ("revision", revision.map(String.init) ?? ""), ("unit", unit),
        ] + (form.map { [("form", $0)] } ?? []) + (prefilled.map { [("prefilled", $0)] } ?? [])
    }

    /// Before each name in the custom properties.
    package static let propertyPrefix = "kompetanseplan-"

    /// Reads entries back; nil where they are not those of a form.
    package init?(entries: [String: String]) {
        guard entries["schema"] == Self.schemaName, let plan = entries["plan"], let unit = entries["unit"] else {
            return nil
        }
        self.init(
            schema: Self.schemaName, version: entries["version"].flatMap { Int($0) }, plan: plan,
            revision: entries["revision"].flatMap { Int($0) }, unit: unit,
            form: entries["form"], prefilled: entries["prefilled"])
    }

    /// The identity in custom properties, where the hidden sheet was deleted.
    package init?(customProperties: [String: String]) {
        let prefixed = customProperties.filter { $0.key.hasPrefix(Self.propertyPrefix) }
        let pairs = prefixed.map { (String($0.key.dropFirst(Self.propertyPrefix.count)), $0.value) }
        self.init(entries: Dictionary(first: pairs))
    }
}
