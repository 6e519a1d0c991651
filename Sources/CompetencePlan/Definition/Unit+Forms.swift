extension Unit {
    /// Skjema: one of several forms of a unit, such as a department's or a team leader's.
    package struct Form: Hashable, Sendable {
        package var id: Identifier<Form>
        package var name: String
        /// The address for it; empty for the unit's own address.
        package var email = ""
        /// Whether the unit's levels are those of this form alone, not the mean of all.
        package var decidesLevels = false
        /// The unit's fagområder that this form asks about; empty for all of them.
        package var subjectAreas: [Identifier<SubjectArea>] = []
    }

    /// Those who receive a form each: the unit itself, or each of its forms. Code that makes, reads and returns forms
    /// treats them as units, with identifiers that no unit of a plan can have ("skole/team-a").
    package var respondents: [Unit] {
        guard !forms.isEmpty else { return [self] }
        return forms.map { form in
            var unit = self
            unit.id = id.respondent(form.id.text)
            unit.name = "\(name) – \(form.name)"
            unit.email = form.email.isEmpty ? email : form.email
            unit.forms = []
            if !form.subjectAreas.isEmpty {
                unit.subjectAreas = subjectAreas.filter(Set(form.subjectAreas).contains)
            }
            return unit
        }
    }
}

extension Identifier<Unit> {
    private static var separator: Character { "/" }

    /// The unit's form as a unit of its own; without a form, the unit itself.
    package func respondent(_ form: String?) -> Self {
        form.map { Identifier("\(text)\(Self.separator)\($0)") } ?? self
    }

    /// The unit that a form belongs to, and the form's own identifier, which is nil for the unit itself.
    package var unit: Self { Identifier(String(text.prefix { $0 != Self.separator })) }
    package var form: String? { text.firstIndex(of: Self.separator).map { String(text[text.index(after: $0)...]) } }

    /// The identifier as part of a file name.
    var inFileName: String { text.replacing(String(Self.separator), with: "-") }
}

extension PlanDefinition {
    /// Those who receive a form each, in the plan's order.
    package var respondents: [Unit] { units.flatMap(\.respondents) }
}
