import Support
import Testing
import TextFormats

/// A plan in which every text is a random hostile one; refused ones are replaced.
struct HostilePlan {
    private var texts: [String: String] = [:]
    private let pointers: [String]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        pointers = Self.json.split(separator: "\"@").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        let mixed = HostileText.all.shuffled(using: &random)
        for (number, pointer) in pointers.enumerated() { texts[pointer] = mixed[number % mixed.count] }
    }

    var document: String {
        pointers.reduce(Self.json) { json, pointer in
            json.replacing("\"@\(pointer)\"", with: JSONWriter.quoted(texts[pointer] ?? ""))
        }
    }

    /// Runs `check` until it refuses no text of the plan: each refused one, named by its pointer,
    /// is replaced by a harmless text.
    mutating func mend(_ check: (String) throws -> ProgramRun) throws {
        for _ in 0..<5 {
            let run = try check(document)
            if run.status == 0 { return }
            #expect(run.status == 1, "\(run.errors)")
            let named = pointers.filter { pointer in
                [": ", ", ", " ("].contains { run.output.contains(" \(pointer)\($0)") }
            }
            try #require(!named.isEmpty, "the refusal names no text: \(run.output)")
            for pointer in named { texts[pointer] = "Trygt \(pointer.filter { $0 != "/" })" }
        }
        Issue.record("the plan is still refused")
    }

    private static let json = """
        {
          "schema": "kompetanseplan-plan", "version": 1, "id": "fiendtlig", "municipality": "@/municipality",
          "title": "@/title", "revision": 2020, "language": "nb", "years": [2020, 2021], "deadline": "2020-04-30",
          "contact": { "name": "@/contact/name", "email": "@/contact/email", "phone": "@/contact/phone" },
          "scale": [
            { "level": 0, "label": "@/scale/0/label" }, { "level": 1, "label": "@/scale/1/label" },
            { "level": 2, "label": "@/scale/2/label" }
          ],
          "importance": [{ "level": 1, "label": "@/importance/0/label" }, { "level": 2, "label": "@/importance/1/label" }],
          "serviceAreas": [{ "id": "t1", "name": "@/serviceAreas/0/name" }, { "id": "t2", "name": "@/serviceAreas/1/name" }],
          "units": [
            { "id": "v1", "name": "@/units/0/name", "serviceArea": "t1", "subjectAreas": ["f1", "f2", "f3"], "diagram": 1 },
            { "id": "v2", "name": "@/units/1/name", "serviceArea": "t2", "subjectAreas": ["f2", "f3"] },
            { "id": "v3", "name": "@/units/2/name", "serviceArea": "t2", "subjectAreas": ["f1"] }
          ],
          "sections": [
            { "name": "@/sections/0/name", "units": ["v1", "v2"] }, { "name": "@/sections/1/name", "units": ["v3"] }
          ],
          "subjectAreas": [
            { "id": "f1", "name": "@/subjectAreas/0/name", "description": "@/subjectAreas/0/description" },
            { "id": "f2", "name": "@/subjectAreas/1/name", "description": "@/subjectAreas/1/description" },
            { "id": "f3", "name": "@/subjectAreas/2/name", "description": "@/subjectAreas/2/description" }
          ],
          "positions": [{ "id": "s1", "name": "@/positions/0/name" }, { "id": "s2", "name": "@/positions/1/name" }],
          "strategies": [
            { "id": "r1", "name": "@/strategies/0/name", "category": "recruitment", "aliases": ["@/strategies/0/aliases/0"] },
            { "id": "r2", "name": "@/strategies/1/name", "category": "internal", "aliases": [] }
          ],
          "form": {
            "headers": {
              "gap.area": "@/form/headers/gap.area", "staffing.fte": "@/form/headers/staffing.fte",
              "measures.need": "@/form/headers/measures.need", "recruitment.position": "@/form/headers/recruitment.position"
            },
            "aliases": { "gap.current": ["@/form/aliases/gap.current/0"] },
            "columns": [
              { "sheet": "gap", "id": "k1", "type": "text", "header": "@/form/columns/0/header", "help": "@/form/columns/0/help" },
              { "sheet": "measures", "id": "k2", "type": "choice", "header": "@/form/columns/1/header",
                "choices": ["@/form/columns/1/choices/0", "@/form/columns/1/choices/1"] },
              { "sheet": "staffing", "id": "k3", "type": "number", "header": "@/form/columns/2/header",
                "help": "@/form/columns/2/help" }
            ]
          }
        }
        """
}
