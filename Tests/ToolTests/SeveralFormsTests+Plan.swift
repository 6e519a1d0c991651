import Support
import Testing

/// What the plan says of such forms.
extension SeveralFormsTests {
    @Test("a fagområde that no form asks about is warned of, and one that is not the unit's is refused")
    func wrongAreas() throws {
        try write([["\"id\": \"drift\", \"name\": \"Drift\", \"subjectAreas\": [\"vann\"]"]])
        let warned = try folder.run("plan", "check")
        #expect(warned.status == 0 && warned.output.contains("ingen av skjemaene spør om det"), "\(warned.output)")
        try write([["\"id\": \"drift\", \"name\": \"Drift\", \"subjectAreas\": [\"ukjent\"]"]])
        let refused = try folder.run("plan", "check")
        #expect(refused.status == 1, "\(refused.output)\(refused.errors)")
        #expect((refused.output + refused.errors).contains("«ukjent» er ikke et av virksomhetens fagområder"))
    }

    @Test("forms survive the plan's workbook, and get ids that are kept")
    func workbook() throws {
        #expect(try folder.run("plan", "convert", "plan.json", "plan.xlsx").status == 0)
        #expect(try folder.run("plan", "convert", "plan.xlsx", "igjen.json").status == 0)
        #expect(try folder.run("plan", "convert", "plan.json", "likt.json").status == 0)
        #expect(try text("igjen.json") == text("likt.json"))
        try Witness.edit(
            folder.path("plan.xlsx"), to: folder.path("uten.xlsx"), ["Flere skjemaer!D5": nil])
        #expect(try folder.run("plan", "convert", "uten.xlsx", "uten.json").status == 0)
        #expect(try text("uten.json") == text("likt.json"), "the name gives the same id")
    }

    @Test(
        "what is wrong with forms is said where it stands",
        arguments: [
            (["\"id\": \"a\", \"name\": \"A\"", "\"id\": \"a\", \"name\": \"B\""], "/units/0/forms/1"),
            (["\"id\": \"a\""], "/units/0/forms/0"),
            (
                [
                    "\"id\": \"a\", \"name\": \"A\", \"decidesLevels\": true",
                    "\"id\": \"b\", \"name\": \"B\", \"decidesLevels\": true",
                ], "/units/0/forms/1/decidesLevels"
            ),
        ])
    func mistakes(_ forms: [String], _ location: String) throws {
        try write(forms.map { [$0] })
        let check = try folder.run("plan", "check")
        #expect(check.status != 0)
        #expect((check.output + check.errors).contains(location), "\(check.output) \(check.errors)")
    }
}
