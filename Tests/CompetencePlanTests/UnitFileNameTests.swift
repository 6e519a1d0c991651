import Testing

@testable import CompetencePlan

@Suite("File names of units")
struct UnitFileNameTests {
    @Test(
        "the id if it matches the name, otherwise the name made safe for any file system",
        arguments: [
            ("bygg-og-eiendom", "Bygg og eiendom", "bygg-og-eiendom"), ("bygg", "Bygg og eiendom", "bygg"),
            ("plan-og-miljo", "Plan og miljø", "plan-og-miljo"), ("glamos", "Glåmos skole", "glamos"),
            ("aarsverk", "Årsverk", "aarsverk"), ("faa-ansatte", "Få ansatte", "faa-ansatte"), ("soer", "Sør", "soer"),
            ("laeren", "Læren", "laeren"),
            ("u17", "Røros skole", "Røros skole"),
            ("ppt", "Pedagogisk-psykologisk tjeneste", "Pedagogisk-psykologisk tjeneste"),
            ("u1", "Inn/ut: «alt» \"her\"?", "Inn ut «alt» her"), ("u2", "../../etc/passwd", "etc passwd"),
            ("u3", "..", "u3"), ("u4", "=1+1", "=1+1"), ("u5", "Helse 🏥\nog omsorg.", "Helse 🏥 og omsorg"),
            ("u6", "a\u{202E}b\u{7}", "a b"),
            ("u7", String(repeating: "Lang ", count: 60), String(repeating: "Lang ", count: 6) + " u7"),
        ])
    func names(_ id: String, _ name: String, _ file: String) throws {
        let unit = Unit(id: Identifier(id), name: name, serviceArea: Identifier("a"), subjectAreas: [], diagram: nil)
        #expect(unit.fileName == file)
    }
}
