import CompetencePlan
import Forms
import TextFormats
import Wording

/// Small plans for tests, and the sample plan of the repository.
package enum SamplePlan {
    /// Røros kommune's plan (samples/roros/plan.json).
    package static func roros() throws -> PlanDefinition {
        try PlanDefinition(json: Repository.bytes("samples/roros/plan.json"))
    }

    /// The context for reading its forms.
    package static func rorosContext() throws -> FormContext { try allOfRoros.get() }

    private static let allOfRoros = Result {
        try FormContext(plan: roros(), schema: .standard(), language: .nb)
    }

    /// A plan with two units in one section and one in another, three fagområder and two positions.
    package static func small() throws -> PlanDefinition { try unchanged.get() }

    private static let unchanged = Result { try small { $0 } }

    /// The small plan with its definition changed.
    package static func small(_ change: (String) -> String) throws -> PlanDefinition {
        try PlanDefinition(json: Array(change(smallJSON).utf8))
    }

    /// The context for reading forms of the small plan.
    package static func context(_ language: Language = .nb) throws -> FormContext { try contexts(language) }

    private static let contexts = MadeOnce<Language, FormContext> { language in
        try FormContext(plan: small(), schema: .standard(), language: language)
    }

    package static let smallJSON = """
        {
          "schema": "kompetanseplan-plan", "version": 1, "id": "prove-2020", "municipality": "Prøve kommune",
          "title": "Kompetanseplan 2020–2022", "revision": 2020, "language": "nb", "years": [2020, 2021, 2022],
          "deadline": "2020-04-30", "contact": { "name": "Personal", "email": "", "phone": "" },
          "scale": [
            { "level": 0, "label": "Ingen" }, { "level": 1, "label": "Litt" }, { "level": 2, "label": "Noe" },
            { "level": 3, "label": "God" }, { "level": 4, "label": "Svært god" }, { "level": 5, "label": "Best" }
          ],
          "importance": [
            { "level": 1, "label": "Nyttig" }, { "level": 2, "label": "Viktig" }, { "level": 3, "label": "Avgjørende" }
          ],
          "serviceAreas": [{ "id": "teknisk", "name": "Teknisk" }],
          "units": [
            { "id": "bygg", "name": "Bygg og eiendom", "serviceArea": "teknisk", "subjectAreas": ["vann", "brann", "plan"], "diagram": 1 },
            { "id": "brann", "name": "Brann og redning", "serviceArea": "teknisk", "subjectAreas": ["brann"], "diagram": 2 },
            { "id": "kultur", "name": "Kultur", "serviceArea": "teknisk", "subjectAreas": ["plan"] }
          ],
          "sections": [
            { "name": "Teknisk sektor", "units": ["bygg", "brann"] }, { "name": "Kultur", "units": ["kultur"] }
          ],
          "subjectAreas": [
            { "id": "vann", "name": "Vann og avløp", "description": "" },
            { "id": "brann", "name": "Brannvern", "description": "" }, { "id": "plan", "name": "Planarbeid", "description": "" }
          ],
          "positions": [{ "id": "ingenior", "name": "Ingeniører" }, { "id": "brannfolk", "name": "Brannkonstabler" }],
          "strategies": [
            { "id": "rekruttering", "name": "Rekruttering", "category": "recruitment", "aliases": ["Ansette"] },
            { "id": "kurs", "name": "Interne kurs", "category": "internal", "aliases": [] }
          ]
        }
        """
}
