import Foundation
import Support
import Testing

@Suite("JSON Schemas, applied by an independent validator")
struct SchemaTests {
    private func path(_ name: String) -> String { Repository.path(name) }

    @Test(
        "the samples and the form schema are valid by their schemas",
        arguments: [
            ("samples/roros/plan.json", "schemas/plan.schema.json"),
            ("samples/roros-2018/plan.json", "schemas/plan.schema.json"),
            ("samples/trouble/plan.json", "schemas/plan.schema.json"),
            ("schemas/form.json", "schemas/form.schema.json"),
            ("schemas/plan-workbook.json", "schemas/plan-workbook.schema.json"),
        ])
    func valid(_ document: String, _ schema: String) throws {
        let complaints = try Witness.complaints(about: path(document), schema: path(schema))
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test(
        "a plan that the program refuses is also invalid by its schema",
        arguments: [
            ("\"revision\": 2017", "\"revision\": \"2017\""), ("\"units\": [", "\"enheter\": ["),
            ("2017-04-30", "30.04.2017"),
            ("\"version\": 1", "\"version\": 1, \"gapChart\": \"kake\""),
            ("\"version\": 1", "\"version\": 1, \"severities\": { \"GAP/area-unknown\": \"no\" }"),
        ])
    func refused(_ right: String, _ wrong: String) throws {
        let folder = try TemporaryFolder()
        let text = try Repository.text("samples/roros/plan.json")
        #expect(text.contains(right))
        let file = try folder.write(text.replacing(right, with: wrong), to: "plan.json")
        #expect(try !Witness.complaints(about: file, schema: path("schemas/plan.schema.json")).isEmpty)
        let run = try Kompetanseplan.run(["template", "--plan", file, "--out", folder.path("ut")])
        #expect(run.status == 2)
    }

    @Test("each line of a partial result is valid by its schema", arguments: ["roros", "trouble"])
    func partial(_ sample: String) throws {
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run([
            "merge", "--plan", "samples/\(sample)/plan.json", "samples/\(sample)/returned", "--partial",
            folder.path("a.partial"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let text = try folder.text("a.partial")
        let lines = text.split(separator: "\n")
        #expect(lines.count > 10)
        for (number, line) in lines.enumerated() where number < 6 || number > lines.count - 3 {
            let file = try folder.write(String(line), to: "\(number).json")
            let complaints = try Witness.complaints(about: file, schema: path("schemas/partial.schema.json"))
            #expect(complaints.isEmpty, "line \(number): \(complaints)")
        }
    }
}
